# Members of enumerations: name and value are read as other attributes where nothing stands in between.
import enum
from enum import Enum, Flag, IntEnum, StrEnum, auto, unique


@unique
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 2**70
    ALSO_RED_BUT_FLOAT = 1.5


class Planet(Enum):
    MERCURY = (3.3e23, 2.4e6)
    EARTH = (6.0e24, 6.4e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    def gravity(self):
        return self.mass / (self.radius * self.radius)


class Level(IntEnum):
    LOW = auto()
    HIGH = auto()


class Word(StrEnum):
    ONE = auto()
    TWO = "two"


class Bits(Flag):
    A = auto()
    B = auto()


class Own(Enum):
    X = 1
    Y = 2

    @property
    def value(self):
        return "own " + self.name


class Named(Enum):
    name = 1
    value = "v"
    other = None


class Late(Enum):
    P = 1
    Q = 2


def total(members):
    found = 0
    for member in members:
        found += member.value
    return found


def texts(members):
    return [member.name + ":" + str(member.value) for member in members]


for _ in range(2):
    print(total([Color.RED, Color.GREEN]), total(Color), total(Level), texts(Color), texts(Level), texts(Word), texts(Bits), texts(Own))
    print([m._name_ for m in Named], [(m.name, m.value) for m in Named], texts(list(Planet)[:1]), Planet.EARTH.gravity() > 9)
print(texts([Bits.A | Bits.B]), (Bits.A | Bits.B).value + 1, Bits(3).name)


def value_of(thing):
    return thing.value


class Plain:
    def __init__(self, value):
        self.value = value


class Watched:
    @property
    def value(self):
        return "watched"


print([value_of(thing) for thing in (Color.RED, Plain(5), Watched(), Word.TWO, Level.HIGH, Own.X, Named.other, Plain(None))])
late = [Late.P, Late.Q]
print(total(late))
Late.P._value_ = 10
print(total(late), Late.P.value)
Late.P.__dict__["_value_"] = 20
print(total(late), Late.P.value)
del Late.P._value_
try:
    total(late)
except AttributeError as error:
    print(error)
try:
    Late.Q.value = 3
except AttributeError as error:
    print(error)
try:
    Late.Q.name = "q"
except AttributeError as error:
    print(error)


def fill(thing, value):
    thing.value = value
    return thing.value


print(fill(Plain(1), 2))
try:
    fill(Late.Q, 5)
except AttributeError as error:
    print(error, Late.Q.value)
print(fill(Plain(1), 3))
Late.value = property(lambda self: "changed")
print(Late.Q.value, texts(late[1:]))
del Late.value
print(Late.Q.value, texts(late[1:]))


class Deep(Enum):
    def _generate_next_value_(name, start, count, last):
        return name.lower()

    A = auto()
    B = auto()


print([m.value + "!" for m in Deep], Deep["A"].value, Deep("b").name)


class Base(Enum):
    def describe(self):
        return f"{self.name}={self.value}"


class Derived(Base):
    ONE = 1
    TWO = [2]


print([m.describe() for m in Derived], Derived.TWO.value + [3])
table = {Color.RED: 1, Color.GREEN: 2}
print(table[Color.RED] + table[Color.GREEN], Color.RED is Color(1), Color.RED == Color.GREEN, Color.RED in table, Level.LOW in table, Level.LOW == 1)


class Thing:
    SIZE = 4
    DOUBLE = SIZE * 2
    WORDS = list(Word)
    limit = max(SIZE, DOUBLE)

    def area(self):
        return self.SIZE * self.DOUBLE + self.limit


print(Thing().area(), len(Thing.WORDS))
