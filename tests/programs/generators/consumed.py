"""Generator expressions that a built-in consumes become loops: sums of all types, early ends, closures, errors, nested ones."""
import sys


def sums(values, k):
    return sum(v * k for v in values)


print(sums([], 1.5), sums([1, 2, 3], 2), sums([0.1] * 10, 1), sums([0.1] * 10, 1.0), sums([1, 0.5], 1))
print(sums([1e16, 1.0, -1e16], 1.0), sums([1, 1e100, 1, -1e100], 1), sums([-0.0], 1.0), sums([-0.0, -0.0], 1.0))
print(sums([1 << 62, 1 << 62], 1), sums([1 << 62] * 3, 2), sums([1 << 70, 0.5], 1), sums([True, True], 1))
print(sums([float("inf"), 1.0], 1.0), sums([float("inf"), float("-inf")], 1.0), sums([1e308, 1e308, -1e308], 1.0))
print(sum(x > 1 for x in [1, 2, 3]), sum((x for x in [1.5, 2]), 10), sum((x for x in [[1], [2]]), []), sum(x for x in "" if x))


class Money:
    def __init__(self, amount):
        self.amount = amount

    def __add__(self, other):
        return Money(self.amount + (other.amount if isinstance(other, Money) else other))

    __radd__ = __add__

    def __repr__(self):
        return f"Money({self.amount})"


print(sum(Money(i) for i in range(4)), sum(x for x in [1, 2.5, Money(3), 0.25]), sum(x for x in (1.5, 1 << 70, 0.1)), sum(x for x in (0.1, True, 2, 0.2)))


def searches(values, limit):
    seen = []
    found = any(seen.append(v) or v > limit for v in values)
    every = all(v < limit for v in values if v)
    return found, every, seen


print(searches([1, 5, 2], 4), searches([], 0), searches([0, 1], 9), any(x for x in ("", [], "a")), all(x for x in (1, "", 2)))


def collected(values):
    offset = 10
    return (
        list(v + offset for v in values), tuple(v for v in values if v % 2), sorted(-v for v in values), sorted(set(v % 3 for v in values)),
        max(v * v for v in values), min(abs(v) for v in values), ",".join(str(v) for v in values), "".join(c for c in "a-b" if c != "-"),
        frozenset(v for v in ()), dict((v, v) for v in values),
    )


print(collected([3, -1, 2]))
try:
    collected([])
except ValueError as error:
    print(error)


def nested(n):
    return sum(sum(i * j for j in range(i)) for i in range(n)), sum(i * j for i in range(n) for j in range(n) if i != j), [sum(k for k in range(i)) for i in range(4)]


print(nested(6))


def rebound(values):
    total = 1
    values_twice = list(total * v for v in values for total in (2, total))
    total = 100
    return values_twice, total, sum(total for _ in values)


try:
    print(rebound([1, 2]))
except NameError as error:
    print(type(error).__name__, error)


def unbound(values):
    if not values:
        factor = 2
    return sum(factor * v for v in values)


try:
    unbound([1])
except NameError as error:
    print(type(error).__name__, error)
print(unbound([]))


def setter(values):
    state = 0

    def note(v):
        nonlocal state
        state += v
        return state

    return sum(note(v) * state for v in values), state


print(setter([1, 2, 3]))


def stopping(values):
    return sum(next(v) for v in values)


print(stopping([iter([1]), iter([2])]))
try:
    stopping([iter([])])
except RuntimeError as error:
    print(error, repr(error.__cause__))


def generator(n):
    for i in range(n):
        yield sum(j for j in range(i)), any(j == 2 for j in range(i))


print(list(generator(5)))


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("end of", self.name)


def early():
    things = [Loud("a"), Loud("b")]
    found = any(thing.name == "a" for thing in things)
    things.clear()
    print("cleared")
    return found


print(early())

def failing(values):
    return max(
        10 // v
        for v in values)


print(max((x for x in [1, 3, 2]), key=lambda x: -x), max((x for x in []), default="none"))
sys.stdout.flush()
failing([1, 0])
