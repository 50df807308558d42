#include <cstdio>
#include <cstdlib>
#include <functional>
#include <vector>

using Function = std::function<long(long)>;

static std::function<long()> make_counter(long step)
{
    return [count = 0L, step]() mutable { return count += step; };
}

static Function compose(std::vector<Function> functions)
{
    return [functions](long value)
    {
        for (auto &function : functions)
            value = function(value);
        return value;
    };
}

static Function add(long n) { return [n](long value) { return value + n; }; }
static Function scale(long n) { return [n](long value) { return value * n % 1000003; }; }

int main(int argc, char **argv)
{
    long n = atol(argv[1]);
    std::vector<std::function<long()>> counters{make_counter(1), make_counter(2), make_counter(3)};
    long total = 0;
    for (long i = 0; i < n; i++)
        total += counters[i % 3]();
    printf("%ld\n", total);
    Function pipeline = compose({add(3), scale(7), add(11), [](long value) { return value ^ 5; }});
    long value = 1;
    for (long i = 0; i < n / 2; i++)
        value = pipeline(pipeline(value));
    printf("%ld\n", value);
    long sum = 0;
    for (long v = 0; v < n; v++)
        if (v % 3 == 1)
            sum = (sum + v * v) % 1000000007;
    printf("%ld\n", sum);
}
