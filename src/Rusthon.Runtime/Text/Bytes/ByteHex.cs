using System;

namespace Rusthon.Runtime;

/// <summary>hex and fromhex of bytes-like objects.</summary>
public static unsafe class ByteHex
{
    private static ReadOnlySpan<byte> Digits => "0123456789abcdef"u8;

    /// <summary>The bytes in hexadecimal, with a separator after so many bytes, counted from the right (from the left when negative).</summary>
    public static V Hex(in ByteView view, V separator, V bytesPerSeparator)
    {
        var mark = 0u;
        if (!separator.IsUnset && !Separator(separator, out mark))
        {
            return V.Error;
        }

        if (!TextArguments.Int(bytesPerSeparator, 1, out var group))
        {
            return V.Error;
        }

        if (mark == 0 || group == 0)
        {
            return Plain(view);
        }

        var size = group < 0 ? -group : group;
        var builder = StrBuilder.Start();
        var good = builder.Reserve(view.Length * 2, 0);
        for (var i = 0L; good && i < view.Length; i++)
        {
            var place = group < 0 ? i : view.Length - i;
            good = (i == 0 || place % size != 0 || builder.AddChar(mark)) && builder.AddHex(view.Data[i], 2);
        }

        if (good)
        {
            return builder.Finish();
        }

        builder.Abandon();
        return V.Error;
    }

    /// <summary>The bytes that a str in hexadecimal stands for (ASCII white space between bytes is skipped), as bytes.</summary>
    public static V FromHex(V text)
    {
        if (!TextArguments.Text(text, "fromhex() argument must be str, not %T"u8))
        {
            return V.Error;
        }

        var builder = ByteBuilder.Start();
        var length = Strs.Length(text);
        for (var i = 0L; i < length;)
        {
            var character = Strs.At(text, i);
            if (AsciiCase.IsSpace(character))
            {
                i++;
                continue;
            }

            var high = Digit(character);
            var low = high >= 0 && i + 1 < length ? Digit(Strs.At(text, i + 1)) : -1;
            if (low < 0)
            {
                builder.Abandon();
                return Errors.Raise(
                    ValueErrorType.Address,
                    "non-hexadecimal number found in fromhex() arg at position %S"u8,
                    V.FromSmall(high < 0 ? i : i + 1));
            }

            if (!builder.AddByte((byte)((high << 4) | low)))
            {
                builder.Abandon();
                return V.Error;
            }

            i += 2;
        }

        return builder.Finish();
    }

    /// <summary>Writes two digits a byte.</summary>
    public static void Write(byte* target, in ByteView view)
    {
        fixed (byte* digits = Digits)
        {
            var end = view.Data + view.Length;
            for (var data = view.Data; data < end; data++)
            {
                target[0] = digits[*data >> 4];
                target[1] = digits[*data & 15];
                target += 2;
            }
        }
    }

    /// <summary>The value of a hexadecimal digit, or -1.</summary>
    public static int Digit(uint character)
    {
        if (character - '0' < 10)
        {
            return (int)(character - '0');
        }

        return (character | 32) - 'a' < 6 ? (int)((character | 32) - 'a' + 10) : -1;
    }

    private static V Plain(in ByteView view)
    {
        if (view.Length == 0)
        {
            return Strs.Empty;
        }

        var text = Strs.New(2 * view.Length, 0, true);
        if (text == null)
        {
            return V.Error;
        }

        Write(Strs.Data(text), view);
        return V.FromObject(text);
    }

    private static bool Separator(V separator, out uint mark)
    {
        mark = 0;
        var length = Objects.Length(separator);
        if (length < 0)
        {
            return false;
        }

        if (length != 1)
        {
            Errors.Raise(ValueErrorType.Address, "sep must be length 1."u8);
            return false;
        }

        if (Strs.IsStr(separator))
        {
            mark = Strs.At(separator, 0);
            if (mark >= 128)
            {
                Errors.Raise(ValueErrorType.Address, "sep must be ASCII."u8);
                return false;
            }

            return true;
        }

        if (!Bytes.Is(separator))
        {
            Errors.Raise(TypeErrorType.Address, "sep must be str or bytes."u8);
            return false;
        }

        mark = *Bytes.Data(Bytes.Of(separator));
        return true;
    }
}
