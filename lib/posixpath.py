"""Paths as POSIX systems write them: the module os.path."""

import os
import stat
from genericpath import *
from genericpath import _check_arg_types

__all__ = [
    "normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext", "basename", "dirname", "commonprefix", "getsize",
    "getmtime", "getatime", "getctime", "islink", "exists", "lexists", "isdir", "isfile", "ismount", "expanduser", "expandvars",
    "normpath", "abspath", "samefile", "sameopenfile", "samestat", "curdir", "pardir", "sep", "pathsep", "defpath", "altsep",
    "extsep", "devnull", "realpath", "supports_unicode_filenames", "relpath", "commonpath", "isjunction", "isdevdrive",
]

curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
defpath = "/bin:/usr/bin"
altsep = None
devnull = "/dev/null"
supports_unicode_filenames = False


def _get_sep(path):
    return b"/" if isinstance(path, bytes) else "/"


def normcase(s):
    """The path itself: case counts here."""
    return os.fspath(s)


def isabs(s):
    """Whether a path starts at the root."""
    s = os.fspath(s)
    return s.startswith(_get_sep(s))


def join(a, *p):
    """Parts of a path put together; an absolute part forgets those before it."""
    a = os.fspath(a)
    separator = _get_sep(a)
    path = a
    try:
        for part in p:
            part = os.fspath(part)
            if part.startswith(separator) or not path:
                path = part
            elif path.endswith(separator):
                path += part
            else:
                path += separator + part
    except (TypeError, AttributeError, BytesWarning):
        _check_arg_types("join", a, *p)
        raise
    return path


def _head(path, end, separator):
    head = path[:end]
    if head and head != separator * len(head):
        head = head.rstrip(separator)
    return head


def split(p):
    """What is before the last slash and what is behind it."""
    p = os.fspath(p)
    separator = _get_sep(p)
    end = p.rfind(separator) + 1
    return _head(p, end, separator), p[end:]


def splitext(p):
    """A path without its extension, and the extension with its dot."""
    p = os.fspath(p)
    dot = b"." if isinstance(p, bytes) else "."
    start = p.rfind(_get_sep(p)) + 1
    end = p.rfind(dot)
    if end >= start and p[start:end].strip(dot):
        return p[:end], p[end:]
    return p, p[:0]


def splitdrive(p):
    """An empty drive and the path."""
    p = os.fspath(p)
    return p[:0], p


def splitroot(p):
    """An empty drive, the root and the rest."""
    p = os.fspath(p)
    separator = _get_sep(p)
    if p[:1] != separator:
        return p[:0], p[:0], p
    if p[1:2] != separator or p[2:3] == separator:
        return p[:0], separator, p[1:]
    return p[:0], p[:2], p[2:]


def basename(p):
    """What is behind the last slash."""
    p = os.fspath(p)
    return p[p.rfind(_get_sep(p)) + 1:]


def dirname(p):
    """What is before the last slash."""
    p = os.fspath(p)
    separator = _get_sep(p)
    return _head(p, p.rfind(separator) + 1, separator)


def ismount(path):
    """Whether another file system begins at a path."""
    try:
        status = os.lstat(path)
    except (OSError, ValueError):
        return False
    if stat.S_ISLNK(status.st_mode):
        return False
    path = os.fspath(path)
    parent = realpath(join(path, b".." if isinstance(path, bytes) else ".."))
    try:
        above = os.lstat(parent)
    except OSError:
        return False
    return status.st_dev != above.st_dev or status.st_ino == above.st_ino


def _home_of(name):
    """The home directory of a user, by name or (None) of this process; None when the system does not know it."""
    number = None if name else str(os.getuid())
    try:
        with open("/etc/passwd", errors="surrogateescape") as file:
            for line in file:
                fields = line.rstrip("\n").split(":")
                if len(fields) == 7 and (fields[0] == name if name else fields[2] == number):
                    return fields[5]
    except OSError:
        pass
    return None


def expanduser(path):
    """A path whose ~ or ~user is replaced by the home directory."""
    path = os.fspath(path)
    if not path.startswith(b"~" if isinstance(path, bytes) else "~"):
        return path
    separator = _get_sep(path)
    end = path.find(separator, 1)
    if end < 0:
        end = len(path)
    if end == 1:
        home = os.environ["HOME"] if "HOME" in os.environ else _home_of(None)
    else:
        home = _home_of(os.fsdecode(path[1:end]))
    if home is None:
        return path
    if isinstance(path, bytes):
        home = os.fsencode(home)
    return (home.rstrip(separator) + path[end:]) or separator


def _is_word(character):
    return character.isascii() and (character.isalnum() or character == "_")


def expandvars(path):
    """A path whose $name and ${name} are replaced by the environment's values, where there are any."""
    path = os.fspath(path)
    if isinstance(path, bytes):
        return os.fsencode(expandvars(os.fsdecode(path)))
    place = path.find("$")
    while place >= 0:
        start = end = place + 1
        if path[start:start + 1] == "{":
            start += 1
            closing = path.find("}", start)
            end = closing + 1
            name = path[start:closing]
        else:
            while end < len(path) and _is_word(path[end]):
                end += 1
            name = path[start:end]
        if end <= start:
            place = path.find("$", place + 1)
            continue
        value = os.environ.get(name)
        if value is not None:
            path = path[:place] + value + path[end:]
            end = place + len(value)
        place = path.find("$", end)
    return path


def normpath(path):
    """A path without doubled slashes, '.' and, as far as possible, '..'."""
    path = os.fspath(path)
    separator, dot, up = (b"/", b".", b"..") if isinstance(path, bytes) else ("/", ".", "..")
    if not path:
        return dot
    _, root, rest = splitroot(path)
    parts = []
    for part in rest.split(separator):
        if not part or part == dot:
            continue
        if part != up or (not root and not parts) or (parts and parts[-1] == up):
            parts.append(part)
        elif parts:
            parts.pop()
    return root + separator.join(parts) or dot


def abspath(path):
    """A normalized path that starts at the root."""
    path = os.fspath(path)
    if not path.startswith(_get_sep(path)):
        path = join(os.getcwdb() if isinstance(path, bytes) else os.getcwd(), path)
    return normpath(path)


def realpath(filename, *, strict=False):
    """The path that remains when all symbolic links are followed."""
    filename = os.fspath(filename)
    separator, dot, up = (b"/", b".", b"..") if isinstance(filename, bytes) else ("/", ".", "..")
    if filename.startswith(separator):
        path = separator
    else:
        path = os.getcwdb() if isinstance(filename, bytes) else os.getcwd()
    # The parts still to come, the next last; None says that the link below it has been resolved.
    rest = filename.split(separator)[::-1]
    # What each link led to; None while it is being followed.
    seen = {}
    while rest:
        name = rest.pop()
        if name is None:
            seen[rest.pop()] = path
            continue
        if not name or name == dot:
            continue
        if name == up:
            path = path[:path.rindex(separator)] or separator
            continue
        longer = path + name if path == separator else path + separator + name
        try:
            if not stat.S_ISLNK(os.lstat(longer).st_mode):
                path = longer
                continue
            if longer in seen:
                path = seen[longer]
                if path is None:
                    if strict:
                        os.stat(longer)
                    path = longer
                continue
            target = os.readlink(longer)
        except OSError:
            if strict:
                raise
            path = longer
            continue
        seen[longer] = None
        if target.startswith(separator):
            path = separator
        rest.append(longer)
        rest.append(None)
        rest.extend(target.split(separator)[::-1])
    return path


def relpath(path, start=None):
    """A path as seen from another directory."""
    path = os.fspath(path)
    if not path:
        raise ValueError("no path specified")
    separator, dot, up = (b"/", b".", b"..") if isinstance(path, bytes) else ("/", ".", "..")
    start = dot if start is None else os.fspath(start)
    try:
        from_tail = abspath(start).lstrip(separator)
        to_tail = abspath(path).lstrip(separator)
        from_parts = from_tail.split(separator) if from_tail else []
        to_parts = to_tail.split(separator) if to_tail else []
        shared = len(commonprefix([from_parts, to_parts]))
        parts = [up] * (len(from_parts) - shared) + to_parts[shared:]
        return separator.join(parts) if parts else dot
    except (TypeError, AttributeError, BytesWarning, DeprecationWarning):
        _check_arg_types("relpath", path, start)
        raise


def commonpath(paths):
    """The longest path that all paths begin with."""
    paths = tuple(map(os.fspath, paths))
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    separator, dot = (b"/", b".") if isinstance(paths[0], bytes) else ("/", ".")
    try:
        split_paths = [path.split(separator) for path in paths]
        if len({path.startswith(separator) for path in paths}) != 1:
            raise ValueError("Can't mix absolute and relative paths") from None
        split_paths = [[part for part in parts if part and part != dot] for parts in split_paths]
        first = min(split_paths)
        last = max(split_paths)
        common = first
        for index, part in enumerate(first):
            if part != last[index]:
                common = first[:index]
                break
        prefix = separator if paths[0].startswith(separator) else separator[:0]
        return prefix + separator.join(common)
    except (TypeError, AttributeError):
        _check_arg_types("commonpath", *paths)
        raise
