#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

struct Record
{
    std::string name;
    long group, score;
};

int main(int argc, char **argv)
{
    int n = atoi(argv[1]);
    unsigned seed = 5;
    std::vector<Record *> records;
    for (int i = 0; i < n; i++)
    {
        seed = (seed * 1103515245u + 12345u) % 2147483648u;
        long score = seed >> 8;
        seed = (seed * 1103515245u + 12345u) % 2147483648u;
        records.push_back(new Record{"n" + std::to_string(seed >> 12), (seed >> 9) % 100, score});
    }
    std::vector<long> numbers;
    std::vector<double> floats;
    std::vector<std::string> names;
    for (auto record : records)
    {
        numbers.push_back(record->score);
        floats.push_back(record->score / 7.0);
        names.push_back(record->name);
    }
    std::stable_sort(numbers.begin(), numbers.end());
    printf("%ld %ld %ld\n", numbers[0], numbers[n / 2], numbers[n - 1]);
    std::stable_sort(floats.begin(), floats.end(), std::greater<>());
    printf("%.3f %.3f\n", floats[0], floats[n / 2]);
    std::stable_sort(names.begin(), names.end());
    printf("%s %s %s\n", names[0].c_str(), names[n / 2].c_str(), names[n - 1].c_str());
    std::stable_sort(records.begin(), records.end(), [](auto a, auto b) { return a->score < b->score; });
    printf("%s %ld\n", records[0]->name.c_str(), records[n / 3]->score);
    std::stable_sort(records.begin(), records.end(), [](auto a, auto b) { return a->group != b->group ? a->group < b->group : a->score > b->score; });
    printf("%s %ld %ld\n", records[0]->name.c_str(), records[n / 3]->group, records[n - 1]->score);
    std::vector<std::string> by_length = names;
    std::stable_sort(by_length.begin(), by_length.end(), [](auto &a, auto &b) { return a.size() < b.size(); });
    printf("%s %s\n", by_length[0].c_str(), by_length[n - 1].c_str());
    std::vector<std::pair<long, std::string>> pairs;
    for (auto record : records)
        pairs.push_back({record->group, record->name});
    std::stable_sort(pairs.begin(), pairs.end());
    printf("(%ld, '%s') (%ld, '%s')\n", pairs[0].first, pairs[0].second.c_str(), pairs[n - 1].first, pairs[n - 1].second.c_str());
    for (auto record : records)
        delete record;
}
