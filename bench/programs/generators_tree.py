"""Recursive generators: walking search trees with yield from, permutations and subsets."""
import sys


class Node:
    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None

    def insert(self, key):
        if key < self.key:
            if self.left is None:
                self.left = Node(key)
            else:
                self.left.insert(key)
        elif self.right is None:
            self.right = Node(key)
        else:
            self.right.insert(key)

    def __iter__(self):
        if self.left is not None:
            yield from self.left
        yield self.key
        if self.right is not None:
            yield from self.right


def permutations(items):
    if len(items) <= 1:
        yield items
        return
    for i in range(len(items)):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [items[i]] + rest


def main():
    n = int(sys.argv[1])
    root = Node(1 << 22)
    seed = 3
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) % 2147483648
        root.insert(seed >> 8)
    for _ in range(5):
        total = 0
        position = 0
        for key in root:
            total = (total + key * position) % 1000000007
            position += 1
        print(total)
    count = 0
    for permutation in permutations(list(range(7 if n > 1000 else 5))):
        if permutation[0] < permutation[-1]:
            count += 1
    print(count)


main()
