using System;
using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>
/// Binary operators: which operand's slot is asked first, as CPython's binary_op1. The slots of a type that are not
/// reflected methods see the operands in source order.
/// </summary>
public static unsafe partial class Objects
{
    /// <summary>a + b.</summary>
    [Export("rt_add")]
    [Inline]
    public static V Add(V a, V b)
    {
        if (a.IsSmall && b.IsSmall)
        {
            var result = a.Small + b.Small;
            if (V.FitsSmall(result))
            {
                return V.FromSmall(result);
            }
        }
        else if (a.IsDouble && b.IsDouble)
        {
            return V.FromDouble(a.Double + b.Double);
        }

        return AddSlowly(a, b);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V AddSlowly(V a, V b)
    {
        if (MixedNumbers.TryGet(a, b, out var x, out var y))
        {
            return V.FromDouble(x + y);
        }

        var result = TryAdd(a, b);
        return result.IsNotImplemented ? RaiseUnsupported("+"u8, a, b) : result;
    }

    /// <summary>a - b.</summary>
    [Export("rt_sub")]
    [Inline]
    public static V Subtract(V a, V b)
    {
        if (a.IsSmall && b.IsSmall)
        {
            var result = a.Small - b.Small;
            if (V.FitsSmall(result))
            {
                return V.FromSmall(result);
            }
        }
        else if (a.IsDouble && b.IsDouble)
        {
            return V.FromDouble(a.Double - b.Double);
        }

        return SubtractSlowly(a, b);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V SubtractSlowly(V a, V b)
    {
        if (MixedNumbers.TryGet(a, b, out var x, out var y))
        {
            return V.FromDouble(x - y);
        }

        var result = TryBinary(a, b, Types.Of(a)->Subtract, Types.Of(b)->Subtract);
        return result.IsNotImplemented ? RaiseUnsupported("-"u8, a, b) : result;
    }

    /// <summary>a * b.</summary>
    [Export("rt_mul")]
    [Inline]
    public static V Multiply(V a, V b)
    {
        if (a.IsSmall && b.IsSmall)
        {
            var high = Math.BigMul(a.Small, b.Small, out var low);
            if (high == low >> 63 && V.FitsSmall(low))
            {
                return V.FromSmall(low);
            }
        }
        else if (a.IsDouble && b.IsDouble)
        {
            return V.FromDouble(a.Double * b.Double);
        }

        return MultiplySlowly(a, b);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V MultiplySlowly(V a, V b)
    {
        if (MixedNumbers.TryGet(a, b, out var x, out var y))
        {
            return V.FromDouble(x * y);
        }

        var result = TryMultiply(a, b);
        return result.IsNotImplemented ? RaiseUnsupported("*"u8, a, b) : result;
    }

    /// <summary>a / b.</summary>
    [Export("rt_truediv")]
    [Inline]
    public static V TrueDivide(V a, V b)
    {
        if (a.IsDouble && b.IsDouble && b.Double != 0.0)
        {
            return V.FromDouble(a.Double / b.Double);
        }

        return TrueDivideSlowly(a, b);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V TrueDivideSlowly(V a, V b)
    {
        if (a.IsSmall && b.IsSmall && b.Small != 0)
        {
            return V.FromDouble((double)a.Small / b.Small);
        }

        if (MixedNumbers.TryGet(a, b, out var x, out var y) && y != 0.0)
        {
            return V.FromDouble(x / y);
        }

        var result = TryBinary(a, b, Types.Of(a)->TrueDivide, Types.Of(b)->TrueDivide);
        return result.IsNotImplemented ? RaiseUnsupported("/"u8, a, b) : result;
    }

    /// <summary>a // b.</summary>
    [Export("rt_floordiv")]
    [Inline]
    public static V FloorDivide(V a, V b)
    {
        if (a.IsSmall && b.IsSmall && b.Small > 0)
        {
            return V.FromSmall(IntArithmetic.FloorQuotient(a.Small, b.Small));
        }

        return FloorDivideSlowly(a, b);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V FloorDivideSlowly(V a, V b)
    {
        var result = TryBinary(a, b, Types.Of(a)->FloorDivide, Types.Of(b)->FloorDivide);
        return result.IsNotImplemented ? RaiseUnsupported("//"u8, a, b) : result;
    }

    /// <summary>a % b.</summary>
    [Export("rt_mod")]
    [Inline]
    public static V Remainder(V a, V b)
    {
        if (a.IsSmall && b.IsSmall && b.Small > 0)
        {
            return V.FromSmall(IntArithmetic.FloorRemainder(a.Small, b.Small));
        }

        return RemainderSlowly(a, b);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V RemainderSlowly(V a, V b)
    {
        var result = TryBinary(a, b, Types.Of(a)->Remainder, Types.Of(b)->Remainder);
        return result.IsNotImplemented ? RaiseUnsupported("%%"u8, a, b) : result;
    }

    /// <summary>a ** b.</summary>
    [Export("rt_pow")]
    public static V Power(V a, V b)
    {
        var result = TryPower(a, b, V.None);
        return result.IsNotImplemented ? RaiseUnsupported("** or pow()"u8, a, b) : result;
    }

    /// <summary>a &lt;&lt; b.</summary>
    [Export("rt_lshift")]
    [Inline]
    public static V LeftShift(V a, V b)
    {
        if (a.IsSmall && b.IsSmall && (ulong)b.Small < 16)
        {
            var shifted = a.Small << (int)b.Small;
            if (V.FitsSmall(shifted))
            {
                return V.FromSmall(shifted);
            }
        }

        return LeftShiftSlowly(a, b);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V LeftShiftSlowly(V a, V b)
    {
        var result = TryBinary(a, b, Types.Of(a)->LeftShift, Types.Of(b)->LeftShift);
        return result.IsNotImplemented ? RaiseUnsupported("<<"u8, a, b) : result;
    }

    /// <summary>a >> b.</summary>
    [Export("rt_rshift")]
    [Inline]
    public static V RightShift(V a, V b)
    {
        if (a.IsSmall && b.IsSmall && (ulong)b.Small < 64)
        {
            return V.FromSmall(a.Small >> (int)b.Small);
        }

        return RightShiftSlowly(a, b);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V RightShiftSlowly(V a, V b)
    {
        var result = TryBinary(a, b, Types.Of(a)->RightShift, Types.Of(b)->RightShift);
        return result.IsNotImplemented ? RaiseUnsupported(">>"u8, a, b) : result;
    }

    /// <summary>a &amp; b.</summary>
    [Export("rt_and")]
    [Inline]
    public static V And(V a, V b)
    {
        if (a.IsSmall && b.IsSmall)
        {
            return new V(a.Bits & b.Bits);
        }

        return AndSlowly(a, b);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V AndSlowly(V a, V b)
    {
        var result = TryBinary(a, b, Types.Of(a)->And, Types.Of(b)->And);
        return result.IsNotImplemented ? RaiseUnsupported("&"u8, a, b) : result;
    }

    /// <summary>a | b.</summary>
    [Export("rt_or")]
    [Inline]
    public static V Or(V a, V b)
    {
        if (a.IsSmall && b.IsSmall)
        {
            return new V(a.Bits | b.Bits);
        }

        return OrSlowly(a, b);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V OrSlowly(V a, V b)
    {
        var result = TryBinary(a, b, Types.Of(a)->Or, Types.Of(b)->Or);
        return result.IsNotImplemented ? RaiseUnsupported("|"u8, a, b) : result;
    }

    /// <summary>a ^ b.</summary>
    [Export("rt_xor")]
    [Inline]
    public static V Xor(V a, V b)
    {
        if (a.IsSmall && b.IsSmall)
        {
            return new V((a.Bits ^ b.Bits) | V.TagInt);
        }

        return XorSlowly(a, b);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V XorSlowly(V a, V b)
    {
        var result = TryBinary(a, b, Types.Of(a)->Xor, Types.Of(b)->Xor);
        return result.IsNotImplemented ? RaiseUnsupported("^"u8, a, b) : result;
    }

    /// <summary>a @ b.</summary>
    [Export("rt_matmul")]
    public static V MatrixMultiply(V a, V b)
    {
        var result = TryBinary(a, b, Types.Of(a)->MatrixMultiply, Types.Of(b)->MatrixMultiply);
        return result.IsNotImplemented ? RaiseUnsupported("@"u8, a, b) : result;
    }
}
