# What struct refuses, and errors of the values' own methods.
import struct
import sys


class Index:
    def __index__(self):
        raise TypeError("of the index")


class Number:
    def __float__(self):
        raise ValueError("of the number")


uses = [
    lambda: struct.pack("c", bytearray(b"a")),
    lambda: struct.pack("i", Index()),
    lambda: struct.pack("i", "x"),
    lambda: struct.pack("<f", Number()),
    lambda: struct.pack("d", "x"),
    lambda: struct.calcsize("\0"),
    lambda: struct.calcsize("i\0"),
    lambda: struct.calcsize("\u00e9"),
    lambda: struct.calcsize(b"\xe9"),
    lambda: struct.calcsize(f"{sys.maxsize}i"),
    lambda: struct.Struct(3),
    lambda: struct.unpack("c", b"a"),
]
for use in uses:
    try:
        print(use())
    except Exception as error:
        print(type(error).__name__, error)
