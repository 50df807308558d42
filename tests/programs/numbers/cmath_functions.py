import cmath

inf, nan = cmath.inf, cmath.nan
parts = [-inf, -2.5, -1.0, -0.0, 0.0, 0.3, 1.0, 800.0, 1e308, 5e-324, inf, nan]
functions = [("acos", cmath.acos), ("acosh", cmath.acosh), ("asin", cmath.asin), ("asinh", cmath.asinh), ("atan", cmath.atan),
             ("atanh", cmath.atanh), ("cos", cmath.cos), ("cosh", cmath.cosh), ("exp", cmath.exp), ("log", cmath.log),
             ("log10", cmath.log10), ("sin", cmath.sin), ("sinh", cmath.sinh), ("sqrt", cmath.sqrt), ("tan", cmath.tan),
             ("tanh", cmath.tanh), ("phase", cmath.phase), ("polar", cmath.polar), ("isnan", cmath.isnan), ("isinf", cmath.isinf)]
for name, f in functions:
    for a in parts:
        for b in parts:
            try:
                print(name, a, b, f(complex(a, b)))
            except Exception as e:
                print(name, a, b, type(e).__name__, e)
for a in parts:
    for b in parts:
        try:
            print("rect", a, b, cmath.rect(a, b))
        except Exception as e:
            print("rect", a, b, type(e).__name__, e)
print(cmath.log(8, 2), cmath.log(1j, 10), cmath.sqrt(-1), cmath.exp(cmath.pi * 1j), cmath.infj, cmath.nanj, cmath.tau, cmath.e)
print(cmath.isclose(1 + 1j, 1 + 1.0000000001j), cmath.isclose(1, 2), cmath.isfinite(1j), cmath.isfinite(complex(1, inf)))
for f in (lambda: cmath.log(0), lambda: cmath.log(2, 1), lambda: cmath.sqrt("a"), lambda: cmath.isclose(1, 1, abs_tol=-1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
