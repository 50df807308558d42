using System;
using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>A text of up to 47 bytes of UTF-8, ended by a zero.</summary>
[InlineArray(ShortText.Room + 1)]
public struct ShortText
{
    /// <summary>The most bytes.</summary>
    public const int Room = 47;

    private byte first;
}

/// <summary>Writes a <see cref="ShortText"/>; what does not fit is left out. Allocates nothing.</summary>
internal unsafe struct ShortTextWriter
{
    private byte* text;
    private int length;

    /// <summary>Begins an empty text.</summary>
    public static ShortTextWriter Start(ShortText* place)
    {
        ShortTextWriter writer;
        writer.text = (byte*)place;
        writer.length = 0;
        writer.text[0] = 0;
        return writer;
    }

    /// <summary>Goes on behind what a text has, with a comma between.</summary>
    public static ShortTextWriter Continue(ShortText* place)
    {
        ShortTextWriter writer;
        writer.text = (byte*)place;
        writer.length = 0;
        while (writer.text[writer.length] != 0)
        {
            writer.length++;
        }

        if (writer.length > 0)
        {
            writer.Add(", "u8);
        }

        return writer;
    }

    /// <summary>Adds UTF-8 text without control characters.</summary>
    public void Add(ReadOnlySpan<byte> more)
    {
        for (var i = 0; i < more.Length; i++)
        {
            AddByte(more[i]);
        }
    }

    /// <summary>Adds the beginning of a str, up to so many characters; control characters as spaces.</summary>
    public void AddStr(V value, long most)
    {
        var count = Strs.Length(value);
        for (var i = 0L; i < count && i < most; i++)
        {
            AddCharacter(Strs.At(value, i));
        }
    }

    /// <summary>Adds a number in decimal.</summary>
    public void AddLong(long number)
    {
        byte* digits = stackalloc byte[20];
        var at = 20;
        var left = number < 0 ? 0UL - (ulong)number : (ulong)number;
        do
        {
            digits[--at] = (byte)('0' + (left % 10));
            left /= 10;
        }
        while (left > 0);
        if (number < 0)
        {
            AddByte((byte)'-');
        }

        for (; at < 20; at++)
        {
            AddByte(digits[at]);
        }
    }

    private void AddCharacter(uint point)
    {
        if (point < 0x80)
        {
            AddByte(point < ' ' || point == 0x7F ? (byte)' ' : (byte)point);
            return;
        }

        var bytes = point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
        if (length + bytes > ShortText.Room)
        {
            return;
        }

        AddByte((byte)((0xF00u >> bytes) | (point >> (6 * (bytes - 1)))));
        for (var i = bytes - 2; i >= 0; i--)
        {
            AddByte((byte)(0x80 | ((point >> (6 * i)) & 0x3F)));
        }
    }

    private void AddByte(byte b)
    {
        if (length < ShortText.Room)
        {
            text[length++] = b;
            text[length] = 0;
        }
    }
}
