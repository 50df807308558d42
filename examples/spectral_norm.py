"""The spectral norm of an infinite matrix, by the power method."""

import math
import sys


def element(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(vector):
    n = len(vector)
    return [sum(element(i, j) * vector[j] for j in range(n)) for i in range(n)]


def times_transposed(vector):
    n = len(vector)
    return [sum(element(j, i) * vector[j] for j in range(n)) for i in range(n)]


n = int(sys.argv[1]) if len(sys.argv) > 1 else 20
u, v = [1.0] * n, []
for _ in range(10):
    v = times_transposed(times(u))
    u = times_transposed(times(v))
uv = sum(a * b for a, b in zip(u, v))
vv = sum(b * b for b in v)
print(f"{math.sqrt(uv / vv):.9f}")
