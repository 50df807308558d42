"""Rounding of coefficients: ints that lose their last digits."""

from _decimal import digits_of, power_of_ten

ROUND_DOWN = "ROUND_DOWN"
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_CEILING = "ROUND_CEILING"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_UP = "ROUND_UP"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_05UP = "ROUND_05UP"
MODES = (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP)


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
