# Exponents out of the range of all contexts, dicts and lists that are no signals, and contexts that are set in the middle.
from decimal import *


def show(function):
    try:
        return repr(function())
    except Exception as error:
        return f"{type(error).__name__}: {str(error)[:40]!r}"


print(show(lambda: Decimal("2E-999999999999999999") ** 12), show(lambda: Decimal("2E+999999999999999999") ** 12))
wide = Context(prec=28, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[])
print(wide.power(Decimal("2E99999999999999999"), 12), wide.power(Decimal("2E-999999999999999999"), 38), wide.power(Decimal("2E9999999999999"), 12))

texts = ("0E+1000000000000000000", "0E+999999999999999999", "0E-1999999999999999998", "0E-1999999999999999997", "12E+999999999999999998",
         "12E+999999999999999999", "12E-1999999999999999998", "1E+99999999999999999999", "0E-99999999999999999999", "1E" + "9" * 5000)
for text in texts:
    lenient = Context(traps=[])
    print(text[:30], show(lambda: Decimal(text)), show(lambda: Decimal(text, Context(traps=[]))), lenient.create_decimal(text))
    digits, _, exponent = text.partition("E")
    if len(exponent) < 22:
        print("   ", show(lambda: Decimal((0, tuple(map(int, digits)), int(exponent)))))
for parts in ((0, (1,), 5 * 10**18), (0, (1,), 2**63), (1, (), -2**63), (0, (1,), 1.0), (0, (1,), None), (0, (1,), "x"), (0, 5, 0), (0, {1: 2}, 0),
              (0, (5, 5), "F"), (1, (0, 0, 1), "N"), (0, [1, 2], -1), [True, (True,), 0]):
    print(parts, show(lambda: Decimal(parts)), show(lambda: Context().create_decimal(parts)))


class Bad:
    def __bool__(self):
        raise RuntimeError("neither")


context = Context()
signals = dict(context.traps)
print(context.traps == signals, show(lambda: context.traps == {}), show(lambda: context.traps != {1: 2}), context.traps == {**signals} != 5)
print(context.traps == {**{s: 1 for s in list(signals)[1:]}, 5: 1})
signals[Inexact] = Bad()
print(show(lambda: context.traps == signals), show(lambda: setattr(context, "traps", signals)))
print(show(lambda: Context(flags=[5])), show(lambda: Context(traps=[Inexact, ValueError])), show(lambda: localcontext(flags=[5])))


class Named(Context):
    def __del__(self):
        print("gone", self.prec)


named = Named(prec=5)
print(named.__reduce__()[0].__name__, type(named.copy()).__name__)
setcontext(named)
del named
print(Decimal(1) / 3)
setcontext(Context(prec=7))
print("set")
manager = localcontext(prec=3)
setcontext(Context(prec=9))
with manager:
    print(Decimal(1) / 3)
print(Decimal(1) / 3)
