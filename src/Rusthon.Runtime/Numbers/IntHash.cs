using System;

namespace Rusthon.Runtime;

/// <summary>CPython's hash of numbers: equal numbers of different types hash alike, modulo the prime 2^61 - 1.</summary>
public static unsafe class IntHash
{
    public const int Bits = 61;

    public const ulong Modulus = (1UL << Bits) - 1;

    /// <summary>The hash of an int, bool or subclass instance; never -1.</summary>
    public static long Of(V value)
    {
        if (value.IsSmall)
        {
            return value.Small == -1 ? -2 : value.Small;
        }

        IntView view;
        IntView.Read(value, &view);
        ulong hash = 0;
        for (var i = view.Count - 1; i >= 0; i--)
        {
            var limb = view.Limbs[i];
            hash = Reduce(Rotate(hash, 3) + Reduce((limb & Modulus) + (limb >> Bits)));
        }

        return view.Negative ? NotMinusOne(-(long)hash) : (long)hash;
    }

    /// <summary>x * 2^bits modulo the prime, for x below it and 0 to 60 bits.</summary>
    public static ulong Rotate(ulong x, int bits) => ((x << bits) & Modulus) | (x >> (Bits - bits));

    /// <summary>A number modulo the prime.</summary>
    public static ulong Residue(UInt128 number)
    {
        var low = (ulong)number & Modulus;
        var middle = (ulong)(number >> Bits) & Modulus;
        var high = (ulong)(number >> (2 * Bits));
        return Reduce(Reduce(low + middle) + high);
    }

    /// <summary>The product of numbers below the prime.</summary>
    public static ulong Times(ulong a, ulong b) => Residue((UInt128)a * b);

    /// <summary>A power of a number below the prime.</summary>
    public static ulong Power(ulong number, ulong exponent)
    {
        var result = 1UL;
        for (; exponent != 0; exponent >>= 1)
        {
            result = (exponent & 1) != 0 ? Times(result, number) : result;
            number = Times(number, number);
        }

        return result;
    }

    /// <summary>-1 signals an error, so a hash of -1 becomes -2.</summary>
    public static long NotMinusOne(long hash) => hash == -1 ? -2 : hash;

    private static ulong Reduce(ulong x) => x >= Modulus ? x - Modulus : x;
}
