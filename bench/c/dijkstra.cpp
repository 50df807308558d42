#include <climits>
#include <cstdio>
#include <cstdlib>
#include <queue>
#include <vector>

int main(int argc, char **argv)
{
    int count = atoi(argv[1]);
    std::vector<std::vector<std::pair<int, long>>> graph(count);
    unsigned seed = 99;
    for (int node = 0; node < count; node++)
        for (int i = 0; i < 4; i++)
        {
            seed = (seed * 1103515245u + 12345u) % 2147483648u;
            int other = (seed >> 8) % count;
            seed = (seed * 1103515245u + 12345u) % 2147483648u;
            long weight = 1 + (seed >> 8) % 100;
            graph[node].push_back({other, weight});
            graph[other].push_back({node, weight});
        }
    for (int start : {0, count / 2})
    {
        std::vector<long> distance(count, LONG_MAX);
        using Entry = std::pair<long, int>;
        std::priority_queue<Entry, std::vector<Entry>, std::greater<Entry>> heap;
        distance[start] = 0;
        heap.push({0, start});
        while (!heap.empty())
        {
            auto [length, node] = heap.top();
            heap.pop();
            if (length > distance[node])
                continue;
            for (auto [other, weight] : graph[node])
                if (length + weight < distance[other])
                {
                    distance[other] = length + weight;
                    heap.push({distance[other], other});
                }
        }
        long known = 0, longest = 0, total = 0;
        for (long d : distance)
            if (d != LONG_MAX)
            {
                known++;
                total += d;
                longest = d > longest ? d : longest;
            }
        printf("%ld %ld %ld\n", known, longest, total);
    }
}
