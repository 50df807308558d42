"""Class patterns of classes whose instances keep their attributes in places, and what changes that while the program runs."""
from dataclasses import dataclass


class Num:
    __match_args__ = ("value",)

    def __init__(self, value):
        self.value = value


class Pair:
    __match_args__ = ("left", "right")

    def __init__(self, left, right):
        self.left = left
        self.right = right


class Deep(Pair):
    def __init__(self, left, right, depth):
        super().__init__(left, right)
        self.depth = depth


@dataclass
class Point:
    x: int
    y: int


@dataclass
class Named:
    name: str
    place: Point


def describe(node):
    match node:
        case Num(0):
            return "zero"
        case Num(value):
            return f"num {value}"
        case Deep(_, right, depth=depth):
            return f"deep {depth} {describe(right)}"
        case Pair(Num(a), Num(b)):
            return f"pair of nums {a} {b}"
        case Pair(left, right):
            return f"({describe(left)}, {describe(right)})"
        case Named(name="origin", place=Point(0, 0)):
            return "the origin"
        case Named(name, Point(x, y)) if x == y:
            return f"{name} on the diagonal at {x}"
        case Named(name, place):
            return f"{name} {describe(place)}"
        case Point(x=x):
            return f"point {x}"
        case str() | int() as plain:
            return f"plain {plain!r}"
        case _:
            return f"other {type(node).__name__}"


def total(tree):
    match tree:
        case Num(value):
            return value
        case Pair(left, right):
            return total(left) + total(right)


def both(a, b):
    match a, b:
        case (Num(x), Num(y)):
            return x + y
        case (Num(0), _) | (_, Num(0)):
            return "a zero"
        case (Num(x), Pair(y, _)) | (Pair(y, _), Num(x)):
            return x, describe(y)
        case _, None:
            return "none"
        case _:
            return "other"


def shown(a, b):
    match a, b:
        case int(x), str(y):
            return x, y
        case pair:
            return pair


def order(trace):
    def note(value):
        trace.append(value)
        return value

    match note(1), note(2):
        case 1, 3:
            return "no"
        case x, y if note(x + y) == 4:
            return "no"
        case x, y:
            return x, y, trace


nodes = [Num(0), Num(7), Deep(Num(1), Num(2), 3), Pair(Num(1), Num(2)), Pair(Num(0), Pair("a", 5)), Named("origin", Point(0, 0)),
         Named("p", Point(4, 4)), Named("q", Point(4, 5)), Point(8, 9), 2.5, None, Pair(None, [])]
for node in nodes:
    print(describe(node))
print(total(Pair(Num(1), Pair(Num(2), Num(1 << 62)))), total(Pair(Num(1.5), Num(1 << 62))))
print(both(Num(1), Num(2)), both(Num(0), 3), both(3, Num(0)), both(Num(4), Pair(Num(5), 0)), both(Pair("y", 0), Num(6)), both(1, None), both(1, 2))
print(shown(1, "b"), shown("b", 1), order([]))

Num.__match_args__ = ("double",)
Num.double = property(lambda self: self.value * 2)
print(describe(Num(7)), total(Pair(Num(1), Num(2))))
Num.__match_args__ = "value"
try:
    describe(Num(1))
except TypeError as error:
    print(error)
Num.__match_args__ = ()
try:
    describe(Num(1))
except TypeError as error:
    print(error)
del Num.__match_args__
try:
    total(Num(1))
except TypeError as error:
    print(error)
Num.__match_args__ = ("value",)
partial = Num(3)
del partial.value
print(describe(partial), total(partial), total(Num(4)))
partial.__dict__["value"] = 11
print(describe(partial), total(partial))
two = Deep(Num(1), Num(2), 3)
Pair.right = property(lambda self: Num(100))
print(total(two), describe(two))


class Lookalike:
    __class__ = Num
    value = 5


print(describe(Lookalike()), total(Lookalike()))
