# Lists of names that hold lone surrogates: such a str is the name of nothing.
from collections import namedtuple


def tuples(fields):
    try:
        return namedtuple("P", fields)
    except ValueError as error:
        return ascii(str(error))


def fixed():
    try:
        return namedtuple("P", "\ud800 b")
    except ValueError as error:
        return ascii(str(error))


class Matched:
    __match_args__ = ("\ud800",)


def match(value):
    match value:
        case Matched(found):
            return found
    return "none"


try:
    class Slotted:
        __slots__ = ("a", "\udc00")
except TypeError as error:
    print(ascii(str(error)))

for _ in range(2):
    print(tuples(["a", "\udfff"]), fixed())
    print(match(Matched()), match(5))
value = Matched()
setattr(value, "\ud800", "found")
print(match(value))
