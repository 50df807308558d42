namespace Rusthon.Runtime;

/// <summary>What operators do after compiled code has called the left operand's method, and that gave NotImplemented.</summary>
public static unsafe partial class Objects
{
    /// <summary>A binary operator: calls the right operand's method of the given name (empty: it was called before), else raises TypeError. The right operand is no sequence of a built-in type.</summary>
    [Export("rt_operator_rest")]
    public static V BinaryRest(V a, V b, V reflected, V symbol)
    {
        var type = Types.Of(b);
        if (Strs.Of(reflected)->Length > 0 && type != Types.Of(a) && (type->Flags & TypeFlags.HeapType) != 0)
        {
            var result = UserSlots.CallOrNotImplemented(b, reflected, a);
            if (!result.IsNotImplemented)
            {
                return result;
            }
        }

        return Errors.Raise(TypeErrorType.Address, "unsupported operand type(s) for %S: '%T' and '%T'"u8, symbol, a, b);
    }

    /// <summary>A comparison by the number of its operator: the right operand's turn, then identity for == and !=, else TypeError.</summary>
    [Export("rt_comparison_rest")]
    public static V CompareRest(V left, V right, long op)
    {
        var type = Types.Of(right);
        if (type->Compare != null)
        {
            var result = type->Compare(right, left, Swapped[(int)op]);
            if (!result.IsNotImplemented)
            {
                return result;
            }
        }

        return op == CompareOp.Eq ? V.FromBool(Is(left, right))
            : op == CompareOp.Ne ? V.FromBool(!Is(left, right))
            : RaiseUnordered(left, right, (int)op);
    }
}
