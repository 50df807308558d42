"""Conversions that subclasses override, truth by length, containers' missing special methods, aliases of types."""
from types import GenericAlias


class Doubled(float):
    def __float__(self):
        return 12.0


class Truncated:
    def __trunc__(self):
        return 5


class Wrong:
    def __complex__(self):
        return 1

    def __trunc__(self):
        return 1.5

    __iter__ = None


def attempt(function, *args):
    try:
        print(repr(function(*args)))
    except Exception as error:
        print(type(error).__name__, error)


print(float(Doubled(1)), "%f" % Doubled(1), Doubled(1) + 1)
attempt(int, Wrong())
attempt(complex, Wrong())
attempt(lambda: 1 in Wrong())
attempt(lambda: 1 in 5)


class Short(list):
    def __len__(self):
        return 0


class Pair(tuple):
    pass


print(bool(Short([1])), not Short([1]), bool(Pair()), bool(Pair((0,))))
for kind in (list, tuple, dict, set, frozenset, str, bytes, range, int):
    print(kind.__name__, hasattr(kind, "__bool__"), end="; ")
print()

type Rows[T] = list[T]
type Plain = int
print(Rows[int], type(Rows[int]) is GenericAlias, GenericAlias(dict, ([int, None], ...)))
attempt(lambda: Plain[int])


class Both:
    @staticmethod
    def convert(value: int) -> str:
        return str(value)


print(Both.__dict__["convert"].__annotations__, Both.__dict__["convert"].__name__)
array = bytearray(b"abc")
attempt(array.__iadd__, array)
attempt(array.__iadd__, bytes(array))
