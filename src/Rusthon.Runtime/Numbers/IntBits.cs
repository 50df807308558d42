using System.Numerics;

namespace Rusthon.Runtime;

/// <summary>Shifts and bitwise operators on ints, as on two's complement numbers of endless width. Operands are borrowed ints, results owned.</summary>
public static unsafe class IntBits
{
    /// <summary>The bitwise operators, by number.</summary>
    public const int And = 0;
    public const int Or = 1;
    public const int Xor = 2;

    /// <summary>Limbs up to which a result is computed on the stack.</summary>
    private const int LocalLimbs = 32;

    public static V Invert(V value)
    {
        if (value.IsSmall)
        {
            return V.FromSmall(~value.Small);
        }

        var one = V.FromSmall(-1);
        return IntArithmetic.Subtract(one, value);
    }

    public static V Combine(V left, V right, int op)
    {
        IntView a;
        IntView b;
        IntView.Read(left, &a);
        IntView.Read(right, &b);
        var count = (a.Count > b.Count ? a.Count : b.Count) + 1;
        if (count <= LocalLimbs)
        {
            ulong* local = stackalloc ulong[LocalLimbs];
            var localNegative = Combine(local, count, &a, &b, op);
            return Ints.FromLimbs(local, count, localNegative);
        }

        var o = Ints.Allocate(count);
        if (o == null)
        {
            return V.Error;
        }

        var negative = Combine(&o->FirstLimb, count, &a, &b, op);
        return Ints.Finish(o, count, negative);
    }

    /// <summary>value &lt;&lt; count as the operator: the count is an int.</summary>
    public static V ShiftLeft(V value, V count)
    {
        var sign = Ints.Sign(count);
        if (sign < 0)
        {
            return Errors.Raise(ValueErrorType.Address, "negative shift count"u8);
        }

        if (Ints.Sign(value) == 0)
        {
            return V.FromSmall(0);
        }

        return Ints.TryToLong(count, out var bits) ? ShiftLeft(value, bits) : Errors.NoMemory();
    }

    /// <summary>value >> count as the operator: the count is an int.</summary>
    public static V ShiftRight(V value, V count)
    {
        var sign = Ints.Sign(count);
        if (sign < 0)
        {
            return Errors.Raise(ValueErrorType.Address, "negative shift count"u8);
        }

        if (Ints.TryToLong(count, out var bits))
        {
            return ShiftRight(value, bits);
        }

        return V.FromSmall(Ints.Sign(value) < 0 ? -1 : 0);
    }

    /// <summary>value * 2^bits; bits is not negative.</summary>
    public static V ShiftLeft(V value, long bits)
    {
        IntView a;
        IntView.Read(value, &a);
        if (a.IsZero)
        {
            return V.FromSmall(0);
        }

        var limbs = bits >> 6;
        var count = a.Count + limbs + 1;
        var o = Ints.Allocate(count);
        if (o == null)
        {
            return V.Error;
        }

        var r = &o->FirstLimb;
        Limbs.Clear(r, limbs);
        r[count - 1] = Limbs.ShiftLeft(r + limbs, a.Limbs, a.Count, (int)(bits & 63));
        return Ints.Finish(o, count, a.Negative);
    }

    /// <summary>floor(value / 2^bits); bits is not negative.</summary>
    public static V ShiftRight(V value, long bits)
    {
        if (value.IsSmall)
        {
            return V.FromSmall(value.Small >> (bits > 63 ? 63 : (int)bits));
        }

        IntView a;
        IntView.Read(value, &a);
        var limbs = bits >> 6;
        if (limbs >= a.Count)
        {
            return V.FromSmall(a.Negative ? -1 : 0);
        }

        var count = a.Count - limbs;
        var o = Ints.Allocate(count + 1);
        if (o == null)
        {
            return V.Error;
        }

        var r = &o->FirstLimb;
        Limbs.ShiftRight(r, a.Limbs + limbs, count, (int)(bits & 63));
        r[count] = 0;
        if (a.Negative && Limbs.AnyBitBelow(a.Limbs, a.Count, bits))
        {
            Limbs.AddWord(r, count + 1, 1);
        }

        return Ints.Finish(o, count + 1, a.Negative);
    }

    /// <summary>The number of bits of the magnitude.</summary>
    public static long BitLength(V value)
    {
        IntView a;
        IntView.Read(value, &a);
        return a.BitLength;
    }

    /// <summary>The number of one bits of the magnitude.</summary>
    public static long BitCount(V value)
    {
        IntView a;
        IntView.Read(value, &a);
        var total = 0L;
        for (var i = 0L; i < a.Count; i++)
        {
            total += BitOperations.PopCount(a.Limbs[i]);
        }

        return total;
    }

    /// <summary>Writes the magnitude of the result; gives its sign.</summary>
    private static bool Combine(ulong* r, long count, IntView* a, IntView* b, int op)
    {
        var negative = op switch
        {
            And => a->Negative & b->Negative,
            Or => a->Negative | b->Negative,
            _ => a->Negative ^ b->Negative,
        };
        ulong aBorrow = a->Negative ? 1UL : 0;
        ulong bBorrow = b->Negative ? 1UL : 0;
        ulong carry = negative ? 1UL : 0;
        for (var i = 0L; i < count; i++)
        {
            var x = Complement(a, i, ref aBorrow);
            var y = Complement(b, i, ref bBorrow);
            var word = op switch
            {
                And => x & y,
                Or => x | y,
                _ => x ^ y,
            };
            if (negative)
            {
                word = ~word + carry;
                carry = carry != 0 && word == 0 ? 1UL : 0;
            }

            r[i] = word;
        }

        return negative;
    }

    /// <summary>A limb of the two's complement form; for a negative number the borrow begins with 1.</summary>
    private static ulong Complement(IntView* view, long index, ref ulong borrow)
    {
        var limb = index < view->Count ? view->Limbs[index] : 0;
        if (!view->Negative)
        {
            return limb;
        }

        var word = ~(limb - borrow);
        borrow = limb < borrow ? 1UL : 0;
        return word;
    }
}
