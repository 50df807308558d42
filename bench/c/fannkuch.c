#include <stdio.h>
#include <stdlib.h>
#include <string.h>
int main(int argc, char **argv) {
    int n = argc > 1 ? atoi(argv[1]) : 6, p[16], q[16], count[16] = {0}, most = 0, checksum = 0, sign = 1, r = n;
    for (int i = 0; i < n; i++) p[i] = i;
    for (;;) {
        while (r != 1) { count[r - 1] = r; r--; }
        if (p[0] != 0) {
            int flips = 0;
            memcpy(q, p, sizeof p);
            for (int first = q[0]; first != 0; first = q[0]) {
                for (int i = 0, j = first; i < j; i++, j--) { int t = q[i]; q[i] = q[j]; q[j] = t; }
                flips++;
            }
            if (flips > most) most = flips;
            checksum += sign * flips;
        }
        sign = -sign;
        for (r = 1;; r++) {
            if (r == n) {
                printf("%d\nPfannkuchen(%d) = %d\n", checksum, n, most);
                return 0;
            }
            int first = p[0];
            memmove(p, p + 1, r * sizeof *p);
            p[r] = first;
            if (--count[r] > 0) break;
        }
    }
}
