namespace Rusthon.Runtime;

/// <summary>Values as floats through __float__ and __index__.</summary>
public static unsafe partial class Floats
{
    /// <summary>The value of a real number as a double; false when it raised: TypeError "must be real number, not ..." or OverflowError.</summary>
    public static bool TryToDouble(V value, out double result)
    {
        result = 0;
        if (IsFloat(value))
        {
            result = Value(value);
            return true;
        }

        if (value.IsSmall)
        {
            result = value.Small;
            return true;
        }

        var type = Types.Of(value);
        if (type->Float != null)
        {
            return TakeDouble(value, type->Float(value), out result);
        }

        if (type->Index != null)
        {
            var index = Ints.Index(value);
            if (index.IsError)
            {
                return false;
            }

            result = IntToFloat.ToDouble(index, out var overflow);
            Counts.Release(index);
            if (overflow)
            {
                IntToFloat.RaiseTooLarge();
            }

            return !overflow;
        }

        Errors.Raise(TypeErrorType.Address, "must be real number, not %T"u8, value);
        return false;
    }

    /// <summary>The double of what __float__ of a value gave, which is taken over; false when it raised.</summary>
    public static bool TakeDouble(V value, [Owned] V converted, out double result)
    {
        result = 0;
        if (converted.IsError)
        {
            return false;
        }

        var isFloat = IsFloat(converted);
        if (isFloat)
        {
            result = Value(converted);
        }
        else
        {
            Errors.Raise(TypeErrorType.Address, "%T.__float__ returned non-float (type %T)"u8, value, converted);
        }

        Counts.Release(converted);
        return isFloat;
    }
}
