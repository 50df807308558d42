#include <gmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void product(mpz_t result, long low, long high)
{
    if (low == high)
    {
        mpz_set_ui(result, low);
        return;
    }
    mpz_t right;
    mpz_init(right);
    product(result, low, (low + high) / 2);
    product(right, (low + high) / 2 + 1, high);
    mpz_mul(result, result, right);
    mpz_clear(right);
}

int main(int argc, char **argv)
{
    long n = atol(argv[1]);
    mpz_t f, g, factorial, quotient, rest;
    mpz_inits(f, g, factorial, quotient, rest, NULL);
    mpz_fib_ui(f, n * 40);
    printf("%zu %lu\n", mpz_sizeinbase(f, 2), mpz_fdiv_ui(f, 1000000007));
    mpz_fib_ui(g, n * 10);
    char *digits = mpz_get_str(NULL, 10, g);
    size_t length = strlen(digits);
    printf("%zu %.20s %s\n", length, digits, digits + length - 20);
    mpz_set_str(g, digits, 10);
    printf("%lu ", mpz_fdiv_ui(g, 1000003));
    for (size_t i = 0; i < length / 2; i++)
    {
        char swap = digits[i];
        digits[i] = digits[length - 1 - i];
        digits[length - 1 - i] = swap;
    }
    mpz_set_str(g, digits, 10);
    printf("%lu\n", mpz_fdiv_ui(g, 1000003));
    free(digits);
    product(factorial, 1, n);
    printf("%zu %lu\n", mpz_sizeinbase(factorial, 2), mpz_fdiv_ui(factorial, (1ul << 61) - 1));
    mpz_fdiv_qr(quotient, rest, f, factorial);
    printf("%zu %lu\n", mpz_sizeinbase(quotient, 2), mpz_fdiv_ui(rest, 998244353));
    mpz_gcd(g, f, factorial);
    printf("%zu\n", mpz_sizeinbase(g, 2));
    mpz_ui_pow_ui(f, 3, n * 10);
    mpz_fdiv_q_2exp(g, f, 100);
    printf("%lu ", mpz_fdiv_ui(g, 1000003));
    mpz_fdiv_q_2exp(g, f, 7);
    mpz_and(g, f, g);
    printf("%lu\n", mpz_popcount(g));
    mpz_t modulus, exponent, total;
    mpz_inits(modulus, exponent, total, NULL);
    mpz_setbit(modulus, 521);
    mpz_sub_ui(modulus, modulus, 1);
    mpz_sub_ui(exponent, modulus, 2);
    for (long base = 2; base < 2 + n / 500; base++)
    {
        mpz_set_ui(g, base);
        mpz_powm(g, g, exponent, modulus);
        mpz_add(total, total, g);
    }
    printf("%lu\n", mpz_fdiv_ui(total, 1000003));
    mpz_ui_pow_ui(f, 10, n / 8);
    mpz_mul(f, f, f);
    mpz_mul_ui(f, f, 2);
    mpz_sqrt(f, f);
    mpz_ui_pow_ui(g, 10, 20);
    mpz_mod(f, f, g);
    gmp_printf("%Zd\n", f);
    mpz_clears(f, g, factorial, quotient, rest, modulus, exponent, total, NULL);
}
