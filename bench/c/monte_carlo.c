#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static long state = 42;
static double next(void)
{
    state = state * 16807 % 2147483647;
    return state / 2147483647.0;
}

int main(int argc, char **argv)
{
    long n = atol(argv[1]), inside = 0;
    for (long i = 0; i < n; i++)
    {
        double x = next(), y = next();
        inside += x * x + y * y <= 1.0;
    }
    printf("%ld\n", inside);
    double total = 0;
    for (long i = 0; i < n; i++)
        total += exp(-pow(next(), 2));
    printf("%.9f\n", total / n);
    double value = 100, highest = value;
    for (long i = 0; i < n; i++)
    {
        double radius = sqrt(-2.0 * log(next()));
        value *= 1.0 + 0.001 * (radius * cos(6.283185307179586 * next()));
        highest = value > highest ? value : highest;
    }
    printf("%.6f %.6f\n", value, highest);
}
