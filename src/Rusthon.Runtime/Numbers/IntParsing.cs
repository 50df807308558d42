using System.Numerics;

namespace Rusthon.Runtime;

/// <summary>int(text, base).</summary>
public static unsafe class IntParsing
{
    private const int MostErrorCharacters = 200;

    /// <summary>So many digits fit 64 bits.</summary>
    private const int PlainDigits = 18;

    /// <summary>The int that a str says in a base from 2 to 36, or 0 for that of its prefix; ValueError when it says none. Owned.</summary>
    public static V Parse(V text, int radix)
    {
        if (radix == 10 && IsPlain(text, out var plain))
        {
            return Ints.FromLong(plain);
        }

        if (!NumberText.Read(text, out var number))
        {
            return V.Error;
        }

        var result = Parse(&number, radix, text);
        number.Free();
        return result;
    }

    /// <summary>Reads a few ASCII digits with or without a minus before them; false when there is anything else.</summary>
    private static bool IsPlain(V text, out long value)
    {
        value = 0;
        var s = Strs.Of(text);
        var data = Strs.Data(s);
        var i = s->Length > 1 && *data == '-' ? 1L : 0L;
        if (!Strs.IsAscii(s) || s->Length == 0 || s->Length - i > PlainDigits)
        {
            return false;
        }

        var isNegative = i > 0;
        for (; i < s->Length; i++)
        {
            var digit = (uint)data[i] - '0';
            if (digit >= 10)
            {
                return false;
            }

            value = (value * 10) + digit;
        }

        value = isNegative ? -value : value;
        return true;
    }

    /// <summary>As <see cref="Parse(V, int)"/> for the ASCII text in a bytes-like object.</summary>
    public static V ParseBytes(V bytes, int radix)
    {
        if (!ByteView.Of(bytes, out var view))
        {
            return V.Error;
        }

        var result = V.Error;
        var original = Bytes.FromMemory(view.Data, view.Length);
        if (!original.IsError && NumberText.Copy(view.Data, view.Length, out var number))
        {
            result = Parse(&number, radix, original);
            number.Free();
        }

        Counts.Release(original);
        view.Release();
        return result;
    }

    /// <summary>As <see cref="Parse(V, int)"/> for text that was read already; the original appears in the error.</summary>
    public static V Parse(NumberText* number, int radix, V original)
    {
        var asked = radix;
        var start = number->Start;
        var negative = start < number->End && *start == '-';
        if (start < number->End && (*start == '+' || *start == '-'))
        {
            start++;
        }

        var mustBeZero = false;
        var prefix = number->End - start >= 2 && *start == '0' ? RadixOf(start[1]) : 0;
        if (radix == 0)
        {
            radix = prefix == 0 ? 10 : prefix;
            mustBeZero = prefix == 0 && start < number->End && *start == '0';
        }

        if (prefix != 0 && radix == prefix)
        {
            start += 2;
            if (start < number->End && *start == '_')
            {
                start++;
            }
        }

        var count = ToDigitValues(start, number->End, radix);
        if (count <= 0)
        {
            return RaiseInvalid(asked, original);
        }

        var value = BitOperations.IsPow2(radix) ? FromBits(start, count, BitOperations.Log2((uint)radix), negative) : FromDigits(start, count, radix, negative);
        if (mustBeZero && !value.IsError && Ints.Sign(value) != 0)
        {
            Counts.Release(value);
            return RaiseInvalid(asked, original);
        }

        return value;
    }

    private static int RadixOf(byte letter) => (letter | 32) switch
    {
        'x' => 16,
        'o' => 8,
        'b' => 2,
        _ => 0,
    };

    /// <summary>Replaces the digits by their values, without underscores; gives their count, or -1 when something is no digit or an underscore is misplaced.</summary>
    private static long ToDigitValues(byte* start, byte* end, int radix)
    {
        var next = start;
        var digitBefore = false;
        for (var p = start; p < end; p++)
        {
            if (*p == '_')
            {
                if (!digitBefore)
                {
                    return -1;
                }

                digitBefore = false;
                continue;
            }

            var value = DigitValue(*p);
            if (value >= radix)
            {
                return -1;
            }

            *next++ = (byte)value;
            digitBefore = true;
        }

        return digitBefore ? next - start : -1;
    }

    private static int DigitValue(byte character)
    {
        if (character is >= (byte)'0' and <= (byte)'9')
        {
            return character - '0';
        }

        var letter = character | 32;
        return letter is >= 'a' and <= 'z' ? letter - 'a' + 10 : 99;
    }

    private static V FromDigits(byte* digits, long count, int radix, bool negative)
    {
        var limit = IntDecimal.MaxDigits;
        if (count > IntDecimal.LimitThreshold && limit > 0 && count > limit)
        {
            return Errors.Raise(
                ValueErrorType.Address,
                "Exceeds the limit (%S digits) for integer string conversion: value has %S digits; use sys.set_int_max_str_digits() to increase the limit"u8,
                V.FromSmall(limit),
                V.FromSmall(count));
        }

        if (count <= 11)
        {
            var small = 0L;
            for (var i = 0L; i < count; i++)
            {
                small = (small * radix) + digits[i];
            }

            return Ints.FromLong(negative ? -small : small);
        }

        var o = IntDecimal.FromDigits(digits, count, radix, out var allocated);
        return o == null ? V.Error : Ints.Finish(o, allocated, negative);
    }

    private static V FromBits(byte* digits, long count, int bits, bool negative)
    {
        var limbs = ((count * bits) >> 6) + 1;
        var o = Ints.Allocate(limbs);
        if (o == null)
        {
            return V.Error;
        }

        var r = &o->FirstLimb;
        Limbs.Clear(r, limbs);
        for (var i = 0L; i < count; i++)
        {
            var place = i * bits;
            ulong digit = digits[count - 1 - i];
            r[place >> 6] |= digit << (int)(place & 63);
            if ((place & 63) + bits > 64 && (place >> 6) + 1 < limbs)
            {
                r[(place >> 6) + 1] |= digit >> (int)(64 - (place & 63));
            }
        }

        return Ints.Finish(o, limbs, negative);
    }

    private static V RaiseInvalid(int radix, V original)
    {
        var repr = Objects.Repr(original);
        if (repr.IsError)
        {
            return V.Error;
        }

        var length = Strs.Length(repr);
        var shown = Strs.Range(repr, 0, length < MostErrorCharacters ? length : MostErrorCharacters);
        Counts.Release(repr);
        if (!shown.IsError)
        {
            Errors.Raise(ValueErrorType.Address, "invalid literal for int() with base %S: %S"u8, V.FromSmall(radix), shown);
            Counts.Release(shown);
        }

        return V.Error;
    }
}
