from numbers import Complex, Integral, Number, Rational, Real

for value in (1, True, 1.5, 2j, "x"):
    print(value, [isinstance(value, kind) for kind in (Number, Complex, Real, Rational, Integral)])
print(issubclass(int, Rational), issubclass(float, Rational), Number.__hash__, Integral.__mro__[:3])
try:
    Real()
except TypeError as error:
    print(error)


class Half(Rational):
    numerator = 1
    denominator = 2

    def _no(self, *args):
        return NotImplemented

    __add__ = __radd__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = __pow__ = __rpow__ = __floordiv__ = __rfloordiv__ = _no
    __mod__ = __rmod__ = __eq__ = __lt__ = __le__ = __abs__ = __neg__ = __trunc__ = __floor__ = __ceil__ = __round__ = _no

    def __pos__(self):
        return self


half = Half()
print(float(half), complex(half), isinstance(half, Real), half.real is half, half.imag, half.conjugate() is half)
