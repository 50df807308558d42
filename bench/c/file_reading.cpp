#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

int main()
{
    std::ios::sync_with_stdio(false);
    std::unordered_map<std::string, long> totals;
    long rows = 0, largest = 0;
    double weight = 0;
    std::string line;
    while (std::getline(std::cin, line))
    {
        size_t first = line.find(','), second = line.find(',', first + 1);
        long amount = strtol(&line[first + 1], nullptr, 10);
        weight += strtod(&line[second + 1], nullptr);
        rows++;
        largest = amount > largest ? amount : largest;
        totals[line.substr(0, first)] += amount;
    }
    printf("%ld %ld %.3f\n", rows, largest, weight);
    for (auto &[name, total] : std::map<std::string, long>(totals.begin(), totals.end()))
        printf("%s %ld\n", name.c_str(), total);
}
