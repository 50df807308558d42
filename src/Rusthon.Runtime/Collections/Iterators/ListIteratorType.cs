using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>Iterates over a list that may change meanwhile.</summary>
[PyType("list_iterator", Layout = typeof(IndexIteratorObj))]
public static unsafe class ListIteratorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("Drop")]
    private static void Drop(Obj* o) => IndexIterators.Drop(o);

    [Slot("Traverse")]
    private static void Traverse(Obj* o, delegate*<V*, void> visit) => IndexIterators.Traverse(o, visit);

    [Slot("Iter")]
    private static V Iter(V self) => Counts.Retain(self);

    [Slot("Next")]
    private static V Next(V self)
    {
        var iterator = (IndexIteratorObj*)self.Object;
        if (iterator->Source.IsUnset)
        {
            return V.Unset;
        }

        var list = Lists.Of(iterator->Source);
        return iterator->Index < list->Length
            ? Counts.Retain(list->Items[iterator->Index++])
            : IndexIterators.Finish(iterator);
    }

    [Method("__length_hint__(self, /)")]
    private static V LengthHint(V self)
    {
        var iterator = (IndexIteratorObj*)self.Object;
        return iterator->Source.IsUnset ? V.FromSmall(0) : IndexIterators.Left(iterator, Lists.Of(iterator->Source)->Length);
    }
}
