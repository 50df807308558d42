"""A package that loads its modules when they are asked for."""

__all__ = ["part", "number", "other"]
_path = [folder.rsplit("/", 1)[1] for folder in __path__]
number = 7


def part_of():
    return "part_of"


def __getattr__(name):
    if name == "late":
        return getattr(__import__(name, globals(), locals(), True, 1), "value")
    raise AttributeError(name)
