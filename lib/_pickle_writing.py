"""pickle's writing half."""

__name__ = "_pickle"

import struct
import sys
import types
from copyreg import dispatch_table
from _pickle_errors import PicklingError

HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4
_BATCH = 1000
_FRAME = 64 * 1024
_SMALLEST_FRAME = 4

# The names that modules of Python 2 had, for protocols below 3.
_OLD_MODULES = {"builtins": "__builtin__", "copyreg": "copy_reg", "queue": "Queue", "configparser": "ConfigParser"}
_OLD_NAMES = {
    ("builtins", "range"): ("__builtin__", "xrange"), ("functools", "reduce"): ("__builtin__", "reduce"),
    ("builtins", "int"): ("__builtin__", "long"), ("builtins", "str"): ("__builtin__", "unicode"),
    ("builtins", "chr"): ("__builtin__", "unichr"), ("builtins", "filter"): ("itertools", "ifilter"),
    ("builtins", "map"): ("itertools", "imap"), ("builtins", "zip"): ("itertools", "izip"), ("sys", "intern"): ("__builtin__", "intern"),
    ("itertools", "filterfalse"): ("itertools", "ifilterfalse"), ("itertools", "zip_longest"): ("itertools", "izip_longest"),
    ("collections", "UserDict"): ("UserDict", "IterableUserDict"), ("collections", "UserList"): ("UserList", "UserList"),
    ("collections", "UserString"): ("UserString", "UserString"),
}


def _old_name(obj, module_name, name):
    if module_name == "builtins" and isinstance(obj, type) and issubclass(obj, BaseException) and not issubclass(obj, OSError):
        return "exceptions", name
    return _OLD_NAMES.get((module_name, name), (_OLD_MODULES.get(module_name, module_name), name))


class _Frames:
    """Collects what is written into frames, of protocol 4 on."""

    def __init__(self, write):
        self._write = write
        self._parts = None
        self._size = 0

    def start(self):
        self._parts, self._size = [], 0

    def write(self, data):
        if self._parts is None:
            self._write(data)
        else:
            self._parts.append(data)
            self._size += len(data)

    def commit(self, force=False):
        """End a frame that is large enough."""
        if self._parts is not None and (force or self._size >= _FRAME):
            if self._size >= _SMALLEST_FRAME:
                self._write(b"\x95" + self._size.to_bytes(8, "little"))
            self._write(b"".join(self._parts))
            self._parts, self._size = [], 0

    def end(self):
        if self._parts is not None:
            self.commit(True)
            self._parts = None

    def write_large(self, header, payload):
        if self._parts is not None:
            self.commit(True)
        self._write(header)
        self._write(payload)


def _escaped(text):
    """Text in the encoding raw-unicode-escape."""
    parts = [bytes([c]) if c < 256 else b"\\u%04x" % c if c < 0x10000 else b"\\U%08x" % c for c in map(ord, text)]
    return b"".join(parts)


def _encoded_int(value):
    if value == 0:
        return b""
    size = (value.bit_length() >> 3) + 1
    data = value.to_bytes(size, "little", signed=True)
    if value < 0 and size > 1 and data[-1] == 0xFF and data[-2] & 0x80:
        data = data[:-1]
    return data


class Pickler:
    """Writes objects to a file of bytes."""

    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        protocol = DEFAULT_PROTOCOL if protocol is None else protocol
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif protocol > HIGHEST_PROTOCOL:
            raise ValueError(f"pickle protocol must be <= {HIGHEST_PROTOCOL}")
        if buffer_callback is not None and protocol < 5:
            raise ValueError("buffer_callback needs protocol >= 5")
        try:
            self._frames = _Frames(file.write)
        except AttributeError:
            raise TypeError("file must have a 'write' attribute") from None
        self._write = self._frames.write
        self.memo = {}
        self.proto = int(protocol)
        self.bin = protocol >= 1
        self.fast = 0
        self.fix_imports = fix_imports and protocol < 3

    def clear_memo(self):
        """Forget the objects written so far."""
        self.memo.clear()

    def dump(self, obj):
        """Write an object with all that it refers to."""
        if self.proto >= 2:
            self._write(b"\x80" + bytes([self.proto]))
        if self.proto >= 4:
            self._frames.start()
        self._save(obj)
        self._write(b".")
        self._frames.end()

    def persistent_id(self, obj):
        """An identification of an object that is kept elsewhere; None for others."""
        return None

    def _memoize(self, obj):
        if self.fast:
            return
        index = len(self.memo)
        self.memo[id(obj)] = index, obj
        if self.proto >= 4:
            self._write(b"\x94")
        elif self.bin:
            self._write(b"q" + bytes([index]) if index < 256 else b"r" + struct.pack("<I", index))
        else:
            self._write(b"p%d\n" % index)

    def _get(self, index):
        if self.bin:
            self._write(b"h" + bytes([index]) if index < 256 else b"j" + struct.pack("<I", index))
        else:
            self._write(b"g%d\n" % index)

    def _save(self, obj, persistent=True):
        self._frames.commit()
        if persistent:
            identification = self.persistent_id(obj)
            if identification is not None:
                if self.bin:
                    self._save(identification, False)
                    self._write(b"Q")
                else:
                    self._write(b"P" + str(identification).encode("ascii") + b"\n")
                return
        kind = type(obj)
        save = _ATOMS.get(kind)
        if save is not None:
            save(self, obj)
            return
        known = self.memo.get(id(obj))
        if known is not None:
            self._get(known[0])
            return
        reduced = NotImplemented
        override = getattr(self, "reducer_override", None)
        if override is not None:
            reduced = override(obj)
        if reduced is NotImplemented:
            save = _KINDS.get(kind)
            if save is not None:
                save(self, obj)
                return
            table = getattr(self, "dispatch_table", dispatch_table)
            reduce = table.get(kind)
            if reduce is not None:
                reduced = reduce(obj)
            elif issubclass(kind, type):
                self._save_global(obj)
                return
            else:
                reduce = getattr(obj, "__reduce_ex__", None)
                if reduce is not None:
                    reduced = reduce(self.proto)
                else:
                    reduced = obj.__reduce__()
        if isinstance(reduced, str):
            self._save_global(obj, reduced)
            return
        if not isinstance(reduced, tuple):
            raise PicklingError("__reduce__ must return a string or tuple")
        if not 2 <= len(reduced) <= 6:
            raise PicklingError("tuple returned by __reduce__ must contain 2 through 6 elements")
        self._save_reduce(obj, *reduced)

    def _save_reduce(self, obj, function, args, state=None, items=None, pairs=None, setter=None):
        if not isinstance(args, tuple):
            raise PicklingError("second item of the tuple returned by __reduce__ must be a tuple")
        if not callable(function):
            raise PicklingError("first item of the tuple returned by __reduce__ must be callable")
        name = getattr(function, "__name__", "")
        if self.proto >= 2 and name == "__newobj_ex__":
            cls, arguments, keywords = args
            if self.proto >= 4:
                for item in (cls, arguments, keywords):
                    self._save(item)
                self._write(b"\x92")
            else:
                import functools

                self._save(functools.partial(cls.__new__, cls, *arguments, **keywords))
                self._save(())
                self._write(b"R")
        elif self.proto >= 2 and name == "__newobj__":
            cls, *arguments = args
            if not hasattr(cls, "__new__"):
                raise PicklingError("args[0] from __newobj__ args has no __new__")
            if obj is not None and cls is not obj.__class__:
                raise PicklingError("args[0] from __newobj__ args has the wrong class")
            self._save(cls)
            self._save(tuple(arguments))
            self._write(b"\x81")
        else:
            self._save(function)
            self._save(args)
            self._write(b"R")
        if obj is not None:
            if id(obj) in self.memo:
                self._write(b"0")
                self._get(self.memo[id(obj)][0])
            else:
                self._memoize(obj)
        if items is not None:
            self._append_all(items)
        if pairs is not None:
            self._set_all(pairs)
        if state is not None:
            if setter is None:
                self._save(state)
                self._write(b"b")
            else:
                self._save(setter)
                self._save(obj)
                self._save(state)
                self._write(b"\x86R0")

    def _batches(self, items):
        items = iter(items)
        while True:
            batch = []
            for item in items:
                batch.append(item)
                if len(batch) == _BATCH:
                    break
            if not batch:
                return
            yield batch
            if len(batch) < _BATCH:
                return

    def _append_all(self, items):
        for batch in self._batches(items):
            if not self.bin or len(batch) == 1:
                for item in batch:
                    self._save(item)
                    self._write(b"a")
            else:
                self._write(b"(")
                for item in batch:
                    self._save(item)
                self._write(b"e")

    def _set_all(self, pairs):
        for batch in self._batches(pairs):
            if not self.bin or len(batch) == 1:
                for key, value in batch:
                    self._save(key)
                    self._save(value)
                    self._write(b"s")
            else:
                self._write(b"(")
                for key, value in batch:
                    self._save(key)
                    self._save(value)
                self._write(b"u")

    def _save_none(self, obj):
        self._write(b"N")

    def _save_bool(self, obj):
        if self.proto >= 2:
            self._write(b"\x88" if obj else b"\x89")
        else:
            self._write(b"I01\n" if obj else b"I00\n")

    def _save_int(self, obj):
        if self.bin:
            if 0 <= obj <= 0xFF:
                self._write(b"K" + bytes([obj]))
                return
            if 0 <= obj <= 0xFFFF:
                self._write(b"M" + struct.pack("<H", obj))
                return
            if -0x80000000 <= obj <= 0x7FFFFFFF:
                self._write(b"J" + struct.pack("<i", obj))
                return
        if self.proto >= 2:
            data = _encoded_int(obj)
            if len(data) < 256:
                self._write(b"\x8a" + bytes([len(data)]) + data)
            else:
                self._write(b"\x8b" + struct.pack("<i", len(data)) + data)
        elif -0x80000000 <= obj <= 0x7FFFFFFF:
            self._write(b"I" + repr(obj).encode("ascii") + b"\n")
        else:
            self._write(b"L" + repr(obj).encode("ascii") + b"L\n")

    def _save_float(self, obj):
        if self.bin:
            self._write(b"G" + struct.pack(">d", obj))
        else:
            self._write(b"F" + repr(obj).encode("ascii") + b"\n")

    def _save_bytes(self, obj):
        if self.proto < 3:
            if not obj:
                self._save_reduce(obj, bytes, ())
            else:
                import _codecs

                self._save_reduce(obj, _codecs.encode, (str(obj, "latin1"), "latin1"))
            return
        size = len(obj)
        if size <= 0xFF:
            self._write(b"C" + bytes([size]) + obj)
        else:
            header = b"\x8e" + size.to_bytes(8, "little") if size > 0xFFFFFFFF else b"B" + struct.pack("<I", size)
            self._write_data(header, obj, size)
        self._memoize(obj)

    def _write_data(self, header, obj, size):
        if size >= _FRAME:
            self._frames.write_large(header, obj)
        else:
            self._write(header + obj)

    def _save_bytearray(self, obj):
        if self.proto < 5:
            self._save_reduce(obj, bytearray, (bytes(obj),) if obj else ())
            return
        self._write_data(b"\x96" + len(obj).to_bytes(8, "little"), bytes(obj), len(obj))
        self._memoize(obj)

    def _save_str(self, obj):
        if self.bin:
            data = obj.encode("utf-8", "surrogatepass")
            size = len(data)
            if size <= 0xFF and self.proto >= 4:
                self._write(b"\x8c" + bytes([size]) + data)
            else:
                header = b"\x8d" + size.to_bytes(8, "little") if size > 0xFFFFFFFF else b"X" + struct.pack("<I", size)
                self._write_data(header, data, size)
        else:
            text = obj
            for mark, escape in (("\\", "\\u005c"), ("\0", "\\u0000"), ("\n", "\\u000a"), ("\r", "\\u000d"), ("\x1a", "\\u001a")):
                text = text.replace(mark, escape)
            self._write(b"V" + _escaped(text) + b"\n")
        self._memoize(obj)

    def _save_tuple(self, obj):
        if not obj:
            self._write(b")" if self.bin else b"(t")
            return
        size = len(obj)
        short = size <= 3 and self.proto >= 2
        if not short:
            self._write(b"(")
        for item in obj:
            self._save(item)
        known = self.memo.get(id(obj))
        if known is not None:
            if short:
                self._write(b"0" * size)
            else:
                self._write(b"1" if self.bin else b"0" * (size + 1))
            self._get(known[0])
            return
        self._write((b"\x85", b"\x86", b"\x87")[size - 1] if short else b"t")
        self._memoize(obj)

    def _save_list(self, obj):
        self._write(b"]" if self.bin else b"(l")
        self._memoize(obj)
        self._append_all(obj)

    def _save_dict(self, obj):
        self._write(b"}" if self.bin else b"(d")
        self._memoize(obj)
        self._set_all(obj.items())

    def _save_set(self, obj):
        if self.proto < 4:
            self._save_reduce(obj, set, (list(obj),))
            return
        self._write(b"\x8f")
        self._memoize(obj)
        for batch in self._batches(obj):
            self._write(b"(")
            for item in batch:
                self._save(item)
            self._write(b"\x90")

    def _save_frozenset(self, obj):
        if self.proto < 4:
            self._save_reduce(obj, frozenset, (list(obj),))
            return
        self._write(b"(")
        for item in obj:
            self._save(item)
        known = self.memo.get(id(obj))
        if known is not None:
            self._write(b"1")
            self._get(known[0])
            return
        self._write(b"\x91")
        self._memoize(obj)

    def _save_type(self, obj):
        for value, kind in ((None, type(None)), (NotImplemented, type(NotImplemented)), (..., type(...))):
            if obj is kind:
                self._save_reduce(obj, type, (value,))
                return
        self._save_global(obj)

    def _save_ellipsis(self, obj):
        self._save_global(obj, "Ellipsis")

    def _save_not_implemented(self, obj):
        self._save_global(obj, "NotImplemented")

    def _save_builtin(self, obj):
        owner = getattr(obj, "__self__", None)
        if owner is None or isinstance(owner, types.ModuleType):
            self._save_global(obj)
        else:
            self._save_reduce(obj, getattr, (owner, obj.__name__))

    def _save_global(self, obj, name=None):
        if name is None:
            name = getattr(obj, "__qualname__", None) or obj.__name__
        module_name = _module_of(obj, name)
        try:
            found = _look_up(module_name, name)
        except (KeyError, AttributeError):
            raise _refusal(obj, module_name, name) from None
        if found is not obj and not (found == obj and isinstance(obj, types.BuiltinFunctionType)):
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module_name}.{name}")
        if self.proto >= 4:
            self._save(module_name)
            self._save(name)
            self._write(b"\x93")
        else:
            *outer, last = name.split(".")
            if outer:
                self._save_reduce(obj, getattr, (_look_up(module_name, ".".join(outer)), last))
                return
            if self.fix_imports:
                module_name, name = _old_name(obj, module_name, name)
            self._write(b"c" + module_name.encode("utf-8") + b"\n" + name.encode("utf-8") + b"\n")
        self._memoize(obj)


def _module_of(obj, name):
    found = getattr(obj, "__module__", None)
    if found is not None:
        return found
    for module_name, module in sys.modules.copy().items():
        if module_name in ("__main__", "__mp_main__") or module is None:
            continue
        try:
            if getattr(module, name) is obj:
                return module_name
        except AttributeError:
            pass
    return "__main__"


def _look_up(module_name, name):
    __import__(module_name)
    found = sys.modules[module_name]
    for part in name.split("."):
        if part == "<locals>":
            raise AttributeError
        found = getattr(found, part)
    return found


def _refusal(obj, module_name, name):
    if "<locals>" in name:
        return AttributeError(f"Can't get local object {name!r}")
    return PicklingError(f"Can't pickle {obj!r}: attribute lookup {name} on {module_name} failed")


_ATOMS = {
    type(None): Pickler._save_none, bool: Pickler._save_bool, int: Pickler._save_int, float: Pickler._save_float,
}
_KINDS = {
    bytes: Pickler._save_bytes, bytearray: Pickler._save_bytearray, str: Pickler._save_str, tuple: Pickler._save_tuple,
    list: Pickler._save_list, dict: Pickler._save_dict, set: Pickler._save_set, frozenset: Pickler._save_frozenset,
    types.FunctionType: Pickler._save_global, types.BuiltinFunctionType: Pickler._save_builtin, type: Pickler._save_type,
    type(...): Pickler._save_ellipsis, type(NotImplemented): Pickler._save_not_implemented,
}
