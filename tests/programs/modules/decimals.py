"""Decimal arithmetic."""
import decimal
from decimal import Decimal, ROUND_CEILING, ROUND_DOWN, ROUND_HALF_UP, getcontext, localcontext
from fractions import Fraction

D = Decimal
print(D("0.1") + D("0.2"), D(1) / D(7), D("1.20") * 3, 7 - D("2.5"), D(7) // 2, D(-7) // 2, D(-7) % 3, divmod(D("7.5"), 2))
print(repr(D("3.14")), D(0.1), D((1, (1, 2, 3), -2)), D("  12_000.50 "), D("-0"), D("1E+3"), D("1e-10"), D("NaN"), D("-inf"))
print(D(2) ** 100, D(2) ** -3, D("1.5") ** D("2.5"), D(2).sqrt(), D(10).ln(), D(2).log10(), D(1).exp(), pow(D(7), 20, 13))
for text in ("7.325", "7.335", "-7.325", "2.5", "1E+2"):
    print(*[D(text).quantize(D("1.00"), rounding=mode) for mode in (None, ROUND_HALF_UP, ROUND_DOWN, ROUND_CEILING)], round(D(text)), round(D(text), 1))
print([int(D(x)) for x in ("3.9", "-3.9")], float(D("1.5")), D("2.50").normalize(), D("100").normalize(), D("123.4567").as_tuple())
print(D("1.0") == 1 == 1.0, D("0.5") == Fraction(1, 2), D("0.1") == 0.1, D(1) < 2, D("1.10") > D("1.1"), hash(D("1.0")) == hash(1), D("nan") == D("nan"))
print(sorted([D("3"), D("1.5"), D("-2")]), max(D(1), D("1.0")), sum([D("0.1")] * 10), abs(D(-3)), -D("0"), +D("1.23456789012345678901234567890"))
print(f"{D('1234567.891'):,.2f} {D('0.000012345'):.3e} {D('12.5'):>10} {D('12.5'):<10}| {D('0.256'):.1%} {D('1E+5'):f} {D('2.5'):+g} {D('3'):08.2f}")
print(D("12.3").adjusted(), D("12.30").as_integer_ratio(), D("123").scaleb(-2), D("5").compare(D("5.0")), D("1.5").to_integral_value(), D("7").remainder_near(4))
with localcontext() as context:
    context.prec = 5
    print(D(1) / 3, D("123456") + 1, context.flags[decimal.Inexact], context)
    context.rounding = ROUND_DOWN
    print(D(2) / 3, context.divide(2, 3), context.create_decimal("1.23456789"))
with localcontext(prec=50):
    print(D(2).sqrt(), D(1) / 7)
print(getcontext().prec, D(1) / 7)
for wrong in (lambda: D(1) / 0, lambda: D(0) / 0, lambda: D("abc"), lambda: D(-1).sqrt(), lambda: D("1e999999") * 10, lambda: D("sNaN") + 1,
              lambda: D(1) + 1.5, lambda: D("inf") - D("inf"), lambda: int(D("nan")), lambda: D([1]), lambda: D("1") < D("nan"),
              lambda: D("1e40").quantize(D("0.01"))):
    try:
        print(wrong())
    except (ArithmeticError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
getcontext().traps[decimal.DivisionByZero] = False
print(D(1) / 0, D(-1) / 0, getcontext().flags[decimal.DivisionByZero])
print(issubclass(decimal.DivisionByZero, ZeroDivisionError), decimal.DefaultContext)
total = D("19.99") * 3
print(total, (total * D("0.0825")).quantize(D(".01"), ROUND_HALF_UP), D("0.00").is_zero(), D("-1").is_signed(), D("1E-7"), D("0.000001"))
for wrong in (lambda: D("1e999999999999999999999"), lambda: D("12e999999999999999999"), lambda: D("1e-1999999999999999998"), lambda: decimal.setcontext(3)):
    try:
        print(wrong())
    except (decimal.InvalidOperation, TypeError) as e:
        print(type(e).__name__, e)
print(D("1e999999999999999999"), D("1e-1999999999999999997"), D("9.5e999999999999999999"))
