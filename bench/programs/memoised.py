"""Recursion that remembers: functools.lru_cache on ints, a dict with tuple keys, a decorator of our own."""
import sys
from functools import lru_cache


@lru_cache(maxsize=None)
def collatz(n):
    if n == 1:
        return 1
    return 1 + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)


def remember(function):
    known = {}

    def wrapper(*args):
        if args not in known:
            known[args] = function(*args)
        return known[args]

    return wrapper


@remember
def partitions(n, largest):
    if n == 0:
        return 1
    if n < 0 or largest == 0:
        return 0
    return (partitions(n - largest, largest) + partitions(n, largest - 1)) % 1000000007


def paths(width, height, known):
    if width == 0 or height == 0:
        return 1
    key = (width, height)
    if key in known:
        return known[key]
    result = (paths(width - 1, height, known) + paths(width, height - 1, known)) % 1000000007
    known[key] = result
    return result


def main():
    n = int(sys.argv[1])
    sys.setrecursionlimit(10000)
    print(max(range(1, n * 300), key=collatz))
    print(partitions(n // 2, n // 2))
    print(paths(n // 2, n // 2, {}))


main()
