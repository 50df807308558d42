# Calls of methods, of super() and of isinstance() on known classes, and what changes their meaning between calls.
class Shape:
    def __init__(self, name):
        self.name = name

    def area(self):
        return 0

    def describe(self, unit):
        return self.name + " " + str(self.area()) + unit


class Square(Shape):
    def __init__(self, side):
        super().__init__("square")
        self.side = side

    def area(self):
        return self.side * self.side


class Circle(Shape):
    def __init__(self, radius):
        super().__init__("circle")
        self.radius = radius

    def area(self):
        return self.radius * self.radius * 3.0

    def describe(self, unit):
        return "round " + super().describe(unit)


class Plain(Shape):
    pass


def total(shapes):
    sum = 0
    for shape in shapes:
        sum += shape.area()
    return sum


def texts(shapes):
    return [shape.describe("m") for shape in shapes]


def count(values, wanted):
    n = 0
    for value in values:
        if isinstance(value, Square):
            n += 1
        elif isinstance(value, Shape):
            n += 10
        elif isinstance(value, wanted):
            n += 100
    return n


shapes = [Square(2), Circle(1.5), Plain("plain"), Square(3), Shape("shape")] * 2
mixed = shapes + [1, None, "text", [], 2.5]
print(total(shapes), texts(shapes), count(mixed, int))
Circle.area = lambda self: 100
print(total(shapes), texts(shapes)[1])
shapes[0].area = lambda: -1
print(total(shapes), texts(shapes)[0])
del Circle.area
print(total(shapes))
Shape.area = Square.area
try:
    total(shapes)
except AttributeError as e:
    print(e)
Shape.area = lambda self: 7
print(total(shapes))
old = Shape.__init__
Shape.__init__ = lambda self, name: old(self, name + "!")
print(Square(2).name, Circle(1).describe("km"))
Shape.__init__ = old
shapes[3].__class__ = Circle
shapes[3].radius = 2
print(texts(shapes)[3], count(mixed, int))


class Other:
    def describe(self, unit):
        return "other" + unit

    def area(self):
        return 1000


Circle.__bases__ = (Shape, Other)
print(texts(shapes)[1], count(mixed, Other))
Circle.__bases__ = (Other, Shape)
print(texts(shapes)[1], count(mixed, Other))
try:
    total(shapes + [3])
except AttributeError as e:
    print(e)


class Fails(Shape):
    def area(self):
        return 1 // self.zero()

    def zero(self):
        return 0


import traceback

try:
    total([Plain("a"), Fails("b")])
except ZeroDivisionError:
    traceback.print_exc()


class Proxy:
    def __init__(self, of):
        self.of = of

    @property
    def __class__(self):
        return type(self.of)


print(isinstance(Proxy(Square(1)), Square), count([Proxy(Square(1)), Proxy(3)], int))
