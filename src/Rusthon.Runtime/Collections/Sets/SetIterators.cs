namespace Rusthon.Runtime;

/// <summary>An iterator over a set.</summary>
public struct SetIteratorObj
{
    public Obj Head;

    /// <summary>The set, or Unset when exhausted.</summary>
    public V Set;

    /// <summary>The number of members when the iteration began; -1 after a change was reported.</summary>
    public long Length;

    /// <summary>The next slot to look at.</summary>
    public long Position;

    /// <summary>How many members are still to come.</summary>
    public long Left;
}

/// <summary>Making iterators over sets.</summary>
public static unsafe class SetIterators
{
    /// <summary>An iterator over a set (retained).</summary>
    public static V New(V set)
    {
        var iterator = (SetIteratorObj*)Heap.NewContainer(SetIteratorType.Address, sizeof(SetIteratorObj));
        if (iterator == null)
        {
            return V.Error;
        }

        iterator->Set = Counts.Retain(set);
        iterator->Length = Sets.Length(set);
        iterator->Position = 0;
        iterator->Left = iterator->Length;
        return V.FromObject(iterator);
    }
}
