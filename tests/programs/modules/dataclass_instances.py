"""Instances of data classes made in loops: by position and by name, with defaults and factories, while classes change."""
from dataclasses import InitVar, KW_ONLY, dataclass, field, fields, replace
from typing import ClassVar


@dataclass
class Point:
    x: int
    y: float = 0.5
    label: str = "p"
    tags: list = field(default_factory=list)
    extra: dict = field(default_factory=dict)
    seen: set = field(default_factory=set)

    def total(self):
        return self.x + self.y

    def tag(self, text):
        self.tags.append(text)
        self.extra[text] = len(self.tags)
        self.seen.add(self.x)
        return self


@dataclass
class Point3(Point):
    z: int = 3
    y: float = 1.5
    more: object = None


@dataclass
class Checked:
    low: int
    high: int

    def __post_init__(self):
        if self.low > self.high:
            raise ValueError(f"{self.low} > {self.high}")


@dataclass
class Mixed:
    count: ClassVar[int] = 0
    a: int
    b: InitVar[int] = 2
    _: KW_ONLY
    c: int = 4

    def __post_init__(self, b):
        self.a += b
        Mixed.count += 1


@dataclass
class Own:
    a: int
    b: int = 2

    def __init__(self, a):
        self.a = a * 10


class Plain(Point):
    def __init__(self, x):
        super().__init__(x, 2.5)
        self.own = x


@dataclass(frozen=True)
class Frozen:
    a: int
    b: int = 1


@dataclass(slots=True)
class Slotted:
    a: int
    b: int = 1


@dataclass(order=True)
class Ordered:
    key: int
    name: str = field(default="", compare=False)


def call(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except (TypeError, ValueError, AttributeError) as e:
        return type(e).__name__, str(e)


def make(n):
    total = 0
    made = []
    for i in range(n):
        p = Point(i)
        q = Point(i, y=2.5, label="q")
        r = Point3(x=i, z=i * 2)
        s = Point(i, 1.5, "s", [i])
        p.tag("a").tag("b")
        total += p.total() + q.total() + r.total() + r.z + s.total() + len(p.tags) + len(s.tags)
        made.append((p, q, r, s))
    return total, made[-1]


def others(n):
    result = []
    for i in range(n):
        m = Mixed(i, c=i)
        o = Own(i)
        w = Plain(i)
        f = Frozen(i)
        s = Slotted(i, b=i)
        result.append((m.a, m.c, o.a, w.x, w.y, w.own, f.a + f.b, s.a + s.b))
    return result


def checked(n):
    good = 0
    for i in range(n):
        try:
            good += Checked(i, 2).high
        except ValueError as e:
            print(e)
    return good


def best(n):
    return sorted([Ordered(i * 7 % n, str(i)) for i in range(n)])[0], max(Ordered(i, "m") for i in range(n))


print(make(3))
print(others(3), Mixed.count, checked(4))
print(best(5), Ordered(1, "a") == Ordered(1, "b"), Ordered(1) < Ordered(2), Point(1) == Point(1), Point(1) == Point(2))
print(call(Point), call(Point, 1, 2, 3, 4, 5, 6, 7), call(Point, 1, x=2), call(Point, 1, w=2), call(Mixed, 1, 2, 3))
print([f.name for f in fields(Point3)], Point3(1), replace(Point(5), x=6))
print(vars(Point(1, extra=2)), list(vars(Point3(0))))
print(make(1)[1][0].tags is make(1)[1][0].tags)
Point.__init__.__defaults__ = (7.5, "changed", [], {}, set())
print(call(make, 2)[0])


def init(self, x, y=0, label="", tags=(), extra=(), seen=()):
    self.x = x
    self.y = 100
    self.tags = list(tags)
    self.extra, self.seen = {}, set()


Point.__init__ = init
print(make(2)[0], hasattr(Point(1), "label"), Point(1).label)
Point.total = lambda self: -1
print(make(2)[0])
