"""Containers whose class iterates in its own way; the built-in operations ask its __iter__."""
import weakref
from array import array
from collections import OrderedDict


class Words(list):
    def __iter__(self):
        return iter(["x", "y"])


class Pair(tuple):
    def __iter__(self):
        return iter(["p", "q"])


print(",".join(Words("abc")), "-".join(Pair("abc")))
numbers = [1, 2, 3]
numbers[1:2] = Words("abc")
numbers[0:0] = Pair("ab")
print(numbers)

ordered = OrderedDict(a=1)
reference = weakref.ref(ordered)
print(reference() is ordered)
values = array("d", [float("nan"), 1.0])
print(values == values, values != values, array("d", [1.0]) == array("i", [1]))


class AB:
    __slots__ = ("a", "b")


class AnotherAB:
    __slots__ = ("a", "b")


class BC:
    __slots__ = ("b", "c")


thing = AB()
thing.__class__ = AnotherAB
print(type(thing).__name__)
try:
    thing.__class__ = BC
except TypeError as e:
    print(e)


class Abstract:
    """Stands for a class by its __bases__."""

    def __init__(self, *bases):
        self.__bases__ = bases


class Claiming:
    def __init__(self, claimed):
        self.claimed = claimed

    def __getattribute__(self, name):
        return object.__getattribute__(self, "claimed" if name == "__class__" else name)


base = Abstract()
derived = Abstract(base)
print(isinstance(Claiming(base), base), isinstance(Claiming(derived), base), isinstance(Claiming(base), derived))
print(issubclass(derived, base), issubclass(base, derived), issubclass(base, (derived, base)), issubclass(int, base))
for check in (lambda: isinstance(1, 1), lambda: issubclass(1, int), lambda: issubclass(int, 1), lambda: isinstance(1, base)):
    try:
        print(check())
    except TypeError as e:
        print(e)
print(BaseException.__subclasses__())
print([c.__name__ for c in ValueError.__subclasses__()][0], ArithmeticError.__subclasses__(), IndentationError.__subclasses__())
print(f"{'a\tb' = } {b"\x41" = }", rf"{'a\tb' = }")
