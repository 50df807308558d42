# What the runtime packs and unpacks itself, and what it leaves to the library.
import struct

FORMATS = ["<IhB", ">qQ", "=bB?c", "5s3sx", "@iq", "!fd", "<e", "3H", "2x2i", "0s", "10p", "N", "b", ">H", "<q", "<Q"]
VALUES = [
    (1, 2, 3), (-1, 5, 7), (2**63 - 1, 2**64 - 1), (127, 200, True, b"z"), (b"hello", b"a"), (1.5, -2.25), (1, 2), (65535, 0, 1), (300,), (-129,),
    (2**31,), (2**63,), (-(2**63),), (2**64,), (1e300, 1), ("x",), (None,), (), (b"abc",), (True,), (1.0,),
]
for format in FORMATS:
    for values in VALUES:
        try:
            data = struct.pack(format, *values)
            print(format, values, data, struct.unpack(format, data), struct.unpack_from(format, b"---" + data, 3))
        except (struct.error, OverflowError) as error:
            if len(values) == struct.calcsize(format):
                print(format, values, type(error).__name__, error)
for bad in (b"123", bytearray(7), "abc", 5):
    try:
        print(struct.unpack("<IhB", bad))
    except (struct.error, TypeError) as error:
        print(type(error).__name__, error)
print(struct.unpack("<f", struct.pack("<f", 1e-50)), struct.pack(">f", float("inf")), struct.unpack("2h", memoryview(b"\1\2\3\4")))
print(list(struct.iter_unpack("<Hb", bytes(range(9)))), struct.Struct("<I").unpack(bytearray(b"\1\0\0\0")))
