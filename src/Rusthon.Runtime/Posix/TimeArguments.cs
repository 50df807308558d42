namespace Rusthon.Runtime;

/// <summary>Reading points in time and durations.</summary>
internal static unsafe class TimeArguments
{
    private const double Billion = 1e9;
    private const double TwoTo63 = 9223372036854775808.0;

    /// <summary>Seconds since the epoch, an int or a float rounded down to whole nanoseconds; false when it raised.</summary>
    public static bool ToTime(V value, out long seconds, out long nanoseconds)
    {
        seconds = 0;
        nanoseconds = 0;
        if (Floats.IsFloat(value))
        {
            return SplitFloat(Floats.Value(value), out seconds, out nanoseconds);
        }

        var index = Ints.Index(value);
        if (index.IsError)
        {
            return false;
        }

        var fits = Ints.TryToLong(index, out seconds);
        Counts.Release(index);
        return fits || RaiseRange();
    }

    private static bool SplitFloat(double value, out long seconds, out long nanoseconds)
    {
        seconds = 0;
        nanoseconds = 0;
        if (double.IsNaN(value))
        {
            Errors.Raise(ValueErrorType.Address, "Invalid value NaN (not a number)"u8);
            return false;
        }

        var whole = Libm.Floor(value);
        var part = Libm.Floor((value - whole) * Billion);
        if (part >= Billion)
        {
            part -= Billion;
            whole += 1;
        }

        if (!(whole >= -TwoTo63 && whole < TwoTo63))
        {
            return RaiseRange();
        }

        seconds = (long)whole;
        nanoseconds = (long)part;
        return true;
    }

    private static bool RaiseRange()
    {
        Errors.Raise(OverflowErrorType.Address, "timestamp out of range for platform time_t"u8);
        return false;
    }
}
