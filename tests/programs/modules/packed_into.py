# struct.pack_into counts its values before it looks at the buffer; what sys says about the implementation.
import struct
import sys

for buffer, values in ((b"0123456789", (12, 12)), (b"0123456789", (12,)), (bytearray(4), (12, 12)), (bytearray(2), (1,))):
    try:
        struct.pack_into("H", buffer, 1, *values)
        print(buffer)
    except (struct.error, TypeError) as error:
        print(type(error).__name__, error)
about = sys.implementation
print(about.name, about.cache_tag, about.version == sys.version_info, about.hexversion == sys.hexversion, bool(sys.copyright))
print(sys.getdlopenflags(), sys._clear_type_cache())
for size, length in ((300, 290), (300, 400), (256, 400), (3, 1), (1, 1), (0, 1)):
    packed = struct.pack(f"{size}p", b"w" * length)
    print(packed.count(b"w"), packed[:2], packed[-3:], [len(part) for part in struct.unpack(f"{size}p", packed)] if size else "")
