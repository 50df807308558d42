"""Digits of pi, one after another, with exact ints."""

import sys


def digits(count):
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    result = []
    while len(result) < count:
        if 4 * q + r - t < m * t:
            result.append(m)
            q, r, m = 10 * q, 10 * (r - m * t), (10 * (3 * q + r)) // t - 10 * m
        else:
            q, r, t, k, m, x = q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2
    return result


n = int(sys.argv[1]) if len(sys.argv) > 1 else 120
found = "".join(str(d) for d in digits(n))
for i in range(0, n, 10):
    print(f"{found[i:i + 10]}\t:{min(i + 10, n)}")
