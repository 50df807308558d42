using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>An iterator over a range of ints of any size.</summary>
public struct LongRangeIteratorObj
{
    public Obj Head;
    public V Next;
    public V Step;

    /// <summary>How many items are still to come.</summary>
    public V Left;
}

/// <summary>The type of iterators over ranges of large ints.</summary>
[PyType("longrange_iterator", Layout = typeof(LongRangeIteratorObj))]
public static unsafe class LongRangeIteratorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("Drop")]
    private static void Drop(Obj* o)
    {
        var iterator = (LongRangeIteratorObj*)o;
        Counts.Release(iterator->Next);
        Counts.Release(iterator->Step);
        Counts.Release(iterator->Left);
        Heap.Free(o, sizeof(LongRangeIteratorObj));
    }

    [Slot("Iter")]
    private static V Iter(V self) => Counts.Retain(self);

    [Slot("Next")]
    private static V Next(V self)
    {
        var iterator = (LongRangeIteratorObj*)self.Object;
        if (ExactInts.Sign(iterator->Left) <= 0)
        {
            return V.Unset;
        }

        var next = ExactInts.Add(iterator->Next, iterator->Step);
        var left = ExactInts.Subtract(iterator->Left, V.FromSmall(1));
        if (next.IsError || left.IsError)
        {
            Counts.Release(next);
            Counts.Release(left);
            return V.Error;
        }

        var value = iterator->Next;
        Counts.Release(iterator->Left);
        iterator->Next = next;
        iterator->Left = left;
        return value;
    }

    [Method("__length_hint__(self, /)")]
    private static V LengthHint(V self) => Counts.Retain(((LongRangeIteratorObj*)self.Object)->Left);
}
