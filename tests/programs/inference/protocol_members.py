"""What isinstance with a runtime-checkable protocol looks at: instances, classes, slots, modules and numbers, without calling properties."""
import math
import string
from typing import Protocol, runtime_checkable


@runtime_checkable
class Sized2(Protocol):
    size: int

    def area(self): ...


@runtime_checkable
class Rooted(Protocol):
    def sqrt(self, x): ...


@runtime_checkable
class Lettered(Protocol):
    ascii_lowercase: str


@runtime_checkable
class Real(Protocol):
    real: float

    def conjugate(self): ...


class Plain:
    def __init__(self):
        self.size = 1

    def area(self):
        return 1


class Slotted:
    __slots__ = ("size",)

    def area(self):
        return 2


class Computed:
    @property
    def size(self):
        print("not called")
        return 3

    area = len


class Dynamic:
    def __getattr__(self, name):
        print("not called either", name)
        return 1


class Refusing:
    size = 1
    area = None


class OnInstance:
    def __init__(self):
        self.size = 1
        self.area = None


class Meta(type):
    size = 5

    def area(cls):
        return 1


class ByMeta(metaclass=Meta):
    pass


for thing in (Plain(), Slotted(), Computed(), Dynamic(), Refusing(), OnInstance(), Plain, Computed, ByMeta, ByMeta(), 1, "a", None, [], print):
    name = thing.__name__ if isinstance(thing, type) else type(thing).__name__
    print(name, isinstance(thing, type), isinstance(thing, Sized2))
print(isinstance(math, Rooted), isinstance(string, Rooted), isinstance(string, Lettered), isinstance(1, Real), isinstance(1.5, Real), isinstance("", Real))
p = Plain()
del p.size
print(isinstance(p, Sized2))
p.__dict__["size"] = 0
print(isinstance(p, Sized2))
f = lambda: 0
f.size, f.area = 1, 2
print(isinstance(f, Sized2))
total = 0
for i in range(1000):
    total += isinstance(Plain() if i % 3 else i, Sized2)
print(total)
