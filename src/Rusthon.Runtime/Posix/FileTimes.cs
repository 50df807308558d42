namespace Rusthon.Runtime;

/// <summary>The times that os.utime sets.</summary>
internal static unsafe class FileTimes
{
    private const long Billion = 1_000_000_000;

    /// <summary>Reads seconds (ints or floats) or nanoseconds, either of which may be Unset, as two pairs of seconds and nanoseconds; false when it raised.</summary>
    public static bool Read(V seconds, V nanoseconds, long* result)
    {
        if (!seconds.IsUnset && !nanoseconds.IsUnset)
        {
            Errors.Raise(ValueErrorType.Address, "utime: you may specify either 'times' or 'ns' but not both"u8);
            return false;
        }

        if (!seconds.IsUnset)
        {
            if (!Tuples.Is(seconds) || Tuples.Of(seconds)->Length != 2)
            {
                Errors.Raise(TypeErrorType.Address, "utime: 'times' must be either a tuple of two ints or None"u8);
                return false;
            }

            var items = &Tuples.Of(seconds)->First;
            return TimeArguments.ToTime(items[0], out result[0], out result[1]) && TimeArguments.ToTime(items[1], out result[2], out result[3]);
        }

        if (nanoseconds.IsUnset)
        {
            return true;
        }

        if (!Tuples.Is(nanoseconds) || Tuples.Of(nanoseconds)->Length != 2)
        {
            Errors.Raise(TypeErrorType.Address, "utime: 'ns' must be a tuple of two ints"u8);
            return false;
        }

        var values = &Tuples.Of(nanoseconds)->First;
        return Split(values[0], result) && Split(values[1], result + 2);
    }

    private static bool Split(V value, long* result)
    {
        if (!Arguments.ToLong(value, out var total))
        {
            return false;
        }

        result[0] = total / Billion;
        result[1] = total % Billion;
        if (result[1] < 0)
        {
            result[0]--;
            result[1] += Billion;
        }

        return true;
    }
}
