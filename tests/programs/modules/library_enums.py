"""Enumerations and classes with hooks make instances and call methods while their modules are executed."""
import enum
import re
import signal
from abc import ABC, abstractmethod
from enum import Enum, Flag, IntEnum, StrEnum, auto


class Shape(ABC):
    @abstractmethod
    def area(self): ...

    @classmethod
    def __subclasshook__(cls, other):
        return hasattr(other, "area") or NotImplemented


class Square:
    def area(self):
        return 1


class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)

    def __init__(self, mass, radius):
        self.mass = mass

    @property
    def heavy(self):
        return self.mass > 1


class Mode(Flag):
    READ = auto()
    WRITE = auto()


class Level(IntEnum):
    LOW = 1

    @classmethod
    def _missing_(cls, value):
        return cls.LOW


class Word(StrEnum):
    YES = auto()


class Meta(type):
    made = []

    def __new__(cls, name, bases, namespace):
        new = super().__new__(cls, name, bases, namespace)
        Meta.made.append(new())
        return new


class Base(metaclass=Meta):
    def __repr__(self):
        return f"<{type(self).__name__}>"


class Derived(Base):
    pass


print(isinstance(Square(), Shape), issubclass(int, Shape), Planet.EARTH.heavy, Planet((0.64, 3.39)), list(Planet))
print(Mode.READ | Mode.WRITE, Mode.READ in Mode.READ | Mode.WRITE, ~Mode.READ, Mode(3), Level(7), Word.YES, f"{Word.YES:>4}")
print(re.I | re.M, re.compile("a", re.I).flags & re.I, signal.SIGINT, Meta.made)
print(Planet["MARS"].name, Level.LOW + 1, {Planet.EARTH: 1}[Planet.EARTH], enum.unique(Word) is Word)
try:
    Planet(3)
except ValueError as error:
    print(error)
try:
    Planet.EARHT
except AttributeError as error:
    print(error)
try:
    Shape()
except TypeError as error:
    print(error)
