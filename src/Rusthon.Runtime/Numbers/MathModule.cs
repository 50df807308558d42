namespace Rusthon.Runtime;

/// <summary>The functions of the module math that the C library computes.</summary>
public static unsafe partial class MathModule
{
    [ModuleConstant("math", "pi")]
    public static V Pi() => V.FromDouble(System.Math.PI);

    [ModuleConstant("math", "e")]
    public static V E() => V.FromDouble(System.Math.E);

    [ModuleConstant("math", "tau")]
    public static V Tau() => V.FromDouble(System.Math.Tau);

    [ModuleConstant("math", "inf")]
    public static V Infinity() => V.FromDouble(double.PositiveInfinity);

    [ModuleConstant("math", "nan")]
    public static V NaN() => V.FromDouble(FloatBits.PositiveNaN);

    [Builtin("acos(x, /)", Module = "math")]
    public static V Acos(V x) =>
        Floats.TryToDouble(x, out var value) ? Checked(value, Libm.Acos(value), false) : V.Error;

    [Builtin("acosh(x, /)", Module = "math")]
    public static V Acosh(V x) =>
        Floats.TryToDouble(x, out var value) ? Checked(value, Libm.Acosh(value), false) : V.Error;

    [Builtin("asin(x, /)", Module = "math")]
    public static V Asin(V x) =>
        Floats.TryToDouble(x, out var value) ? Checked(value, Libm.Asin(value), false) : V.Error;

    [Builtin("asinh(x, /)", Module = "math")]
    public static V Asinh(V x) =>
        Floats.TryToDouble(x, out var value) ? Checked(value, Libm.Asinh(value), false) : V.Error;

    [Builtin("atan(x, /)", Module = "math")]
    public static V Atan(V x) =>
        Floats.TryToDouble(x, out var value) ? Checked(value, Libm.Atan(value), false) : V.Error;

    [Builtin("atanh(x, /)", Module = "math")]
    public static V Atanh(V x) =>
        Floats.TryToDouble(x, out var value) ? Checked(value, Libm.Atanh(value), false) : V.Error;

    [Builtin("cbrt(x, /)", Module = "math")]
    public static V Cbrt(V x) =>
        Floats.TryToDouble(x, out var value) ? Checked(value, Libm.Cbrt(value), false) : V.Error;

    [Builtin("cos(x, /)", Module = "math")]
    public static V Cos(V x) =>
        Floats.TryToDouble(x, out var value) ? Checked(value, Libm.Cos(value), false) : V.Error;

    [Builtin("cosh(x, /)", Module = "math")]
    public static V Cosh(V x) =>
        Floats.TryToDouble(x, out var value) ? Checked(value, Libm.Cosh(value), true) : V.Error;

    [Builtin("exp(x, /)", Module = "math")]
    public static V Exp(V x) =>
        Floats.TryToDouble(x, out var value) ? Checked(value, Libm.Exp(value), true) : V.Error;

    [Builtin("exp2(x, /)", Module = "math")]
    public static V Exp2(V x) =>
        Floats.TryToDouble(x, out var value) ? Checked(value, Libm.Exp2(value), true) : V.Error;

    [Builtin("expm1(x, /)", Module = "math")]
    public static V Expm1(V x) =>
        Floats.TryToDouble(x, out var value) ? Checked(value, Libm.Expm1(value), true) : V.Error;

    [Builtin("log1p(x, /)", Module = "math")]
    public static V Log1p(V x) =>
        Floats.TryToDouble(x, out var value) ? Checked(value, Libm.Log1p(value), false) : V.Error;

    [Builtin("sin(x, /)", Module = "math")]
    public static V Sin(V x) =>
        Floats.TryToDouble(x, out var value) ? Checked(value, Libm.Sin(value), false) : V.Error;

    [Builtin("sinh(x, /)", Module = "math")]
    public static V Sinh(V x) =>
        Floats.TryToDouble(x, out var value) ? Checked(value, Libm.Sinh(value), true) : V.Error;

    [Builtin("sqrt(x, /)", Module = "math")]
    public static V Sqrt(V x) =>
        Floats.TryToDouble(x, out var value) ? Checked(value, Libm.Sqrt(value), false) : V.Error;

    [Builtin("tan(x, /)", Module = "math")]
    public static V Tan(V x) =>
        Floats.TryToDouble(x, out var value) ? Checked(value, Libm.Tan(value), false) : V.Error;

    [Builtin("tanh(x, /)", Module = "math")]
    public static V Tanh(V x) =>
        Floats.TryToDouble(x, out var value) ? Checked(value, Libm.Tanh(value), false) : V.Error;

    [Builtin("erf(x, /)", Module = "math")]
    public static V Erf(V x) =>
        Floats.TryToDouble(x, out var value) ? V.FromDouble(Libm.Erf(value)) : V.Error;

    [Builtin("erfc(x, /)", Module = "math")]
    public static V Erfc(V x) =>
        Floats.TryToDouble(x, out var value) ? V.FromDouble(Libm.Erfc(value)) : V.Error;

    [Builtin("atan2(y, x, /)", Module = "math")]
    public static V Atan2(V y, V x) =>
        Floats.TryToDouble(y, out var a) && Floats.TryToDouble(x, out var b) ? Checked(a, b, Libm.Atan2(a, b)) : V.Error;

    [Builtin("fmod(x, y, /)", Module = "math")]
    public static V Fmod(V x, V y) =>
        Floats.TryToDouble(x, out var a) && Floats.TryToDouble(y, out var b) ? Checked(a, b, Libm.Fmod(a, b)) : V.Error;

    [Builtin("remainder(x, y, /)", Module = "math")]
    public static V Remainder(V x, V y) =>
        Floats.TryToDouble(x, out var a) && Floats.TryToDouble(y, out var b) ? Checked(a, b, Libm.Remainder(a, b)) : V.Error;

    /// <summary>A result for one argument: a NaN, or an infinity that is no overflow, of a finite argument is a domain error.</summary>
    private static V Checked(double x, double result, bool canOverflow)
    {
        if (FloatBits.IsNaN(result) && !FloatBits.IsNaN(x))
        {
            return RaiseDomain();
        }

        if (FloatBits.IsInfinite(result) && FloatBits.IsFinite(x))
        {
            return canOverflow ? RaiseRange() : RaiseDomain();
        }

        return V.FromDouble(result);
    }

    /// <summary>A result for two arguments: a NaN of none is a domain error, an infinity of finite ones an overflow.</summary>
    private static V Checked(double x, double y, double result)
    {
        if (FloatBits.IsNaN(result) && !FloatBits.IsNaN(x) && !FloatBits.IsNaN(y))
        {
            return RaiseDomain();
        }

        return FloatBits.IsInfinite(result) && FloatBits.IsFinite(x) && FloatBits.IsFinite(y) ? RaiseRange() : V.FromDouble(result);
    }

    private static V RaiseDomain() => Errors.Raise(ValueErrorType.Address, "math domain error"u8);

    private static V RaiseRange() => Errors.Raise(OverflowErrorType.Address, "math range error"u8);
}
