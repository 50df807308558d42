#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <unordered_map>
#include <vector>

int main(int argc, char **argv)
{
    long n = atol(argv[1]);
    std::unordered_map<long, long> counts;
    unsigned seed = 17;
    for (long i = 0; i < n; i++)
    {
        seed = (seed * 1103515245u + 12345u) % 2147483648u;
        counts[(seed >> 8) % (n / 4)]++;
    }
    long most = 0, hits = 0, total = 0, sum = 0;
    for (auto &item : counts)
        most = std::max(most, item.second);
    printf("%zu %ld\n", counts.size(), most);
    for (long key = 0; key < n; key++)
    {
        auto found = counts.find(key);
        if (found != counts.end())
            hits += found->second;
    }
    printf("%ld\n", hits);
    for (auto &item : counts)
        total += item.first * item.second;
    printf("%ld\n", total);
    for (long key = 0; key < n / 4; key += 3)
        counts.erase(key);
    for (auto &item : counts)
        sum += item.first;
    printf("%zu %ld\n", counts.size(), sum);
    std::unordered_map<long, std::vector<long>> groups;
    for (long i = 0; i < n / 2; i++)
        groups[i * 7919 % 1009].push_back(i);
    size_t largest = 0;
    for (auto &item : groups)
        largest = std::max(largest, item.second.size());
    printf("%zu %zu\n", groups.size(), largest);
    std::unordered_map<long, long> squares;
    for (long i = 0; i < n / 4; i++)
        squares[i] = i * i;
    total = 0;
    for (long i = 0; i < n / 4; i++)
        total += squares[i * 31 % (n / 4)];
    printf("%ld\n", total);
}
