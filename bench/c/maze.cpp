#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <string>
#include <vector>

int main(int argc, char **argv)
{
    int size = atoi(argv[1]);
    unsigned seed = 4711;
    std::vector<std::string> maze(size);
    long walls = 0;
    for (int y = 0; y < size; y++)
        for (int x = 0; x < size; x++)
        {
            seed = (seed * 1103515245u + 12345u) % 2147483648u;
            bool wall = (seed >> 16) % 100 < 30 && (x || y);
            maze[y] += wall ? '#' : '.';
            walls += wall;
        }
    struct Item { int x, y, steps; };
    std::vector<bool> seen(size * size);
    seen[0] = true;
    long count = 1;
    int farthest = 0;
    std::deque<Item> queue{{0, 0, 0}};
    while (!queue.empty())
    {
        Item item = queue.front();
        queue.pop_front();
        farthest = std::max(farthest, item.steps);
        for (auto [dx, dy] : {std::pair{1, 0}, {-1, 0}, {0, 1}, {0, -1}})
        {
            int x = item.x + dx, y = item.y + dy;
            if (x >= 0 && x < size && y >= 0 && y < size && maze[y][x] == '.' && !seen[y * size + x])
            {
                seen[y * size + x] = true;
                count++;
                queue.push_back({x, y, item.steps + 1});
            }
        }
    }
    printf("%ld %d\n%ld\n", count, farthest, walls);
}
