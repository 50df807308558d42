using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>UTF-8 (RFC 3629, without surrogates): reading, checking and writing. Lengths in bytes.</summary>
public static unsafe class Utf8
{
    /// <summary>The leading bytes below 128.</summary>
    public static long CountAscii(byte* bytes, long length)
    {
        var i = 0L;
        while (i + 8 <= length && (*(ulong*)(bytes + i) & 0x8080808080808080) == 0)
        {
            i += 8;
        }

        while (i < length && bytes[i] < 0x80)
        {
            i++;
        }

        return i;
    }

    /// <summary>Reads one character of valid UTF-8 and gives its length; a malformed byte counts as one U+FFFD.</summary>
    public static int Read(byte* bytes, long length, out uint character)
    {
        var size = Check(bytes, length, out character, out _);
        if (size > 0)
        {
            return size;
        }

        character = 0xFFFD;
        return 1;
    }

    /// <summary>
    /// Reads one character: its length, or the negative length of the malformed sequence, which is the longest
    /// prefix that could have become a character; the problem tells why it is malformed.
    /// </summary>
    public static int Check(byte* bytes, long length, out uint character, out Utf8Problem problem)
    {
        problem = Utf8Problem.None;
        var first = bytes[0];
        character = first;
        if (first < 0x80)
        {
            return 1;
        }

        if (first is < 0xC2 or > 0xF4)
        {
            problem = Utf8Problem.InvalidStart;
            return -1;
        }

        var size = 2;
        if (first >= 0xE0)
        {
            size = first < 0xF0 ? 3 : 4;
        }

        character = first & (0x7Fu >> size);
        for (var i = 1; i < size; i++)
        {
            if (i >= length)
            {
                problem = Utf8Problem.EndOfData;
                return -i;
            }

            if (!Continues(first, i, bytes[i]))
            {
                problem = Utf8Problem.InvalidContinuation;
                return -i;
            }

            character = (character << 6) | (bytes[i] & 0x3Fu);
        }

        return size;
    }

    /// <summary>The bytes that a character takes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SizeOf(uint character)
    {
        if (character < 0x80)
        {
            return 1;
        }

        if (character < 0x800)
        {
            return 2;
        }

        return character < 0x10000 ? 3 : 4;
    }

    /// <summary>Writes a character (a surrogate too, as three bytes) and gives its length.</summary>
    public static int Write(byte* target, uint character)
    {
        if (character < 0x80)
        {
            target[0] = (byte)character;
            return 1;
        }

        if (character < 0x800)
        {
            target[0] = (byte)(0xC0 | (character >> 6));
            target[1] = (byte)(0x80 | (character & 0x3F));
            return 2;
        }

        if (character < 0x10000)
        {
            target[0] = (byte)(0xE0 | (character >> 12));
            target[1] = (byte)(0x80 | ((character >> 6) & 0x3F));
            target[2] = (byte)(0x80 | (character & 0x3F));
            return 3;
        }

        target[0] = (byte)(0xF0 | (character >> 18));
        target[1] = (byte)(0x80 | ((character >> 12) & 0x3F));
        target[2] = (byte)(0x80 | ((character >> 6) & 0x3F));
        target[3] = (byte)(0x80 | (character & 0x3F));
        return 4;
    }

    /// <summary>Whether a byte may stand at a place behind a first byte: no overlong forms, surrogates or values above U+10FFFF.</summary>
    private static bool Continues(byte first, int place, byte value)
    {
        if ((value & 0xC0) != 0x80)
        {
            return false;
        }

        if (place != 1)
        {
            return true;
        }

        return first switch
        {
            0xE0 => value >= 0xA0,
            0xED => value < 0xA0,
            0xF0 => value >= 0x90,
            0xF4 => value < 0x90,
            _ => true,
        };
    }
}

/// <summary>Why a sequence is not UTF-8.</summary>
public enum Utf8Problem
{
    /// <summary>It is.</summary>
    None,

    /// <summary>A byte that no character starts with.</summary>
    InvalidStart,

    /// <summary>A byte that cannot follow.</summary>
    InvalidContinuation,

    /// <summary>The data ends within a character.</summary>
    EndOfData,
}
