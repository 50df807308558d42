# Classes with __slots__: attributes in places, methods called directly, and everything that changes the class or empties a place.
class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)

    def norm(self):
        return self.x * self.x + self.y * self.y

    def move(self, dx):
        self.x += dx


class Point3(Point):
    __slots__ = ["z"]

    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z

    def norm(self):
        return super().norm() + self.z * self.z


class Open(Point):
    pass


class Lazy:
    __slots__ = "value"

    def __init__(self, n):
        if n % 2:
            self.value = n


def total(points):
    result = 0.0
    for point in points:
        point.move(0.5)
        result += point.norm()
    return result


def add_all(points):
    sum = Point(0.0, 0.0)
    for point in points:
        sum = sum + point
    return sum.x, sum.y


def read(lazy):
    try:
        return lazy.value
    except AttributeError as error:
        return str(error)


points = [Point(float(i), 2.0) for i in range(5)] + [Point3(1.0, 2.0, float(i)) for i in range(3)]
print(total(points), add_all(points))
opened = Open(1.0, 1.0)
opened.extra = 3
print(total([opened]), opened.__dict__, opened.x)
for n in range(4):
    print(read(Lazy(n)))
lazy = Lazy(1)
for n in range(20):
    del lazy.value
    lazy.value = n
print(read(lazy), hasattr(lazy, "__dict__"))
try:
    lazy.other = 1
except AttributeError as error:
    print(error)
p = Point(1, 2)
print(p.norm())
p.x = "ab"
try:
    print(p.norm())
except TypeError as error:
    print(error)
p.__class__ = Point
Point.x = property(lambda self: 7.0, lambda self, value: None)
print(total(points[:2]), add_all(points[:2]))
del Point.x
try:
    print(total(points[:2]))
except AttributeError as error:
    print(error)


class Left:
    __slots__ = ("a", "b")


class Right:
    __slots__ = ("a", "b")


item = Left()
item.a = 1
item.__class__ = Right
item.b = 2
print(item.a, item.b, type(item).__name__)


class Both(Left):
    __slots__ = ("c", "__dict__")

    def __init__(self):
        self.a = self.b = self.c = 1
        self.d = 4


both = Both()
print(both.a + both.b + both.c + both.d, both.__dict__)


class Empty:
    __slots__ = ()

    def answer(self):
        return 42


class Filled(Empty):
    __slots__ = ("v",)

    def __init__(self, v):
        self.v = v


print([Filled(i).v + Filled(i).answer() + Empty().answer() for i in range(3)])
