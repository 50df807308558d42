"""Random walks and integrals with a generator class of our own: float arithmetic, math functions, methods."""
import math
import sys


class Random:
    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state * 16807) % 2147483647
        return self.state / 2147483647.0

    def normal(self):
        return math.sqrt(-2.0 * math.log(self.next())) * math.cos(6.283185307179586 * self.next())


def main():
    n = int(sys.argv[1])
    random = Random(42)
    inside = 0
    for _ in range(n):
        x = random.next()
        y = random.next()
        if x * x + y * y <= 1.0:
            inside += 1
    print(inside)
    total = 0.0
    for _ in range(n):
        total += math.exp(-random.next() ** 2)
    print(f"{total / n:.9f}")
    value = 100.0
    highest = value
    for _ in range(n):
        value *= 1.0 + 0.001 * random.normal()
        highest = max(highest, value)
    print(f"{value:.6f} {highest:.6f}")


main()
