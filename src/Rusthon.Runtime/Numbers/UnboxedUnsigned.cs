using System;
using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>What compiled code needs for ints that it keeps unsigned, and for products that it reduces at once.</summary>
public static unsafe class UnboxedUnsigned
{
    /// <summary>The value of an unsigned 64-bit int; never fails but for want of memory, which ends the process.</summary>
    [Export("rt_box_unsigned")]
    [Inline]
    [NoRaise]
    public static V Box(ulong value) => value <= V.MaxSmall ? V.FromSmall((long)value) : BoxLarge(value);

    /// <summary>The number of an int on the heap from 0 to 2**64 - 1: 1, or 0 when the value is no int (or of a subclass) or does not fit.</summary>
    [Export("rt_unbox_unsigned")]
    [NoRaise]
    public static int Unbox(V value, ulong* number)
    {
        *number = 0;
        if (!value.IsPointer || value.Object->Type != IntType.Address || ((IntObj*)value.Object)->Size != 1)
        {
            return 0;
        }

        *number = ((IntObj*)value.Object)->FirstLimb;
        return 1;
    }

    /// <summary>(a * b + c) % m for an m other than 0, with the sign of m.</summary>
    [Export("rt_product_modulo")]
    [NoRaise]
    public static long ProductModulo(long a, long b, long c, long m)
    {
        var number = ((Int128)a * b) + c;
        var magnitude = number < 0 ? 0 - (UInt128)number : (UInt128)number;
        var divisor = m < 0 ? 0 - (ulong)m : (ulong)m;
        var rest = Wide.Remainder((ulong)(magnitude >> 64), (ulong)magnitude, divisor);
        if (rest != 0 && number < 0 != m < 0)
        {
            rest = divisor - rest;
        }

        return m < 0 ? (long)(0 - rest) : (long)rest;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V BoxLarge(ulong value)
    {
        var boxed = Ints.FromUlong(value);
        if (boxed.IsError)
        {
            Libc.Abort();
        }

        return boxed;
    }
}
