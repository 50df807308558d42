"""Fibonacci numbers: by recursion, in a loop, and by doubling."""

import sys


def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


def fib_loop(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def fib_doubling(n):
    if n == 0:
        return 0, 1
    a, b = fib_doubling(n // 2)
    c = a * (2 * b - a)
    d = a * a + b * b
    if n % 2:
        return d, c + d
    return c, d


n = int(sys.argv[1]) if len(sys.argv) > 1 else 22
print([fib(i) for i in range(15)])
print(fib(n), fib_loop(n), fib_doubling(n)[0])
print(fib_loop(300))
print(fib_doubling(1000)[0] % 10**20)
