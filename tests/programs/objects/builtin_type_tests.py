"""isinstance and class patterns of built-in types, for values of all kinds."""
from collections import OrderedDict, namedtuple
from enum import IntEnum


class MyInt(int):
    pass


class MyList(list):
    pass


class Plain:
    pass


class Liar:
    __class__ = str


class Loud:
    @property
    def __class__(self):
        raise ValueError("asked")


class Color(IntEnum):
    RED = 1


Pair = namedtuple("Pair", "a b")


def kind(value):
    match value:
        case bool(flag):
            return "bool", flag
        case int(number):
            return "int", number + 1
        case float(number):
            return "float", number / 2
        case str(text):
            return "str", text
        case bytes():
            return "bytes", len(value)
        case [] | ():
            return "empty", None
        case tuple():
            return "tuple", value[0]
        case list(items):
            return "list", len(items)
        case dict(items):
            return "dict", sorted(items)
        case set() | frozenset():
            return "set", len(value)
    return "other", type(value).__name__


def tests(value):
    return [isinstance(value, int), isinstance(value, float), isinstance(value, str), isinstance(value, bool), isinstance(value, list),
            isinstance(value, dict), isinstance(value, tuple), isinstance(value, set), isinstance(value, bytes), isinstance(value, (int, str))].count(True)


def total(tree):
    if isinstance(tree, list):
        result = 0
        for item in tree:
            result += total(item)
        return result
    match tree:
        case int(n):
            return n
        case str(text):
            return len(text)
        case {"value": value}:
            return total(value)
    return 0


def attempt(function, value):
    try:
        return function(value)
    except ValueError as error:
        return str(error)


values = [True, 3, 1 << 70, 2.5, "text", b"ab", [], (), (1, 2), [1], MyInt(5), MyList([1, 2]), {"a": 1}, OrderedDict(b=2), {1}, frozenset(),
          Color.RED, Pair(1, 2), None, Plain(), int, Liar(), print]
for value in values:
    print(kind(value)[0], kind(value)[1] if not isinstance(value, Liar) else "", tests(value))
print(attempt(kind, Loud()), attempt(tests, Loud()), total([1, [2, "abc", [4, {"value": [5, 6]}]], None, 1 << 65, MyInt(1)]))
