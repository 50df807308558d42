using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>A group of itertools.groupby: A is the groupby, B the key.</summary>
[PyType("_grouper", Module = "itertools", Layout = typeof(IteratorStateObj))]
public static unsafe class GrouperType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("Drop")]
    private static void Drop(Obj* o) => IteratorState.Drop(o);

    [Slot("Traverse")]
    private static void Traverse(Obj* o, delegate*<V*, void> visit) => IteratorState.Traverse(o, visit);

    [Slot("Iter")]
    private static V Iter(V self) => Counts.Retain(self);

    [Slot("Next")]
    private static V Next(V self)
    {
        var state = IteratorState.Get(self);
        return GroupbyType.NextOfGroup(IteratorState.Get(state->A), (long)self.Object, state->B);
    }
}
