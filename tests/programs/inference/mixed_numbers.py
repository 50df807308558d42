"""Numbers that are ints at first and floats later, kept in attributes and tuples: the result is an int only where both are."""
import math


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def move(self, dx, dy):
        self.x += dx
        self.y -= dy
        return self.x * self.y

    def length(self):
        return math.sqrt(self.x * self.x + self.y * self.y)

    def opposite(self):
        return Point(-self.x, -self.y)


def pull(points, rounds):
    fx, fy = 0, 0
    for _ in range(rounds):
        for point in points:
            fx += point.x - 1
            fy = fy + point.y * 2
    return fx, fy


points = [Point(0, 0), Point(1.5, -2), Point(2**47 - 1, 2**62), Point(0.0, -0.0)]
for point in points:
    print(point.x, point.y, point.length(), point.opposite().x, point.opposite().y)
    print(point.move(1, 2), point.move(0.5, 2), point.move(2**70, 0), int(point.x), round(point.y), math.floor(point.x))
print(pull(points[:1], 3), pull([Point(0, 0), Point(3, 4)], 3), pull(points, 2))
print(pull([Point(True, 2)], 2), pull([Point(math.inf, math.nan)], 2))
for odd in (Point("a", 1), Point(None, 2.0), Point([1], 1j)):
    for action in (odd.length, odd.opposite, lambda: pull([odd], 1), lambda: odd.move(1, 1.0)):
        try:
            print(action())
        except TypeError as error:
            print(error)


class Real(float):
    def __mul__(self, other):
        return "times"

    def __neg__(self):
        return "minus"


real = Point(Real(2), 3.0)
print(real.move(0, 1.0), real.opposite().x, Point(Real(1), Real(2)).opposite().y)
huge = Point(10**400, 1)
try:
    print(huge.length())
except OverflowError as error:
    print(error)
try:
    print(huge.move(0.5, 1))
except OverflowError as error:
    print(error)


class Body:
    def __init__(self, mass, left=None):
        self.mass = mass
        self.left = left

    def weight(self, factor):
        below = self.left.weight(factor) if self.left else 0
        a, b = self.mass * factor, below * 2 - factor
        return a + b - self.mass


print(Body(2, Body(3.5, Body(0))).weight(2), Body(2, Body(3)).weight(2), Body(2**60, Body(2**60)).weight(2**10))
print(sum([Body(1.5).mass, Body(2).mass]), max(Body(1).mass, Body(1.0).mass), abs(Body(-2).mass), abs(Body(-2.5).mass))
