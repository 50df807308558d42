"""Classes of one family that keep different things under one name, methods that ask for the type of what they get, small methods in small methods, and methods that are found before their arguments."""
from array import array


class Grid:
    def __init__(self, width, height):
        self.width = width
        self.height = height
        self.data = array("d", [0]) * (width * height)

    def place(self, x, y):
        if 0 <= x < self.width and 0 <= y < self.height:
            return y * self.width + x
        raise IndexError((x, y))

    def __getitem__(self, x_y):
        (x, y) = x_y
        return self.data[self.place(x, y)]

    def __setitem__(self, x_y, value):
        (x, y) = x_y
        self.data[self.place(x, y)] = value


class Rows(Grid):
    def __init__(self, width, height):
        self.width = width
        self.height = height
        self.data = [array("d", [0]) * width for _ in range(height)]

    def __getitem__(self, key):
        if isinstance(key, tuple):
            return self.data[key[1]][key[0]]
        return self.data[key]

    def __setitem__(self, key, value):
        if isinstance(key, tuple):
            self.data[key[1]][key[0]] = value
        else:
            self.data[key] = value


class Shifted(Rows):
    def __init__(self, width, height, shift):
        super().__init__(width, height)
        self.shift = shift

    def __getitem__(self, key):
        return super().__getitem__(key) if isinstance(key, tuple) else self.shift


def relax(grid, rounds):
    for _ in range(rounds):
        for y in range(1, grid.height - 1):
            for x in range(1, grid.width - 1):
                grid[x, y] = 0.25 * (grid[x - 1, y] + grid[x + 1, y] + grid[x, y - 1] + grid[x, y + 1]) + 1
    return grid[1, 1]


def swap_rows(rows, count):
    total = 0.0
    for i in range(count):
        rows[i], rows[count - 1 - i] = rows[count - 1 - i], rows[i]
        for k in range(count):
            total += rows[i][k] * rows[k][i]
    return total


plain, rows = Grid(5, 4), Rows(5, 4)
print(relax(plain, 3), relax(rows, 3), relax(Shifted(5, 4, "s"), 2))
print(swap_rows(rows, 4), swap_rows(Rows(3, 3), 3))
for key in ((5, 0), (0, -1), (1.5, 0), (1, 2, 3), 3, "ab"):
    for grid in (plain, rows, Shifted(2, 2, key)):
        try:
            print(grid[key])
        except (IndexError, TypeError, ValueError) as error:
            print(type(error).__name__, error)
plain.data = [1, 2**70, "x"] * 10
print(plain[1, 0], plain[2, 0], plain[0, 1])
rows.data = {0: [1, 2], 1: "ab"}
print(rows[0], rows[1, 1], rows[0, 0])


class Node:
    def value_of(self):
        return self.value


class Number(Node):
    def __init__(self, value):
        self.value = value

    def evaluate(self):
        return self.value * 2


class Text(Node):
    def __init__(self, value):
        self.value = value

    def evaluate(self):
        return len(self.value)


class Pair(Node):
    def __init__(self, left, right):
        self.value = (left, right)

    def evaluate(self):
        left, right = self.value
        return left.evaluate() + right.evaluate()


def run(nodes, times):
    total = 0
    for _ in range(times):
        for node in nodes:
            total += node.evaluate()
    return total


nodes = [Number(3), Text("abc"), Pair(Number(1), Pair(Text("x"), Number(2)))]
print(run(nodes, 3), [node.value_of() for node in nodes[:2]])
nodes[0].value = 2**64
nodes[1].value = [1, 2]
print(run(nodes, 2), run([Number(0.5)], 2))
nodes[0].value = None
try:
    run(nodes, 1)
except TypeError as error:
    print(error)


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def check(self):
        return self

    def is_point(self):
        return False

    def dot(self, other):
        other.check()
        return self.x * other.x + self.y * other.y

    def scale(self, factor):
        return Vector(self.x * factor, self.y * factor)

    def __sub__(self, other):
        if other.is_point():
            raise ValueError("no point")
        return Vector(self.x - other.x, self.y - other.y)


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def check(self):
        raise ValueError("a point")

    def is_point(self):
        return True

    def dot(self, other):
        return -1


def project(vectors, onto):
    result = 0
    for vector in vectors:
        result += vector.scale(2).dot(onto) - vector.dot(vector.scale(onto.dot(onto)) - onto)
    return result


print(project([Vector(1, 2), Vector(0.5, -1)], Vector(2, 0)), project([Vector(2**40, 1)], Vector(2**40, 0.5)))
for bad in (Point(1, 2), Vector("a", 1), Vector(None, 1), 5):
    try:
        print(project([Vector(1, 1)], bad))
    except (AttributeError, TypeError, ValueError) as error:
        print(type(error).__name__, error)


def late(shapes, texts):
    out = []
    for shape in shapes:
        out.append(shape.dot(Vector(*texts.pop())))
    return out


print(late([Vector(1, 2), Point(1, 2), Vector(0.5, 1)], [(1, 2), (3, 4), (5, 6)]))


def change(shape):
    Vector.dot = lambda self, other: "changed"
    return shape


def later(shape, other):
    first = shape.dot(change(other))
    return first, shape.dot(other)


print(later(Vector(1, 2), Vector(3, 4)), later(Point(1, 2), Vector(3, 4)))


class Base:
    def __init__(self, **options):
        self.size = options.get("size", 1)
        self.name = options.pop("name", "none")
        self.scale = options["scale"]


class Derived(Base):
    def __init__(self, **options):
        super().__init__(scale=0.5, **options)
        Base.__init__(self, **options, scale=1.5)
        self.more = options.get("more")

    def area(self, count):
        total = 0
        for i in range(count):
            total += self.size * self.scale * i
        return total


print(Derived().area(4), Derived(size=2, more=1).area(3), Derived(size=2**70).area(2), Derived(name="n").name, Derived().more)
try:
    print(Derived(size="ab").area(3))
except TypeError as error:
    print(error)
try:
    Base(size=1)
except KeyError as error:
    print(error)
try:
    Derived(scale=1)
except TypeError as error:
    print(error)


def kind(value):
    if isinstance(value, bool):
        return "bool"
    if isinstance(value, int):
        return value + 1
    if isinstance(value, (list, tuple)):
        return [kind(item) for item in value]
    if isinstance(value, Vector):
        return value.x
    return value is None or value


print(kind(True), kind(4), kind(2**64), kind([1, (2.5, "a")]), kind(Vector(7, 8)), kind(None))


def only_ints(value):
    return value * 2 if isinstance(value, int) else value.x


print(sum(only_ints(i) for i in range(5)), only_ints(True), only_ints(2**63), only_ints(Point(9, 1)))
a, b, c = tuple(range(3))
print(a, b, c)
try:
    a, b = tuple(range(3))
except ValueError as error:
    print(error)
