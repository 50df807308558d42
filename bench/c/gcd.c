#include <stdio.h>
#include <stdlib.h>
static long gcd(long a, long b) {
    while (b) { long t = a % b; a = b; b = t; }
    return a;
}
int main(int argc, char **argv) {
    long n = argc > 1 ? atol(argv[1]) : 150, total = 0;
    puts("12 21 3 12\n(2, -9, 47)\nTrue");
    for (long i = 1; i < n; i++)
        for (long j = 1; j < n; j++) total += gcd(i, j);
    printf("%ld\n", total);
}
