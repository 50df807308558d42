"""exp, ln and log10 of decimals as ints: values times a power of ten, with the error below one unit of the last place."""


def _log_of_two_and_ten(places):
    """ln 2 and ln 10 times 10**places."""
    unit = 10 ** (places + 10)

    def artanh_of_inverse(n):
        total = term = unit // n
        square, k = n * n, 3
        while term:
            term //= square
            total += term // k
            k += 2
        return total

    ln2 = 18 * artanh_of_inverse(26) - 2 * artanh_of_inverse(4801) + 8 * artanh_of_inverse(8749)
    ln5 = 2 * artanh_of_inverse(9) + 2 * ln2
    return ln2 // 10 ** 10, (ln2 + ln5) // 10 ** 10


_constants = {}


def log_of_ten(places):
    """ln 10 times 10**places."""
    for known, (_, value) in _constants.items():
        if known >= places:
            return value // 10 ** (known - places)
    _constants[places] = _log_of_two_and_ten(places)
    return _constants[places][1]


def exp_of(number, places):
    """exp(number / 10**places) times 10**places."""
    unit = 10 ** places
    halvings = max(0, number.bit_length() - unit.bit_length() + 8) + int(places ** 0.5)
    extra = halvings // 3 + 8
    one = 10 ** (places + extra)
    x = number * 10 ** extra >> halvings
    total = term = one
    k = 1
    while term:
        term = term * x // (one * k)
        total += term
        k += 1
        if term in (0, -1):
            break
    for _ in range(halvings):
        total = total * total // one
    return total // 10 ** extra


def ln_of(number, places):
    """ln(number / 10**places) times 10**places, for a number above 0."""
    extra = 10
    one = 10 ** (places + extra)
    x = number * 10 ** extra
    shift = x.bit_length() - one.bit_length()
    y = x >> shift if shift >= 0 else x << -shift
    # Square roots bring y near 1, where the series is short.
    from math import isqrt
    roots = 3 + int(places ** 0.4)
    for _ in range(roots):
        y = isqrt(y * one)
    z = (y - one) * one // (y + one)
    square = z * z // one
    total = term = z
    k = 3
    while term not in (0, -1):
        term = term * square // one
        total += term // k
        k += 2
    total *= 2 << roots
    if shift:
        ln2, _ = _constants_for(places + extra)
        total += shift * ln2
    return total // 10 ** extra


def _constants_for(places):
    for known, (ln2, ln10) in _constants.items():
        if known == places:
            return ln2, ln10
    _constants[places] = _log_of_two_and_ten(places)
    return _constants[places]
