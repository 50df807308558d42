"""From objects to JSON text."""

from _json import quote as _quote
from _json import write as _write

__all__ = ["JSONEncoder"]

_INFINITY = float("inf")


def _need_str(value):
    if not isinstance(value, str):
        raise TypeError(f"first argument must be a string, not {type(value).__name__}")


def encode_basestring(s, /):
    _need_str(s)
    return _quote(s, False)


def encode_basestring_ascii(s, /):
    _need_str(s)
    return _quote(s, True)


py_encode_basestring = encode_basestring
py_encode_basestring_ascii = encode_basestring_ascii


class JSONEncoder:
    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None,
                 separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        if isinstance(o, str):
            return encode_basestring_ascii(o) if self.ensure_ascii else encode_basestring(o)
        if _is_plain(self):
            indent = self.indent
            if isinstance(indent, int):
                indent = " " * indent
            text = _write(o, self.item_separator, self.key_separator, indent, bool(self.ensure_ascii), bool(self.sort_keys))
            if text is not None:
                return text
        return "".join(self.iterencode(o, _one_shot=True))

    def iterencode(self, o, _one_shot=False):
        encoding = _Encoding(self)
        return iter(encoding.run(o)) if _one_shot else encoding.pieces(o)


def _is_plain(encoder):
    # Whether the runtime can write what needs no call of the encoder's methods.
    if type(encoder) is not JSONEncoder and type(encoder).iterencode is not JSONEncoder.iterencode:
        return False
    indent = encoder.indent
    return type(encoder.item_separator) is type(encoder.key_separator) is str and (indent is None or type(indent) in (int, str))


class _Encoding:
    # One run of an encoder: collects the pieces of the text.

    def __init__(self, encoder):
        self.default = encoder.default
        self.text_of = encode_basestring_ascii if encoder.ensure_ascii else encode_basestring
        indent = encoder.indent
        self.indent = " " * indent if indent is not None and not isinstance(indent, str) else indent
        self.item_separator = encoder.item_separator
        self.key_separator = encoder.key_separator
        self.sort_keys = encoder.sort_keys
        self.skipkeys = encoder.skipkeys
        self.allow_nan = encoder.allow_nan
        self.open = set() if encoder.check_circular else None
        self.parts = []
        self.add = self.parts.append

    def run(self, o):
        self.encode(o, 0)
        parts = self.parts
        self.add = None
        return parts

    def pieces(self, o):
        # The pieces one by one, also those before an error.
        try:
            self.encode(o, 0)
        except BaseException:
            yield from self.parts
            raise
        yield from self.parts

    def float_text(self, value):
        if value != value:
            text = "NaN"
        elif value == _INFINITY:
            text = "Infinity"
        elif value == -_INFINITY:
            text = "-Infinity"
        else:
            return float.__repr__(value)
        if not self.allow_nan:
            raise ValueError(f"Out of range float values are not JSON compliant: {value!r}")
        return text

    def encode(self, o, level):
        if isinstance(o, str):
            self.add(self.text_of(o))
        elif o is None:
            self.add("null")
        elif o is True:
            self.add("true")
        elif o is False:
            self.add("false")
        elif isinstance(o, int):
            self.add(int.__repr__(o))
        elif isinstance(o, float):
            self.add(self.float_text(o))
        elif isinstance(o, (list, tuple)):
            self.encode_list(o, level)
        elif isinstance(o, dict):
            self.encode_dict(o, level)
        else:
            self.enter(o)
            self.encode(self.default(o), level)
            self.leave(o)

    def enter(self, o):
        if self.open is not None:
            key = id(o)
            if key in self.open:
                raise ValueError("Circular reference detected")
            self.open.add(key)

    def leave(self, o):
        if self.open is not None:
            self.open.discard(id(o))

    def newline(self, level):
        return "\n" + self.indent * level

    def encode_list(self, items, level):
        if type(items) is not list and type(items) is not tuple:
            items = list(items)
        if not items:
            self.add("[]")
            return
        self.enter(items)
        add = self.add
        separator = self.item_separator
        add("[")
        if self.indent is not None:
            add(self.newline(level + 1))
            separator += self.newline(level + 1)
        first = True
        for value in items:
            if first:
                first = False
            else:
                add(separator)
            self.encode(value, level + 1)
        if self.indent is not None:
            add(self.newline(level))
        add("]")
        self.leave(items)

    def key_text(self, key):
        # The text of a key, or None for one to skip.
        if isinstance(key, str):
            return key
        if isinstance(key, float):
            return self.float_text(key)
        if key is True:
            return "true"
        if key is False:
            return "false"
        if key is None:
            return "null"
        if isinstance(key, int):
            return int.__repr__(key)
        if self.skipkeys:
            return None
        raise TypeError(f"keys must be str, int, float, bool or None, not {key.__class__.__name__}")

    def encode_dict(self, mapping, level):
        if not mapping:
            self.add("{}")
            return
        self.enter(mapping)
        add = self.add
        separator = self.item_separator
        add("{")
        if self.indent is not None:
            separator += self.newline(level + 1)
            add(self.newline(level + 1))
        first = True
        for key, value in sorted(mapping.items()) if self.sort_keys else mapping.items():
            text = self.key_text(key)
            if text is None:
                continue
            if first:
                first = False
            else:
                add(separator)
            add(self.text_of(text))
            add(self.key_separator)
            self.encode(value, level + 1)
        if self.indent is not None:
            add(self.newline(level))
        add("}")
        self.leave(mapping)
