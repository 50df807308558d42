using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>Iterates over the members of a set or frozenset.</summary>
[PyType("set_iterator", Layout = typeof(SetIteratorObj))]
public static unsafe class SetIteratorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("Drop")]
    private static void Drop(Obj* o)
    {
        var set = ((SetIteratorObj*)o)->Set;
        Heap.FreeContainer(o, sizeof(SetIteratorObj));
        Counts.Release(set);
    }

    [Slot("Traverse")]
    private static void Traverse(Obj* o, delegate*<V*, void> visit) => visit(&((SetIteratorObj*)o)->Set);

    [Slot("Iter")]
    private static V Iter(V self) => Counts.Retain(self);

    [Slot("Next")]
    private static V Next(V self)
    {
        var iterator = (SetIteratorObj*)self.Object;
        if (iterator->Set.IsUnset)
        {
            return V.Unset;
        }

        var set = Sets.Of(iterator->Set);
        if (iterator->Length != set->Length)
        {
            iterator->Length = -1;
            return Errors.Raise(RuntimeErrorType.Address, "Set changed size during iteration"u8);
        }

        if (Sets.Next(set, ref iterator->Position, out var key, out _))
        {
            iterator->Left--;
            return Counts.Retain(key);
        }

        var finished = iterator->Set;
        iterator->Set = V.Unset;
        Counts.Release(finished);
        return V.Unset;
    }

    [Method("__length_hint__(self, /)")]
    private static V LengthHint(V self)
    {
        var iterator = (SetIteratorObj*)self.Object;
        return V.FromSmall(!iterator->Set.IsUnset && iterator->Length == Sets.Length(iterator->Set) ? iterator->Left : 0);
    }
}
