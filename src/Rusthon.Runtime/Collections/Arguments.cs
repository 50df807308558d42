using System;

namespace Rusthon.Runtime;

/// <summary>Conversion and counting of arguments, with CPython's errors.</summary>
public static unsafe class Arguments
{
    /// <summary>An int-like value as a machine number; false when it raised: TypeError, or OverflowError when it does not fit.</summary>
    public static bool ToLong(V value, out long result)
    {
        if (value.IsSmall)
        {
            result = value.Small;
            return true;
        }

        var index = Ints.Index(value);
        result = 0;
        if (index.IsError)
        {
            return false;
        }

        var fits = Ints.TryToLong(index, out result);
        Counts.Release(index);
        if (!fits)
        {
            Errors.Raise(OverflowErrorType.Address, "Python int too large to convert to C ssize_t"u8);
        }

        return fits;
    }

    /// <summary>The index of a sequence: TypeError with the message given (%T: the type of the key) when it is not int-like, IndexError when it does not fit.</summary>
    public static bool SequenceIndex(V key, ReadOnlySpan<byte> message, out long index)
    {
        if (key.IsSmall)
        {
            index = key.Small;
            return true;
        }

        index = 0;
        if (Types.Of(key)->Index == null)
        {
            Errors.Raise(TypeErrorType.Address, message, key);
            return false;
        }

        index = Ints.AsIndex(key, out var failed);
        return !failed;
    }

    /// <summary>How often a sequence is to be repeated; false when it raised.</summary>
    public static bool RepeatCount(V times, out long count)
    {
        if (times.IsSmall)
        {
            count = times.Small;
            return true;
        }

        count = 0;
        if (Types.Of(times)->Index == null)
        {
            Errors.Raise(TypeErrorType.Address, "can't multiply sequence by non-int of type '%T'"u8, times);
            return false;
        }

        var index = Ints.Index(times);
        if (index.IsError)
        {
            return false;
        }

        var fits = Ints.TryToLong(index, out count);
        Counts.Release(index);
        if (!fits)
        {
            Errors.Raise(OverflowErrorType.Address, "cannot fit '%T' into an index-sized integer"u8, times);
        }

        return fits;
    }

    /// <summary>TypeError "NAME() takes no keyword arguments" when there are any: 0 or -1.</summary>
    public static int RejectKeywords(ReadOnlySpan<byte> name, TupleObj* names)
    {
        if (names == null || names->Length == 0)
        {
            return 0;
        }

        return FailNamed("%S() takes no keyword arguments"u8, name, V.None, V.None);
    }

    /// <summary>TypeError "NAME expected at most 1 argument, got 2" and the like when the count is out of range: 0 or -1.</summary>
    public static int CheckCount(ReadOnlySpan<byte> name, long count, long least, long most)
    {
        if (count < least)
        {
            var format = least == most
                ? least == 1 ? "%S expected %S argument, got %S"u8 : "%S expected %S arguments, got %S"u8
                : least == 1 ? "%S expected at least %S argument, got %S"u8 : "%S expected at least %S arguments, got %S"u8;
            return FailNamed(format, name, V.FromSmall(least), V.FromSmall(count));
        }

        if (count > most)
        {
            var format = least == most
                ? most == 1 ? "%S expected %S argument, got %S"u8 : "%S expected %S arguments, got %S"u8
                : most == 1 ? "%S expected at most %S argument, got %S"u8 : "%S expected at most %S arguments, got %S"u8;
            return FailNamed(format, name, V.FromSmall(most), V.FromSmall(count));
        }

        return 0;
    }

    private static int FailNamed(ReadOnlySpan<byte> format, ReadOnlySpan<byte> name, V second, V third)
    {
        var text = Strs.FromAscii(name);
        if (!text.IsError)
        {
            Errors.Raise(TypeErrorType.Address, format, text, second, third);
            Counts.Release(text);
        }

        return -1;
    }
}
