using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The unary operators.</summary>
public static unsafe class UnaryOperators
{
    /// <summary>-value.</summary>
    [Inline]
    [Export("rt_neg")]
    public static V Negative(V value)
    {
        if (value.IsDouble)
        {
            return V.FromDouble(-value.Double);
        }

        return NegativeSlowly(value);
    }

    /// <summary>+value.</summary>
    [Export("rt_pos")]
    public static V Positive(V value)
    {
        if (value.IsSmall || value.IsDouble)
        {
            return value;
        }

        var slot = Types.Of(value)->Positive;
        return slot == null
            ? Errors.Raise(TypeErrorType.Address, "bad operand type for unary +: '%T'"u8, value)
            : slot(value);
    }

    /// <summary>~value.</summary>
    [Export("rt_invert")]
    public static V Invert(V value)
    {
        if (value.IsSmall)
        {
            return V.FromSmall(~value.Small);
        }

        var slot = Types.Of(value)->Invert;
        return slot == null
            ? Errors.Raise(TypeErrorType.Address, "bad operand type for unary ~: '%T'"u8, value)
            : slot(value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V NegativeSlowly(V value)
    {
        if (value.IsSmall)
        {
            return Ints.FromLong(-value.Small);
        }

        var slot = Types.Of(value)->Negative;
        return slot == null
            ? Errors.Raise(TypeErrorType.Address, "bad operand type for unary -: '%T'"u8, value)
            : slot(value);
    }
}
