using System;

namespace Rusthon.Runtime;

/// <summary>float.hex and float.fromhex.</summary>
public static unsafe class FloatHex
{
    private const int FractionDigits = 13;

    /// <summary>Exponents in the text are clamped to this size, far outside of what a double reaches with any real text.</summary>
    private const long MostExponent = 1L << 55;

    /// <summary>The hexadecimal text of a double, owned.</summary>
    public static V ToText(double value)
    {
        if (!FloatBits.IsFinite(value))
        {
            return Floats.Repr(value);
        }

        byte* text = stackalloc byte[32];
        var p = text;
        if (FloatBits.IsNegative(value))
        {
            *p++ = (byte)'-';
        }

        *p++ = (byte)'0';
        *p++ = (byte)'x';
        var mantissa = FloatBits.Split(value, out var exponent);
        *p++ = (byte)('0' + (mantissa >> 52));
        *p++ = (byte)'.';
        if (mantissa == 0)
        {
            *p++ = (byte)'0';
            exponent = 0;
        }
        else
        {
            exponent += 52;
            for (var i = FractionDigits - 1; i >= 0; i--)
            {
                var digit = (mantissa >> (i * 4)) & 15;
                *p++ = (byte)(digit < 10 ? '0' + digit : 'a' + digit - 10);
            }
        }

        *p++ = (byte)'p';
        *p++ = exponent < 0 ? (byte)'-' : (byte)'+';
        byte* number = stackalloc byte[24];
        var start = IntDecimal.WriteWord(number + 24, (ulong)(exponent < 0 ? -exponent : exponent));
        while (start < number + 24)
        {
            *p++ = *start++;
        }

        return Strs.FromAscii(text, p - text);
    }

    /// <summary>The value of hexadecimal text.</summary>
    public static double Parse(V text, out bool failed)
    {
        failed = true;
        if (!Strs.IsStr(text))
        {
            Errors.Raise(TypeErrorType.Address, "bad argument type for built-in operation"u8);
            return 0;
        }

        if (!NumberText.Read(text, out var number))
        {
            return 0;
        }

        var value = Parse(number.Start, number.End, out var valid);
        number.Free();
        if (!valid || !Strs.IsAscii(Strs.Of(text)))
        {
            Errors.Raise(ValueErrorType.Address, "invalid hexadecimal floating-point string"u8);
            return 0;
        }

        if (FloatBits.IsInfinite(value) && !SaysInfinity(text))
        {
            Errors.Raise(OverflowErrorType.Address, "hexadecimal value too large to represent as a float"u8);
            return 0;
        }

        failed = false;
        return value;
    }

    private static bool SaysInfinity(V text)
    {
        for (var i = 0L; i < Strs.Length(text); i++)
        {
            if ((Strs.At(text, i) | 32) == 'n')
            {
                return true;
            }
        }

        return false;
    }

    private static double Parse(byte* p, byte* end, out bool valid)
    {
        var start = p;
        var negative = p < end && *p == '-';
        if (p < end && (*p == '+' || *p == '-'))
        {
            p++;
        }

        if (p < end && (*p | 32) is 'i' or 'n')
        {
            return FloatParsing.Parse(start, end - start, out valid);
        }

        if (end - p >= 2 && *p == '0' && (p[1] | 32) == 'x')
        {
            p += 2;
        }

        var mantissa = ReadDigits(ref p, end, out var sticky, out var exponent, out valid);
        exponent += ReadExponent(ref p, end, ref valid);
        valid &= p == end;
        var value = valid ? FloatBits.Compose(mantissa, sticky, exponent) : 0.0;
        return negative ? -value : value;
    }

    /// <summary>Reads digits with a point: the leading 60 bits and whether others are set.</summary>
    private static ulong ReadDigits(ref byte* p, byte* end, out bool sticky, out long exponent, out bool any)
    {
        ulong mantissa = 0;
        var seenPoint = false;
        sticky = false;
        exponent = 0;
        any = false;
        for (; p < end; p++)
        {
            if (*p == '.' && !seenPoint)
            {
                seenPoint = true;
                continue;
            }

            var digit = DigitValue(*p);
            if (digit < 0)
            {
                break;
            }

            any = true;
            if (mantissa >> 60 != 0)
            {
                sticky |= digit != 0;
                exponent += seenPoint ? 0 : 4;
            }
            else
            {
                mantissa = (mantissa << 4) | (uint)digit;
                exponent -= seenPoint ? 4 : 0;
            }
        }

        return mantissa;
    }

    private static long ReadExponent(ref byte* p, byte* end, ref bool valid)
    {
        if (p == end || (*p | 32) != 'p')
        {
            return 0;
        }

        p++;
        var negative = p < end && *p == '-';
        if (p < end && (*p == '+' || *p == '-'))
        {
            p++;
        }

        valid &= p < end;
        var exponent = 0L;
        for (; p < end && *p is >= (byte)'0' and <= (byte)'9'; p++)
        {
            exponent = exponent < MostExponent ? (exponent * 10) + *p - '0' : exponent;
        }

        return negative ? -exponent : exponent;
    }

    private static int DigitValue(byte character)
    {
        if (character is >= (byte)'0' and <= (byte)'9')
        {
            return character - '0';
        }

        var letter = character | 32;
        return letter is >= 'a' and <= 'f' ? letter - 'a' + 10 : -1;
    }
}
