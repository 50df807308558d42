using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>Whole texts from UTF-8: measured first, then written in the width that they need.</summary>
internal static unsafe class Utf8Decoding
{
    private const ulong HighBits = 0x8080808080808080;

    /// <summary>A str of UTF-8; Unset when it is malformed.</summary>
    public static V ToStr(byte* bytes, long length)
    {
        if (!Measure(bytes, length, out var count, out var bits))
        {
            return V.Unset;
        }

        if (count == length)
        {
            return Strs.FromAscii(bytes, length);
        }

        if (count == 1)
        {
            return Strs.FromChar(bits);
        }

        var kind = TextMemory.KindFor(bits);
        var text = Strs.New(count, kind, false);
        if (text == null)
        {
            return V.Error;
        }

        Write(bytes, length, Strs.Data(text), kind);
        return V.FromObject(text);
    }

    /// <summary>Counts the characters, and gives the bitwise or of those that are not ASCII; false when something is malformed.</summary>
    private static bool Measure(byte* bytes, long length, out long count, out uint bits)
    {
        count = 0;
        bits = 0;
        for (var i = 0L; i < length;)
        {
            var first = bytes[i];
            if (first < 0x80)
            {
                var run = AsciiRun(bytes + i, length - i);
                i += run;
                count += run;
                continue;
            }

            var size = 2;
            uint character;
            if (IsPair(bytes + i, length - i))
            {
                character = Pair(bytes + i);
            }
            else
            {
                size = Utf8.Check(bytes + i, length - i, out character, out _);
                if (size < 0)
                {
                    return false;
                }
            }

            bits |= character;
            i += size;
            count++;
        }

        return true;
    }

    private static void Write(byte* bytes, long length, byte* target, int kind)
    {
        var place = 0L;
        for (var i = 0L; i < length; place++)
        {
            var first = bytes[i];
            if (first < 0x80)
            {
                var run = AsciiRun(bytes + i, length - i);
                TextMemory.Copy(target + (place << kind), kind, bytes + i, 0, run);
                i += run;
                place += run - 1;
            }
            else if (first < 0xE0)
            {
                TextMemory.Write(target, kind, place, Pair(bytes + i));
                i += 2;
            }
            else if (first < 0xF0)
            {
                TextMemory.Write(target, kind, place, ((first & 0xFu) << 12) | ((bytes[i + 1] & 0x3Fu) << 6) | (bytes[i + 2] & 0x3Fu));
                i += 3;
            }
            else
            {
                i += Utf8.Check(bytes + i, length - i, out var character, out _);
                TextMemory.Write(target, kind, place, character);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long AsciiRun(byte* bytes, long length)
    {
        var i = 0L;
        while (i + 8 <= length && (*(ulong*)(bytes + i) & HighBits) == 0)
        {
            i += 8;
        }

        while (i < length && bytes[i] < 0x80)
        {
            i++;
        }

        return i;
    }

    /// <summary>True for the two bytes of a character below U+0800.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPair(byte* bytes, long length) =>
        (uint)bytes[0] - 0xC2 < 0x1E && length > 1 && (bytes[1] & 0xC0) == 0x80;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Pair(byte* bytes) => ((bytes[0] & 0x1Fu) << 6) | (bytes[1] & 0x3Fu);
}
