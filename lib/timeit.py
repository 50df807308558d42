"""How long small pieces of code take. What is timed is a function: code as text would have to be compiled when it runs."""

import gc
import itertools
import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter


def _function(code, what):
    if callable(code):
        return code
    if isinstance(code, str):
        if code.strip() == "pass":
            return _nothing
        raise NotImplementedError(f"timeit: a {what} that is text is not supported; give a function")
    raise ValueError(f"{what} is neither a string nor callable")


def _nothing():
    pass


class Timer:
    """Times calls of a function."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        self._setup = _function(setup, "setup")
        self._stmt = _function(stmt, "stmt")

    def timeit(self, number=default_number):
        enabled = gc.isenabled()
        gc.disable()
        try:
            stmt, timer = self._stmt, self.timer
            self._setup()
            start = timer()
            for _ in itertools.repeat(None, number):
                stmt()
            return timer() - start
        finally:
            if enabled:
                gc.enable()

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        scale = 1
        while True:
            for digit in 1, 2, 5:
                number = scale * digit
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            scale *= 10


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
