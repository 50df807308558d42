"""Frames: what each call owns, and when it is gone."""


def add(a, b):
    return a + b


def inner(values, factor):
    scaled = []
    for value in values:
        scaled.append(value * factor)
    print("inner has", scaled)
    return sum(scaled)


def outer(n):
    values = list(range(n))
    label = "outer(" + str(n) + ")"
    total = inner(values, 10)
    print(label, "got", total)
    return total


print(add(2, 3))
print(add("str", "ing"))
print(add([1], [2, 3]))
result = (add(1, 2) + add(3, 4)) * (add(5, 6) - 7)
print(result)
print(outer(4) + outer(3))
