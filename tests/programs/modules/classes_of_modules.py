"""Classes and functions of other modules: derived from, called, changed and failing in the middle of loops."""
import shapes_package
import shapes_package.base as base
from shapes_package import LIMIT, Shape, scaled, vectors
from shapes_package.base import *
from shapes_package.vectors import Vec as V


class Square(Shape):
    sides = 4

    def area(self):
        return super().area() + 1


class Circle(base.Shape):
    def area(self):
        return base.root(self.size) * 2


def run(n):
    total = 0
    v = V(0, 0)
    for i in range(n):
        a, b = Shape(i), Square(i)
        total += a.area() + b.area() + scaled(a, 3).size + base.scaled(b, 2).area() + Shape.clip(i) + b.clip(i * 2)
        v = v + V(i, 1) + vectors.Vec(1, i)
        total += v.dot(V(1, 2)) + a.bigger(b) + b.bigger(a) + Square.unit().size
        v.set(v.x)
        for h in halves(i):
            total += h
    return total, v.x, v.y


def rounds(n):
    return [round(Circle(i).area(), 3) for i in range(n)]


def big(n):
    return [scaled(Shape(2**62), i).size for i in range(n)]


print(run(6), base.made, rounds(3), big(3), LIMIT, shapes_package.base.LIMIT)
base.LIMIT = 2
print(run(6), rounds(2), LIMIT, shapes_package.LIMIT)
base.scaled = lambda shape, k: Square(k)
print(run(3), scaled(Shape(1), 5).size)
base.Shape.area = lambda self: 0.5
print(run(3))
vectors.Vec.dot = lambda self, other: 1000
print(run(2))
vectors.Vec = lambda x, y: V(x, y * 10)
print(run(3))


def failing(n):
    for i in range(n):
        Shape(i).fail(i)


try:
    failing(3)
except ZeroDivisionError as e:
    print(e)
del base.scaled
failing(2)
