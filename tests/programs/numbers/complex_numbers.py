def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


inf, nan = float("inf"), float("nan")
a, b = 1 + 2j, 3 - 4j
print(a + b, a - b, a * b, a / b, a**2, a**-2, a**0.5, a**b, -a, +a, abs(b), a == b, a != b, bool(0j), hash(a), hash(-1j))
print(2 * a, a + 1.5, 1 - a, 1 / a, 2**1j, (-8) ** (1 / 3), a.real, a.imag, a.conjugate())
print(repr(complex(-0.0, -0.0)), complex(0.0, -0.0), complex(nan, inf), 1e16j, 1.5 + 1e-7j, complex(3), complex(), complex(1j, 2j))
print(complex("1+2j"), complex(" ( 1.5-j ) "), complex("j"), complex("nan+infj"), complex("1e5j"), complex("1_0+2_0j"), complex("-3"))
print(1 + 0j == 1, 1 == 1 + 0j, 0.5 == 0.5 + 0j, {1: "x"}[1 + 0j], complex(real=1, imag=2), isinstance(a, complex), type(a).__name__)
for s in ["", "1 + 2j", "()", "1+", "1+2", "1j1", "(1"]:
    show(lambda: complex(s))
show(lambda: a < b)
show(lambda: a % 2)
show(lambda: a // 2)
show(lambda: a / 0)
show(lambda: 0j**-1)
show(lambda: pow(a, 2, 3))
show(lambda: complex("1", 2))
show(lambda: complex(1, "2"))
show(lambda: complex([]))
show(lambda: float(a))
show(lambda: int(a))
show(lambda: abs(complex(1e308, 1.7e308)))
show(lambda: (1e200 + 1j) ** 2)
show(lambda: a + "x")
for spec in ["", ".2f", "10", ">20", "e", ".3g", "+.1f", "<30.2e", "*^40", "=10", "010", "%", "n", ",", "#.3g", "z.1f", "+", "_.2f", "#", "d"]:
    for v in [1 + 2j, -1.5 - 2.25j, 0j, complex(nan, inf), complex(-0.0, -0.0), 1e20 + 1e-5j, 1234.5 + 2j]:
        show(lambda: format(v, spec))
