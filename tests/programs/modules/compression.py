"""The module zlib: the same bytes as zlib itself."""
import zlib

TEXTS = [b"", b"a", b"hello world " * 10, b"a" * 1000, bytes(range(256)) * 4, b"The quick brown fox jumps over the lazy dog. " * 30,
         bytes(n * n % 251 for n in range(3000)), b"ffefbecbfcceccdacdddfbbfdafbccdccade"]
for text in TEXTS:
    for level in (0, 1, 3, 6, 9):
        packed = zlib.compress(text, level)
        assert zlib.decompress(packed) == text
        print(level, len(packed), zlib.crc32(packed), packed[:12].hex(), end=" ")
    print()
print(zlib.adler32(b"abc"), zlib.crc32(b"abc"), zlib.crc32(b"c", zlib.crc32(b"ab")), zlib.adler32(b"c", zlib.adler32(b"ab")), zlib.adler32(b"x" * 9999))
pack = zlib.compressobj(wbits=-15)
raw = pack.compress(b"part one, ") + pack.compress(b"part two") + pack.flush()
print(raw, zlib.decompress(raw, -15))
unpack = zlib.decompressobj()
print(unpack.decompress(zlib.compress(b"data") + b"rest"), unpack.eof, unpack.unused_data)
for wrong in (lambda: zlib.decompress(b"abc"), lambda: zlib.decompress(zlib.compress(b"hello")[:-2]), lambda: zlib.compress("text"),
              lambda: zlib.decompress(zlib.compress(b"hello")[:-1] + b"x"), lambda: zlib.compress(b"", 10)):
    try:
        print(wrong())
    except (zlib.error, TypeError) as e:
        print(type(e).__name__, e)
for again in (pack.flush, lambda: pack.compress(b"more")):
    try:
        print(again())
    except zlib.error as e:
        print(e)
