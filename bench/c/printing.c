#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
    long n = atol(argv[1]);
    for (long i = 0; i < n; i++)
        printf("%ld\n", i);
    for (long i = 0; i < n; i++)
        printf("%ld,%ld,x\n", i, i * i);
    for (long i = 0; i < n / 2; i++)
        printf("%6ld %10.3f %lx\n", i, i / 8.0, i);
    for (long i = 0; i < n / 2; i++)
    {
        double value = i * 0.25;
        if (i % 4 == 0)
            printf("%.1f ", value);
        else
            printf("%.17g ", value);
    }
    putchar('\n');
    for (long i = 0; i < n / 2; i++)
        printf("%ld\n", i);
}
