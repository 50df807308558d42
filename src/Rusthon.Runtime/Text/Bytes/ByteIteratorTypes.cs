using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>Iterates over the bytes of a bytes object.</summary>
[PyType("bytes_iterator", Layout = typeof(IndexIteratorObj))]
public static unsafe class BytesIteratorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("Drop")]
    public static void Drop(Obj* o) => IndexIterators.Drop(o);

    [Slot("Traverse")]
    public static void Traverse(Obj* o, delegate*<V*, void> visit) => IndexIterators.Traverse(o, visit);

    [Slot("Iter")]
    public static V Iter(V self) => Counts.Retain(self);

    [Slot("Next")]
    public static V Next(V self) => ByteIterators.Next(self);

    [Method("__length_hint__(self, /)")]
    public static V LengthHint(V self) => ByteIterators.Left(self);
}

/// <summary>Iterates over the bytes of a bytearray.</summary>
[PyType("bytearray_iterator", Layout = typeof(IndexIteratorObj))]
public static unsafe class ByteArrayIteratorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("Drop")]
    public static void Drop(Obj* o) => IndexIterators.Drop(o);

    [Slot("Traverse")]
    public static void Traverse(Obj* o, delegate*<V*, void> visit) => IndexIterators.Traverse(o, visit);

    [Slot("Iter")]
    public static V Iter(V self) => Counts.Retain(self);

    [Slot("Next")]
    public static V Next(V self) => ByteIterators.Next(self);

    [Method("__length_hint__(self, /)")]
    public static V LengthHint(V self) => ByteIterators.Left(self);
}

/// <summary>What both iterators do.</summary>
public static unsafe class ByteIterators
{
    /// <summary>The next byte.</summary>
    public static V Next(V self)
    {
        var iterator = (IndexIteratorObj*)self.Object;
        if (iterator->Source.IsUnset)
        {
            return V.Unset;
        }

        var view = ByteView.OfBytes(iterator->Source);
        return iterator->Index < view.Length ? V.FromSmall(view.Data[iterator->Index++]) : IndexIterators.Finish(iterator);
    }

    /// <summary>How many are left.</summary>
    public static V Left(V self)
    {
        var iterator = (IndexIteratorObj*)self.Object;
        return iterator->Source.IsUnset
            ? V.FromSmall(0)
            : IndexIterators.Left(iterator, ByteView.OfBytes(iterator->Source).Length);
    }
}
