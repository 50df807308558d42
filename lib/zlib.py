"""Compression in the format of zlib (RFC 1950), and checksums."""

from binascii import crc32 as _crc32

from _deflate import Deflater
from _inflate import Incomplete, Inflater, InflateError

__all__ = [
    "DEFLATED", "DEF_BUF_SIZE", "DEF_MEM_LEVEL", "MAX_WBITS", "ZLIB_VERSION", "Z_BEST_COMPRESSION", "Z_BEST_SPEED",
    "Z_DEFAULT_COMPRESSION", "Z_FINISH", "Z_NO_COMPRESSION", "adler32", "compress", "compressobj", "crc32", "decompress", "decompressobj",
    "error",
]

DEFLATED = 8
DEF_BUF_SIZE = 16384
DEF_MEM_LEVEL = 8
MAX_WBITS = 15
ZLIB_VERSION = ZLIB_RUNTIME_VERSION = "1.2.13"
Z_NO_COMPRESSION, Z_BEST_SPEED, Z_BEST_COMPRESSION, Z_DEFAULT_COMPRESSION = 0, 1, 9, -1
Z_NO_FLUSH, Z_PARTIAL_FLUSH, Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH = 0, 1, 2, 3, 4
Z_DEFAULT_STRATEGY = 0


class error(Exception):
    """The data are damaged, or the arguments wrong."""


error.__module__ = "zlib"


def _bytes(data):
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return bytes(memoryview(data))


def crc32(data, value=0, /):
    """The checksum CRC-32, going on from a value."""
    return _crc32(data, value)


def adler32(data, value=1, /):
    """The checksum Adler-32, going on from a value."""
    low, high = value & 0xFFFF, value >> 16 & 0xFFFF
    data = _bytes(data)
    for start in range(0, len(data), 5552):
        for byte in data[start:start + 5552]:
            low += byte
            high += low
        low %= 65521
        high %= 65521
    return high << 16 | low


def _head(level, wbits):
    """The bytes in front of a stream; wbits below 0: none, above 15: those of gzip."""
    if wbits < 0:
        return b""
    if wbits > 15:
        return b"\x1f\x8b\x08\0\0\0\0\0" + (b"\x02" if level == 9 else b"\x04" if level == 1 else b"\0") + b"\x03"
    strength = 0 if 0 <= level < 2 else 1 if 2 <= level < 6 else 2 if level in (6, -1) else 3
    head = (8 + ((wbits - 8) << 4)) << 8 | strength << 6
    return (head + 31 - head % 31).to_bytes(2)


def _tail(data, wbits):
    if wbits < 0:
        return b""
    if wbits > 15:
        return crc32(data).to_bytes(4, "little") + (len(data) & 0xFFFFFFFF).to_bytes(4, "little")
    return adler32(data).to_bytes(4)


def _check(level, wbits):
    if not -1 <= level <= 9:
        raise error("Bad compression level")
    if wbits not in (-15, 15, 31):
        raise ValueError("Invalid initialization option")


def compress(data, /, level=-1, wbits=15):
    """The data compressed."""
    data = _bytes(data)
    _check(level, wbits)
    return _head(level, wbits) + Deflater(level).run(data) + _tail(data, wbits)


class _Compress:
    """Compresses data that come in parts: all of it when flush is called."""

    def __init__(self, level, wbits):
        self._level, self._wbits = level, wbits
        self._parts = bytearray()

    def compress(self, data, /):
        if self._parts is None:
            raise error("Error -2 while compressing data: inconsistent stream state")
        self._parts += _bytes(data)
        return b""

    def flush(self, mode=Z_FINISH, /):
        if mode != Z_FINISH:
            raise NotImplementedError("zlib: flush() with a mode other than Z_FINISH is not supported")
        if self._parts is None:
            raise error("Error -2 while flushing: inconsistent stream state")
        data, self._parts = bytes(self._parts), None
        return compress(data, self._level, self._wbits)


def compressobj(level=-1, method=DEFLATED, wbits=MAX_WBITS, memLevel=DEF_MEM_LEVEL, strategy=Z_DEFAULT_STRATEGY, zdict=None):
    """An object that compresses data in parts."""
    _check(level, wbits)
    if method != DEFLATED or memLevel != DEF_MEM_LEVEL or strategy != Z_DEFAULT_STRATEGY or zdict is not None:
        raise NotImplementedError("zlib: only the standard method, memory level and strategy are supported")
    return _Compress(level, wbits)


def _skip_head(data, wbits):
    """Where the stream begins behind its head, and the length of its tail."""
    if wbits < 0:
        return 0, 0
    is_gzip = wbits > 15 and (wbits < 40 or data[:2] == b"\x1f\x8b")
    if not is_gzip:
        if len(data) < 2:
            raise Incomplete
        if (data[0] << 8 | data[1]) % 31:
            raise error("Error -3 while decompressing data: incorrect header check")
        if data[0] & 15 != 8:
            raise error("Error -3 while decompressing data: unknown compression method")
        return 2, 4
    if len(data) < 10:
        raise Incomplete
    if data[:2] != b"\x1f\x8b":
        raise error("Error -3 while decompressing data: incorrect header check")
    place, flags = 10, data[3]
    if flags & 4:
        place += 2 + int.from_bytes(data[place:place + 2], "little")
    for mask in (8, 16):
        if flags & mask:
            place = data.index(b"\0", place) + 1
    return place + (2 if flags & 2 else 0), 8


def _inflate(data, wbits):
    """What a stream holds, and where it ends; raises Incomplete when it goes on."""
    start, tail = _skip_head(data, wbits)
    stream = Inflater(data, start)
    try:
        result = stream.run()
    except InflateError as wrong:
        raise error(f"Error -3 while decompressing data: {wrong}") from None
    end = stream.position + tail
    if end > len(data):
        raise Incomplete
    got = data[stream.position:end]
    if tail == 4 and got != adler32(result).to_bytes(4) or tail == 8 and got[:4] != crc32(result).to_bytes(4, "little"):
        raise error("Error -3 while decompressing data: incorrect data check")
    return result, end


def decompress(data, /, wbits=MAX_WBITS, bufsize=DEF_BUF_SIZE):
    """The data that a stream holds."""
    data = _bytes(data)
    try:
        return _inflate(data, wbits)[0]
    except Incomplete:
        raise error("Error -5 while decompressing data: incomplete or truncated stream") from None


class _Decompress:
    """Decompresses data that come in parts: all of it when the last has come."""

    def __init__(self, wbits):
        self._wbits = wbits
        self._parts = b""
        self.eof = False
        self.unused_data = b""
        self.unconsumed_tail = b""

    def decompress(self, data, /, max_length=0):
        if self.eof:
            self.unused_data += _bytes(data)
            return b""
        self._parts += _bytes(data)
        try:
            result, end = _inflate(self._parts, self._wbits)
        except Incomplete:
            return b""
        self.eof = True
        self.unused_data = self._parts[end:]
        if max_length and len(result) > max_length:
            raise NotImplementedError("zlib: decompress() with a max_length that is too short is not supported")
        return result

    def flush(self, length=DEF_BUF_SIZE, /):
        return b""


def decompressobj(wbits=MAX_WBITS, zdict=b""):
    """An object that decompresses data in parts."""
    if zdict:
        raise NotImplementedError("zlib: dictionaries are not supported")
    return _Decompress(wbits)
