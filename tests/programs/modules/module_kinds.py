# Modules made by the program, and subclasses of the type module.
import types

for arguments in ((), (1,), ("a", 2), ("a", 2, 3)):
    try:
        made = types.ModuleType(*arguments)
        print(made.__doc__, made)
    except TypeError as error:
        print(error)
made = types.ModuleType(name="x", doc="d")
print(made.__doc__, made.__dict__)
made.__name__ = "y"
print(made)
empty = types.ModuleType.__new__(types.ModuleType)
print(empty)
try:
    empty.x
except AttributeError as error:
    print(error)
empty.__init__("z")
print(empty, empty.__dict__)

log = []


class Lazy(types.ModuleType):
    extra = 3

    def __init__(self, name):
        super().__init__(name)
        self.made = True

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return "lazy " + name

    def __setattr__(self, name, value):
        log.append(name)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        log.append("del " + name)
        super().__delattr__(name)


lazy = Lazy("lazy")
lazy.value = 1
print(type(lazy).__name__, isinstance(lazy, types.ModuleType), lazy.value, lazy.extra, lazy.other, lazy.__name__, lazy.made)
del lazy.value
print(lazy.value, log)
