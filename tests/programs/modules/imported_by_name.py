"""importlib.import_module with constant names and with names that strings of the program have."""
import importlib
import sys
from importlib import import_module

print(importlib.import_module("math").sqrt(16), import_module("collections.abc").__name__)
for name in ("plugins.first", "plugins.second"):
    print(import_module(name).run(), name in sys.modules)
print(import_module(".first", "plugins").run(), import_module(".first", package="plugins") is sys.modules["plugins.first"])
for wrong in (lambda: import_module(".first"), lambda: import_module("no_such_module"), lambda: import_module("plugins.missing")):
    try:
        wrong()
    except (ImportError, TypeError) as e:
        print(type(e).__name__, e)
