#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

static long *new(long count) { return malloc(count * sizeof(long)); }

int main(int argc, char **argv)
{
    long n = atol(argv[1]), count = 0, sum = 0, low = LONG_MAX, high = LONG_MIN;
    long *values = new(n), *doubled = new(n), *changes = new(n), *xs = new(n), *ys = new(n), table[1009];
    double *weights = malloc(n * sizeof(double)), dot = 0;
    for (long i = 0; i < n; i++)
    {
        values[i] = i * 37 % 1009;
        weights[i] = i * 0.5;
    }
    for (long i = 0; i < n; i++)
        if (values[i] % 2)
            doubled[count++] = values[i] * 2;
    for (long i = 0; i < count; i++)
    {
        sum += doubled[i];
        low = doubled[i] < low ? doubled[i] : low;
        high = doubled[i] > high ? doubled[i] : high;
    }
    printf("%ld %ld %ld %ld\n", count, sum, low, high);
    for (long i = 0; i < n; i++)
        dot += values[i] * weights[i];
    printf("%.3f\n", dot);
    sum = 0;
    for (long i = 0; i < n; i++)
        sum += i * values[i];
    printf("%ld\n", sum);
    sum = 0;
    low = LONG_MAX;
    high = LONG_MIN;
    for (long i = 0; i + 1 < n; i++)
        changes[i] = values[i + 1] - values[i];
    for (long i = 0; i + 1 < n; i++)
    {
        low = changes[i] < low ? changes[i] : low;
        high = changes[i] > high ? changes[i] : high;
        sum += labs(changes[i]);
    }
    printf("%ld %ld %ld\n", high, low, sum);
    int any = 0, all = 1;
    for (long i = 0; i < n && !any; i++)
        any = values[i] > 2000;
    for (long i = 0; i < n && all; i++)
        all = values[i] < 1009;
    printf("%s %s\n", any ? "True" : "False", all ? "True" : "False");
    long total = 0;
    for (long i = n; i-- > 0;)
        total = (total * 3 + values[i]) % 1000003;
    printf("%ld\n", total);
    for (long i = 0; i < n; i++)
    {
        xs[i] = i % 100;
        ys[i] = i / 100;
    }
    sum = 0;
    high = 0;
    for (long i = 0; i < n; i++)
    {
        sum += xs[i] * ys[i];
        high = xs[i] + ys[i] > high ? xs[i] + ys[i] : high;
    }
    printf("%ld %ld\n", sum, high);
    long highest = 0, ends = 0;
    for (long i = 0; i < n; i += 10)
    {
        long most = values[i];
        for (long j = i; j < i + 10; j++)
            most = values[j] > most ? values[j] : most;
        highest += most;
        ends += values[i] + values[i + 9];
    }
    printf("%ld %ld\n", highest, ends);
    for (long i = 0; i < 1009; i++)
        table[i] = -1;
    for (long i = 0; i < n; i++)
        table[values[i]] = i;
    count = sum = 0;
    for (long i = 0; i < 1009; i++)
        if (table[i] >= 0)
        {
            count++;
            sum += table[i];
        }
    printf("%ld %ld\n", count, sum);
    free(values);
    free(doubled);
    free(changes);
    free(xs);
    free(ys);
    free(weights);
}
