import dataclasses
from dataclasses import (
    KW_ONLY, MISSING, FrozenInstanceError, InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace,
)
from typing import ClassVar


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


@dataclass
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)


print(Point(1), Point(1, 2, [3]), Point(y=5, x=4))
print(Point.__doc__, Point.__match_args__, Point.__init__.__qualname__)
print(Point(1) == Point(1), Point(1) == Point(2), Point(1) != Point(1), Point(1) == 1, Point.__hash__)
attempt(lambda: Point())
attempt(lambda: Point(1, 2, 3, 4))
attempt(lambda: Point(1, z=2))
attempt(lambda: Point(1, x=2))
attempt(lambda: Point(1) < Point(2))
attempt(lambda: hash(Point(1)))
print(Point.__init__.__code__.co_varnames, Point.__init__.__defaults__, Point.__init__.__annotations__)
a, b = Point(1), Point(1)
a.tags.append(1)
print(a, b, a == b, vars(a))
match Point(7, 8):
    case Point(x, y):
        print("matched", x, y)


@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = 0
    note: str = field(default="", compare=False, repr=False)


v = Version(1, 2, "n")
print(v, v.note, v < Version(1, 3), v >= Version(1, 2, "m"), v == Version(1, 2, "m"), hash(v) == hash(Version(1, 2)))
print(sorted([Version(2), Version(1, 5), Version(1)]), max(Version(3), Version(2, 9)), {Version(1): 1})
attempt(lambda: setattr(v, "major", 3))
attempt(lambda: setattr(v, "other", 3))
attempt(lambda: delattr(v, "minor"))
attempt(lambda: v < 3)
attempt(lambda: v < Version("a"))
print(issubclass(FrozenInstanceError, AttributeError), replace(v, minor=9))


@dataclass
class Base:
    name: str
    size: int = 1

    def area(self):
        return self.size ** 2


@dataclass
class Derived(Base):
    size: int = 3
    extra: float = 0.5
    count: ClassVar[int] = 7

    def __post_init__(self):
        self.total = self.size + self.extra


d = Derived("d")
print(d, d.total, d.area(), Derived.count, [f.name for f in fields(d)])
print(repr(fields(Base)[1]).replace("mappingproxy({})", "m").split(",default_factory")[0])


@dataclass
class Timer:
    seconds: int
    scale: InitVar[int] = 2
    _: KW_ONLY
    unit: str = "s"
    hidden: int = field(init=False, default=5)
    made: list = field(init=False, default_factory=lambda: [1])

    def __post_init__(self, scale):
        self.seconds *= scale


print(Timer(3), Timer(3, 10, unit="ms"), Timer.__match_args__, Timer.__doc__)
attempt(lambda: Timer(1, 2, "x"))
attempt(lambda: Timer(unit="x"))
attempt(lambda: replace(Timer(1), seconds=4, scale=1))
attempt(lambda: replace(Timer(1), hidden=4))
attempt(lambda: replace(Timer(1), nothing=4))


@dataclass(slots=True)
class Slim:
    a: int
    b: int = 2


s = Slim(1)
print(s, Slim.__slots__, hasattr(s, "__dict__"))
attempt(lambda: setattr(s, "c", 1))


@dataclass(slots=True, frozen=True)
class Ice:
    a: int
    b: tuple = ()


print(Ice(1), {Ice(1), Ice(1)}, Ice(2).__getstate__())


@dataclass(kw_only=True)
class Named:
    a: int
    b: int = 2


print(Named(a=1), Named.__match_args__)
attempt(lambda: Named(1))
attempt(lambda: Named())


@dataclass(eq=False, repr=False)
class Plain:
    a: int = 1


print(Plain() == Plain(), repr(Plain())[:27] == object.__repr__(Plain())[:27], hash(Plain()) is not None)


@dataclass(unsafe_hash=True)
class Hashed:
    a: int
    b: int = field(default=0, hash=False)


print(hash(Hashed(1, 2)) == hash(Hashed(1, 3)), Hashed(1) == Hashed(1))


@dataclass
class Node:
    value: int
    next: "Node | None" = None


n = Node(1, Node(2))
print(n)
n.next.next = n
print(n)
n.next.next = None


@dataclass
class Tree:
    left: Point
    items: dict
    pairs: tuple
    rest: list


t = Tree(Point(1), {"k": Point(2)}, (Point(3), 4), [Point(5), {"a": (1,)}])
print(asdict(t))
print(astuple(t))
print(asdict(t, dict_factory=lambda pairs: sorted(pairs))[0])
print(is_dataclass(t), is_dataclass(Tree), is_dataclass(3))
attempt(lambda: asdict(3))
attempt(lambda: astuple(Tree))
attempt(lambda: fields(3))
attempt(lambda: replace(3))

C = make_dataclass("C", ["x", ("y", int), ("z", int, field(default=5))], namespace={"add": lambda self: self.x + self.z})
print(C(1, 2), C(1, 2).add(), C.__annotations__, C.__module__)
attempt(lambda: make_dataclass("C", ["a", "a"]))
attempt(lambda: make_dataclass("C", ["1a"]))
attempt(lambda: make_dataclass("C", ["for"]))
attempt(lambda: make_dataclass("C", [("a", 1, 2, 3)]))


def bad_order():
    @dataclass
    class Bad:
        a: int = 1
        b: int


def bad_mutable():
    @dataclass
    class Bad:
        a: list = []


def bad_plain_field():
    @dataclass
    class Bad:
        a = field(default=1)


def bad_frozen():
    @dataclass
    class Bad(Version):
        pass


def bad_thawed():
    @dataclass(frozen=True)
    class Bad(Base):
        pass


def bad_order_eq():
    @dataclass(order=True, eq=False)
    class Bad:
        pass


def bad_overwrite():
    @dataclass(order=True)
    class Bad:
        def __lt__(self, other):
            pass


def bad_hash():
    @dataclass(unsafe_hash=True)
    class Bad:
        def __hash__(self):
            return 1


def bad_weak():
    @dataclass(weakref_slot=True)
    class Bad:
        pass


for case in (bad_order, bad_mutable, bad_plain_field, bad_frozen, bad_thawed, bad_order_eq, bad_overwrite, bad_hash, bad_weak):
    attempt(case)
attempt(lambda: field(default=1, default_factory=list))


@dataclass
class Custom:
    a: int

    def __init__(self, a, b):
        self.a = a + b

    def __repr__(self):
        return f"<{self.a}>"


print(Custom(1, 2), Custom(1, 2) == Custom(2, 1))


class Descriptor:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)

    def __get__(self, instance, owner):
        return 42 if instance is None else instance._a

    def __set__(self, instance, value):
        instance._a = value * 2


@dataclass
class Described:
    a: int = Descriptor()


print(Described(), Described(3))
print(InitVar[int], dataclasses.field.__name__, MISSING is dataclasses.MISSING, Point.__dataclass_params__)


@dataclass
class Empty:
    pass


print(Empty(), Empty() == Empty(), Empty.__doc__)
print(dataclasses.fields(Point)[2].default_factory, fields(Point)[0].metadata, field(metadata={"a": 1}).metadata["a"])
