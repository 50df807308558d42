using System;

namespace Rusthon.Runtime;

/// <summary>
/// The source lines of a traceback entry with the markers below them, as CPython's StackSummary.format_frame_summary
/// draws them.
/// </summary>
[Cold]
public static unsafe class SourceLines
{
    /// <summary>Appends the lines of a position, indented; nothing when the source is not known.</summary>
    public static bool Add(ref StrBuilder text, PositionDef* position)
    {
        var count = position->EndLine - position->Line + 1;
        if (position->Line < 1 || count < 1)
        {
            return true;
        }

        var size = (long)count * sizeof(SourceLine);
        var lines = (SourceLine*)Heap.Allocate(size);
        if (lines == null)
        {
            return false;
        }

        Find(position->Code->Module, position->Line, lines, count);
        var original = lines[0].Length;
        var margin = Dedent(lines, count);
        var ok = true;
        if (HasText(lines, count))
        {
            var range = Measure(position, lines, count, margin, original - lines[0].Length);
            ok = Draw(ref text, lines, &range);
        }

        Heap.Free(lines, size);
        return ok;
    }

    private static void Find(ModuleDef* module, int first, SourceLine* lines, int count)
    {
        var at = module->Source;
        var end = at + module->SourceLength;
        for (var line = 1; line < first && at < end; line++)
        {
            at = NextLine(at, end);
        }

        for (var i = 0; i < count; i++)
        {
            var next = NextLine(at, end);
            var stop = next;
            while (stop > at && IsSpace(stop[-1]))
            {
                stop--;
            }

            lines[i].Start = at;
            lines[i].Length = stop - at;
            at = next;
        }
    }

    private static byte* NextLine(byte* at, byte* end)
    {
        while (at < end && *at != '\n' && *at != '\r')
        {
            at++;
        }

        if (at < end && *at == '\r' && at + 1 < end && at[1] == '\n')
        {
            at++;
        }

        return at < end ? at + 1 : end;
    }

    private static bool IsSpace(byte value) => value == ' ' || (value >= 9 && value <= 13) || (value >= 28 && value <= 31);

    /// <summary>Cuts the leading white space that all lines share; its length.</summary>
    private static long Dedent(SourceLine* lines, int count)
    {
        SourceLine* model = null;
        var margin = 0L;
        for (var i = 0; i < count; i++)
        {
            if (lines[i].Length == 0)
            {
                continue;
            }

            var indent = Indent(lines + i);
            if (model == null)
            {
                model = lines + i;
                margin = indent;
                continue;
            }

            var common = 0L;
            while (common < margin && common < indent && model->Start[common] == lines[i].Start[common])
            {
                common++;
            }

            margin = common;
        }

        for (var i = 0; i < count; i++)
        {
            var cut = lines[i].Length < margin ? lines[i].Length : margin;
            lines[i].Start += cut;
            lines[i].Length -= cut;
        }

        return margin;
    }

    private static long Indent(SourceLine* line)
    {
        var indent = 0L;
        while (indent < line->Length && (line->Start[indent] == ' ' || line->Start[indent] == '\t'))
        {
            indent++;
        }

        return indent;
    }

    private static bool HasText(SourceLine* lines, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (lines[i].Length > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static MarkedRange Measure(PositionDef* position, SourceLine* lines, int count, long margin, long cutFromFirst)
    {
        var range = default(MarkedRange);
        range.Count = count;
        range.Start = Clamp(position->Column - cutFromFirst, lines[0].Length);
        range.End = Clamp(position->EndColumn - cutFromFirst, lines[count - 1].Length);
        range.HasAnchor = position->AnchorLine != 0;
        if (range.HasAnchor)
        {
            range.AnchorLine = position->AnchorLine - position->Line;
            range.AnchorEndLine = position->AnchorEndLine - position->Line;
            range.HasAnchor = range.AnchorLine >= 0 && range.AnchorEndLine < count;
        }

        if (range.HasAnchor)
        {
            range.Anchor = Width(lines + range.AnchorLine, Clamp(position->AnchorColumn - margin, lines[range.AnchorLine].Length));
            range.AnchorEnd = Width(lines + range.AnchorEndLine, Clamp(position->AnchorEndColumn - margin, lines[range.AnchorEndLine].Length));
        }

        range.ShowMarks = ShowsMarks(lines, &range);
        range.StartWidth = Width(lines, range.Start);
        range.EndWidth = Width(lines + count - 1, range.End);
        return range;
    }

    private static long Clamp(long value, long most) => value < 0 ? 0 : value > most ? most : value;

    /// <summary>The marks say nothing when they cover all of the text, or the whole call that is returned or assigned.</summary>
    private static bool ShowsMarks(SourceLine* lines, MarkedRange* range)
    {
        if (StatementShapes.IsPlainCall(lines, range->Count, range->Start, range->End))
        {
            return false;
        }

        if (range->HasAnchor)
        {
            return true;
        }

        for (var i = 0L; i < range->Start; i++)
        {
            if (!IsSpace(lines[0].Start[i]))
            {
                return true;
            }
        }

        return range->End < lines[range->Count - 1].Length;
    }

    private static bool Draw(ref StrBuilder text, SourceLine* lines, MarkedRange* range)
    {
        var previous = -1;
        for (var i = 0; i < range->Count; i++)
        {
            if (!IsSignificant(range, i))
            {
                continue;
            }

            if (previous >= 0 && i - previous == 2 && !DrawLine(ref text, lines, range, i - 1))
            {
                return false;
            }

            if (previous >= 0 && i - previous > 2
                && (!text.AddUtf8("    ...<"u8) || !text.AddLong(i - previous - 1) || !text.AddUtf8(" lines>...\n"u8)))
            {
                return false;
            }

            if (!DrawLine(ref text, lines, range, i))
            {
                return false;
            }

            previous = i;
        }

        return true;
    }

    private static bool IsSignificant(MarkedRange* range, int line) =>
        line == 0 || line == range->Count - 1
        || (range->HasAnchor && ((line >= range->AnchorLine - 1 && line <= range->AnchorLine + 1) || (line >= range->AnchorEndLine - 1 && line <= range->AnchorEndLine + 1)));

    private static bool DrawLine(ref StrBuilder text, SourceLine* lines, MarkedRange* range, int line)
    {
        var at = lines + line;
        if (!text.AddUtf8("    "u8) || !text.AddUtf8(at->Start, at->Length) || !text.AddUtf8("\n"u8))
        {
            return false;
        }

        if (!range->ShowMarks)
        {
            return true;
        }

        var indent = Width(at, Indent(at));
        var count = line == range->Count - 1 ? range->EndWidth : Width(at, at->Length);
        var first = line == 0 && range->StartWidth > indent ? range->StartWidth : indent;
        var ok = text.AddUtf8("    "u8) && (first >= count || text.AddRepeated(' ', first));
        for (var column = first; column < count && ok; column++)
        {
            ok = text.AddChar(IsStrong(range, line, column) ? '^' : '~');
        }

        return ok && text.AddUtf8("\n"u8);
    }

    private static bool IsStrong(MarkedRange* range, int line, long column)
    {
        if (!range->HasAnchor)
        {
            return true;
        }

        return (line > range->AnchorLine || (line == range->AnchorLine && column >= range->Anchor))
            && (line < range->AnchorEndLine || (line == range->AnchorEndLine && column < range->AnchorEnd));
    }

    /// <summary>The columns that the first bytes of a line take on a terminal: wide characters take two.</summary>
    private static long Width(SourceLine* line, long bytes)
    {
        var isAscii = true;
        for (var i = 0L; i < line->Length; i++)
        {
            isAscii &= line->Start[i] < 0x80;
        }

        if (isAscii)
        {
            return bytes;
        }

        var width = 0L;
        for (var i = 0L; i < bytes;)
        {
            width += EastAsianWidth.IsWide(Decode(line, ref i)) ? 2 : 1;
        }

        return width;
    }

    private static uint Decode(SourceLine* line, ref long at)
    {
        var first = line->Start[at++];
        var more = first < 0xC0 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
        uint value = more == 0 ? first : first & (0x3Fu >> more);
        for (; more > 0 && at < line->Length; more--)
        {
            value = (value << 6) | (line->Start[at++] & 0x3Fu);
        }

        return value;
    }

    private struct MarkedRange
    {
        public int Count;

        /// <summary>Byte offsets in the first and the last line.</summary>
        public long Start;
        public long End;

        /// <summary>The same as columns.</summary>
        public long StartWidth;
        public long EndWidth;
        public bool ShowMarks;
        public bool HasAnchor;
        public int AnchorLine;
        public int AnchorEndLine;

        /// <summary>Columns.</summary>
        public long Anchor;
        public long AnchorEnd;
    }
}

/// <summary>A line of source text, UTF-8, without its end.</summary>
public unsafe struct SourceLine
{
    public byte* Start;
    public long Length;
}
