using System.Runtime.InteropServices;

namespace Rusthon.Runtime;

/// <summary>A struct timespec.</summary>
internal struct ClockTime
{
    public long Seconds;
    public long Nanoseconds;
}

/// <summary>A struct tm.</summary>
internal unsafe struct BrokenTime
{
    public int Second;
    public int Minute;
    public int Hour;
    public int Day;
    public int Month;
    public int Year;
    public int WeekDay;
    public int YearDay;
    public int IsSummer;
    public long Offset;
    public byte* Zone;
}

/// <summary>The functions of the C library under the module time.</summary>
internal static unsafe class TimeCalls
{
    public const int RealTime = 0;
    public const int Monotonic = 1;
    public const int Process = 2;
    public const int Thread = 3;

    [DllImport("libc", EntryPoint = "clock_gettime")]
    public static extern int GetTime(int clock, ClockTime* time);

    [DllImport("libc", EntryPoint = "clock_getres")]
    public static extern int GetResolution(int clock, ClockTime* time);

    [DllImport("libc", EntryPoint = "clock_nanosleep")]
    public static extern int Sleep(int clock, int flags, ClockTime* until, void* rest);

    [DllImport("libc", EntryPoint = "localtime_r")]
    public static extern BrokenTime* Local(long* time, BrokenTime* result);

    [DllImport("libc", EntryPoint = "gmtime_r")]
    public static extern BrokenTime* Universal(long* time, BrokenTime* result);

    [DllImport("libc", EntryPoint = "mktime")]
    public static extern long Make(BrokenTime* time);

    [DllImport("libc", EntryPoint = "strftime")]
    public static extern nuint Format(byte* buffer, nuint size, byte* format, BrokenTime* time);

    [DllImport("libc", EntryPoint = "tzset")]
    public static extern void ReadZone();
}
