"""Primes: a sieve in a bytearray with slices, a sieve in a list, a segmented count."""
import sys


def sieve_bytes(limit):
    flags = bytearray([1]) * (limit + 1)
    flags[0] = flags[1] = 0
    i = 2
    while i * i <= limit:
        if flags[i]:
            flags[i * i::i] = bytes(len(range(i * i, limit + 1, i)))
        i += 1
    return sum(flags)


def sieve_list(limit):
    flags = [True] * (limit + 1)
    flags[0] = flags[1] = False
    for i in range(2, int(limit ** 0.5) + 1):
        if flags[i]:
            for j in range(i * i, limit + 1, i):
                flags[j] = False
    return [i for i, prime in enumerate(flags) if prime]


def smallest_factors(limit):
    factor = list(range(limit + 1))
    for i in range(2, limit + 1):
        if factor[i] == i:
            for j in range(i * 2, limit + 1, i):
                if factor[j] == j:
                    factor[j] = i
    return factor


def main():
    n = int(sys.argv[1])
    print(sieve_bytes(n * 2))
    primes = sieve_list(n)
    print(len(primes), primes[-1], sum(primes))
    factors = smallest_factors(n // 2)
    print(sum(factors))


main()
