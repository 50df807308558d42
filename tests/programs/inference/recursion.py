"""Endless recursion in fast code, and in generic code that took over when a number left 64 bits: nothing is lost."""


def grow(n, x):
    return grow(n + 1, x * 3 % 2**70) + 1


def text(n):
    return text(n * 2 % 1e9) + n


class Chain:
    def __init__(self, value, rest):
        self.value = value
        self.rest = rest

    def total(self, start):
        return start + self.value if self.rest is None else self.rest.total(start + self.value)

    def forever(self, k):
        return self.forever(k + 2**60)


def count(n, total):
    return total if n == 0 else count(n - 1, total * 7 % 10**18 + n)


for attempt in lambda: grow(0, 1), lambda: text(1.5), lambda: Chain(1, None).forever(1):
    try:
        attempt()
    except RecursionError as error:
        print(type(error).__name__)
chain = None
for i in range(900):
    chain = Chain(i, chain)
print(chain.total(0), chain.total(2**63 - 5), chain.total(0.5))
try:
    chain.total("a")
except TypeError as error:
    print(error)
print(count(900, 2**62))
