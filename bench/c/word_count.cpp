#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstring>
#include <iostream>
#include <string>
#include <unordered_map>
#include <vector>

int main()
{
    std::ios::sync_with_stdio(false);
    std::unordered_map<std::string, long> counts;
    std::string line, word;
    long total = 0;
    while (std::getline(std::cin, line))
    {
        size_t i = 0;
        for (;;)
        {
            while (i < line.size() && isspace(line[i]))
                i++;
            if (i == line.size())
                break;
            word.clear();
            while (i < line.size() && !isspace(line[i]))
                word += tolower(line[i++]);
            size_t from = 0, to = word.size();
            while (from < to && strchr(".,;:!?", word[from]))
                from++;
            while (from < to && strchr(".,;:!?", word[to - 1]))
                to--;
            counts[to - from == word.size() ? word : word.substr(from, to - from)]++;
            total++;
        }
    }
    printf("%zu %ld\n", counts.size(), total);
    std::vector<std::pair<std::string, long>> items(counts.begin(), counts.end());
    size_t shown = std::min<size_t>(20, items.size());
    std::partial_sort(items.begin(), items.begin() + shown, items.end(),
        [](auto &a, auto &b) { return a.second != b.second ? a.second > b.second : a.first < b.first; });
    for (size_t i = 0; i < shown; i++)
        printf("%s %ld\n", items[i].first.c_str(), items[i].second);
}
