"""Loops as a Python programmer writes them: comprehensions, zip, enumerate, reversed, sum, min, max, any, all, unpacking."""
import sys


def main():
    n = int(sys.argv[1])
    values = [i * 37 % 1009 for i in range(n)]
    weights = [i * 0.5 for i in range(n)]
    doubled = [v * 2 for v in values if v % 2]
    print(len(doubled), sum(doubled), min(doubled), max(doubled))
    print(f"{sum(v * w for v, w in zip(values, weights)):.3f}")
    print(sum(i * v for i, v in enumerate(values)))
    changes = [b - a for a, b in zip(values, values[1:])]
    print(max(changes), min(changes), sum(abs(c) for c in changes))
    print(any(v > 2000 for v in values), all(v < 1009 for v in values))
    total = 0
    for v in reversed(values):
        total = (total * 3 + v) % 1000003
    print(total)
    points = [(i % 100, i // 100) for i in range(n)]
    print(sum(x * y for x, y in points), max(x + y for x, y in points))
    rows = [values[i:i + 10] for i in range(0, n, 10)]
    print(sum(max(row) for row in rows), sum(first + last for first, *_, last in rows))
    table = {v: i for i, v in enumerate(values)}
    print(len(table), sum(table.values()))


main()
