"""Functions that are given different types here and there have a clone for each; what does not hold in one is done in generic code."""
import traceback


def total(items):
    result = items[0]
    for item in items[1:]:
        result += item
    return result


def scale(x, factor):
    return x * factor


def nested(values, factor):
    return [scale(value, factor) for value in values]


def power(base, exponent):
    return base if exponent == 1 else power(base, exponent - 1) * base


def apply(function, value, times):
    for _ in range(times):
        value = function(value)
    return value


def grow(values, more):
    values.append(more)
    return values


class Box:
    def __init__(self, item):
        self.item = item

    def scaled(self, factor):
        return self.item * factor

    def __add__(self, other):
        return Box(self.item + (other.item if isinstance(other, Box) else other))


def fail(items, index):
    return items[index] * 2


print(total([1, 2, 3]), total([1.5, 2.5]), total(["a", "b"]), total([2**62, 2**62]), total([[1], [2.0]]))
print(nested([1, 2], 3), nested([1.5], 2), nested(["x"], 3), nested([2**62], 4))
print(power(3, 45), power(1.5, 3), power(2, 10))
print(apply(lambda n: n * 3, 7, 40), apply(lambda s: s + "!", "a", 3), apply(lambda x: x / 2, 1.0, 3))
print(Box(2).scaled(3), Box(1.5).scaled(2), Box("x").scaled(3), (Box(1) + 2).item, (Box(1.5) + Box(2)).item)

ints, floats = [1, 2], [0.5]
ints = grow(ints, 3)
floats = grow(floats, 1.5)
print(ints, floats, total(ints), total(floats))
grow(ints, 0.25)
grow(floats, "x")
print(total(ints), floats)

for items, index in ([1, 2], 1), ([0.5], 0), (["s"], 0), ([1], 5), ([0.5], "no"):
    try:
        print(fail(items, index))
    except (IndexError, TypeError):
        traceback.print_exc(limit=2)

try:
    fail([1.5, 2.5], 9)
except IndexError as error:
    print(error.__traceback__.tb_next.tb_lineno, error)

scale = lambda x, factor: (x, factor)
print(nested([1], 3), nested([1.5], 2))


def scale(x, factor):
    return -x


print(nested([1], 3), nested([1.5], 2), nested([2**63], 2))
Box.scaled = lambda self, factor: "patched"
print(Box(2).scaled(3), Box(1.5).scaled(2))


def main():
    print(total([4, 5]), total([4.5, 5.5]), fail([1.5, 2.5], 1))
    fail([1.5, 2.5], 2)


main()
