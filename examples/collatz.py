"""The longest Collatz chain below a limit."""

import sys


def length(n):
    steps = 1
    while n != 1:
        if n % 2 == 0:
            n //= 2
        else:
            n = 3 * n + 1
        steps += 1
    return steps


limit = int(sys.argv[1]) if len(sys.argv) > 1 else 10000
best, best_length = 1, 1
for n in range(1, limit):
    steps = length(n)
    if steps > best_length:
        best, best_length = n, steps
print(best, best_length)
print(length(27), length(2**100 - 1))
