namespace Rusthon.Runtime;

/// <summary>The frames of a traceback as text; a frame repeated more than three times is counted.</summary>
[Cold]
public static unsafe class TracebackFrames
{
    private const int MaxRepeats = 3;

    /// <summary>Appends all frames, the outermost first.</summary>
    public static bool Add(ref StrBuilder text, TracebackObj* entry)
    {
        TracebackObj* last = null;
        var count = 0L;
        for (; entry != null; entry = entry->Next)
        {
            if (last == null || !IsSame(last->Position, entry->Position))
            {
                if (!AddRepeated(ref text, count))
                {
                    return false;
                }

                last = entry;
                count = 0;
            }

            var before = count;
            count += entry->Repeats + 1;
            for (var i = before; i < count && i < MaxRepeats; i++)
            {
                if (!AddEntry(ref text, entry))
                {
                    return false;
                }
            }
        }

        return AddRepeated(ref text, count);
    }

    /// <summary>Appends one entry.</summary>
    internal static bool AddEntry(ref StrBuilder text, TracebackObj* entry)
    {
        var position = *entry->Position;
        if ((entry->Head.Flags & TracebackObj.CalleeOnly) != 0 && position.AnchorLine != 0)
        {
            position.EndLine = position.AnchorLine;
            position.EndColumn = position.AnchorColumn;
            position.AnchorLine = 0;
        }

        return AddFrame(ref text, &position);
    }

    /// <summary>Appends one frame with its source lines.</summary>
    public static bool AddFrame(ref StrBuilder text, PositionDef* position)
    {
        var code = position->Code;
        return text.AddUtf8("  File \""u8) && text.Add(code->Module->FileName) && text.AddUtf8("\", line "u8) && text.AddLong(position->Line)
            && text.AddUtf8(", in "u8) && text.Add(code->Name) && text.AddUtf8("\n"u8) && SourceLines.Add(ref text, position);
    }

    private static bool IsSame(PositionDef* a, PositionDef* b) =>
        a == b || (a->Line == b->Line && a->Code->Module == b->Code->Module && Strs.Equal(a->Code->Name, b->Code->Name));

    private static bool AddRepeated(ref StrBuilder text, long count)
    {
        if (count <= MaxRepeats)
        {
            return true;
        }

        var more = count - MaxRepeats;
        return text.AddUtf8("  [Previous line repeated "u8) && text.AddLong(more) && text.AddUtf8(more > 1 ? " more times]\n"u8 : " more time]\n"u8);
    }
}
