"""Dicts with int keys: counting, lookups that hit and miss, deleting, iterating, setdefault and defaultdict."""
import sys
from collections import defaultdict


def main():
    n = int(sys.argv[1])
    counts = {}
    seed = 17
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) % 2147483648
        key = (seed >> 8) % (n // 4)
        counts[key] = counts.get(key, 0) + 1
    print(len(counts), max(counts.values()))
    hits = 0
    for key in range(n):
        if key in counts:
            hits += counts[key]
    print(hits)
    total = 0
    for key, count in counts.items():
        total += key * count
    print(total)
    for key in range(0, n // 4, 3):
        if key in counts:
            del counts[key]
    print(len(counts), sum(counts))
    groups = defaultdict(list)
    for i in range(n // 2):
        groups[i * 7919 % 1009].append(i)
    print(len(groups), max(len(group) for group in groups.values()))
    squares = {i: i * i for i in range(n // 4)}
    print(sum(squares[i * 31 % (n // 4)] for i in range(n // 4)))


main()
