#include <stdio.h>
#include <stdlib.h>
#include <string.h>
static int n, *work;
static int by_value(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }
static void bubble(int *a) {
    for (int end = n - 1; end > 0; end--)
        for (int i = 0; i < end; i++)
            if (a[i] > a[i + 1]) { int t = a[i]; a[i] = a[i + 1]; a[i + 1] = t; }
}
static void insertion(int *a) {
    for (int i = 1; i < n; i++) {
        int item = a[i], j = i;
        for (; j > 0 && a[j - 1] > item; j--) a[j] = a[j - 1];
        a[j] = item;
    }
}
static void merge_range(int *a, int lo, int hi) {
    if (hi - lo < 2) return;
    int mid = (lo + hi) / 2, i = lo, j = mid, k = lo;
    merge_range(a, lo, mid);
    merge_range(a, mid, hi);
    while (i < mid && j < hi) work[k++] = a[j] < a[i] ? a[j++] : a[i++];
    while (i < mid) work[k++] = a[i++];
    while (j < hi) work[k++] = a[j++];
    memcpy(a + lo, work + lo, sizeof(int) * (hi - lo));
}
static void merge(int *a) { merge_range(a, 0, n); }
static void quick_range(int *a, int lo, int hi) {
    if (lo >= hi) return;
    int pivot = a[(lo + hi) / 2], i = lo, j = hi;
    while (i <= j) {
        while (a[i] < pivot) i++;
        while (a[j] > pivot) j--;
        if (i <= j) { int t = a[i]; a[i++] = a[j]; a[j--] = t; }
    }
    quick_range(a, lo, j);
    quick_range(a, i, hi);
}
static void quick(int *a) { quick_range(a, 0, n - 1); }
static void sift(int *a, int root, int end) {
    while (2 * root + 1 < end) {
        int child = 2 * root + 1;
        if (child + 1 < end && a[child] < a[child + 1]) child++;
        if (a[root] >= a[child]) return;
        int t = a[root]; a[root] = a[child]; a[child] = t;
        root = child;
    }
}
static void heap(int *a) {
    for (int root = n / 2 - 1; root >= 0; root--) sift(a, root, n);
    for (int end = n - 1; end > 0; end--) {
        int t = a[0]; a[0] = a[end]; a[end] = t;
        sift(a, 0, end);
    }
}
int main(int argc, char **argv) {
    n = argc > 1 ? atoi(argv[1]) : 300;
    size_t size = sizeof(int) * n;
    int *data = malloc(size), *expected = malloc(size), *copy = malloc(size);
    work = malloc(size);
    long x = 12345;
    for (int i = 0; i < n; i++) {
        x = (1103515245 * x + 12345) % (1L << 31);
        data[i] = x % 1000;
    }
    memcpy(expected, data, size);
    qsort(expected, n, sizeof(int), by_value);
    const char *names[] = {"bubble", "insertion", "merge", "quick", "heap"};
    void (*algorithms[])(int *) = {bubble, insertion, merge, quick, heap};
    for (int i = 0; i < 5; i++) {
        memcpy(copy, data, size);
        algorithms[i](copy);
        printf("%s %s\n", names[i], memcmp(copy, expected, size) ? "False" : "True");
    }
    for (int i = 0; i < 10; i++) printf("%s%d", i ? ", " : "[", expected[i]);
    for (int i = n - 5; i < n; i++) printf("%s%d", i > n - 5 ? ", " : "] [", expected[i]);
    puts("]\n['apple', 'date', 'fig', 'pear']");
}
