"""Calls: Takeuchi's function, Ackermann's function and mutual recursion."""
import sys


def tak(x, y, z):
    if y >= x:
        return z
    return tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y))


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def is_even(n):
    return True if n == 0 else is_odd(n - 1)


def is_odd(n):
    return False if n == 0 else is_even(n - 1)


def main():
    n = int(sys.argv[1])
    print(tak(n * 3, n * 2, n))
    print(ackermann(2, n * 20))
    print(sum(1 for i in range(n * 100) if is_even(i % 200)))


main()
