"""Exceptions whose making is taken apart: places that are noted before a traceback is asked for, attributes in place, __init__ called directly."""
import sys


def lines(error):
    found = []
    entry = error.__traceback__
    while entry is not None:
        found.append((entry.tb_frame.f_code.co_name, entry.tb_lineno))
        entry = entry.tb_next
    return found


def low(value):
    raise ValueError(value, "low")


def middle(value):
    return low(value) + 1


def down(n):
    if n == 0:
        raise KeyError(n)
    return down(n - 1) + 1


# Another exception takes the places of one that is kept.
kept = []
for i in range(3):
    try:
        middle(i)
    except ValueError as error:
        kept.append(error)
print([lines(error) for error in kept])
print([error.args for error in kept])

# More places than are noted.
try:
    down(100)
except KeyError as error:
    first = lines(error)
    print(len(first), first[0], first[-1])


# Raised again with what was noted before, from another place; inside a handler of another one.
def again(error):
    raise error


try:
    again(kept[0])
except ValueError as error:
    print(lines(error))
    try:
        middle(7)
    except ValueError as inner:
        print(inner.__context__ is error, len(lines(inner)), len(lines(error)))

try:
    try:
        low(1)
    finally:
        try:
            down(1)
        except KeyError:
            pass
except ValueError as error:
    print(lines(error))
    print(error.with_traceback(None).__traceback__)


class Rejected(Exception):
    def __init__(self, value, reason="none"):
        super().__init__(value, reason)
        self.value = value
        self.reason = reason


class Refused(Rejected):
    def __init__(self, value):
        super().__init__(value, "refused")
        self.more = [value]


class Silent(Exception):
    def __init__(self, value):
        self.value = value


class Named(ValueError):
    def __init__(self, name):
        ValueError.__init__(self, "bad " + name)
        self.name = name


class Slotted(Exception):
    __slots__ = ("code",)

    def __init__(self, code):
        super().__init__("slotted", code)
        self.code = code


class Mixin:
    def describe(self):
        return type(self).__name__ + " " + str(self.extra)


class Mixed(Mixin, LookupError):
    def __init__(self, extra):
        super().__init__(extra)
        self.extra = extra


def reject(kind, value):
    raise kind(value)


for kind in (Rejected, Refused, Silent, Named, Slotted, Mixed):
    for value in ("a", "b"):
        try:
            reject(kind, value)
        except kind as error:
            print(type(error).__name__, error.args, error, repr(error), vars(error), error.__reduce__()[1:])
try:
    raise Mixed(3)
except LookupError as error:
    print(error.describe(), lines(error))


def attributes():
    total = 0
    for i in range(4):
        try:
            raise Rejected(i)
        except Rejected as error:
            total += error.value
            error.value = error
            error.later = i
            del error.reason
            print(list(vars(error)), hasattr(error, "reason"), error.later)
            error.value = None
    return total


print(attributes())


# A class that changes, whatever was believed of it.
def made(value):
    try:
        raise Rejected(value)
    except Exception as error:
        return type(error).__name__, error.args, vars(error)


print(made(1))
old_init = Rejected.__init__


def other_init(self, value):
    self.other = value


Rejected.__init__ = other_init
print(made(2))
Rejected.__init__ = old_init
print(made(3))
Rejected.__new__ = lambda cls, *args: Exception.__new__(cls, "new")
print(made(4))
del Rejected.__new__
print(made(5))


class Between(Exception):
    def __init__(self, *args):
        print("between", args)
        Exception.__init__(self, *args)


class Above(Exception):
    pass


class Below(Above):
    def __init__(self, value):
        super().__init__(value)
        self.value = value


def below():
    try:
        raise Below(1)
    except Below as error:
        return error.args, error.value


print(below())
Below.__bases__ = (Between,)
print(below())
Below.__init__ = lambda self: None
try:
    raise Below(1)
except TypeError as error:
    print(error)


class Returns(Exception):
    def __init__(self, value):
        super().__init__(value)
        return value


try:
    raise Returns(3)
except TypeError as error:
    print(error, lines(error))


class Arguments(Exception):
    def __init__(self, *args):
        before = self.args
        super().__init__(*args)
        print(before == self.args, before)


class Fewer(Exception):
    def __init__(self, first, second):
        held = self.args
        super().__init__(first, second)
        super().__init__(second)
        print(held, self.args)


for kind in (Arguments, Fewer):
    try:
        raise kind(1, 2)
    except kind as error:
        print(error.args)


# What is raised of a built-in type: with errors in its arguments, and where the name means something else.
def fails():
    raise ZeroDivisionError(1 // 0)


def asserts(value):
    assert value, "not " + str(value)
    assert value > 1
    return value


for call in (fails, lambda: asserts(0), lambda: asserts(1), lambda: asserts([])):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error.args, lines(error)[-1], error.__context__)


def local_name(TypeError):
    raise TypeError("local")


try:
    local_name(OverflowError)
except OverflowError as error:
    print("overflow", error)
try:
    raise KeyError
except LookupError as error:
    print(repr(error), sys.exc_info()[1] is error)
print(sys.exc_info())
