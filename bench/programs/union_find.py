"""Connected parts of a random graph: union by size, paths halved, edges sorted by weight (a minimum spanning tree)."""
import sys


def find(parent, node):
    while parent[node] != node:
        parent[node] = parent[parent[node]]
        node = parent[node]
    return node


def main():
    n = int(sys.argv[1])
    seed = 11
    edges = []
    for _ in range(n * 3):
        seed = (seed * 1103515245 + 12345) % 2147483648
        a = (seed >> 8) % n
        seed = (seed * 1103515245 + 12345) % 2147483648
        b = (seed >> 8) % n
        edges.append((seed % 10007, a, b))
    edges.sort()
    parent = list(range(n))
    size = [1] * n
    total = used = 0
    for weight, a, b in edges:
        a = find(parent, a)
        b = find(parent, b)
        if a != b:
            if size[a] < size[b]:
                a, b = b, a
            parent[b] = a
            size[a] += size[b]
            total += weight
            used += 1
    print(used, total, max(size))


main()
