"""What data classes compare and hash, in loops and where it fails."""
from dataclasses import dataclass, field


@dataclass
class Point:
    x: int
    y: object = 0


class Derived(Point):
    pass


@dataclass(frozen=True, order=True)
class Key:
    name: str
    number: int = 0
    note: str = field(default="", compare=False)


@dataclass(slots=True, unsafe_hash=True)
class Slotted:
    a: int
    b: float = 0.5


@dataclass(eq=False)
class Identity:
    a: int


@dataclass(order=True)
class Nothing:
    pass


class Odd:
    def __init__(self, answer):
        self.answer = answer

    def __eq__(self, other):
        return self.answer

    def __repr__(self):
        return f"Odd({self.answer})"


class Failing:
    def __eq__(self, other):
        raise ValueError("no comparison")


class Claims(Point):
    @property
    def __class__(self):
        return Point


def call(f, *args):
    try:
        return f(*args)
    except (TypeError, ValueError, AttributeError) as e:
        lines = []
        trace = e.__traceback__.tb_next
        while trace is not None:
            lines.append((trace.tb_frame.f_code.co_name, trace.tb_lineno > 0))
            trace = trace.tb_next
        return type(e).__name__, str(e), lines


def count(n):
    equal = 0
    table = {}
    for i in range(n):
        equal += Point(i % 3) == Point(1)
        equal += Point(i, [i]) == Point(i, [2])
        key = Key(str(i % 4), i % 2)
        table[key] = table.get(key, 0) + 1
        equal += Slotted(i) == Slotted(2)
    return equal, table, len({Slotted(i % 3) for i in range(n)})


print(count(10))
print(sorted([Key("b", 1), Key("a", 2), Key("a", 1), Key("b", 0)]), max(Key("z"), Key("y", 5)))
print(Point(1) == Derived(1), Derived(1) == Derived(1), Point(1) != Point(2), Point(1) == 1, Point.__eq__(Point(1), 1))
print(Point(1) == Claims(1), Claims(1) == Point(1), Claims(2) == Claims(2))
print(Point(1, Odd("")) == Point(1, 2), Point(Odd([]), 5) == Point(1, 2), Point(Odd("yes"), Odd(7)) == Point(1, 2))
print(Key("a") < Key("a", 1), Key("a") <= Key("a"), Key("b") > Key("a"), Key("b") >= Key("c"), Key("a", 1, "x") == Key("a", 1, "y"))
print(call(lambda: Key("a") < 3), call(lambda: Key("a") < Key(3)), call(hash, Point(1)))
print(call(hash, Key([])), call(lambda: Point(1, Failing()) == Point(1, 2)), call(lambda: {Key("a", []): 1}))
print(hash(Key("a", 1)) == hash(("a", 1)), hash(Slotted(1)) == hash((1, 0.5)), Identity(1) == Identity(1), Nothing() == Nothing(), Nothing() < Nothing(), Nothing() <= Nothing())
p = Point(1)
del p.x
print(call(lambda: p == Point(1)), p == p, call(lambda: Point(1) == p))
loop = Point(1)
loop.y = loop
print(loop == loop)
other = Point(1)
other.y = other
try:
    print(loop == other)
except RecursionError:
    print("endless")
Point.x = property(lambda self: 5, lambda self, value: None)
print(Point(1) == Point(2), Point(1, 2) == Point(3, 4))
