"""Sets of ints and strings: membership, union, intersection, difference, comprehension, frozen sets as keys."""
import sys


def main():
    n = int(sys.argv[1])
    threes = {i * 3 for i in range(n)}
    fives = {i * 5 for i in range(n)}
    print(len(threes & fives), len(threes | fives), len(threes - fives), len(threes ^ fives))
    found = 0
    for i in range(n * 2):
        if i in threes and i not in fives:
            found += 1
    print(found)
    names = set()
    for i in range(n):
        names.add(f"name{i % (n // 10)}")
    print(len(names), "name7" in names, "name" in names)
    for i in range(0, n // 10, 2):
        names.discard(f"name{i}")
    print(len(names))
    groups = {}
    for i in range(n // 2):
        key = frozenset((i % 7, i % 11))
        groups[key] = groups.get(key, 0) + 1
    print(len(groups), max(groups.values()))
    seen = set()
    value = 1
    while value not in seen:
        seen.add(value)
        value = value * 1103515245 % 1000003
    print(len(seen), threes.isdisjoint(seen), {0, 3, 15} <= threes)


main()
