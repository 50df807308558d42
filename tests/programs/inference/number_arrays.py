"""Items of arrays as numbers in registers: every type code, ends of ranges, numbers that do not fit, other types, subclasses, arrays that change."""
import array
from array import array as make


def fill(items, count, step):
    for i in range(count):
        items[i] = i * step
    return items


def total(items):
    result = 0
    for i in range(len(items)):
        result += items[i] * items[-1 - i]
    return result


for code in "bBhHiIlLqQ":
    items = make(code, [0]) * 6
    print(code, total(fill(items, 6, 3)), items[5], items[-6])
    try:
        fill(items, 6, -(2**40))
    except OverflowError as error:
        print(error, list(items))
    try:
        fill(items, 7, 1)
    except IndexError as error:
        print(error, list(items))


def average(values, weights):
    result = 0.0
    for i in range(4):
        result += values[i] * weights[i]
    values[0] = result
    values[1] += 0.1
    values[2] = 7
    values[3] = True
    return values


for code in "fd":
    print(average(make(code, [1, 2.5, -0.0, 1e30]), make("d", [0.1] * 4)))
special = make("d")
special.frombytes(b"\x01\x00\x00\x00\x00\x00\xf0\xff" * 4)
print(average(special, special)[0], special[1])


class Limits:
    def __init__(self, width, height):
        self.width = width
        self.data = make("i", [0]) * (width * height)

    def at(self, x, y):
        return self.data[y * self.width + x]

    def put(self, x, y, value):
        self.data[y * self.width + x] = value


grid = Limits(3, 2)
for value in (5, 2**31 - 1, -(2**31), True):
    grid.put(2, 1, value)
    print(grid.at(2, 1), grid.data)
for value in (2**31, 2**80, 1.5, "x", None):
    try:
        grid.put(0, 0, value)
    except (OverflowError, TypeError) as error:
        print(type(error).__name__, error)
try:
    grid.at(3, 1)
except IndexError as error:
    print(error)
grid.data = [10, 20, 30, 40, 50, 60]
print(grid.at(1, 1))
grid.data = make("d", [0.5]) * 6
grid.put(0, 0, 2)
print(grid.at(0, 0), grid.at(1, 1))
grid.data = range(6)
print(grid.at(2, 1))


class Own(array.array):
    def __getitem__(self, place):
        return 100 + super().__getitem__(place)


print(total(Own("i", [1, 2, 3])), total(make("i", [1, 2, 3])), total([0.5, 2]))


def shrink(items):
    found = 0
    try:
        for i in range(10):
            found += items[i]
            items.pop()
    except IndexError as error:
        print(error, i, found)


shrink(make("q", range(10)))
halves = make("d", [1, 2, 3, 4])
print(halves[1:3], halves[::-1][0], (halves + halves)[5], 2 * halves, halves.tolist()[0], halves.index(3), halves.pop())
text = make("w", "abc")
print(text[0] + text[-1], make("u", "é")[0])
