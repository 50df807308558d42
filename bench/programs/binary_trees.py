"""Allocates and drops many binary trees of objects."""
import sys


class Tree:
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def count(self):
        if self.left is None:
            return 1
        return 1 + self.left.count() + self.right.count()


def build(depth):
    if depth == 0:
        return Tree(None, None)
    return Tree(build(depth - 1), build(depth - 1))


def main():
    largest = int(sys.argv[1])
    keep = build(largest)
    for depth in range(4, largest + 1, 4):
        rounds = 1 << (largest - depth + 4)
        total = 0
        for _ in range(rounds):
            total += build(depth).count()
        print(rounds, depth, total)
    print(keep.count())


main()
