# object.__setattr__ of a class with a __setattr__ of its own says less about a missing attribute.
from dataclasses import dataclass


class Plain:
    __slots__ = ("a",)


class Own:
    __slots__ = ("a",)

    def __setattr__(self, name, value):
        object.__setattr__(self, name, value)


class Derived(Own):
    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Frozen:
    a: int = 1


for value in Plain(), Own(), Derived(), Frozen():
    try:
        object.__setattr__(value, "missing", 1)
    except AttributeError as e:
        print(e, e.name)
    try:
        object.__delattr__(value, "missing")
    except AttributeError as e:
        print(e, e.name)
