"""Static and class methods, and functions called by their class, while classes and instances change."""


class Shape:
    made = 0

    def __init__(self, size):
        self.size = size

    @staticmethod
    def scale(a, b):
        return a * b + 1

    @staticmethod
    def steps(n):
        total = 0
        for i in range(n):
            total += Shape.scale(i, 2)
        return total

    @classmethod
    def make(cls, size):
        cls.made += 1
        return cls(size)

    @classmethod
    def count(cls, n=1):
        return cls.__name__, n

    def area(self):
        return self.scale(self.size, self.size)

    def both(self, other):
        return Shape.area(self) + Shape.area(other), self.scale(self.area(), other.area())

    def __eq__(self, other):
        return Shape.same(self.area(), other.area())

    @staticmethod
    def same(x, y):
        return x == y


class Square(Shape):
    @staticmethod
    def scale(a, b):
        return ("square", a, b)

    def area(self):
        return Shape.area(self)


class Own(Shape):
    pass


def call(f, *args):
    try:
        return f(*args)
    except (TypeError, AttributeError) as e:
        return type(e).__name__, str(e)


def run(n):
    result = []
    for i in range(n):
        shape = Shape.make(i)
        result.append(shape.area() + Shape.scale(shape.size, Shape.scale(i, 1)))
        result.append(Shape.make(Shape.scale(i, i)).both(shape))
    return result


def big():
    return Shape.scale(2**62, 2) + Shape.scale(Shape.scale(2**31, 2**31), 4)


print(run(3), Shape.steps(5), big())
print(Square(2).area(), Square.make(3).area(), Square.made, Shape.made)
print(Shape(2) == Shape(2), Shape(2) == Shape(3), Shape.count(), Own.count(3), Shape(1).count(2))
print(call(Shape.scale, 1), call(Shape.area), call(Shape(3).scale, 1, 2, 3), call(lambda: Shape.area(5)))
own = Own(4)
print(own.area())
own.scale = lambda a, b: "the instance's"
print(own.area(), Own(4).area())
Own.scale = lambda self, a, b: (type(self).__name__, a + b)
print(Own(4).area(), run(1))
Shape.scale = staticmethod(lambda a, b: a - b)
print(Shape(4).area(), run(2), Shape.steps(4))
Shape.scale = classmethod(lambda cls, a, b: (cls.__name__, a, b))
print(Shape(4).area(), call(run, 1), call(Shape.steps, 2))
del Own.scale
Shape.make = staticmethod(lambda size: Own(size))
Shape.scale = staticmethod(lambda a, b: 7)
print(run(1), type(Shape.make(1)).__name__)
kept = Shape.__dict__["same"]
kept.__init__(lambda x, y: "changed in place")
print(Shape(1) == Shape(1))


def late(n):
    def change():
        Shape.scale = staticmethod(lambda a, b: -1)
        return n

    return Shape.scale(change(), 3), Shape.scale(1, 2)


print(late(5))
del Shape.scale
print(call(late, 2), call(Shape(1).area))
