#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <unordered_map>

struct Rejected { long value; };
struct StopIteration {};
struct ValueError { long value; };

__attribute__((noinline)) static long check(long value)
{
    if (value % 2)
        throw ValueError{value};
    return value;
}
__attribute__((noinline)) static long middle(long value) { return check(value) + 1; }
__attribute__((noinline)) static long outer(long value) { return middle(value) + 1; }
__attribute__((noinline)) static void reject(long value) { throw Rejected{value}; }

int main(int argc, char **argv)
{
    long n = atol(argv[1]), total = 0;
    for (long i = 0; i < n; i++)
        try
        {
            total += outer(i);
        }
        catch (ValueError &)
        {
            total -= 1;
        }
    printf("%ld\n", total);
    for (long i = 0; i < n / 2; i++)
        try
        {
            reject(i);
        }
        catch (Rejected &error)
        {
            total += error.value;
        }
    printf("%ld\n", total);
    std::unordered_map<long, long> known;
    for (long i = 0; i < 1000; i += 2)
        known[i] = i;
    long misses = 0;
    for (long i = 0; i < n / 2; i++)
        try
        {
            total += known.at(i % 1000);
        }
        catch (std::out_of_range &)
        {
            misses++;
        }
    printf("%ld %ld\n", total, misses);
    for (long i = 0; i < n / 2; i++)
    {
        try
        {
            if (i % 3 == 0)
                throw StopIteration{};
        }
        catch (StopIteration &)
        {
            total += 1;
        }
        total += 2;
    }
    printf("%ld\n", total);
}
