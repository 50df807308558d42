"""The game of life on a torus: a list of rows."""
import sys


def step(grid, width, height):
    result = []
    for y in range(height):
        above = grid[y - 1]
        here = grid[y]
        below = grid[(y + 1) % height]
        row = []
        for x in range(width):
            left = x - 1
            right = (x + 1) % width
            count = (above[left] + above[x] + above[right] + here[left] + here[right]
                     + below[left] + below[x] + below[right])
            row.append(1 if count == 3 or (count == 2 and here[x]) else 0)
        result.append(row)
    return result


def main():
    generations = int(sys.argv[1])
    width, height = 96, 64
    seed = 12345
    grid = []
    for _ in range(height):
        row = []
        for _ in range(width):
            seed = (seed * 1103515245 + 12345) % 2147483648
            row.append(seed >> 16 & 1)
        grid.append(row)
    for _ in range(generations):
        grid = step(grid, width, height)
    print(sum(map(sum, grid)))
    for row in grid[:8]:
        print("".join(".#"[cell] for cell in row))


main()
