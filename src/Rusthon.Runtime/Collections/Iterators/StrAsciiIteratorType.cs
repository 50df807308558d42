using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>Iterates over the characters of a str that is all ASCII.</summary>
[PyType("str_ascii_iterator", Layout = typeof(IndexIteratorObj))]
public static unsafe class StrAsciiIteratorType
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

        var text = iterator->Source;
        return iterator->Index < Strs.Length(text)
            ? Strs.FromChar(Strs.At(text, iterator->Index++))
            : IndexIterators.Finish(iterator);
    }

    [Method("__length_hint__(self, /)")]
    private static V LengthHint(V self)
    {
        var iterator = (IndexIteratorObj*)self.Object;
        return iterator->Source.IsUnset ? V.FromSmall(0) : IndexIterators.Left(iterator, Strs.Length(iterator->Source));
    }
}
