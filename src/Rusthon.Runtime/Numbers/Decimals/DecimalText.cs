using System;

namespace Rusthon.Runtime;

/// <summary>Texts of decimal numbers: to-scientific-string and to-engineering-string of the specification, and back for ordinary texts.</summary>
internal static unsafe class DecimalText
{
    private const int WordRoom = 48;

    /// <summary>The largest size of an exponent that is read here.</summary>
    private const long MaxExponent = 100_000_000_000_000_000;

    /// <summary>The text of a number.</summary>
    public static V Of(DecimalObj* o, bool engineering, bool capitals) => Write(o, engineering, capitals, false);

    /// <summary>The text of a number between Decimal(' and ').</summary>
    public static V Repr(DecimalObj* o, bool capitals) => Write(o, false, capitals, true);

    /// <summary>Reads an ASCII text of up to 38 digits; false for what the library must read.</summary>
    public static bool TryParse(V text, out bool isNegative, out UInt128 coefficient, out long exponent)
    {
        coefficient = 0;
        exponent = 0;
        isNegative = false;
        var data = Strs.Data(Strs.Of(text));
        var end = data + Strs.Length(text);
        if (!Strs.IsAscii(Strs.Of(text)) || data == end)
        {
            return false;
        }

        if (*data is (byte)'-' or (byte)'+')
        {
            isNegative = *data == '-';
            data++;
        }

        ulong head = 0;
        UInt128 wide = 0;
        var digits = 0;
        var significant = 0;
        var point = false;
        var places = 0L;
        for (; data < end; data++)
        {
            var c = *data;
            if (c == '.' && !point)
            {
                point = true;
                continue;
            }

            var digit = (uint)c - '0';
            if (digit > 9)
            {
                break;
            }

            digits++;
            places += point ? 1 : 0;
            significant += significant == 0 && digit == 0 ? 0 : 1;
            if (significant > DecimalWords.SafeDigits)
            {
                return false;
            }

            if (significant < DecimalWords.WordDigits)
            {
                head = (head * 10) + digit;
                continue;
            }

            wide = ((significant == DecimalWords.WordDigits ? head : wide) * 10) + digit;
        }

        if (digits == 0 || (data < end && !TryExponent(data, end, out exponent)))
        {
            return false;
        }

        coefficient = significant < DecimalWords.WordDigits ? head : wide;
        exponent -= places;
        return true;
    }

    /// <summary>Writes the digits of a coefficient so that they end at an address; gives the first's.</summary>
    public static byte* WriteDigits(byte* end, UInt128 coefficient)
    {
        if (coefficient >> 64 == 0)
        {
            return IntDecimal.WriteWord(end, (ulong)coefficient);
        }

        var upper = DecimalWords.Divide(coefficient, DecimalWords.WordDigits, out var lower);
        var start = IntDecimal.WriteWord(end, (ulong)lower);
        while (start > end - DecimalWords.WordDigits)
        {
            *--start = (byte)'0';
        }

        return upper == 0 ? start : WriteDigits(start, upper);
    }

    private static bool TryExponent(byte* data, byte* end, out long exponent)
    {
        exponent = 0;
        if (*data is not ((byte)'e' or (byte)'E'))
        {
            return false;
        }

        data++;
        var isNegative = false;
        if (data < end && *data is (byte)'-' or (byte)'+')
        {
            isNegative = *data == '-';
            data++;
        }

        if (data == end)
        {
            return false;
        }

        for (; data < end; data++)
        {
            var digit = (uint)*data - '0';
            if (digit > 9 || exponent > MaxExponent / 10)
            {
                return false;
            }

            exponent = (exponent * 10) + digit;
        }

        exponent = isNegative ? -exponent : exponent;
        return true;
    }

    private static V Write(DecimalObj* o, bool engineering, bool capitals, bool isRepr)
    {
        byte* local = stackalloc byte[WordRoom];
        void* block = null;
        var blockSize = 0L;
        var count = 0L;
        byte* digits;
        if (Decimals.IsLarge(o))
        {
            IntView view;
            IntView.Read(new V(o->Low), &view);
            digits = IntDecimal.Digits(&view, false, out block, out blockSize, out count);
            if (digits == null)
            {
                return V.Error;
            }
        }
        else
        {
            digits = WriteDigits(local + WordRoom, new UInt128(o->High, o->Low));
            count = local + WordRoom - digits;
        }

        var text = Decimals.KindOf(o) == DecimalKind.Finite
            ? WriteFinite(o, digits, count, engineering, capitals, isRepr)
            : WriteSpecial(o, digits, count, isRepr);
        if (block != null)
        {
            Heap.Free(block, blockSize);
        }

        return text;
    }

    private static V WriteSpecial(DecimalObj* o, byte* digits, long count, bool isRepr)
    {
        var text = StrBuilder.Start();
        var ok = (!isRepr || text.AddUtf8("Decimal('"u8)) && (!Decimals.IsNegative(o) || text.AddUtf8("-"u8));
        ok = ok && text.AddUtf8(Decimals.KindOf(o) switch
        {
            DecimalKind.Infinity => "Infinity"u8,
            DecimalKind.Quiet => "NaN"u8,
            _ => "sNaN"u8,
        });
        ok = ok && ((!Decimals.IsLarge(o) && (o->Low | o->High) == 0) || text.AddAscii(digits, count));
        ok = ok && (!isRepr || text.AddUtf8("')"u8));
        if (ok)
        {
            return text.Finish();
        }

        text.Abandon();
        return V.Error;
    }

    private static V WriteFinite(DecimalObj* o, byte* digits, long count, bool engineering, bool capitals, bool isRepr)
    {
        var left = o->Exponent + count;
        var point = 1L;
        if (o->Exponent <= 0 && left > -6)
        {
            point = left;
        }
        else if (engineering)
        {
            var isZero = !Decimals.IsLarge(o) && (o->Low | o->High) == 0;
            point = isZero ? IntArithmetic.FloorRemainder(left + 1, 3) - 1 : IntArithmetic.FloorRemainder(left - 1, 3) + 1;
        }

        byte* power = stackalloc byte[24];
        var powerStart = power + 24;
        if (left != point)
        {
            var shown = left - point;
            powerStart = IntDecimal.WriteWord(powerStart, (ulong)(shown < 0 ? -shown : shown));
            *--powerStart = (byte)(shown < 0 ? '-' : '+');
            *--powerStart = (byte)(capitals ? 'E' : 'e');
        }

        var powerCount = power + 24 - powerStart;
        var sign = Decimals.IsNegative(o) ? 1 : 0;
        var leading = point <= 0 ? 2 - point : 0;
        var trailing = point > count ? point - count : 0;
        var length = sign + leading + count + trailing + (point > 0 && point < count ? 1 : 0) + powerCount + (isRepr ? 11 : 0);
        if (length == 1)
        {
            return Strs.FromLatin(*digits);
        }

        var made = Strs.New(length, 0, true);
        if (made == null)
        {
            return V.Error;
        }

        var next = Strs.Data(made);
        if (isRepr)
        {
            next = Put(next, "Decimal('"u8);
        }

        if (sign != 0)
        {
            *next++ = (byte)'-';
        }

        if (leading > 0)
        {
            *next++ = (byte)'0';
            *next++ = (byte)'.';
            TextMemory.FillBytes(next, (byte)'0', leading - 2);
            next += leading - 2;
        }

        for (var i = 0L; i < count; i++)
        {
            if (i == point && i > 0)
            {
                *next++ = (byte)'.';
            }

            *next++ = digits[i];
        }

        TextMemory.FillBytes(next, (byte)'0', trailing);
        next += trailing;
        TextMemory.CopyBytes(next, powerStart, powerCount);
        next += powerCount;
        if (isRepr)
        {
            Put(next, "')"u8);
        }

        return V.FromObject(made);
    }

    private static byte* Put(byte* target, ReadOnlySpan<byte> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            *target++ = text[i];
        }

        return target;
    }
}
