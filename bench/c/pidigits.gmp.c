#include <gmp.h>
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
    int n = atoi(argv[1]), found = 0;
    unsigned long k = 1, x = 3, m = 3;
    char *digits = malloc(n + 1);
    mpz_t q, r, t, a, b;
    mpz_init_set_ui(q, 1);
    mpz_init_set_ui(r, 0);
    mpz_init_set_ui(t, 1);
    mpz_inits(a, b, NULL);
    while (found < n)
    {
        mpz_mul_ui(a, q, 4);
        mpz_add(a, a, r);
        mpz_sub(a, a, t);
        mpz_mul_ui(b, t, m);
        if (mpz_cmp(a, b) < 0)
        {
            digits[found++] = '0' + m;
            mpz_sub(r, r, b);
            mpz_mul_ui(r, r, 10);
            mpz_mul_ui(q, q, 10);
            mpz_mul_ui(a, q, 3);
            mpz_add(a, a, r);
            mpz_fdiv_q(a, a, t);
            m = mpz_get_ui(a);
        }
        else
        {
            mpz_mul_ui(a, q, 7 * k + 2);
            mpz_addmul_ui(a, r, x);
            mpz_mul_ui(b, t, x);
            mpz_fdiv_q(a, a, b);
            m = mpz_get_ui(a);
            mpz_mul_ui(a, q, 2);
            mpz_add(r, r, a);
            mpz_mul_ui(r, r, x);
            mpz_swap(t, b);
            mpz_mul_ui(q, q, k);
            k++;
            x += 2;
        }
    }
    for (int i = 0; i < n; i += 10)
    {
        int end = i + 10 < n ? i + 10 : n;
        printf("%.*s\t:%d\n", end - i, digits + i, end);
    }
    free(digits);
    mpz_clears(q, r, t, a, b, NULL);
}
