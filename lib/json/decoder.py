"""From JSON text to objects."""

from _json import scan as _scan_plain
from _json import string as _string

__all__ = ["JSONDecoder", "JSONDecodeError"]


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


_CONSTANTS = {"-Infinity": float("-inf"), "Infinity": float("inf"), "NaN": float("nan")}
_ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_SPACE = " \t\n\r"
_DIGITS = "0123456789"


def _skip_space(s, at):
    size = len(s)
    while at < size and s[at] in _SPACE:
        at += 1
    return at


def _hex4(s, at):
    digits = s[at : at + 4]
    if len(digits) == 4 and all([digit in "0123456789abcdefABCDEF" for digit in digits]):
        return int(digits, 16)
    raise JSONDecodeError("Invalid \\uXXXX escape", s, at - 1)


def scanstring(s, end, strict=True):
    """The string that begins at `end`, behind its quote, and the index behind the quote that closes it."""
    if type(s) is str and 0 <= end <= len(s):
        found = _string(s, end)
        if found is not None:
            return found
    begin = end - 1
    chunks = []
    size = len(s)
    while True:
        start = end
        while end < size and (char := s[end]) != '"' and char != "\\" and (char >= " " or not strict):
            end += 1
        if end >= size:
            raise JSONDecodeError("Unterminated string starting at", s, begin)
        chunks.append(s[start:end])
        end += 1
        if char == '"':
            return "".join(chunks), end
        if char != "\\":
            raise JSONDecodeError("Invalid control character at", s, end - 1)
        if end >= size:
            raise JSONDecodeError("Unterminated string starting at", s, begin)
        escape = s[end]
        end += 1
        if escape != "u":
            if escape not in _ESCAPES:
                raise JSONDecodeError("Invalid \\escape", s, end - 2)
            chunks.append(_ESCAPES[escape])
            continue
        code = _hex4(s, end)
        end += 4
        if 0xD800 <= code <= 0xDBFF and s[end : end + 2] == "\\u":
            low = _hex4(s, end + 2)
            if 0xDC00 <= low <= 0xDFFF:
                code = 0x10000 + ((code - 0xD800) << 10 | low - 0xDC00)
                end += 6
        chunks.append(chr(code))


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.memo = {}
        self._is_plain = strict is True and object_hook is object_pairs_hook is parse_float is parse_int is parse_constant is None

    def decode(self, s):
        obj, end = self.raw_decode(s, idx=_skip_space(s, 0))
        end = _skip_space(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return obj

    def raw_decode(self, s, idx=0):
        if self._is_plain and type(s) is str and type(idx) is int and 0 <= idx < len(s):
            # What is not ordinary is read again below.
            found = _scan_plain(s, idx)
            if found is not None:
                return found
        try:
            return self._scan(s, idx)
        except StopIteration as error:
            raise JSONDecodeError("Expecting value", s, error.value) from None
        finally:
            self.memo.clear()

    def scan_once(self, s, idx):
        return self._scan(s, idx)

    def _scan(self, s, at):
        # A value and the index behind it.
        if at < 0:
            raise ValueError("idx cannot be negative")
        if at >= len(s):
            raise StopIteration(at)
        char = s[at]
        if char == '"':
            return scanstring(s, at + 1, self.strict)
        if char == "{":
            return self._scan_object(s, at + 1)
        if char == "[":
            return self._scan_array(s, at + 1)
        if char in _DIGITS:
            return self._scan_number(s, at, at)
        if char == "n" and s.startswith("null", at):
            return None, at + 4
        if char == "t" and s.startswith("true", at):
            return True, at + 4
        if char == "f" and s.startswith("false", at):
            return False, at + 5
        if char == "N" and s.startswith("NaN", at):
            return self.parse_constant("NaN"), at + 3
        if char == "I" and s.startswith("Infinity", at):
            return self.parse_constant("Infinity"), at + 8
        if char == "-":
            if s.startswith("Infinity", at + 1):
                return self.parse_constant("-Infinity"), at + 9
            return self._scan_number(s, at, at + 1)
        raise StopIteration(at)

    def _scan_number(self, s, start, at):
        size = len(s)
        if at >= size or s[at] not in _DIGITS:
            raise StopIteration(start)
        if s[at] == "0":
            at += 1
        else:
            while at < size and s[at] in _DIGITS:
                at += 1
        is_float = False
        if at + 1 < size and s[at] == "." and s[at + 1] in _DIGITS:
            is_float = True
            at += 2
            while at < size and s[at] in _DIGITS:
                at += 1
        if at + 1 < size and s[at] in "eE":
            digits = at + 2 if s[at + 1] in "+-" else at + 1
            if digits < size and s[digits] in _DIGITS:
                is_float = True
                at = digits + 1
                while at < size and s[at] in _DIGITS:
                    at += 1
        text = s[start:at]
        return self.parse_float(text) if is_float else self.parse_int(text), at

    def _scan_array(self, s, at):
        items = []
        size = len(s)
        at = _skip_space(s, at)
        if at < size and s[at] == "]":
            return items, at + 1
        while True:
            value, at = self._scan(s, at)
            items.append(value)
            if at < size and s[at] in _SPACE:
                at = _skip_space(s, at)
            char = s[at] if at < size else ""
            if char == "]":
                return items, at + 1
            if char != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
            comma = at
            at = _skip_space(s, at + 1)
            if at < size and s[at] == "]":
                raise JSONDecodeError("Illegal trailing comma before end of array", s, comma)

    def _scan_object(self, s, at):
        pairs = []
        memo = self.memo
        size = len(s)
        at = _skip_space(s, at)
        if at >= size or s[at] != "}":
            while True:
                if at >= size or s[at] != '"':
                    raise JSONDecodeError("Expecting property name enclosed in double quotes", s, at)
                key, at = scanstring(s, at + 1, self.strict)
                key = memo.setdefault(key, key)
                if at >= size or s[at] != ":":
                    at = _skip_space(s, at)
                    if at >= size or s[at] != ":":
                        raise JSONDecodeError("Expecting ':' delimiter", s, at)
                value, at = self._scan(s, _skip_space(s, at + 1))
                pairs.append((key, value))
                if at < size and s[at] in _SPACE:
                    at = _skip_space(s, at)
                char = s[at] if at < size else ""
                if char == "}":
                    break
                if char != ",":
                    raise JSONDecodeError("Expecting ',' delimiter", s, at)
                comma = at
                at = _skip_space(s, at + 1)
                if at < size and s[at] == "}":
                    raise JSONDecodeError("Illegal trailing comma before end of object", s, comma)
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs), at + 1
        result = dict(pairs)
        return result if self.object_hook is None else self.object_hook(result), at + 1
