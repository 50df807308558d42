import math

inf, nan = math.inf, math.nan
print(math.pi, math.e, math.tau)
values = [-2.5, -1.0, -0.5, 0.0, 0.25, 0.5, 1.0, 1.5, 3.7, 20.0, 150.5, 1e10]
for name, f in [("sin", math.sin), ("cos", math.cos), ("tan", math.tan), ("asin", math.asin), ("acos", math.acos), ("atan", math.atan),
                ("sinh", math.sinh), ("cosh", math.cosh), ("tanh", math.tanh), ("asinh", math.asinh), ("acosh", math.acosh),
                ("atanh", math.atanh), ("exp", math.exp), ("exp2", math.exp2), ("expm1", math.expm1), ("log", math.log),
                ("log2", math.log2), ("log10", math.log10), ("log1p", math.log1p), ("sqrt", math.sqrt), ("cbrt", math.cbrt),
                ("erf", math.erf), ("erfc", math.erfc), ("gamma", math.gamma), ("lgamma", math.lgamma), ("floor", math.floor),
                ("ceil", math.ceil), ("trunc", math.trunc), ("fabs", math.fabs), ("degrees", math.degrees), ("radians", math.radians),
                ("frexp", math.frexp), ("modf", math.modf), ("ulp", math.ulp), ("isqrt", math.isqrt), ("factorial", math.factorial)]:
    for x in values + [inf, -inf, nan, 7, -3, "a"]:
        try:
            print(name, x, f(x))
        except Exception as e:
            print(name, x, type(e).__name__, e)
for name, f in [("atan2", math.atan2), ("fmod", math.fmod), ("remainder", math.remainder), ("pow", math.pow), ("copysign", math.copysign),
                ("hypot", math.hypot), ("nextafter", math.nextafter), ("log", math.log), ("gcd", math.gcd), ("lcm", math.lcm),
                ("comb", math.comb), ("perm", math.perm), ("ldexp", math.ldexp)]:
    for x in [-2.5, 0.0, 1.5, inf, nan, 12, -18, 0]:
        for y in [2, -3, 0, 0.5, inf]:
            try:
                print(name, x, y, f(x, y))
            except Exception as e:
                print(name, x, y, type(e).__name__, e)
print(math.log(10**400), math.log2(2**1100), math.log10(10**400), math.log(8, 2), math.log(2**1100, 2))
print(math.comb(2**63 - 1, 3), math.perm(2**63 - 1, 2), math.comb(2**70, 2), math.comb(7, 0))
print(math.factorial(30), math.comb(100, 50), math.perm(10, 3), math.perm(5), math.comb(5, 7), math.isqrt(10**40), math.isqrt(2**200 - 1))
print(math.gcd(), math.gcd(2**200, 6**80), math.lcm(4, 6, 10), math.lcm(), math.gcd(10**30, -(15**20)))
print(math.fsum([0.1] * 10), math.fsum([1e100, 1.0, -1e100]), math.prod([1, 2, 3.5]), math.prod([]), math.prod([2, 3], start=10))
print(math.sumprod([1, 2, 3], [4, 5, 6]), math.sumprod([0.1] * 10, [1] * 10), math.dist((1, 2), (4, 6)), math.hypot(1, 2, 3), math.hypot())
print(math.hypot(1e200, 1e200), math.hypot(3e-320, 4e-320), math.isclose(1, 1 + 1e-10), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-12, abs_tol=1e-9))
print(math.fma(2.0, 3.0, 4.0), math.nextafter(1.0, 2.0, steps=5), math.nextafter(0.0, -1.0), math.isnan(nan), math.isinf(inf), math.isfinite(1))


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


show(lambda: math.fsum([1e308, 1e308]))
show(lambda: math.fsum([inf, -inf]))
show(lambda: math.sumprod([1, 2], [1]))
show(lambda: math.dist([1, 2], [3]))
show(lambda: math.fma(inf, 0, 1))
show(lambda: math.fma(1e308, 10, 0))
show(lambda: math.isclose(1, 1, rel_tol=-1))
show(lambda: math.factorial(10**30))
show(lambda: math.comb(10**30, 10**25))
show(lambda: math.nextafter(1, 2, steps=-1))
show(lambda: math.trunc("a"))
show(lambda: math.ldexp(1.0, 1.0))
show(lambda: math.log(2, 1))
