# Names that come by import *: of library modules, of this program's modules, and built-in ones that they may hide.
from math import *
from star_names import *


def lengths(n):
    total = 0.0
    for i in range(n):
        total += sqrt(i) + abs(-i) + pow(i, 2) + pi
    return round(total, 6)


def mine(n):
    return [max(i, 3) for i in range(n)], len("abc")


print(lengths(5), lengths(5), pow(2, 3), isinstance(pow(2, 3), float))
print(mine(4))
len = lambda text: "hidden"
print(mine(2))
del len
print(mine(2))


def over(limit):
    total = 0
    for i in range(limit):
        total += i
    return total


class Index:
    def __index__(self):
        return 4


limits = {"int": 5, "bool": True, "index": Index(), "float": 2.5, "str": "x", "big": -(1 << 80)}
for kind, limit in limits.items():
    try:
        print(kind, over(limit))
    except TypeError as error:
        print(kind, error)
