"""The game of life without borders: a set of living cells, a dict of neighbour counts, tuples as keys."""
import sys


def step(alive):
    counts = {}
    for x, y in alive:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    cell = (x + dx, y + dy)
                    counts[cell] = counts.get(cell, 0) + 1
    return {cell for cell, count in counts.items() if count == 3 or (count == 2 and cell in alive)}


def main():
    generations = int(sys.argv[1])
    alive = {(1, 0), (3, 1), (0, 2), (1, 2), (4, 2), (5, 2), (6, 2)}
    for _ in range(generations):
        alive = step(alive)
    print(len(alive), min(alive), max(alive))
    print(sum(x * 31 + y * 17 for x, y in alive))


main()
