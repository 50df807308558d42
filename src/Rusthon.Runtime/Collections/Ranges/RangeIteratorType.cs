using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>An iterator over a range of small ints.</summary>
public struct RangeIteratorObj
{
    public Obj Head;
    public long Next;
    public long Step;
    public long Left;
}

/// <summary>The type of iterators over ranges of small ints.</summary>
[PyType("range_iterator", Layout = typeof(RangeIteratorObj))]
public static unsafe class RangeIteratorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("Drop")]
    private static void Drop(Obj* o) => Heap.Free(o, sizeof(RangeIteratorObj));

    [Slot("Iter")]
    private static V Iter(V self) => Counts.Retain(self);

    [Slot("Next")]
    private static V Next(V self)
    {
        var iterator = (RangeIteratorObj*)self.Object;
        if (iterator->Left <= 0)
        {
            return V.Unset;
        }

        iterator->Left--;
        var value = iterator->Next;
        iterator->Next = value + iterator->Step;
        return V.FromSmall(value);
    }

    [Method("__length_hint__(self, /)")]
    private static V LengthHint(V self) => V.FromSmall(((RangeIteratorObj*)self.Object)->Left);
}
