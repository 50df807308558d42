namespace Rusthon.Runtime;

/// <summary>A set or frozenset: open addressing with short linear probes. Sizes, probing and the moments of resizing are CPython's, so that the order of iteration is.</summary>
public unsafe struct SetObj
{
    public Obj Head;

    /// <summary>Members.</summary>
    public long Length;

    /// <summary>Slots in use, removed ones included.</summary>
    public long Fill;

    /// <summary>The number of slots less 1.</summary>
    public long Mask;

    /// <summary>The slots: <see cref="Small"/>, or a block of its own.</summary>
    public SetEntry* Table;

    /// <summary>The hash of a frozenset, or -1 when not yet computed.</summary>
    public long Hash;

    /// <summary>Where pop() looks next.</summary>
    public long Finger;

    /// <summary>Which slots have a member, a bit each, of a table of at most <see cref="Sets.MostMapped"/> slots; of larger ones it says nothing.</summary>
    public ulong Members;

    /// <summary>The slots of a small set.</summary>
    public SmallSetTable Small;
}

/// <summary>A slot of a set.</summary>
public struct SetEntry
{
    /// <summary>The member; Unset when never used, Error when removed.</summary>
    public V Key;

    /// <summary>The member's hash; 0 when never used, -1 when removed.</summary>
    public long Hash;
}

/// <summary>Room for the smallest table.</summary>
[System.Runtime.CompilerServices.InlineArray(Sets.MinSlots)]
public struct SmallSetTable
{
    private SetEntry first;
}
