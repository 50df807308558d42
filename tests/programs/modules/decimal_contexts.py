"""Contexts of decimal arithmetic: fields, flags and traps, and results at their limits."""
import copy
import decimal
import pickle
from decimal import *


def attempt(function):
    try:
        print(function())
    except (ArithmeticError, AttributeError, KeyError, TypeError, ValueError) as e:
        print(type(e).__name__, e)


c = Context(prec=5, Emin=-10, Emax=10, clamp=1, traps=[])
for value, unit in (("-4.0E+3", "1E-9"), ("0.4999", "0E-3"), ("99999", "1E-1"), ("-0", "1E-2"), ("1E-30", "1E-14")):
    print(c.quantize(Decimal(value), Decimal(unit)), *[s.__name__ for s, on in c.flags.items() if on])
    c.clear_flags()
for mode in (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP):
    with localcontext(prec=4, rounding=mode) as context:
        numbers = [Decimal(text) for text in ("12345", "-12345", "12350", "12340.0001", "-1E-30", "2.5")]
        print(mode, *[+n for n in numbers], *[round(n, 1) for n in numbers[4:]], Decimal("1e40") + Decimal("-1e-5"), Decimal(2) / 3, f"{numbers[-1]:.0f}")
for a, b, third in (("sNaN1", "NaN2", "1"), ("NaN2", "1", "sNaN3"), ("1", "2", "NaN4"), ("Infinity", "0", "1"), ("2", "3", "0.5")):
    print(c.fma(Decimal(a), Decimal(b), Decimal(third)), c.flags[InvalidOperation])
    c.clear_flags()
print(c.create_decimal("  1"), c.create_decimal("1_0"), c.create_decimal("NaN123456"), c.create_decimal("sNaN12"), c.create_decimal(0), c.create_decimal("123456.78"))
for name, value in (("prec", 0), ("prec", "a"), ("prec", 10 ** 30), ("Emin", 1), ("Emax", -1), ("capitals", 2), ("clamp", None), ("rounding", "x"), ("other", 1),
                    ("flags", [3]), ("flags", {3: 1}), ("traps", None)):
    attempt(lambda: setattr(c, name, value))
attempt(lambda: delattr(c, "prec"))
attempt(lambda: c.flags[3])
attempt(lambda: c.flags.__delitem__(Inexact))
attempt(lambda: Context(1, 2, 3, 4, 5, 6, 7, 8, 9))
attempt(lambda: c.add("a", 1))
attempt(lambda: Decimal(1).exp(3))
attempt(lambda: Decimal(1).quantize(1, "x"))
attempt(lambda: round(Decimal(1), 10 ** 30))
c.flags[Inexact] = True
print(c.flags == c.copy().flags, c.flags is c.flags, len(c.traps), sorted(s.__name__ for s, on in c.flags.items() if on))
print(copy.copy(c), pickle.loads(pickle.dumps(c)), c.Etiny(), c.Etop(), decimal.Context.__mro__)
for operation in (lambda: c.divide(0, 0), lambda: c.divide(1, 0), lambda: c.compare(1, Decimal("sNaN")), lambda: c.power(10, 20)):
    c.traps[InvalidOperation] = c.traps[DivisionByZero] = c.traps[Overflow] = True
    attempt(operation)


class Money(Decimal):
    def __new__(cls, value, unit="EUR"):
        self = super().__new__(cls, value)
        self.unit = unit
        return self


m = Money("12.50", "CHF")
print(repr(m), m.unit, type(m + 1), type(-m), type(m.copy_abs()), type(m.real), type(copy.copy(m)), m == Decimal("12.5"), hash(m) == hash(12.5), type(Money.from_float(1.5)))
big = Decimal(7) ** 60
setcontext(Context(prec=60))
print(big * big, big + Decimal("1e-20"), big // 3, big % 1000, Decimal(10 ** 45 + 1) - 1, Decimal(2 ** 130) == 2 ** 130, Decimal(2 ** 130) > Decimal("1e38"))
print(max(Decimal(1), Decimal("1.0")), Decimal("1.0").max(1), Decimal("-1.50").normalize(), Decimal("-0.00").normalize(), Decimal(15) ** 3, Decimal("1.00") ** 3)
print(f"{Decimal('1234567.895'):,.2f} {Decimal('-0.004'):.2f} {Decimal('5E+3'):.1f} {Decimal('NaN'):.2f} {Decimal('0.5'):.0f} {Decimal('12'):.30f}")
