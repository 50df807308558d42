using System;
using System.Numerics;

namespace Rusthon.Runtime;

/// <summary>Coefficients below 2^128: their digits, powers of ten and quotients by them.</summary>
internal static unsafe class DecimalWords
{
    /// <summary>The digits that every coefficient of two words may have.</summary>
    public const int SafeDigits = 38;

    /// <summary>The digits of the largest power of ten in a word.</summary>
    public const int WordDigits = 19;

    private static ReadOnlySpan<ulong> Powers =>
    [
        0x1, 0x0,
        0xA, 0x0,
        0x64, 0x0,
        0x3E8, 0x0,
        0x2710, 0x0,
        0x186A0, 0x0,
        0xF4240, 0x0,
        0x989680, 0x0,
        0x5F5E100, 0x0,
        0x3B9ACA00, 0x0,
        0x2540BE400, 0x0,
        0x174876E800, 0x0,
        0xE8D4A51000, 0x0,
        0x9184E72A000, 0x0,
        0x5AF3107A4000, 0x0,
        0x38D7EA4C68000, 0x0,
        0x2386F26FC10000, 0x0,
        0x16345785D8A0000, 0x0,
        0xDE0B6B3A7640000, 0x0,
        0x8AC7230489E80000, 0x0,
        0x6BC75E2D63100000, 0x5,
        0x35C9ADC5DEA00000, 0x36,
        0x19E0C9BAB2400000, 0x21E,
        0x2C7E14AF6800000, 0x152D,
        0x1BCECCEDA1000000, 0xD3C2,
        0x161401484A000000, 0x84595,
        0xDCC80CD2E4000000, 0x52B7D2,
        0x9FD0803CE8000000, 0x33B2E3C,
        0x3E25026110000000, 0x204FCE5E,
        0x6D7217CAA0000000, 0x1431E0FAE,
        0x4674EDEA40000000, 0xC9F2C9CD0,
        0xC0914B2680000000, 0x7E37BE2022,
        0x85ACEF8100000000, 0x4EE2D6D415B,
        0x38C15B0A00000000, 0x314DC6448D93,
        0x378D8E6400000000, 0x1ED09BEAD87C0,
        0x2B878FE800000000, 0x13426172C74D82,
        0xB34B9F1000000000, 0xC097CE7BC90715,
        0xF436A000000000, 0x785EE10D5DA46D9,
        0x98A224000000000, 0x4B3B4CA85A86C47A,
    ];

    /// <summary>Of the powers from 10^1 to 10^19, shifted left until the top bit is set, for <see cref="Wide.Divide"/>.</summary>
    private static ReadOnlySpan<ulong> Reciprocals =>
    [
        0x9999999999999999,
        0x47AE147AE147AE14,
        0x624DD2F1A9FBE76,
        0xA36E2EB1C432CA57,
        0x4F8B588E368F0846,
        0xC6F7A0B5ED8D36B,
        0xAD7F29ABCAF48578,
        0x5798EE2308C39DF9,
        0x12E0BE826D694B2E,
        0xB7CDFD9D7BDBAB7D,
        0x5FD7FE17964955FD,
        0x19799812DEA11197,
        0xC25C268497681C26,
        0x6849B86A12B9B01E,
        0x203AF9EE756159B2,
        0xCD2B297D889BC2B6,
        0x70EF54646D496892,
        0x2725DD1D243ABA0E,
        0xD83C94FB6D2AC34A,
    ];

    /// <summary>10^n of 0 to 38.</summary>
    public static UInt128 PowerOfTen(int n) => new(Powers[(2 * n) + 1], Powers[2 * n]);

    /// <summary>The number of decimal digits; 1 for 0.</summary>
    public static int Digits(ulong high, ulong low)
    {
        if (high == 0)
        {
            if (low < 10)
            {
                return 1;
            }

            var guess = ((64 - BitOperations.LeadingZeroCount(low)) * 1233) >> 12;
            return guess > WordDigits || low < Powers[2 * guess] ? guess : guess + 1;
        }

        var estimate = ((128 - BitOperations.LeadingZeroCount(high)) * 1233) >> 12;
        return new UInt128(high, low) < PowerOfTen(estimate) ? estimate : estimate + 1;
    }

    /// <summary>As <see cref="Digits(ulong, ulong)"/>.</summary>
    public static int Digits(UInt128 number) => Digits((ulong)(number >> 64), (ulong)number);

    /// <summary>number * 10^count; false when that may have more than 38 digits.</summary>
    public static bool TryScale(UInt128 number, long count, out UInt128 result)
    {
        result = number;
        if (count == 0 || number == 0)
        {
            return true;
        }

        if (count > SafeDigits || Digits(number) + count > SafeDigits)
        {
            return false;
        }

        result = number * PowerOfTen((int)count);
        return true;
    }

    /// <summary>number / 10^count and what is left, for a count of 1 to 38.</summary>
    public static UInt128 Divide(UInt128 number, int count, out UInt128 rest)
    {
        ulong* limbs = stackalloc ulong[8];
        var high = (ulong)(number >> 64);
        if (count <= WordDigits)
        {
            var unit = Powers[2 * count];
            if (high == 0)
            {
                var quotient = (ulong)number / unit;
                rest = (ulong)number - (quotient * unit);
                return quotient;
            }

            limbs[0] = (ulong)number;
            limbs[1] = high;
            rest = DivideLimbs(limbs, 2, count);
            return new UInt128(limbs[1], limbs[0]);
        }

        var power = PowerOfTen(count);
        if (number < power)
        {
            rest = number;
            return 0;
        }

        // The divisor has two words, and so the quotient has one.
        var shift = BitOperations.LeadingZeroCount((ulong)(power >> 64));
        var divisor = power << shift;
        var d = (ulong)(divisor >> 64);
        var top = shift == 0 ? 0 : high >> (64 - shift);
        var shifted = number << shift;
        var estimate = Wide.Divide(top, (ulong)(shifted >> 64), d, Wide.Reciprocal(d), out _) + 1;
        ulong low;
        ulong middle;
        ulong over;
        do
        {
            estimate--;
            low = Wide.Multiply((ulong)power, estimate, out var carry);
            middle = Wide.MultiplyAdd((ulong)(power >> 64), estimate, carry, 0, out over);
        }
        while (over != 0 || new UInt128(middle, low) > number);
        rest = number - new UInt128(middle, low);
        return estimate;
    }

    /// <summary>Divides limbs by 10^count of 1 to 19, in place, and gives the remainder.</summary>
    public static ulong DivideLimbs(ulong* limbs, long limbCount, int count)
    {
        var unit = Powers[2 * count];
        var shift = BitOperations.LeadingZeroCount(unit);
        var divisor = unit << shift;
        var reciprocal = Reciprocals[count - 1];
        ulong rest = 0;
        for (var i = limbCount - 1; i >= 0; i--)
        {
            var x = limbs[i];
            var high = shift == 0 ? rest : (rest << shift) | (x >> (64 - shift));
            limbs[i] = Wide.Divide(high, x << shift, divisor, reciprocal, out rest);
            rest >>= shift;
        }

        return rest;
    }

    /// <summary>The quotient and remainder of a number by another that is not 0.</summary>
    public static void Divide(UInt128 number, UInt128 divisor, out UInt128 quotient, out UInt128 rest)
    {
        if (((ulong)(number >> 64) | (ulong)(divisor >> 64)) == 0)
        {
            quotient = (ulong)number / (ulong)divisor;
            rest = (ulong)number % (ulong)divisor;
            return;
        }

        ulong* above = stackalloc ulong[2];
        ulong* below = stackalloc ulong[2];
        ulong* result = stackalloc ulong[4];
        ulong* scratch = stackalloc ulong[6];
        above[0] = (ulong)number;
        above[1] = (ulong)(number >> 64);
        below[0] = (ulong)divisor;
        below[1] = (ulong)(divisor >> 64);
        Limbs.Clear(result, 4);
        LimbDivision.DivideInScratch(result, result + 2, above, 2, below, below[1] == 0 ? 1 : 2, scratch);
        quotient = new UInt128(result[1], result[0]);
        rest = new UInt128(result[3], result[2]);
    }

    /// <summary>Takes zeros from the end of a number other than 0, at most so many; gives how many.</summary>
    public static int Strip(ref UInt128 number, long most)
    {
        var stripped = 0;
        for (var step = 16; step > 0; step /= 2)
        {
            while (stripped + step <= most && BitOperations.TrailingZeroCount((ulong)number) >= step)
            {
                var quotient = Divide(number, step, out var rest);
                if (rest != 0)
                {
                    break;
                }

                number = quotient;
                stripped += step;
            }
        }

        return stripped;
    }
}
