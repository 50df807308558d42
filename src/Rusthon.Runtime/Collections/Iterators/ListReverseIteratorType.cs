using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>Iterates over a list from its end; it may change meanwhile.</summary>
[PyType("list_reverseiterator", Layout = typeof(IndexIteratorObj))]
public static unsafe class ListReverseIteratorType
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
        return iterator->Index >= 0 && iterator->Index < list->Length
            ? Counts.Retain(list->Items[iterator->Index--])
            : IndexIterators.Finish(iterator);
    }

    [Method("__length_hint__(self, /)")]
    private static V LengthHint(V self)
    {
        var iterator = (IndexIteratorObj*)self.Object;
        var left = iterator->Index + 1;
        return V.FromSmall(iterator->Source.IsUnset || Lists.Of(iterator->Source)->Length < left ? 0 : left);
    }
}
