"""Big ints: Fibonacci numbers, powers, factorials, division, gcd, modular powers, decimal digits both ways."""
import math
import sys


def fibonacci(n):
    a, b = 0, 1
    for bit in bin(n)[2:]:
        a, b = a * (2 * b - a), a * a + b * b
        if bit == "1":
            a, b = b, a + b
    return a


def product(low, high):
    if low == high:
        return low
    middle = (low + high) // 2
    return product(low, middle) * product(middle + 1, high)


def main():
    n = int(sys.argv[1])
    sys.set_int_max_str_digits(0)
    f = fibonacci(n * 40)
    print(f.bit_length(), f % 1000000007)
    digits = str(fibonacci(n * 10))
    print(len(digits), digits[:20], digits[-20:])
    print(int(digits) % 1000003, int(digits[::-1]) % 1000003)
    factorial = product(1, n)
    print(factorial.bit_length(), factorial % (2 ** 61 - 1))
    quotient, rest = divmod(f, factorial)
    print(quotient.bit_length(), rest % 998244353)
    print(math.gcd(f, factorial).bit_length())
    power = 3 ** (n * 10)
    print((power >> 100) % 1000003, (power & power >> 7).bit_count())
    modulus = (1 << 521) - 1
    total = 0
    for base in range(2, 2 + n // 500):
        total += pow(base, modulus - 2, modulus)
    print(total % 1000003)
    x = 10 ** (n // 8)
    print(math.isqrt(2 * x * x) % 10 ** 20)


main()
