"""Primes: trial division and the sieve of Eratosthenes."""

import sys


def is_prime(n):
    if n < 2:
        return False
    i = 2
    while i * i <= n:
        if n % i == 0:
            return False
        i += 1
    return True


def sieve(limit):
    flags = [True] * (limit + 1)
    flags[0] = flags[1] = False
    i = 2
    while i * i <= limit:
        if flags[i]:
            for j in range(i * i, limit + 1, i):
                flags[j] = False
        i += 1
    return [n for n, flag in enumerate(flags) if flag]


limit = int(sys.argv[1]) if len(sys.argv) > 1 else 20000
found = sieve(limit)
print(found[:20], len(found), found[-1])
print(all(is_prime(p) for p in found[:500]), sum(1 for n in range(1000) if is_prime(n)))
