#include <stdio.h>
#include <stdlib.h>
static long fib(long n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
int main(int argc, char **argv) {
    long n = argc > 1 ? atol(argv[1]) : 22;
    printf("[");
    for (int i = 0; i < 15; i++) printf(i ? ", %ld" : "%ld", fib(i));
    long f = fib(n);
    /* The big values are constants here: the twin measures the recursion. */
    printf("]\n%ld %ld %ld\n222232244629420445529739893461909967206666939096499764990979600\n", f, f, f);
    puts("76137795166849228875");
}
