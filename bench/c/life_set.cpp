#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <unordered_map>
#include <unordered_set>

using Cell = std::pair<long, long>;
struct Hash
{
    size_t operator()(const Cell &cell) const { return (cell.first * 0x9E3779B97F4A7C15 ^ cell.second) * 0x9E3779B97F4A7C15 >> 11; }
};

int main(int argc, char **argv)
{
    int generations = atoi(argv[1]);
    std::unordered_set<Cell, Hash> alive{{1, 0}, {3, 1}, {0, 2}, {1, 2}, {4, 2}, {5, 2}, {6, 2}};
    while (generations-- > 0)
    {
        std::unordered_map<Cell, int, Hash> counts;
        for (auto [x, y] : alive)
            for (long dx = -1; dx <= 1; dx++)
                for (long dy = -1; dy <= 1; dy++)
                    if (dx || dy)
                        counts[{x + dx, y + dy}]++;
        std::unordered_set<Cell, Hash> next;
        for (auto &[cell, count] : counts)
            if (count == 3 || (count == 2 && alive.count(cell)))
                next.insert(cell);
        alive = std::move(next);
    }
    Cell low = *std::min_element(alive.begin(), alive.end()), high = *std::max_element(alive.begin(), alive.end());
    long total = 0;
    for (auto [x, y] : alive)
        total += x * 31 + y * 17;
    printf("%zu (%ld, %ld) (%ld, %ld)\n%ld\n", alive.size(), low.first, low.second, high.first, high.second, total);
}
