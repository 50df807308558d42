using System;

namespace Rusthon.Runtime;

/// <summary>Reading the arguments that methods of texts take. Those that give false have raised.</summary>
public static unsafe class TextArguments
{
    /// <summary>The places that optional start and end arguments (Unset, None or index) mean in a sequence: end lies within it, start may lie behind it.</summary>
    public static bool Range(V start, V end, long length, out long from, out long to)
    {
        to = length;
        if (!SliceIndex(start, 0, out from) || !SliceIndex(end, length, out to))
        {
            return false;
        }

        from = from < 0 ? AtLeastZero(from + length) : from;
        to = to < 0 ? AtLeastZero(to + length) : to;
        to = to > length ? length : to;
        return true;
    }

    /// <summary>An optional argument that is a number of things; an int that does not fit is OverflowError.</summary>
    public static bool Size(V value, long missing, out long size)
    {
        size = missing;
        return value.IsUnset || Arguments.ToLong(value, out size);
    }

    /// <summary>An optional argument that must fit 32 bits.</summary>
    public static bool Int(V value, int missing, out long number)
    {
        number = missing;
        if (value.IsUnset)
        {
            return true;
        }

        var index = Ints.Index(value);
        if (index.IsError)
        {
            return false;
        }

        var fits = Ints.TryToLong(index, out number) && number == (int)number;
        Counts.Release(index);
        if (!fits)
        {
            Errors.Raise(OverflowErrorType.Address, "Python int too large to convert to C int"u8);
        }

        return fits;
    }

    /// <summary>An optional flag: its truth.</summary>
    public static bool Flag(V value, bool missing, out bool flag)
    {
        flag = missing;
        if (value.IsUnset)
        {
            return true;
        }

        var truth = Objects.Truth(value);
        flag = truth > 0;
        return truth >= 0;
    }

    /// <summary>Checks that an argument is a str; else TypeError with the message, in which %T is the argument's type.</summary>
    public static bool Text(V value, ReadOnlySpan<byte> message)
    {
        if (Strs.IsStr(value))
        {
            return true;
        }

        Errors.Raise(TypeErrorType.Address, message, value);
        return false;
    }

    private static long AtLeastZero(long value) => value < 0 ? 0 : value;

    private static bool SliceIndex(V value, long missing, out long index)
    {
        index = missing;
        if (value.IsUnset || value.IsNone)
        {
            return true;
        }

        if (value.IsSmall)
        {
            index = value.Small;
            return true;
        }

        if (!Ints.IsInt(value) && Types.Of(value)->Index == null)
        {
            Errors.Raise(TypeErrorType.Address, "slice indices must be integers or None or have an __index__ method"u8);
            return false;
        }

        index = Ints.AsClampedIndex(value, out var failed);
        return !failed;
    }
}
