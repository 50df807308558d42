from array import array
from itertools import repeat


def refused(make):
    try:
        print(type(make()))
    except (MemoryError, OverflowError) as error:
        print(type(error).__name__, error)


for make in (
    lambda: [0] * 10**15,
    lambda: [0] * 10**18,
    lambda: [0] * 10**20,
    lambda: (0, 1) * 10**18,
    lambda: "x" * 10**15,
    lambda: "\u1234y" * 10**18,
    lambda: b"x" * 10**15,
    lambda: bytes(10**15),
    lambda: bytes(10**20),
    lambda: bytearray(10**18),
    lambda: bytearray(b"xyz") * 10**18,
    lambda: 1 << 10**15,
    lambda: list(range(10**15)),
    lambda: tuple(range(10**15)),
    lambda: list(repeat(0, 10**15)),
    lambda: "x".ljust(10**15),
    lambda: "x".center(10**17),
    lambda: "x".zfill(10**15),
    lambda: b"x".ljust(10**15),
    lambda: [].extend(range(10**16)),
    lambda: array("d", [0.0]) * 10**15,
):
    refused(make)
items = [1, 2, 3]
try:
    items *= 10**16
except MemoryError:
    print(items)
text = "abc"
try:
    text *= 10**16
except MemoryError:
    print(text)
