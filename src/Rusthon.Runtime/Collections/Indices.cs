namespace Rusthon.Runtime;

/// <summary>The __index__ protocol.</summary>
public static unsafe class Indices
{
    /// <summary>operator.index(value): an exact int, owned; TypeError when the value is not int-like.</summary>
    public static V Of(V value)
    {
        if (value.IsSmall)
        {
            return value;
        }

        var index = Types.Of(value)->Index;
        return index == null
            ? Errors.Raise(TypeErrorType.Address, "'%T' object cannot be interpreted as an integer"u8, value)
            : index(value);
    }

    /// <summary>A machine number; IndexError when it does not fit, TypeError when the value is not int-like.</summary>
    public static long AsLong(V value, out bool failed)
    {
        var index = Of(value);
        failed = true;
        if (index.IsError)
        {
            return 0;
        }

        failed = !Ints.TryToLong(index, out var result);
        Counts.Release(index);
        if (failed)
        {
            Errors.Raise(IndexErrorType.Address, "cannot fit '%T' into an index-sized integer"u8, value);
        }

        return result;
    }

    /// <summary>A machine number, the nearest one when it does not fit.</summary>
    public static long AsClampedLong(V value, out bool failed)
    {
        var index = Of(value);
        failed = index.IsError;
        if (failed)
        {
            return 0;
        }

        if (!Ints.TryToLong(index, out var result))
        {
            result = Ints.Sign(index) < 0 ? long.MinValue : long.MaxValue;
        }

        Counts.Release(index);
        return result;
    }
}
