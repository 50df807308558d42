#include <cstdio>
#include <cstdlib>
#include <unordered_map>

struct Hash
{
    size_t operator()(std::pair<long, long> key) const { return (key.first * 0x9E3779B97F4A7C15 ^ key.second) * 0x9E3779B97F4A7C15 >> 11; }
};
using Known = std::unordered_map<std::pair<long, long>, long, Hash>;

static std::unordered_map<long, long> lengths;
static long collatz(long n)
{
    if (n == 1)
        return 1;
    auto found = lengths.find(n);
    if (found != lengths.end())
        return found->second;
    long result = 1 + collatz(n % 2 == 0 ? n / 2 : 3 * n + 1);
    lengths[n] = result;
    return result;
}

static Known known_partitions, known_paths;
static long partitions(long n, long largest)
{
    if (n == 0)
        return 1;
    if (n < 0 || largest == 0)
        return 0;
    auto found = known_partitions.find({n, largest});
    if (found != known_partitions.end())
        return found->second;
    long result = (partitions(n - largest, largest) + partitions(n, largest - 1)) % 1000000007;
    known_partitions[{n, largest}] = result;
    return result;
}

static long paths(long width, long height)
{
    if (width == 0 || height == 0)
        return 1;
    auto found = known_paths.find({width, height});
    if (found != known_paths.end())
        return found->second;
    long result = (paths(width - 1, height) + paths(width, height - 1)) % 1000000007;
    known_paths[{width, height}] = result;
    return result;
}

int main(int argc, char **argv)
{
    long n = atol(argv[1]), best = 1;
    for (long i = 1; i < n * 300; i++)
        if (collatz(i) > collatz(best))
            best = i;
    printf("%ld\n%ld\n%ld\n", best, partitions(n / 2, n / 2), paths(n / 2, n / 2));
}
