#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <numeric>
#include <tuple>
#include <vector>

static long find(std::vector<long> &parent, long node)
{
    while (parent[node] != node)
        node = parent[node] = parent[parent[node]];
    return node;
}

int main(int argc, char **argv)
{
    long n = atol(argv[1]);
    unsigned seed = 11;
    std::vector<std::tuple<long, long, long>> edges;
    for (long i = 0; i < n * 3; i++)
    {
        seed = (seed * 1103515245u + 12345u) % 2147483648u;
        long a = (seed >> 8) % n;
        seed = (seed * 1103515245u + 12345u) % 2147483648u;
        edges.push_back({seed % 10007, a, (seed >> 8) % n});
    }
    std::sort(edges.begin(), edges.end());
    std::vector<long> parent(n), size(n, 1);
    std::iota(parent.begin(), parent.end(), 0);
    long total = 0, used = 0;
    for (auto [weight, a, b] : edges)
    {
        a = find(parent, a);
        b = find(parent, b);
        if (a == b)
            continue;
        if (size[a] < size[b])
            std::swap(a, b);
        parent[b] = a;
        size[a] += size[b];
        total += weight;
        used++;
    }
    printf("%ld %ld %ld\n", used, total, *std::max_element(size.begin(), size.end()));
}
