import enum
from enum import (
    CONFORM, CONTINUOUS, EJECT, KEEP, NAMED_FLAGS, STRICT, UNIQUE, Enum, EnumType, Flag, IntEnum, IntFlag, ReprEnum, StrEnum, auto,
    global_enum, member, nonmember, unique, verify,
)


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

    @property
    def warm(self):
        return self is Color.RED

    def describe(self):
        return f"{self.name}={self.value}"

    @classmethod
    def default(cls):
        return cls.GREEN


print(Color, Color.RED, repr(Color.RED), Color.CRIMSON is Color.RED, list(Color), len(Color))
print(Color(2), Color["BLUE"], Color.RED.name, Color.RED.value, Color.RED.warm, Color.BLUE.describe(), Color.default())
print(Color.RED in Color, 2 in Color, 7 in Color, "RED" in Color, Color.RED == 1, Color.RED == Color.CRIMSON)
print(dict(Color.__members__), list(reversed(Color)), type(Color.RED), isinstance(Color.RED, Color), type(Color))
print(f"{Color.RED} {Color.RED!r:>20} {Color.RED:>12}|", {Color.RED: "r"}[Color(1)], hash(Color.RED) == hash("RED"))
attempt(lambda: Color(9))
attempt(lambda: Color("x"))
attempt(lambda: Color["NOPE"])
attempt(lambda: Color.NOPE)
attempt(lambda: setattr(Color, "RED", 5))
attempt(lambda: delattr(Color, "RED"))
attempt(lambda: setattr(Color.RED, "name", 5))
attempt(lambda: setattr(Color.RED, "value", 5))
attempt(lambda: Color.RED < Color.BLUE)
attempt(lambda: Color())
attempt(lambda: Color([1]))
match Color(3):
    case Color.RED:
        print("red")
    case Color.BLUE:
        print("blue")


class Auto(Enum):
    A = auto()
    B = 10
    C = auto()
    D = "x"


attempt(lambda: [item.value for item in Auto])


class Names(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return (name.title(), start, count, list(last_values))

    FIRST = auto()
    SECOND = auto()


print([item.value for item in Names])


class Planet(Enum):
    EARTH = (5.976e24, 6.37814e6)
    MARS = (6.421e23, 3.3972e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return round(6.67300e-11 * self.mass / (self.radius * self.radius), 3)


print(Planet.EARTH, Planet.EARTH.gravity, repr(Planet.MARS), Planet((5.976e24, 6.37814e6)))


class Number(IntEnum):
    ONE = 1
    TWO = auto()
    TEN = 10


print(Number.ONE + 1, Number.TWO, repr(Number.TWO), f"{Number.TEN:04d}", Number.ONE < Number.TEN, sorted([Number.TEN, Number.ONE]))
print([10, 20, 30][Number.TWO], Number(10), isinstance(Number.ONE, int), Number.ONE == 1, str(Number.TEN), "%d" % Number.TEN, {1: "a"}[Number.ONE])


class Text(StrEnum):
    HELLO = auto()
    WORLD = "World!"


print(Text.HELLO, repr(Text.HELLO), Text.WORLD + "x", Text("hello"), Text.WORLD.upper(), f"{Text.HELLO:>8}", Text.HELLO == "hello")


def bad_str():
    class Bad(StrEnum):
        A = 1


attempt(bad_str)


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


print(Perm.R, repr(Perm.R), Perm.R | Perm.X, repr(Perm.R | Perm.X), repr(Perm.RW), repr(Perm(0)), Perm(0), repr(~Perm.R))
print(list(Perm), list(Perm.RW), len(Perm.RW), Perm.R in Perm.RW, Perm.X in Perm.RW, bool(Perm(0)), bool(Perm.R), Perm(7), Perm.RW.value)
print(Perm.RW & Perm.W, Perm.RW ^ Perm.W, Perm.R | Perm.W is Perm.RW, (Perm.R | Perm.W) is Perm.RW, 3 in Perm, Perm["R"])
attempt(lambda: Perm(8))
attempt(lambda: Perm("a"))
attempt(lambda: Perm.R | 1)
attempt(lambda: 1 in Perm.R)


class Mode(IntFlag):
    A = 1
    B = 2
    C = 4


print(Mode.A | Mode.C, repr(Mode.A | Mode.C), Mode.A | 8, repr(Mode.A | 8), repr(~Mode.A), Mode.A + 1, Mode(7), repr(Mode(16)), 6 & Mode.B, repr(Mode.A | 2))
print(list(Mode(5)), Mode.A in Mode(3), Mode(-1) == 7, repr(Mode(-2)), isinstance(Mode(8), Mode))
for boundary in (STRICT, CONFORM, EJECT, KEEP):
    Made = Flag("Made", "A B", boundary=boundary)
    attempt(lambda: repr(Made(9)))
    attempt(lambda: repr(Made(-1)))
print(repr(STRICT), str(KEEP), list(enum.FlagBoundary))

Animal = Enum("Animal", "CAT DOG")
print(Animal, list(Animal), Animal.__module__, Animal.__qualname__)
print(list(Enum("E", ["A", "B"], start=5)), list(Enum("E", [("A", 1), ("B", "b")])), list(Enum("E", {"A": 3})), list(IntEnum("E", "A,B")))
print(list(Enum("T", "a b", type=str)), list(Enum("Empty", ())))
attempt(lambda: Enum("Nothing"))


def extend():
    class More(Color):
        PINK = 4


def duplicate():
    class Dup(Enum):
        A = 1
        A = 2


def sunder():
    class Sunder(Enum):
        _a_ = 1


def late():
    class Late(Enum):
        A = auto()

        def _generate_next_value_(name, start, count, last):
            return 1


def order():
    class Order(Enum):
        _order_ = "B A"
        A = 1
        B = 2


def wrong_base():
    class Wrong(Enum, int):
        A = 1


def only_repr():
    class Only(ReprEnum):
        A = 1


def invalid():
    class Invalid(Enum):
        mro = 1


for case in (extend, duplicate, sunder, late, order, wrong_base, only_repr, invalid):
    attempt(case)
attempt(lambda: unique(Color))


def verified(check, *pairs, kind=Enum):
    return verify(check)(kind("V", pairs))


attempt(lambda: verified(UNIQUE, ("A", 1), ("B", 1)))
attempt(lambda: verified(CONTINUOUS, ("A", 1), ("B", 4)))
attempt(lambda: verified(CONTINUOUS, ("A", 1), ("B", 8), kind=Flag))
attempt(lambda: verified(NAMED_FLAGS, ("A", 1), ("B", 6), kind=Flag))
attempt(lambda: verified(NAMED_FLAGS, ("A", 1), ("B", 3), kind=Flag))
attempt(lambda: verified(CONTINUOUS, ("A", 1), ("B", 2)))


class Level(Enum):
    LOW = 1
    HIGH = 2
    UNKNOWN = 0

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            return cls[value.upper()]
        if value == 5:
            return 5
        if value == 6:
            raise RuntimeError("six")
        return cls.UNKNOWN if value == 99 else None


print(Level("low"), Level(99))
for value in (5, 6, 7, "zzz"):
    attempt(lambda: Level(value))


class Mixed(Enum):
    _ignore_ = ["temp"]
    temp = 3
    A = temp + 1
    f = nonmember(7)

    @member
    def g(self):
        return 1

    class Inner:
        pass

    items = [1, 2]


print(list(Mixed)[0], Mixed.f, Mixed.Inner, Mixed([1, 2]), [1, 2] in Mixed, hasattr(Mixed, "temp"), len(Mixed))


class Coord(bytes, Enum):
    def __new__(cls, value, label, unit):
        made = bytes.__new__(cls, [value])
        made._value_ = value
        made.label = label
        made.unit = unit
        return made

    PX = (0, "P.X", "km")
    PY = (1, "P.Y", "km")


print(Coord.PY, Coord.PY.label, Coord(0), Coord.PX == b"\0")


class Shape(Enum):
    def __str__(self):
        return f"shape {self.value}"

    SQUARE = 1


print(Shape.SQUARE, f"{Shape.SQUARE}", [Shape.SQUARE])


class WithValue(Enum):
    name = 1
    value = 2


print(WithValue.name, WithValue.value.name, WithValue["value"].value)


class Base(Enum):
    def shared(self):
        return self.name.lower()


class Child(Base):
    X = 1


print(Child.X.shared(), Child.X.X, Child.__bases__)


class FloatEnum(float, Enum):
    HALF = 0.5


print(FloatEnum.HALF, FloatEnum.HALF * 4, repr(FloatEnum.HALF), f"{FloatEnum.HALF:.2f}" if False else "", FloatEnum(0.5))


@global_enum
class Shared(IntFlag):
    ONE_BIT = 1
    TWO_BIT = 2


print(repr(Shared.ONE_BIT), repr(Shared(3)), str(Shared.ONE_BIT), repr(Shared(12)), TWO_BIT)
print(enum.show_flag_values(13), enum.bin(10), enum.bin(~10), enum.bin(5, 6), repr(auto()))


class Meta(EnumType):
    def __call__(cls, value):
        print("call", value)
        return super().__call__(value)


class Made(Enum, metaclass=Meta):
    A = 1


print(Made(1), dir(Color)[-3:], [name for name in dir(Color.RED) if not name.startswith("_")])


class Reversed(Flag):
    C = 4
    A = 1
    B = 2


print(list(Reversed), repr(Reversed(7)), list(Reversed(5)))
import copy
print(copy.copy(Color.RED) is Color.RED, copy.deepcopy([Color.RED])[0] is Color.RED, Color.RED.__reduce_ex__(2), Color.RED.__objclass__)


class Alias(Enum):
    A = 1
    A._add_value_alias_ if False else None


Color.RED._add_alias_("SCARLET")
Color.RED._add_value_alias_("#f00")
print(Color.SCARLET, Color("#f00"), list(Color))


class Weekday(Enum):
    MON = 1
    TUE = 2

    def __lt__(self, other):
        return self.value < other.value

    def __call__(self):
        return self.name


print(max(Weekday), Weekday.MON(), sorted(Weekday, reverse=True))
