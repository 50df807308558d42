"""Regular expressions."""

import enum

from _regex import Match, Pattern, make, setup
from _regex import find as _find
from _types import _namespace

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


# What a program is to find: a match at the place, one of the whole text, or the first one.
_HERE, _WHOLE, _ANYWHERE = range(3)


def _iterate(pattern, string, text, pos, endpos):
    # The matches, one after the other.
    at = pos
    refused = -1
    while at <= endpos:
        found = _find(pattern, text, string, at, endpos, _ANYWHERE, refused, pos)
        if found is None:
            return
        start, at = found.span()
        refused = at if start == at else -1
        yield found


def _replace(pattern, repl, string, text, exact, count):
    # The texts that make what is left when each match is replaced by what a function gives, and the number of matches.
    pieces = []
    last = 0
    made = 0
    for found in _iterate(pattern, string, text, 0, len(text)):
        if count and made >= count:
            break
        start, end = found.span()
        if start > last:
            pieces.append(exact[last:start])
        piece = repl(found)
        if piece is not None:
            pieces.append(piece)
        last = end
        made += 1
    pieces.append(exact[last:])
    return pieces, made


def _template(pattern, template):
    if isinstance(template, (str, bytes)) and ("\\" if isinstance(template, str) else b"\\") not in template:
        return [template] if template else []
    return _parser.parse_template(template, pattern.groups, pattern.groupindex)


def _show(pattern):
    flags = pattern.flags
    if isinstance(pattern.pattern, str) and flags & (256 | 4 | 32) == 32:
        flags &= ~32
    names = []
    for bit, name in _FLAG_NAMES:
        if flags & bit:
            names.append(name)
            flags &= ~bit
    if flags:
        names.append(hex(flags))
    text = repr(pattern.pattern)[:200]
    return f"re.compile({text}, {'|'.join(names)})" if names else f"re.compile({text})"


class _Scanner:
    def __init__(self, pattern, string, text, pos, endpos):
        self.pattern = pattern
        self._string = string
        self._text = text
        self._pos = pos
        self._endpos = endpos
        self._refused = -1
        self._ended = False

    def _next(self, mode):
        if self._ended:
            return None
        pos = self._pos
        found = _find(self.pattern, self._text, self._string, pos, self._endpos, mode, self._refused, pos)
        if found is None:
            self._ended = True
            return None
        start, self._pos = found.span()
        self._refused = self._pos if start == self._pos else -1
        return found

    def search(self):
        return self._next(_ANYWHERE)

    def match(self):
        return self._next(_HERE)


_proxy = type(_namespace(type))


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
    tree, state = _parser.parse(pattern, flags)
    groups = len(state.closed) - 1
    program = _program.compile_tree(tree, state.flags, groups, state.widths)
    made = make(pattern, state.flags, groups, state.names, _proxy(state.names), program)
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


def _reduce(pattern):
    return compile, (pattern.pattern, pattern.flags)


# What the runtime calls where it is rare, in the order that it knows.
setup((_iterate, _Scanner, _replace, _template, _show, _reduce))
