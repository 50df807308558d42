"""Regular expressions."""

import enum
import sys

from _regex import run as _run

from . import _parser, _program
from ._parser import PatternError

__all__ = [
    "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge", "escape", "error", "Pattern",
    "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "VERBOSE", "UNICODE",
    "NOFLAG", "RegexFlag", "PatternError",
]


class RegexFlag(enum.IntFlag, boundary=enum.KEEP):
    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64
    DEBUG = 128
    __str__ = object.__str__
    _numeric_repr_ = hex


RegexFlag.__repr__ = enum.global_flag_repr
NOFLAG = RegexFlag.NOFLAG
ASCII = A = RegexFlag.ASCII
IGNORECASE = I = RegexFlag.IGNORECASE
LOCALE = L = RegexFlag.LOCALE
UNICODE = U = RegexFlag.UNICODE
MULTILINE = M = RegexFlag.MULTILINE
DOTALL = S = RegexFlag.DOTALL
VERBOSE = X = RegexFlag.VERBOSE
DEBUG = RegexFlag.DEBUG
error = PatternError

_FLAG_NAMES = [
    (2, "re.IGNORECASE"), (4, "re.LOCALE"), (8, "re.MULTILINE"), (16, "re.DOTALL"), (32, "re.UNICODE"), (64, "re.VERBOSE"),
    (128, "re.DEBUG"), (256, "re.ASCII"),
]


def _exact(string):
    # The text whose parts are results: they are of the types str and bytes themselves.
    if isinstance(string, str):
        return string if type(string) is str else "".join(["", string])
    return string if type(string) is bytes else bytes(memoryview(string))


# What a program is to find: a match at the place, one of the whole text, or the first one.
_HERE, _WHOLE, _ANYWHERE = range(3)


def _part(text, bounds, number, default):
    # What a group matched; bounds are those of the match and of all groups.
    start = bounds[2 * number]
    end = bounds[2 * number + 1]
    return default if start < 0 or end < 0 else text[start:end]


def _parts(text, bounds, groups, default):
    return tuple([_part(text, bounds, number, default) for number in range(1, groups + 1)])


class Match:
    """Where a pattern was found."""

    __slots__ = ("re", "string", "_text", "pos", "endpos", "_bounds")

    def __init__(self, pattern, string, pos, endpos, bounds):
        self.re = pattern
        self.string = string
        self._text = string if type(string) is str else _exact(string)
        self.pos = pos
        self.endpos = endpos
        self._bounds = bounds

    @property
    def lastindex(self):
        return self._bounds[-1] or None

    def _number(self, group):
        if isinstance(group, int) and not isinstance(group, str):
            number = group
        elif hasattr(group, "__index__"):
            number = group.__index__()
        else:
            number = self.re.groupindex.get(group, -1) if isinstance(group, (str, bytes)) else -1
        if not 0 <= number <= self.re.groups:
            raise IndexError("no such group")
        return number

    def _get(self, number, default=None):
        return _part(self._text, self._bounds, number, default)

    def group(self, *groups):
        if not groups:
            return self._get(0)
        if len(groups) == 1:
            return self._get(self._number(groups[0]))
        return tuple([self._get(self._number(group)) for group in groups])

    def __getitem__(self, group):
        return self._get(self._number(group))

    def groups(self, default=None):
        return _parts(self._text, self._bounds, self.re.groups, default)

    def groupdict(self, default=None):
        return {name: self._get(number, default) for name, number in self.re.groupindex.items()}

    def span(self, group=0):
        number = self._number(group)
        start = self._bounds[2 * number]
        end = self._bounds[2 * number + 1]
        return (-1, -1) if start < 0 or end < 0 else (start, end)

    def start(self, group=0):
        return self.span(group)[0]

    def end(self, group=0):
        return self.span(group)[1]

    @property
    def regs(self):
        return tuple([self.span(number) for number in range(self.re.groups + 1)])

    @property
    def lastgroup(self):
        for name, number in self.re.groupindex.items():
            if number == self.lastindex:
                return name
        return None

    def expand(self, template):
        return _expand(self.re._template(template), self, template)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle 're.Match' object")

    # Subscripts alone would make it iterable.
    __iter__ = None

    def __repr__(self):
        return f"<re.Match object; span={self.span()!r}, match={self._get(0)!r}>"

    def __class_getitem__(cls, item):
        return type(list[int])(cls, item)


def _expand(parts, found, like):
    pieces = []
    for part in parts:
        if isinstance(part, int):
            part = found._get(part)
            if part is None:
                continue
        pieces.append(part)
    return ("" if isinstance(like, str) else b"").join(pieces)


class Pattern:
    """A compiled regular expression."""

    def __init__(self, pattern, flags):
        tree, state = _parser.parse(pattern, flags)
        flags = state.flags
        self.pattern = pattern
        self.flags = flags
        self.groups = len(state.closed) - 1
        self._is_text = isinstance(pattern, str)
        self.groupindex = _proxy(state.names)
        self._program = _program.compile_tree(tree, flags, self.groups, state.widths)

    def _check(self, string):
        if isinstance(self.pattern, str):
            if isinstance(string, str):
                return string if type(string) is str else _exact(string)
            if isinstance(string, (bytes, bytearray, memoryview)):
                raise TypeError("cannot use a string pattern on a bytes-like object")
        elif isinstance(string, (bytes, bytearray, memoryview)):
            return str(string, "latin-1")
        elif isinstance(string, str):
            raise TypeError("cannot use a bytes pattern on a string-like object")
        raise TypeError(f"expected string or bytes-like object, got {type(string).__name__!r}")

    def _one(self, string, pos, endpos, mode):
        text = string if type(string) is str and self._is_text else self._check(string)
        size = len(text)
        if pos == 0 and endpos >= size:
            endpos = size
        else:
            pos, endpos = _clamp(size, pos, endpos)
            if pos > endpos:
                return None
        bounds = _run(self._program, text, pos, endpos, mode, -1)
        return None if bounds is None else Match(self, string, pos, endpos, bounds)

    def match(self, string, pos=0, endpos=sys.maxsize):
        return self._one(string, pos, endpos, _HERE)

    def fullmatch(self, string, pos=0, endpos=sys.maxsize):
        return self._one(string, pos, endpos, _WHOLE)

    def search(self, string, pos=0, endpos=sys.maxsize):
        return self._one(string, pos, endpos, _ANYWHERE)

    def _bounds(self, text, pos, endpos):
        # The bounds of all matches, one after the other.
        program = self._program
        at = pos
        refused = -1
        while at <= endpos:
            bounds = _run(program, text, at, endpos, _ANYWHERE, refused)
            if bounds is None:
                return
            at = bounds[1]
            refused = at if bounds[0] == at else -1
            yield bounds

    def finditer(self, string, pos=0, endpos=sys.maxsize):
        return self._matches(string, self._check(string), pos, endpos)

    def _matches(self, string, text, pos, endpos):
        pos, endpos = _clamp(len(text), pos, endpos)
        for bounds in self._bounds(text, pos, endpos):
            yield Match(self, string, pos, endpos, bounds)

    def findall(self, string, pos=0, endpos=sys.maxsize):
        text = self._check(string)
        exact = _exact(string)
        pos, endpos = _clamp(len(text), pos, endpos)
        groups = self.groups
        if groups == 0:
            return [exact[bounds[0] : bounds[1]] for bounds in self._bounds(text, pos, endpos)]
        if groups == 1:
            # The bounds of a group that took no part give an empty text.
            return [exact[bounds[2] : bounds[3]] if bounds[3] >= 0 else exact[:0] for bounds in self._bounds(text, pos, endpos)]
        return [_parts(exact, bounds, groups, exact[:0]) for bounds in self._bounds(text, pos, endpos)]

    def split(self, string, maxsplit=0):
        result = []
        last = 0
        text = self._check(string)
        exact = _exact(string)
        groups = self.groups
        count = 0
        for bounds in self._bounds(text, 0, len(text)):
            if maxsplit and count >= maxsplit:
                break
            count += 1
            result.append(exact[last : bounds[0]])
            if groups:
                result.extend(_parts(exact, bounds, groups, None))
            last = bounds[1]
        result.append(exact[last:])
        return result

    def _template(self, template):
        if isinstance(template, (str, bytes)) and ("\\" if isinstance(template, str) else b"\\") not in template:
            return [template] if template else []
        return _parser.parse_template(template, self.groups, self.groupindex)

    def subn(self, repl, string, count=0):
        text = self._check(string)
        exact = _exact(string)
        parts = None
        if not callable(repl):
            parts = self._template(repl)
        pieces = []
        last = 0
        made = 0
        for bounds in self._bounds(text, 0, len(text)):
            if count and made >= count:
                break
            start = bounds[0]
            end = bounds[1]
            if start > last:
                pieces.append(exact[last:start])
            if parts is None:
                piece = repl(Match(self, string, 0, len(text), bounds))
                if piece is not None:
                    pieces.append(piece)
            else:
                for part in parts:
                    if isinstance(part, int):
                        part = _part(exact, bounds, part, None)
                    if part is not None:
                        pieces.append(part)
            last = end
            made += 1
        pieces.append(exact[last:])
        return exact[:0].join(pieces), made

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def scanner(self, string, pos=0, endpos=sys.maxsize):
        return _Scanner(self, string, pos, endpos)

    def __repr__(self):
        flags = self.flags
        if isinstance(self.pattern, str) and flags & (256 | 4 | 32) == 32:
            flags &= ~32
        names = []
        for bit, name in _FLAG_NAMES:
            if flags & bit:
                names.append(name)
                flags &= ~bit
        if flags:
            names.append(hex(flags))
        text = repr(self.pattern)[:200]
        return f"re.compile({text}, {'|'.join(names)})" if names else f"re.compile({text})"

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        same = type(self.pattern) is type(other.pattern)
        return same and self.flags == other.flags and self.pattern == other.pattern

    def __hash__(self):
        return hash((self.flags, self.pattern))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return compile, (self.pattern, self.flags)

    def __class_getitem__(cls, item):
        return type(list[int])(cls, item)


class _Scanner:
    def __init__(self, pattern, string, pos, endpos):
        self.pattern = pattern
        self._string = string
        self._pos = pos
        self._endpos = endpos
        self._refused = -1
        self._ended = False

    def _next(self, mode):
        if self._ended:
            return None
        text = self.pattern._check(self._string)
        pos, endpos = _clamp(len(text), self._pos, self._endpos)
        bounds = _run(self.pattern._program, text, pos, endpos, mode, self._refused) if pos <= endpos else None
        if bounds is None:
            self._ended = True
            return None
        self._pos = bounds[1]
        self._refused = bounds[1] if bounds[0] == bounds[1] else -1
        return Match(self.pattern, self._string, pos, endpos, bounds)

    def search(self):
        return self._next(_ANYWHERE)

    def match(self):
        return self._next(_HERE)


Pattern.__module__ = Match.__module__ = "re"
_proxy = type(type.__dict__)


def _clamp(size, pos, endpos):
    pos = min(max(pos, 0), size)
    return pos, min(max(endpos, 0), size)


_cache = {}
_MAXCACHE = 512


def _compile(pattern, flags):
    if isinstance(flags, RegexFlag):
        flags = flags.value
    key = (type(pattern), pattern, flags)
    try:
        return _cache[key]
    except KeyError:
        pass
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if not isinstance(pattern, (str, bytes)):
        raise TypeError("first argument must be string or compiled pattern")
    made = Pattern(pattern, flags)
    if len(_cache) >= _MAXCACHE:
        del _cache[next(iter(_cache))]
    _cache[key] = made
    return made


def compile(pattern, flags=0):
    return _compile(pattern, flags)


def match(pattern, string, flags=0):
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return _compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return _compile(pattern, flags).finditer(string)


def split(pattern, string, maxsplit=0, flags=0):
    return _compile(pattern, flags).split(string, maxsplit)


def sub(pattern, repl, string, count=0, flags=0):
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return _compile(pattern, flags).subn(repl, string, count)


def purge():
    _cache.clear()


_special = {ord(char): "\\" + char for char in "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}


def escape(pattern):
    if isinstance(pattern, str):
        return pattern.translate(_special)
    return str(pattern, "latin1").translate(_special).encode("latin1")
