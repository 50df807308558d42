# Defaults that are no constants: calls that leave them out get those of the function object, also after they were changed.
import sys

SYSTEM = [1.0, 2.0]
LIMIT = 10


def total(n, bodies=SYSTEM, scale=2):
    found = 0.0
    for _ in range(n):
        for body in bodies:
            found += body * scale
    return found


print(total(2), total(2, [3.0]), total(1, scale=3), total(n=1, bodies=(1, 2)))
SYSTEM.append(4.0)
print(total(1))
SYSTEM[0] = 2**70
print(total(1))
SYSTEM[:] = [1.0, 2.0]
total.__defaults__ = ([5.0], 1)
print(total(1), total(1, [1.0]))
total.__defaults__ = None
try:
    total(1)
except TypeError as error:
    print(error)
total.__defaults__ = (SYSTEM, 2)
print(total(1))


def remember(key, cache={}):
    cache[key] = cache.get(key, 0) + 1
    return cache[key]


for _ in range(3):
    print(remember("a"), remember("b"), remember("a", {}))


def longest(words, key=len):
    best = 0
    for word in words:
        best = max(best, key(word))
    return best


print(longest(["a", "bcd"]), longest(["a", "bcd"], ord) if False else longest(["a", "b"], key=ord))


def apply(value, f=lambda x: x + 1):
    return f(value)


print(apply(1), apply(2**63), apply(1.5), apply(3, abs))


def make(step):
    def bump(value, by=step, *, sign=1):
        return value + by * sign

    return bump


one, half, words = make(1), make(0.5), make("x")
print([one(1), half(1), words("a"), one(2**63), one(1, 5), one(1, sign=-1)])


def each(functions, value):
    return [f(value) for f in functions]


print(each([one, half], 3), each([one, make(2**64)], 3))


class Shape:
    sides = 4

    def __init__(self, points=SYSTEM, name=str(LIMIT)):
        self.points = points
        self.name = name

    def area(self, scale=LIMIT * 2, by=None):
        return scale if by is None else by * scale

    @staticmethod
    def unit(value=LIMIT + 1):
        return value

    @classmethod
    def made(cls, points=SYSTEM):
        return cls(points)

    def around(self, other=sides):
        return other * self.sides


class Square(Shape):
    def area(self, scale=(1, 2), by=None):
        return super().area() + (len(scale) if by is None and scale != 1 else scale)

    def grow(self, items=[]):
        items.append(len(items))
        return items


def work(shapes):
    found = []
    for shape in shapes:
        found.append((shape.area(), shape.area(1), shape.unit(), shape.around(), len(shape.points), shape.name))
    return found


print(work([Shape(), Square(), Shape([], "n")]), Shape.made().points is SYSTEM, Square.made([1]).points)
square = Square()
print(square.grow(), square.grow(), square.grow([7]), Square.grow(square))
Shape.area.__defaults__ = (7, None)
Shape.unit.__defaults__ = ("u",)
Shape.__init__.__defaults__ = ((), "changed")
print(work([Shape(), Square(), Shape([], "n")]))


def change(f, value):
    f.__defaults__ = (value,)
    return 1


def late(a, b=SYSTEM):
    return a, b


def call_late():
    return late(change(late, "new"))


print(late(0), call_late(), late(2))


def late_too(a, b=SYSTEM):
    return a, b


class Holder:
    def method(self, a, b=SYSTEM):
        return a, b


holder = Holder()
print(holder.method(0), holder.method(change(Holder.method, "later")), holder.method(1))


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("drop", self.name)


def keep(a, noisy=Noisy("default")):
    return a + len(noisy.name)


print(keep(1), keep(2, Noisy("given")), keep(3))
keep.__defaults__ = (Noisy("second"),)
print(keep(1))


def swap(noisy=Noisy("first")):
    swap.__defaults__ = (None,)
    print("swapped", noisy.name)


swap()


def recursive(n, seen=set()):
    if n in seen or n < 0:
        return len(seen)
    seen.add(n)
    return recursive(n - 1) + recursive(n - 2)


print(recursive(20), recursive(5, set()))


def failing(a, b=SYSTEM):
    return a / len(b[:0])


try:
    failing(1)
except ZeroDivisionError as error:
    print(error)


def values(start, stop=LIMIT, step=int("2")):
    while start < stop:
        yield start
        start += step


print(list(values(1)), sum(values(2)), [n for n in values(1, step=3)], list(values(2.5)))
