using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>
/// Searching runs of characters. Short needles are found by their first character (memchr) and compared; for long
/// ones the two-way algorithm takes over when comparing costs too much (Crochemore and Perrin, Two-way
/// string-matching, 1991), so that no search is worse than linear. A needle's kind is at most the text's.
/// </summary>
public static unsafe class StrSearch
{
    /// <summary>The first place of the needle in the text, or -1. Lengths in characters; the needle is not empty.</summary>
    public static long Find(byte* text, int kind, long length, byte* needle, int needleKind, long needleLength)
    {
        if (needleKind > kind || needleLength > length)
        {
            return -1;
        }

        var first = TextMemory.Read(needle, needleKind, 0);
        if (needleLength == 1)
        {
            return FindChar(text, kind, length, first);
        }

        var last = length - needleLength;
        var effort = 0L;
        for (var i = 0L; i <= last;)
        {
            var step = FindChar(text + (i << kind), kind, last - i + 1, first);
            if (step < 0)
            {
                return -1;
            }

            i += step;
            var matched = 1L;
            while (matched < needleLength && TextMemory.Read(text, kind, i + matched) == TextMemory.Read(needle, needleKind, matched))
            {
                matched++;
            }

            if (matched == needleLength)
            {
                return i;
            }

            i++;
            effort += matched;
            if (effort > 256 + (4 * i))
            {
                var rest = TwoWay(text + (i << kind), kind, length - i, needle, needleKind, needleLength);
                return rest < 0 ? -1 : i + rest;
            }
        }

        return -1;
    }

    /// <summary>The last place of the needle in the text, or -1.</summary>
    public static long FindLast(byte* text, int kind, long length, byte* needle, int needleKind, long needleLength)
    {
        if (needleKind > kind)
        {
            return -1;
        }

        for (var i = length - needleLength; i >= 0; i--)
        {
            var matched = 0L;
            while (matched < needleLength && TextMemory.Read(text, kind, i + matched) == TextMemory.Read(needle, needleKind, matched))
            {
                matched++;
            }

            if (matched == needleLength)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>How often the needle occurs without overlap, up to a limit.</summary>
    public static long Count(byte* text, int kind, long length, byte* needle, int needleKind, long needleLength, long limit)
    {
        if (needleLength == 1 && kind == 0 && needleKind == 0 && limit == long.MaxValue)
        {
            return CountByte(text, *needle, length);
        }

        var count = 0L;
        var start = 0L;
        while (count < limit)
        {
            var place = Find(text + (start << kind), kind, length - start, needle, needleKind, needleLength);
            if (place < 0)
            {
                break;
            }

            count++;
            start += place + needleLength;
        }

        return count;
    }

    /// <summary>The first place of a character, or -1.</summary>
    public static long FindChar(byte* text, int kind, long length, uint character)
    {
        if (kind == 0)
        {
            return character > 0xFF ? -1 : TextMemory.FindByte(text, (byte)character, length);
        }

        for (var i = 0L; i < length; i++)
        {
            if (TextMemory.Read(text, kind, i) == character)
            {
                return i;
            }
        }

        return -1;
    }

    private static long CountByte(byte* text, byte value, long length)
    {
        var count = 0L;
        for (var i = 0L; i < length; i++)
        {
            count += text[i] == value ? 1 : 0;
        }

        return count;
    }

    private static long TwoWay(byte* text, int kind, long length, byte* needle, int needleKind, long needleLength)
    {
        var cut = Factorise(needle, needleKind, needleLength, out var period);
        var periodic = cut + period <= needleLength
            && TextMemory.CompareBytes(needle, needle + (period << needleKind), cut << needleKind) == 0;
        if (!periodic)
        {
            period = (cut > needleLength - cut ? cut : needleLength - cut) + 1;
        }

        var memory = 0L;
        for (var i = 0L; i <= length - needleLength;)
        {
            var right = memory > cut ? memory : cut;
            while (right < needleLength && TextMemory.Read(needle, needleKind, right) == TextMemory.Read(text, kind, i + right))
            {
                right++;
            }

            if (right < needleLength)
            {
                i += right - cut + 1;
                memory = 0;
                continue;
            }

            var left = cut;
            while (left > memory && TextMemory.Read(needle, needleKind, left - 1) == TextMemory.Read(text, kind, i + left - 1))
            {
                left--;
            }

            if (left <= memory)
            {
                return i;
            }

            i += period;
            memory = periodic ? needleLength - period : 0;
        }

        return -1;
    }

    /// <summary>The critical factorisation of the needle: where its second half begins, and that half's period.</summary>
    private static long Factorise(byte* needle, int kind, long length, out long period)
    {
        var forward = MaximalSuffix(needle, kind, length, false, out var forwardPeriod);
        var backward = MaximalSuffix(needle, kind, length, true, out var backwardPeriod);
        period = forward > backward ? forwardPeriod : backwardPeriod;
        return forward > backward ? forward : backward;
    }

    private static long MaximalSuffix(byte* needle, int kind, long length, bool reversed, out long period)
    {
        var best = 0L;
        var candidate = 1L;
        var offset = 0L;
        period = 1;
        while (candidate + offset < length)
        {
            var a = TextMemory.Read(needle, kind, candidate + offset);
            var b = TextMemory.Read(needle, kind, best + offset);
            if (a == b)
            {
                if (offset + 1 == period)
                {
                    candidate += period;
                    offset = 0;
                }
                else
                {
                    offset++;
                }
            }
            else if (a < b != reversed)
            {
                candidate += offset + 1;
                offset = 0;
                period = candidate - best;
            }
            else
            {
                best = candidate;
                candidate = best + 1;
                offset = 0;
                period = 1;
            }
        }

        return best;
    }
}
