using System;
using System.Numerics;

namespace Rusthon.Runtime;

/// <summary>Functions of the module math on the parts and the neighbourhood of floats, and those with CPython's own rules.</summary>
public static unsafe partial class MathModule
{
    private const double DegreesInRadian = 180.0 / Math.PI;
    private const double RadiansInDegree = Math.PI / 180.0;

    [Builtin("fabs(x, /)", Module = "math")]
    public static V Fabs(V x) => Floats.TryToDouble(x, out var value) ? V.FromDouble(FloatBits.Absolute(value)) : V.Error;

    [Builtin("copysign(x, y, /)", Module = "math")]
    public static V CopySign(V x, V y) =>
        Floats.TryToDouble(x, out var a) && Floats.TryToDouble(y, out var b) ? V.FromDouble(FloatBits.CopySign(a, b)) : V.Error;

    [Builtin("degrees(x, /)", Module = "math")]
    public static V Degrees(V x) => Floats.TryToDouble(x, out var value) ? V.FromDouble(value * DegreesInRadian) : V.Error;

    [Builtin("radians(x, /)", Module = "math")]
    public static V Radians(V x) => Floats.TryToDouble(x, out var value) ? V.FromDouble(value * RadiansInDegree) : V.Error;

    [Builtin("isnan(x, /)", Module = "math")]
    public static V IsNaN(V x) => Floats.TryToDouble(x, out var value) ? V.FromBool(FloatBits.IsNaN(value)) : V.Error;

    [Builtin("isinf(x, /)", Module = "math")]
    public static V IsInf(V x) => Floats.TryToDouble(x, out var value) ? V.FromBool(FloatBits.IsInfinite(value)) : V.Error;

    [Builtin("isfinite(x, /)", Module = "math")]
    public static V IsFinite(V x) => Floats.TryToDouble(x, out var value) ? V.FromBool(FloatBits.IsFinite(value)) : V.Error;

    [Builtin("floor(x, /)", Module = "math")]
    public static V Floor(V x)
    {
        if (x.IsDouble)
        {
            return Ints.FromDouble(Libm.Floor(x.Double));
        }

        return TrySpecial(x, "__floor__"u8, out var result)
            ? result
            : Floats.TryToDouble(x, out var value) ? Ints.FromDouble(Libm.Floor(value)) : V.Error;
    }

    [Builtin("ceil(x, /)", Module = "math")]
    public static V Ceil(V x)
    {
        if (x.IsDouble)
        {
            return Ints.FromDouble(Libm.Ceil(x.Double));
        }

        return TrySpecial(x, "__ceil__"u8, out var result)
            ? result
            : Floats.TryToDouble(x, out var value) ? Ints.FromDouble(Libm.Ceil(value)) : V.Error;
    }

    [Builtin("trunc(x, /)", Module = "math")]
    public static V Trunc(V x)
    {
        if (x.IsDouble)
        {
            return Ints.FromDouble(x.Double);
        }

        return TrySpecial(x, "__trunc__"u8, out var result)
            ? result
            : Errors.Raise(TypeErrorType.Address, "type %T doesn't define __trunc__ method"u8, x);
    }

    [Builtin("frexp(x, /)", Module = "math")]
    public static V Frexp(V x)
    {
        if (!Floats.TryToDouble(x, out var value))
        {
            return V.Error;
        }

        var mantissa = FloatBits.Split(value, out var exponent);
        if (mantissa == 0 || !FloatBits.IsFinite(value))
        {
            return Tuples.Pair(V.FromDouble(value), V.FromSmall(0));
        }

        var bits = 64 - BitOperations.LeadingZeroCount(mantissa);
        var fraction = FloatBits.CopySign(FloatBits.Compose(mantissa, false, -bits), value);
        return Tuples.Pair(V.FromDouble(fraction), V.FromSmall(exponent + bits));
    }

    [Builtin("ldexp(x, i, /)", Module = "math")]
    public static V Ldexp(V x, V i)
    {
        if (!Floats.TryToDouble(x, out var value))
        {
            return V.Error;
        }

        if (!Ints.IsInt(i))
        {
            return Errors.Raise(TypeErrorType.Address, "Expected an int as second argument to ldexp."u8);
        }

        var exponent = Ints.AsClampedIndex(i, out _);
        if (value == 0 || !FloatBits.IsFinite(value))
        {
            return V.FromDouble(value);
        }

        var clamped = exponent < -100000 ? -100000 : exponent > 100000 ? 100000 : (int)exponent;
        var result = Libm.Ldexp(value, clamped);
        return FloatBits.IsInfinite(result) ? RaiseRange() : V.FromDouble(result);
    }

    [Builtin("modf(x, /)", Module = "math")]
    public static V Modf(V x)
    {
        if (!Floats.TryToDouble(x, out var value))
        {
            return V.Error;
        }

        if (!FloatBits.IsFinite(value))
        {
            return Tuples.Pair(V.FromDouble(FloatBits.IsNaN(value) ? value : FloatBits.CopySign(0.0, value)), V.FromDouble(value));
        }

        var whole = value < 0 ? Libm.Ceil(value) : Libm.Floor(value);
        return Tuples.Pair(V.FromDouble(FloatBits.CopySign(value - whole, value)), V.FromDouble(FloatBits.CopySign(whole, value)));
    }

    [Builtin("pow(x, y, /)", Module = "math")]
    public static V Pow(V x, V y)
    {
        if (!Floats.TryToDouble(x, out var a) || !Floats.TryToDouble(y, out var b))
        {
            return V.Error;
        }

        var result = Libm.Pow(a, b);
        if (FloatBits.IsFinite(result) || !FloatBits.IsFinite(a) || !FloatBits.IsFinite(b))
        {
            return V.FromDouble(result);
        }

        return FloatBits.IsNaN(result) || a == 0 ? RaiseDomain() : RaiseRange();
    }

    [Builtin("fma(x, y, z, /)", Module = "math")]
    public static V Fma(V x, V y, V z)
    {
        if (!Floats.TryToDouble(x, out var a) || !Floats.TryToDouble(y, out var b) || !Floats.TryToDouble(z, out var c))
        {
            return V.Error;
        }

        var result = Libm.Fma(a, b, c);
        if (FloatBits.IsNaN(result))
        {
            return FloatBits.IsNaN(a) || FloatBits.IsNaN(b) || FloatBits.IsNaN(c)
                ? V.FromDouble(result)
                : Errors.Raise(ValueErrorType.Address, "invalid operation in fma"u8);
        }

        return FloatBits.IsInfinite(result) && FloatBits.IsFinite(a) && FloatBits.IsFinite(b) && FloatBits.IsFinite(c)
            ? Errors.Raise(OverflowErrorType.Address, "overflow in fma"u8)
            : V.FromDouble(result);
    }

    [Builtin("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)", Module = "math")]
    public static V IsClose(V a, V b, V relative, V absolute)
    {
        var relativeTolerance = 1e-09;
        var absoluteTolerance = 0.0;
        if (!Floats.TryToDouble(a, out var x) || !Floats.TryToDouble(b, out var y)
            || (!relative.IsUnset && !Floats.TryToDouble(relative, out relativeTolerance))
            || (!absolute.IsUnset && !Floats.TryToDouble(absolute, out absoluteTolerance)))
        {
            return V.Error;
        }

        if (relativeTolerance < 0 || absoluteTolerance < 0)
        {
            return Errors.Raise(ValueErrorType.Address, "tolerances must be non-negative"u8);
        }

        if (x == y)
        {
            return V.True;
        }

        if (FloatBits.IsInfinite(x) || FloatBits.IsInfinite(y))
        {
            return V.False;
        }

        var difference = FloatBits.Absolute(y - x);
        return V.FromBool(difference <= FloatBits.Absolute(relativeTolerance * y)
            || difference <= FloatBits.Absolute(relativeTolerance * x)
            || difference <= absoluteTolerance);
    }

    [Builtin("ulp(x, /)", Module = "math")]
    public static V Ulp(V x)
    {
        if (!Floats.TryToDouble(x, out var value))
        {
            return V.Error;
        }

        value = FloatBits.Absolute(value);
        if (!FloatBits.IsFinite(value))
        {
            return V.FromDouble(value);
        }

        var next = Libm.NextAfter(value, double.PositiveInfinity);
        return V.FromDouble(FloatBits.IsInfinite(next) ? value - Libm.NextAfter(value, 0.0) : next - value);
    }

    [Builtin("nextafter(x, y, /, *, steps=None)", Module = "math")]
    public static V NextAfter(V x, V y, V steps)
    {
        if (!Floats.TryToDouble(x, out var from) || !Floats.TryToDouble(y, out var to))
        {
            return V.Error;
        }

        if (steps.IsUnset || steps.IsNone)
        {
            return V.FromDouble(Libm.NextAfter(from, to));
        }

        var index = Ints.Index(steps);
        if (index.IsError)
        {
            return V.Error;
        }

        IntView view;
        IntView.Read(index, &view);
        var negative = view.Negative;
        var count = view.IsZero ? 0 : view.Count > 1 ? ulong.MaxValue : view.Limbs[0];
        Counts.Release(index);
        return negative
            ? Errors.Raise(ValueErrorType.Address, "steps must be a non-negative integer"u8)
            : V.FromDouble(Steps(from, to, count));
    }

    /// <summary>Doubles in their order are sign and magnitude numbers: walks so many of them towards another.</summary>
    private static double Steps(double from, double to, ulong count)
    {
        if (count == 0 || FloatBits.IsNaN(from))
        {
            return from;
        }

        if (FloatBits.IsNaN(to) || from == to)
        {
            return to;
        }

        const ulong sign = 1UL << 63;
        var a = BitConverter.DoubleToUInt64Bits(from);
        var b = BitConverter.DoubleToUInt64Bits(to);
        var size = a & ~sign;
        var target = b & ~sign;
        if (((a ^ b) & sign) != 0)
        {
            // Through zero; the steps never reach 2^64, so that the sum does not wrap.
            if (size + target <= count)
            {
                return to;
            }

            var left = size < count ? ((count - size) | (b & sign)) : ((size - count) | (a & sign));
            return BitConverter.UInt64BitsToDouble(left);
        }

        var distance = target > size ? target - size : size - target;
        if (distance <= count)
        {
            return to;
        }

        return BitConverter.UInt64BitsToDouble((target > size ? size + count : size - count) | (a & sign));
    }

    /// <summary>Calls a special method; false when the type has none.</summary>
    private static bool TrySpecial(V value, ReadOnlySpan<byte> name, out V result)
    {
        if (Ints.IsExact(value))
        {
            result = Counts.Retain(value);
            return true;
        }

        result = V.Error;
        var method = NamedAttributes.Special(value, name);
        if (method.IsError)
        {
            return true;
        }

        if (method.IsUnset)
        {
            return false;
        }

        result = Objects.Call0(method);
        Counts.Release(method);
        return true;
    }
}
