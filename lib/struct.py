"""Packs numbers and bytes into bytes and back, in the layouts that C structs have."""

import sys

from _struct import pack as _pack_plain
from _struct import unpack as _unpack_plain

__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"]


class error(Exception):
    pass


error.__module__ = "struct"

# The size and alignment of each code: native, and standard (which has no alignment).
_NATIVE = {
    "x": 1, "c": 1, "b": 1, "B": 1, "?": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 8, "L": 8, "q": 8, "Q": 8,
    "n": 8, "N": 8, "P": 8, "e": 2, "f": 4, "d": 8, "s": 1, "p": 1,
}
_STANDARD = {
    "x": 1, "c": 1, "b": 1, "B": 1, "?": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 4, "L": 4, "q": 8, "Q": 8,
    "e": 2, "f": 4, "d": 8, "s": 1, "p": 1,
}
_ORDERS = {"@": "little", "=": "little", "<": "little", ">": "big", "!": "big"}
_SIGNED = "bhilqn"
_FLOATS = "efd"


def _index(value):
    return range(value).stop


def _half_bits(value):
    """The 16 bits of the half-precision float nearest to a float; None when it is too large."""
    cell = bytearray(8)
    memoryview(cell).cast("d")[0] = value
    bits = int.from_bytes(cell, "little")
    sign = bits >> 63 << 15
    exponent = (bits >> 52 & 0x7FF) - 1023
    fraction = bits & (1 << 52) - 1
    if exponent == 1024:
        return sign | 0x7C00 | (0x200 if fraction else 0)
    if exponent < -25:
        return sign
    mantissa = fraction | 1 << 52
    shift = 42 if exponent >= -14 else 28 - exponent
    rounded = mantissa >> shift
    rest = mantissa & (1 << shift) - 1
    middle = 1 << shift - 1
    if rest > middle or rest == middle and rounded & 1:
        rounded += 1
    if exponent >= -14:
        rounded += exponent + 14 << 10
    return None if rounded >= 0x7C00 else sign | rounded


def _half_value(bits):
    """The float that 16 bits of a half-precision float are."""
    exponent = bits >> 10 & 31
    fraction = bits & 1023
    if exponent == 31:
        value = float("nan") if fraction else float("inf")
    elif exponent == 0:
        value = fraction * 2.0 ** -24
    else:
        value = (1024 + fraction) * 2.0 ** (exponent - 25)
    return -value if bits & 0x8000 else value


def _pack_float(code, value, order, native):
    if isinstance(value, (str, bytes, bytearray)):
        raise error("required argument is not a float")
    try:
        value = float(value)
    except Exception:
        raise error("required argument is not a float") from None
    if code == "e":
        bits = _half_bits(value)
        if bits is None:
            raise OverflowError("float too large to pack with e format")
        return bits.to_bytes(2, order)
    cell = bytearray(8 if code == "d" else 4)
    view = memoryview(cell).cast(code)
    view[0] = value
    if code == "f" and not native and view[0] != value and view[0] in (float("inf"), float("-inf")):
        raise OverflowError("float too large to pack with f format")
    if order == "big":
        cell.reverse()
    return cell


def _unpack_float(code, data, order):
    if code == "e":
        return _half_value(int.from_bytes(data, order))
    cell = bytearray(data)
    if order == "big":
        cell.reverse()
    return memoryview(cell).cast(code)[0]


def _pack_int(code, value, size, order):
    try:
        value = _index(value)
    except TypeError:
        if hasattr(value, "__index__"):
            raise
        raise error("required argument is not an integer") from None
    bits = 8 * size
    if code in _SIGNED:
        low, high = -(1 << bits - 1), (1 << bits - 1) - 1
    else:
        low, high = 0, (1 << bits) - 1
    if not low <= value <= high:
        raise error(f"'{code}' format requires {low} <= number <= {high}")
    return value.to_bytes(size, order, signed=code in _SIGNED)


def _parse(format):
    """The items of a format, (code, count, size, offset) each, the whole size, and the byte order."""
    place = 0
    mark = format[:1]
    if mark in _ORDERS and mark:
        place = 1
    else:
        mark = "@"
    sizes = _NATIVE if mark == "@" else _STANDARD
    items = []
    offset = 0
    values = 0
    while place < len(format):
        code = format[place]
        place += 1
        if code.isspace():
            continue
        count = 1
        if "0" <= code <= "9":
            start = place - 1
            while place < len(format) and "0" <= format[place] <= "9":
                place += 1
            count = int(format[start:place])
            if place == len(format):
                raise error("repeat count given without format specifier")
            code = format[place]
            place += 1
        if code == "\0":
            raise error("embedded null character")
        if code not in sizes:
            raise error("bad char in struct format")
        size = sizes[code]
        if mark == "@":
            offset += -offset % size
        if code == "x":
            pass
        elif code in "sp":
            items.append((code, count, count, offset))
            values += 1
        else:
            items.append((code, count, size, offset))
            values += count
        offset += count * size
        if offset > sys.maxsize:
            raise error("total struct size too long")
    return items, offset, values, _ORDERS[mark], mark == "@"


def _layout(made):
    """What the runtime packs by, or None for a layout that it does not know."""
    if made.size >= 1 << 31:
        return None
    words = [made.size, made._count, int(made._order == "big"), len(made._items)]
    for code, count, size, offset in made._items:
        words += [ord(code), count, size, offset]
    return b"".join([word.to_bytes(4, "little") for word in words])


class Struct:
    def __init__(self, format):
        if isinstance(format, (bytes, bytearray)):
            format = format.decode("ascii", "replace")
        elif isinstance(format, str):
            format.encode("ascii")
        else:
            raise TypeError(f"Struct() argument 1 must be a str or bytes object, not {type(format).__name__}")
        self.format = format
        self._items, self.size, self._count, self._order, self._native = _parse(format)
        self._layout = _layout(self)

    def __repr__(self):
        return f"Struct({self.format!r})"

    def _pack(self, values, name):
        if len(values) != self._count:
            raise error(f"{name} expected {self._count} items for packing (got {len(values)})")
        data = bytearray(self.size)
        place = 0
        for code, count, size, offset in self._items:
            if code in "sp":
                self._pack_text(data, code, count, offset, values[place])
                place += 1
                continue
            for _ in range(count):
                data[offset : offset + size] = self._pack_one(code, values[place], size)
                offset += size
                place += 1
        return data

    def _pack_text(self, data, code, count, offset, value):
        if not isinstance(value, (bytes, bytearray)):
            raise error(f"argument for '{code}' must be a bytes object")
        if code == "p":
            if count == 0:
                return
            value = value[: count - 1]
            data[offset] = min(len(value), 255)
            offset += 1
        else:
            value = value[:count]
        data[offset : offset + len(value)] = value

    def _pack_one(self, code, value, size):
        if code == "c":
            if not isinstance(value, bytes) or len(value) != 1:
                raise error("char format requires a bytes object of length 1")
            return value
        if code == "?":
            return b"\x01" if value else b"\x00"
        if code in _FLOATS:
            try:
                return _pack_float(code, value, self._order, self._native)
            except OverflowError:
                if isinstance(value, int):
                    raise error("int too large to convert") from None
                raise
        return _pack_int(code, value, size, self._order)

    def _unpack(self, data, start):
        found = None if self._layout is None else _unpack_plain(self._layout, data, start)
        if found is not None:
            return found
        values = []
        order = self._order
        for code, count, size, offset in self._items:
            offset += start
            if code == "s":
                values.append(bytes(data[offset : offset + count]))
            elif code == "p":
                length = min(data[offset], count - 1) if count else 0
                values.append(bytes(data[offset + 1 : offset + 1 + length]))
            else:
                for _ in range(count):
                    part = bytes(data[offset : offset + size])
                    offset += size
                    if code == "c":
                        values.append(part)
                    elif code == "?":
                        values.append(part != b"\x00")
                    elif code in _FLOATS:
                        values.append(_unpack_float(code, part, order))
                    else:
                        values.append(int.from_bytes(part, order, signed=code in _SIGNED))
        return tuple(values)

    def pack(self, *values):
        packed = None if self._layout is None else _pack_plain(self._layout, values)
        if packed is not None:
            return packed
        return bytes(self._pack(values, "pack"))

    def pack_into(self, buffer, offset, *values):
        if len(values) != self._count:
            raise error(f"pack_into expected {self._count} items for packing (got {len(values)})")
        view = memoryview(buffer)
        if view.readonly:
            raise TypeError(f"argument must be read-write bytes-like object, not {type(buffer).__name__}")
        view = view.cast("B")
        offset = self._place(_index(offset), len(view), "pack_into", "packing", "no space to pack")
        view[offset : offset + self.size] = self._pack(values, "pack_into")

    def unpack(self, buffer):
        if type(buffer) is bytes and len(buffer) == self.size:
            return self._unpack(buffer, 0)
        view = memoryview(buffer) if not isinstance(buffer, (str, int, float)) else _need_bytes(buffer)
        if view.nbytes != self.size:
            raise error(f"unpack requires a buffer of {self.size} bytes")
        return self._unpack(view.cast("B"), 0)

    def unpack_from(self, buffer, offset=0):
        view = memoryview(buffer).cast("B")
        offset = self._place(_index(offset), len(view), "unpack_from", "unpacking", "not enough data to unpack")
        return self._unpack(view, offset)

    def iter_unpack(self, buffer):
        if self.size == 0:
            raise error("cannot iteratively unpack with a struct of length 0")
        view = memoryview(buffer).cast("B")
        if len(view) % self.size != 0:
            raise error(f"iterative unpacking requires a buffer of a multiple of {self.size} bytes")
        return self._each(view)

    def _each(self, view):
        for start in range(0, len(view), self.size):
            yield self._unpack(view, start)

    def _place(self, offset, length, function, doing, missing):
        if offset < 0:
            if offset + self.size > 0:
                raise error(f"{missing} {self.size} bytes at offset {offset}")
            if offset + length < 0:
                raise error(f"offset {offset} out of range for {length}-byte buffer")
            offset += length
        if length - offset < self.size:
            raise error(
                f"{function} requires a buffer of at least {self.size + offset} bytes for {doing} {self.size} bytes"
                f" at offset {offset} (actual buffer size is {length})"
            )
        return offset


def _need_bytes(value):
    raise TypeError(f"a bytes-like object is required, not '{type(value).__name__}'")


_known = {}
_layouts = {}


def _struct(format):
    found = _known.get(format) if isinstance(format, (str, bytes)) else None
    if found is None:
        found = Struct(format)
        if len(_known) >= 100:
            _known.clear()
            _layouts.clear()
        _known[format] = found
        if found._layout is not None:
            _layouts[format] = found._layout
    return found


def calcsize(format):
    return _struct(format).size


def pack(format, /, *values):
    layout = _layouts.get(format) if type(format) is str else None
    if layout is not None:
        packed = _pack_plain(layout, values)
        if packed is not None:
            return packed
    return _struct(format).pack(*values)


def pack_into(format, buffer, offset, /, *values):
    _struct(format).pack_into(buffer, offset, *values)


def unpack(format, buffer, /):
    layout = _layouts.get(format) if type(buffer) is bytes and type(format) is str else None
    if layout is not None and len(buffer) == _known[format].size:
        found = _unpack_plain(layout, buffer, 0)
        if found is not None:
            return found
    return _struct(format).unpack(buffer)


def unpack_from(format, /, buffer, offset=0):
    return _struct(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer, /):
    return _struct(format).iter_unpack(buffer)
