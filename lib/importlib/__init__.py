"""Imports of modules by computed names. The modules that there are, are those that the program was compiled with."""

import sys

__all__ = ["__import__", "import_module", "invalidate_caches", "reload"]


def import_module(name, package=None):
    """The module of a name; a relative one is seen from a package."""
    level = 0
    if name.startswith("."):
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
        while level < len(name) and name[level] == ".":
            level += 1
        parts = package.rsplit(".", level - 1)
        if len(parts) < level:
            raise ImportError("attempted relative import beyond top-level package")
        name = f"{parts[0]}.{name[level:]}" if name[level:] else parts[0]
    module = __import__(name)
    return sys.modules.get(name, module)


def invalidate_caches():
    """Nothing is cached."""


def reload(module):
    """The body of a compiled module runs once only."""
    raise NotImplementedError("importlib.reload() is not supported: a module of a compiled program runs once")
