using System;

namespace Rusthon.Runtime;

/// <summary>
/// The characters of a number literal in a str (or bytes) as ASCII: decimal digits of all scripts become '0' to '9',
/// white space a space, other characters that are not ASCII 0. Owns a block.
/// </summary>
public unsafe struct NumberText
{
    /// <summary>The first character that is no space.</summary>
    public byte* Start;

    /// <summary>Behind the last character that is no space.</summary>
    public byte* End;

    private void* block;
    private long size;

    /// <summary>Reads a str; false when out of memory (raised). Call <see cref="Free"/> when done.</summary>
    public static bool Read(V text, out NumberText result)
    {
        result = default;
        var length = Strs.Length(text);
        if (!result.Reserve(length))
        {
            return false;
        }

        for (var i = 0L; i < length; i++)
        {
            result.Start[i] = ToAscii(Strs.At(text, i));
        }

        result.Strip(length);
        return true;
    }

    /// <summary>Copies bytes; false when out of memory (raised).</summary>
    public static bool Copy(byte* bytes, long length, out NumberText result)
    {
        result = default;
        if (!result.Reserve(length))
        {
            return false;
        }

        new ReadOnlySpan<byte>(bytes, (int)length).CopyTo(new Span<byte>(result.Start, (int)length));
        result.Strip(length);
        return true;
    }

    public readonly void Free() => Heap.Free(block, size);

    private static byte ToAscii(uint character)
    {
        if (character < 127)
        {
            return (byte)character;
        }

        if (Characters.IsSpace(character))
        {
            return (byte)' ';
        }

        var digit = Characters.DecimalValue(character);
        return digit < 0 ? (byte)0 : (byte)('0' + digit);
    }

    private static bool IsSpace(byte character) => character is (byte)' ' or (>= 9 and <= 13);

    /// <summary>The block has a 0 behind the text.</summary>
    private bool Reserve(long length)
    {
        size = length + 1;
        block = Heap.Allocate(size);
        Start = (byte*)block;
        return block != null;
    }

    private void Strip(long length)
    {
        End = Start + length;
        *End = 0;
        while (Start < End && IsSpace(*Start))
        {
            Start++;
        }

        while (End > Start && IsSpace(End[-1]))
        {
            End--;
        }
    }
}
