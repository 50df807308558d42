"""Rounding of coefficients: ints that lose their last digits."""

ROUND_DOWN = "ROUND_DOWN"
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_CEILING = "ROUND_CEILING"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_UP = "ROUND_UP"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_05UP = "ROUND_05UP"
MODES = (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP)


_POWERS = [10 ** n for n in range(64)]


def power_of_ten(exponent):
    """10 to an exponent of at least 0."""
    return _POWERS[exponent] if exponent < 64 else 10 ** exponent


def digits_of(number):
    """How many decimal digits an int of at least 0 has; 1 for 0."""
    if number < 10:
        return 1
    estimate = (number.bit_length() - 1) * 30103 // 100000
    while power_of_ten(estimate) <= number:
        estimate += 1
    return estimate


def _goes_up(mode, sign, kept, rest, half):
    """Whether the digits left out (rest of which half is the middle) make the kept ones larger."""
    if mode == ROUND_HALF_EVEN:
        return rest > half or (rest == half and kept & 1 == 1)
    if mode == ROUND_HALF_UP:
        return rest >= half
    if mode == ROUND_HALF_DOWN:
        return rest > half
    if mode == ROUND_DOWN:
        return False
    if mode == ROUND_UP:
        return True
    if mode == ROUND_CEILING:
        return sign == 0
    if mode == ROUND_FLOOR:
        return sign == 1
    return kept % 5 == 0


def drop_digits(coefficient, count, mode, sign):
    """A coefficient without its last digits, rounded: (coefficient, whether what went was not 0)."""
    if count > digits_of(coefficient) + 1:
        if coefficient == 0:
            return 0, False
        return (1 if _goes_up(mode, sign, 0, 1, 5) else 0), True
    unit = power_of_ten(count)
    kept, rest = divmod(coefficient, unit)
    if rest == 0:
        return kept, False
    return (kept + 1 if _goes_up(mode, sign, kept, rest * 2, unit) else kept), True
