#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char **argv)
{
    long n = atol(argv[1]), limit = n * 2, count = 0, last = 0, sum = 0;
    unsigned char *flags = malloc(limit + 1);
    memset(flags, 1, limit + 1);
    flags[0] = flags[1] = 0;
    for (long i = 2; i * i <= limit; i++)
        if (flags[i])
            for (long j = i * i; j <= limit; j += i)
                flags[j] = 0;
    for (long i = 0; i <= limit; i++)
        count += flags[i];
    printf("%ld\n", count);
    memset(flags, 1, n + 1);
    flags[0] = flags[1] = 0;
    for (long i = 2; i * i <= n; i++)
        if (flags[i])
            for (long j = i * i; j <= n; j += i)
                flags[j] = 0;
    count = 0;
    for (long i = 0; i <= n; i++)
        if (flags[i])
        {
            count++;
            sum += last = i;
        }
    printf("%ld %ld %ld\n", count, last, sum);
    limit = n / 2;
    long *factor = malloc((limit + 1) * sizeof(long));
    for (long i = 0; i <= limit; i++)
        factor[i] = i;
    for (long i = 2; i <= limit; i++)
        if (factor[i] == i)
            for (long j = i * 2; j <= limit; j += i)
                if (factor[j] == j)
                    factor[j] = i;
    sum = 0;
    for (long i = 0; i <= limit; i++)
        sum += factor[i];
    printf("%ld\n", sum);
    free(flags);
    free(factor);
}
