"""Results brought into a context: rounding, the range of exponents, NaNs."""

from _decimal import coefficient as int_of
from _decimal import digits_of
from _decimal import exponent as exp_of
from _decimal import kind as kind_of
from _decimal import make, power_of_ten, sign_of, signal

from decimal._rounding import ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, drop_digits
from decimal._signals import CLAMPED, INEXACT, INVALID, OVERFLOW, ROUNDED, SUBNORMAL, UNDERFLOW

# The kinds of numbers; that of finite ones is 0.
INFINITY, QUIET, SIGNALING = 1, 2, 3


def invalid(context, condition=INVALID):
    """The NaN of an operation that has no result."""
    signal(context, condition)
    return make(0, 0, 0, QUIET)


def overflow(context, sign):
    """What a number that is too large becomes."""
    signal(context, OVERFLOW | INEXACT | ROUNDED)
    mode = context.rounding
    if mode in (ROUND_DOWN, "ROUND_05UP") or mode == (ROUND_CEILING if sign else ROUND_FLOOR):
        return make(sign, 10 ** context.prec - 1, context.Etop())
    return make(sign, 0, 0, INFINITY)


def finish(context, sign, coefficient, exponent):
    """A result brought into a context."""
    digits = digits_of(coefficient)
    if coefficient and not context.clamp and digits <= context.prec and context.Emin <= digits + exponent - 1 <= context.Emax:
        return make(sign, coefficient, exponent)
    tiny, top = context.Etiny(), context.Etop()
    if coefficient == 0:
        limit = top if context.clamp else context.Emax
        fitting = min(max(exponent, tiny), limit)
        if fitting != exponent:
            signal(context, CLAMPED)
        return make(sign, 0, fitting)
    least = digits + exponent - context.prec
    if least > top:
        return overflow(context, sign)
    subnormal = digits + exponent - 1 < context.Emin
    least = max(least, tiny)
    conditions = 0
    if exponent < least:
        coefficient, changed = drop_digits(coefficient, least - exponent, context.rounding, sign)
        exponent = least
        if digits_of(coefficient) > context.prec:
            coefficient //= 10
            exponent += 1
        if exponent > top:
            return overflow(context, sign)
        if changed:
            conditions |= INEXACT | UNDERFLOW if subnormal else INEXACT
        if subnormal:
            conditions |= SUBNORMAL
        conditions |= ROUNDED if coefficient else ROUNDED | CLAMPED
    elif subnormal:
        conditions = SUBNORMAL
    if context.clamp and exponent > top:
        coefficient *= 10 ** (exponent - top)
        exponent = top
        conditions |= CLAMPED
    result = make(sign, coefficient, exponent)
    if conditions:
        signal(context, conditions)
    return result


def without_zeros(coefficient, exponent, limit):
    """A coefficient other than 0 without the zeros at its end that an exponent up to a limit allows to leave out, and its exponent."""
    while exponent < limit and coefficient % 10 == 0:
        step = 1
        while exponent + 2 * step <= limit and coefficient % power_of_ten(2 * step) == 0:
            step *= 2
        coefficient //= power_of_ten(step)
        exponent += step
    return coefficient, exponent


def finish_exact(context, quotient, exponent, ideal):
    """An exact quotient, whose exponent is to be as near to the ideal one as it can."""
    return finish(context, 0, *without_zeros(quotient, exponent, ideal))


def finish_exact_negative(context, quotient, exponent, ideal):
    return finish(context, 1, *without_zeros(quotient, exponent, ideal))


def fit(number, context):
    """A number brought into a context."""
    kind = kind_of(number)
    if kind:
        return number if kind == INFINITY else nans_of(number, None, context)
    return finish(context, sign_of(number), int_of(number), exp_of(number))


def nans_of(self, other, context):
    """The NaN that an operation with a NaN gives, or None."""
    if not kind_of(self) and (other is None or not kind_of(other)):
        return None
    for wanted in (SIGNALING, QUIET):
        for value in (self, other):
            if value is not None and kind_of(value) == wanted:
                if wanted == SIGNALING:
                    signal(context, INVALID)
                return quiet(value, context)
    return None


def quiet(self, context):
    room = context.prec - context.clamp
    return make(sign_of(self), int_of(self) % 10 ** room if digits_of(int_of(self)) > room else int_of(self), 0, QUIET)
