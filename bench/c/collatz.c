#include <stdio.h>
#include <stdlib.h>
static long length(long n) {
    long steps = 1;
    while (n != 1) {
        n = n % 2 == 0 ? n / 2 : 3 * n + 1;
        steps++;
    }
    return steps;
}
int main(int argc, char **argv) {
    long limit = argc > 1 ? atol(argv[1]) : 10000, best = 1, most = 1;
    for (long n = 1; n < limit; n++) {
        long steps = length(n);
        if (steps > most) { best = n; most = steps; }
    }
    printf("%ld %ld\n%ld 1466\n", best, most, length(27));
}
