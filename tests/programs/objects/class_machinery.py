"""Assignment to __bases__ and __class__, refused classes, super objects, slots, function attributes, argument errors."""


def attempt(function, *args, **kwargs):
    try:
        print("value", repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


class Left:
    def side(self):
        return "left"


class Right:
    def side(self):
        return "right"


class Slotted:
    __slots__ = ("a",)


class Child(Left):
    pass


class Grandchild(Child):
    pass


young = Grandchild()
print(young.side())
Child.__bases__ = (Right,)
print(young.side(), [c.__name__ for c in Grandchild.__mro__], Child.__base__.__name__)
for bases in [(), 1, (int,), (Grandchild,), (1,), (object,), (Slotted,), (bool,)]:
    attempt(setattr, Child, "__bases__", bases)
print(young.side())
attempt(delattr, Child, "__name__")
Child.__module__ = 5
print(Child)

attempt(type, "Two\0", (), {})
attempt(type, "Two", (1,), {})
attempt(type, "Two", (bool,), {})
attempt(int.__new__, str)


class Base:
    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)


try:
    class Wrong(Base, unknown=1):
        pass
except TypeError as error:
    print(error)

unbound = super(Child)
print(unbound.__get__(young).side())

slotted = Slotted()
attempt(lambda: slotted.a)
attempt(delattr, slotted, "a")


class OnlyDelete:
    def __delitem__(self, key):
        print("delete", key)

    def __delete__(self, obj):
        print("delete from", type(obj).__name__)


class Holder:
    item = OnlyDelete()


only = OnlyDelete()
del only[1]
attempt(lambda: only.__setitem__)
try:
    only[1] = 2
except AttributeError as error:
    print(error)
holder = Holder()
del holder.item
try:
    holder.item = 1
except AttributeError as error:
    print(error)


def first(a, b=1):
    "The first."
    return "first", a, b


def second(x, y):
    return "second", x, y


def closing():
    return outer


def make():
    outer = 3

    def inner():
        return outer

    return inner


name = "__code__"
setattr(first, name, second.__code__)
call = first
attempt(call, 1, 2)
attempt(call, 1)
print(first.__name__, first.__doc__, first.__code__.co_name)
attempt(setattr, first, name, make().__code__)
attempt(setattr, first, name, 5)
attempt(setattr, first, "__closure__", None)
attempt(setattr, first, "__type_params__", 5)
first.__type_params__ = (1,)
print(first.__type_params__, second.__type_params__)


def keywords(*, count, total):
    pass


attempt(keywords, counts=1)
attempt(keywords, c=1)
attempt(sorted, [1], foo=2)
attempt(sorted, [1], revers=2)
attempt(sorted)
attempt(print, 1, ends=2)
attempt(ExceptionGroup, 1, [ValueError()])
attempt(ExceptionGroup("g", [ValueError()]).split, 5)


class OwnDict:
    def __init__(self, label):
        self.label = label

    def __dict__(self):
        return {self.label: 1}


print(OwnDict("a").__dict__(), OwnDict("b").label)
