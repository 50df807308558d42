using System;

namespace Rusthon.Runtime;

/// <summary>Values as ints through __index__, and plain reading of ints.</summary>
public static unsafe partial class Ints
{
    /// <summary>operator.index(value): an exact int, owned; TypeError when the value is not int-like.</summary>
    public static V Index(V value)
    {
        if (value.IsSmall)
        {
            return value;
        }

        if (IsInt(value))
        {
            return ToExact(value);
        }

        var slot = Types.Of(value)->Index;
        if (slot == null)
        {
            return Errors.Raise(TypeErrorType.Address, "'%T' object cannot be interpreted as an integer"u8, value);
        }

        return CheckedInt(slot(value), "__index__ returned non-int (type %T)"u8);
    }

    /// <summary>__index__ as a machine integer for an index; IndexError when it does not fit.</summary>
    public static long AsIndex(V value, out bool failed)
    {
        var index = Index(value);
        failed = index.IsError;
        if (failed)
        {
            return 0;
        }

        failed = !TryToLong(index, out var result);
        Counts.Release(index);
        if (failed)
        {
            Errors.Raise(IndexErrorType.Address, "cannot fit '%T' into an index-sized integer"u8, value);
        }

        return result;
    }

    /// <summary>__index__ as a machine integer, the nearest when it does not fit.</summary>
    public static long AsClampedIndex(V value, out bool failed)
    {
        var index = Index(value);
        failed = index.IsError;
        if (failed)
        {
            return 0;
        }

        if (!TryToLong(index, out var result))
        {
            result = Sign(index) < 0 ? long.MinValue : long.MaxValue;
        }

        Counts.Release(index);
        return result;
    }

    /// <summary>__index__ as a C int or long; OverflowError "Python int too large to convert to C ..." when it does not fit 32 (or 64) bits.</summary>
    public static bool ToMachine(V value, bool wide, out long result)
    {
        result = 0;
        var index = Index(value);
        if (index.IsError)
        {
            return false;
        }

        var fits = TryToLong(index, out result);
        Counts.Release(index);
        if (!fits || (!wide && result != (int)result))
        {
            Errors.Raise(OverflowErrorType.Address, wide ? "Python int too large to convert to C long"u8 : "Python int too large to convert to C int"u8);
            return false;
        }

        return true;
    }

    /// <summary>The decimal str of an int; see <see cref="IntDecimal.ToDecimal"/>.</summary>
    public static V ToDecimal(V value) => IntDecimal.ToDecimal(value);

    /// <summary>The double nearest to an int; see <see cref="IntToFloat.ToDouble"/>.</summary>
    public static double ToDouble(V value, out bool overflow) => IntToFloat.ToDouble(value, out overflow);

    /// <summary>-1, 0 or 1: how an int compares with a double that is no NaN.</summary>
    public static int CompareDouble(V value, double other) => IntToFloat.Compare(value, other);

    /// <summary>The hash of an int.</summary>
    public static long HashOf(V value) => IntHash.Of(value);

    /// <summary>The int that a special method returned, as an exact int (the result is taken over); TypeError for anything else.</summary>
    public static V CheckedInt([Owned] V result, ReadOnlySpan<byte> message)
    {
        if (result.IsError || IsExact(result))
        {
            return result;
        }

        var exact = IsInt(result) ? ToExact(result) : Errors.Raise(TypeErrorType.Address, message, result);
        Counts.Release(result);
        return exact;
    }
}
