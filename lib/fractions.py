"""Exact rational numbers."""

import math
import numbers
import operator
import re
import sys

__all__ = ["Fraction"]

_MODULUS = sys.hash_info.modulus
_INFINITY = sys.hash_info.inf

_NUMBER = re.compile(
    r"\s*(?P<sign>[-+]?)(?=\d|\.\d)(?P<num>\d*|\d+(_\d+)*)"
    r"(?:(?:\s*/\s*(?P<denom>\d+(_\d+)*))?|(?:\.(?P<decimal>\d*|\d+(_\d+)*))?(?:E(?P<exp>[-+]?\d+(_\d+)*))?)\s*\Z",
    re.IGNORECASE,
)
_GENERAL = re.compile(
    r"(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ]?)(?P<alt>\#)?(?P<width>0|[1-9][0-9]*)?(?P<separator>[,_])?", re.DOTALL
)
_FLOAT_STYLE = re.compile(
    r"(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ]?)(?P<no_neg_zero>z)?(?P<alt>\#)?(?P<zeropad>0(?=[0-9]))?"
    r"(?P<width>0|[1-9][0-9]*)?(?P<separator>[,_])?(?:\.(?P<precision>0|[1-9][0-9]*))?(?P<kind>[eEfFgG%])",
    re.DOTALL,
)


def _round_to_exponent(n, d, exponent, no_neg_zero=False):
    # (is it negative, the digits) of n/d rounded to a multiple of 10**exponent, half to even.
    if exponent >= 0:
        d *= 10 ** exponent
    else:
        n *= 10 ** -exponent
    quotient, rest = divmod(n + (d >> 1), d)
    if rest == 0 and d & 1 == 0:
        quotient &= -2
    return quotient < 0 if no_neg_zero else n < 0, abs(quotient)


def _round_to_figures(n, d, figures):
    # (is it negative, the digits, their exponent) of n/d rounded to so many figures.
    if n == 0:
        return False, 0, 1 - figures
    top, bottom = str(abs(n)), str(d)
    exponent = len(top) - len(bottom) + (bottom <= top) - figures
    sign, digits = _round_to_exponent(n, d, exponent)
    if len(str(digits)) == figures + 1:
        digits //= 10
        exponent += 1
    return sign, digits, exponent


def _align(align, fill, width, sign, body):
    padding = fill * (width - len(sign) - len(body))
    if align == "<":
        return sign + body + padding
    if align == "^":
        half = len(padding) // 2
        return padding[:half] + sign + body + padding[half:]
    if align == "=":
        return sign + padding + body
    return padding + sign + body


def _both(exact, inexact, handle_complex=True):
    # The operator and its reflection: exact for rational operands, else that of floats or complex numbers.
    def forward(a, b):
        if isinstance(b, Fraction):
            return exact(a, b)
        if isinstance(b, int):
            return exact(a, Fraction(b))
        if isinstance(b, float):
            return inexact(float(a), b)
        if handle_complex and isinstance(b, complex):
            return inexact(complex(a), b)
        return NotImplemented

    def reverse(b, a):
        if isinstance(a, numbers.Rational):
            return exact(Fraction(a), b)
        if isinstance(a, numbers.Real):
            return inexact(float(a), float(b))
        if handle_complex and isinstance(a, numbers.Complex):
            return inexact(complex(a), complex(b))
        return NotImplemented

    forward.__name__ = f"__{inexact.__name__}__"
    reverse.__name__ = f"__r{inexact.__name__}__"
    return forward, reverse


class Fraction(numbers.Rational):
    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        self = super().__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator = numerator
                self._denominator = 1
                return self
            if isinstance(numerator, numbers.Rational):
                self._numerator = numerator.numerator
                self._denominator = numerator.denominator
                return self
            if isinstance(numerator, float) or not isinstance(numerator, type) and hasattr(numerator, "as_integer_ratio"):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            if not isinstance(numerator, str):
                raise TypeError("argument should be a string or a Rational instance")
            numerator, denominator = _from_text(numerator)
        elif type(numerator) is int is type(denominator):
            pass
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            numerator, denominator = (
                numerator.numerator * denominator.denominator, denominator.numerator * numerator.denominator,
            )
        else:
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError(f"Fraction({numerator}, 0)")
        common = math.gcd(numerator, denominator)
        if denominator < 0:
            common = -common
        self._numerator = numerator // common
        self._denominator = denominator // common
        return self

    @classmethod
    def from_float(cls, f):
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")
        return cls._from_coprime_ints(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        if isinstance(dec, numbers.Integral):
            dec = int(dec)
        elif not hasattr(dec, "as_integer_ratio") or isinstance(dec, (float, Fraction)):
            raise TypeError(f"{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})")
        return cls._from_coprime_ints(*dec.as_integer_ratio())

    @classmethod
    def _from_coprime_ints(cls, numerator, denominator, /):
        made = super(Fraction, cls).__new__(cls)
        made._numerator = numerator
        made._denominator = denominator
        return made

    def is_integer(self):
        return self._denominator == 1

    def as_integer_ratio(self):
        return (self._numerator, self._denominator)

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        # Of the two neighbours the nearer one.
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction._from_coprime_ints(p1, q1)
        return Fraction._from_coprime_ints(p0 + k * p1, q0 + k * q1)

    @property
    def numerator(a):
        return a._numerator

    @property
    def denominator(a):
        return a._denominator

    def __repr__(self):
        return f"{self.__class__.__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f"{self._numerator}/{self._denominator}"

    def _format_general(self, match):
        separator = match["separator"] or ""
        n, d = self._numerator, self._denominator
        body = f"{abs(n):{separator}}"
        if d > 1 or match["alt"]:
            body += f"/{d:{separator}}"
        sign = "-" if n < 0 else "" if match["sign"] == "-" else match["sign"]
        return _align(match["align"] or ">", match["fill"] or " ", int(match["width"] or "0"), sign, body)

    def _format_float_style(self, match):
        kind = match["kind"]
        precision = int(match["precision"] or "6")
        width = int(match["width"] or "0")
        separator = match["separator"]
        alternate = bool(match["alt"])
        if kind in "fF%":
            exponent = -precision - 2 if kind == "%" else -precision
            negative, number = _round_to_exponent(self._numerator, self._denominator, exponent, bool(match["no_neg_zero"]))
            scientific = False
            point = precision
        else:
            figures = max(precision, 1) if kind in "gG" else precision + 1
            negative, number, exponent = _round_to_figures(self._numerator, self._denominator, figures)
            scientific = kind in "eE" or exponent > 0 or exponent + figures <= -4
            point = figures - 1 if scientific else -exponent
        suffix = ""
        if kind == "%":
            suffix = "%"
        elif scientific:
            suffix = f"{'E' if kind in 'EFG' else 'e'}{exponent + point:+03d}"
        digits = f"{number:0{point + 1}d}"
        sign = "-" if negative else "" if match["sign"] == "-" else match["sign"]
        leading = digits[: len(digits) - point]
        fraction = digits[len(digits) - point :]
        if kind in "gG" and not alternate:
            fraction = fraction.rstrip("0")
        trailing = ("" if not alternate and not fraction else ".") + fraction + suffix
        if match["zeropad"]:
            least = width - len(sign) - len(trailing)
            leading = leading.zfill(3 * least // 4 + 1 if separator else least)
        if separator:
            first = 1 + (len(leading) - 1) % 3
            leading = leading[:first] + "".join([separator + leading[at : at + 3] for at in range(first, len(leading), 3)])
        return _align(match["align"] or ">", match["fill"] or " ", width, sign, leading + trailing)

    def __format__(self, format_spec, /):
        match = _GENERAL.fullmatch(format_spec)
        if match:
            return self._format_general(match)
        match = _FLOAT_STYLE.fullmatch(format_spec)
        if match and (match["align"] is None or match["zeropad"] is None):
            return self._format_float_style(match)
        raise ValueError(f"Invalid format specifier {format_spec!r} for object of type {type(self).__name__!r}")

    def _add(a, b):
        return Fraction(a._numerator * b._denominator + b._numerator * a._denominator, a._denominator * b._denominator)

    __add__, __radd__ = _both(_add, operator.add)

    def _sub(a, b):
        return Fraction(a._numerator * b._denominator - b._numerator * a._denominator, a._denominator * b._denominator)

    __sub__, __rsub__ = _both(_sub, operator.sub)

    def _mul(a, b):
        return Fraction(a._numerator * b._numerator, a._denominator * b._denominator)

    __mul__, __rmul__ = _both(_mul, operator.mul)

    def _div(a, b):
        if b._numerator == 0:
            raise ZeroDivisionError(f"Fraction({b._denominator}, 0)")
        return Fraction(a._numerator * b._denominator, a._denominator * b._numerator)

    __truediv__, __rtruediv__ = _both(_div, operator.truediv)

    def _floordiv(a, b):
        return (a._numerator * b._denominator) // (a._denominator * b._numerator)

    __floordiv__, __rfloordiv__ = _both(_floordiv, operator.floordiv, False)

    def _divmod(a, b):
        da, db = a._denominator, b._denominator
        quotient, rest = divmod(a._numerator * db, da * b._numerator)
        return quotient, Fraction(rest, da * db)

    __divmod__, __rdivmod__ = _both(_divmod, divmod, False)

    def _mod(a, b):
        da, db = a._denominator, b._denominator
        return Fraction((a._numerator * db) % (b._numerator * da), da * db)

    __mod__, __rmod__ = _both(_mod, operator.mod, False)

    def __pow__(a, b):
        if isinstance(b, numbers.Rational):
            if b.denominator != 1:
                return float(a) ** float(b)
            power = b.numerator
            if power >= 0:
                return Fraction._from_coprime_ints(a._numerator ** power, a._denominator ** power)
            if a._numerator > 0:
                return Fraction._from_coprime_ints(a._denominator ** -power, a._numerator ** -power)
            if a._numerator == 0:
                raise ZeroDivisionError(f"Fraction({a._denominator ** -power}, 0)")
            return Fraction._from_coprime_ints((-a._denominator) ** -power, (-a._numerator) ** -power)
        if isinstance(b, (float, complex)):
            return float(a) ** b
        return NotImplemented

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        if b._denominator == 1:
            return a ** b._numerator
        return a ** float(b)

    def __pos__(a):
        return Fraction._from_coprime_ints(a._numerator, a._denominator)

    def __neg__(a):
        return Fraction._from_coprime_ints(-a._numerator, a._denominator)

    def __abs__(a):
        return Fraction._from_coprime_ints(abs(a._numerator), a._denominator)

    def __trunc__(a):
        if a._numerator < 0:
            return -(-a._numerator // a._denominator)
        return a._numerator // a._denominator

    __int__ = __trunc__

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            d = self._denominator
            floor, rest = divmod(self._numerator, d)
            if rest * 2 < d:
                return floor
            if rest * 2 > d:
                return floor + 1
            return floor if floor % 2 == 0 else floor + 1
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        try:
            inverse = pow(self._denominator, -1, _MODULUS)
        except ValueError:
            value = _INFINITY
        else:
            value = hash(hash(abs(self._numerator)) * inverse)
        result = value if self._numerator >= 0 else -value
        return -2 if result == -1 else result

    def __eq__(a, b):
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, numbers.Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            if math.isnan(b) or math.isinf(b):
                return 0.0 == b
            return a == a.from_float(b)
        return NotImplemented

    def _compare(self, other, op):
        if isinstance(other, numbers.Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return op(0.0, other)
            return op(self, self.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        return a._compare(b, operator.lt)

    def __gt__(a, b):
        return a._compare(b, operator.gt)

    def __le__(a, b):
        return a._compare(b, operator.le)

    def __ge__(a, b):
        return a._compare(b, operator.ge)

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return (self.__class__, (self._numerator, self._denominator))

    def __copy__(self):
        return self if type(self) is Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


def _from_text(text):
    match = _NUMBER.match(text)
    if match is None:
        raise ValueError(f"Invalid literal for Fraction: {text!r}")
    numerator = int(match["num"] or "0")
    denominator = 1
    if match["denom"]:
        denominator = int(match["denom"])
    else:
        decimal = match["decimal"]
        if decimal:
            decimal = decimal.replace("_", "")
            scale = 10 ** len(decimal)
            numerator = numerator * scale + int(decimal)
            denominator *= scale
        if match["exp"]:
            exponent = int(match["exp"])
            if exponent >= 0:
                numerator *= 10 ** exponent
            else:
                denominator *= 10 ** -exponent
    return -numerator if match["sign"] == "-" else numerator, denominator
