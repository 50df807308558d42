"""Class patterns ask as isinstance does: also by the __class__ that a value claims to have."""

import weakref


class Point:
    __match_args__ = ("x",)

    def __init__(self, x):
        self.x = x


class Mock:
    def __init__(self, x):
        self.x = x

    @property
    def __class__(self):
        return Point


class Failing:
    @property
    def __class__(self):
        raise RuntimeError("no class")


def find(value):
    match value:
        case int():
            return "int"
        case Point(0):
            return "zero"
        case Point(x):
            return x
    return None


point = Point(3)
for value in (point, weakref.proxy(point), Mock(0), Mock(5), 4, "text"):
    print(find(value), isinstance(value, Point))
try:
    find(Failing())
except RuntimeError as e:
    print(e)
