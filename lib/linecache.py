"""Lines of source files: those of the program's own modules are part of the executable."""

from _traceback import _source

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

cache = {}


def clearcache():
    """Forget all lines."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """A line with its end; empty when there is none."""
    lines = getlines(filename, module_globals)
    if 1 <= lineno <= len(lines):
        return lines[lineno - 1]
    return ""


def getlines(filename, module_globals=None):
    """All lines of a file; none when it cannot be read."""
    if filename in cache:
        return cache[filename][2]
    return updatecache(filename, module_globals)


def checkcache(filename=None):
    """Forget the lines of files that have changed."""
    for name in [filename] if filename is not None else list(cache):
        if name in cache and cache[name][1] is not None:
            del cache[name]


def updatecache(filename, module_globals=None):
    """Read a file again."""
    cache.pop(filename, None)
    text = _source(filename)
    time = None
    if text is None:
        if not filename or (filename.startswith("<") and filename.endswith(">")):
            return []
        try:
            with open(filename, encoding="utf-8-sig", errors="replace") as file:
                text = file.read()
        except OSError:
            return []
        time = 0
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    lines = [line + "\n" for line in lines[:-1]] + ([lines[-1] + "\n"] if lines[-1] else [])
    cache[filename] = (len(text), time, lines, filename)
    return lines


def lazycache(filename, module_globals):
    """False: nothing is loaded later."""
    return False
