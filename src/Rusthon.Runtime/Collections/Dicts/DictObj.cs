namespace Rusthon.Runtime;

/// <summary>
/// A dict: entries in order of insertion, and an open-addressing index of entry numbers in front of them in the
/// same block. Sizes, probing and the moments of resizing are CPython's.
/// </summary>
public unsafe struct DictObj
{
    public Obj Head;

    /// <summary>Items, deleted entries not counted.</summary>
    public long Length;

    /// <summary>The entries; the index (of <see cref="Slots"/> ints) lies before them. Null while there is no block.</summary>
    public DictEntry* Entries;

    /// <summary>Entries in use, deleted ones included.</summary>
    public long EntryCount;

    /// <summary>All entries before this one are deleted.</summary>
    public long First;

    /// <summary>How many entries may be added before the next resize.</summary>
    public long Usable;

    /// <summary>The size of the index, a power of two; 0 while there is no block.</summary>
    public long Slots;

    /// <summary>The index: entry numbers, or <see cref="Dicts.EmptySlot"/> or <see cref="Dicts.DeletedSlot"/>.</summary>
    public readonly int* Index => (int*)Entries - Slots;
}

/// <summary>One entry of a dict.</summary>
public struct DictEntry
{
    public long Hash;

    /// <summary>Unset when deleted.</summary>
    public V Key;
    public V Value;
}
