# What is known about subclasses of abstract classes is asked once, until a class is registered.
from abc import ABC, ABCMeta, abstractmethod
from collections.abc import Hashable, Iterable, Mapping, Sequence, Sized
import numbers

for kind in (Iterable, Sized, Hashable, Mapping, Sequence, numbers.Number, numbers.Integral):
    print(kind.__name__, [isinstance(value, kind) for value in ("a", {}, [], (), {1}, 5, 2.5, None, range(3), b"b", object)])


class Asked(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        print("asked about", other.__name__)
        return True if hasattr(other, "talk") else NotImplemented


class Parrot:
    def talk(self):
        return "hello"


class Stone:
    pass


print([isinstance(Parrot(), Asked) for _ in range(3)], [isinstance(Stone(), Asked) for _ in range(3)], issubclass(Stone, Asked))
Asked.register(Stone)
print(isinstance(Stone(), Asked), issubclass(Stone, Asked), isinstance(4, Asked))
Stone.talk = lambda self: "stone"


class Shape(ABC):
    @abstractmethod
    def area(self):
        ...


class Square(Shape):
    def area(self):
        return 1


for round in range(3):
    made = [type(f"Made{number}", (Shape,) if number % 2 else (), {"area": lambda self: 2}) for number in range(4)]
    print([issubclass(kind, Shape) for kind in made], isinstance(Square(), Shape), isinstance(round, Shape))
    del made


class Proxy:
    def __init__(self, value):
        self.value = value

    @property
    def __class__(self):
        return type(self.value)


print(isinstance(Proxy([]), Sequence), isinstance(Proxy(1), Sequence), isinstance(Proxy(Square()), Shape))


class Strict(ABCMeta):
    def __subclasscheck__(cls, other):
        print("strict", other.__name__)
        return super().__subclasscheck__(other)


class Base(metaclass=Strict):
    pass


class Child(Base):
    pass


print(isinstance(Child(), Base), isinstance(Child(), Base), isinstance(3, Base), isinstance(3, Base))


class Wrong(ABC):
    answer = 1

    @classmethod
    def __subclasshook__(cls, other):
        return cls.answer


for answer in (1, None, [], True):
    Wrong.answer = answer
    try:
        print(isinstance(3, Wrong))
    except AssertionError as error:
        print(error)
