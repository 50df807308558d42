using System;
using System.Numerics;

namespace Rusthon.Runtime;

/// <summary>Making int values and reading them.</summary>
public static unsafe partial class Ints
{
    private const long FixedSize = 24;

    /// <summary>The bytes of an int object with the given number of limbs.</summary>
    public static long SizeOf(long limbs) => FixedSize + ((limbs == 0 ? 1 : limbs) * sizeof(ulong));

    public static V FromLong(long value)
    {
        if (V.FitsSmall(value))
        {
            return V.FromSmall(value);
        }

        return FromWord(value < 0 ? 0 - (ulong)value : (ulong)value, value < 0);
    }

    public static V FromUlong(ulong value) =>
        value <= V.MaxSmall ? V.FromSmall((long)value) : FromWord(value, false);

    public static V FromI128(Int128 value)
    {
        var negative = value < 0;
        var magnitude = negative ? 0 - (UInt128)value : (UInt128)value;
        ulong* limbs = stackalloc ulong[2];
        limbs[0] = (ulong)magnitude;
        limbs[1] = (ulong)(magnitude >> 64);
        return FromLimbs(limbs, 2, negative);
    }

    /// <summary>The int of a sign and limbs, which are copied.</summary>
    public static V FromLimbs(ulong* limbs, long count, bool negative)
    {
        count = Limbs.Trim(limbs, count);
        if (FitsInline(limbs, count, negative, out var inline))
        {
            return inline;
        }

        var o = Allocate(count);
        if (o == null)
        {
            return V.Error;
        }

        Limbs.Copy(&o->FirstLimb, limbs, count);
        o->Size = negative ? -count : count;
        return V.FromObject(o);
    }

    /// <summary>Truncates towards 0; raises as int(float) for infinities and NaNs.</summary>
    public static V FromDouble(double value)
    {
        if (value > -140737488355328.0 && value < 140737488355328.0)
        {
            return V.FromSmall((long)value);
        }

        var bits = (ulong)BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)(bits >> 52) & 0x7FF;
        if (exponent == 0x7FF)
        {
            return (bits << 12) != 0
                ? Errors.Raise(ValueErrorType.Address, "cannot convert float NaN to integer"u8)
                : Errors.Raise(OverflowErrorType.Address, "cannot convert float infinity to integer"u8);
        }

        return FromScaled((bits & ((1UL << 52) - 1)) | (1UL << 52), exponent - 1075, value < 0);
    }

    /// <summary>magnitude * 2^exponent, truncated towards 0.</summary>
    public static V FromScaled(ulong magnitude, long exponent, bool negative)
    {
        if (exponent <= 0)
        {
            var shifted = exponent <= -64 ? 0 : magnitude >> (int)-exponent;
            return FromLimbs(&shifted, 1, negative);
        }

        var count = (exponent >> 6) + 2;
        var o = Allocate(count);
        if (o == null)
        {
            return V.Error;
        }

        var limbs = &o->FirstLimb;
        var offset = (int)(exponent & 63);
        Limbs.Clear(limbs, count);
        limbs[count - 2] = magnitude << offset;
        limbs[count - 1] = offset == 0 ? 0 : magnitude >> (64 - offset);
        return Finish(o, count, negative);
    }

    /// <summary>A new int object with room for limbs that the caller fills and passes to <see cref="Finish"/>. Null: MemoryError is pending.</summary>
    public static IntObj* Allocate(long limbs) => (IntObj*)Heap.New(IntType.Address, SizeOf(limbs));

    /// <summary>Frees an object that was allocated and not finished.</summary>
    public static void Abandon(IntObj* o, long allocated) => Heap.Free(o, SizeOf(allocated));

    /// <summary>Makes a filled object a value: without leading zeros, inline if it fits. The object belongs to the value or is freed.</summary>
    public static V Finish(IntObj* o, long allocated, bool negative)
    {
        var count = Limbs.Trim(&o->FirstLimb, allocated);
        if (FitsInline(&o->FirstLimb, count, negative, out var inline))
        {
            Abandon(o, allocated);
            return inline;
        }

        if (count != allocated)
        {
            var smaller = (IntObj*)Heap.Resize(o, SizeOf(allocated), SizeOf(count));
            if (smaller == null)
            {
                Abandon(o, allocated);
                return V.Error;
            }

            o = smaller;
        }

        o->Size = negative ? -count : count;
        return V.FromObject(o);
    }

    /// <summary>True for an int, a bool, and instances of subclasses.</summary>
    public static bool IsInt(V value) =>
        value.IsSmall || value.IsBool || (value.IsPointer && (value.Object->Type->Flags & TypeFlags.IntSubclass) != 0);

    /// <summary>True for an int that is not of a subclass (bool is one).</summary>
    public static bool IsExact(V value) =>
        value.IsSmall || (value.IsPointer && value.Object->Type == IntType.Address);

    /// <summary>The value as a plain int, owned: itself, or a copy of a bool's or subclass instance's value.</summary>
    public static V ToExact(V value)
    {
        if (IsExact(value))
        {
            return Counts.Retain(value);
        }

        IntView view;
        IntView.Read(value, &view);
        return FromLimbs(view.Limbs, view.Count, view.Negative);
    }

    /// <summary>The value of an int (or bool or subclass instance); false when it does not fit or is no int. Never raises.</summary>
    public static bool TryToLong(V value, out long result)
    {
        if (value.IsSmall)
        {
            result = value.Small;
            return true;
        }

        if (value.IsBool)
        {
            result = (long)(value.Bits & 1);
            return true;
        }

        result = 0;
        if (!IsInt(value))
        {
            return false;
        }

        IntView view;
        IntView.Read(value, &view);
        if (view.Count > 1)
        {
            return false;
        }

        var magnitude = view.Count == 0 ? 0 : view.Limbs[0];
        if (magnitude > long.MaxValue && !(view.Negative && magnitude == 1UL << 63))
        {
            return false;
        }

        result = view.Negative ? (long)(0 - magnitude) : (long)magnitude;
        return true;
    }

    /// <summary>-1, 0 or 1: the sign of an int.</summary>
    public static int Sign(V value)
    {
        IntView view;
        IntView.Read(value, &view);
        return view.IsZero ? 0 : view.Negative ? -1 : 1;
    }

    /// <summary>-1, 0 or 1: how two ints compare.</summary>
    public static int Compare(V left, V right)
    {
        if (left.IsSmall && right.IsSmall)
        {
            return left.Small < right.Small ? -1 : left.Small > right.Small ? 1 : 0;
        }

        IntView a;
        IntView b;
        IntView.Read(left, &a);
        IntView.Read(right, &b);
        if (a.Negative != b.Negative)
        {
            return a.Negative ? -1 : 1;
        }

        var order = Limbs.Compare(a.Limbs, a.Count, b.Limbs, b.Count);
        return a.Negative ? -order : order;
    }

    private static V FromWord(ulong magnitude, bool negative)
    {
        var o = Allocate(1);
        if (o == null)
        {
            return V.Error;
        }

        o->FirstLimb = magnitude;
        o->Size = negative ? -1 : 1;
        return V.FromObject(o);
    }

    private static bool FitsInline(ulong* limbs, long count, bool negative, out V value)
    {
        value = V.Unset;
        if (count > 1)
        {
            return false;
        }

        var magnitude = count == 0 ? 0 : limbs[0];
        if (magnitude > V.MaxSmall && !(negative && magnitude == 1UL << 47))
        {
            return false;
        }

        value = V.FromSmall(negative ? -(long)magnitude : (long)magnitude);
        return true;
    }
}
