"""Greatest common divisors, three ways."""

import math
import sys


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def gcd_recursive(a, b):
    return a if b == 0 else gcd_recursive(b, a % b)


def extended(a, b):
    old, new = (a, 1, 0), (b, 0, 1)
    while new[0]:
        q = old[0] // new[0]
        old, new = new, tuple(x - q * y for x, y in zip(old, new))
    return old


print(gcd(48, 36), gcd_recursive(1071, 462), math.gcd(12, 18, 27), math.lcm(4, 6))
print(extended(240, 46))
a, b = 3**200 * 7**50, 3**120 * 7**80
print(gcd(a, b) == 3**120 * 7**50 == math.gcd(a, b))
n = int(sys.argv[1]) if len(sys.argv) > 1 else 150
print(sum(gcd(i, j) for i in range(1, n) for j in range(1, n)))
