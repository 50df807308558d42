using System;

namespace Rusthon.Runtime;

/// <summary>Broken-down times of the module time.</summary>
public static unsafe class Calendar
{
    private const int FirstYear = 1900;
    private const int Overflow = 75;
    private const int Fields = 9;
    private const long LongestText = 1 << 20;

    [Builtin("gmtime(seconds=None, /)", Module = "_time")]
    public static V Universal(V seconds)
    {
        BrokenTime time;
        if (!ToSeconds(seconds, out var value))
        {
            return V.Error;
        }

        return TimeCalls.Universal(&value, &time) == null ? RaiseErrno() : ToTuple(&time);
    }

    [Builtin("localtime(seconds=None, /)", Module = "_time")]
    public static V Local(V seconds)
    {
        BrokenTime time;
        if (!ToSeconds(seconds, out var value))
        {
            return V.Error;
        }

        TimeCalls.ReadZone();
        return TimeCalls.Local(&value, &time) == null ? RaiseErrno() : ToTuple(&time);
    }

    [Builtin("mktime(seconds, /)", Module = "_time")]
    public static V Make(V tuple)
    {
        BrokenTime time;
        if (!FromTuple(tuple, "mktime(): illegal time tuple argument"u8, &time))
        {
            return V.Error;
        }

        // A wrong time has no day of the week.
        time.WeekDay = -1;
        var seconds = TimeCalls.Make(&time);
        return seconds == -1 && time.WeekDay == -1
            ? Errors.Raise(OverflowErrorType.Address, "mktime argument out of range"u8)
            : V.FromDouble(seconds);
    }

    [Builtin("asctime(tuple=None, /)", Module = "_time")]
    public static V Text(V tuple)
    {
        BrokenTime time;
        if (tuple.IsUnset)
        {
            if (!Now(&time))
            {
                return V.Error;
            }
        }
        else if (!FromTuple(tuple, "asctime(): illegal time tuple argument"u8, &time) || !Check(&time))
        {
            return V.Error;
        }

        return ToText(&time);
    }

    [Builtin("ctime(seconds=None, /)", Module = "_time")]
    public static V SecondsText(V seconds)
    {
        BrokenTime time;
        if (!ToSeconds(seconds, out var value))
        {
            return V.Error;
        }

        return TimeCalls.Local(&value, &time) == null ? RaiseErrno() : ToText(&time);
    }

    [Builtin("strftime(format, tuple=None, /)", Module = "_time")]
    public static V Format(V format, V tuple)
    {
        BrokenTime time;
        if (!TextArguments.Text(format, "strftime() argument 1 must be str, not %T"u8))
        {
            return V.Error;
        }

        if (tuple.IsUnset)
        {
            if (!Now(&time))
            {
                return V.Error;
            }
        }
        else if (!FromTuple(tuple, "strftime(): illegal time tuple argument"u8, &time) || !Check(&time))
        {
            return V.Error;
        }

        if (time.IsSummer < -1)
        {
            time.IsSummer = -1;
        }
        else if (time.IsSummer > 1)
        {
            time.IsSummer = 1;
        }

        var text = Strs.ToUtf8(format, true, out var length);
        if (text == null)
        {
            return V.Error;
        }

        var zone = tuple.IsPointer && tuple.Object->Type == StructTimeType.Address ? (&Tuples.Of(tuple)->First)[StructTimeType.Shown] : V.None;
        var zoneLength = 0L;
        var zoneText = Strs.IsStr(zone) ? Strs.ToUtf8(zone, true, out zoneLength) : null;
        if (zoneText != null)
        {
            time.Zone = zoneText;
        }

        var result = Errors.IsPending ? V.Error : Format(text, length, &time);
        Strs.FreeUtf8(text, length);
        if (zoneText != null)
        {
            Strs.FreeUtf8(zoneText, zoneLength);
        }

        return result;
    }

    /// <summary>Reads the zone again: its offset in seconds west of Greenwich, that of the summer, whether there is a summer time, and both names.</summary>
    [Builtin("_zone()", Module = "_time")]
    public static V Zone()
    {
        TimeCalls.ReadZone();
        BrokenTime now;
        if (!Now(&now))
        {
            return V.Error;
        }

        // The offsets in winter and in summer of the present year, the greater one being that of the summer.
        BrokenTime winter;
        BrokenTime summer;
        At(now.Year, 0, &winter);
        At(now.Year, 6, &summer);
        var swapped = winter.Offset > summer.Offset;
        var standard = swapped ? &summer : &winter;
        var other = swapped ? &winter : &summer;
        V* items = stackalloc V[5];
        items[0] = Ints.FromLong(-standard->Offset);
        items[1] = Ints.FromLong(-other->Offset);
        items[2] = V.FromSmall(standard->Offset == other->Offset ? 0 : 1);
        items[3] = Strs.FromUtf8Escaped(standard->Zone, (long)Libc.Length(standard->Zone));
        items[4] = Strs.FromUtf8Escaped(other->Zone, (long)Libc.Length(other->Zone));
        return Tuples.FromItems(items, 5);
    }

    private static void At(int year, int month, BrokenTime* time)
    {
        *time = default;
        time->Year = year;
        time->Month = month;
        time->Day = 1;
        time->IsSummer = -1;
        TimeCalls.Make(time);
    }

    private static V Format(byte* format, long length, BrokenTime* time)
    {
        for (var size = 1024L; size <= LongestText * 16; size *= 4)
        {
            var buffer = (byte*)Heap.Allocate(size);
            if (buffer == null)
            {
                return V.Error;
            }

            var count = (long)TimeCalls.Format(buffer, (nuint)size, format, time);
            var done = count > 0 || length == 0 || size >= 256 * length;
            var result = done ? Strs.FromUtf8Escaped(buffer, count) : V.Unset;
            Heap.Free(buffer, size);
            if (done)
            {
                return result;
            }
        }

        return Errors.NoMemory();
    }

    private static bool ToSeconds(V given, out long seconds)
    {
        if (!given.IsUnset && !given.IsNone)
        {
            return TimeArguments.ToTime(given, out seconds, out _);
        }

        ClockTime now;
        TimeCalls.GetTime(TimeCalls.RealTime, &now);
        seconds = now.Seconds;
        return true;
    }

    private static bool Now(BrokenTime* time)
    {
        var good = ToSeconds(V.None, out var seconds) && TimeCalls.Local(&seconds, time) != null;
        if (!good)
        {
            RaiseErrno();
        }

        return good;
    }

    private static V RaiseErrno()
    {
        if (*Libc.ErrorNumber() == 0)
        {
            *Libc.ErrorNumber() = Overflow;
        }

        return PosixFiles.Fail();
    }

    private static V ToTuple(BrokenTime* time)
    {
        V* items = stackalloc V[StructTimeType.Total];
        items[0] = V.FromSmall((long)time->Year + FirstYear);
        items[1] = V.FromSmall(time->Month + 1);
        items[2] = V.FromSmall(time->Day);
        items[3] = V.FromSmall(time->Hour);
        items[4] = V.FromSmall(time->Minute);
        items[5] = V.FromSmall(time->Second);
        items[6] = V.FromSmall((time->WeekDay + 6) % 7);
        items[7] = V.FromSmall(time->YearDay + 1);
        items[8] = V.FromSmall(time->IsSummer);
        items[9] = Strs.FromUtf8Escaped(time->Zone, (long)Libc.Length(time->Zone));
        items[10] = V.FromSmall(time->Offset);
        return StructSequences.Make(StructTimeType.Address, items, StructTimeType.Shown, StructTimeType.Total);
    }

    private static bool FromTuple(V value, ReadOnlySpan<byte> message, BrokenTime* time)
    {
        *time = default;
        if (!Tuples.Is(value))
        {
            Errors.Raise(TypeErrorType.Address, "Tuple or struct_time argument required"u8);
            return false;
        }

        var tuple = Tuples.Of(value);
        if (tuple->Length != Fields)
        {
            Errors.Raise(TypeErrorType.Address, message);
            return false;
        }

        long* fields = stackalloc long[Fields];
        for (var i = 0; i < Fields; i++)
        {
            if (!TextArguments.Int((&tuple->First)[i], 0, out fields[i]))
            {
                return false;
            }
        }

        if (fields[0] < int.MinValue + FirstYear)
        {
            Errors.Raise(OverflowErrorType.Address, "year out of range"u8);
            return false;
        }

        time->Year = (int)(fields[0] - FirstYear);
        time->Month = (int)(fields[1] - 1);
        time->Day = (int)fields[2];
        time->Hour = (int)fields[3];
        time->Minute = (int)fields[4];
        time->Second = (int)fields[5];
        time->WeekDay = (int)((fields[6] + 1) % 7);
        time->YearDay = (int)(fields[7] - 1);
        time->IsSummer = (int)fields[8];
        if (value.Object->Type == StructTimeType.Address)
        {
            var offset = (&tuple->First)[10];
            time->Offset = offset.IsSmall ? offset.Small : 0;
        }

        return true;
    }

    private static bool Check(BrokenTime* time)
    {
        if (time->Month == -1)
        {
            time->Month = 0;
        }

        if (time->Day == 0)
        {
            time->Day = 1;
        }

        if (time->YearDay == -1)
        {
            time->YearDay = 0;
        }

        return InRange(time->Month, 0, 11, "month out of range"u8) && InRange(time->Day, 1, 31, "day of month out of range"u8)
            && InRange(time->Hour, 0, 23, "hour out of range"u8) && InRange(time->Minute, 0, 59, "minute out of range"u8)
            && InRange(time->Second, 0, 61, "seconds out of range"u8) && InRange(time->WeekDay, 0, 6, "day of week out of range"u8)
            && InRange(time->YearDay, 0, 365, "day of year out of range"u8);
    }

    private static bool InRange(int value, int least, int most, ReadOnlySpan<byte> message)
    {
        if (value >= least && value <= most)
        {
            return true;
        }

        Errors.Raise(ValueErrorType.Address, message);
        return false;
    }

    private static V ToText(BrokenTime* time)
    {
        var days = "SunMonTueWedThuFriSat"u8;
        var months = "JanFebMarAprMayJunJulAugSepOctNovDec"u8;
        var text = StrBuilder.Start();
        if (text.AddAscii(days.Slice(time->WeekDay * 3, 3)) && text.AddChar(' ') && text.AddAscii(months.Slice(time->Month * 3, 3)) && AddTwo(ref text, time->Day, ' ', ' ')
            && AddTwo(ref text, time->Hour, ' ', '0') && AddTwo(ref text, time->Minute, ':', '0') && AddTwo(ref text, time->Second, ':', '0')
            && text.AddChar(' ') && text.AddLong((long)time->Year + FirstYear))
        {
            return text.Finish();
        }

        text.Abandon();
        return V.Error;
    }

    private static bool AddTwo(ref StrBuilder text, int number, uint before, uint fill) =>
        text.AddChar(before) && (number >= 10 || text.AddChar(fill)) && text.AddLong(number);
}
