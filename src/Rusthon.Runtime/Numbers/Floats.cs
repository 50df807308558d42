using System;

namespace Rusthon.Runtime;

/// <summary>Digits of floats, their repr, and reading float values.</summary>
public static unsafe partial class Floats
{
    /// <summary>The bytes that <see cref="Digits"/> may write: no double has more digits.</summary>
    public const int BufferSize = 800;

    /// <summary>The modes of <see cref="Digits"/>, numbered as in David Gay's dtoa.</summary>
    public const int Shortest = 0;
    public const int Significant = 2;
    public const int AfterPoint = 3;

    /// <summary>True for a float or an instance of a subclass.</summary>
    public static bool IsFloat(V value) =>
        value.IsDouble || (value.IsPointer && (value.Object->Type->Flags & TypeFlags.FloatSubclass) != 0);

    /// <summary>The value of a float or an instance of a subclass.</summary>
    public static double Value(V value) => value.IsDouble ? value.Double : ((FloatObj*)value.Object)->Value;

    /// <summary>
    /// Decimal digits of a finite double without trailing zeros: the shortest that read back (mode 0), or correctly
    /// rounded half to even to <paramref name="places"/> significant digits (mode 2, at least 1) or digits after the
    /// point (mode 3, may be negative). Gives their count; the value is 0.DIGITS * 10^point. Zero, and what rounds to
    /// it, gives no digits, but "0" with point 1 in the modes 0 and 2. The buffer has <see cref="BufferSize"/> bytes.
    /// </summary>
    public static int Digits(double value, int mode, int places, byte* buffer, out int point, out bool negative)
    {
        negative = FloatBits.IsNegative(value);
        if (value == 0)
        {
            buffer[0] = (byte)'0';
            point = mode == AfterPoint ? -places : 1;
            return mode == AfterPoint ? 0 : 1;
        }

        return mode switch
        {
            Shortest => ShortestDigits(value, buffer, out point),
            Significant => SignificantDigits(value, places, buffer, out point),
            _ => DigitsAfterPoint(value, places, buffer, out point),
        };
    }

    /// <summary>Writes repr(value), at most 26 bytes; gives the length. Without <paramref name="withPoint"/> an integral value has no ".0".</summary>
    public static int WriteRepr(double value, byte* text, bool withPoint = true)
    {
        if (!FloatBits.IsFinite(value))
        {
            var name = FloatBits.IsNaN(value) ? "nan"u8 : value < 0 ? "-inf"u8 : "inf"u8;
            name.CopyTo(new Span<byte>(text, name.Length));
            return name.Length;
        }

        byte* digits = stackalloc byte[24];
        var negative = FloatBits.IsNegative(value);
        var point = 1;
        var count = 1;
        digits[0] = (byte)'0';
        if (value != 0)
        {
            count = ShortestDigits(value, digits, out point);
        }

        var end = text;
        if (negative)
        {
            *end++ = (byte)'-';
        }

        end = point is > -4 and <= 16
            ? WriteFixed(end, digits, count, point, withPoint)
            : WriteWithExponent(end, digits, count, point);
        return (int)(end - text);
    }

    /// <summary>repr(value), owned.</summary>
    public static V Repr(double value)
    {
        byte* text = stackalloc byte[32];
        var length = WriteRepr(value, text);
        return Strs.FromAscii(text, length);
    }

    private static byte* WriteFixed(byte* text, byte* digits, int count, int point, bool withPoint)
    {
        if (point <= 0)
        {
            *text++ = (byte)'0';
            *text++ = (byte)'.';
            for (var i = point; i < 0; i++)
            {
                *text++ = (byte)'0';
            }
        }

        for (var i = 0; i < count || i < point; i++)
        {
            if (i == point && i > 0)
            {
                *text++ = (byte)'.';
            }

            *text++ = i < count ? digits[i] : (byte)'0';
        }

        if (withPoint && point >= count)
        {
            *text++ = (byte)'.';
            *text++ = (byte)'0';
        }

        return text;
    }

    private static byte* WriteWithExponent(byte* text, byte* digits, int count, int point)
    {
        *text++ = digits[0];
        if (count > 1)
        {
            *text++ = (byte)'.';
            for (var i = 1; i < count; i++)
            {
                *text++ = digits[i];
            }
        }

        var exponent = point - 1;
        *text++ = (byte)'e';
        *text++ = exponent < 0 ? (byte)'-' : (byte)'+';
        exponent = exponent < 0 ? -exponent : exponent;
        if (exponent >= 100)
        {
            *text++ = (byte)('0' + (exponent / 100));
        }

        *text++ = (byte)('0' + (exponent / 10 % 10));
        *text++ = (byte)('0' + (exponent % 10));
        return text;
    }

    private static int ShortestDigits(double value, byte* buffer, out int point)
    {
        var digits = FloatShortest.Decimal(value, out var exponent);
        byte* local = stackalloc byte[24];
        var start = IntDecimal.WriteWord(local + 24, digits);
        var count = (int)(local + 24 - start);
        for (var i = 0; i < count; i++)
        {
            buffer[i] = start[i];
        }

        point = count + exponent;
        while (buffer[count - 1] == '0')
        {
            count--;
        }

        return count;
    }

    private static int SignificantDigits(double value, int places, byte* buffer, out int point)
    {
        if (places < 1)
        {
            places = 1;
        }

        if (places > FloatExact.LastPlace)
        {
            places = FloatExact.LastPlace;
        }

        // floor(log10 2^e) for 2^e <= |value|: the decimal exponent or one less.
        var mantissa = FloatBits.Split(value, out var exponent);
        var binary = 63 - System.Numerics.BitOperations.LeadingZeroCount(mantissa) + exponent;
        var scale = places - 1 - ((binary * 315653) >> 20);
        var count = FloatExact.Scaled(value, scale, buffer, out var kept);
        if (count > places)
        {
            scale--;
            count = FloatExact.Scaled(value, scale, buffer, out kept);
        }

        point = count - scale;
        return kept;
    }

    private static int DigitsAfterPoint(double value, int places, byte* buffer, out int point)
    {
        if (places < -400)
        {
            point = -places;
            return 0;
        }

        var scale = places > FloatExact.LastPlace ? FloatExact.LastPlace : places;
        var count = FloatExact.Scaled(value, scale, buffer, out var kept);
        point = kept == 0 ? -places : count - scale;
        return kept;
    }
}
