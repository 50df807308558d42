"""Closures: counters with state, composed functions, functions in tables, keys given to map and filter."""
import sys
from functools import reduce


def make_counter(step):
    count = 0

    def advance():
        nonlocal count
        count += step
        return count

    return advance


def compose(*functions):
    def composed(value):
        for function in functions:
            value = function(value)
        return value

    return composed


def add(n):
    return lambda value: value + n


def scale(n):
    return lambda value: value * n % 1000003


def apply_twice(function, value):
    return function(function(value))


def main():
    n = int(sys.argv[1])
    counters = [make_counter(step) for step in (1, 2, 3)]
    total = 0
    for i in range(n):
        total += counters[i % 3]()
    print(total)
    pipeline = compose(add(3), scale(7), add(11), lambda value: value ^ 5)
    value = 1
    for _ in range(n // 2):
        value = apply_twice(pipeline, value)
    print(value)
    squares = map(lambda v: v * v, filter(lambda v: v % 3 == 1, range(n)))
    print(reduce(lambda a, b: (a + b) % 1000000007, squares, 0))


main()
