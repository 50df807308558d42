using System;

namespace Rusthon.Runtime;

/// <summary>Sums, products and quotients of ints. Operands are ints, bools or instances of subclasses, borrowed; results are owned.</summary>
public static unsafe class IntArithmetic
{
    /// <summary>Limbs of a result up to which it is computed on the stack, so that its object gets the right size at once.</summary>
    private const int LocalLimbs = 32;

    public static V Add(V left, V right)
    {
        IntView a;
        IntView b;
        IntView.Read(left, &a);
        IntView.Read(right, &b);
        return AddSigned(&a, &b, b.Negative);
    }

    public static V Subtract(V left, V right)
    {
        IntView a;
        IntView b;
        IntView.Read(left, &a);
        IntView.Read(right, &b);
        return AddSigned(&a, &b, !b.Negative);
    }

    public static V Multiply(V left, V right)
    {
        IntView a;
        IntView b;
        IntView.Read(left, &a);
        IntView.Read(right, &b);
        return MultiplyViews(&a, &b);
    }

    public static V Negate(V value)
    {
        IntView a;
        IntView.Read(value, &a);
        return Ints.FromLimbs(a.Limbs, a.Count, !a.Negative);
    }

    public static V Absolute(V value)
    {
        IntView a;
        IntView.Read(value, &a);
        return a.Negative ? Ints.FromLimbs(a.Limbs, a.Count, false) : Ints.ToExact(value);
    }

    public static V FloorDivide(V left, V right)
    {
        DivideFloored(left, right, true, false, out var quotient, out var remainder);
        Counts.Release(remainder);
        return quotient;
    }

    public static V Remainder(V left, V right)
    {
        DivideFloored(left, right, false, true, out var quotient, out var remainder);
        Counts.Release(quotient);
        return remainder;
    }

    /// <summary>
    /// Floored quotient and remainder; true when given. One that is not wanted may be given too, or be
    /// <see cref="V.Error"/>; on an error both are.
    /// </summary>
    public static bool DivideFloored(V left, V right, bool wantQuotient, bool wantRemainder, out V quotient, out V remainder)
    {
        IntView a;
        IntView b;
        IntView.Read(left, &a);
        IntView.Read(right, &b);
        quotient = V.Error;
        remainder = V.Error;
        if (b.IsZero)
        {
            Errors.Raise(ZeroDivisionErrorType.Address, wantQuotient ? "integer division or modulo by zero"u8 : "integer modulo by zero"u8);
            return false;
        }

        if (left.IsSmall && right.IsSmall)
        {
            quotient = Ints.FromLong(FloorQuotient(left.Small, right.Small));
            remainder = quotient.IsError ? V.Error : V.FromSmall(FloorRemainder(left.Small, right.Small));
            return !quotient.IsError;
        }

        if (Limbs.Compare(a.Limbs, a.Count, b.Limbs, b.Count) < 0)
        {
            return DivideByLarger(left, right, &a, &b, out quotient, out remainder);
        }

        return DivideViews(&a, &b, wantQuotient, wantRemainder, out quotient, out remainder);
    }

    /// <summary>floor(a / b) of machine integers; b is not 0 and the quotient fits.</summary>
    [Inline]
    public static long FloorQuotient(long a, long b)
    {
        var q = a / b;
        return (a % b != 0 && (a < 0) != (b < 0)) ? q - 1 : q;
    }

    /// <summary>a - b * floor(a / b) of machine integers; b is neither 0 nor -1 with the least a.</summary>
    [Inline]
    public static long FloorRemainder(long a, long b)
    {
        var r = a % b;
        return r != 0 && (r < 0) != (b < 0) ? r + b : r;
    }

    /// <summary>a * b of views, the sign included.</summary>
    public static V MultiplyViews(IntView* a, IntView* b)
    {
        if (a->Count < b->Count)
        {
            var swapped = a;
            a = b;
            b = swapped;
        }

        if (b->IsZero)
        {
            return V.FromSmall(0);
        }

        var negative = a->Negative != b->Negative;
        var count = a->Count + b->Count;
        if (count <= LocalLimbs)
        {
            ulong* local = stackalloc ulong[LocalLimbs];
            LimbMultiplication.Multiply(local, a->Limbs, a->Count, b->Limbs, b->Count, null);
            return Ints.FromLimbs(local, count, negative);
        }

        var o = Ints.Allocate(count);
        if (o == null)
        {
            return V.Error;
        }

        var scratchSize = LimbMultiplication.Scratch(a->Count, b->Count) * sizeof(ulong);
        var scratch = scratchSize == 0 ? null : (ulong*)Heap.Allocate(scratchSize);
        if (scratchSize != 0 && scratch == null)
        {
            Ints.Abandon(o, count);
            return V.Error;
        }

        LimbMultiplication.Multiply(&o->FirstLimb, a->Limbs, a->Count, b->Limbs, b->Count, scratch);
        if (scratch != null)
        {
            Heap.Free(scratch, scratchSize);
        }

        return Ints.Finish(o, count, negative);
    }

    private static V AddSigned(IntView* a, IntView* b, bool bNegative)
    {
        var aNegative = a->Negative;
        if (a->Count < b->Count || (a->Count == b->Count && aNegative != bNegative && Limbs.CompareSame(a->Limbs, b->Limbs, a->Count) < 0))
        {
            var larger = b;
            b = a;
            a = larger;
            var negative = bNegative;
            bNegative = aNegative;
            aNegative = negative;
        }

        var add = aNegative == bNegative;
        var count = a->Count + (add ? 1 : 0);
        ulong* local = stackalloc ulong[LocalLimbs];
        if (count <= LocalLimbs)
        {
            Combine(local, a, b, add);
            return Ints.FromLimbs(local, count, aNegative);
        }

        var o = Ints.Allocate(count);
        if (o == null)
        {
            return V.Error;
        }

        Combine(&o->FirstLimb, a, b, add);
        return Ints.Finish(o, count, aNegative);
    }

    private static void Combine(ulong* r, IntView* a, IntView* b, bool add)
    {
        if (add)
        {
            r[a->Count] = Limbs.Add(r, a->Limbs, a->Count, b->Limbs, b->Count);
        }
        else
        {
            Limbs.Subtract(r, a->Limbs, a->Count, b->Limbs, b->Count);
        }
    }

    /// <summary>|a| is below |b|: the quotient is 0 or -1.</summary>
    private static bool DivideByLarger(V left, V right, IntView* a, IntView* b, out V quotient, out V remainder)
    {
        if (a->IsZero || a->Negative == b->Negative)
        {
            quotient = V.FromSmall(0);
            remainder = Ints.ToExact(left);
        }
        else
        {
            quotient = V.FromSmall(-1);
            remainder = Add(left, right);
        }

        if (!remainder.IsError)
        {
            return true;
        }

        quotient = V.Error;
        return false;
    }

    private static bool DivideViews(IntView* a, IntView* b, bool wantQuotient, bool wantRemainder, out V quotient, out V remainder)
    {
        quotient = V.Error;
        remainder = V.Error;
        var mixed = a->Negative != b->Negative;
        var quotientCount = a->Count - b->Count + 1;
        var q = wantQuotient ? Ints.Allocate(quotientCount + 1) : null;
        if (wantQuotient && q == null)
        {
            return false;
        }

        var r = Ints.Allocate(b->Count);
        if (r == null || !LimbDivision.Divide(q == null ? null : &q->FirstLimb, &r->FirstLimb, a->Limbs, a->Count, b->Limbs, b->Count))
        {
            Discard(q, quotientCount + 1, r, b->Count);
            return false;
        }

        if (mixed && Limbs.Trim(&r->FirstLimb, b->Count) != 0)
        {
            Limbs.Subtract(&r->FirstLimb, b->Limbs, b->Count, &r->FirstLimb, b->Count);
            if (q != null)
            {
                (&q->FirstLimb)[quotientCount] = 0;
                Limbs.AddWord(&q->FirstLimb, quotientCount + 1, 1);
            }
        }
        else if (q != null)
        {
            (&q->FirstLimb)[quotientCount] = 0;
        }

        if (wantRemainder)
        {
            remainder = Ints.Finish(r, b->Count, b->Negative);
            if (remainder.IsError)
            {
                Discard(q, quotientCount + 1, null, 0);
                return false;
            }
        }
        else
        {
            Ints.Abandon(r, b->Count);
        }

        if (q != null)
        {
            quotient = Ints.Finish(q, quotientCount + 1, mixed);
            if (quotient.IsError)
            {
                Counts.Release(remainder);
                remainder = V.Error;
                return false;
            }
        }

        return true;
    }

    private static void Discard(IntObj* q, long quotientCount, IntObj* r, long remainderCount)
    {
        if (q != null)
        {
            Ints.Abandon(q, quotientCount);
        }

        if (r != null)
        {
            Ints.Abandon(r, remainderCount);
        }
    }
}
