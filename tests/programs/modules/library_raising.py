"""Tracebacks go through functions of the library."""
import functools
import random


@functools.lru_cache(maxsize=None)
def half(n):
    return 1 // n


def key(n):
    return half(n)


print(half(1), half.cache_info())
try:
    random.Random(1).choices([1, 2], weights=[1])
except ValueError as error:
    frames = []
    at = error.__traceback__
    while at:
        frames.append(at.tb_frame.f_code.co_name)
        at = at.tb_next
    print(error, frames)
print(half.cache_clear(), half.cache_parameters())
key(0)
