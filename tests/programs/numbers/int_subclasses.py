class Money(int):
    def __new__(cls, value, currency="EUR"):
        self = super().__new__(cls, value)
        self.currency = currency
        return self

    def __repr__(self):
        return f"Money({int(self)}, {self.currency!r})"


a = Money(5)
b = Money(10**30, "USD")
print(a, repr(b), a + 1, type(a + 1).__name__, b - a, a == 5, hash(b) == hash(10**30), a.currency, b.currency)
b.note = "x"
print(b.note, b * 2, -b, b // 7, b % 7, divmod(a, 2), a < b, sorted([b, a, 3]), max(a, 4), isinstance(a, int), int(b) == b)
print([10, 20, 30, 40, 50, 60][a], range(a), "ab" * a, a.bit_length(), a.real, type(a.real).__name__, int.from_bytes(b"\x05") == a)


class Celsius(float):
    def __str__(self):
        return f"{float(self)} C"


t = Celsius("36.6")
t.place = "here"
print(t, repr(t), t + 1, t.place, t == 36.6, round(t), hash(t) == hash(36.6), t.is_integer(), type(Celsius.fromhex("0x1p3")).__name__)


class Index:
    def __index__(self):
        return 3

    def __float__(self):
        return 2.5


i = Index()
print([1, 2, 3, 4][i], hex(i), int(i), float(i), range(i), "x" * 2, round(2.34567, i), pow(2, 5, 7))


class Rounds:
    def __round__(self, n=None):
        return ("rounded", n)

    def __abs__(self):
        return "abs"

    def __neg__(self):
        return "neg"

    def __int__(self):
        return 10**20

    def __floor__(self):
        return "floor"

    def __divmod__(self, other):
        return ("divmod", other)

    def __pow__(self, other, mod=None):
        return ("pow", other, mod)

    def __rpow__(self, other):
        return ("rpow", other)


import math

r = Rounds()
print(round(r), round(r, 2), abs(r), -r, int(r), math.floor(r), divmod(r, 3), pow(r, 2), pow(r, 2, 5), r**3, 2**r)


class Bad:
    def __index__(self):
        return "x"

    def __int__(self):
        return 1.5

    def __float__(self):
        return 1


for f in (int, float, hex, math.sqrt, math.factorial):
    try:
        f(Bad())
    except TypeError as e:
        print(e)
