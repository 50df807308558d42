"""Paths that match patterns of a shell."""

import fnmatch
import os
import re

__all__ = ["escape", "glob", "iglob", "translate"]

_MAGIC = re.compile("([*?[])")
_MAGIC_BYTES = re.compile(b"([*?[])")


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return list(iglob(pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    if dir_fd is not None:
        raise NotImplementedError("glob: dir_fd is not supported")
    root = os.fspath(root_dir) if root_dir is not None else pathname[:0]
    found = _expand(pathname, root, recursive, False, include_hidden)
    if not pathname or recursive and _is_recursive(pathname[:2]):
        # The pattern ** matches the start itself too, which is no path.
        first = next(found, None)
        if first:
            return _with_first(first, found)
    return found


def _with_first(first, rest):
    yield first
    yield from rest


def _expand(pathname, root, recursive, only_directories, hidden):
    directory, name = os.path.split(pathname)
    if not has_magic(pathname):
        assert not only_directories
        if name:
            if os.path.lexists(_join(root, pathname)):
                yield pathname
        elif os.path.isdir(_join(root, directory)):
            yield pathname
        return
    if not directory:
        if recursive and _is_recursive(name):
            yield from _walk(root, name, only_directories, hidden)
        else:
            yield from _in_directory(root, name, only_directories, hidden)
        return
    if directory != pathname and has_magic(directory):
        directories = _expand(directory, root, recursive, True, hidden)
    else:
        directories = [directory]
    if not has_magic(name):
        search = _exact
    elif recursive and _is_recursive(name):
        search = _walk
    else:
        search = _in_directory
    for directory in directories:
        for found in search(_join(root, directory), name, only_directories, hidden):
            yield os.path.join(directory, found)


def _in_directory(directory, pattern, only_directories, hidden):
    names = _names(directory, only_directories)
    if not (hidden or _is_hidden(pattern)):
        names = [name for name in names if not _is_hidden(name)]
    return fnmatch.filter(names, pattern)


def _exact(directory, name, only_directories, hidden):
    if name:
        return [name] if os.path.lexists(_join(directory, name)) else []
    return [name] if os.path.isdir(directory) else []


def _walk(directory, pattern, only_directories, hidden):
    if not directory or os.path.isdir(directory):
        yield pattern[:0]
    yield from _below(directory, only_directories, hidden)


def _below(directory, only_directories, hidden):
    for name in _names(directory, only_directories):
        if hidden or not _is_hidden(name):
            yield name
            for found in _below(_join(directory, name), only_directories, hidden):
                yield _join(name, found)


def _names(directory, only_directories):
    if not directory:
        directory = b"." if isinstance(directory, bytes) else "."
    try:
        with os.scandir(directory) as entries:
            names = []
            for entry in entries:
                try:
                    if not only_directories or entry.is_dir():
                        names.append(entry.name)
                except OSError:
                    pass
            return names
    except OSError:
        return []


def _join(directory, name):
    return os.path.join(directory, name) if directory and name else directory or name


def has_magic(s):
    return (_MAGIC_BYTES if isinstance(s, bytes) else _MAGIC).search(s) is not None


def _is_hidden(path):
    return path[0] in (".", b"."[0])


def _is_recursive(pattern):
    return pattern == b"**" if isinstance(pattern, bytes) else pattern == "**"


def escape(pathname):
    """The pattern that matches just a path."""
    return _MAGIC_BYTES.sub(rb"[\1]", pathname) if isinstance(pathname, bytes) else _MAGIC.sub(r"[\1]", pathname)


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    """The regular expression of a pattern of whole paths."""
    if not seps:
        seps = (os.path.sep, os.path.altsep) if os.path.altsep else os.path.sep
    escaped = "".join(map(re.escape, seps))
    any_sep = f"[{escaped}]" if len(seps) > 1 else escaped
    not_sep = f"[^{escaped}]"
    if include_hidden:
        one_last, one = f"{not_sep}+", f"{not_sep}+{any_sep}"
        any_segments, any_last = f"(?:.+{any_sep})?", ".*"
    else:
        one_last, one = f"[^{escaped}.]{not_sep}*", f"[^{escaped}.]{not_sep}*{any_sep}"
        any_segments, any_last = f"(?:{one})*", f"(?:{one})*(?:{one_last})?"
    results = []
    parts = re.split(any_sep, pat)
    last = len(parts) - 1
    for at, part in enumerate(parts):
        if part == "*":
            results.append(one if at < last else one_last)
        elif recursive and part == "**":
            if at < last:
                if parts[at + 1] != "**":
                    results.append(any_segments)
            else:
                results.append(any_last)
        else:
            if part:
                if not include_hidden and part[0] in "*?":
                    results.append(r"(?!\.)")
                results.extend([f"{not_sep}*" if piece is None else piece if piece != "." else not_sep for piece in fnmatch._parts(part)])
            if at < last:
                results.append(any_sep)
    return rf"(?s:{''.join(results)})\Z"
