# Values of classes, read by the class and by instances, while the class, its bases and the values change.
from enum import Enum, IntEnum


class Base:
    limit = 10
    ratio = 0.5
    names = {"a": 1}
    tag = "base"

    def __init__(self, value):
        self.value = value

    def of_instance(self):
        return self.limit, self.ratio, self.tag

    @classmethod
    def of_class(cls):
        return cls.limit, cls.tag

    def call(self):
        return self.limit + self.value


class Derived(Base):
    tag = "derived"


def read(thing):
    return thing.limit, thing.tag


def total(n):
    result = 0
    for i in range(n):
        result += Base.limit + Derived.limit * 2
    return result


def show():
    base, derived = Base(1), Derived(2)
    print(base.of_instance(), derived.of_instance(), Base.of_class(), Derived.of_class(), total(3), base.call(), derived.call(), Base.names["a"], read(base), read(Derived))


show()
Base.limit = 20
show()
Base.limit = 2.5
show()
Derived.limit = 1 << 70
show()
del Derived.limit
Base.names = {"a": "b"}
Base.tag = None
show()
Base.limit = property(lambda self: 7)
print(Derived(1).of_instance(), Derived(1).call(), isinstance(Base.limit, property))
Base.limit = 1


class Value:
    pass


class Descriptor(Value):
    def __get__(self, instance, owner):
        return "got by " + ("class" if instance is None else "instance")


class Holder:
    held = Value()

    def get(self):
        return self.held


def by_class():
    return Holder.held


def kinds():
    return [value if isinstance(value, str) else type(value).__name__ for value in (by_class(), Holder().get())]


print(kinds())
Holder.held.__class__ = Descriptor
print(kinds())
Holder.__dict__["held"].__class__ = Value
print(kinds())
Value.__get__ = lambda self, instance, owner: "late"
print(kinds())
del Value.__get__
print(kinds())

own = Holder()


def get(holder):
    return type(holder.held).__name__


print(get(own), get(own))
own.held = 5
print(get(own), get(Holder()))
del own.held
print(get(own))
own.__dict__["held"] = "dict"
print(get(own), get(Holder()))


class Meta(type):
    pass


class Made(metaclass=Meta):
    shown = 1


def shown():
    return Made.shown


print(shown(), shown())
Meta.shown = property(lambda cls: "meta")
print(shown())
del Meta.shown
Meta.shown = "plain"
print(shown())
del Made.shown
print(shown())
try:
    del Meta.shown
    shown()
except AttributeError as error:
    print(error)


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

    @property
    def next(self):
        return Color.GREEN if self is Color.RED else Color.BLUE if self is Color.GREEN else Color.RED


class Code(IntEnum):
    ADD = 1
    MUL = 2


def colors(n):
    color = Color.RED
    seen = {color: 0 for color in Color}
    for i in range(n):
        seen[color] += i
        color = color.next
        if color is Color.CRIMSON or color == Color.BLUE:
            seen[Color.RED] += Code.MUL
    return {color.name: (color.value, count) for color, count in seen.items()}


print(colors(10), Color.CRIMSON is Color.RED, Code.ADD + Code.MUL)
for use in (lambda: Color.PINK, lambda: setattr(Color, "RED", 5), lambda: Color.RED.GREEN, lambda: Color.RED.RED.value):
    try:
        print(use())
    except AttributeError as error:
        print(error)


class Counter:
    made = 0
    last = None

    def __init__(self):
        Counter.made += 1
        Counter.last = self

    def __del__(self):
        Counter.made -= 1


def count(n):
    for i in range(n):
        Counter()
    return Counter.made


print(count(5))
Counter.last = None
print(count(0))
