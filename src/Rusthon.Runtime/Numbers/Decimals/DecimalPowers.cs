using System.Numerics;
using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>Digits and powers of ten of coefficients of any size.</summary>
internal static unsafe class DecimalPowers
{
    private const int Remembered = 4;
    private const double BitsPerDigit = 3.3219280948873623;

    private static Entries entries;
    private static int next;

    /// <summary>10^n as an int, owned.</summary>
    public static V PowerOfTen(long n)
    {
        if (n <= DecimalWords.SafeDigits)
        {
            return Decimals.IntOf(DecimalWords.PowerOfTen((int)n));
        }

        for (var i = 0; i < Remembered; i++)
        {
            if (entries[i].Exponent == n)
            {
                return Counts.Retain(entries[i].Value);
            }
        }

        var exponent = Ints.FromLong(n);
        var power = exponent.IsError ? V.Error : IntPower.Power(V.FromSmall(10), exponent);
        Counts.Release(exponent);
        if (!power.IsError)
        {
            Counts.Release(entries[next].Value);
            entries[next].Value = Counts.Retain(power);
            entries[next].Exponent = n;
            next = (next + 1) % Remembered;
        }

        return power;
    }

    /// <summary>The number of decimal digits of an int above 0; -1 when it raised.</summary>
    public static long Digits(V number)
    {
        IntView view;
        IntView.Read(number, &view);
        if (view.Count <= 2)
        {
            return DecimalWords.Digits(Decimals.ValueOf(&view));
        }

        // The leading 64 bits tell the logarithm but for what a power of ten next to the number would need.
        var top = view.Limbs[view.Count - 1];
        var shift = BitOperations.LeadingZeroCount(top);
        var lead = shift == 0 ? top : (top << shift) | (view.Limbs[view.Count - 2] >> (64 - shift));
        var bits = ((view.Count - 1) * 64) - shift;
        var mantissa = (double)lead;
        var logarithm = (bits + Libm.Log2(mantissa)) / BitsPerDigit;
        var whole = (long)logarithm;
        var fraction = logarithm - whole;
        var doubt = (bits * 1e-15) + 1e-12;
        if (fraction > doubt && fraction < 1 - doubt)
        {
            return whole + 1;
        }

        var nearest = fraction < 0.5 ? whole : whole + 1;
        var power = PowerOfTen(nearest);
        if (power.IsError)
        {
            return -1;
        }

        var order = Ints.Compare(number, power);
        Counts.Release(power);
        return order < 0 ? nearest : nearest + 1;
    }

    /// <summary>number * 10^count, owned.</summary>
    public static V Scale(V number, long count)
    {
        var power = PowerOfTen(count);
        var scaled = power.IsError ? V.Error : IntArithmetic.Multiply(number, power);
        Counts.Release(power);
        return scaled;
    }

    /// <summary>Lets go of the powers that are remembered.</summary>
    public static void Forget()
    {
        for (var i = 0; i < Remembered; i++)
        {
            Counts.Release(entries[i].Value);
            entries[i] = default;
        }
    }

    private struct Entry
    {
        public long Exponent;
        public V Value;
    }

    [InlineArray(Remembered)]
    private struct Entries
    {
        private Entry first;
    }
}
