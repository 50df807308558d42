using System;
using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>In-place operators, and those whose left operand is not used again; each takes over its left operand.</summary>
public static unsafe partial class Objects
{
    /// <summary>a + b, where a is used for the last time: a str or list with one owner grows in place.</summary>
    [Export("rt_add_taking")]
    [Inline]
    public static V AddTaking([Owned] V a, V b)
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

        return AddTakingSlowly(a, b);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V AddTakingSlowly([Owned] V a, V b)
    {
        if (Strs.IsExact(a) && Strs.IsExact(b))
        {
            return Strs.Append(a, b);
        }

        if (Lists.IsExact(a) && a.Object->Count == 1 && Lists.IsExact(b))
        {
            return Lists.Join(a, b);
        }

        var result = AddSlowly(a, b);
        Counts.Release(a);
        return result;
    }

    /// <summary>a += b.</summary>
    [Export("rt_iadd")]
    [Inline]
    public static V InPlaceAdd([Owned] V a, V b)
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

        return InPlaceAddSlowly(a, b);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V InPlaceAddSlowly(V a, V b)
    {
        if (Strs.IsExact(a) && Strs.IsExact(b))
        {
            return Strs.Append(a, b);
        }

        if (MixedNumbers.TryGet(a, b, out var x, out var y))
        {
            return V.FromDouble(x + y);
        }

        var slot = Types.Of(a)->InPlaceAdd;
        var result = slot == null ? V.NotImplemented : slot(a, b);
        if (result.IsNotImplemented)
        {
            var sequence = Types.Of(a)->InPlaceConcat;
            result = sequence == null ? TryAdd(a, b) : TryInPlaceAdd(a, b, sequence);
        }

        if (result.IsNotImplemented)
        {
            RaiseUnsupported("+="u8, a, b);
            result = V.Error;
        }

        Counts.Release(a);
        return result;
    }

    /// <summary>a -= b.</summary>
    [Export("rt_isub")]
    [Inline]
    public static V InPlaceSubtract([Owned] V a, V b)
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

        return InPlaceSubtractSlowly(a, b);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V InPlaceSubtractSlowly(V a, V b)
    {
        if (MixedNumbers.TryGet(a, b, out var x, out var y))
        {
            return V.FromDouble(x - y);
        }

        var slot = Types.Of(a)->InPlaceSubtract;
        var result = slot == null ? V.NotImplemented : slot(a, b);
        if (result.IsNotImplemented)
        {
            result = TryBinary(a, b, Types.Of(a)->Subtract, Types.Of(b)->Subtract);
        }

        if (result.IsNotImplemented)
        {
            RaiseUnsupported("-="u8, a, b);
            result = V.Error;
        }

        Counts.Release(a);
        return result;
    }

    /// <summary>a *= b.</summary>
    [Export("rt_imul")]
    public static V InPlaceMultiply([Owned] V a, V b)
    {
        var slot = Types.Of(a)->InPlaceMultiply;
        var result = slot == null ? V.NotImplemented : slot(a, b);
        if (result.IsNotImplemented)
        {
            var sequence = Types.Of(a)->InPlaceRepeat;
            result = sequence == null ? TryMultiply(a, b) : TryInPlaceMultiply(a, b, sequence);
        }

        if (result.IsNotImplemented)
        {
            RaiseUnsupported("*="u8, a, b);
            result = V.Error;
        }

        Counts.Release(a);
        return result;
    }

    /// <summary>a /= b.</summary>
    [Export("rt_itruediv")]
    public static V InPlaceTrueDivide([Owned] V a, V b)
    {
        var slot = Types.Of(a)->InPlaceTrueDivide;
        var result = slot == null ? V.NotImplemented : slot(a, b);
        if (result.IsNotImplemented)
        {
            result = TryBinary(a, b, Types.Of(a)->TrueDivide, Types.Of(b)->TrueDivide);
        }

        if (result.IsNotImplemented)
        {
            RaiseUnsupported("/="u8, a, b);
            result = V.Error;
        }

        Counts.Release(a);
        return result;
    }

    /// <summary>a //= b.</summary>
    [Export("rt_ifloordiv")]
    public static V InPlaceFloorDivide([Owned] V a, V b)
    {
        var slot = Types.Of(a)->InPlaceFloorDivide;
        var result = slot == null ? V.NotImplemented : slot(a, b);
        if (result.IsNotImplemented)
        {
            result = TryBinary(a, b, Types.Of(a)->FloorDivide, Types.Of(b)->FloorDivide);
        }

        if (result.IsNotImplemented)
        {
            RaiseUnsupported("//="u8, a, b);
            result = V.Error;
        }

        Counts.Release(a);
        return result;
    }

    /// <summary>a %= b.</summary>
    [Export("rt_imod")]
    public static V InPlaceRemainder([Owned] V a, V b)
    {
        var slot = Types.Of(a)->InPlaceRemainder;
        var result = slot == null ? V.NotImplemented : slot(a, b);
        if (result.IsNotImplemented)
        {
            result = TryBinary(a, b, Types.Of(a)->Remainder, Types.Of(b)->Remainder);
        }

        if (result.IsNotImplemented)
        {
            RaiseUnsupported("%%="u8, a, b);
            result = V.Error;
        }

        Counts.Release(a);
        return result;
    }

    /// <summary>a **= b.</summary>
    [Export("rt_ipow")]
    public static V InPlacePower([Owned] V a, V b)
    {
        var slot = Types.Of(a)->InPlacePower;
        var result = slot == null ? V.NotImplemented : slot(a, b);
        if (result.IsNotImplemented)
        {
            result = TryPower(a, b, V.None);
        }

        if (result.IsNotImplemented)
        {
            RaiseUnsupported("**="u8, a, b);
            result = V.Error;
        }

        Counts.Release(a);
        return result;
    }

    /// <summary>a &lt;&lt;= b.</summary>
    [Export("rt_ilshift")]
    public static V InPlaceLeftShift([Owned] V a, V b)
    {
        var slot = Types.Of(a)->InPlaceLeftShift;
        var result = slot == null ? V.NotImplemented : slot(a, b);
        if (result.IsNotImplemented)
        {
            result = TryBinary(a, b, Types.Of(a)->LeftShift, Types.Of(b)->LeftShift);
        }

        if (result.IsNotImplemented)
        {
            RaiseUnsupported("<<="u8, a, b);
            result = V.Error;
        }

        Counts.Release(a);
        return result;
    }

    /// <summary>a >>= b.</summary>
    [Export("rt_irshift")]
    public static V InPlaceRightShift([Owned] V a, V b)
    {
        var slot = Types.Of(a)->InPlaceRightShift;
        var result = slot == null ? V.NotImplemented : slot(a, b);
        if (result.IsNotImplemented)
        {
            result = TryBinary(a, b, Types.Of(a)->RightShift, Types.Of(b)->RightShift);
        }

        if (result.IsNotImplemented)
        {
            RaiseUnsupported(">>="u8, a, b);
            result = V.Error;
        }

        Counts.Release(a);
        return result;
    }

    /// <summary>a &amp;= b.</summary>
    [Export("rt_iand")]
    public static V InPlaceAnd([Owned] V a, V b)
    {
        var slot = Types.Of(a)->InPlaceAnd;
        var result = slot == null ? V.NotImplemented : slot(a, b);
        if (result.IsNotImplemented)
        {
            result = TryBinary(a, b, Types.Of(a)->And, Types.Of(b)->And);
        }

        if (result.IsNotImplemented)
        {
            RaiseUnsupported("&="u8, a, b);
            result = V.Error;
        }

        Counts.Release(a);
        return result;
    }

    /// <summary>a |= b.</summary>
    [Export("rt_ior")]
    public static V InPlaceOr([Owned] V a, V b)
    {
        var slot = Types.Of(a)->InPlaceOr;
        var result = slot == null ? V.NotImplemented : slot(a, b);
        if (result.IsNotImplemented)
        {
            result = TryBinary(a, b, Types.Of(a)->Or, Types.Of(b)->Or);
        }

        if (result.IsNotImplemented)
        {
            RaiseUnsupported("|="u8, a, b);
            result = V.Error;
        }

        Counts.Release(a);
        return result;
    }

    /// <summary>a ^= b.</summary>
    [Export("rt_ixor")]
    public static V InPlaceXor([Owned] V a, V b)
    {
        var slot = Types.Of(a)->InPlaceXor;
        var result = slot == null ? V.NotImplemented : slot(a, b);
        if (result.IsNotImplemented)
        {
            result = TryBinary(a, b, Types.Of(a)->Xor, Types.Of(b)->Xor);
        }

        if (result.IsNotImplemented)
        {
            RaiseUnsupported("^="u8, a, b);
            result = V.Error;
        }

        Counts.Release(a);
        return result;
    }

    /// <summary>a @= b.</summary>
    [Export("rt_imatmul")]
    public static V InPlaceMatrixMultiply([Owned] V a, V b)
    {
        var slot = Types.Of(a)->InPlaceMatrixMultiply;
        var result = slot == null ? V.NotImplemented : slot(a, b);
        if (result.IsNotImplemented)
        {
            result = TryBinary(a, b, Types.Of(a)->MatrixMultiply, Types.Of(b)->MatrixMultiply);
        }

        if (result.IsNotImplemented)
        {
            RaiseUnsupported("@="u8, a, b);
            result = V.Error;
        }

        Counts.Release(a);
        return result;
    }
}
