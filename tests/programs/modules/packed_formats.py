"""pack and unpack with formats that were used before, as strs, bytes and derived strs, and what they refuse."""
import struct


class Format(str):
    pass


for round in range(3):
    for format, values in (("<IhBd", (7, -5, 255, 1.5)), (b">HHI", (1, 2, 3)), ("4sx?", (b"ab", 3)), ("!3B", (1, 2, 3)), ("", ())):
        packed = struct.pack(format, *values)
        print(format, packed.hex(), struct.unpack(format, packed), struct.unpack(format, bytearray(packed)))
    for call in (
        lambda: struct.pack("<IhBd", 1), lambda: struct.pack("<IhBd", 1, 2, 300, 1.0), lambda: struct.pack("<IhBd", 1, 2, 3, "x"),
        lambda: struct.pack("<IhBd", -1, 2, 3, 4), lambda: struct.unpack("<IhBd", b"abc"), lambda: struct.pack("<IhBd"),
        lambda: struct.pack("Ih Z", 1), lambda: struct.pack(5), lambda: struct.unpack("!3B", memoryview(b"abc")), lambda: struct.unpack("!3B", "abc"),
    ):
        try:
            print(call())
        except (struct.error, TypeError) as error:
            print(type(error).__name__)
    print(struct.pack(Format(">I"), 1).hex(), struct.unpack(Format(">I"), b"\0\0\0\1"))
for i in range(250):
    text = "<" + "H" * i
    assert struct.unpack(text, struct.pack(text, *range(i))) == tuple(range(i))
print(struct.pack("<IhBd", 7, -5, 255, 1.5).hex())
