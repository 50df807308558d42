namespace Rusthon.Runtime;

/// <summary>Where ints meet floats: conversion, true division and comparison, all exact or rounded once.</summary>
public static unsafe class IntToFloat
{
    /// <summary>The largest magnitude up to which every int is a double.</summary>
    private const long ExactLimit = 1L << FloatBits.Precision;

    /// <summary>The double nearest to an int; overflow when it is too large (then the result is an infinity).</summary>
    public static double ToDouble(V value, out bool overflow)
    {
        overflow = false;
        if (value.IsSmall)
        {
            return value.Small;
        }

        IntView view;
        IntView.Read(value, &view);
        var magnitude = FloatBits.Compose(view.Limbs, view.Count, false, 0);
        overflow = FloatBits.IsInfinite(magnitude);
        return view.Negative ? -magnitude : magnitude;
    }

    /// <summary>Raises the error of float(int) and returns <see cref="V.Error"/>.</summary>
    public static V RaiseTooLarge() => Errors.Raise(OverflowErrorType.Address, "int too large to convert to float"u8);

    /// <summary>left / right of ints, rounded once.</summary>
    public static V Divide(V left, V right)
    {
        if (Ints.Sign(right) == 0)
        {
            return Errors.Raise(ZeroDivisionErrorType.Address, "division by zero"u8);
        }

        if (left.IsSmall && right.IsSmall)
        {
            return V.FromDouble((double)left.Small / right.Small);
        }

        IntView a;
        IntView b;
        IntView.Read(left, &a);
        IntView.Read(right, &b);
        if (!DivideMagnitudes(&a, &b, out var quotient))
        {
            return V.Error;
        }

        if (FloatBits.IsInfinite(quotient))
        {
            return Errors.Raise(OverflowErrorType.Address, "integer division result too large for a float"u8);
        }

        return V.FromDouble(a.Negative != b.Negative ? -quotient : quotient);
    }

    /// <summary>|a| / |b| rounded once, an infinity when too large; b is not 0. False when out of memory.</summary>
    public static bool DivideMagnitudes(IntView* a, IntView* b, out double quotient)
    {
        quotient = 0.0;
        if (a->IsZero)
        {
            return true;
        }

        if (a->Count == 1 && b->Count == 1 && a->Limbs[0] <= ExactLimit && b->Limbs[0] <= ExactLimit)
        {
            quotient = (double)a->Limbs[0] / b->Limbs[0];
            return true;
        }

        var difference = a->BitLength - b->BitLength;
        if (difference > 1025)
        {
            quotient = double.PositiveInfinity;
            return true;
        }

        if (difference < FloatBits.LeastExponent - 2)
        {
            return true;
        }

        // The quotient of a * 2^shift by b gets 65 or 66 bits; what the shift to the right drops is sticky.
        var shift = 65 - difference;
        var count = a->Count + (shift > 0 ? (shift >> 6) + 1 : 0);
        var quotientCount = count - b->Count + 1 < 1 ? 1 : count - b->Count + 1;
        var size = (count + quotientCount + b->Count) * sizeof(ulong);
        var scaled = (ulong*)Heap.Allocate(size);
        if (scaled == null)
        {
            return false;
        }

        var sticky = Scale(a, shift, scaled, count);
        var q = scaled + count;
        var r = q + quotientCount;
        var used = Limbs.Trim(scaled, count);
        var done = LimbDivision.Divide(q, r, scaled, used, b->Limbs, b->Count);
        if (done)
        {
            sticky |= Limbs.Trim(r, b->Count) != 0;
            quotient = FloatBits.Compose(q, Limbs.Trim(q, used - b->Count + 1), sticky, -shift);
        }

        Heap.Free(scaled, size);
        return done;
    }

    /// <summary>-1, 0 or 1: how an int compares with a double that is no NaN.</summary>
    public static int Compare(V value, double other)
    {
        if (value.IsSmall)
        {
            double small = value.Small;
            return small < other ? -1 : small > other ? 1 : 0;
        }

        IntView view;
        IntView.Read(value, &view);
        if (view.IsZero || view.Negative != other < 0 || other == 0)
        {
            var sign = view.IsZero ? 0 : view.Negative ? -1 : 1;
            return other > sign ? -1 : other < sign ? 1 : 0;
        }

        var order = CompareMagnitude(&view, FloatBits.Absolute(other));
        return view.Negative ? -order : order;
    }

    /// <summary>Writes |a| * 2^shift; true when bits were dropped.</summary>
    private static bool Scale(IntView* a, long shift, ulong* scaled, long count)
    {
        if (shift <= 0)
        {
            var dropped = -shift >> 6;
            Limbs.ShiftRight(scaled, a->Limbs + dropped, a->Count - dropped, (int)(-shift & 63));
            Limbs.Clear(scaled + a->Count - dropped, count - a->Count + dropped);
            return Limbs.AnyBitBelow(a->Limbs, a->Count, -shift);
        }

        var whole = shift >> 6;
        Limbs.Clear(scaled, whole);
        scaled[count - 1] = Limbs.ShiftLeft(scaled + whole, a->Limbs, a->Count, (int)(shift & 63));
        return false;
    }

    private static int CompareMagnitude(IntView* a, double other)
    {
        if (FloatBits.IsInfinite(other))
        {
            return -1;
        }

        var mantissa = FloatBits.Split(other, out var exponent);
        var bits = a->BitLength;
        var otherBits = 64 - System.Numerics.BitOperations.LeadingZeroCount(mantissa) + exponent;
        if (bits != otherBits)
        {
            return bits < otherBits ? -1 : 1;
        }

        // As many bits before the point: compare the top 64 of both, then what is left of either.
        var top = Limbs.BitsAt(a->Limbs, a->Count, bits > 64 ? bits - 64 : 0);
        if (bits < 64)
        {
            top <<= (int)(64 - bits);
        }

        var otherTop = mantissa << System.Numerics.BitOperations.LeadingZeroCount(mantissa);
        if (top != otherTop)
        {
            return top < otherTop ? -1 : 1;
        }

        return bits > 64 && Limbs.AnyBitBelow(a->Limbs, a->Count, bits - 64) ? 1 : 0;
    }
}
