using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>Rich comparison.</summary>
public static unsafe partial class Objects
{
    /// <summary>The numbers of the swapped operators.</summary>
    private static System.ReadOnlySpan<byte> Swapped => [4, 5, 2, 3, 0, 1];

    /// <summary>Left op right: a value, by the number of the operator.</summary>
    public static V Compare(V left, V right, int op)
    {
        if (Stack.IsLow)
        {
            return Stack.RaiseRecursion(" in comparison"u8);
        }

        var leftType = Types.Of(left);
        var rightType = Types.Of(right);
        var triedRight = false;
        if (leftType != rightType && rightType->Compare != null && Types.IsSubtype(rightType, leftType))
        {
            triedRight = true;
            var result = rightType->Compare(right, left, Swapped[op]);
            if (!result.IsNotImplemented)
            {
                return result;
            }
        }

        if (leftType->Compare != null)
        {
            var result = leftType->Compare(left, right, op);
            if (!result.IsNotImplemented)
            {
                return result;
            }
        }

        if (!triedRight && rightType->Compare != null)
        {
            var result = rightType->Compare(right, left, Swapped[op]);
            if (!result.IsNotImplemented)
            {
                return result;
            }
        }

        if (op == CompareOp.Eq)
        {
            return V.FromBool(Is(left, right));
        }

        if (op == CompareOp.Ne)
        {
            return V.FromBool(!Is(left, right));
        }

        return RaiseUnordered(left, right, op);
    }

    /// <summary>The truth of left op right: 0, 1 or -1.</summary>
    public static int CompareTruth(V left, V right, int op)
    {
        if (op is CompareOp.Eq or CompareOp.Ne)
        {
            if (AreIdentities(left, right))
            {
                return Is(left, right) == (op == CompareOp.Eq) ? 1 : 0;
            }

            var equal = PlainOrder.Equals(left, right);
            if (equal != PlainOrder.Unknown)
            {
                return op == CompareOp.Eq ? equal : equal ^ 1;
            }
        }
        else
        {
            var order = PlainOrder.Compare(left, right);
            if (order != PlainOrder.Unknown)
            {
                return Ordering.Holds(order, 0, op) ? 1 : 0;
            }
        }

        return CompareInFull(left, right, op);
    }

    private static int CompareInFull(V left, V right, int op)
    {
        var result = Compare(left, right, op);
        if (result.IsBool)
        {
            return (int)(result.Bits & 1);
        }

        if (result.IsError)
        {
            return -1;
        }

        var truth = Truth(result);
        Counts.Release(result);
        return truth;
    }

    /// <summary>left is right or left == right, as containers compare: 0, 1 or -1.</summary>
    public static int Equals(V left, V right) => left.Bits == right.Bits ? 1 : CompareTruth(left, right, CompareOp.Eq);

    [Export("rt_lt")]
    [Inline]
    public static V Lt(V a, V b)
    {
        if (a.IsSmall && b.IsSmall)
        {
            return V.FromBool((long)(a.Bits << 16) < (long)(b.Bits << 16));
        }

        return a.IsDouble && b.IsDouble ? V.FromBool(a.Double < b.Double) : LtSlowly(a, b);
    }

    [Export("rt_le")]
    [Inline]
    public static V Le(V a, V b)
    {
        if (a.IsSmall && b.IsSmall)
        {
            return V.FromBool((long)(a.Bits << 16) <= (long)(b.Bits << 16));
        }

        return a.IsDouble && b.IsDouble ? V.FromBool(a.Double <= b.Double) : LeSlowly(a, b);
    }

    [Export("rt_eq")]
    [Inline]
    public static V Eq(V a, V b)
    {
        if (a.IsSmall && b.IsSmall)
        {
            return V.FromBool(a.Bits == b.Bits);
        }

        return a.IsDouble && b.IsDouble ? V.FromBool(a.Double == b.Double) : EqSlowly(a, b);
    }

    [Export("rt_ne")]
    [Inline]
    public static V Ne(V a, V b)
    {
        if (a.IsSmall && b.IsSmall)
        {
            return V.FromBool(a.Bits != b.Bits);
        }

        return a.IsDouble && b.IsDouble ? V.FromBool(a.Double != b.Double) : NeSlowly(a, b);
    }

    [Export("rt_gt")]
    [Inline]
    public static V Gt(V a, V b)
    {
        if (a.IsSmall && b.IsSmall)
        {
            return V.FromBool((long)(a.Bits << 16) > (long)(b.Bits << 16));
        }

        return a.IsDouble && b.IsDouble ? V.FromBool(a.Double > b.Double) : GtSlowly(a, b);
    }

    [Export("rt_ge")]
    [Inline]
    public static V Ge(V a, V b)
    {
        if (a.IsSmall && b.IsSmall)
        {
            return V.FromBool((long)(a.Bits << 16) >= (long)(b.Bits << 16));
        }

        return a.IsDouble && b.IsDouble ? V.FromBool(a.Double >= b.Double) : GeSlowly(a, b);
    }

    [Export("rt_lt_truth")]
    [Inline]
    public static int LtTruth(V a, V b)
    {
        if (a.IsSmall && b.IsSmall)
        {
            return (long)(a.Bits << 16) < (long)(b.Bits << 16) ? 1 : 0;
        }

        return a.IsDouble && b.IsDouble ? a.Double < b.Double ? 1 : 0 : LtTruthSlowly(a, b);
    }

    [Export("rt_le_truth")]
    [Inline]
    public static int LeTruth(V a, V b)
    {
        if (a.IsSmall && b.IsSmall)
        {
            return (long)(a.Bits << 16) <= (long)(b.Bits << 16) ? 1 : 0;
        }

        return a.IsDouble && b.IsDouble ? a.Double <= b.Double ? 1 : 0 : LeTruthSlowly(a, b);
    }

    [Export("rt_eq_truth")]
    [Inline]
    public static int EqTruth(V a, V b)
    {
        if (a.IsSmall && b.IsSmall)
        {
            return a.Bits == b.Bits ? 1 : 0;
        }

        return a.IsDouble && b.IsDouble ? a.Double == b.Double ? 1 : 0 : EqTruthSlowly(a, b);
    }

    [Export("rt_ne_truth")]
    [Inline]
    public static int NeTruth(V a, V b)
    {
        if (a.IsSmall && b.IsSmall)
        {
            return a.Bits != b.Bits ? 1 : 0;
        }

        return a.IsDouble && b.IsDouble ? a.Double != b.Double ? 1 : 0 : NeTruthSlowly(a, b);
    }

    [Export("rt_gt_truth")]
    [Inline]
    public static int GtTruth(V a, V b)
    {
        if (a.IsSmall && b.IsSmall)
        {
            return (long)(a.Bits << 16) > (long)(b.Bits << 16) ? 1 : 0;
        }

        return a.IsDouble && b.IsDouble ? a.Double > b.Double ? 1 : 0 : GtTruthSlowly(a, b);
    }

    [Export("rt_ge_truth")]
    [Inline]
    public static int GeTruth(V a, V b)
    {
        if (a.IsSmall && b.IsSmall)
        {
            return (long)(a.Bits << 16) >= (long)(b.Bits << 16) ? 1 : 0;
        }

        return a.IsDouble && b.IsDouble ? a.Double >= b.Double ? 1 : 0 : GeTruthSlowly(a, b);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V LtSlowly(V a, V b) => Compare(a, b, CompareOp.Lt);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V LeSlowly(V a, V b) => Compare(a, b, CompareOp.Le);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V EqSlowly(V a, V b)
    {
        var equal = PlainOrder.Equals(a, b);
        return equal != PlainOrder.Unknown ? V.FromBool(equal == 1) : Compare(a, b, CompareOp.Eq);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V NeSlowly(V a, V b)
    {
        var equal = PlainOrder.Equals(a, b);
        return equal != PlainOrder.Unknown ? V.FromBool(equal == 0) : Compare(a, b, CompareOp.Ne);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V GtSlowly(V a, V b) => Compare(a, b, CompareOp.Gt);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V GeSlowly(V a, V b) => Compare(a, b, CompareOp.Ge);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int LtTruthSlowly(V a, V b) =>
        MixedNumbers.TryGet(a, b, out var x, out var y) ? x < y ? 1 : 0 : CompareTruth(a, b, CompareOp.Lt);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int LeTruthSlowly(V a, V b) =>
        MixedNumbers.TryGet(a, b, out var x, out var y) ? x <= y ? 1 : 0 : CompareTruth(a, b, CompareOp.Le);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int EqTruthSlowly(V a, V b) =>
        AreIdentities(a, b) ? Is(a, b) ? 1 : 0
        : MixedNumbers.TryGet(a, b, out var x, out var y) ? x == y ? 1 : 0
        : AreStrs(a, b) ? Strs.Equal(a, b) == true ? 1 : 0
        : CompareTruth(a, b, CompareOp.Eq);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int NeTruthSlowly(V a, V b) =>
        AreIdentities(a, b) ? Is(a, b) ? 0 : 1
        : MixedNumbers.TryGet(a, b, out var x, out var y) ? x != y ? 1 : 0
        : AreStrs(a, b) ? Strs.Equal(a, b) == false ? 1 : 0
        : CompareTruth(a, b, CompareOp.Ne);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int GtTruthSlowly(V a, V b) =>
        MixedNumbers.TryGet(a, b, out var x, out var y) ? x > y ? 1 : 0 : CompareTruth(a, b, CompareOp.Gt);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int GeTruthSlowly(V a, V b) =>
        MixedNumbers.TryGet(a, b, out var x, out var y) ? x >= y ? 1 : 0 : CompareTruth(a, b, CompareOp.Ge);

    /// <summary>True for values that are equal only when they are one.</summary>
    private static bool AreIdentities(V a, V b) => ObjectType.ComparesIdentity(Types.Of(a)) && ObjectType.ComparesIdentity(Types.Of(b));

    private static bool AreStrs(V a, V b) =>
        a.IsPointer && b.IsPointer && a.Object->Type == StrType.Address && b.Object->Type == StrType.Address;

    private static V RaiseUnordered(V left, V right, int op)
    {
        var message = op switch
        {
            CompareOp.Lt => "'<' not supported between instances of '%T' and '%T'"u8,
            CompareOp.Le => "'<=' not supported between instances of '%T' and '%T'"u8,
            CompareOp.Gt => "'>' not supported between instances of '%T' and '%T'"u8,
            _ => "'>=' not supported between instances of '%T' and '%T'"u8,
        };
        return Errors.Raise(TypeErrorType.Address, message, left, right);
    }
}
