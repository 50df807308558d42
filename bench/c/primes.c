#include <stdio.h>
#include <stdlib.h>
#include <string.h>
static int is_prime(long n) {
    if (n < 2) return 0;
    for (long i = 2; i * i <= n; i++)
        if (n % i == 0) return 0;
    return 1;
}
int main(int argc, char **argv) {
    long limit = argc > 1 ? atol(argv[1]) : 20000, count = 0, all = 1, small = 0;
    char *flags = malloc(limit + 1);
    memset(flags, 1, limit + 1);
    flags[0] = flags[1] = 0;
    for (long i = 2; i * i <= limit; i++)
        if (flags[i])
            for (long j = i * i; j <= limit; j += i) flags[j] = 0;
    long *found = malloc(sizeof(long) * (limit + 1));
    for (long n = 0; n <= limit; n++)
        if (flags[n]) found[count++] = n;
    printf("[");
    for (int i = 0; i < 20; i++) printf(i ? ", %ld" : "%ld", found[i]);
    printf("] %ld %ld\n", count, found[count - 1]);
    for (int i = 0; i < 500 && i < count; i++) all &= is_prime(found[i]);
    for (int n = 0; n < 1000; n++) small += is_prime(n);
    printf("%s %ld\n", all ? "True" : "False", small);
}
