using System;

namespace Rusthon.Runtime;

/// <summary>The module _datetime: days of the Gregorian calendar by number, for the library module datetime.</summary>
public static unsafe class DateModule
{
    private const long DaysIn400Years = 146097;
    private const long DaysIn100Years = 36524;
    private const long DaysIn4Years = 1461;
    private const long DaysInYear = 365;

    private static ReadOnlySpan<short> DaysBefore => [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

    /// <summary>The number of a day; 1 is that of the first of January of the year 1.</summary>
    [Builtin("ordinal_of(year, month, day, /)", Module = "_datetime")]
    private static V OrdinalOf(V year, V month, V day)
    {
        var before = year.Small - 1;
        var days = (before * DaysInYear) + (before / 4) - (before / 100) + (before / 400);
        return V.FromSmall(days + BeforeMonth(year.Small, (int)month.Small) + day.Small);
    }

    /// <summary>(year, month, day) of the number of a day, which is 1 or more.</summary>
    [Builtin("date_of(ordinal, /)", Module = "_datetime")]
    private static V DateOf(V ordinal)
    {
        var n = ordinal.Small - 1;
        var year = (n / DaysIn400Years * 400) + 1;
        n %= DaysIn400Years;
        var centuries = n / DaysIn100Years;
        n %= DaysIn100Years;
        year += (centuries * 100) + (n / DaysIn4Years * 4);
        n %= DaysIn4Years;
        var years = n / DaysInYear;
        n %= DaysInYear;
        year += years;
        if (years == 4 || centuries == 4)
        {
            return Date(year - 1, 12, 31);
        }

        // No month ends later than this says, and none begins two months before.
        var month = (int)(n + 50) >> 5;
        var before = BeforeMonth(year, month);
        if (before > n)
        {
            month--;
            before = BeforeMonth(year, month);
        }

        return Date(year, month, n - before + 1);
    }

    private static long BeforeMonth(long year, int month) => DaysBefore[month] + (month > 2 && IsLeap(year) ? 1 : 0);

    private static bool IsLeap(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    private static V Date(long year, long month, long day)
    {
        V* parts = stackalloc V[3];
        parts[0] = V.FromSmall(year);
        parts[1] = V.FromSmall(month);
        parts[2] = V.FromSmall(day);
        return Tuples.FromItems(parts, 3);
    }
}
