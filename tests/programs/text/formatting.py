def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


x, pi, name = 42, 3.14159265, "Ann"
print(f"{x} {x:5} {x:<5}| {x:^7} {x:>+6} {x:05} {x:#x} {x:#b} {x:o} {x:,} {1234567:,} {1234567:_} {255:_X}")
print(f"{pi} {pi:.2f} {pi:10.3f} {pi:<10.1f}| {pi:e} {pi:.3g} {pi:%} {1e20:,.2f} {-0.0:z.1f} {0.1:.20f}")
print(f"{name!r} {name!s:>6} {name:*^9} {name:.2} {'é'!a} {name=} {x + 1=} {pi=:.2f} {name = !s}")
width, precision = 12, 4
print(f"{pi:{width}.{precision}f}|{name:>{width}}|{x:{'#'}{'x'}}|{{}}")
print("{} {} {}".format(1, 2, 3), "{1} {0}".format("a", "b"), "{a} {b}".format(a=1, b=2), "{0[1]} {1.real} {d[k]}".format([5, 6], 7, d={"k": "v"}))
print("{:>{w}}|{:{f}{a}9}".format("x", "y", w=4, f="*", a="^"), "{!r:>8}".format("q"), "{{{}}}".format(1), "{a}".format_map({"a": 9}))
print("%d %i %5d|%-5d|%05d %+d % d %x %X %#o" % (1, 2.9, 3, 4, 5, 6, 7, 255, 255, 8))
print("%s %r %a %10s|%-10s|%.2s %c%c %%" % ("s", "é", "é", "right", "left", "cut", 65, "z"))
print("%f %.2f %e %g %G %10.3f|%-10.1f|%+.1f %#.0f" % (1.5, 2.345, 12345.678, 1e-10, 1e20, 3.14159, 2.5, 0.05, 3.0))
print("%(a)s %(b)05d %(a)r" % {"a": "x", "b": 7}, "%*d|%-*d|%.*f" % (5, 1, 5, 2, 2, 3.14159), "%s" % (("t", 1),), "%s" % [1])
print(format(10**25, ","), format(-10**25, "#x"), format(2**70, "+,d"), format(True, "d"), format(65, "c"), format(1.0, ""), format(1e16, ".20"))
print(format(float("inf"), "08.2f"), format(float("nan"), "+"), format(1234567, "020,"), format(3, "e"), format(5, "%"))
print([round(2.5), f"{2.5:.0f}", f"{0.5:.0f}", f"{1e-7}", f"{123456789012345680.0}", f"{5e-324}", f"{1.7976931348623157e308:.3e}"])
for function in [
    lambda: format(3, "q"), lambda: format("a", "d"), lambda: format(3.5, "d"), lambda: format(3, ".2"), lambda: format(3, ",c"),
    lambda: format(3, ",_"), lambda: format("a", "+"), lambda: format("a", "=5"), lambda: format(3, "5.x.3"), lambda: format(3, "."),
    lambda: "{".format(1), lambda: "}".format(1), lambda: "{} {0}".format(1), lambda: "{}".format(), lambda: "{a}".format(), lambda: "{0.x}".format(1),
    lambda: "{!z}".format(1), lambda: "{:{:{}}}".format(1, 2, 3), lambda: "%d" % "a", lambda: "%d %d" % 1, lambda: "%d" % (1, 2), lambda: "%y" % 1,
    lambda: "%(a)s" % 1, lambda: "%(a)s" % {}, lambda: "%c" % "ab", lambda: "%" % 1, lambda: "%x" % 1.5, lambda: "%*d" % ("a", 1), lambda: format(None, "d"),
    lambda: format(2**2000, "f"), lambda: format(1, 2), lambda: f"{[]:5}",
]:
    attempt(function)


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __format__(self, spec):
        return f"<{self.x}|{self.y}|{spec}>"

    def __str__(self):
        return "point"


p = Point(1, 2)
print(f"{p} {p:abc} {p!s:>8}", "{:q}".format(p), "{0.x}".format(p), "%s" % p, format(p), str(p))
