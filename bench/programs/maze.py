"""The shortest way through a maze: breadth-first search with a deque, a set of tuples and a grid of characters."""
from collections import deque
import sys


def make_maze(size):
    seed = 4711
    rows = []
    for y in range(size):
        row = ""
        for x in range(size):
            seed = (seed * 1103515245 + 12345) % 2147483648
            row += "#" if (seed >> 16) % 100 < 30 and (x, y) != (0, 0) else "."
        rows.append(row)
    return rows


def search(maze, start):
    size = len(maze)
    seen = {start}
    queue = deque([(start, 0)])
    farthest = 0
    while queue:
        (x, y), steps = queue.popleft()
        farthest = max(farthest, steps)
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            place = (x + dx, y + dy)
            if 0 <= place[0] < size and 0 <= place[1] < size and maze[place[1]][place[0]] == "." and place not in seen:
                seen.add(place)
                queue.append((place, steps + 1))
    return len(seen), farthest


def main():
    size = int(sys.argv[1])
    maze = make_maze(size)
    print(*search(maze, (0, 0)))
    print(sum(row.count("#") for row in maze))


main()
