using System;

namespace Rusthon.Runtime;

/// <summary>
/// Elementary functions of complex numbers with the algorithms of CPython's cmath: W. Kahan, "Branch cuts for complex
/// elementary functions", arranged so that nothing overflows early.
/// </summary>
public static class ComplexFunctions
{
    /// <summary>What a function may report.</summary>
    public const int Fine = 0;
    public const int Domain = 1;
    public const int Range = 2;

    private const double LargeDouble = double.MaxValue / 4.0;
    private const double SqrtLargeDouble = 6.703903964971298e+153;
    private const double LogLargeDouble = 708.3964185322641;
    private const double SqrtLeastNormal = 1.4916681462400413e-154;
    private const double LeastNormal = 2.2250738585072014e-308;
    private const double Ln2 = 0.6931471805599453;
    private const int MantissaBits = 53;
    private const int ScaleUp = 53;
    private const int ScaleDown = -27;

    public static Complex Acos(Complex z)
    {
        if (!IsFinite(z))
        {
            return Special(ComplexSpecialValues.Acos, z);
        }

        if (IsLarge(z))
        {
            var size = LogOfLarge(z);
            return new Complex(
                Libm.Atan2(FloatBits.Absolute(z.Imaginary), z.Real),
                z.Real < 0 ? -FloatBits.CopySign(size, z.Imaginary) : FloatBits.CopySign(size, -z.Imaginary));
        }

        var s1 = Sqrt(new Complex(1.0 - z.Real, -z.Imaginary));
        var s2 = Sqrt(new Complex(1.0 + z.Real, z.Imaginary));
        return new Complex(
            2.0 * Libm.Atan2(s1.Real, s2.Real),
            Libm.Asinh((s2.Real * s1.Imaginary) - (s2.Imaginary * s1.Real)));
    }

    public static Complex Acosh(Complex z)
    {
        if (!IsFinite(z))
        {
            return Special(ComplexSpecialValues.Acosh, z);
        }

        if (IsLarge(z))
        {
            return new Complex(LogOfLarge(z), Libm.Atan2(z.Imaginary, z.Real));
        }

        var s1 = Sqrt(new Complex(z.Real - 1.0, z.Imaginary));
        var s2 = Sqrt(new Complex(z.Real + 1.0, z.Imaginary));
        return new Complex(
            Libm.Asinh((s1.Real * s2.Real) + (s1.Imaginary * s2.Imaginary)),
            2.0 * Libm.Atan2(s1.Imaginary, s2.Real));
    }

    public static Complex Asin(Complex z) => Unturned(Asinh(Turned(z)));

    public static Complex Asinh(Complex z)
    {
        if (!IsFinite(z))
        {
            return Special(ComplexSpecialValues.Asinh, z);
        }

        if (IsLarge(z))
        {
            var size = LogOfLarge(z);
            return new Complex(
                z.Imaginary >= 0 ? FloatBits.CopySign(size, z.Real) : -FloatBits.CopySign(size, -z.Real),
                Libm.Atan2(z.Imaginary, FloatBits.Absolute(z.Real)));
        }

        var s1 = Sqrt(new Complex(1.0 + z.Imaginary, -z.Real));
        var s2 = Sqrt(new Complex(1.0 - z.Imaginary, z.Real));
        return new Complex(
            Libm.Asinh((s1.Real * s2.Imaginary) - (s2.Real * s1.Imaginary)),
            Libm.Atan2(z.Imaginary, (s1.Real * s2.Real) - (s1.Imaginary * s2.Imaginary)));
    }

    public static Complex Atan(Complex z, out int status) => Unturned(Atanh(Turned(z), out status));

    public static Complex Atanh(Complex z, out int status)
    {
        status = Fine;
        if (!IsFinite(z))
        {
            return Special(ComplexSpecialValues.Atanh, z);
        }

        if (FloatBits.IsNegative(z.Real))
        {
            var mirrored = Atanh(new Complex(-z.Real, -z.Imaginary), out status);
            return new Complex(-mirrored.Real, -mirrored.Imaginary);
        }

        var ay = FloatBits.Absolute(z.Imaginary);
        if (z.Real > SqrtLargeDouble || ay > SqrtLargeDouble)
        {
            var h = Libm.Hypot(z.Real / 2.0, z.Imaginary / 2.0);
            return new Complex(z.Real / 4.0 / h / h, -FloatBits.CopySign(Math.PI / 2.0, -z.Imaginary));
        }

        if (z.Real == 1.0 && ay < SqrtLeastNormal)
        {
            if (ay == 0.0)
            {
                status = Domain;
                return z;
            }

            return new Complex(
                -Libm.Log(Libm.Sqrt(ay) / Libm.Sqrt(Libm.Hypot(ay, 2.0))),
                FloatBits.CopySign(Libm.Atan2(2.0, -ay) / 2, z.Imaginary));
        }

        var below = 1 - z.Real;
        return new Complex(
            Libm.Log1p(4.0 * z.Real / ((below * below) + (ay * ay))) / 4.0,
            -Libm.Atan2(-2.0 * z.Imaginary, (below * (1 + z.Real)) - (ay * ay)) / 2.0);
    }

    public static Complex Cos(Complex z, out int status) => Cosh(Turned(z), out status);

    public static Complex Cosh(Complex z, out int status)
    {
        status = Fine;
        if (!IsFinite(z))
        {
            status = FloatBits.IsInfinite(z.Imaginary) && !FloatBits.IsNaN(z.Real) ? Domain : Fine;
            return IsInfiniteInReal(z)
                ? new Complex(
                    FloatBits.CopySign(double.PositiveInfinity, Libm.Cos(z.Imaginary)),
                    Signed(z.Real, FloatBits.CopySign(double.PositiveInfinity, Libm.Sin(z.Imaginary))))
                : Special(ComplexSpecialValues.Cosh, z);
        }

        if (FloatBits.Absolute(z.Real) > LogLargeDouble)
        {
            var smaller = z.Real - FloatBits.CopySign(1.0, z.Real);
            return Ranged(Libm.Cos(z.Imaginary) * Libm.Cosh(smaller) * Math.E, Libm.Sin(z.Imaginary) * Libm.Sinh(smaller) * Math.E, out status);
        }

        return Ranged(Libm.Cos(z.Imaginary) * Libm.Cosh(z.Real), Libm.Sin(z.Imaginary) * Libm.Sinh(z.Real), out status);
    }

    public static Complex Exp(Complex z, out int status)
    {
        status = Fine;
        if (!IsFinite(z))
        {
            status = FloatBits.IsInfinite(z.Imaginary) && (FloatBits.IsFinite(z.Real) || z.Real > 0) ? Domain : Fine;
            if (!IsInfiniteInReal(z))
            {
                return Special(ComplexSpecialValues.Exp, z);
            }

            var size = z.Real > 0 ? double.PositiveInfinity : 0.0;
            return new Complex(FloatBits.CopySign(size, Libm.Cos(z.Imaginary)), FloatBits.CopySign(size, Libm.Sin(z.Imaginary)));
        }

        if (z.Real > LogLargeDouble)
        {
            var length = Libm.Exp(z.Real - 1.0);
            return Ranged(length * Libm.Cos(z.Imaginary) * Math.E, length * Libm.Sin(z.Imaginary) * Math.E, out status);
        }

        var factor = Libm.Exp(z.Real);
        return Ranged(factor * Libm.Cos(z.Imaginary), factor * Libm.Sin(z.Imaginary), out status);
    }

    public static Complex Log(Complex z, out int status)
    {
        status = Fine;
        if (!IsFinite(z))
        {
            return Special(ComplexSpecialValues.Log, z);
        }

        var ax = FloatBits.Absolute(z.Real);
        var ay = FloatBits.Absolute(z.Imaginary);
        double real;
        if (ax > LargeDouble || ay > LargeDouble)
        {
            real = Libm.Log(Libm.Hypot(ax / 2.0, ay / 2.0)) + Ln2;
        }
        else if (ax < LeastNormal && ay < LeastNormal)
        {
            if (ax == 0 && ay == 0)
            {
                status = Domain;
                return new Complex(double.NegativeInfinity, Libm.Atan2(z.Imaginary, z.Real));
            }

            real = Libm.Log(Libm.Hypot(Libm.Ldexp(ax, MantissaBits), Libm.Ldexp(ay, MantissaBits))) - (MantissaBits * Ln2);
        }
        else
        {
            var h = Libm.Hypot(ax, ay);
            if (h is >= 0.71 and <= 1.73)
            {
                var larger = ax > ay ? ax : ay;
                var smaller = ax > ay ? ay : ax;
                real = Libm.Log1p(((larger - 1) * (larger + 1)) + (smaller * smaller)) / 2.0;
            }
            else
            {
                real = Libm.Log(h);
            }
        }

        return new Complex(real, Libm.Atan2(z.Imaginary, z.Real));
    }

    public static Complex Sin(Complex z, out int status) => Unturned(Sinh(Turned(z), out status));

    public static Complex Sinh(Complex z, out int status)
    {
        status = Fine;
        if (!IsFinite(z))
        {
            status = FloatBits.IsInfinite(z.Imaginary) && !FloatBits.IsNaN(z.Real) ? Domain : Fine;
            return IsInfiniteInReal(z)
                ? new Complex(
                    Signed(z.Real, FloatBits.CopySign(double.PositiveInfinity, Libm.Cos(z.Imaginary))),
                    FloatBits.CopySign(double.PositiveInfinity, Libm.Sin(z.Imaginary)))
                : Special(ComplexSpecialValues.Sinh, z);
        }

        if (FloatBits.Absolute(z.Real) > LogLargeDouble)
        {
            var smaller = z.Real - FloatBits.CopySign(1.0, z.Real);
            return Ranged(Libm.Cos(z.Imaginary) * Libm.Sinh(smaller) * Math.E, Libm.Sin(z.Imaginary) * Libm.Cosh(smaller) * Math.E, out status);
        }

        return Ranged(Libm.Cos(z.Imaginary) * Libm.Sinh(z.Real), Libm.Sin(z.Imaginary) * Libm.Cosh(z.Real), out status);
    }

    public static Complex Sqrt(Complex z)
    {
        if (!IsFinite(z))
        {
            return Special(ComplexSpecialValues.Sqrt, z);
        }

        if (z.Real == 0.0 && z.Imaginary == 0.0)
        {
            return new Complex(0.0, z.Imaginary);
        }

        var ax = FloatBits.Absolute(z.Real);
        var ay = FloatBits.Absolute(z.Imaginary);
        double s;
        if (ax < LeastNormal && ay < LeastNormal)
        {
            ax = Libm.Ldexp(ax, ScaleUp);
            s = Libm.Ldexp(Libm.Sqrt(ax + Libm.Hypot(ax, Libm.Ldexp(ay, ScaleUp))), ScaleDown);
        }
        else
        {
            ax /= 8.0;
            s = 2.0 * Libm.Sqrt(ax + Libm.Hypot(ax, ay / 8.0));
        }

        var d = ay / (2.0 * s);
        return z.Real >= 0
            ? new Complex(s, FloatBits.CopySign(d, z.Imaginary))
            : new Complex(d, FloatBits.CopySign(s, z.Imaginary));
    }

    public static Complex Tan(Complex z, out int status) => Unturned(Tanh(Turned(z), out status));

    public static Complex Tanh(Complex z, out int status)
    {
        status = Fine;
        if (!IsFinite(z))
        {
            status = FloatBits.IsInfinite(z.Imaginary) && FloatBits.IsFinite(z.Real) ? Domain : Fine;
            return IsInfiniteInReal(z)
                ? new Complex(
                    FloatBits.CopySign(1.0, z.Real),
                    FloatBits.CopySign(0.0, 2.0 * Libm.Sin(z.Imaginary) * Libm.Cos(z.Imaginary)))
                : Special(ComplexSpecialValues.Tanh, z);
        }

        if (FloatBits.Absolute(z.Real) > LogLargeDouble)
        {
            return new Complex(
                FloatBits.CopySign(1.0, z.Real),
                4.0 * Libm.Sin(z.Imaginary) * Libm.Cos(z.Imaginary) * Libm.Exp(-2.0 * FloatBits.Absolute(z.Real)));
        }

        var tx = Libm.Tanh(z.Real);
        var ty = Libm.Tan(z.Imaginary);
        var cx = 1.0 / Libm.Cosh(z.Real);
        var product = tx * ty;
        var denominator = 1.0 + (product * product);
        return new Complex(tx * (1.0 + (ty * ty)) / denominator, ty / denominator * cx * cx);
    }

    /// <summary>The number with the given length and angle.</summary>
    public static Complex Rect(double length, double angle, out int status)
    {
        status = Fine;
        if (FloatBits.IsFinite(length) && FloatBits.IsFinite(angle))
        {
            return angle == 0.0
                ? new Complex(length, length * angle)
                : new Complex(length * Libm.Cos(angle), length * Libm.Sin(angle));
        }

        var z = new Complex(length, angle);
        status = length != 0.0 && !FloatBits.IsNaN(length) && FloatBits.IsInfinite(angle) ? Domain : Fine;
        return IsInfiniteInReal(z)
            ? new Complex(
                Signed(length, FloatBits.CopySign(double.PositiveInfinity, Libm.Cos(angle))),
                Signed(length, FloatBits.CopySign(double.PositiveInfinity, Libm.Sin(angle))))
            : Special(ComplexSpecialValues.Rect, z);
    }

    private static bool IsFinite(Complex z) => FloatBits.IsFinite(z.Real) && FloatBits.IsFinite(z.Imaginary);

    private static bool IsInfiniteInReal(Complex z) =>
        FloatBits.IsInfinite(z.Real) && FloatBits.IsFinite(z.Imaginary) && z.Imaginary != 0.0;

    private static bool IsLarge(Complex z) =>
        FloatBits.Absolute(z.Real) > LargeDouble || FloatBits.Absolute(z.Imaginary) > LargeDouble;

    private static double LogOfLarge(Complex z) => Libm.Log(Libm.Hypot(z.Real / 2.0, z.Imaginary / 2.0)) + (Ln2 * 2.0);

    /// <summary>i * z.</summary>
    private static Complex Turned(Complex z) => new(-z.Imaginary, z.Real);

    /// <summary>-i * z.</summary>
    private static Complex Unturned(Complex z) => new(z.Imaginary, -z.Real);

    private static double Signed(double sign, double value) => sign > 0 ? value : -value;

    private static Complex Ranged(double real, double imaginary, out int status)
    {
        status = FloatBits.IsInfinite(real) || FloatBits.IsInfinite(imaginary) ? Range : Fine;
        return new Complex(real, imaginary);
    }

    private static Complex Special(ReadOnlySpan<byte> table, Complex z)
    {
        var place = 2 * ((7 * KindOf(z.Real)) + KindOf(z.Imaginary));
        return new Complex(Meaning(table[place]), Meaning(table[place + 1]));
    }

    private static int KindOf(double x)
    {
        if (FloatBits.IsNaN(x))
        {
            return 6;
        }

        var size = FloatBits.IsInfinite(x) ? 2 : x != 0 ? 1 : 0;
        return FloatBits.IsNegative(x) ? 2 - size : 3 + size;
    }

    private static double Meaning(byte letter) => letter switch
    {
        (byte)'0' => 0.0,
        (byte)'o' => -0.0,
        (byte)'1' => 1.0,
        (byte)'-' => -1.0,
        (byte)'i' => double.PositiveInfinity,
        (byte)'j' => double.NegativeInfinity,
        (byte)'p' => Math.PI,
        (byte)'P' => -Math.PI,
        (byte)'h' => 0.5 * Math.PI,
        (byte)'H' => -0.5 * Math.PI,
        (byte)'q' => 0.25 * Math.PI,
        (byte)'Q' => -0.25 * Math.PI,
        (byte)'t' => 0.75 * Math.PI,
        (byte)'T' => -0.75 * Math.PI,
        _ => FloatBits.PositiveNaN,
    };
}
