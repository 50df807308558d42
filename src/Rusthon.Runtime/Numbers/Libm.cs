using System.Runtime.InteropServices;

namespace Rusthon.Runtime;

/// <summary>The C library's mathematics.</summary>
public static class Libm
{
    [DllImport("libm", EntryPoint = "acos")]
    public static extern double Acos(double x);

    [DllImport("libm", EntryPoint = "acosh")]
    public static extern double Acosh(double x);

    [DllImport("libm", EntryPoint = "asin")]
    public static extern double Asin(double x);

    [DllImport("libm", EntryPoint = "asinh")]
    public static extern double Asinh(double x);

    [DllImport("libm", EntryPoint = "atan")]
    public static extern double Atan(double x);

    [DllImport("libm", EntryPoint = "atan2")]
    public static extern double Atan2(double y, double x);

    [DllImport("libm", EntryPoint = "atanh")]
    public static extern double Atanh(double x);

    [DllImport("libm", EntryPoint = "cbrt")]
    public static extern double Cbrt(double x);

    [DllImport("libm", EntryPoint = "ceil")]
    public static extern double Ceil(double x);

    [DllImport("libm", EntryPoint = "cos")]
    public static extern double Cos(double x);

    [DllImport("libm", EntryPoint = "cosh")]
    public static extern double Cosh(double x);

    [DllImport("libm", EntryPoint = "erf")]
    public static extern double Erf(double x);

    [DllImport("libm", EntryPoint = "erfc")]
    public static extern double Erfc(double x);

    [DllImport("libm", EntryPoint = "exp")]
    public static extern double Exp(double x);

    [DllImport("libm", EntryPoint = "exp2")]
    public static extern double Exp2(double x);

    [DllImport("libm", EntryPoint = "expm1")]
    public static extern double Expm1(double x);

    [DllImport("libm", EntryPoint = "floor")]
    public static extern double Floor(double x);

    [DllImport("libm", EntryPoint = "fmod")]
    public static extern double Fmod(double x, double y);

    [DllImport("libm", EntryPoint = "hypot")]
    public static extern double Hypot(double x, double y);

    [DllImport("libm", EntryPoint = "log")]
    public static extern double Log(double x);

    [DllImport("libm", EntryPoint = "log10")]
    public static extern double Log10(double x);

    [DllImport("libm", EntryPoint = "log1p")]
    public static extern double Log1p(double x);

    [DllImport("libm", EntryPoint = "log2")]
    public static extern double Log2(double x);

    [DllImport("libm", EntryPoint = "ldexp")]
    public static extern double Ldexp(double x, int exponent);

    [DllImport("libm", EntryPoint = "nextafter")]
    public static extern double NextAfter(double x, double y);

    [DllImport("libm", EntryPoint = "pow")]
    public static extern double Pow(double x, double y);

    [DllImport("libm", EntryPoint = "remainder")]
    public static extern double Remainder(double x, double y);

    [DllImport("libm", EntryPoint = "sin")]
    public static extern double Sin(double x);

    [DllImport("libm", EntryPoint = "sinh")]
    public static extern double Sinh(double x);

    [DllImport("libm", EntryPoint = "sqrt")]
    public static extern double Sqrt(double x);

    [DllImport("libm", EntryPoint = "tan")]
    public static extern double Tan(double x);

    [DllImport("libm", EntryPoint = "tanh")]
    public static extern double Tanh(double x);

    [DllImport("libm", EntryPoint = "fma")]
    public static extern double Fma(double x, double y, double z);
}
