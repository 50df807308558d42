"""Raises and catches many exceptions: in the same function, three calls away, of our own class, KeyError of a dict."""
import sys


class Rejected(Exception):
    def __init__(self, value):
        super().__init__(value)
        self.value = value


def check(value):
    if value % 2:
        raise ValueError(value)
    return value


def middle(value):
    return check(value) + 1


def outer(value):
    return middle(value) + 1


def reject(value):
    raise Rejected(value)


def main():
    n = int(sys.argv[1])
    total = 0
    for i in range(n):
        try:
            total += outer(i)
        except ValueError:
            total -= 1
    print(total)
    for i in range(n // 2):
        try:
            reject(i)
        except Rejected as error:
            total += error.value
    print(total)
    known = {i: i for i in range(0, 1000, 2)}
    misses = 0
    for i in range(n // 2):
        try:
            total += known[i % 1000]
        except KeyError:
            misses += 1
    print(total, misses)
    for i in range(n // 2):
        try:
            if i % 3 == 0:
                raise StopIteration
        except StopIteration:
            total += 1
        finally:
            total += 2
    print(total)


main()
