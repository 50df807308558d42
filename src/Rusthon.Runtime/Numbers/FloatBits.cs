using System;
using System.Numerics;

namespace Rusthon.Runtime;

/// <summary>Taking doubles apart and putting them together with one rounding, half to even.</summary>
public static unsafe class FloatBits
{
    /// <summary>The bits of a mantissa, the hidden one included.</summary>
    public const int Precision = 53;

    /// <summary>The exponent of the unit of the last place of subnormal numbers.</summary>
    public const int LeastExponent = -1074;

    private const ulong Hidden = 1UL << 52;

    /// <summary>The quiet NaN without a sign.</summary>
    public static double PositiveNaN => BitConverter.UInt64BitsToDouble(0x7FF8UL << 48);

    /// <summary>A finite double's magnitude as mantissa * 2^exponent with an integral mantissa (not normalised, 0 for zero).</summary>
    public static ulong Split(double value, out int exponent)
    {
        var bits = BitConverter.DoubleToUInt64Bits(value);
        var field = (int)(bits >> 52) & 0x7FF;
        exponent = field == 0 ? LeastExponent : field - 1075;
        return (bits & (Hidden - 1)) | (field == 0 ? 0 : Hidden);
    }

    public static bool IsNegative(double value) => (long)BitConverter.DoubleToUInt64Bits(value) < 0;

    public static bool IsFinite(double value) => ((BitConverter.DoubleToUInt64Bits(value) >> 52) & 0x7FF) != 0x7FF;

    public static bool IsInfinite(double value) => BitConverter.DoubleToUInt64Bits(value) << 1 == 0x7FFUL << 53;

    public static bool IsNaN(double value) => BitConverter.DoubleToUInt64Bits(value) << 1 > 0x7FFUL << 53;

    /// <summary>The value with its sign set to the other's.</summary>
    public static double CopySign(double value, double sign)
    {
        const ulong mask = 1UL << 63;
        return BitConverter.UInt64BitsToDouble((BitConverter.DoubleToUInt64Bits(value) & ~mask) | (BitConverter.DoubleToUInt64Bits(sign) & mask));
    }

    /// <summary>The value without its sign.</summary>
    public static double Absolute(double value) => BitConverter.UInt64BitsToDouble(BitConverter.DoubleToUInt64Bits(value) & ~(1UL << 63));

    /// <summary>
    /// The double nearest to mantissa * 2^exponent, where <paramref name="sticky"/> says that a bit below the
    /// mantissa's is set (then it has 55 bits or more); infinity when too large.
    /// </summary>
    public static double Compose(ulong mantissa, bool sticky, long exponent)
    {
        if (mantissa == 0)
        {
            return 0.0;
        }

        var shift = BitOperations.LeadingZeroCount(mantissa);
        mantissa <<= shift;
        var top = exponent - shift + 63;
        if (top > 1023)
        {
            return double.PositiveInfinity;
        }

        var drop = top >= -1022 ? 11 : 11 - 1022 - top;
        if (drop > 64)
        {
            return 0.0;
        }

        var half = 1UL << (int)(drop - 1);
        var rest = drop == 64 ? mantissa : mantissa & ((half << 1) - 1);
        var kept = drop == 64 ? 0 : mantissa >> (int)drop;
        if (rest > half || (rest == half && (sticky || (kept & 1) != 0)))
        {
            kept++;
        }

        var bits = top >= -1022 ? ((ulong)(top + 1022) << 52) + kept : kept;
        return BitConverter.UInt64BitsToDouble(bits);
    }

    /// <summary>The double nearest to limbs * 2^exponent (the limbs trimmed), where <paramref name="sticky"/> says that a bit below the limbs is set (then there are 55 bits or more).</summary>
    public static double Compose(ulong* limbs, long count, bool sticky, long exponent)
    {
        var bits = Limbs.BitLength(limbs, count);
        if (bits <= 64)
        {
            return Compose(count == 0 ? 0 : limbs[0], sticky, exponent);
        }

        var low = bits - 64;
        return Compose(Limbs.BitsAt(limbs, count, low), sticky || Limbs.AnyBitBelow(limbs, count, low), exponent + low);
    }
}
