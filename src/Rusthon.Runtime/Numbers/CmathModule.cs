using System;

namespace Rusthon.Runtime;

/// <summary>The module cmath.</summary>
public static unsafe class CmathModule
{
    private const double Ln10 = 2.302585092994046;

    [ModuleConstant("cmath", "pi")]
    public static V Pi() => V.FromDouble(Math.PI);

    [ModuleConstant("cmath", "e")]
    public static V E() => V.FromDouble(Math.E);

    [ModuleConstant("cmath", "tau")]
    public static V Tau() => V.FromDouble(Math.Tau);

    [ModuleConstant("cmath", "inf")]
    public static V Infinity() => V.FromDouble(double.PositiveInfinity);

    [ModuleConstant("cmath", "nan")]
    public static V NaN() => V.FromDouble(FloatBits.PositiveNaN);

    [ModuleConstant("cmath", "infj")]
    public static V ImaginaryInfinity() => ComplexArithmetic.Box(new Complex(0.0, double.PositiveInfinity));

    [ModuleConstant("cmath", "nanj")]
    public static V ImaginaryNaN() => ComplexArithmetic.Box(new Complex(0.0, FloatBits.PositiveNaN));

    [Builtin("acos(z, /)", Module = "cmath")]
    public static V Acos(V z) =>
        ComplexConversion.FromNumber(z, out var value) ? ComplexArithmetic.Box(ComplexFunctions.Acos(value)) : V.Error;

    [Builtin("acosh(z, /)", Module = "cmath")]
    public static V Acosh(V z) =>
        ComplexConversion.FromNumber(z, out var value) ? ComplexArithmetic.Box(ComplexFunctions.Acosh(value)) : V.Error;

    [Builtin("asin(z, /)", Module = "cmath")]
    public static V Asin(V z) =>
        ComplexConversion.FromNumber(z, out var value) ? ComplexArithmetic.Box(ComplexFunctions.Asin(value)) : V.Error;

    [Builtin("asinh(z, /)", Module = "cmath")]
    public static V Asinh(V z) =>
        ComplexConversion.FromNumber(z, out var value) ? ComplexArithmetic.Box(ComplexFunctions.Asinh(value)) : V.Error;

    [Builtin("atan(z, /)", Module = "cmath")]
    public static V Atan(V z) =>
        ComplexConversion.FromNumber(z, out var value) ? Checked(ComplexFunctions.Atan(value, out var status), status) : V.Error;

    [Builtin("atanh(z, /)", Module = "cmath")]
    public static V Atanh(V z) =>
        ComplexConversion.FromNumber(z, out var value) ? Checked(ComplexFunctions.Atanh(value, out var status), status) : V.Error;

    [Builtin("cos(z, /)", Module = "cmath")]
    public static V Cos(V z) =>
        ComplexConversion.FromNumber(z, out var value) ? Checked(ComplexFunctions.Cos(value, out var status), status) : V.Error;

    [Builtin("cosh(z, /)", Module = "cmath")]
    public static V Cosh(V z) =>
        ComplexConversion.FromNumber(z, out var value) ? Checked(ComplexFunctions.Cosh(value, out var status), status) : V.Error;

    [Builtin("exp(z, /)", Module = "cmath")]
    public static V Exp(V z) =>
        ComplexConversion.FromNumber(z, out var value) ? Checked(ComplexFunctions.Exp(value, out var status), status) : V.Error;

    [Builtin("sin(z, /)", Module = "cmath")]
    public static V Sin(V z) =>
        ComplexConversion.FromNumber(z, out var value) ? Checked(ComplexFunctions.Sin(value, out var status), status) : V.Error;

    [Builtin("sinh(z, /)", Module = "cmath")]
    public static V Sinh(V z) =>
        ComplexConversion.FromNumber(z, out var value) ? Checked(ComplexFunctions.Sinh(value, out var status), status) : V.Error;

    [Builtin("sqrt(z, /)", Module = "cmath")]
    public static V Sqrt(V z) =>
        ComplexConversion.FromNumber(z, out var value) ? ComplexArithmetic.Box(ComplexFunctions.Sqrt(value)) : V.Error;

    [Builtin("tan(z, /)", Module = "cmath")]
    public static V Tan(V z) =>
        ComplexConversion.FromNumber(z, out var value) ? Checked(ComplexFunctions.Tan(value, out var status), status) : V.Error;

    [Builtin("tanh(z, /)", Module = "cmath")]
    public static V Tanh(V z) =>
        ComplexConversion.FromNumber(z, out var value) ? Checked(ComplexFunctions.Tanh(value, out var status), status) : V.Error;

    [Builtin("log(z, base=None, /)", Module = "cmath")]
    public static V Log(V z, V radix)
    {
        if (!ComplexConversion.FromNumber(z, out var value))
        {
            return V.Error;
        }

        var result = ComplexFunctions.Log(value, out var status);
        if (radix.IsUnset)
        {
            return Checked(result, status);
        }

        if (!ComplexConversion.FromNumber(radix, out var second))
        {
            return V.Error;
        }

        var divisor = ComplexFunctions.Log(second, out var other);
        if (!ComplexArithmetic.Divide(result, divisor, out var quotient))
        {
            status = ComplexFunctions.Domain;
        }

        return Checked(quotient, status != ComplexFunctions.Fine ? status : other);
    }

    [Builtin("log10(z, /)", Module = "cmath")]
    public static V Log10(V z)
    {
        if (!ComplexConversion.FromNumber(z, out var value))
        {
            return V.Error;
        }

        var result = ComplexFunctions.Log(value, out var status);
        return Checked(new Complex(result.Real / Ln10, result.Imaginary / Ln10), status);
    }

    [Builtin("phase(z, /)", Module = "cmath")]
    public static V Phase(V z)
    {
        if (!ComplexConversion.FromNumber(z, out var value))
        {
            return V.Error;
        }

        // The C library reports an angle that underflows to 0 as out of range, and CPython raises for it.
        var angle = Libm.Atan2(value.Imaginary, value.Real);
        return angle == 0.0 && value.Imaginary != 0.0 && FloatBits.IsFinite(value.Real) ? RaiseRange() : V.FromDouble(angle);
    }

    [Builtin("polar(z, /)", Module = "cmath")]
    public static V Polar(V z)
    {
        if (!ComplexConversion.FromNumber(z, out var value))
        {
            return V.Error;
        }

        var length = Libm.Hypot(value.Real, value.Imaginary);
        if (FloatBits.IsInfinite(length) && FloatBits.IsFinite(value.Real) && FloatBits.IsFinite(value.Imaginary))
        {
            return RaiseRange();
        }

        return Tuples.Pair(V.FromDouble(length), V.FromDouble(Libm.Atan2(value.Imaginary, value.Real)));
    }

    [Builtin("rect(r, phi, /)", Module = "cmath")]
    public static V Rect(V r, V phi) =>
        Floats.TryToDouble(r, out var length) && Floats.TryToDouble(phi, out var angle)
            ? Checked(ComplexFunctions.Rect(length, angle, out var status), status)
            : V.Error;

    [Builtin("isnan(z, /)", Module = "cmath")]
    public static V IsNaN(V z) =>
        ComplexConversion.FromNumber(z, out var value) ? V.FromBool(FloatBits.IsNaN(value.Real) || FloatBits.IsNaN(value.Imaginary)) : V.Error;

    [Builtin("isinf(z, /)", Module = "cmath")]
    public static V IsInf(V z) =>
        ComplexConversion.FromNumber(z, out var value) ? V.FromBool(IsInfinite(value)) : V.Error;

    [Builtin("isfinite(z, /)", Module = "cmath")]
    public static V IsFinite(V z) =>
        ComplexConversion.FromNumber(z, out var value) ? V.FromBool(FloatBits.IsFinite(value.Real) && FloatBits.IsFinite(value.Imaginary)) : V.Error;

    [Builtin("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)", Module = "cmath")]
    public static V IsClose(V a, V b, V relative, V absolute)
    {
        var relativeTolerance = 1e-09;
        var absoluteTolerance = 0.0;
        if (!ComplexConversion.FromNumber(a, out var x) || !ComplexConversion.FromNumber(b, out var y)
            || (!relative.IsUnset && !Floats.TryToDouble(relative, out relativeTolerance))
            || (!absolute.IsUnset && !Floats.TryToDouble(absolute, out absoluteTolerance)))
        {
            return V.Error;
        }

        if (relativeTolerance < 0 || absoluteTolerance < 0)
        {
            return Errors.Raise(ValueErrorType.Address, "tolerances must be non-negative"u8);
        }

        if (x.Real == y.Real && x.Imaginary == y.Imaginary)
        {
            return V.True;
        }

        if (IsInfinite(x) || IsInfinite(y))
        {
            return V.False;
        }

        var difference = Libm.Hypot(x.Real - y.Real, x.Imaginary - y.Imaginary);
        return V.FromBool(difference <= relativeTolerance * Libm.Hypot(y.Real, y.Imaginary)
            || difference <= relativeTolerance * Libm.Hypot(x.Real, x.Imaginary)
            || difference <= absoluteTolerance);
    }

    private static bool IsInfinite(Complex z) => FloatBits.IsInfinite(z.Real) || FloatBits.IsInfinite(z.Imaginary);

    private static V Checked(Complex result, int status) => status switch
    {
        ComplexFunctions.Fine => ComplexArithmetic.Box(result),
        ComplexFunctions.Domain => Errors.Raise(ValueErrorType.Address, "math domain error"u8),
        _ => RaiseRange(),
    };

    private static V RaiseRange() => Errors.Raise(OverflowErrorType.Address, "math range error"u8);
}
