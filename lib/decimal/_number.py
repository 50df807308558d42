"""The class Decimal."""

import math
import numbers
from _types import _set_display_name
from collections import namedtuple

from decimal import _formatting, _transcendental
from decimal._context import MAX_EMAX, MIN_ETINY, Context, getcontext
from decimal._parsing import parse
from decimal._rounding import (
    ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_EVEN, ROUND_UP, digits_of, drop_digits, power_of_ten,
)
from decimal._signals import (
    Clamped, ConversionSyntax, DivisionByZero, DivisionImpossible, DivisionUndefined, FloatOperation, Inexact, InvalidOperation,
    Overflow, Rounded, Subnormal, Underflow,
)

DecimalTuple = namedtuple("DecimalTuple", "sign digits exponent", module="decimal")
# Numbers whose exponents differ by no more are added without further ado.
_NEAR = 40
_HASH_MODULUS = (1 << 61) - 1
_HASH_INVERSE = pow(10, _HASH_MODULUS - 2, _HASH_MODULUS)


def _make(sign, coefficient, exponent, kind="", cls=None):
    self = object.__new__(Decimal if cls is None else cls)
    self._sign = sign
    self._int = coefficient
    self._exp = exponent
    self._kind = kind
    return self


def _nan():
    return _make(0, 0, 0, "n")


def _invalid(context, condition=InvalidOperation):
    context.signal(condition)
    return _nan()


def _overflow(context, sign):
    context.signal(Overflow, Inexact, Rounded)
    mode = context.rounding
    if mode in (ROUND_DOWN, "ROUND_05UP") or mode == (ROUND_CEILING if sign else ROUND_FLOOR):
        return _make(sign, 10 ** context.prec - 1, context.Etop())
    return _make(sign, 0, 0, "F")


def _finish(context, sign, coefficient, exponent, lost=False):
    """A result brought into a context; lost says that digits other than 0 have gone below (the last digit is sticky)."""
    digits = digits_of(coefficient)
    if coefficient and not context.clamp and digits <= context.prec and context.Emin <= digits + exponent - 1 <= context.Emax:
        return _make(sign, coefficient, exponent)
    tiny, top = context.Etiny(), context.Etop()
    if coefficient == 0 and not lost:
        limit = top if context.clamp else context.Emax
        fitting = min(max(exponent, tiny), limit)
        if fitting != exponent:
            context.signal(Clamped)
        return _make(sign, 0, fitting)
    least = digits + exponent - context.prec
    if least > top:
        return _overflow(context, sign)
    subnormal = digits + exponent - 1 < context.Emin
    least = max(least, tiny)
    conditions = []
    if exponent < least:
        coefficient, changed = drop_digits(coefficient, least - exponent, context.rounding, sign)
        exponent = least
        if digits_of(coefficient) > context.prec:
            coefficient //= 10
            exponent += 1
        if exponent > top:
            return _overflow(context, sign)
        if changed and subnormal:
            conditions.append(Underflow)
        if subnormal:
            conditions.append(Subnormal)
        if changed:
            conditions.append(Inexact)
        conditions.append(Rounded)
        if not coefficient:
            conditions.append(Clamped)
    elif subnormal:
        conditions.append(Subnormal)
    if context.clamp and exponent > top:
        coefficient *= 10 ** (exponent - top)
        exponent = top
        conditions.append(Clamped)
    result = _make(sign, coefficient, exponent)
    if conditions:
        context.signal(*conditions)
    return result


def _convert(other, strict=False):
    """A Decimal of an operand; NotImplemented, or with strict a TypeError, for what is none."""
    if isinstance(other, Decimal):
        return other
    if isinstance(other, int):
        return _make(1 if other < 0 else 0, abs(other), 0)
    if strict:
        raise TypeError(f"conversion from {type(other).__name__} to Decimal is not supported")
    return NotImplemented


class Decimal:
    """A decimal number of any precision, or an infinity or NaN."""

    __slots__ = ("_sign", "_int", "_exp", "_kind")
    __match_args__ = ()

    def __new__(cls, value="0", context=None):
        if isinstance(value, str):
            parsed = parse(value)
            if parsed is None:
                return _invalid(getcontext() if context is None else context, ConversionSyntax)
            _, coefficient, exponent, _ = parsed
            if coefficient and (exponent < MIN_ETINY or exponent > MAX_EMAX - digits_of(coefficient) + 1):
                return _invalid(getcontext() if context is None else context)
            return _make(*parsed, cls=cls)
        if isinstance(value, int):
            return _make(1 if value < 0 else 0, abs(int(value)), 0, cls=cls)
        if isinstance(value, Decimal):
            return _make(value._sign, value._int, value._exp, value._kind, cls)
        if isinstance(value, (tuple, list)):
            return _from_tuple(value, cls)
        if isinstance(value, float):
            (getcontext() if context is None else context).signal(FloatOperation)
            return cls.from_float(value)
        raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")

    @classmethod
    def from_float(cls, f, /):
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError("argument must be int or float")
        sign = 1 if math.copysign(1.0, f) < 0 else 0
        if math.isinf(f) or math.isnan(f):
            return _make(sign, 0, 0, "F" if math.isinf(f) else "n", cls)
        above, below = abs(f).as_integer_ratio()
        places = below.bit_length() - 1
        return _make(sign, above * 5 ** places, -places, cls=cls)

    # What a number is.

    def as_tuple(self):
        if self._kind == "F":
            return DecimalTuple(self._sign, (0,), "F")
        digits = tuple(int(d) for d in _formatting.digits_text(self._int))
        if self._kind:
            return DecimalTuple(self._sign, digits if self._int else (), self._kind)
        return DecimalTuple(self._sign, digits, self._exp)

    def as_integer_ratio(self):
        if self._kind:
            if self._kind == "F":
                raise OverflowError("cannot convert Infinity to integer ratio")
            raise ValueError("cannot convert NaN to integer ratio")
        if self._int == 0:
            return 0, 1
        above, below = self._int, 1
        if self._exp >= 0:
            above *= 10 ** self._exp
        else:
            below = 10 ** -self._exp
            common = math.gcd(above, below)
            above, below = above // common, below // common
        return (-above if self._sign else above), below

    def adjusted(self):
        return 0 if self._kind else self._exp + digits_of(self._int) - 1

    def is_finite(self):
        return not self._kind

    def is_infinite(self):
        return self._kind == "F"

    def is_nan(self):
        return self._kind in ("n", "N")

    def is_qnan(self):
        return self._kind == "n"

    def is_snan(self):
        return self._kind == "N"

    def is_signed(self):
        return self._sign == 1

    def is_zero(self):
        return not self._kind and self._int == 0

    def is_canonical(self):
        return True

    def is_normal(self, context=None):
        return not self._kind and self._int != 0 and self.adjusted() >= _of(context).Emin

    def is_subnormal(self, context=None):
        return not self._kind and self._int != 0 and self.adjusted() < _of(context).Emin

    def number_class(self, context=None):
        if self._kind == "N":
            return "sNaN"
        if self._kind == "n":
            return "NaN"
        mark = "-" if self._sign else "+"
        if self._kind:
            return mark + "Infinity"
        return mark + ("Zero" if not self._int else "Subnormal" if self.is_subnormal(context) else "Normal")

    def radix(self):
        return Decimal(10)

    def canonical(self):
        return self

    def conjugate(self):
        return self

    real = property(lambda self: self)
    imag = property(lambda self: Decimal(0))

    def __reduce__(self):
        return self.__class__, (str(self),)

    def __copy__(self):
        return self if type(self) is Decimal else self.__class__(self)

    def __deepcopy__(self, memo):
        return self if type(self) is Decimal else self.__class__(self)

    # Texts and other numbers.

    def __repr__(self):
        return f"Decimal('{self}')"

    def __str__(self):
        return self._text(False, getcontext())

    def to_eng_string(self, context=None):
        return self._text(True, _of(context))

    def _text(self, engineering, context):
        if self._kind:
            name = {"F": "Infinity", "n": "NaN", "N": "sNaN"}[self._kind]
            return "-" * self._sign + name + (str(self._int) if self._int else "")
        return _formatting.scientific(self._sign, self._int, self._exp, context.capitals, engineering)

    def __format__(self, specifier, context=None, /):
        spec = _formatting.parse_spec(specifier)
        if spec is None:
            raise ValueError("invalid format string")
        context = _of(context)
        if self._kind:
            text = self.copy_abs()._text(False, context) + ("%" if spec[7] == "%" else "")
            zeros = spec[0] == "0" and spec[1] == "="
            plain = (" " if zeros else spec[0], ">" if zeros else spec[1], *spec[2:5], False, *spec[6:])
            return _formatting.layout(self._sign, text, plain)
        if not specifier:
            return str(self)
        return _formatting.formatted(self._sign, self._int, self._exp, spec, context.rounding, context.capitals)

    def __bool__(self):
        return bool(self._kind) or self._int != 0

    def __int__(self):
        if self._kind:
            if self._kind == "F":
                raise OverflowError("cannot convert Infinity to integer")
            raise ValueError("cannot convert NaN to integer")
        whole = self._int * 10 ** self._exp if self._exp >= 0 else self._int // 10 ** -self._exp
        return -whole if self._sign else whole

    __trunc__ = __int__

    def __float__(self):
        if self._kind == "N":
            raise ValueError("cannot convert signaling NaN to float")
        if self._kind == "n":
            return -math.nan if self._sign else math.nan
        return float(str(self))

    def __complex__(self):
        return complex(float(self))

    def __floor__(self):
        return self._whole(ROUND_FLOOR)

    def __ceil__(self):
        return self._whole(ROUND_CEILING)

    def _whole(self, mode):
        if self._kind:
            return int(self)
        if self._exp >= 0:
            return int(self)
        kept, _ = drop_digits(self._int, -self._exp, mode, self._sign)
        return -kept if self._sign else kept

    def __round__(self, n=None, /):
        if n is None:
            if self._kind:
                if self._kind == "F":
                    raise OverflowError("cannot convert Infinity to integer")
                raise ValueError("cannot convert NaN to integer")
            return self._whole(ROUND_HALF_EVEN)
        if not isinstance(n, int):
            raise TypeError("optional arg must be an integer")
        return self.quantize(_make(0, 1, -n), ROUND_HALF_EVEN)

    def __hash__(self):
        if self._kind == "N":
            raise TypeError("Cannot hash a signaling NaN value")
        if self._kind == "n":
            return object.__hash__(self)
        if self._kind:
            return -314159 if self._sign else 314159
        power = pow(10, self._exp, _HASH_MODULUS) if self._exp >= 0 else pow(_HASH_INVERSE, -self._exp, _HASH_MODULUS)
        value = self._int * power % _HASH_MODULUS
        value = -value if self._sign else value
        return -2 if value == -1 else value

    # Comparison.

    def _order(self, other):
        """-1, 0 or 1; both are no NaNs."""
        if self._kind or other._kind:
            a = 0 if not self._kind else -1 if self._sign else 1
            b = 0 if not other._kind else -1 if other._sign else 1
            return (a > b) - (a < b)
        if not self._int or not other._int:
            a = 0 if not self._int else -1 if self._sign else 1
            b = 0 if not other._int else -1 if other._sign else 1
            return (a > b) - (a < b)
        if self._sign != other._sign:
            return -1 if self._sign else 1
        larger = self._order_of_sizes(other)
        return -larger if self._sign else larger

    def _order_of_sizes(self, other):
        a, b = self.adjusted(), other.adjusted()
        if a == b:
            shift = self._exp - other._exp
            a = self._int * 10 ** max(shift, 0)
            b = other._int * 10 ** max(-shift, 0)
        return (a > b) - (a < b)

    def _comparable(self, other, equality):
        """The other as a Decimal that compares like it."""
        if isinstance(other, (Decimal, int)):
            return self, _convert(other)
        if isinstance(other, float):
            context = getcontext()
            if equality:
                context.flags[FloatOperation] = True
            else:
                context.signal(FloatOperation)
            return self, Decimal.from_float(other)
        if isinstance(other, numbers.Rational):
            if self._kind:
                return self, _make(0, 0, 0)
            return _scaled(self, other.denominator), _convert(other.numerator)
        if equality and isinstance(other, complex) and other.imag == 0:
            return self, Decimal.from_float(other.real)
        return NotImplemented, NotImplemented

    def __eq__(self, other):
        a, b = self._comparable(other, True)
        if b is NotImplemented:
            return b
        if a.is_nan() or b.is_nan():
            if "N" in (a._kind, b._kind):
                getcontext().signal(InvalidOperation)
            return False
        return a._order(b) == 0

    def _compare(self, other, accept):
        a, b = self._comparable(other, False)
        if b is NotImplemented:
            return b
        if a.is_nan() or b.is_nan():
            getcontext().signal(InvalidOperation)
            return False
        return accept(a._order(b))

    def __lt__(self, other):
        return self._compare(other, lambda order: order < 0)

    def __le__(self, other):
        return self._compare(other, lambda order: order <= 0)

    def __gt__(self, other):
        return self._compare(other, lambda order: order > 0)

    def __ge__(self, other):
        return self._compare(other, lambda order: order >= 0)

    def _nans(self, other, context):
        """The NaN that an operation with a NaN gives, or None."""
        if not self._kind and (other is None or not other._kind):
            return None
        for wanted in ("N", "n"):
            for value in (self, other):
                if value is not None and value._kind == wanted:
                    if wanted == "N":
                        context.signal(InvalidOperation)
                    return value._quiet(context)
        return None

    def _quiet(self, context):
        room = context.prec - context.clamp
        return _make(self._sign, self._int % 10 ** room if digits_of(self._int) > room else self._int, 0, "n")

    def compare(self, other, context=None):
        context, other = _of(context), _convert(other, True)
        nan = self._nans(other, context)
        return Decimal(self._order(other)) if nan is None else nan

    def compare_signal(self, other, context=None):
        context, other = _of(context), _convert(other, True)
        if self.is_nan() or other.is_nan():
            context.signal(InvalidOperation)
            return (self if self.is_nan() else other)._quiet(context)
        return Decimal(self._order(other))

    def compare_total(self, other, context=None):
        return Decimal(self._total_order(_convert(other, True)))

    def compare_total_mag(self, other, context=None):
        return Decimal(self.copy_abs()._total_order(_convert(other, True).copy_abs()))

    def _total_order(self, other):
        if self._sign != other._sign:
            return -1 if self._sign else 1
        rank = {"": 0, "F": 0, "N": 1, "n": 2}
        a, b = (rank[self._kind], self._int), (rank[other._kind], other._int)
        if a[0] or b[0]:
            order = (a > b) - (a < b) if a[0] == b[0] else (a[0] > b[0]) - (a[0] < b[0])
            return -order if self._sign else order
        order = self._order(other)
        if order == 0 and not self._kind:
            order = (self._exp > other._exp) - (self._exp < other._exp)
            order = -order if self._sign else order
        return order

    def _extreme(self, other, context, wanted, sizes):
        context, other = _of(context), _convert(other, True)
        if self.is_nan() or other.is_nan():
            if self._kind == "n" and not other.is_nan():
                return other._fit(context)
            if other._kind == "n" and not self.is_nan():
                return self._fit(context)
            return self._nans(other, context)
        order = self.copy_abs()._order(other.copy_abs()) if sizes else self._order(other)
        if order == 0:
            order = self._total_order(other)
        return (self if order == wanted or order == 0 else other)._fit(context)

    def max(self, other, context=None):
        return self._extreme(other, context, 1, False)

    def min(self, other, context=None):
        return self._extreme(other, context, -1, False)

    def max_mag(self, other, context=None):
        return self._extreme(other, context, 1, True)

    def min_mag(self, other, context=None):
        return self._extreme(other, context, -1, True)

    def same_quantum(self, other, context=None):
        other = _convert(other, True)
        if self._kind or other._kind:
            return (self.is_nan() and other.is_nan()) or (self._kind == "F" and other._kind == "F")
        return self._exp == other._exp

    # Arithmetic.

    def _fit(self, context):
        if self._kind:
            return self._nans(None, context) or self
        return _finish(context, self._sign, self._int, self._exp)

    def copy_abs(self):
        return _make(0, self._int, self._exp, self._kind)

    def copy_negate(self):
        return _make(1 - self._sign, self._int, self._exp, self._kind)

    def copy_sign(self, other, context=None):
        return _make(_convert(other, True)._sign, self._int, self._exp, self._kind)

    def __neg__(self, context=None):
        return self._signed(1 - self._sign, context)

    def __pos__(self, context=None):
        return self._signed(self._sign, context)

    def __abs__(self, context=None):
        return self._signed(0, context)

    def _signed(self, sign, context):
        context = _of(context)
        if self.is_nan():
            return self._nans(None, context)
        if not self._kind and not self._int and context.rounding != ROUND_FLOOR:
            sign = 0
        return _make(sign, self._int, self._exp, self._kind)._fit(context)

    def _plus(self, other, context):
        nan = self._nans(other, context)
        if nan is not None:
            return nan
        if self._kind or other._kind:
            if self._kind and other._kind and self._sign != other._sign:
                return _invalid(context)
            return self if self._kind else other
        exponent = min(self._exp, other._exp)
        if not self._int and not other._int:
            negative = self._sign and other._sign
            if self._sign != other._sign and context.rounding == ROUND_FLOOR:
                negative = 1
            return _finish(context, 1 if negative else 0, 0, exponent)
        if not self._int or not other._int:
            value = other if not self._int else self
            exponent = max(exponent, value._exp - context.prec - 1)
            return _finish(context, value._sign, value._int * 10 ** max(value._exp - exponent, 0), min(exponent, value._exp))
        gap = self._exp - other._exp
        if -_NEAR <= gap <= _NEAR:
            a = self._int * power_of_ten(gap) if gap > 0 else self._int
            b = other._int * power_of_ten(-gap) if gap < 0 else other._int
            total = (-a if self._sign else a) + (-b if other._sign else b)
            if total:
                return _finish(context, 1 if total < 0 else 0, abs(total), exponent)
        big, small = (self, other) if self.adjusted() >= other.adjusted() else (other, self)
        lowest = min(big._exp, big.adjusted() - context.prec - 2)
        if small.adjusted() < lowest - 2:
            small = _make(small._sign, 1, lowest - 3)
        exponent = min(big._exp, small._exp)
        a = big._int * 10 ** (big._exp - exponent) * (-1 if big._sign else 1)
        b = small._int * 10 ** (small._exp - exponent) * (-1 if small._sign else 1)
        total = a + b
        if total == 0:
            return _finish(context, 1 if context.rounding == ROUND_FLOOR else 0, 0, min(self._exp, other._exp))
        return _finish(context, 1 if total < 0 else 0, abs(total), exponent)

    def _times(self, other, context):
        nan = self._nans(other, context)
        if nan is not None:
            return nan
        sign = self._sign ^ other._sign
        if self._kind or other._kind:
            if not self or not other:
                return _invalid(context)
            return _make(sign, 0, 0, "F")
        return _finish(context, sign, self._int * other._int, self._exp + other._exp)

    def _over(self, other, context):
        nan = self._nans(other, context)
        if nan is not None:
            return nan
        sign = self._sign ^ other._sign
        if self._kind:
            return _invalid(context) if other._kind else _make(sign, 0, 0, "F")
        if other._kind:
            context.signal(Clamped)
            return _make(sign, 0, context.Etiny())
        if not other._int:
            if not self._int:
                return _invalid(context, DivisionUndefined)
            context.signal(DivisionByZero)
            return _make(sign, 0, 0, "F")
        ideal = self._exp - other._exp
        if not self._int:
            return _finish(context, sign, 0, ideal)
        shift = digits_of(other._int) - digits_of(self._int) + context.prec + 1
        exponent = ideal - shift
        above, below = (self._int * 10 ** shift, other._int) if shift >= 0 else (self._int, other._int * 10 ** -shift)
        quotient, rest = divmod(above, below)
        if rest:
            # A digit that is neither 0 nor 5 shows that something is left.
            quotient += quotient % 5 == 0
        else:
            while exponent < ideal and quotient % 10 == 0:
                quotient //= 10
                exponent += 1
        return _finish(context, sign, quotient, exponent)

    def _divided(self, other, context):
        """The whole quotient (None when it is too long) and the remainder of finite numbers."""
        exponent = min(self._exp, other._exp)
        distance = self.adjusted() - other.adjusted()
        if not self._int or distance <= -2:
            return _make(self._sign ^ other._sign, 0, 0), self._rescaled_exact(exponent)
        if distance > context.prec:
            return None, None
        a = self._int * 10 ** (self._exp - exponent)
        b = other._int * 10 ** (other._exp - exponent)
        quotient, rest = divmod(a, b)
        if digits_of(quotient) > context.prec:
            return None, None
        return _make(self._sign ^ other._sign, quotient, 0), _make(self._sign, rest, exponent)

    def _rescaled_exact(self, exponent):
        return _make(self._sign, self._int * 10 ** max(self._exp - exponent, 0), min(self._exp, exponent))

    def _whole_quotient(self, other, context):
        nan = self._nans(other, context)
        if nan is not None:
            return nan
        sign = self._sign ^ other._sign
        if self._kind:
            return _invalid(context) if other._kind else _make(sign, 0, 0, "F")
        if other._kind:
            return _make(sign, 0, 0)
        if not other._int:
            if not self._int:
                return _invalid(context, DivisionUndefined)
            context.signal(DivisionByZero)
            return _make(sign, 0, 0, "F")
        quotient, _ = self._divided(other, context)
        return _invalid(context, DivisionImpossible) if quotient is None else quotient._fit(context)

    def _remainder(self, other, context):
        nan = self._nans(other, context)
        if nan is not None:
            return nan
        if self._kind:
            return _invalid(context)
        if other._kind:
            return self._fit(context)
        if not other._int:
            return _invalid(context, InvalidOperation if self._int else DivisionUndefined)
        _, rest = self._divided(other, context)
        return _invalid(context, DivisionImpossible) if rest is None else rest._fit(context)

    def remainder_near(self, other, context=None):
        context, other = _of(context), _convert(other, True)
        nan = self._nans(other, context)
        if nan is not None:
            return nan
        if self._kind or not other:
            return _invalid(context, InvalidOperation if self else DivisionUndefined)
        if other._kind:
            return self._fit(context)
        exponent = min(self._exp, other._exp)
        if self.adjusted() - other.adjusted() > context.prec + 1:
            return _invalid(context, DivisionImpossible)
        a = self._int * 10 ** (self._exp - exponent)
        b = other._int * 10 ** (other._exp - exponent)
        quotient, rest = divmod(a, b)
        sign = self._sign
        if 2 * rest + (quotient & 1) > b:
            rest, quotient, sign = b - rest, quotient + 1, 1 - sign
        if digits_of(quotient) > context.prec:
            return _invalid(context, DivisionImpossible)
        return _finish(context, sign, rest, exponent)

    def __divmod__(self, other, context=None):
        other = _convert(other)
        if other is NotImplemented:
            return other
        context = _of(context)
        nan = self._nans(other, context)
        if nan is not None:
            return nan, nan
        if not other and not other._kind:
            if not self:
                return (_invalid(context, DivisionUndefined),) * 2
            context.signal(InvalidOperation, DivisionByZero) if not self._kind else context.signal(InvalidOperation)
            return _make(self._sign ^ other._sign, 0, 0, "F"), _nan()
        if self._kind:
            quotient = self._whole_quotient(other, context)
            return quotient, (quotient if quotient.is_nan() else _invalid(context))
        return self._whole_quotient(other, context), self._remainder(other, context)

    def fma(self, other, third, context=None):
        context, other, third = _of(context), _convert(other, True), _convert(third, True)
        nan = self._nans(other, context)
        if nan is None:
            nan = third._nans(None, context) if third.is_nan() else None
        if nan is not None:
            return nan
        if self._kind or other._kind:
            product = self._times(other, context)
        else:
            product = _make(self._sign ^ other._sign, self._int * other._int, self._exp + other._exp)
        return product._plus(third, context)

    # Rounding.

    def quantize(self, exp, rounding=None, context=None):
        context, exp = _of(context), _convert(exp, True)
        nan = self._nans(exp, context)
        if nan is not None:
            return nan
        if self._kind or exp._kind:
            return self if self._kind and exp._kind else _invalid(context)
        wanted = exp._exp
        if not context.Etiny() <= wanted <= context.Emax:
            return _invalid(context)
        if not self._int:
            return _finish(context, self._sign, 0, wanted)
        adjusted = self.adjusted()
        if adjusted > context.Emax or adjusted - wanted + 1 > context.prec:
            return _invalid(context)
        result, inexact = self._rescaled(wanted, context.rounding if rounding is None else rounding)
        digits = digits_of(result._int)
        adjusted = wanted + digits - 1
        if adjusted > context.Emax or digits > context.prec:
            return _invalid(context)
        conditions = [Subnormal] if result._int and adjusted < context.Emin else []
        if wanted > self._exp:
            conditions += [Inexact, Rounded] if inexact else [Rounded]
        if conditions:
            context.signal(*conditions)
        return result

    def _rescaled(self, exponent, mode):
        """With another exponent: (number, whether it is no longer the same)."""
        if self._exp >= exponent:
            return _make(self._sign, self._int * power_of_ten(self._exp - exponent), exponent), False
        kept, inexact = drop_digits(self._int, exponent - self._exp, mode, self._sign)
        return _make(self._sign, kept, exponent), inexact

    def to_integral_value(self, rounding=None, context=None):
        context = _of(context)
        if self._kind:
            return self._nans(None, context) or self
        if self._exp >= 0:
            return _make(self._sign, self._int, self._exp)
        return self._rescaled(0, context.rounding if rounding is None else rounding)[0]

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        context = _of(context)
        if self._kind:
            return self._nans(None, context) or self
        if self._exp >= 0:
            return _make(self._sign, self._int, self._exp)
        if not self._int:
            return _make(self._sign, 0, 0)
        result, inexact = self._rescaled(0, context.rounding if rounding is None else rounding)
        context.signal(*([Inexact, Rounded] if inexact else [Rounded]))
        return result

    def normalize(self, context=None):
        context = _of(context)
        value = self._fit(context)
        if value._kind:
            return value
        if not value._int:
            return _make(value._sign, 0, 0)
        limit = context.Etop() if context.clamp else context.Emax
        coefficient, exponent = value._int, value._exp
        while coefficient % 10 == 0 and exponent < limit:
            coefficient //= 10
            exponent += 1
        return _make(value._sign, coefficient, exponent)

    def next_plus(self, context=None):
        return self._next(_of(context), 0)

    def next_minus(self, context=None):
        return self._next(_of(context), 1)

    def _next(self, context, sign):
        """The next number towards +Infinity (0) or -Infinity (1)."""
        if self.is_nan():
            return self._nans(None, context)
        if self._kind:
            return self if self._sign == sign else _make(self._sign, 10 ** context.prec - 1, context.Etop())
        exact = context.copy()
        exact.clear_traps()
        exact.rounding = ROUND_FLOOR if sign else ROUND_CEILING
        rounded = self._fit(exact)
        if rounded._order(self) != 0:
            return rounded
        return self._plus(_make(sign, 1, context.Etiny() - 1), exact)

    def next_toward(self, other, context=None):
        context, other = _of(context), _convert(other, True)
        nan = self._nans(other, context)
        if nan is not None:
            return nan
        order = self._order(other)
        if order == 0:
            return self.copy_sign(other)
        result = self._next(context, 0 if order < 0 else 1)
        if result._kind:
            context.signal(Overflow, Inexact, Rounded)
        elif result.adjusted() < context.Emin:
            context.signal(Underflow, Subnormal, Inexact, Rounded, *([] if result._int else [Clamped]))
        return result

    # Exponents and digits.

    def logb(self, context=None):
        context = _of(context)
        if self.is_nan():
            return self._nans(None, context)
        if self._kind:
            return _make(0, 0, 0, "F")
        if not self._int:
            context.signal(DivisionByZero)
            return _make(1, 0, 0, "F")
        return Decimal(self.adjusted())._fit(context)

    def scaleb(self, other, context=None):
        context, other = _of(context), _convert(other, True)
        nan = self._nans(other, context)
        if nan is not None:
            return nan
        if other._kind or other._exp != 0 or abs(int(other)) > 2 * (context.Emax + context.prec):
            return _invalid(context)
        return self if self._kind else _finish(context, self._sign, self._int, self._exp + int(other))

    def _moved(self, other, context, move):
        context, other = _of(context), _convert(other, True)
        nan = self._nans(other, context)
        if nan is not None:
            return nan
        if other._kind or other._exp != 0 or abs(int(other)) > context.prec:
            return _invalid(context)
        if self._kind:
            return self
        digits = _formatting.digits_text(self._int)[-context.prec:].rjust(context.prec, "0")
        return _make(self._sign, int(move(digits, int(other)) or "0"), self._exp)

    def shift(self, other, context=None):
        def move(digits, count):
            return digits[:count] if count < 0 else (digits + "0" * count)[-len(digits):]
        return self._moved(other, context, move)

    def rotate(self, other, context=None):
        return self._moved(other, context, lambda digits, count: digits[count:] + digits[:count])

    def _logical(self, other, context, combine):
        context, other = _of(context), _convert(other, True)
        for value in (self, other):
            if value._kind or value._sign or value._exp or any(d not in "01" for d in _formatting.digits_text(value._int)):
                return _invalid(context)
        a = _formatting.digits_text(self._int)[-context.prec:].rjust(context.prec, "0")
        b = _formatting.digits_text(other._int)[-context.prec:].rjust(context.prec, "0")
        return _make(0, int("".join("1" if combine(x == "1", y == "1") else "0" for x, y in zip(a, b))), 0)

    def logical_and(self, other, context=None):
        return self._logical(other, context, lambda x, y: x and y)

    def logical_or(self, other, context=None):
        return self._logical(other, context, lambda x, y: x or y)

    def logical_xor(self, other, context=None):
        return self._logical(other, context, lambda x, y: x != y)

    def logical_invert(self, context=None):
        return self.logical_xor(_make(0, int("1" * _of(context).prec), 0), context)

    # Roots, powers and logarithms.

    def sqrt(self, context=None):
        context = _of(context)
        if self._kind:
            if self._kind == "F" and self._sign:
                return _invalid(context)
            return self._nans(None, context) or self
        if not self._int:
            return _finish(context, self._sign, 0, self._exp // 2)
        if self._sign:
            return _invalid(context)
        ideal = self._exp // 2
        coefficient, exponent = self._int, self._exp
        if exponent & 1:
            coefficient, exponent = coefficient * 10, exponent - 1
        shift = max(context.prec + 1 - (digits_of(coefficient) + 1) // 2, 0)
        coefficient *= 100 ** shift
        root = math.isqrt(coefficient)
        exponent = exponent // 2 - shift
        if root * root == coefficient:
            while exponent < ideal and root % 10 == 0:
                root, exponent = root // 10, exponent + 1
        else:
            root += root % 5 == 0
        nearest = context.copy()
        nearest.rounding = ROUND_HALF_EVEN
        result = _finish(nearest, 0, root, exponent)
        for signal, on in nearest.flags.items():
            if on:
                context.flags[signal] = True
        return result

    def exp(self, context=None):
        context = _of(context)
        if self._kind:
            if self._kind == "F":
                return _make(0, 0, 0) if self._sign else self
            return self._nans(None, context)
        if not self._int:
            return _make(0, 1, 0)
        if self.adjusted() > 20:
            return _overflow(context, 0) if not self._sign else _finish(_half_even(context), 0, 1, context.Etiny() - 5)
        if self.adjusted() < -context.prec - 1:
            near = 10 ** (context.prec + 1) + (-1 if self._sign else 1)
            return _finish(_half_even(context), 0, near, -context.prec - 1)

        def digits(places):
            number = self._scaled_int(places + max(self.adjusted(), 0) + 3)
            more = places + max(self.adjusted(), 0) + 3
            power = number // _transcendental.log_of_ten(more)
            value = _transcendental.exp_of(number - power * _transcendental.log_of_ten(more), more)
            return value, power - more

        return _until_certain(context, digits)

    def ln(self, context=None):
        return self._log(_of(context), False)

    def log10(self, context=None):
        return self._log(_of(context), True)

    def _log(self, context, common):
        if self.is_nan():
            return self._nans(None, context)
        if not self._kind and not self._int:
            return _make(1, 0, 0, "F")
        if self._sign:
            return _invalid(context)
        if self._kind:
            return self
        if self._order(_make(0, 1, 0)) == 0:
            return _make(0, 0, 0)
        if common:
            zeros = digits_of(self._int) - 1
            if self._int == 10 ** zeros:
                return _finish(context, 1 if self._exp + zeros < 0 else 0, abs(self._exp + zeros), 0)
        power = self.adjusted()
        mantissa = _make(0, self._int, self._exp - power)
        if power == -1:
            power, mantissa = 0, self
        close = mantissa._plus(_make(1, 1, 0), context.working(context.prec + 5))
        lead = max(0, -close.adjusted()) if power == 0 and close._int else 0

        def digits(places):
            more = places + lead + 5
            number = mantissa._scaled_int(more)
            value = _transcendental.ln_of(number, more) + power * _transcendental.log_of_ten(more)
            if common:
                value = value * 10 ** more // _transcendental.log_of_ten(more)
            return value, -more

        return _until_certain(context, digits)

    def _scaled_int(self, places):
        """self * 10**places, rounded down."""
        shift = self._exp + places
        value = self._int * 10 ** shift if shift >= 0 else self._int // 10 ** -shift
        return -value if self._sign else value

    def __pow__(self, other, modulo=None, context=None):
        other = _convert(other)
        if other is NotImplemented:
            return other
        context = _of(context)
        if modulo is not None:
            modulo = _convert(modulo)
            return modulo if modulo is NotImplemented else self._power_modulo(other, modulo, context)
        nan = self._nans(other, context)
        if nan is not None:
            return nan
        if not other:
            return _invalid(context) if not self else _make(0, 1, 0)
        whole = not other._kind and other == other.to_integral_value()
        sign = 1 if self._sign and whole and int(other) & 1 else 0
        if self._sign and self and not whole:
            return _invalid(context)
        base = self.copy_abs()
        if not base:
            return _make(sign, 0, 0, "F") if other._sign else _make(sign, 0, 0)
        if base._kind:
            return _make(sign, 0, 0) if other._sign else _make(sign, 0, 0, "F")
        order = base._order(_make(0, 1, 0))
        if order == 0:
            if whole:
                return _finish(context, sign, 1, 0) if base._exp == 0 else _one(context, sign, base, int(other))
            context.signal(Inexact, Rounded)
            return _make(0, 10 ** (context.prec - 1), 1 - context.prec)
        if other._kind:
            return _make(0, 0, 0) if (order < 0) != bool(other._sign) else _make(0, 0, 0, "F")
        if whole:
            return base._whole_power(int(other), sign, context)
        return base._any_power(other, context)

    def _whole_power(self, power, sign, context):
        size = abs(power)
        bound = self.adjusted() * power
        if bound > 2 * context.Emax + 10:
            return _overflow(context, sign)
        if digits_of(self._int) * size <= max(context.prec * 4, 2000):
            coefficient, exponent = self._int ** size, self._exp * size
            if power > 0:
                return _finish(context, sign, coefficient, exponent)
            result = _make(0, 1, 0)._over(_make(0, coefficient, exponent), context)
            return _make(sign, result._int, result._exp, result._kind)
        working = context.working(context.prec + digits_of(size) + 4)
        result, factor = _make(0, 1, 0), self
        while size:
            if size & 1:
                result = result._times(factor, working)
            size >>= 1
            factor = factor._times(factor, working) if size else factor
        if power < 0:
            result = _make(0, 1, 0)._over(result, working)
        return _make(sign, result._int, result._exp, result._kind)._fit(context)

    def _any_power(self, power, context):
        if power.adjusted() > 20:
            return _overflow(context, 0) if (self.adjusted() >= 0) != bool(power._sign) else _finish(context, 0, 1, context.Etiny() - 1)
        exact = self._exact_root(power, context)
        if exact is not None:
            return exact
        ln10 = _transcendental.log_of_ten

        def digits(places):
            more = places + max(power.adjusted(), 0) + 12
            log = _transcendental.ln_of(_make(0, self._int, self._exp - self.adjusted())._scaled_int(more), more)
            log += self.adjusted() * ln10(more)
            number = log * power._scaled_int(more) // 10 ** more
            tens = number // ln10(more)
            return _transcendental.exp_of(number - tens * ln10(more), more), tens - more

        return _until_certain(context, digits)

    def _exact_root(self, power, context):
        """self ** power when the power is a half of an odd number (or quarter …) and the result is exact; else None."""
        above, below = power.as_integer_ratio()
        if below & (below - 1) or below > 64 or above < 0 or above > 1000:
            return None
        value, exponent = self._int, self._exp
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
        result = _finish(context, 0, value, exponent)
        context.signal(Inexact, Rounded)
        return result

    def _power_modulo(self, other, modulo, context):
        for value in (self, other, modulo):
            if value.is_nan():
                return value._nans(None, context)
        if any(v._kind or v != v.to_integral_value() for v in (self, other, modulo)) or other._sign or not modulo:
            return _invalid(context)
        if modulo.adjusted() >= context.prec or (not other and not self):
            return _invalid(context)
        sign = 1 if self._sign and int(other) & 1 else 0
        return _make(sign, pow(abs(int(self)), int(other), abs(int(modulo))), 0)


def _one(context, sign, base, power):
    """1.00 to a whole power: as many zeros as there is room for."""
    exponent = base._exp * power if power > 0 else 0
    if exponent < 1 - context.prec:
        exponent = 1 - context.prec
        context.signal(Rounded)
    return _make(sign, 10 ** -exponent, exponent)


def _of(context):
    return getcontext() if context is None else context


def _half_even(context):
    changed = context.copy()
    changed.rounding = ROUND_HALF_EVEN
    changed.flags = context.flags
    return changed


def _scaled(number, factor):
    return _make(number._sign, number._int * factor, number._exp)


def _until_certain(context, digits):
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
    return _finish(_half_even(context), sign, value + (value % 10 == 0), exponent)


def _from_tuple(value, cls):
    if len(value) != 3:
        raise ValueError("argument must be a sequence of length 3")
    sign, digits, exponent = value
    if sign not in (0, 1) or not isinstance(sign, int):
        raise ValueError("sign must be an integer with the value 0 or 1")
    if exponent == "F":
        return _make(sign, 0, 0, "F", cls)
    coefficient = 0
    for digit in digits:
        if not isinstance(digit, int) or not 0 <= digit <= 9:
            raise ValueError("coefficient must be a tuple of digits")
        coefficient = coefficient * 10 + digit
    if exponent in ("n", "N"):
        return _make(sign, coefficient, 0, exponent, cls)
    if not isinstance(exponent, int):
        raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
    return _make(sign, coefficient, exponent, cls=cls)


def _binary(work):
    def forward(self, other, context=None):
        other = _convert(other)
        return other if other is NotImplemented else work(self, other, _of(context))

    def reflected(self, other, context=None):
        other = _convert(other)
        return other if other is NotImplemented else work(other, self, _of(context))

    return forward, reflected


for _name, _work in (
    ("add", Decimal._plus),
    ("sub", lambda a, b, context: a._nans(b, context) or a._plus(b.copy_negate(), context)),
    ("mul", Decimal._times),
    ("truediv", Decimal._over),
    ("floordiv", Decimal._whole_quotient),
    ("mod", Decimal._remainder),
):
    _forward, _reflected = _binary(_work)
    _forward.__name__, _reflected.__name__ = f"__{_name}__", f"__r{_name}__"
    setattr(Decimal, f"__{_name}__", _forward)
    setattr(Decimal, f"__r{_name}__", _reflected)


def _rdivmod(self, other, context=None):
    other = _convert(other)
    return other if other is NotImplemented else other.__divmod__(self, context)


def _rpow(self, other, context=None):
    other = _convert(other)
    return other if other is NotImplemented else other.__pow__(self, None, context)


Decimal.__rdivmod__ = _rdivmod
Decimal.__rpow__ = _rpow
Decimal.__module__ = "decimal"
_set_display_name(Decimal, "decimal.Decimal")
numbers.Number.register(Decimal)


def _add_to_context():
    """The methods of contexts: those of numbers, in that context."""
    def method(work, count):
        if count == 1:
            return lambda self, a, /: work(_convert(a, True), self)
        if count == 2:
            return lambda self, a, b, /: work(_convert(a, True), _convert(b, True), self)
        return lambda self, a, b, c, /: work(_convert(a, True), _convert(b, True), _convert(c, True), self)

    for name in ("exp", "ln", "log10", "logb", "sqrt", "normalize", "next_minus", "next_plus", "number_class", "is_normal",
                 "is_subnormal", "logical_invert", "to_eng_string"):
        setattr(Context, name, method(lambda a, context, name=name: getattr(a, name)(context=context), 1))
    for name in ("is_finite", "is_infinite", "is_nan", "is_qnan", "is_signed", "is_snan", "is_zero", "is_canonical", "canonical",
                 "copy_abs", "copy_negate"):
        setattr(Context, name, method(lambda a, context, name=name: getattr(a, name)(), 1))
    for name in ("to_integral_value", "to_integral_exact", "to_integral"):
        setattr(Context, name, method(lambda a, context, name=name: getattr(a, name)(context=context), 1))
    for name in ("compare", "compare_signal", "compare_total", "compare_total_mag", "max", "min", "max_mag", "min_mag", "quantize",
                 "remainder_near", "rotate", "scaleb", "shift", "logical_and", "logical_or", "logical_xor", "next_toward", "copy_sign",
                 "same_quantum"):
        setattr(Context, name, method(lambda a, b, context, name=name: getattr(a, name)(b, context=context), 2))
    for name, work in (("add", Decimal.__add__), ("subtract", Decimal.__sub__), ("multiply", Decimal.__mul__),
                       ("divide", Decimal.__truediv__), ("divide_int", Decimal.__floordiv__), ("remainder", Decimal.__mod__),
                       ("divmod", Decimal.__divmod__)):
        setattr(Context, name, method(lambda a, b, context, work=work: work(a, b, context), 2))
    setattr(Context, "fma", method(lambda a, b, c, context: a.fma(b, c, context), 3))
    setattr(Context, "plus", method(lambda a, context: a.__pos__(context), 1))
    setattr(Context, "minus", method(lambda a, context: a.__neg__(context), 1))
    setattr(Context, "abs", method(lambda a, context: a.__abs__(context), 1))
    setattr(Context, "to_sci_string", method(lambda a, context: a._text(False, context), 1))
    setattr(Context, "radix", lambda self: Decimal(10))
    setattr(Context, "power", lambda self, a, b, modulo=None: _convert(a, True).__pow__(_convert(b, True), modulo, self))


_add_to_context()
