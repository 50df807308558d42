import math

LIMIT = 5
made = 0


class Shape:
    sides = 0

    def __init__(self, size):
        global made
        made += 1
        self.size = size

    def area(self):
        return self.size * self.size

    def bigger(self, other):
        if self.area() > other.area():
            return True
        return False

    @classmethod
    def unit(cls):
        return cls(1)

    @staticmethod
    def clip(x):
        return x if x < LIMIT else LIMIT

    def fail(self, n):
        return n // (self.size - self.size)


def scaled(shape, k):
    return Shape(shape.size * k)


def root(x):
    return math.sqrt(x + LIMIT)


def halves(n):
    while n > 1:
        n //= 2
        yield n
