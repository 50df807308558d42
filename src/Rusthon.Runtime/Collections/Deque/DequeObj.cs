namespace Rusthon.Runtime;

/// <summary>A deque: a ring of values.</summary>
public unsafe struct DequeObj
{
    public Obj Head;
    public long Length;

    /// <summary>A power of two, or 0 without a block.</summary>
    public long Capacity;

    /// <summary>The place of the first item in the ring.</summary>
    public long First;

    /// <summary>The most items that it may hold, or -1.</summary>
    public long MaxLength;

    /// <summary>Grows with every change of the length or order; iterators compare it.</summary>
    public long State;

    /// <summary>Owned; null when the capacity is 0.</summary>
    public V* Items;

    /// <summary>The place of an item by its number.</summary>
    public readonly V* At(long index) => Items + ((First + index) & (Capacity - 1));
}
