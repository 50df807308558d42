"""Factorials, recursively and in a loop; the ints are exact at any size."""

import sys


def recursive(n):
    if n <= 1:
        return 1
    return n * recursive(n - 1)


def iterative(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


for n in (0, 1, 5, 10, 20, 21, 30):
    assert recursive(n) == iterative(n)
    print(n, recursive(n))

n = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
sys.setrecursionlimit(n + 1000)
deep = recursive(n)
flat = iterative(n)
print(n, deep == flat, deep.bit_length(), deep % 1000003, flat % (10**9 + 7))
