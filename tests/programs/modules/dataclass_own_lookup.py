# Comparing data classes asks the instances for their class, also when they look attributes up themselves.
from dataclasses import dataclass


@dataclass
class Point:
    x: int

    def __getattribute__(self, name):
        print("get", name)
        return object.__getattribute__(self, name)


print(Point(1) == Point(1))
print(Point(1) == Point(2))


@dataclass
class Masked:
    x: int

    def __getattribute__(self, name):
        return object() if name == "__class__" else object.__getattribute__(self, name)


print(Masked(1) == Masked(1))
