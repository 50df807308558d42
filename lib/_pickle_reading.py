"""pickle's reading half."""

__name__ = "_pickle"

import io
import re
import struct
import sys
from _pickle_errors import UnpicklingError

_NEW_MODULES = {"__builtin__": "builtins", "copy_reg": "copyreg", "exceptions": "builtins", "Queue": "queue", "ConfigParser": "configparser"}
_NEW_NAMES = {
    ("__builtin__", "xrange"): ("builtins", "range"), ("__builtin__", "reduce"): ("functools", "reduce"),
    ("__builtin__", "long"): ("builtins", "int"), ("__builtin__", "unicode"): ("builtins", "str"),
    ("__builtin__", "unichr"): ("builtins", "chr"), ("itertools", "ifilter"): ("builtins", "filter"),
    ("itertools", "imap"): ("builtins", "map"), ("itertools", "izip"): ("builtins", "zip"), ("__builtin__", "intern"): ("sys", "intern"),
    ("itertools", "ifilterfalse"): ("itertools", "filterfalse"), ("itertools", "izip_longest"): ("itertools", "zip_longest"),
    ("UserDict", "IterableUserDict"): ("collections", "UserDict"), ("UserList", "UserList"): ("collections", "UserList"),
    ("UserString", "UserString"): ("collections", "UserString"),
}


def _decoded_int(data):
    return int.from_bytes(data, "little", signed=True)


class Unpickler:
    """Reads objects from a file of bytes."""

    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
        try:
            self._file_read, self._file_readline = file.read, file.readline
        except AttributeError:
            raise TypeError("file must have 'read' and 'readline' attributes") from None
        self.memo = {}
        self.encoding = encoding
        self.errors = errors
        self.proto = 0
        self.fix_imports = fix_imports

    def _read(self, size):
        if self._frame is not None:
            data = self._frame.read(size)
            if len(data) < size:
                if data:
                    raise UnpicklingError("pickle exhausted before end of frame")
                self._frame = None
            else:
                return data
        data = self._file_read(size)
        if len(data) < size:
            raise EOFError("Ran out of input") if not data and self.proto < 4 else UnpicklingError("pickle data was truncated")
        return data

    def _line(self):
        if self._frame is not None:
            data = self._frame.readline()
            if data:
                return data[:-1]
            self._frame = None
        data = self._file_readline()
        if not data.endswith(b"\n"):
            raise EOFError if not data else UnpicklingError("pickle data was truncated")
        return data[:-1]

    def load(self):
        """The object that comes next."""
        self._frame = None
        self._stacks = []
        self._stack = []
        self.proto = 0
        while True:
            code = self._file_read(1) if self._frame is None else self._frame.read(1) or self._file_read(1)
            if not code:
                raise EOFError("Ran out of input")
            action = _ACTIONS.get(code[0])
            if action is None:
                raise UnpicklingError(f"invalid load key, '{_shown(code[0])}'.")
            if action is _stop:
                return self._stack.pop()
            try:
                action(self)
            except IndexError:
                if self._stack:
                    raise
                raise UnpicklingError("unpickling stack underflow") from None

    def persistent_load(self, pid):
        """The object of an identification."""
        raise UnpicklingError("A load persistent id instruction was encountered, but no persistent_load function was specified.")

    def find_class(self, module_name, global_name):
        """What a name of a module means."""
        if self.proto < 3 and self.fix_imports:
            module_name, global_name = _NEW_NAMES.get((module_name, global_name), (_NEW_MODULES.get(module_name, module_name), global_name))
        __import__(module_name)
        found = sys.modules[module_name]
        for part in global_name.split(".") if self.proto >= 4 else (global_name,):
            try:
                found = getattr(found, part)
            except AttributeError:
                raise AttributeError(f"Can't get attribute {global_name!r} on {sys.modules[module_name]!r}") from None
        return found

    def _pop_mark(self):
        if not self._stacks:
            raise UnpicklingError("could not find MARK")
        items = self._stack
        self._stack = self._stacks.pop()
        return items

    def _push(self, value):
        self._stack.append(value)


def _shown(byte):
    return chr(byte) if 32 <= byte < 127 and chr(byte) not in "'\\" else f"\\x{byte:02x}" if chr(byte) not in "'\\" else "\\" + chr(byte)


def _stop(u):
    """Marks the end: load() looks for it."""


def _proto(u):
    version = u._read(1)[0]
    if version > 5:
        raise ValueError(f"unsupported pickle protocol: {version}")
    u.proto = version


def _frame(u):
    size = struct.unpack("<Q", u._read(8))[0]
    u._frame = io.BytesIO(u._file_read(size))


def _mark(u):
    u._stacks.append(u._stack)
    u._stack = []


def _constant(value):
    return lambda u: u._push(value)


def _sized(size_format, convert):
    width = struct.calcsize(size_format)
    return lambda u: u._push(convert(u, u._read(struct.unpack(size_format, u._read(width))[0])))


def _text_of(u, data):
    return data if u.encoding == "bytes" else data.decode(u.encoding, u.errors)


def _unescaped(data):
    """Text out of the encoding raw-unicode-escape."""
    text = data.decode("latin-1")
    return re.sub(r"(?<!\\)((?:\\\\)*)\\(u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})", lambda m: m.group(1) + chr(int(m.group(2)[1:], 16)), text)


def _int_line(u):
    data = u._line()
    u._push(data == b"01" if data in (b"00", b"01") else int(data, 0))


def _long_line(u):
    data = u._line()
    u._push(int(data[:-1] if data[-1:] == b"L" else data, 0))


def _string_line(u):
    data = u._line()
    if len(data) < 2 or data[0] != data[-1] or data[:1] not in (b'"', b"'"):
        raise UnpicklingError("the STRING opcode argument must be quoted")
    u._push(_text_of(u, data[1:-1].decode("unicode-escape").encode("latin-1")))


def _collect(make):
    return lambda u: u._push(make(u._pop_mark()))


def _pairs(items):
    return dict(zip(items[::2], items[1::2]))


def _take(count):
    def action(u):
        items = u._stack[len(u._stack) - count :]
        if len(items) < count:
            raise IndexError
        u._stack[len(u._stack) - count :] = [tuple(items)]

    return action


def _instance(u):
    module, name = u._line().decode("ascii"), u._line().decode("ascii")
    _instantiate(u, u.find_class(module, name), u._pop_mark())


def _object(u):
    items = u._pop_mark()
    _instantiate(u, items[0], items[1:])


def _instantiate(u, cls, args):
    if args or not isinstance(cls, type) or hasattr(cls, "__getinitargs__"):
        u._push(cls(*args))
    else:
        u._push(cls.__new__(cls))


def _global(u):
    module, name = u._line().decode("utf-8"), u._line().decode("utf-8")
    u._push(u.find_class(module, name))


def _stack_global(u):
    name = u._stack.pop()
    module = u._stack.pop()
    if type(name) is not str or type(module) is not str:
        raise UnpicklingError("STACK_GLOBAL requires str")
    u._push(u.find_class(module, name))


def _new_object(u):
    args = u._stack.pop()
    cls = u._stack.pop()
    u._push(cls.__new__(cls, *args))


def _new_object_ex(u):
    keywords = u._stack.pop()
    args = u._stack.pop()
    cls = u._stack.pop()
    u._push(cls.__new__(cls, *args, **keywords))


def _reduce(u):
    args = u._stack.pop()
    u._stack[-1] = u._stack[-1](*args)


def _build(u):
    state = u._stack.pop()
    obj = u._stack[-1]
    setter = getattr(obj, "__setstate__", None)
    if setter is not None:
        setter(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state:
        names = obj.__dict__
        for key, value in state.items():
            names[sys.intern(key) if type(key) is str else key] = value
    if slots:
        for key, value in slots.items():
            setattr(obj, key, value)


def _append(u):
    value = u._stack.pop()
    u._stack[-1].append(value)


def _appends(u):
    items = u._pop_mark()
    target = u._stack[-1]
    try:
        extend = target.extend
    except AttributeError:
        for item in items:
            target.append(item)
    else:
        extend(items)


def _set_item(u):
    value = u._stack.pop()
    key = u._stack.pop()
    u._stack[-1][key] = value


def _set_items(u):
    items = u._pop_mark()
    target = u._stack[-1]
    for i in range(0, len(items), 2):
        target[items[i]] = items[i + 1]


def _add_items(u):
    items = u._pop_mark()
    target = u._stack[-1]
    if isinstance(target, set):
        target.update(items)
    else:
        for item in items:
            target.add(item)


def _pop(u):
    if u._stack:
        u._stack.pop()
    else:
        u._pop_mark()


def _get_from(read):
    def action(u):
        index = read(u)
        try:
            u._push(u.memo[index])
        except KeyError:
            raise UnpicklingError(f"Memo value not found at index {index}") from None

    return action


def _put_at(read):
    def action(u):
        u.memo[read(u)] = u._stack[-1]

    return action


def _memoize(u):
    u.memo[len(u.memo)] = u._stack[-1]


def _unpack(format):
    size = struct.calcsize(format)
    return lambda u: struct.unpack(format, u._read(size))[0]


def _number(format):
    read = _unpack(format)
    return lambda u: u._push(read(u))


def _bad_extension(u):
    raise UnpicklingError("unregistered extension code")


_ACTIONS = {
    ord("."): _stop, 0x80: _proto, 0x95: _frame, ord("("): _mark, ord("0"): _pop, ord("1"): lambda u: u._pop_mark(),
    ord("2"): lambda u: u._push(u._stack[-1]), ord("N"): _constant(None), 0x88: _constant(True), 0x89: _constant(False),
    ord("I"): _int_line, ord("L"): _long_line, ord("F"): lambda u: u._push(float(u._line())), ord("J"): _number("<i"),
    ord("K"): _number("<B"), ord("M"): _number("<H"), ord("G"): _number(">d"), 0x8A: _sized("<B", lambda u, data: _decoded_int(data)),
    0x8B: _sized("<i", lambda u, data: _decoded_int(data)), ord("S"): _string_line, ord("T"): _sized("<i", _text_of),
    ord("U"): _sized("<B", _text_of), ord("B"): _sized("<I", lambda u, data: data), ord("C"): _sized("<B", lambda u, data: data),
    0x8E: _sized("<Q", lambda u, data: data), 0x96: _sized("<Q", lambda u, data: bytearray(data)),
    ord("V"): lambda u: u._push(_unescaped(u._line())), ord("X"): _sized("<I", lambda u, data: data.decode("utf-8", "surrogatepass")),
    0x8C: _sized("<B", lambda u, data: data.decode("utf-8", "surrogatepass")),
    0x8D: _sized("<Q", lambda u, data: data.decode("utf-8", "surrogatepass")), ord(")"): lambda u: u._push(()),
    ord("]"): lambda u: u._push([]), ord("}"): lambda u: u._push({}), 0x8F: lambda u: u._push(set()), ord("t"): _collect(tuple),
    ord("l"): _collect(list), ord("d"): _collect(_pairs), 0x91: _collect(frozenset), 0x85: _take(1), 0x86: _take(2), 0x87: _take(3),
    ord("i"): _instance, ord("o"): _object, ord("c"): _global, 0x93: _stack_global, 0x81: _new_object, 0x92: _new_object_ex,
    ord("R"): _reduce, ord("b"): _build, ord("a"): _append, ord("e"): _appends, ord("s"): _set_item, ord("u"): _set_items,
    0x90: _add_items, ord("g"): _get_from(lambda u: int(u._line())), ord("h"): _get_from(_unpack("<B")), ord("j"): _get_from(_unpack("<I")),
    ord("p"): _put_at(lambda u: int(u._line())), ord("q"): _put_at(_unpack("<B")), ord("r"): _put_at(_unpack("<I")), 0x94: _memoize,
    ord("P"): lambda u: u._push(u.persistent_load(u._line().decode("ascii"))), ord("Q"): lambda u: u._push(u.persistent_load(u._stack.pop())),
    0x82: _bad_extension, 0x83: _bad_extension, 0x84: _bad_extension,
}
