using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>Iterates over a deque from its end.</summary>
[PyType("_deque_reverse_iterator", Module = "collections", Layout = typeof(DequeIteratorObj))]
public static unsafe class DequeReverseIteratorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("Drop")]
    private static void Drop(Obj* o) => DequeIterators.Drop(o);

    [Slot("Traverse")]
    private static void Traverse(Obj* o, delegate*<V*, void> visit) => visit(&((DequeIteratorObj*)o)->Deque);

    [Slot("Iter")]
    private static V Iter(V self) => Counts.Retain(self);

    [Slot("Next")]
    private static V Next(V self) => DequeIterators.Next(self, true);

    [Method("__length_hint__(self, /)")]
    private static V LengthHint(V self) => V.FromSmall(((DequeIteratorObj*)self.Object)->Left);
}
