using System;

namespace Rusthon.Runtime;

/// <summary>
/// Squares and square roots as pow() gives them, without calling it: where the exact value is so near to a double that a pow() which is
/// wrong by less than 0.55 units in the last place can give nothing else. That of glibc (and of musl, from the same
/// source) is wrong by 0.54 at the most. Products are taken apart as by Dekker, "A Floating-Point Technique for Extending the
/// Available Precision", 1971.
/// </summary>
public static class FloatPowers
{
    /// <summary>The greatest error of the rounded value, in units in the last place, for which it is the only candidate.</summary>
    private const double Certain = 0.44;

    /// <summary>Between these no product below is subnormal or infinite.</summary>
    private const double Least = 1e-250;
    private const double Greatest = 1e250;

    /// <summary>pow(x, y).</summary>
    public static double Of(double x, double y)
    {
        if (y == 2.0)
        {
            var square = x * x;
            if (square > Least && square < Greatest && IsNear(ErrorOfSquare(x, square), Certain * Unit(square)))
            {
                return square;
            }
        }
        else if (y == 0.5 && x > Least && x < Greatest)
        {
            var root = Libm.Sqrt(x);
            var square = root * root;
            if (IsNear(x - square - ErrorOfSquare(root, square), 2.0 * Certain * root * Unit(root)))
            {
                return root;
            }
        }

        return Libm.Pow(x, y);
    }

    private static bool IsNear(double error, double bound) => error < bound && -error < bound;

    /// <summary>What must be added to the rounded square of a number to get the exact one.</summary>
    private static double ErrorOfSquare(double x, double square)
    {
        var shifted = 134217729.0 * x;
        var high = shifted - (shifted - x);
        var low = x - high;
        return (high * high) - square + (2.0 * high * low) + (low * low);
    }

    /// <summary>The unit in the last place of a normal number.</summary>
    private static double Unit(double value) =>
        BitConverter.UInt64BitsToDouble(BitConverter.DoubleToUInt64Bits(value) & (0x7FFUL << 52)) * (1.0 / (1UL << 52));
}
