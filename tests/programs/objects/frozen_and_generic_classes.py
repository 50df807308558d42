"""Frozen data classes: their attributes lie in places, and are set by nothing but the library."""
from dataclasses import FrozenInstanceError, dataclass, field, replace
from typing import Generic, TypeVar


@dataclass(frozen=True)
class Point:
    x: int
    y: int = 7

    def add(self, other):
        return Point(self.x + other.x, self.y + other.y)

    def move(self, x):
        self.x = x


@dataclass(frozen=True)
class Point3(Point):
    z: int = 1

    def total(self):
        return self.x + self.y + self.z


@dataclass(frozen=True)
class Cached:
    items: list = field(default_factory=list)

    def size(self):
        if "_size" not in self.__dict__:
            object.__setattr__(self, "_size", len(self.items))
        return self._size


@dataclass(frozen=True)
class Own:
    value: int

    def __init__(self, value):
        self.value = value


@dataclass(frozen=False)
class Thawed:
    value: int

    def set(self, value):
        self.value = value
        return self.value


class Loose(Point):
    def note(self, text):
        self.text = text
        return self.text


@dataclass(frozen=True)
class Checked:
    low: int
    high: int

    def __post_init__(self):
        if self.low > self.high:
            raise ValueError("empty")


def attempt(action):
    try:
        return action()
    except (FrozenInstanceError, ValueError) as error:
        return f"{type(error).__name__}: {error}"


def delete(point):
    del point.x


def loop(n):
    point, step = Point(0, 0), Point(1, 2)
    for _ in range(n):
        point = point.add(step)
    return point


print(loop(1000), Point(3), Point(1) == Point(1, 7), hash(Point(1)) == hash(Point(1, 7)), {Point(1): 2}[Point(1, 7)])
print(attempt(lambda: Point(1).move(2)), attempt(lambda: delete(Point(1))), replace(Point(1), x=5))
print(Point3(1, 2).total(), Point3(1).add(Point(1, 1)), attempt(lambda: Point3(1).move(3)), isinstance(Point3(1), Point))
cached = Cached([1, 2, 3])
print(cached.size(), cached.size(), cached, Cached().items, attempt(lambda: setattr(cached, "items", 1)))
print(attempt(lambda: Own(3)), Thawed(3).set(4), attempt(lambda: Checked(2, 1)), Checked(1, 2))
loose = Loose(1, 2)
print(loose.note("free"), attempt(lambda: loose.move(9)), loose.add(loose), sorted(loose.__dict__))
match Point3(4, 5):
    case Point(x, y):
        print("matched", x, y)

changed = Point(1, 2)
object.__setattr__(changed, "x", "text")
print(changed, attempt(lambda: changed.move(1)))
del Point.__setattr__
changed.move(11)
print(changed.x, loop(3), attempt(lambda: Point3(1).move(3)))
Point.__setattr__ = lambda self, name, value: print("set", name, value)
changed.move(12)
print(changed.x, loop(3))
Point.x = property(lambda self: 100)
print(changed.x, changed.y)

T = TypeVar("T")


class Box(Generic[T]):
    def __init__(self, item):
        self.item = item

    def get(self):
        return self.item


class IntBox(Box[int]):
    def double(self):
        return self.get() * 2


class Odd:
    def __class_getitem__(cls, item):
        return Box

    def get(self):
        return "odd"


class FromOdd(Odd[int]):
    pass


print(IntBox(21).double(), IntBox(1.5).double(), FromOdd("a").get(), FromOdd.__mro__[1].__name__, IntBox.__orig_bases__)


class Stack[T]:
    def __init__(self, *items: T):
        self.items = list(items)
        self.top = None

    def push(self, item: T) -> None:
        self.items.append(item)
        self.top = item

    def sum(self):
        total = 0
        for item in self.items:
            total += item
        return total


class Counted[T](Stack[T]):
    def __init__(self):
        super().__init__()
        self.count = 0

    def push(self, item):
        super().push(item)
        self.count += 1


class Ints(Counted[int]):
    pass


def fill(stack, n):
    for i in range(n):
        stack.push(i)
    return stack


print(fill(Stack(), 5).sum(), fill(Counted(), 6).count, fill(Ints(), 7).top, Ints.__mro__[1:4], Counted.__orig_bases__, Stack.__type_params__)
for number in range(2):
    class Repeated[T]:
        def __init__(self, value):
            self.value = value + number

    print(Repeated(1).value, Repeated.__name__)


@dataclass(frozen=False)
class Watched:
    value: int
    other: int = 2


def watch(n):
    return [Watched(i) for i in range(n)]


print(watch(2))
Watched.__setattr__ = lambda self, name, value: object.__setattr__(self, name, value * 10)
print(watch(2))
