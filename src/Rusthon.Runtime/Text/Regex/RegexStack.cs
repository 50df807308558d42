namespace Rusthon.Runtime;

/// <summary>What there is to go back to while a regular expression is matched: entries of three words each, the youngest last.</summary>
internal unsafe struct RegexStack
{
    /// <summary>An old value of a slot: its number and the value.</summary>
    public const int Restore = 0;

    /// <summary>Another way to go on: a place in the program and one in the text.</summary>
    public const int Choice = 1;

    /// <summary>A greedy repetition of one test: the place behind it, where the text has got to, and the first place it may go back to.</summary>
    public const int Greedy = 2;

    /// <summary>A lazy repetition of one test: its place, where the text has got to, and how far it may go.</summary>
    public const int Lazy = 3;

    /// <summary>A lazy loop: its place and one in the text.</summary>
    public const int LazyLoop = 4;

    private const int EntryWords = 3;
    private const int FirstEntries = 40;

    private long* entries;
    private long capacity;

    /// <summary>How many words are in use.</summary>
    public long Height;

    /// <summary>The kind of the entry that begins at a height.</summary>
    public readonly int KindAt(long height) => (int)(entries[height] & 7);

    /// <summary>The first operand (a slot or a place in the program) of the entry that begins at a height.</summary>
    public readonly int TargetAt(long height) => (int)(entries[height] >> 3);

    /// <summary>The second operand of the entry that begins at a height.</summary>
    public readonly long ValueAt(long height) => entries[height + 1];

    /// <summary>The third operand of the entry that begins at a height.</summary>
    public readonly long LimitAt(long height) => entries[height + 2];

    /// <summary>Puts an entry on the stack; false when out of memory, which is pending then.</summary>
    public bool Push(int kind, int target, long value, long limit)
    {
        if (Height == capacity && !Grow())
        {
            return false;
        }

        entries[Height] = ((long)target << 3) | (uint)kind;
        entries[Height + 1] = value;
        entries[Height + 2] = limit;
        Height += EntryWords;
        return true;
    }

    /// <summary>Takes the youngest entry away: the height at which it began, where it can still be read.</summary>
    public long Pop() => Height -= EntryWords;

    /// <summary>Forgets the ways to go on that were found above a height; what restores slots stays.</summary>
    public void Commit(long height)
    {
        var kept = height;
        for (var i = height; i < Height; i += EntryWords)
        {
            if (KindAt(i) == Restore)
            {
                entries[kept] = entries[i];
                entries[kept + 1] = entries[i + 1];
                kept += EntryWords;
            }
        }

        Height = kept;
    }

    /// <summary>Frees the stack.</summary>
    public void Free()
    {
        if (entries != null)
        {
            Heap.Free(entries, capacity * sizeof(long));
            entries = null;
        }
    }

    private bool Grow()
    {
        var wanted = capacity == 0 ? EntryWords * FirstEntries : capacity * 2;
        var moved = (long*)(entries == null
            ? Heap.Allocate(wanted * sizeof(long))
            : Heap.Resize(entries, capacity * sizeof(long), wanted * sizeof(long)));
        if (moved == null)
        {
            return false;
        }

        entries = moved;
        capacity = wanted;
        return true;
    }
}
