"""Comparison of numbers."""

import numbers

from _decimal import Decimal, getcontext, make, sign_of, signal
from _decimal import coefficient as int_of
from _decimal import exponent as exp_of
from _decimal import kind as kind_of

from decimal._results import INFINITY, QUIET, SIGNALING, fit, nans_of, quiet
from decimal._signals import FLOAT_OPERATION, INVALID, FloatOperation


def order_of(self, other):
    """-1, 0 or 1; both are no NaNs."""
    if kind_of(self) or kind_of(other):
        a = 0 if not kind_of(self) else -1 if sign_of(self) else 1
        b = 0 if not kind_of(other) else -1 if sign_of(other) else 1
        return (a > b) - (a < b)
    if not int_of(self) or not int_of(other):
        a = 0 if not int_of(self) else -1 if sign_of(self) else 1
        b = 0 if not int_of(other) else -1 if sign_of(other) else 1
        return (a > b) - (a < b)
    if sign_of(self) != sign_of(other):
        return -1 if sign_of(self) else 1
    larger = _order_of_sizes(self, other)
    return -larger if sign_of(self) else larger


def _order_of_sizes(self, other):
    a, b = self.adjusted(), other.adjusted()
    if a == b:
        shift = exp_of(self) - exp_of(other)
        a = int_of(self) * 10 ** max(shift, 0)
        b = int_of(other) * 10 ** max(-shift, 0)
    return (a > b) - (a < b)


def _comparable(self, other, equality):
    """The other as a Decimal that compares like it."""
    if isinstance(other, (Decimal, int)):
        return self, Decimal(other)
    if isinstance(other, float):
        context = getcontext()
        if equality:
            context.flags[FloatOperation] = True
        else:
            signal(context, FLOAT_OPERATION)
        return self, Decimal.from_float(other)
    if isinstance(other, numbers.Rational):
        if kind_of(self):
            return self, make(0, 0, 0)
        return make(sign_of(self), int_of(self) * other.denominator, exp_of(self)), Decimal(other.numerator)
    if equality and isinstance(other, complex) and other.imag == 0:
        getcontext().flags[FloatOperation] = True
        return self, Decimal.from_float(other.real)
    return NotImplemented, NotImplemented


def compare(self, other, context):
    nan = nans_of(self, other, context)
    return Decimal(order_of(self, other)) if nan is None else nan


def compare_signal(self, other, context):
    if self.is_nan() or other.is_nan():
        signal(context, INVALID)
        return quiet(self if self.is_nan() else other, context)
    return Decimal(order_of(self, other))


def compare_total(self, other, context):
    return Decimal(_total_order(self, other))


def compare_total_mag(self, other, context):
    return Decimal(_total_order(self.copy_abs(), other.copy_abs()))


def _total_order(self, other):
    if sign_of(self) != sign_of(other):
        return -1 if sign_of(self) else 1
    rank = {0: 0, INFINITY: 0, SIGNALING: 1, QUIET: 2}
    a, b = (rank[kind_of(self)], int_of(self)), (rank[kind_of(other)], int_of(other))
    if a[0] or b[0]:
        order = (a > b) - (a < b) if a[0] == b[0] else (a[0] > b[0]) - (a[0] < b[0])
        return -order if sign_of(self) else order
    order = order_of(self, other)
    if order == 0 and not kind_of(self):
        order = (exp_of(self) > exp_of(other)) - (exp_of(self) < exp_of(other))
        order = -order if sign_of(self) else order
    return order


def _extreme(self, other, context, wanted, sizes):
    if self.is_nan() or other.is_nan():
        if kind_of(self) == QUIET and not other.is_nan():
            return fit(other, context)
        if kind_of(other) == QUIET and not self.is_nan():
            return fit(self, context)
        return nans_of(self, other, context)
    order = order_of(self.copy_abs(), other.copy_abs()) if sizes else order_of(self, other)
    if order == 0:
        order = _total_order(self, other)
    return fit(self if order == wanted or order == 0 else other, context)


def maximum(self, other, context):
    return _extreme(self, other, context, 1, False)


def minimum(self, other, context):
    return _extreme(self, other, context, -1, False)


def maximum_of_sizes(self, other, context):
    return _extreme(self, other, context, 1, True)


def minimum_of_sizes(self, other, context):
    return _extreme(self, other, context, -1, True)


_ACCEPTED = (lambda order: order < 0, lambda order: order <= 0, lambda order: order == 0,
             lambda order: order != 0, lambda order: order > 0, lambda order: order >= 0)
_EQUAL, _UNEQUAL = 2, 3


def compare_other(self, other, operator):
    """A comparison (0 to 5: <, <=, ==, !=, >, >=) with any value."""
    equality = operator in (_EQUAL, _UNEQUAL)
    a, b = _comparable(self, other, equality)
    if b is NotImplemented:
        return b
    if a.is_nan() or b.is_nan():
        if not equality or SIGNALING in (kind_of(a), kind_of(b)):
            signal(getcontext(), INVALID)
        return operator == _UNEQUAL
    return _ACCEPTED[operator](order_of(a, b))
