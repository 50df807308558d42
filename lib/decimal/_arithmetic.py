"""Arithmetic that is rare: with infinities and NaNs, at the limits of exponents, and of very many digits."""

from _decimal import coefficient as int_of
from _decimal import digits_of
from _decimal import exponent as exp_of
from _decimal import kind as kind_of
from _decimal import make, power_of_ten, sign_of, signal

from decimal._results import INFINITY, QUIET, finish, fit, invalid, nans_of, without_zeros
from decimal._rounding import ROUND_FLOOR, drop_digits
from decimal._signals import (
    CLAMPED, DIVISION_BY_ZERO, DIVISION_IMPOSSIBLE, DIVISION_UNDEFINED, INEXACT, INVALID, ROUNDED, SUBNORMAL,
)

# Numbers whose exponents differ by no more are added without further ado.
_NEAR = 40


def add(self, other, context):
    nan = nans_of(self, other, context)
    if nan is not None:
        return nan
    if kind_of(self) or kind_of(other):
        if kind_of(self) and kind_of(other) and sign_of(self) != sign_of(other):
            return invalid(context)
        return self if kind_of(self) else other
    exponent = min(exp_of(self), exp_of(other))
    if not int_of(self) and not int_of(other):
        negative = sign_of(self) and sign_of(other)
        if sign_of(self) != sign_of(other) and context.rounding == ROUND_FLOOR:
            negative = 1
        return finish(context, 1 if negative else 0, 0, exponent)
    if not int_of(self) or not int_of(other):
        value = other if not int_of(self) else self
        exponent = max(exponent, exp_of(value) - context.prec - 1)
        return finish(context, sign_of(value), int_of(value) * 10 ** max(exp_of(value) - exponent, 0), min(exponent, exp_of(value)))
    gap = exp_of(self) - exp_of(other)
    if -_NEAR <= gap <= _NEAR:
        a = int_of(self) * power_of_ten(gap) if gap > 0 else int_of(self)
        b = int_of(other) * power_of_ten(-gap) if gap < 0 else int_of(other)
        total = (-a if sign_of(self) else a) + (-b if sign_of(other) else b)
        if total:
            return finish(context, 1 if total < 0 else 0, abs(total), exponent)
    big, small = (self, other) if self.adjusted() >= other.adjusted() else (other, self)
    lowest = min(exp_of(big), big.adjusted() - context.prec - 2)
    if small.adjusted() < lowest - 2:
        small = make(sign_of(small), 1, lowest - 3)
    exponent = min(exp_of(big), exp_of(small))
    a = int_of(big) * 10 ** (exp_of(big) - exponent) * (-1 if sign_of(big) else 1)
    b = int_of(small) * 10 ** (exp_of(small) - exponent) * (-1 if sign_of(small) else 1)
    total = a + b
    if total == 0:
        return finish(context, 1 if context.rounding == ROUND_FLOOR else 0, 0, min(exp_of(self), exp_of(other)))
    return finish(context, 1 if total < 0 else 0, abs(total), exponent)


def subtract(self, other, context):
    nan = nans_of(self, other, context)
    return add(self, other.copy_negate(), context) if nan is None else nan


def multiply(self, other, context):
    nan = nans_of(self, other, context)
    if nan is not None:
        return nan
    sign = sign_of(self) ^ sign_of(other)
    if kind_of(self) or kind_of(other):
        if not self or not other:
            return invalid(context)
        return make(sign, 0, 0, INFINITY)
    return finish(context, sign, int_of(self) * int_of(other), exp_of(self) + exp_of(other))


def divide(self, other, context):
    nan = nans_of(self, other, context)
    if nan is not None:
        return nan
    sign = sign_of(self) ^ sign_of(other)
    if kind_of(self):
        return invalid(context) if kind_of(other) else make(sign, 0, 0, INFINITY)
    if kind_of(other):
        signal(context, CLAMPED)
        return make(sign, 0, context.Etiny())
    if not int_of(other):
        if not int_of(self):
            return invalid(context, DIVISION_UNDEFINED)
        signal(context, DIVISION_BY_ZERO)
        return make(sign, 0, 0, INFINITY)
    ideal = exp_of(self) - exp_of(other)
    if not int_of(self):
        return finish(context, sign, 0, ideal)
    shift = digits_of(int_of(other)) - digits_of(int_of(self)) + context.prec + 1
    exponent = ideal - shift
    above, below = (int_of(self) * 10 ** shift, int_of(other)) if shift >= 0 else (int_of(self), int_of(other) * 10 ** -shift)
    quotient, rest = divmod(above, below)
    if rest:
        # A digit that is neither 0 nor 5 shows that something is left.
        quotient += quotient % 5 == 0
    else:
        quotient, exponent = without_zeros(quotient, exponent, ideal)
    return finish(context, sign, quotient, exponent)


def _divided(self, other, context):
    """The whole quotient (None when it is too long) and the remainder of finite numbers."""
    exponent = min(exp_of(self), exp_of(other))
    distance = self.adjusted() - other.adjusted()
    if not int_of(self) or distance <= -2:
        return make(sign_of(self) ^ sign_of(other), 0, 0), _rescaled_exact(self, exponent)
    if distance > context.prec:
        return None, None
    a = int_of(self) * 10 ** (exp_of(self) - exponent)
    b = int_of(other) * 10 ** (exp_of(other) - exponent)
    quotient, rest = divmod(a, b)
    if digits_of(quotient) > context.prec:
        return None, None
    return make(sign_of(self) ^ sign_of(other), quotient, 0), make(sign_of(self), rest, exponent)


def _rescaled_exact(self, exponent):
    return make(sign_of(self), int_of(self) * 10 ** max(exp_of(self) - exponent, 0), min(exp_of(self), exponent))


def floor_divide(self, other, context):
    nan = nans_of(self, other, context)
    if nan is not None:
        return nan
    sign = sign_of(self) ^ sign_of(other)
    if kind_of(self):
        return invalid(context) if kind_of(other) else make(sign, 0, 0, INFINITY)
    if kind_of(other):
        return make(sign, 0, 0)
    if not int_of(other):
        if not int_of(self):
            return invalid(context, DIVISION_UNDEFINED)
        signal(context, DIVISION_BY_ZERO)
        return make(sign, 0, 0, INFINITY)
    quotient, _ = _divided(self, other, context)
    return invalid(context, DIVISION_IMPOSSIBLE) if quotient is None else fit(quotient, context)


def remainder(self, other, context):
    nan = nans_of(self, other, context)
    if nan is not None:
        return nan
    if kind_of(self):
        return invalid(context)
    if kind_of(other):
        return fit(self, context)
    if not int_of(other):
        return invalid(context, INVALID if int_of(self) else DIVISION_UNDEFINED)
    _, rest = _divided(self, other, context)
    return invalid(context, DIVISION_IMPOSSIBLE) if rest is None else fit(rest, context)


def remainder_near(self, other, context):
    nan = nans_of(self, other, context)
    if nan is not None:
        return nan
    if kind_of(self) or not other:
        return invalid(context, INVALID if self else DIVISION_UNDEFINED)
    if kind_of(other):
        return fit(self, context)
    exponent = min(exp_of(self), exp_of(other))
    if not self:
        return finish(context, sign_of(self), 0, exponent)
    if self.adjusted() - other.adjusted() > context.prec + 1:
        return invalid(context, DIVISION_IMPOSSIBLE)
    a = int_of(self) * 10 ** (exp_of(self) - exponent)
    b = int_of(other) * 10 ** (exp_of(other) - exponent)
    quotient, rest = divmod(a, b)
    sign = sign_of(self)
    if 2 * rest + (quotient & 1) > b:
        rest, quotient, sign = b - rest, quotient + 1, 1 - sign
    if digits_of(quotient) > context.prec:
        return invalid(context, DIVISION_IMPOSSIBLE)
    return finish(context, sign, rest, exponent)


def divide_both(self, other, context):
    nan = nans_of(self, other, context)
    if nan is not None:
        return nan, nan
    if not other and not kind_of(other):
        if not self:
            return (invalid(context, DIVISION_UNDEFINED),) * 2
        signal(context, INVALID | DIVISION_BY_ZERO) if not kind_of(self) else signal(context, INVALID)
        return make(sign_of(self) ^ sign_of(other), 0, 0, INFINITY), make(0, 0, 0, QUIET)
    if kind_of(self):
        quotient = floor_divide(self, other, context)
        return quotient, (quotient if quotient.is_nan() else invalid(context))
    return floor_divide(self, other, context), remainder(self, other, context)


def fma(self, other, third, context):
    if third.is_snan() and not self.is_snan() and not other.is_snan():
        return nans_of(third, None, context)
    nan = nans_of(self, other, context)
    if nan is None and third.is_nan():
        nan = nans_of(third, None, context)
    if nan is not None:
        return nan
    if kind_of(self) or kind_of(other):
        product = multiply(self, other, context)
    else:
        product = make(sign_of(self) ^ sign_of(other), int_of(self) * int_of(other), exp_of(self) + exp_of(other))
    return add(product, third, context)


def quantize(self, exp, rounding, context):
    nan = nans_of(self, exp, context)
    if nan is not None:
        return nan
    if kind_of(self) or kind_of(exp):
        return self if kind_of(self) and kind_of(exp) else invalid(context)
    wanted = exp_of(exp)
    if not context.Etiny() <= wanted <= context.Emax:
        return invalid(context)
    adjusted = self.adjusted()
    if not int_of(self):
        return finish(context, sign_of(self), 0, wanted)
    if adjusted > context.Emax or adjusted - wanted + 1 > context.prec:
        return invalid(context)
    result, inexact = _rescaled(self, wanted, rounding)
    digits = digits_of(int_of(result))
    adjusted = wanted + digits - 1
    if adjusted > context.Emax or digits > context.prec:
        return invalid(context)
    conditions = SUBNORMAL if int_of(result) and adjusted < context.Emin else 0
    if wanted > exp_of(self):
        conditions |= INEXACT | ROUNDED if inexact else ROUNDED
    top = context.Etop()
    if context.clamp and wanted > top:
        result, _ = _rescaled(result, top, ROUND_FLOOR)
        conditions |= CLAMPED
    if conditions:
        signal(context, conditions)
    return result


def _rescaled(self, exponent, mode):
    """With another exponent: (number, whether it is no longer the same)."""
    if exp_of(self) >= exponent:
        return make(sign_of(self), int_of(self) * power_of_ten(exp_of(self) - exponent), exponent), False
    kept, inexact = drop_digits(int_of(self), exponent - exp_of(self), mode, sign_of(self))
    return make(sign_of(self), kept, exponent), inexact


def to_integral_value(self, rounding, context):
    if kind_of(self):
        return nans_of(self, None, context) or self
    if exp_of(self) >= 0:
        return make(sign_of(self), int_of(self), exp_of(self))
    return _rescaled(self, 0, rounding)[0]


def to_integral_exact(self, rounding, context):
    if kind_of(self):
        return nans_of(self, None, context) or self
    if exp_of(self) >= 0:
        return make(sign_of(self), int_of(self), exp_of(self))
    if not int_of(self):
        return make(sign_of(self), 0, 0)
    result, inexact = _rescaled(self, 0, rounding)
    signal(context, INEXACT | ROUNDED if inexact else ROUNDED)
    return result


def normalize(self, context):
    value = fit(self, context)
    if kind_of(value):
        return value
    if not int_of(value):
        return make(sign_of(value), 0, 0)
    limit = context.Etop() if context.clamp else context.Emax
    coefficient, exponent = without_zeros(int_of(value), exp_of(value), limit)
    return make(sign_of(value), coefficient, exponent)
