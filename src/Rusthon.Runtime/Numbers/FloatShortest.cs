using System;

namespace Rusthon.Runtime;

/// <summary>
/// The shortest decimal that reads back as a double, the nearest of those, ties to even: R. Giulietti, "The Schubfach
/// way to render doubles".
/// </summary>
public static class FloatShortest
{
    private const int Bias = 1075;

    /// <summary>digits * 10^exponent for a finite double other than 0; the digits may end in zeros.</summary>
    public static ulong Decimal(double value, out int exponent)
    {
        var bits = BitConverter.DoubleToUInt64Bits(value);
        var fraction = bits & ((1UL << 52) - 1);
        var field = (int)(bits >> 52) & 0x7FF;
        var c = field == 0 ? fraction : fraction | (1UL << 52);
        var q = field == 0 ? 1 - Bias : field - Bias;
        if (q <= 0 && q > -53 && (c & ((1UL << -q) - 1)) == 0)
        {
            exponent = 0;
            return c >> -q;
        }

        var even = (c & 1) == 0;
        var closer = fraction == 0 && field > 1;
        var k = ((q * 1262611) - (closer ? 524031 : 0)) >> 22;
        var h = q + ((-k * 1741647) >> 19) + 1;
        var high = PowersOfTen.High(-k);
        var low = PowersOfTen.Low(-k);
        if (-k > 55)
        {
            low++;
            high += low == 0 ? 1UL : 0;
        }

        var lower = RoundToOdd(high, low, ((4 * c) - (closer ? 1UL : 2)) << h) + (even ? 0UL : 1);
        var middle = RoundToOdd(high, low, (4 * c) << h);
        var upper = RoundToOdd(high, low, ((4 * c) + 2) << h) - (even ? 0UL : 1);
        var s = middle / 4;
        if (s >= 10)
        {
            var tens = s / 10;
            var downInside = lower <= 40 * tens;
            var upInside = (40 * tens) + 40 <= upper;
            if (downInside != upInside)
            {
                exponent = k + 1;
                return tens + (upInside ? 1UL : 0);
            }
        }

        exponent = k;
        var below = lower <= 4 * s;
        var above = (4 * s) + 4 <= upper;
        if (below != above)
        {
            return s + (above ? 1UL : 0);
        }

        var half = (4 * s) + 2;
        return s + (middle > half || (middle == half && (s & 1) != 0) ? 1UL : 0);
    }

    /// <summary>The top words of a product of three, the last bit set when anything below is not 0.</summary>
    private static ulong RoundToOdd(ulong high, ulong low, ulong factor)
    {
        Wide.Multiply(low, factor, out var carry);
        var middle = Wide.Multiply(high, factor, out var top);
        middle += carry;
        top += middle < carry ? 1UL : 0;
        return top | (middle > 1 ? 1UL : 0);
    }
}
