using System;

namespace Rusthon.Runtime;

/// <summary>The codec unicode_escape: Python's escapes in ASCII (latin-1 when decoding).</summary>
public static unsafe class UnicodeEscape
{
    /// <summary>The str with escapes, as bytes.</summary>
    public static V Encode(V text)
    {
        var builder = StrBuilder.Start();
        var good = true;
        for (var i = 0L; good && i < Strs.Length(text); i++)
        {
            good = AddEscaped(ref builder, Strs.At(text, i));
        }

        var escaped = good ? builder.Finish() : V.Error;
        if (escaped.IsError)
        {
            builder.Abandon();
            return V.Error;
        }

        var bytes = Bytes.FromMemory(Strs.Data(Strs.Of(escaped)), Strs.Length(escaped));
        Counts.Release(escaped);
        return bytes;
    }

    /// <summary>The text that escapes in bytes mean; a malformed one raises UnicodeDecodeError.</summary>
    public static V Decode(byte* data, long length)
    {
        var builder = StrBuilder.Start();
        for (var i = 0L; i < length;)
        {
            if (data[i] != '\\')
            {
                if (!builder.AddChar(data[i++]))
                {
                    builder.Abandon();
                    return V.Error;
                }

                continue;
            }

            if (!AddUnescaped(ref builder, data, length, ref i))
            {
                builder.Abandon();
                return V.Error;
            }
        }

        return builder.Finish();
    }

    private static bool AddEscaped(ref StrBuilder builder, uint character)
    {
        switch (character)
        {
            case '\t':
                return builder.AddAscii("\\t"u8);
            case '\n':
                return builder.AddAscii("\\n"u8);
            case '\r':
                return builder.AddAscii("\\r"u8);
            case '\\':
                return builder.AddAscii("\\\\"u8);
            default:
                return character is >= ' ' and < 127 ? builder.AddChar(character) : Strs.AddCode(ref builder, character);
        }
    }

    private static bool AddUnescaped(ref StrBuilder builder, byte* data, long length, ref long i)
    {
        var start = i++;
        if (i == length)
        {
            return Fail(data, length, start, length, "\\ at end of string"u8);
        }

        var code = data[i++];
        var plain = Plain(code);
        if (plain >= 0)
        {
            return builder.AddChar((uint)plain);
        }

        switch (code)
        {
            case (byte)'\n':
                return true;
            case (byte)'x':
                return AddHex(ref builder, data, length, start, ref i, 2, "truncated \\xXX escape"u8);
            case (byte)'u':
                return AddHex(ref builder, data, length, start, ref i, 4, "truncated \\uXXXX escape"u8);
            case (byte)'U':
                return AddHex(ref builder, data, length, start, ref i, 8, "truncated \\UXXXXXXXX escape"u8);
        }

        if ((uint)(code - '0') < 8)
        {
            var value = code - (uint)'0';
            for (var digits = 1; digits < 3 && i < length && (uint)(data[i] - '0') < 8; digits++)
            {
                value = (value * 8) + data[i++] - '0';
            }

            return builder.AddChar(value);
        }

        return builder.AddChar('\\') && builder.AddChar(code);
    }

    /// <summary>The character of a one-letter escape, or -1.</summary>
    private static int Plain(byte code) => code switch
    {
        (byte)'\\' or (byte)'\'' or (byte)'"' => code,
        (byte)'a' => 7,
        (byte)'b' => 8,
        (byte)'t' => 9,
        (byte)'n' => 10,
        (byte)'v' => 11,
        (byte)'f' => 12,
        (byte)'r' => 13,
        _ => -1,
    };

    private static bool AddHex(
        ref StrBuilder builder, byte* data, long length, long start, ref long i, int digits, ReadOnlySpan<byte> truncated)
    {
        var value = 0u;
        for (var count = 0; count < digits; count++)
        {
            var digit = i < length ? ByteHex.Digit(data[i]) : -1;
            if (digit < 0)
            {
                return Fail(data, length, start, i, truncated);
            }

            value = (value << 4) | (uint)digit;
            i++;
        }

        return value <= 0x10FFFF
            ? builder.AddChar(value)
            : Fail(data, length, start, i, "illegal Unicode character"u8);
    }

    private static bool Fail(byte* data, long length, long start, long end, ReadOnlySpan<byte> reason)
    {
        CodecErrors.RaiseDecode("unicodeescape"u8, data, length, start, end, reason);
        return false;
    }
}
