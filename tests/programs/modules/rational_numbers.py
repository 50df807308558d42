import copy
import math
from fractions import Fraction as F


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


for args in ((), (3,), (8, 6), (10, -8), (F(1, 7), 5), (F(1, 7), F(2, 3)), ("314",), ("-35/4",), ("3.1415",), ("-47e-2",), (" 1_000/3 ",), (1.25,), (0.1,), (True,), ("1e3",), ("+.5",), (0, 5)):
    print(repr(F(*args)), str(F(*args)))
for bad in (lambda: F(1, 0), lambda: F("x"), lambda: F("1/0"), lambda: F(1.5, 2), lambda: F([]), lambda: F("1/-3"), lambda: F(float("nan")), lambda: F(float("inf")), lambda: F(1, 2) / 0, lambda: F(3, 4) / F(0), lambda: F(0) ** -1, lambda: F(1, 2) + "a", lambda: F(1, 2) % 0, lambda: F(1, 2) // 0, lambda: F(1) < "a", lambda: F(1, 3).limit_denominator(0), lambda: F.from_float("a"), lambda: F(1) < 1j, lambda: f"{F(1, 2):x}"):
    attempt(bad)
a, b = F(3, 4), F(-5, 6)
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), a ** 2, a ** -2, b ** 3, b ** -3, a ** b, a ** 0.5, 2 ** a, 2 ** F(3), 2.0 ** F(2), -a, +a, abs(b))
print(a + 1, 1 + a, a - 1, 1 - a, a * 2, 2 * a, a / 2, 2 / a, a + 0.5, 0.5 * a, a + 1j, 2j - a, 7 // a, 7 % a, 5.5 // a, divmod(7, a), a == 0.75, a == 1, a == "x", F(2) == 2, F(2) == 2 + 0j, a != b)
print(a < b, a > b, a <= 0.75, a >= 1, 1 > a, 0.7 < a, a < float("inf"), max(a, b), sorted([a, b, 0, 0.1]), bool(F(0)), bool(a))
print(int(b), float(a), complex(a), math.floor(b), math.ceil(b), math.trunc(b), round(b), round(F(5, 2)), round(F(7, 2)), round(F(22, 7), 3), round(F(1234), -2), a.numerator, a.denominator, a.as_integer_ratio(), F(4).is_integer(), a.is_integer())
print(F(math.pi).limit_denominator(1000), F("3.141592653589793").limit_denominator(10), F(4321, 8765).limit_denominator(10000), F(1, 3).limit_denominator(2), F.from_float(0.375))
print(hash(F(3)) == hash(3), hash(F(1, 2)) == hash(0.5), hash(F(-1, 3)), hash(F(1, 2 ** 61 - 1)), {F(1, 2): "h"}[0.5], sum([F(1, n) for n in range(1, 11)]))
for spec in ("", ".3f", "+.2e", "10", "<8", "^9", "010.2f", ",.2f", ".2%", "g", ".10g", "#", "_", "z.0f", "=+8", "*>12.1f", "E"):
    print(spec, [f"{value:{spec}}" for value in (a, b, F(1234567, 89), F(2))])
print(copy.copy(a) is a, copy.deepcopy(a) == a, isinstance(a, int), type(a + 1).__name__, a.real, a.imag, a.conjugate())
