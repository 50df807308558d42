using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>Iterates over the keys of a dict, the newest first.</summary>
[PyType("dict_reversekeyiterator", Layout = typeof(DictIteratorObj))]
public static unsafe class DictReverseKeyIteratorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("Drop")]
    private static void Drop(Obj* o) => DictIterators.Drop(o);

    [Slot("Traverse")]
    private static void Traverse(Obj* o, delegate*<V*, void> visit) => DictIterators.Traverse(o, visit);

    [Slot("Iter")]
    private static V Iter(V self) => Counts.Retain(self);

    [Slot("Next")]
    private static V Next(V self)
    {
        var entry = DictIterators.StepBack(self, out var failed);
        if (entry == null)
        {
            return failed ? V.Error : V.Unset;
        }

        return Counts.Retain(entry->Key);
    }

    [Method("__length_hint__(self, /)")]
    private static V LengthHint(V self) => DictIterators.LengthHint(self);
}
