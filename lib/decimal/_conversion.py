"""Numbers of and to other values."""

import math
from collections import namedtuple

from _decimal import digits_of, getcontext, make, sign_of, signal
from _decimal import coefficient as int_of
from _decimal import exponent as exp_of
from _decimal import kind as kind_of

from decimal import _formatting
from decimal._parsing import parse
from decimal._results import INFINITY, QUIET, SIGNALING, invalid
from decimal._rounding import drop_digits
from decimal._signals import FLOAT_OPERATION, SYNTAX

DecimalTuple = namedtuple("DecimalTuple", "sign digits exponent", module="decimal")
_MAX_EXPONENT = 999999999999999999
_LEAST_EXPONENT = -1999999999999999997
# As far as exponents need to go to be out of the range of every context.
_FAR_EXPONENT = 4 * 10 ** 18
_LETTERS = {INFINITY: "F", QUIET: "n", SIGNALING: "N"}
_KINDS = {"F": INFINITY, "n": QUIET, "N": SIGNALING}


def construct(value, context, exact):
    """The Decimal of a text, a tuple or a float; an exact one must be in the range of all contexts."""
    if isinstance(value, str):
        parsed = parse(value)
        if parsed is None:
            return invalid(context, SYNTAX)
        sign, coefficient, exponent, letter = parsed
        if letter:
            return make(sign, coefficient, 0, _KINDS[letter])
        return _in_range(sign, coefficient, exponent, context, exact)
    if isinstance(value, (tuple, list)):
        return _from_tuple(value, context, exact)
    if isinstance(value, float):
        signal(context, FLOAT_OPERATION)
        return from_float(value)
    raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")


def from_float(f):
    if not isinstance(f, float):
        raise TypeError("argument must be int or float")
    sign = 1 if math.copysign(1.0, f) < 0 else 0
    if math.isinf(f) or math.isnan(f):
        return make(sign, 0, 0, INFINITY if math.isinf(f) else QUIET)
    above, below = abs(f).as_integer_ratio()
    places = below.bit_length() - 1
    return make(sign, above * 5 ** places, -places)


def as_tuple(self):
    if kind_of(self) == INFINITY:
        return DecimalTuple(sign_of(self), (0,), "F")
    digits = tuple(int(d) for d in _formatting.digits_text(int_of(self)))
    if kind_of(self):
        return DecimalTuple(sign_of(self), digits if int_of(self) else (), _LETTERS[kind_of(self)])
    return DecimalTuple(sign_of(self), digits, exp_of(self))


def as_integer_ratio(self):
    if kind_of(self):
        if kind_of(self) == INFINITY:
            raise OverflowError("cannot convert Infinity to integer ratio")
        raise ValueError("cannot convert NaN to integer ratio")
    if int_of(self) == 0:
        return 0, 1
    above, below = int_of(self), 1
    if exp_of(self) >= 0:
        above *= 10 ** exp_of(self)
    else:
        below = 10 ** -exp_of(self)
        common = math.gcd(above, below)
        above, below = above // common, below // common
    return (-above if sign_of(self) else above), below


def formatted(self, specifier):
    spec = _formatting.parse_spec(specifier)
    if spec is None:
        raise ValueError("invalid format string")
    context = getcontext()
    if kind_of(self):
        text = str(self.copy_abs()) + ("%" if spec[7] == "%" else "")
        zeros = spec[0] == "0" and spec[1] == "="
        plain = (" " if zeros else spec[0], ">" if zeros else spec[1], *spec[2:5], False, *spec[6:])
        return _formatting.layout(sign_of(self), text, plain)
    return _formatting.formatted(sign_of(self), int_of(self), exp_of(self), spec, context.rounding, context.capitals)


def to_int(self, mode):
    if kind_of(self):
        if kind_of(self) == INFINITY:
            raise OverflowError("cannot convert Infinity to integer")
        raise ValueError("cannot convert NaN to integer")
    whole = int_of(self) * 10 ** exp_of(self) if exp_of(self) >= 0 else int_of(self) // 10 ** -exp_of(self)
    return -whole if sign_of(self) else whole


def to_float(self):
    if kind_of(self) == SIGNALING:
        raise ValueError("cannot convert signaling NaN to float")
    if kind_of(self) == QUIET:
        return -math.nan if sign_of(self) else math.nan
    return float(str(self))


def rounded_to_int(self, mode):
    if kind_of(self) or exp_of(self) >= 0:
        return to_int(self, mode)
    kept, _ = drop_digits(int_of(self), -exp_of(self), mode, sign_of(self))
    return -kept if sign_of(self) else kept


def _in_range(sign, coefficient, exponent, context, exact):
    if exact and not _LEAST_EXPONENT <= exponent <= _MAX_EXPONENT - digits_of(coefficient) + 1:
        return invalid(context)
    return make(sign, coefficient, max(min(exponent, _FAR_EXPONENT), -_FAR_EXPONENT))


def _from_tuple(value, context, exact):
    if len(value) != 3:
        raise ValueError("argument must be a sequence of length 3")
    sign, digits, exponent = value
    if sign not in (0, 1) or not isinstance(sign, int):
        raise ValueError("sign must be an integer with the value 0 or 1")
    if isinstance(exponent, str):
        if exponent not in _KINDS:
            raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
    elif not isinstance(exponent, int):
        raise ValueError("exponent must be an integer")
    elif not -2 ** 63 <= exponent < 2 ** 63:
        raise OverflowError("Python int too large to convert to C ssize_t")
    if not isinstance(digits, (tuple, list)):
        raise ValueError("coefficient must be a tuple of digits")
    coefficient = 0
    for digit in digits:
        if not isinstance(digit, int) or not 0 <= digit <= 9:
            raise ValueError("coefficient must be a tuple of digits")
        coefficient = coefficient * 10 + digit
    if isinstance(exponent, str):
        return make(sign, 0 if exponent == "F" else coefficient, 0, _KINDS[exponent])
    return _in_range(sign, coefficient, exponent, context, exact)
