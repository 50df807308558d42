"""Functions that are reached as values, with what calls bring them and without; loops over constant tuples; module code that is left early."""


def bubble(items):
    items = items[:]
    for end in range(len(items) - 1, 0, -1):
        for i in range(end):
            if items[i] > items[i + 1]:
                items[i], items[i + 1] = items[i + 1], items[i]
    return items


def quick(items):
    if len(items) < 2:
        return items
    pivot = items[0]
    return quick([x for x in items[1:] if x < pivot]) + [pivot] + quick([x for x in items[1:] if x >= pivot])


def total(items):
    result = 0
    for x in items:
        result += x
    return result


def half(items):
    return total(items) / 2


print(quick(["b", "c", "a"]))
for name, function in (("bubble", bubble), ("quick", quick)):
    print(name, function([3, 1, 2]), function([2.5, 1, 1 << 70]), function(["x", "a"]))
for function in [total, half, len, max]:
    print(function([3, 1, 2]), function([0.5, 1 << 62]))


def apply(function, *arguments):
    return function(*arguments)


def twice(function, value):
    return function(function(value))


def increment(value):
    return value + 1


def negate(value):
    return -value


def double(value):
    return value * 2


print([twice(function, 5) for function in (increment, negate, double)], twice(double, "ab"), twice(increment, 0.5), apply(negate, True))
table = {"+": lambda a, b: a + b, "*": lambda a, b: a * b, "max": max}
print([table[key](6, 7) for key in table], table["+"]("a", "b"), table["*"](2.5, 2))


def neighbours(x, y, size):
    found = []
    for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
        if 0 <= x + dx < size and 0 <= y + dy < size:
            found.append((x + dx) * size + y + dy)
    return found


print(neighbours(0, 0, 3), neighbours(1, 1, 3), neighbours(1.5, 1, 3))
for word, (count, scale), flag in (("a", (1, 0.5), True), ("b", (2, 1.5), False)):
    print(word * count, count * scale + flag)
big = 3**100 % 2**65
count = 0
for i in range(10):
    count += i * big % 7
print(count, big)
values = [1, 2, 3]
for i in range(len(values)):
    values[i] = values[i] * 2**62
    count = count + values[i]
print(count, values)
