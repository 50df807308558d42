using System.Numerics;

namespace Rusthon.Runtime;

/// <summary>Powers of ints. Operands are borrowed ints, results owned.</summary>
public static unsafe class IntPower
{
    /// <summary>base ** exponent; with a negative exponent a float.</summary>
    public static V Power(V value, V exponent)
    {
        if (Ints.Sign(exponent) < 0)
        {
            return FloatArithmetic.PowerOfInts(value, exponent);
        }

        if (value.IsSmall && value.Small is >= -1 and <= 1)
        {
            return Ints.Sign(exponent) == 0 ? V.FromSmall(1)
                : value.Small < 0 && !IsOdd(exponent) ? V.FromSmall(1) : value;
        }

        if (!Ints.TryToLong(exponent, out var n))
        {
            return Ints.Sign(value) == 0 ? V.FromSmall(0) : Errors.NoMemory();
        }

        if (n == 0)
        {
            return V.FromSmall(1);
        }

        if (value.IsSmall && value.Small > 0 && BitOperations.IsPow2(value.Small))
        {
            var bits = BitOperations.TrailingZeroCount(value.Small);
            return n > long.MaxValue / 64 ? Errors.NoMemory() : IntBits.ShiftLeft(V.FromSmall(1), bits * n);
        }

        return LeftToRight(value, n);
    }

    /// <summary>pow(base, exponent, modulus) of ints; the modulus may be negative, the exponent too if the base has an inverse.</summary>
    public static V Power(V value, V exponent, V modulus)
    {
        IntView m;
        IntView.Read(modulus, &m);
        if (m.IsZero)
        {
            return Errors.Raise(ValueErrorType.Address, "pow() 3rd argument cannot be 0"u8);
        }

        var negativeModulus = m.Negative;
        var magnitude = Ints.FromLimbs(m.Limbs, m.Count, false);
        if (magnitude.IsError)
        {
            return V.Error;
        }

        var result = PowerOfMagnitude(value, exponent, magnitude);
        if (negativeModulus && !result.IsError && Ints.Sign(result) != 0)
        {
            var moved = IntArithmetic.Subtract(result, magnitude);
            Counts.Release(result);
            result = moved;
        }

        Counts.Release(magnitude);
        return result;
    }

    /// <summary>The inverse of a value modulo a positive modulus, owned; ValueError when there is none.</summary>
    private static V Inverse(V value, V modulus)
    {
        var a = IntArithmetic.Remainder(value, modulus);
        var b = Counts.Retain(modulus);
        var x = V.FromSmall(1);
        var y = V.FromSmall(0);
        while (!a.IsError && Ints.Sign(b) != 0)
        {
            if (!IntArithmetic.DivideFloored(a, b, true, true, out var q, out var r))
            {
                Counts.Release(a);
                a = V.Error;
                break;
            }

            Counts.Release(a);
            a = b;
            b = r;
            var product = IntArithmetic.Multiply(q, y);
            Counts.Release(q);
            var next = product.IsError ? V.Error : IntArithmetic.Subtract(x, product);
            if (!product.IsError)
            {
                Counts.Release(product);
            }

            if (next.IsError)
            {
                Counts.Release(a);
                a = V.Error;
                break;
            }

            Counts.Release(x);
            x = y;
            y = next;
        }

        Counts.Release(b);
        Counts.Release(y);
        if (a.IsError)
        {
            Counts.Release(x);
            return V.Error;
        }

        var invertible = a.IsSmall && a.Small == 1;
        Counts.Release(a);
        if (!invertible)
        {
            Counts.Release(x);
            return Errors.Raise(ValueErrorType.Address, "base is not invertible for the given modulus"u8);
        }

        return x;
    }

    private static V PowerOfMagnitude(V value, V exponent, V modulus)
    {
        if (modulus.IsSmall && modulus.Small == 1)
        {
            return V.FromSmall(0);
        }

        if (Ints.Sign(exponent) >= 0)
        {
            return PowerOfResidue(value, exponent, modulus);
        }

        var inverse = Inverse(value, modulus);
        if (inverse.IsError)
        {
            return V.Error;
        }

        var positive = IntArithmetic.Negate(exponent);
        var result = positive.IsError ? V.Error : PowerOfResidue(inverse, positive, modulus);
        Counts.Release(inverse);
        if (!positive.IsError)
        {
            Counts.Release(positive);
        }

        return result;
    }

    private static V PowerOfResidue(V value, V exponent, V modulus)
    {
        var reduced = IntArithmetic.Remainder(value, modulus);
        if (reduced.IsError)
        {
            return V.Error;
        }

        IntView a;
        IntView e;
        IntView m;
        IntView.Read(reduced, &a);
        IntView.Read(exponent, &e);
        IntView.Read(modulus, &m);
        var result = m.Count == 1 ? PowerOfWords(&a, &e, m.Limbs[0]) : PowerOfLimbs(&a, &e, &m);
        Counts.Release(reduced);
        return result;
    }

    private static V PowerOfWords(IntView* a, IntView* e, ulong modulus)
    {
        var shift = BitOperations.LeadingZeroCount(modulus);
        var d = modulus << shift;
        var reciprocal = Wide.Reciprocal(d);
        var factor = a->Count == 0 ? 0 : a->Limbs[0];
        ulong result = modulus == 1 ? 0UL : 1;
        for (var bit = e->BitLength - 1; bit >= 0; bit--)
        {
            result = MultiplyModulo(result, result, d, shift, reciprocal);
            if ((e->Limbs[bit >> 6] >> (int)(bit & 63) & 1) != 0)
            {
                result = MultiplyModulo(result, factor, d, shift, reciprocal);
            }
        }

        return Ints.FromUlong(result);
    }

    private static ulong MultiplyModulo(ulong a, ulong b, ulong d, int shift, ulong reciprocal)
    {
        var low = Wide.Multiply(a << shift, b, out var high);
        Wide.Divide(high, low, d, reciprocal, out var remainder);
        return remainder >> shift;
    }

    /// <summary>Fixed windows of four bits of the exponent.</summary>
    private static V PowerOfLimbs(IntView* a, IntView* e, IntView* m)
    {
        var n = m->Count;
        var scratch = LimbMultiplication.Scratch(n, n);
        var size = ((16 * n) + (2 * n) + n + scratch) * sizeof(ulong);
        var table = (ulong*)Heap.Allocate(size);
        if (table == null)
        {
            return V.Error;
        }

        var product = table + (16 * n);
        var result = product + (2 * n);
        var work = result + n;
        Limbs.Clear(table, 2 * n);
        table[0] = 1;
        Limbs.Copy(table + n, a->Limbs, a->Count);
        var fine = true;
        for (var i = 2; i < 16 && fine; i++)
        {
            fine = MultiplyModulo(table + (i * n), table + ((i - 1) * n), table + n, m, product, work);
        }

        Limbs.Copy(result, table, n);
        var bits = (e->BitLength + 3) & ~3L;
        for (var bit = bits - 4; bit >= 0 && fine; bit -= 4)
        {
            for (var i = 0; i < 4 && fine && bit != bits - 4; i++)
            {
                fine = MultiplyModulo(result, result, result, m, product, work);
            }

            var window = Limbs.BitsAt(e->Limbs, e->Count, bit) & 15;
            if (window != 0 && fine)
            {
                fine = MultiplyModulo(result, result, table + ((long)window * n), m, product, work);
            }
        }

        var value = fine ? Ints.FromLimbs(result, n, false) : V.Error;
        Heap.Free(table, size);
        return value;
    }

    private static bool MultiplyModulo(ulong* r, ulong* a, ulong* b, IntView* m, ulong* product, ulong* work)
    {
        LimbMultiplication.Multiply(product, a, m->Count, b, m->Count, work);
        return LimbDivision.Divide(null, r, product, 2 * m->Count, m->Limbs, m->Count);
    }

    private static bool IsOdd(V value)
    {
        IntView view;
        IntView.Read(value, &view);
        return view.IsOdd;
    }

    private static V LeftToRight(V value, long n)
    {
        var result = Ints.ToExact(value);
        for (var bit = 62 - BitOperations.LeadingZeroCount((ulong)n); bit >= 0 && !result.IsError; bit--)
        {
            var square = IntArithmetic.Multiply(result, result);
            Counts.Release(result);
            result = square;
            if ((n >> bit & 1) != 0 && !result.IsError)
            {
                var product = IntArithmetic.Multiply(result, value);
                Counts.Release(result);
                result = product;
            }
        }

        return result;
    }
}
