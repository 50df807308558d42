# Classes with metaclasses and several bases: attributes, methods and calls, also when what is known of them changes.
import abc
from abc import ABC, ABCMeta, abstractmethod
from typing import Generic, Protocol, TypeVar

T = TypeVar("T")


class Shape(ABC):
    def __init__(self, name, scale=1.0):
        self.name = name
        self.scale = scale

    @abstractmethod
    def area(self): ...

    @property
    @abstractmethod
    def sides(self): ...

    @staticmethod
    @abstractmethod
    def kind(): ...

    def describe(self, factor=2):
        return self.area() * factor * self.scale


class Square(Shape):
    def __init__(self, side):
        super().__init__("square")
        self.side = side

    def area(self):
        return self.side * self.side

    @property
    def sides(self):
        return 4

    @staticmethod
    def kind():
        return "flat"


class Circle(Shape):
    def __init__(self, radius):
        super().__init__("circle", scale=2.0)
        self.radius = radius

    def area(self):
        return 3.0 * self.radius * self.radius

    @property
    def sides(self):
        return 0

    @staticmethod
    def kind():
        return "round"


def shapes(n):
    total = 0.0
    sides = 0
    kinds = ""
    for i in range(n):
        shape = Square(i) if i & 1 else Circle(i)
        total += shape.describe() + shape.describe(factor=3)
        sides += shape.sides
        kinds += shape.kind()[0]
    return total, sides, kinds


print(shapes(9))
for make in (lambda: Shape("x"), lambda: Square()):
    try:
        make()
    except TypeError as error:
        print(error)


class Half(Shape):
    def area(self):
        return 0.5


def halves():
    made = []
    for i in range(3):
        try:
            made.append(Half("half", i).area())
        except TypeError as error:
            made.append(str(error)[:50])
        if i == 0:
            Half.sides = Half.kind = 1
        else:
            abc.update_abstractmethods(Half)
    return made


print(halves())


def tests(value):
    return isinstance(value, Shape), isinstance(value, Square), issubclass(type(value), Shape)


print(tests(Square(1)), tests(Circle(1)), tests(1))
Square.register(int)
print(tests(Square(1)), tests(Circle(1)), tests(1))


class Stack(Generic[T]):
    def __init__(self):
        self.items: list[T] = []
        self.count = 0

    def push(self, item: T) -> None:
        self.items.append(item)
        self.count += 1

    def pop(self) -> T:
        self.count -= 1
        return self.items.pop()


def stacks(n):
    stack = Stack[int]()
    other = Stack()
    for i in range(n):
        stack.push(i)
        other.push(str(i))
    total = 0
    while stack.count:
        total += stack.pop() + int(other.pop())
    return total


print(stacks(10), Stack[int]().__orig_class__)


class Sized(Protocol):
    def size(self) -> int: ...


class Box(Sized):
    def __init__(self, width):
        self.width = width

    def size(self):
        return self.width


print(sum(Box(i).size() for i in range(5)))


class Logged:
    def log(self, amount):
        self.total = self.total + amount
        self.last = amount
        return self.total


class Base:
    def __init__(self, key):
        self.key = key
        self.total = 0

    def first(self):
        return self.key


class Both(Base, Logged):
    def both(self, x):
        return self.log(x) + self.first()


class Other(Base):
    pass


def both(n):
    made = Both(3)
    other = Other(2)
    total = 0
    for i in range(n):
        total += made.both(i) + other.first()
    return total, made.last, vars(made), isinstance(made, Logged), isinstance(other, Logged), isinstance(made, Base), isinstance(other, Both)


print(both(5))


class Registry(type):
    made = []

    def __new__(meta, name, bases, scope):
        shadow = type.__new__(meta, "Shadow" + name, bases, {})
        cls = super().__new__(meta, name, bases, dict(scope) if name == "Copied" else scope)
        meta.made += [shadow, cls]
        return cls


class Plain(metaclass=Registry):
    def __init__(self, value):
        self.value = value

    def get(self):
        return self.value


class Copied(metaclass=Registry):
    def __init__(self, value):
        self.value = value


def plain(n):
    return [Plain(i).get() for i in range(n)]


print(plain(3), [cls.__name__ for cls in Registry.made], isinstance(Plain(1), Registry.made[0]))
Registry.__call__ = lambda cls, value: type.__call__(cls, value * 10)
print(plain(3), Copied(4).value)
del Registry.__call__
print(plain(3))


class Single(ABCMeta):
    def __call__(cls, *args):
        return super().__call__(*args) if not hasattr(cls, "only") else cls.only


class Meta(ABCMeta):
    pass


class Changed(metaclass=ABCMeta):
    def __init__(self, value):
        self.value = value


def changed(n):
    return [Changed(i).value for i in range(n)]


print(changed(3))
Changed.only = Changed(100)
Changed.__class__ = Single
print(changed(3), type(Changed).__name__)
Changed.__class__ = Meta
print(changed(3))


def local(tag):
    class Local(ABC):
        def __init__(self):
            self.tag = tag
    return Local


A, B = local("a"), local("b")
print(isinstance(A(), A), isinstance(A(), B), A().tag, B().tag)
