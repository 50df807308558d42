"""The functions of os.path that do not depend on how paths are written."""

import os
import stat

__all__ = [
    "commonprefix", "exists", "getatime", "getctime", "getmtime", "getsize", "isdevdrive", "isdir", "isfile", "isjunction",
    "islink", "lexists", "samefile", "sameopenfile", "samestat",
]


def exists(path):
    """Whether a path leads to something."""
    try:
        os.stat(path)
    except (OSError, ValueError):
        return False
    return True


def lexists(path):
    """Whether a path exists, a broken link included."""
    try:
        os.lstat(path)
    except (OSError, ValueError):
        return False
    return True


def isfile(path):
    """Whether a path leads to a regular file."""
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return False
    return stat.S_ISREG(status.st_mode)


def isdir(s):
    """Whether a path leads to a directory."""
    try:
        status = os.stat(s)
    except (OSError, ValueError):
        return False
    return stat.S_ISDIR(status.st_mode)


def islink(path):
    """Whether a path is a symbolic link."""
    try:
        status = os.lstat(path)
    except (OSError, ValueError, AttributeError):
        return False
    return stat.S_ISLNK(status.st_mode)


def isjunction(path):
    """False: there are no junctions here."""
    os.fspath(path)
    return False


def isdevdrive(path):
    """False: there are no such drives here."""
    os.fspath(path)
    return False


def getsize(filename):
    """The size of a file in bytes."""
    return os.stat(filename).st_size


def getmtime(filename):
    """When a file was last changed."""
    return os.stat(filename).st_mtime


def getatime(filename):
    """When a file was last read."""
    return os.stat(filename).st_atime


def getctime(filename):
    """When what is known of a file was last changed."""
    return os.stat(filename).st_ctime


def commonprefix(m):
    """The longest start that all items of a list have."""
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(os.fspath, m))
    first = min(m)
    last = max(m)
    for index, item in enumerate(first):
        if item != last[index]:
            return first[:index]
    return first


def samestat(s1, s2):
    """Whether two results of stat describe the same file."""
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    """Whether two paths lead to the same file."""
    return samestat(os.stat(f1), os.stat(f2))


def sameopenfile(fp1, fp2):
    """Whether two descriptors belong to the same file."""
    return samestat(os.fstat(fp1), os.fstat(fp2))


def _check_arg_types(funcname, *args):
    has_str = has_bytes = False
    for argument in args:
        if isinstance(argument, str):
            has_str = True
        elif isinstance(argument, bytes):
            has_bytes = True
        else:
            raise TypeError(
                f"{funcname}() argument must be str, bytes, or os.PathLike object, not {argument.__class__.__name__!r}") from None
    if has_str and has_bytes:
        raise TypeError("Can't mix strings and bytes in path components") from None
