"""Roots, powers, logarithms, neighbours, and numbers as rows of digits."""

import math

from _decimal import Context, Decimal, digits_of, make, sign_of, signal
from _decimal import coefficient as int_of
from _decimal import exponent as exp_of
from _decimal import kind as kind_of

from decimal import _transcendental
from decimal._arithmetic import add, divide, multiply
from decimal._comparison import order_of
from decimal._formatting import digits_text
from decimal._results import INFINITY, finish, fit, invalid, nans_of, overflow, without_zeros
from decimal._rounding import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN
from decimal._signals import CLAMPED, DIVISION_BY_ZERO, INEXACT, OVERFLOW, ROUNDED, SUBNORMAL, UNDERFLOW

_MAX_EXPONENT = 999999999999999999


def next_plus(self, context):
    return _next(self, context, 0)


def next_minus(self, context):
    return _next(self, context, 1)


def _next(self, context, sign):
    """The next number towards +Infinity (0) or -Infinity (1)."""
    if self.is_nan():
        return nans_of(self, None, context)
    if kind_of(self):
        return self if sign_of(self) == sign else make(sign_of(self), 10 ** context.prec - 1, context.Etop())
    exact = context.copy()
    exact.clear_traps()
    exact.rounding = ROUND_FLOOR if sign else ROUND_CEILING
    rounded = fit(self, exact)
    if order_of(rounded, self) != 0:
        return rounded
    return add(self, make(sign, 1, context.Etiny() - 1), exact)


def next_toward(self, other, context):
    nan = nans_of(self, other, context)
    if nan is not None:
        return nan
    order = order_of(self, other)
    if order == 0:
        return self.copy_sign(other)
    result = _next(self, context, 0 if order < 0 else 1)
    if kind_of(result):
        signal(context, OVERFLOW | INEXACT | ROUNDED)
    elif result.adjusted() < context.Emin:
        signal(context, UNDERFLOW | SUBNORMAL | INEXACT | ROUNDED | (0 if int_of(result) else CLAMPED))
    return result


def logb(self, context):
    if self.is_nan():
        return nans_of(self, None, context)
    if kind_of(self):
        return make(0, 0, 0, INFINITY)
    if not int_of(self):
        signal(context, DIVISION_BY_ZERO)
        return make(1, 0, 0, INFINITY)
    return fit(Decimal(self.adjusted()), context)


def scaleb(self, other, context):
    nan = nans_of(self, other, context)
    if nan is not None:
        return nan
    if kind_of(other) or exp_of(other) != 0 or abs(int(other)) > 2 * (context.Emax + context.prec):
        return invalid(context)
    return self if kind_of(self) else finish(context, sign_of(self), int_of(self), exp_of(self) + int(other))


def _moved(self, other, context, move):
    nan = nans_of(self, other, context)
    if nan is not None:
        return nan
    if kind_of(other) or exp_of(other) != 0 or abs(int(other)) > context.prec:
        return invalid(context)
    if kind_of(self):
        return self
    digits = digits_text(int_of(self))[-context.prec:].rjust(context.prec, "0")
    return make(sign_of(self), int(move(digits, int(other)) or "0"), exp_of(self))


def shift(self, other, context):
    def move(digits, count):
        return digits[:count] if count < 0 else (digits + "0" * count)[-len(digits):]
    return _moved(self, other, context, move)


def rotate(self, other, context):
    return _moved(self, other, context, lambda digits, count: digits[count:] + digits[:count])


def _logical(self, other, context, combine):
    for value in (self, other):
        if kind_of(value) or sign_of(value) or exp_of(value) or any(d not in "01" for d in digits_text(int_of(value))):
            return invalid(context)
    a = digits_text(int_of(self))[-context.prec:].rjust(context.prec, "0")
    b = digits_text(int_of(other))[-context.prec:].rjust(context.prec, "0")
    return make(0, int("".join("1" if combine(x == "1", y == "1") else "0" for x, y in zip(a, b))), 0)


def logical_and(self, other, context):
    return _logical(self, other, context, lambda x, y: x and y)


def logical_or(self, other, context):
    return _logical(self, other, context, lambda x, y: x or y)


def logical_xor(self, other, context):
    return _logical(self, other, context, lambda x, y: x != y)


def logical_invert(self, context):
    return logical_xor(self, make(0, int("1" * context.prec), 0), context)


def sqrt(self, context):
    if kind_of(self):
        if kind_of(self) == INFINITY and sign_of(self):
            return invalid(context)
        return nans_of(self, None, context) or self
    if not int_of(self):
        return finish(context, sign_of(self), 0, exp_of(self) // 2)
    if sign_of(self):
        return invalid(context)
    ideal = exp_of(self) // 2
    coefficient, exponent = int_of(self), exp_of(self)
    if exponent & 1:
        coefficient, exponent = coefficient * 10, exponent - 1
    shift = max(context.prec + 1 - (digits_of(coefficient) + 1) // 2, 0)
    coefficient *= 100 ** shift
    root = math.isqrt(coefficient)
    exponent = exponent // 2 - shift
    if root * root == coefficient:
        root, exponent = without_zeros(root, exponent, ideal)
    else:
        root += root % 5 == 0
    return _finish_nearest(context, 0, root, exponent)


def exp(self, context):
    if kind_of(self):
        if kind_of(self) == INFINITY:
            return make(0, 0, 0) if sign_of(self) else self
        return nans_of(self, None, context)
    if not int_of(self):
        return make(0, 1, 0)
    if self.adjusted() > 20:
        return _finish_nearest(context, 0, 1, context.Etiny() - 5 if sign_of(self) else context.Emax + 1)
    if self.adjusted() < -context.prec - 1:
        near = 10 ** (context.prec + 1) + (-1 if sign_of(self) else 1)
        return _finish_nearest(context, 0, near, -context.prec - 1)

    def digits(places):
        number = _scaled_int(self, places + max(self.adjusted(), 0) + 3)
        more = places + max(self.adjusted(), 0) + 3
        power = number // _transcendental.log_of_ten(more)
        value = _transcendental.exp_of(number - power * _transcendental.log_of_ten(more), more)
        return value, power - more

    return _until_certain(context, digits)


def ln(self, context):
    return _log(self, context, False)


def log10(self, context):
    return _log(self, context, True)


def _log(self, context, common):
    if self.is_nan():
        return nans_of(self, None, context)
    if not kind_of(self) and not int_of(self):
        return make(1, 0, 0, INFINITY)
    if sign_of(self):
        return invalid(context)
    if kind_of(self):
        return self
    if order_of(self, make(0, 1, 0)) == 0:
        return make(0, 0, 0)
    if common:
        zeros = digits_of(int_of(self)) - 1
        if int_of(self) == 10 ** zeros:
            return finish(context, 1 if exp_of(self) + zeros < 0 else 0, abs(exp_of(self) + zeros), 0)
    power = self.adjusted()
    mantissa = make(0, int_of(self), exp_of(self) - power)
    if power == -1:
        power, mantissa = 0, self
    close = add(mantissa, make(1, 1, 0), _working(context.prec + 5))
    lead = max(0, -close.adjusted()) if power == 0 and int_of(close) else 0

    def digits(places):
        more = places + lead + 5
        number = _scaled_int(mantissa, more)
        value = _transcendental.ln_of(number, more) + power * _transcendental.log_of_ten(more)
        if common:
            value = value * 10 ** more // _transcendental.log_of_ten(more)
        return value, -more

    return _until_certain(context, digits)


def _scaled_int(self, places):
    """self * 10**places, rounded down."""
    shift = exp_of(self) + places
    value = int_of(self) * 10 ** shift if shift >= 0 else int_of(self) // 10 ** -shift
    return -value if sign_of(self) else value


def power(self, other, context):
    nan = nans_of(self, other, context)
    if nan is not None:
        return nan
    if not other:
        return invalid(context) if not self else make(0, 1, 0)
    whole = not kind_of(other) and other == other.to_integral_value()
    sign = 1 if sign_of(self) and whole and int(other) & 1 else 0
    if sign_of(self) and self and not whole:
        return invalid(context)
    base = self.copy_abs()
    if not base:
        return make(sign, 0, 0, INFINITY) if sign_of(other) else make(sign, 0, 0)
    if kind_of(base):
        return make(sign, 0, 0) if sign_of(other) else make(sign, 0, 0, INFINITY)
    order = order_of(base, make(0, 1, 0))
    if order == 0:
        if whole:
            return finish(context, sign, 1, 0) if exp_of(base) == 0 else _one(context, sign, base, int(other))
        signal(context, INEXACT | ROUNDED)
        return make(0, 10 ** (context.prec - 1), 1 - context.prec)
    if kind_of(other):
        return make(0, 0, 0) if (order < 0) != bool(sign_of(other)) else make(0, 0, 0, INFINITY)
    if whole:
        return _whole_power(base, int(other), sign, context)
    return _any_power(base, other, context)


def _whole_power(self, power, sign, context):
    size = abs(power)
    bound = self.adjusted() * power
    if bound > 2 * context.Emax + 10:
        return overflow(context, sign)
    if digits_of(int_of(self)) * size <= max(context.prec * 4, 2000):
        coefficient, exponent = int_of(self) ** size, exp_of(self) * size
        if power > 0:
            return finish(context, sign, coefficient, exponent)
        result = divide(make(0, 1, 0), make(0, coefficient, exponent), context)
        return make(sign, int_of(result), exp_of(result), kind_of(result))
    working = _working(context.prec + digits_of(size) + 4)
    result, factor = make(0, 1, 0), self
    while size:
        if size & 1:
            result = multiply(result, factor, working)
        size >>= 1
        factor = multiply(factor, factor, working) if size else factor
    if kind_of(result) or not result:
        large = bool(kind_of(result)) == (power > 0)
        return overflow(context, sign) if large else finish(context, sign, 1, context.Etiny() - 1)
    if power < 0:
        result = divide(make(0, 1, 0), result, working)
    return fit(make(sign, int_of(result), exp_of(result), kind_of(result)), context)


def _any_power(self, power, context):
    if power.adjusted() > 20:
        return overflow(context, 0) if (self.adjusted() >= 0) != bool(sign_of(power)) else finish(context, 0, 1, context.Etiny() - 1)
    exact = _exact_root(self, power, context)
    if exact is not None:
        return exact
    ln10 = _transcendental.log_of_ten

    def digits(places):
        more = places + max(power.adjusted(), 0) + 12
        log = _transcendental.ln_of(_scaled_int(make(0, int_of(self), exp_of(self) - self.adjusted()), more), more)
        log += self.adjusted() * ln10(more)
        number = log * _scaled_int(power, more) // 10 ** more
        tens = number // ln10(more)
        return _transcendental.exp_of(number - tens * ln10(more), more), tens - more

    return _until_certain(context, digits, finish)


def _exact_root(self, power, context):
    """self ** power when the power is a half of an odd number (or quarter …) and the result is exact; else None."""
    above, below = power.as_integer_ratio()
    if below & (below - 1) or below > 64 or above < 0 or above > 1000:
        return None
    value, exponent = int_of(self), exp_of(self)
    while below > 1:
        if exponent & 1:
            value, exponent = value * 10, exponent - 1
        root = math.isqrt(value)
        if root * root != value:
            return None
        value, exponent, below = root, exponent // 2, below // 2
    value, exponent = value ** above, exponent * above
    room = context.prec - digits_of(value)
    if room > 0:
        value, exponent = value * 10 ** room, exponent - room
    result = finish(context, 0, value, exponent)
    signal(context, INEXACT | ROUNDED)
    return result


def power_modulo(self, other, modulo, context):
    for value in (self, other, modulo):
        if value.is_nan():
            return nans_of(value, None, context)
    if any(kind_of(v) or v != v.to_integral_value() for v in (self, other, modulo)) or sign_of(other) or not modulo:
        return invalid(context)
    if modulo.adjusted() >= context.prec or (not other and not self):
        return invalid(context)
    sign = 1 if sign_of(self) and int(other) & 1 else 0
    return make(sign, pow(abs(int(self)), int(other), abs(int(modulo))), 0)


def _one(context, sign, base, power):
    """1.00 to a whole power: as many zeros as there is room for."""
    exponent = exp_of(base) * power if power > 0 else 0
    if exponent < 1 - context.prec:
        exponent = 1 - context.prec
        signal(context, ROUNDED)
    return make(sign, 10 ** -exponent, exponent)


def _finish_nearest(context, sign, coefficient, exponent):
    """A result brought into a context, but always rounded to the nearest number."""
    rounding = context.rounding
    context.rounding = ROUND_HALF_EVEN
    try:
        return finish(context, sign, coefficient, exponent)
    finally:
        context.rounding = rounding


def _working(prec):
    """A context for steps on the way to a result: more digits, nothing trapped."""
    return Context(prec, ROUND_HALF_EVEN, -_MAX_EXPONENT, _MAX_EXPONENT, 1, 0, [], [])


def _until_certain(context, digits, ending=None):
    """Rounds a value that is computed to more and more places until its rounding is certain."""
    extra = 3
    while True:
        value, exponent = digits(context.prec + extra)
        sign, value = (1, -value) if value < 0 else (0, value)
        spare = digits_of(value) - context.prec
        unit = 10 ** max(spare - 2, 0)
        last = value // unit % 100 if spare >= 2 else -1
        if spare >= 3 and last not in (0, 50, 49, 99, 51, 1):
            break
        if extra > 60 + context.prec:
            break
        extra *= 2
    return (ending or _finish_nearest)(context, sign, value + (value % 10 == 0), exponent)
