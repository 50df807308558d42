# Fields of named tuples, and classes derived from tuple taken apart.
from collections import namedtuple
from typing import NamedTuple

Point = namedtuple("Point", "x y")
Pair = namedtuple("Pair", ["y", "x"], defaults=[7])


class Item(NamedTuple):
    """An item."""

    name: str
    size: int = 2
    rate: float = 0.5

    def cost(self, factor=1):
        return self.size * self.rate * factor

    @property
    def label(self):
        return self.name + "!"


class Big(Item):
    def cost(self, factor=2):
        return super().cost(factor) + self.size


class Plain:
    def __init__(self, x, y):
        self.x = x
        self.y = y


def norm(points):
    total = 0
    for p in points:
        total += p.x * p.x - p.y
    return total


def split(points):
    total = 0
    for x, y in points:
        total += x - y
    return total


print(norm([Point(1, 2), Point(3, 4)]), norm([Pair(1, 2), Point(3, 4), Plain(5, 6), Pair(9)]), norm([Point(2**40, 1.5)]))
print(split([Point(1, 2), (3, 4), Pair(1), [5, 6]]), split([Point(2.5, 1), Point(2**64, 1)]))
items = [Item("a"), Item("b", 3), Item("c", 4, 1.5), Big("d", 5), Item(name="e", rate=2)]
for _ in range(2):
    print([item.cost() for item in items], [item.cost(3) for item in items], [item.label for item in items], sum(item.size for item in items))


def fields(item):
    name, size, rate = item
    return name * size, rate + size


print([fields(item) for item in items], fields(("t", 1, 2)))
for bad in (Point(1, 2), "ab", 7):
    try:
        print(fields(bad))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


def get_y(thing):
    return thing.y


short = tuple.__new__(Point, (1,))
print([get_y(p) for p in (Point(1, 2), Plain(3, 4), Point(5, 6))])
for p in (Point(1, 2), short, Point(3, 4)):
    try:
        print(get_y(p))
    except IndexError as error:
        print(error)
single = namedtuple("Single", "y")(5)
print(get_y(single), get_y(Point(8, 9)))
try:
    print(get_y((1, 2)))
except AttributeError as error:
    print(error)
Point.y = property(lambda self: "changed")
print(get_y(Point(1, 2)), get_y(single))
del Point.y
try:
    get_y(Point(1, 2))
except AttributeError as error:
    print(error)
try:
    Point(1, 2).x = 5
except AttributeError as error:
    print(error)


class Reversed(tuple):
    def __iter__(self):
        return iter(list(tuple.__iter__(self))[::-1])


def unpack(t):
    a, b = t
    return a, b


print(unpack(Reversed((1, 2))), unpack(Point(1, 2)), unpack((3, 4)))
try:
    unpack(Pair(1, 2) + (3,))
except ValueError as error:
    print(error)
try:
    unpack(Item("a"))
except ValueError as error:
    print(error)


class Getter(tuple):
    def __getattribute__(self, name):
        return "got " + name


print(get_y(Getter((1, 2))), Item("z")._replace(size=9).size, Item._fields, Item("q") == ("q", 2, 0.5), hash(Point(1, 2)) == hash((1, 2)))
match Item("m", 4):
    case Item(name, size):
        print(name, size)
