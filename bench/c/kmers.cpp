#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

using Counts = std::unordered_map<std::string_view, long>;

static Counts count(std::string_view sequence, size_t k)
{
    Counts counts;
    for (size_t i = 0; i + k <= sequence.size(); i++)
        counts[sequence.substr(i, k)]++;
    return counts;
}

int main(int argc, char **argv)
{
    int length = atoi(argv[1]);
    unsigned seed = 42;
    std::string sequence;
    for (int i = 0; i < length; i++)
    {
        seed = (seed * 1103515245u + 12345u) % 2147483648u;
        sequence += "ACGT"[(seed >> 16) % 7 % 4];
    }
    for (int k : {1, 2, 4})
    {
        Counts counts = count(sequence, k);
        std::vector<std::pair<std::string_view, long>> items(counts.begin(), counts.end());
        std::sort(items.begin(), items.end(), [](auto &a, auto &b) { return a.second != b.second ? a.second > b.second : a.first < b.first; });
        for (size_t i = 0; i < items.size() && i < 5; i++)
            printf("%.*s %ld\n", k, items[i].first.data(), items[i].second);
    }
    for (int k : {8, 12})
    {
        Counts counts = count(sequence, k);
        long most = 0;
        for (auto &item : counts)
            most = std::max(most, item.second);
        printf("%d %zu %ld\n", k, counts.size(), most);
    }
    for (std::string_view word : {"GGT", "GGTA", "GGTATT"})
    {
        Counts counts = count(sequence, word.size());
        auto found = counts.find(word);
        printf("%s %ld\n", word.data(), found == counts.end() ? 0 : found->second);
    }
}
