#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <unordered_set>

int main(int argc, char **argv)
{
    long n = atol(argv[1]);
    using Set = std::unordered_set<long>;
    Set threes, fives;
    for (long i = 0; i < n; i++)
    {
        threes.insert(i * 3);
        fives.insert(i * 5);
    }
    Set both, either = threes, minus, one;
    for (long value : threes)
        (fives.count(value) ? both : minus).insert(value);
    for (long value : fives)
    {
        either.insert(value);
        if (!threes.count(value))
            one.insert(value);
    }
    one.insert(minus.begin(), minus.end());
    printf("%zu %zu %zu %zu\n", both.size(), either.size(), minus.size(), one.size());
    long found = 0;
    for (long i = 0; i < n * 2; i++)
        found += threes.count(i) && !fives.count(i);
    printf("%ld\n", found);
    std::unordered_set<std::string> names;
    for (long i = 0; i < n; i++)
        names.insert("name" + std::to_string(i % (n / 10)));
    printf("%zu %s %s\n", names.size(), names.count("name7") ? "True" : "False", names.count("name") ? "True" : "False");
    for (long i = 0; i < n / 10; i += 2)
        names.erase("name" + std::to_string(i));
    printf("%zu\n", names.size());
    std::map<std::pair<long, long>, long> groups;
    for (long i = 0; i < n / 2; i++)
        groups[std::minmax({i % 7, i % 11})]++;
    long most = 0;
    for (auto &item : groups)
        most = std::max(most, item.second);
    printf("%zu %ld\n", groups.size(), most);
    Set seen;
    for (long value = 1; seen.insert(value).second;)
        value = value * 1103515245 % 1000003;
    bool disjoint = std::none_of(seen.begin(), seen.end(), [&](long value) { return threes.count(value); });
    printf("%zu %s %s\n", seen.size(), disjoint ? "True" : "False", threes.count(0) && threes.count(3) && threes.count(15) ? "True" : "False");
}
