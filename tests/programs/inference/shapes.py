# Attributes of instances whose class is known keep their meaning when the class or the instance changes in the
# middle of a loop.
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def sum(self):
        return self.x + self.y

    def move(self, d):
        self.x += d
        self.y += d


class Named(Point):
    def __init__(self, x, y, name):
        super().__init__(x, y)
        self.name = name


def loop(points, act, n=6):
    out = []
    for i in range(n):
        for p in points:
            try:
                p.move(1)
                out.append(p.sum())
            except AttributeError as e:
                out.append(str(e))
        act(i, points)
    return out


def show(name, act):
    points = [Point(1, 2), Named(3, 4, "n"), Point(10, 20)]
    print(name, loop(points, act))
    print([list(vars(p).items()) for p in points])


def kinds(i, points):
    if i == 1:
        points[0].x = 1.5
    elif i == 2:
        points[1].y = 2**70
    elif i == 3:
        points[2].x = True


def deleted(i, points):
    if i == 1:
        del points[0].x
    elif i == 3:
        points[0].x = 7


def by_name(i, points):
    setattr(points[i % 3], "xy"[i % 2], 100 * i)


def dicts(i, points):
    if i == 1:
        points[0].__dict__["x"] = 50
    elif i == 2:
        points[1].__dict__ = {"x": 1, "y": 2}
    elif i == 4:
        vars(points[0])["extra"] = 1


class Other:
    def move(self, d):
        self.x = self.x - d
        self.y = self.y

    def sum(self):
        return ("other", self.x)


def classes(i, points):
    if i == 1:
        points[0].__class__ = Other
    elif i == 3:
        points[0].__class__ = Point


def getter(i, points):
    if i == 1:
        points[0].__dict__.pop("x")
    elif i == 2:
        Point.__getattr__ = lambda self, name: 1000
    elif i == 3:
        del Point.__getattr__


def prop(i, points):
    if i == 1:
        Point.x = property(lambda self: 5, lambda self, v: None)
    elif i == 3:
        del Point.x


def methods(i, points):
    if i == 1:
        Named.sum = lambda self: "named"
    elif i == 2:
        points[2].sum = str
    elif i == 3:
        del Named.sum
    elif i == 4:
        Point.sum = lambda self: self.y


def attribute(i, points):
    if i == 1:
        Named.__getattribute__ = lambda self, name: object.__getattribute__(self, name) if name != "x" else 3
    elif i == 2:
        del Named.__getattribute__
    elif i == 3:
        Point.__setattr__ = lambda self, name, v: object.__setattr__(self, name, v * 2)
    elif i == 4:
        del Point.__setattr__


for act in kinds, deleted, by_name, dicts, classes, getter, prop, attribute, methods:
    show(act.__name__, act)
