using System;
using System.Numerics;

namespace Rusthon.Runtime;

/// <summary>The exact value of a double rounded half to even at a decimal place.</summary>
public static unsafe class FloatExact
{
    /// <summary>No double has a digit other than 0 beyond this place after the point.</summary>
    public const int LastPlace = 1074;

    /// <summary>Limbs that the largest intermediate needs: 10^1400 times a mantissa, or a mantissa times 2^1100.</summary>
    private const int Room = 96;

    /// <summary>Digits of the largest double with all of the smallest's places.</summary>
    private const int MostDigits = 1520;

    /// <summary>
    /// Writes the decimal digits of |value| * 10^places rounded to an integer, without trailing zeros, and gives
    /// their count; <paramref name="kept"/> are written. Nothing is written for zero, which counts as one digit.
    /// Finite values; -400 &lt;= places &lt;= 1400; the buffer has <see cref="Floats.BufferSize"/> bytes.
    /// </summary>
    public static int Scaled(double value, int places, byte* buffer, out int kept)
    {
        var mantissa = FloatBits.Split(value, out var exponent);
        if (mantissa == 0)
        {
            kept = 0;
            return 1;
        }

        return places is >= 0 and <= IntDecimal.ChunkDigits && exponent is <= 0 and > -128
            ? ScaledInWords(mantissa, exponent, places, buffer, out kept)
            : ScaledInLimbs(mantissa, exponent, places, buffer, out kept);
    }

    /// <summary>r = 10^exponent in so many limbs as it takes; gives the count.</summary>
    public static long Power(ulong* r, int exponent)
    {
        r[0] = 1;
        var count = 1L;
        for (; exponent > 0; exponent -= IntDecimal.ChunkDigits)
        {
            var carry = Limbs.MultiplyWord(r, r, count, exponent >= IntDecimal.ChunkDigits ? IntDecimal.Chunk : SmallPower(exponent), 0);
            if (carry != 0)
            {
                r[count++] = carry;
            }
        }

        return count;
    }

    /// <summary>10^exponent, the exponent from 0 to 19.</summary>
    public static ulong SmallPower(int exponent) => SmallPowers[exponent];

    private static ReadOnlySpan<ulong> SmallPowers =>
    [
        1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000, 10000000000, 100000000000,
        1000000000000, 10000000000000, 100000000000000, 1000000000000000, 10000000000000000, 100000000000000000,
        1000000000000000000, 10000000000000000000,
    ];

    /// <summary>A product below 2^117, shifted right by up to 127 bits.</summary>
    private static int ScaledInWords(ulong mantissa, int exponent, int places, byte* buffer, out int kept)
    {
        ulong* n = stackalloc ulong[2];
        n[0] = Wide.Multiply(mantissa, SmallPower(places), out n[1]);
        RoundedShift(n, 2, -exponent);
        return Write(n, 2, buffer, out kept);
    }

    private static int ScaledInLimbs(ulong mantissa, int exponent, int places, byte* buffer, out int kept)
    {
        ulong* n = stackalloc ulong[Room];
        ulong* power = stackalloc ulong[Room];
        var count = places > 0 ? Power(n, places) : 1;
        if (places <= 0)
        {
            n[0] = 1;
        }

        n[count] = Limbs.MultiplyWord(n, n, count, mantissa, 0);
        count++;
        if (exponent > 0)
        {
            var whole = exponent >> 6;
            n[count + whole] = Limbs.ShiftLeft(n + whole, n, count, exponent & 63);
            Limbs.Clear(n, whole);
            count += whole + 1;
        }

        if (places >= 0)
        {
            if (exponent < 0)
            {
                RoundedShift(n, count, -exponent);
            }

            return Write(n, count, buffer, out kept);
        }

        var powerCount = Power(power, -places);
        if (exponent < 0)
        {
            var whole = -exponent >> 6;
            power[powerCount + whole] = Limbs.ShiftLeft(power + whole, power, powerCount, -exponent & 63);
            Limbs.Clear(power, whole);
            powerCount += whole + 1;
        }

        return DivideRounded(n, Limbs.Trim(n, count), power, Limbs.Trim(power, powerCount), buffer, out kept);
    }

    private static int DivideRounded(ulong* n, long count, ulong* d, long dCount, byte* buffer, out int kept)
    {
        ulong* q = stackalloc ulong[Room];
        ulong* r = stackalloc ulong[Room];
        if (count < dCount)
        {
            q[0] = 0;
            Limbs.Copy(r, n, count);
            Limbs.Clear(r + count, dCount - count);
            count = dCount;
        }
        else
        {
            ulong* scratch = stackalloc ulong[Room];
            LimbDivision.DivideInScratch(q, r, n, count, d, dCount, scratch);
        }

        var qCount = count - dCount + 1;
        var carry = Limbs.ShiftLeft(r, r, dCount, 1);
        var order = carry != 0 ? 1 : Limbs.CompareSame(r, d, dCount);
        q[qCount] = 0;
        if (order > 0 || (order == 0 && (q[0] & 1) != 0))
        {
            Limbs.AddWord(q, qCount + 1, 1);
        }

        return Write(q, qCount + 1, buffer, out kept);
    }

    /// <summary>n = n / 2^bits rounded half to even, in place.</summary>
    private static void RoundedShift(ulong* n, long count, int bits)
    {
        if (bits == 0)
        {
            return;
        }

        var half = (long)bits - 1;
        var up = half >> 6 < count && (n[half >> 6] >> (int)(half & 63) & 1) != 0;
        var exact = up && !Limbs.AnyBitBelow(n, count, half);
        var whole = bits >> 6;
        if (whole >= count)
        {
            Limbs.Clear(n, count);
        }
        else
        {
            Limbs.ShiftRight(n, n + whole, count - whole, bits & 63);
            Limbs.Clear(n + count - whole, whole);
        }

        if (up && (!exact || (n[0] & 1) != 0))
        {
            Limbs.AddWord(n, count, 1);
        }
    }

    /// <summary>Writes a number's decimal digits, destroying it; gives their count.</summary>
    private static int Write(ulong* n, long count, byte* buffer, out int kept)
    {
        byte* local = stackalloc byte[MostDigits];
        var end = local + MostDigits;
        var start = end;
        count = Limbs.Trim(n, count);
        do
        {
            var chunk = count == 0 ? 0 : Limbs.DivideWord(n, n, count, IntDecimal.Chunk);
            count = Limbs.Trim(n, count);
            if (count == 0)
            {
                start = IntDecimal.WriteWord(start, chunk);
                break;
            }

            for (var i = 0; i < IntDecimal.ChunkDigits; i++)
            {
                *--start = (byte)('0' + (chunk % 10));
                chunk /= 10;
            }
        }
        while (true);
        var length = (int)(end - start);
        while (end > start && end[-1] == '0')
        {
            end--;
        }

        kept = (int)(end - start);
        new ReadOnlySpan<byte>(start, kept).CopyTo(new Span<byte>(buffer, kept));
        return length;
    }
}
