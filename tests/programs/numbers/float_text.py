# repr of floats, formatting and reading, both ways exact.
for x in [0.1, 0.2 + 0.1, 1e16, 1e15, 123456789012345680.0, 9999999999999998.0, 1e-4, 1e-5, 5e-324, 1.7976931348623157e308,
          2.2250738585072014e-308, 2.0**-44, 2.0**-25, 1e22, 1e23, -0.0, 100.0, 1 / 3, float("inf"), -float("inf"), float("nan")]:
    print(repr(x), str(x), x.hex())
state = 1
for i in range(300):
    state = (state * 6364136223846793005 + 1442695040888963407) & (2**64 - 1)
    x = (state >> 11) * 2.0 ** (state % 600 - 350)
    assert float(repr(x)) == x and float.fromhex(x.hex()) == x
    assert float("%.17g" % x) == x
    n, d = x.as_integer_ratio()
    assert n / d == x
for x in [2.5, 0.125, 1e22, 1234.5678, 0.5, 1.5, 1e-7, 123456789.0]:
    print("%.0f %.1f %.2f %.10f %e %g %.3g" % (x, x, x, x, x, x, x))
print("%.50f" % 0.1)
print("%.25e" % 1e-300)
print("%.3f" % 2**70)
for s in ["1", " 1.5 ", "1_0.5_0", ".5", "5.", "1e3", "1E-3", "inf", "-Infinity", "nan", "+1e400", "1e-400", "٣.٥",
          "2.4703282292062328e-324", "179769313486231580793e289", "0.1e1_0", "9007199254740993", "9007199254740993.00000001"]:
    print(s, float(s))
for s in ["", ".", "e5", "1e", "--1", "1.2.3", "infinit", "1_", "_1", "1__0", "1_.5", "0x10", "1 2"]:
    try:
        print(float(s))
    except ValueError as e:
        print(e)
