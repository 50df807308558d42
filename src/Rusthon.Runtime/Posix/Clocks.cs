namespace Rusthon.Runtime;

/// <summary>The clocks of the module time, and sleep.</summary>
public static unsafe class Clocks
{
    private const long Billion = 1_000_000_000;
    private const int AbsoluteTime = 1;

    [Builtin("time()", Module = "_time")]
    public static V Time() => Seconds(TimeCalls.RealTime);

    [Builtin("time_ns()", Module = "_time")]
    public static V TimeNanoseconds() => Nanoseconds(TimeCalls.RealTime);

    [Builtin("monotonic()", Module = "_time")]
    public static V Monotonic() => Seconds(TimeCalls.Monotonic);

    [Builtin("monotonic_ns()", Module = "_time")]
    public static V MonotonicNanoseconds() => Nanoseconds(TimeCalls.Monotonic);

    [Builtin("perf_counter()", Module = "_time")]
    public static V Counter() => Seconds(TimeCalls.Monotonic);

    [Builtin("perf_counter_ns()", Module = "_time")]
    public static V CounterNanoseconds() => Nanoseconds(TimeCalls.Monotonic);

    [Builtin("process_time()", Module = "_time")]
    public static V ProcessTime() => Seconds(TimeCalls.Process);

    [Builtin("process_time_ns()", Module = "_time")]
    public static V ProcessTimeNanoseconds() => Nanoseconds(TimeCalls.Process);

    [Builtin("thread_time()", Module = "_time")]
    public static V ThreadTime() => Seconds(TimeCalls.Thread);

    [Builtin("thread_time_ns()", Module = "_time")]
    public static V ThreadTimeNanoseconds() => Nanoseconds(TimeCalls.Thread);

    [Builtin("clock_gettime(clk_id, /)", Module = "_time")]
    public static V ClockTime(V clock) => Number(clock, false, false);

    [Builtin("clock_gettime_ns(clk_id, /)", Module = "_time")]
    public static V ClockTimeNanoseconds(V clock) => Number(clock, false, true);

    [Builtin("clock_getres(clk_id, /)", Module = "_time")]
    public static V ClockResolution(V clock) => Number(clock, true, false);

    [Builtin("sleep(seconds, /)", Module = "_time")]
    public static V Sleep(V seconds)
    {
        if (!TimeArguments.ToTime(seconds, out var whole, out var part))
        {
            return V.Error;
        }

        if (whole < 0)
        {
            return Errors.Raise(ValueErrorType.Address, "sleep length must be non-negative"u8);
        }

        ClockTime until;
        TimeCalls.GetTime(TimeCalls.Monotonic, &until);
        if (whole > long.MaxValue - until.Seconds - 1)
        {
            return Errors.Raise(OverflowErrorType.Address, "timestamp too large to convert to C PyTime_t"u8);
        }

        until.Seconds += whole;
        until.Nanoseconds += part;
        if (until.Nanoseconds >= Billion)
        {
            until.Nanoseconds -= Billion;
            until.Seconds++;
        }

        if (Thread.State->OnSleep != null)
        {
            return Thread.State->OnSleep((until.Seconds * Billion) + until.Nanoseconds) < 0 ? V.Error : V.None;
        }

        int status;
        while ((status = TimeCalls.Sleep(TimeCalls.Monotonic, AbsoluteTime, &until, null)) != 0)
        {
            if (status != Libc.ErrorInterrupted)
            {
                *Libc.ErrorNumber() = status;
                return PosixFiles.Fail();
            }

            if (Signals.Poll() < 0)
            {
                return V.Error;
            }
        }

        return V.None;
    }

    private static V Seconds(int clock)
    {
        ClockTime time;
        return TimeCalls.GetTime(clock, &time) < 0 ? PosixFiles.Fail() : ToSeconds(&time);
    }

    private static V Nanoseconds(int clock)
    {
        ClockTime time;
        return TimeCalls.GetTime(clock, &time) < 0 ? PosixFiles.Fail() : ToNanoseconds(&time);
    }

    private static V Number(V clock, bool resolution, bool nanoseconds)
    {
        ClockTime time;
        if (!TextArguments.Int(clock, 0, out var id))
        {
            return V.Error;
        }

        var status = resolution ? TimeCalls.GetResolution((int)id, &time) : TimeCalls.GetTime((int)id, &time);
        return status < 0 ? PosixFiles.Fail() : nanoseconds ? ToNanoseconds(&time) : ToSeconds(&time);
    }

    /// <summary>As CPython rounds it: the nanoseconds as a double, divided.</summary>
    private static V ToSeconds(ClockTime* time)
    {
        var total = (time->Seconds * Billion) + time->Nanoseconds;
        return V.FromDouble(total % Billion == 0 ? total / Billion : total / 1e9);
    }

    private static V ToNanoseconds(ClockTime* time) => Ints.FromLong((time->Seconds * Billion) + time->Nanoseconds);
}
