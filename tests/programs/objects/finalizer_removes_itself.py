"""A __del__ that takes itself out of its class, and raises."""

import sys


class Once:
    def __init__(self, value):
        self.value = value

    def __del__(self):
        del Once.__del__
        raise ValueError(self.value)


def report(args):
    print("ignored", args.exc_type.__name__, args.exc_value, args.object.__qualname__)


def use(value):
    item = Once(value)
    item.value += 1


sys.unraisablehook = report
use(1)
use(2)
print("end")
