# __dict__ is replaced and deleted where CPython allows it.
import functools
import types


def attempt(action):
    try:
        print(action())
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)


class Base:
    pass


class Meta(type, Base):
    pass


class Module(Base, types.ModuleType):
    pass


class Error(Base, Exception):
    pass


class Made(metaclass=Meta):
    pass


def function():
    pass


descriptor = Base.__dict__["__dict__"]
for value in (Made, Module("m")):
    attempt(lambda: descriptor.__set__(value, {}))
    attempt(lambda: setattr(value, "__dict__", {}))
    attempt(lambda: delattr(value, "__dict__"))

for value in (Error(), function, functools.partial(len), staticmethod(len), functools.lru_cache(len)):
    value.__dict__ = {"a": 1}
    print(value.a)
    attempt(lambda: delattr(value, "__dict__"))
    attempt(lambda: setattr(value, "__dict__", 3))

base = Base()
base.__dict__ = {"b": 2}
print(base.b)
del base.__dict__
print(base.__dict__)
