"""Names that module code binds to one thing after another, attributes of classes that are set from outside, and values that are None at first."""


class Options:
    def __init__(self):
        self.size = 3


def read():
    return Options()


args = read()
total = 0
for i in range(args.size):
    total += i
print(total)
args = (1, 2.5)
first, second = args
print(first + second)
for item in ["ab", "c"]:
    args = item
    print(args.upper(), len(args))
    if item == "c":
        args = [len(item)]
        args.append(4)
        print(args[0] + args[1])
print(args)


def show():
    return args


args = {"k": 1}
print(show(), args["k"])
del args
try:
    show()
except NameError as error:
    print(error)
args = 2**63
args += 1
print(args)


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y)

    def dot(self, other):
        return self.x * other.x + self.y * other.y


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __sub__(self, other):
        if isinstance(other, Point):
            return Vector(self.x - other.x, self.y - other.y)
        return Point(self.x - other.x, self.y - other.y)

    def __getitem__(self, place):
        return (self.x, self.y)[place]

    def __neg__(self):
        return Point(-self.x, -self.y)


Vector.ZERO = Vector(0, 0)
Vector.UP = Vector(0, 1)
Point.ZERO = Point(0.5, 0)


def nearest(points, limit):
    best = None
    for point in points:
        distance = (point - Point.ZERO).dot(Vector.UP - Vector.ZERO)
        if distance < limit:
            hit = None
        else:
            hit = distance
        if hit is not None and (best is None or hit < best[1]):
            best = (point, hit, "hit")
    return best


def report(points, limit):
    found = nearest(points, limit)
    if found is None:
        return "none"
    point, distance, text = found
    return f"{text} {point[0]} {point[1]} {distance}"


points = [Point(1, 2), Point(3, 1.5), Point(0, 2**64)]
print(report(points, 1), report(points, 100), report([], 0))
difference = points[0] - Vector.UP
print(type(difference).__name__, difference[1], (-difference)[0], type(points[0] - points[1]).__name__)
try:
    nearest([Point("a", "b")], 0)
except TypeError as error:
    print(error)
Point.ZERO = Vector.UP
try:
    print(nearest(points, 0))
except AttributeError as error:
    print(error)


class Node:
    def __init__(self):
        self.pair = None
        self.action = None
        self.table = None

    def fill(self):
        self.pair = (1, 2.0)
        self.action = abs
        self.table = [5, 6]

    def use(self):
        a, b = self.pair
        return self.action(-a) + b + self.table[0]


node = Node()
for _ in range(2):
    try:
        print(node.use())
    except TypeError as error:
        print(error)
    node.fill()
node.action = None
try:
    node.use()
except TypeError as error:
    print(error)
