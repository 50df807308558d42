using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>Iterates over anything that has __getitem__, until it raises IndexError or StopIteration.</summary>
[PyType("iterator", Layout = typeof(IndexIteratorObj))]
public static unsafe class SequenceIteratorType
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

        if (iterator->Index == long.MaxValue)
        {
            return Errors.Raise(OverflowErrorType.Address, "iter index too large"u8);
        }

        var item = Objects.GetItem(iterator->Source, V.FromSmall(iterator->Index));
        if (!item.IsError)
        {
            iterator->Index++;
            return item;
        }

        if (!Errors.PendingIs(IndexErrorType.Address) && !Errors.PendingIs(StopIterationType.Address))
        {
            return item;
        }

        Errors.Clear();
        return IndexIterators.Finish(iterator);
    }

    [Method("__length_hint__(self, /)")]
    private static V LengthHint(V self)
    {
        var iterator = (IndexIteratorObj*)self.Object;
        if (iterator->Source.IsUnset)
        {
            return V.FromSmall(0);
        }

        if (Types.Of(iterator->Source)->Length == null)
        {
            return V.NotImplemented;
        }

        var length = Objects.Length(iterator->Source);
        return length < 0 ? V.Error : IndexIterators.Left(iterator, length);
    }
}
