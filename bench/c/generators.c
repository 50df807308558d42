#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
    long n = atol(argv[1]), total = 0;
    for (long i = 0; i < n; i++)
        if (i * i % 2)
            total += i * i;
    printf("%ld\n", total);
    total = 0;
    for (long i = 0; i < n; i++)
        if (i % 3 == 0)
            total += i * 3;
    printf("%ld\n", total);
    total = 0;
    long previous = 0;
    for (long i = 0; i < n; i++)
    {
        total += i - previous;
        previous = i;
    }
    printf("%ld\n", total);
    int any = 0;
    for (long i = 0; i < n && !any; i++)
        any = i > n * 2;
    long largest = 0;
    for (long i = 0; i < n; i++)
        largest = (i ^ 21) > largest ? i ^ 21 : largest;
    printf("%s %ld\n", any ? "True" : "False", largest);
}
