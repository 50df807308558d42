using System;
using System.Numerics;

namespace Rusthon.Runtime;

/// <summary>Arithmetic on pairs of 64-bit words.</summary>
public static class Wide
{
    /// <summary>The low word of a product; the high word comes in <paramref name="high"/>.</summary>
    [Inline]
    public static ulong Multiply(ulong a, ulong b, out ulong high)
    {
        var product = (UInt128)a * b;
        high = (ulong)(product >> 64);
        return (ulong)product;
    }

    /// <summary>The low word of a*b + c + d, which never exceeds two words.</summary>
    [Inline]
    public static ulong MultiplyAdd(ulong a, ulong b, ulong c, ulong d, out ulong high)
    {
        var sum = ((UInt128)a * b) + c + d;
        high = (ulong)(sum >> 64);
        return (ulong)sum;
    }

    /// <summary>floor((2^128 - 1) / d) - 2^64 of a word whose top bit is set, for <see cref="Divide"/>.</summary>
    public static ulong Reciprocal(ulong d) => DivideByHalves(~d, ulong.MaxValue, d);

    /// <summary>
    /// The quotient of two words (high below <paramref name="d"/>) by a word whose top bit is set, given its
    /// reciprocal. N. Möller, T. Granlund, "Improved division by invariant integers", algorithm 4.
    /// </summary>
    [Inline]
    public static ulong Divide(ulong high, ulong low, ulong d, ulong reciprocal, out ulong remainder)
    {
        var estimate = ((UInt128)reciprocal * high) + (((UInt128)high << 64) | low);
        var q = (ulong)(estimate >> 64) + 1;
        var r = low - (q * d);
        if (r > (ulong)estimate)
        {
            q--;
            r += d;
        }

        if (r >= d)
        {
            q++;
            r -= d;
        }

        remainder = r;
        return q;
    }

    /// <summary>The remainder of two words by a word that is not 0.</summary>
    public static ulong Remainder(ulong high, ulong low, ulong d)
    {
        var shift = BitOperations.LeadingZeroCount(d);
        var divisor = d << shift;
        high %= d;
        if (shift != 0)
        {
            high = (high << shift) | (low >> (64 - shift));
            low <<= shift;
        }

        return (low - (DivideByHalves(high, low, divisor) * divisor)) >> shift;
    }

    /// <summary>Two words by one normalised word with half-word quotients (Hacker's Delight, divlu).</summary>
    private static ulong DivideByHalves(ulong high, ulong low, ulong d)
    {
        var d1 = d >> 32;
        var d0 = d & 0xFFFFFFFF;
        var q1 = HalfQuotient(high, low >> 32, d1, d0);
        var middle = (high << 32) + (low >> 32) - (q1 * d);
        var q0 = HalfQuotient(middle, low & 0xFFFFFFFF, d1, d0);
        return (q1 << 32) + q0;
    }

    private static ulong HalfQuotient(ulong high, ulong next, ulong d1, ulong d0)
    {
        var q = high / d1;
        var r = high - (q * d1);
        while (q >> 32 != 0 || q * d0 > ((r << 32) | next))
        {
            q--;
            r += d1;
            if (r >> 32 != 0)
            {
                break;
            }
        }

        return q;
    }
}
