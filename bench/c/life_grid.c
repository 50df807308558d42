#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WIDTH = 96, HEIGHT = 64 };
static int grid[HEIGHT][WIDTH], next[HEIGHT][WIDTH];

int main(int argc, char **argv)
{
    int generations = atoi(argv[1]), total = 0;
    unsigned seed = 12345;
    for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < WIDTH; x++)
        {
            seed = (seed * 1103515245u + 12345u) % 2147483648u;
            grid[y][x] = seed >> 16 & 1;
        }
    while (generations-- > 0)
    {
        for (int y = 0; y < HEIGHT; y++)
        {
            int *above = grid[(y + HEIGHT - 1) % HEIGHT], *here = grid[y], *below = grid[(y + 1) % HEIGHT];
            for (int x = 0; x < WIDTH; x++)
            {
                int left = (x + WIDTH - 1) % WIDTH, right = (x + 1) % WIDTH;
                int count = above[left] + above[x] + above[right] + here[left] + here[right] + below[left] + below[x] + below[right];
                next[y][x] = count == 3 || (count == 2 && here[x]);
            }
        }
        memcpy(grid, next, sizeof grid);
    }
    for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < WIDTH; x++)
            total += grid[y][x];
    printf("%d\n", total);
    for (int y = 0; y < 8; y++)
    {
        for (int x = 0; x < WIDTH; x++)
            putchar(".#"[grid[y][x]]);
        putchar('\n');
    }
}
