using System;
using System.Numerics;

namespace Rusthon.Runtime;

/// <summary>
/// Reading decimal numbers, rounded once: in floating point where that is exact, else D. Lemire's "Number parsing at a
/// gigabyte per second", else with exact integers.
/// </summary>
public static unsafe class FloatParsing
{
    /// <summary>Digits that can matter for the rounding: a tie between doubles has 767 at most.</summary>
    private const int MostDigits = 800;

    /// <summary>Limbs of 10^1160 and a quotient's margin.</summary>
    private const int Room = 72;

    /// <summary>The value of text that <see cref="NumberText"/> read (underscores between digits allowed; it is overwritten); ok is false when it is no number.</summary>
    public static double Parse(NumberText* text, out bool ok)
    {
        var end = WithoutUnderscores(text->Start, text->End);
        ok = end != null;
        return ok ? Parse(text->Start, end - text->Start, out ok) : 0.0;
    }

    /// <summary>The value of an ASCII literal of Python's float() without white space and underscores; ok is false when it is none.</summary>
    public static double Parse(byte* text, long length, out bool ok)
    {
        var p = text;
        var value = ParsePrefix(ref p, text + length);
        ok = p == text + length && length != 0;
        return value;
    }

    /// <summary>The value of the longest literal at the beginning of a text; p moves behind it, or stays when there is none.</summary>
    public static double ParsePrefix(ref byte* p, byte* end)
    {
        var start = p;
        var negative = p < end && *p == '-';
        if (p < end && (*p == '+' || *p == '-'))
        {
            p++;
        }

        var value = p < end && (*p == '.' || IsDigit(*p)) ? ParseDecimal(ref p, end, out var ok) : ParseName(ref p, end, out ok);
        if (!ok)
        {
            p = start;
        }

        return negative ? -value : value;
    }

    /// <summary>digits * 10^exponent rounded once, for digits below 2^64; <paramref name="exact"/> is false when it cannot tell.</summary>
    public static double FromWord(ulong digits, int exponent, out bool exact)
    {
        exact = true;
        if (digits == 0 || exponent < -342 - 20)
        {
            return 0.0;
        }

        if (digits <= 1UL << FloatBits.Precision && exponent is >= -22 and <= 22)
        {
            return exponent < 0 ? digits / ExactPower(-exponent) : digits * ExactPower(exponent);
        }

        if (exponent > 308)
        {
            return double.PositiveInfinity;
        }

        if (exponent < PowersOfTen.First)
        {
            exact = false;
            return 0.0;
        }

        return FromNormalised(digits, exponent, out exact);
    }

    private static double ExactPower(int exponent) =>
        exponent <= IntDecimal.ChunkDigits ? FloatExact.SmallPower(exponent) : 1e19 * FloatExact.SmallPower(exponent - IntDecimal.ChunkDigits);

    private static double FromNormalised(ulong digits, int exponent, out bool exact)
    {
        var shift = BitOperations.LeadingZeroCount(digits);
        digits <<= shift;
        var powerHigh = PowersOfTen.High(exponent);
        var powerLow = PowersOfTen.Low(exponent);
        if (exponent < -27)
        {
            powerHigh -= powerLow == 0 ? 1UL : 0;
            powerLow--;
        }

        var low = Wide.Multiply(digits, powerHigh, out var high);
        if ((high & 0x1FF) == 0x1FF)
        {
            Wide.Multiply(digits, powerLow, out var more);
            low += more;
            high += low < more ? 1UL : 0;
        }

        exact = low != ulong.MaxValue || exponent is >= -27 and <= 55;
        var top = (int)(high >> 63);
        var mantissa = high >> (top + 9);
        var binary = ((217706 * exponent) >> 16) + 63 + top - shift + 1023;
        if (binary <= 0)
        {
            exact = false;
            return 0.0;
        }

        if (low <= 1 && exponent is >= -4 and <= 23 && (mantissa & 3) == 1 && mantissa << (top + 9) == high)
        {
            mantissa &= ~1UL;
        }

        mantissa = (mantissa + (mantissa & 1)) >> 1;
        if (mantissa >= 1UL << 53)
        {
            mantissa = 1UL << 52;
            binary++;
        }

        return binary >= 2047
            ? double.PositiveInfinity
            : BitConverter.UInt64BitsToDouble(((ulong)binary << 52) | (mantissa & ((1UL << 52) - 1)));
    }

    /// <summary>Removes underscores that stand between digits; gives the new end, null when one stands elsewhere.</summary>
    public static byte* WithoutUnderscores(byte* start, byte* end)
    {
        var next = start;
        byte previous = 0;
        for (var p = start; p < end; p++)
        {
            if (*p != '_')
            {
                if (previous == '_' && !IsDigit(*p))
                {
                    return null;
                }

                *next++ = *p;
            }
            else if (!IsDigit(previous))
            {
                return null;
            }

            previous = *p;
        }

        return previous == '_' ? null : next;
    }

    private static bool IsDigit(byte character) => character is >= (byte)'0' and <= (byte)'9';

    private static double ParseName(ref byte* p, byte* end, out bool ok)
    {
        ok = true;
        if (Matches(p, end, "infinity"u8))
        {
            p += 8;
            return double.PositiveInfinity;
        }

        if (Matches(p, end, "inf"u8))
        {
            p += 3;
            return double.PositiveInfinity;
        }

        ok = Matches(p, end, "nan"u8);
        p += 3;
        return FloatBits.PositiveNaN;
    }

    private static bool Matches(byte* p, byte* end, ReadOnlySpan<byte> name)
    {
        if (end - p < name.Length)
        {
            return false;
        }

        for (var i = 0; i < name.Length; i++)
        {
            if ((p[i] | 32) != name[i])
            {
                return false;
            }
        }

        return true;
    }

    private static double ParseDecimal(ref byte* p, byte* end, out bool ok)
    {
        ulong leading = 0;
        var leadingCount = 0;
        var significant = 0L;
        long point = 0;
        var seenPoint = false;
        var any = false;
        var start = p;
        for (; p < end; p++)
        {
            if (*p == '.' && !seenPoint)
            {
                seenPoint = true;
                continue;
            }

            if (!IsDigit(*p))
            {
                break;
            }

            any = true;
            if (seenPoint)
            {
                point--;
            }

            if (significant == 0 && *p == '0')
            {
                continue;
            }

            significant++;
            if (leadingCount < IntDecimal.ChunkDigits)
            {
                leading = (leading * 10) + (ulong)(*p - '0');
                leadingCount++;
            }
        }

        var digitsEnd = p;
        ok = any;
        var exponent = any ? ParseExponent(ref p, end) : 0;
        if (!ok || significant == 0)
        {
            return 0.0;
        }

        var scale = exponent + point;
        if (significant + scale > 310)
        {
            return double.PositiveInfinity;
        }

        if (significant + scale < -326)
        {
            return 0.0;
        }

        var value = FromWord(leading, (int)(scale + significant - leadingCount), out var exact);
        if (significant > leadingCount && exact)
        {
            var next = FromWord(leading + 1, (int)(scale + significant - leadingCount), out exact);
            exact = exact && next == value;
        }

        return exact ? value : ParseExactly(start, digitsEnd, significant, scale);
    }

    /// <summary>Reads an exponent if there is a whole one.</summary>
    private static long ParseExponent(ref byte* p, byte* end)
    {
        var next = p;
        if (next == end || (*next | 32) != 'e')
        {
            return 0;
        }

        next++;
        var negative = next < end && *next == '-';
        if (next < end && (*next == '+' || *next == '-'))
        {
            next++;
        }

        if (next == end || !IsDigit(*next))
        {
            return 0;
        }

        var exponent = 0L;
        for (; next < end && IsDigit(*next); next++)
        {
            exponent = exponent < 1L << 50 ? (exponent * 10) + *next - '0' : exponent;
        }

        p = next;
        return negative ? -exponent : exponent;
    }

    /// <summary>The digits between two addresses (points skipped), times 10^scale.</summary>
    private static double ParseExactly(byte* start, byte* end, long significant, long scale)
    {
        ulong* n = stackalloc ulong[Room];
        var count = 0L;
        var taken = 0L;
        var sticky = false;
        for (var p = start; p < end; p++)
        {
            if (*p == '.' || (count == 0 && *p == '0'))
            {
                continue;
            }

            if (taken == MostDigits)
            {
                sticky |= *p != '0';
                continue;
            }

            taken++;
            var carry = Limbs.MultiplyWord(n, n, count, 10, (ulong)(*p - '0'));
            if (carry != 0)
            {
                n[count++] = carry;
            }
        }

        var exponent = (int)(scale + significant - taken);
        return exponent >= 0 ? Multiplied(n, count, exponent, sticky) : Divided(n, count, -exponent, sticky);
    }

    private static double Multiplied(ulong* n, long count, int exponent, bool sticky)
    {
        for (; exponent > 0; exponent -= IntDecimal.ChunkDigits)
        {
            var carry = Limbs.MultiplyWord(n, n, count, FloatExact.SmallPower(exponent < IntDecimal.ChunkDigits ? exponent : IntDecimal.ChunkDigits), 0);
            if (carry != 0)
            {
                n[count++] = carry;
            }
        }

        return FloatBits.Compose(n, count, sticky, 0);
    }

    private static double Divided(ulong* n, long count, int exponent, bool sticky)
    {
        ulong* scaled = stackalloc ulong[Room * 2];
        ulong* d = stackalloc ulong[Room];
        ulong* q = stackalloc ulong[Room * 2];
        ulong* r = stackalloc ulong[Room];
        ulong* scratch = stackalloc ulong[Room * 3];
        var dCount = FloatExact.Power(d, exponent);

        // The quotient gets 66 bits or more.
        var shift = Limbs.BitLength(d, dCount) - Limbs.BitLength(n, count) + 67;
        shift = shift < 0 ? 0 : shift;
        var whole = shift >> 6;
        Limbs.Clear(scaled, whole);
        scaled[count + whole] = Limbs.ShiftLeft(scaled + whole, n, count, (int)(shift & 63));
        var scaledCount = Limbs.Trim(scaled, count + whole + 1);
        LimbDivision.DivideInScratch(q, r, scaled, scaledCount, d, dCount, scratch);
        sticky |= Limbs.Trim(r, dCount) != 0;
        return FloatBits.Compose(q, Limbs.Trim(q, scaledCount - dCount + 1), sticky, -shift);
    }
}
