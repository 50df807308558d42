#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static uint64_t fnv1a(const unsigned char *data, int length)
{
    uint64_t h = 0xCBF29CE484222325;
    for (int i = 0; i < length; i++)
        h = (h ^ data[i]) * 0x100000001B3;
    return h;
}

static uint64_t mix(uint64_t value)
{
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
    return value ^ (value >> 31);
}

int main(int argc, char **argv)
{
    long n = atol(argv[1]);
    unsigned char data[1000];
    for (int i = 0; i < 1000; i++)
        data[i] = i * 7 % 251;
    uint64_t h = 0;
    for (long i = 0; i < n / 1000; i++)
        h = (h ^ fnv1a(data, 1000)) + 1;
    printf("%016lx\n", h);

    uint64_t state = 42;
    for (long i = 0; i < n; i++)
        state = state * 6364136223846793005 + 1442695040888963407;
    printf("%016lx\n", state);

    uint64_t total = 0;
    state = 88172645463325252;
    for (long i = 0; i < n; i++)
    {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        total += state;
    }
    printf("%016lx\n", total);

    total = 0;
    for (long i = 0; i < n; i++)
        total ^= mix(i);
    printf("%016lx\n", total);
}
