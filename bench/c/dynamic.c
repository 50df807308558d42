#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *text(int length, unsigned seed)
{
    char *letters = malloc(length + 1);
    for (int i = 0; i < length; i++)
    {
        seed = (seed * 1103515245u + 12345u) % 2147483648u;
        letters[i] = "acgt"[seed >> 16 & 3];
    }
    letters[length] = 0;
    return letters;
}

static long min(long a, long b) { return a < b ? a : b; }
static long max(long a, long b) { return a > b ? a : b; }

int main(int argc, char **argv)
{
    int n = atoi(argv[1]);
    char *a = text(n, 1), *b = text(n, 2);

    long *previous = malloc((n + 1) * sizeof(long)), *current = malloc((n + 1) * sizeof(long));
    for (int j = 0; j <= n; j++)
        previous[j] = j;
    for (int i = 1; i <= n; i++)
    {
        current[0] = i;
        for (int j = 1; j <= n; j++)
            current[j] = min(min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + (a[i - 1] != b[j - 1]));
        long *swap = previous;
        previous = current;
        current = swap;
    }
    printf("%ld\n", previous[n]);

    long *table = calloc((size_t)(n + 1) * (n + 1), sizeof(long));
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++)
        {
            long *row = table + (size_t)i * (n + 1), *next = row + n + 1;
            next[j + 1] = a[i] == b[j] ? row[j] + 1 : max(row[j + 1], next[j]);
        }
    printf("%ld\n", table[(size_t)n * (n + 1) + n]);

    int capacity = n * 10;
    long *best = calloc(capacity + 1, sizeof(long));
    for (int i = 0; i < n / 10; i++)
    {
        int weight = 3 + i * 7 % 31;
        long value = 10 + i * 13 % 47;
        for (int room = capacity; room >= weight; room--)
            best[room] = max(best[room], best[room - weight] + value);
    }
    printf("%ld\n", best[capacity]);

    int amount = n * 100, coins[] = {1, 2, 5, 10, 20, 50, 100, 200};
    long *ways = calloc(amount + 1, sizeof(long));
    ways[0] = 1;
    for (int i = 0; i < 8; i++)
        for (int total = coins[i]; total <= amount; total++)
            ways[total] = (ways[total] + ways[total - coins[i]]) % 1000000007;
    printf("%ld\n", ways[amount]);
    free(a);
    free(b);
    free(previous);
    free(current);
    free(table);
    free(best);
    free(ways);
}
