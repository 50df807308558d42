namespace Rusthon.Runtime;

/// <summary>An iterator that counts through the positions of a sequence.</summary>
public struct IndexIteratorObj
{
    public Obj Head;

    /// <summary>The next position.</summary>
    public long Index;

    /// <summary>The sequence, or Unset when exhausted.</summary>
    public V Source;
}

/// <summary>What the iterators over sequences share.</summary>
public static unsafe class IndexIterators
{
    /// <summary>An iterator of a given type over a sequence (retained) from a position on.</summary>
    public static V New(TypeObj* type, V source, long index)
    {
        var iterator = (IndexIteratorObj*)Heap.NewContainer(type, sizeof(IndexIteratorObj));
        if (iterator == null)
        {
            return V.Error;
        }

        iterator->Index = index;
        iterator->Source = Counts.Retain(source);
        return V.FromObject(iterator);
    }

    /// <summary>Lets go of the sequence; the result of the last step.</summary>
    public static V Finish(IndexIteratorObj* iterator)
    {
        var source = iterator->Source;
        iterator->Source = V.Unset;
        Counts.Release(source);
        return V.Unset;
    }

    /// <summary>Frees an iterator.</summary>
    public static void Drop(Obj* o)
    {
        var source = ((IndexIteratorObj*)o)->Source;
        Heap.FreeContainer(o, sizeof(IndexIteratorObj));
        Counts.Release(source);
    }

    /// <summary>Visits the sequence.</summary>
    public static void Traverse(Obj* o, delegate*<V*, void> visit) => visit(&((IndexIteratorObj*)o)->Source);

    /// <summary>How many items are still to come of a sequence of a length; never negative.</summary>
    public static V Left(IndexIteratorObj* iterator, long length) =>
        V.FromSmall(iterator->Index < length ? length - iterator->Index : 0);
}
