"""Calls of __import__, lazy packages, submodules that __all__ lists, and built-ins about scopes beside star imports."""
from math import *

import lazy_package
from lazy_package import *


def attempt(*args):
    try:
        print(__import__(*args).__name__)
    except (ImportError, ValueError, TypeError, KeyError) as error:
        print(type(error).__name__, error)


print(part.name, number, other.part(), lazy_package._path, lazy_package.late)
attempt("lazy_package.part")
attempt("lazy_package.part", None, None, ["name"])
attempt("lazy_package.part", None, None, [])
attempt("")
attempt(5)
attempt("lazy_package", None, None, [], -1)
attempt("lazy_package", None, None, [], 1)
attempt("lazy_package", 5, None, [], 1)
attempt("part", {"__package__": "lazy_package"}, None, ["name"], 1)
attempt("part", {"__package__": "lazy_package"}, None, ["name"], 2)
attempt("nowhere")


class Scope:
    field = 1
    print(sorted(name for name in locals() if not name.startswith("_")), "Scope" in globals())
    print("field" in vars(), "field" in dir())


def local(a, b=2):
    c = a + b
    return locals(), sorted(dir()), sorted(vars())


print(local(1), "pi" in globals(), globals() is locals())
