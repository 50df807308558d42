"""Numbers that leave 64 bits, change their type or meet a wrong guess, in the middle of loops."""


def grow(n):
    x = 1
    for i in range(n):
        x = x * 3 + i
    return x


def total(items):
    result = 0
    for item in items:
        result += item
    return result


def shift(n):
    values = []
    x = 1
    for i in range(n):
        x <<= 7
        values.append(x >> (i % 5))
    return values[-1], x


def mean(values):
    s = 0.0
    for v in values:
        s += v
    return s / len(values)


def divide(a, b):
    q = a // b
    r = a % b
    return q, r, a / b


def last(n):
    for i in range(n):
        pass
    return i


def steps(n):
    count = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        count += 1
    return count


class Point:
    def __init__(self, x):
        self.x = x


def doubled(p, n):
    for _ in range(n):
        p.x = p.x * 2
    return p.x


print(grow(10), grow(39), grow(40), grow(60))
print(total([1, 2, 3]), total([2**62, 2**62, 2**62]), total([1, 2.5, 3]), total([True, 2**47 - 1, 1]))
try:
    print(total([1, "a"]))
except TypeError as error:
    print(error)
print(shift(3), shift(9), shift(20))
print(mean([1.0, 2.0]), mean([1, 2]), mean([1.5, 2, True]))
for pair in (7, 2), (-7, 2), (7, -2), (-7, -2), (-2**63, -1), (2**63 - 1, 10), (2**53 + 1, 1), (2**64, 3):
    print(divide(*pair))
try:
    divide(1, 0)
except ZeroDivisionError as error:
    print(error)
print(last(5))
try:
    last(0)
except UnboundLocalError as error:
    print(error)
print(steps(27), steps(2**70 + 1))
print(doubled(Point(1), 70), doubled(Point(1.5), 3), doubled(Point("ab"), 2))
for i in range(2**63 - 2, 2**63 + 2):
    print(i, end=" ")
for i in range(-2**63 + 1, -2**63 - 2, -1):
    print(i, end=" ")
print()
numbers = [5, 6, 7]
for n in numbers:
    if n < 9:
        numbers.append(n + 3)
print(numbers, numbers[-1])
try:
    numbers[len(numbers)] = 1
except IndexError as error:
    print(error)


def range_of_ours():
    range = lambda n: "abc"
    return [c for c in range(3)]


print(range_of_ours())
len_before = len
len = lambda x: 100
print(mean([1.0, 2.0]))
len = len_before
print(mean([1.0, 2.0]))


def nested():
    return [[[1], [2]], [[3], [2**60]]][1][1][0] + len([[5], [6]][1])


def last_use(i):
    rows = [[2**61, i], [i]]
    return rows[0][0] + i


print(nested(), last_use(1), last_use(2**62))
try:
    print([[1], [2]][1][nested() - nested() + 1])
except IndexError as error:
    print(error)


def kept_range(n):
    r = range(n)
    total = 0
    for i in range(3):
        for j in r:
            total += i * j
    return total, [k for k in r if k % 2]


print(kept_range(5))
