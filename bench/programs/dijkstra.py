"""Shortest paths in a random graph: lists of edges, a heap of tuples."""
import heapq
import sys


def make_graph(count, degree):
    graph = [[] for _ in range(count)]
    seed = 99
    for node in range(count):
        for _ in range(degree):
            seed = (seed * 1103515245 + 12345) % 2147483648
            other = (seed >> 8) % count
            seed = (seed * 1103515245 + 12345) % 2147483648
            weight = 1 + (seed >> 8) % 100
            graph[node].append((other, weight))
            graph[other].append((node, weight))
    return graph


def shortest(graph, start):
    distance = [None] * len(graph)
    distance[start] = 0
    heap = [(0, start)]
    while heap:
        length, node = heapq.heappop(heap)
        if length > distance[node]:
            continue
        for other, weight in graph[node]:
            new = length + weight
            if distance[other] is None or new < distance[other]:
                distance[other] = new
                heapq.heappush(heap, (new, other))
    return distance


def main():
    count = int(sys.argv[1])
    graph = make_graph(count, 4)
    for start in (0, count // 2):
        known = [d for d in shortest(graph, start) if d is not None]
        print(len(known), max(known), sum(known))


main()
