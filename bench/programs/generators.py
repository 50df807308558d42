"""Flat pipelines of generators and generator expressions."""
import sys


def numbers(limit):
    i = 0
    while i < limit:
        yield i
        i += 1


def squares(source):
    for value in source:
        yield value * value


def odd(source):
    for value in source:
        if value % 2:
            yield value


def pairs(source):
    previous = 0
    for value in source:
        yield previous, value
        previous = value


def main():
    n = int(sys.argv[1])
    total = 0
    for value in odd(squares(numbers(n))):
        total += value
    print(total)
    print(sum(value * 3 for value in numbers(n) if value % 3 == 0))
    print(sum(b - a for a, b in pairs(numbers(n))))
    print(any(value > n * 2 for value in numbers(n)), max(value ^ 21 for value in numbers(n)))


main()
