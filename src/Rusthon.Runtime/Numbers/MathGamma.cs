using System;

namespace Rusthon.Runtime;

/// <summary>
/// The gamma function and its logarithm by C. Lanczos's approximation with g = 6.0246..., n = 13 and the evaluation
/// order of CPython's math module, so that results agree to the last bit.
/// </summary>
public static unsafe class MathGamma
{
    private const double G = 6.024680040776729583740234375;
    private const double GMinusHalf = 5.524680040776729583740234375;
    private const double LogPi = 1.144729885849400174143427351353058711647;
    private const int Terms = 13;

    /// <summary>gamma(x); domain is true for poles and where it is undefined.</summary>
    public static double Gamma(double x, out bool domain)
    {
        domain = false;
        if (!FloatBits.IsFinite(x))
        {
            domain = FloatBits.IsInfinite(x) && x < 0;
            return x;
        }

        if (x == Libm.Floor(x))
        {
            if (x <= 0)
            {
                domain = true;
                return x;
            }

            if (x <= FactorialCount)
            {
                return Factorials[(int)x - 1];
            }
        }

        var size = FloatBits.Absolute(x);
        if (size < 1e-20)
        {
            return 1.0 / x;
        }

        if (size > 200.0)
        {
            return x < 0 ? 0.0 / SinPi(x) : double.PositiveInfinity;
        }

        return Lanczos(x, size);
    }

    /// <summary>log(|gamma(x)|); domain is true at poles.</summary>
    public static double LogGamma(double x, out bool domain)
    {
        domain = false;
        if (!FloatBits.IsFinite(x))
        {
            return FloatBits.IsNaN(x) ? x : double.PositiveInfinity;
        }

        if (x == Libm.Floor(x) && x <= 2.0)
        {
            domain = x <= 0;
            return 0.0;
        }

        var size = FloatBits.Absolute(x);
        if (size < 1e-20)
        {
            return -Libm.Log(size);
        }

        var result = Libm.Log(LanczosSum(size)) - G;
        result += (size - 0.5) * (Libm.Log(size + G - 0.5) - 1);
        return x < 0 ? LogPi - Libm.Log(FloatBits.Absolute(SinPi(size))) - Libm.Log(size) - result : result;
    }

    private static double Lanczos(double x, double size)
    {
        var y = size + GMinusHalf;
        double z;
        if (size > GMinusHalf)
        {
            var q = y - size;
            z = q - GMinusHalf;
        }
        else
        {
            var q = y - GMinusHalf;
            z = q - size;
        }

        z = z * G / y;
        double result;
        if (x < 0)
        {
            result = -Math.PI / SinPi(size) / size * Libm.Exp(y) / LanczosSum(size);
            result -= z * result;
            if (size < 140.0)
            {
                return result / Libm.Pow(y, size - 0.5);
            }

            var divisor = Libm.Pow(y, (size / 2.0) - 0.25);
            return result / divisor / divisor;
        }

        result = LanczosSum(size) / Libm.Exp(y);
        result += z * result;
        if (size < 140.0)
        {
            return result * Libm.Pow(y, size - 0.5);
        }

        var factor = Libm.Pow(y, (size / 2.0) - 0.25);
        return result * factor * factor;
    }

    private static double LanczosSum(double x)
    {
        var numerator = 0.0;
        var denominator = 0.0;
        if (x < 5.0)
        {
            for (var i = Terms - 1; i >= 0; i--)
            {
                numerator = (numerator * x) + Numerator[i];
                denominator = (denominator * x) + Denominator[i];
            }
        }
        else
        {
            for (var i = 0; i < Terms; i++)
            {
                numerator = (numerator / x) + Numerator[i];
                denominator = (denominator / x) + Denominator[i];
            }
        }

        return numerator / denominator;
    }

    /// <summary>sin(pi * x), exact at multiples of 1/2.</summary>
    private static double SinPi(double x)
    {
        var y = Libm.Fmod(FloatBits.Absolute(x), 2.0);
        var octant = (int)Libm.Floor((2.0 * y) + 0.5);
        var result = octant switch
        {
            0 => Libm.Sin(Math.PI * y),
            1 => Libm.Cos(Math.PI * (y - 0.5)),
            2 => Libm.Sin(Math.PI * (1.0 - y)),
            3 => -Libm.Cos(Math.PI * (y - 1.5)),
            _ => Libm.Sin(Math.PI * (y - 2.0)),
        };
        return FloatBits.CopySign(1.0, x) * result;
    }

    private const int FactorialCount = 23;

    private static ReadOnlySpan<double> Factorials =>
    [
        1.0, 1.0, 2.0, 6.0, 24.0, 120.0, 720.0, 5040.0, 40320.0, 362880.0, 3628800.0, 39916800.0, 479001600.0,
        6227020800.0, 87178291200.0, 1307674368000.0, 20922789888000.0, 355687428096000.0, 6402373705728000.0,
        121645100408832000.0, 2432902008176640000.0, 51090942171709440000.0, 1124000727777607680000.0,
    ];

    private static ReadOnlySpan<double> Numerator =>
    [
        23531376880.410759688572007674451636754734846804940,
        42919803642.649098768957899047001988850926355848959,
        35711959237.355668049440185451547166705960488635843,
        17921034426.037209699919755754458931112671403265390,
        6039542586.3520280050642916443072979210699388420708,
        1439720407.3117216736632230727949123939715485786372,
        248874557.86205415651146038641322942321632125127801,
        31426415.585400194380614231628318205362874684987640,
        2876370.6289353724412254090516208496135991145378768,
        186056.26539522349504029498971604569928220784236328,
        8071.6720023658162106380029022722506138218516325024,
        210.82427775157934587250973392071336271166969580291,
        2.5066282746310002701649081771338373386264310793408,
    ];

    private static ReadOnlySpan<double> Denominator =>
    [
        0.0, 39916800.0, 120543840.0, 150917976.0, 105258076.0, 45995730.0, 13339535.0, 2637558.0, 357423.0, 32670.0,
        1925.0, 66.0, 1.0,
    ];
}
