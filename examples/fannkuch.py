"""Pancake flips over all permutations."""

import sys


def fannkuch(n):
    permutation = list(range(n))
    counts = [0] * n
    most, checksum, sign, r = 0, 0, 1, n
    while True:
        while r != 1:
            counts[r - 1] = r
            r -= 1
        first = permutation[0]
        if first != 0:
            flipped = permutation[:]
            flips = 0
            while first != 0:
                flipped[: first + 1] = flipped[first::-1]
                flips += 1
                first = flipped[0]
            most = max(most, flips)
            checksum += sign * flips
        sign = -sign
        r = 1
        while True:
            if r == n:
                return checksum, most
            permutation.insert(r, permutation.pop(0))
            counts[r] -= 1
            if counts[r] > 0:
                break
            r += 1


n = int(sys.argv[1]) if len(sys.argv) > 1 else 6
checksum, flips = fannkuch(n)
print(f"{checksum}\nPfannkuchen({n}) = {flips}")
