"""As frame.py; what is needed later is one list."""


def mix(a, b):
    return [a[0] + b[0]]


def many(v):
    last, before = mix(v, v), v
    total = last[0]
    for _ in range(7):
        last, before = mix(last, before), last
        total += last[0]
    return total


print(many([1]))
