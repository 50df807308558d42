#include <stdio.h>
#include <stdlib.h>

static long tak(long x, long y, long z) { return y >= x ? z : tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y)); }

static long ackermann(long m, long n)
{
    if (m == 0)
        return n + 1;
    return ackermann(m - 1, n == 0 ? 1 : ackermann(m, n - 1));
}

static int is_odd(long n);
static int is_even(long n) { return n == 0 ? 1 : is_odd(n - 1); }
static int is_odd(long n) { return n == 0 ? 0 : is_even(n - 1); }

int main(int argc, char **argv)
{
    long n = atol(argv[1]), count = 0;
    printf("%ld\n%ld\n", tak(n * 3, n * 2, n), ackermann(2, n * 20));
    for (long i = 0; i < n * 100; i++)
        count += is_even(i % 200);
    printf("%ld\n", count);
}
