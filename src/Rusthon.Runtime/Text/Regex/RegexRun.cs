namespace Rusthon.Runtime;

/// <summary>A program that is run on a text, once or for one match after the other. Owns memory: call <see cref="End"/>.</summary>
internal unsafe struct RegexRun
{
    /// <summary>The slots for which the caller has room on the stack.</summary>
    public const int NearSlots = 64;

    /// <summary>A match at the start.</summary>
    public const long ModeHere = 0;

    /// <summary>A match of all the text.</summary>
    public const long ModeWhole = 1;

    /// <summary>The first match.</summary>
    public const long ModeSearch = 2;

    private RegexMatcher matcher;
    private long* near;
    private int count;
    private long stop;

    /// <summary>The bounds of the groups of the last match, and then the number of the group that was closed last.</summary>
    public long* Slots;

    /// <summary>The number of groups.</summary>
    public int Groups;

    /// <summary>Where <see cref="FindNext"/> looks next.</summary>
    public long Next;

    private long refused;

    /// <summary>Sets a program (bytes), a text (str) and where it ends; false when out of memory.</summary>
    public bool Begin(V program, V text, long end, long* room)
    {
        var code = (int*)Bytes.Data(Bytes.Of(program));
        count = RegexProgram.Slots(code);
        Groups = RegexProgram.LastSlot(code) / 2;
        near = room;
        Slots = count <= NearSlots ? room : (long*)Heap.Allocate(count * sizeof(long));
        if (Slots == null)
        {
            return false;
        }

        stop = end;
        Next = 0;
        refused = -1;
        matcher = default;
        matcher.Start(code, text, end, Slots);
        return true;
    }

    /// <summary>Where the match ends and begins; below 0 when there is none (or <see cref="RegexMatcher.Raised"/>).</summary>
    public long Find(long from, long mode, long notAt, out long first)
    {
        for (var i = 0; i < count; i++)
        {
            Slots[i] = -1;
        }

        Slots[2 * Groups] = 0;
        matcher.Refused = notAt;
        matcher.Whole = mode == ModeWhole;
        first = from;
        return mode == ModeSearch ? matcher.Search(from, out first) : matcher.Match(from);
    }

    /// <summary>The next match; false when there is none or it raised.</summary>
    public bool FindNext(out long first, out long end)
    {
        first = Next;
        end = Next <= stop ? Find(Next, ModeSearch, refused, out first) : -1;
        if (end < 0)
        {
            return false;
        }

        Next = end;
        refused = first == end ? end : -1;
        return true;
    }

    /// <summary>What a group (from 0) matched, or the default.</summary>
    public readonly V Group(V exact, long group, V otherwise)
    {
        var from = Slots[2 * group];
        var to = Slots[(2 * group) + 1];
        return from < 0 || to < 0 ? Counts.Retain(otherwise) : Part(exact, from, to);
    }

    /// <summary>Part of a str or bytes; empty when the end is before the start.</summary>
    public static V Part(V exact, long from, long to) =>
        Strs.IsStr(exact) ? Strs.Range(exact, from, to < from ? from : to) : Bytes.Range(exact, from, to < from ? from : to);

    /// <summary>Frees what it needed.</summary>
    public void End()
    {
        matcher.Finish();
        if (Slots != near)
        {
            Heap.Free(Slots, count * sizeof(long));
        }
    }
}
