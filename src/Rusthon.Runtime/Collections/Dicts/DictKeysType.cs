using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The keys of a dict.</summary>
[PyType("dict_keys", Layout = typeof(DictViewObj))]
public static unsafe class DictKeysType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("Drop")]
    private static void Drop(Obj* o) => DictViews.Drop(o);

    [Slot("Traverse")]
    private static void Traverse(Obj* o, delegate*<V*, void> visit) => DictViews.Traverse(o, visit);

    [Slot("Repr")]
    private static V Repr(V self) => DictViews.Repr(self);

    [Slot("Length")]
    private static long Length(V self) => DictViews.Length(self);

    [Slot("Iter")]
    private static V Iter(V self) => DictIterators.New(DictKeyIteratorType.Address, DictViews.DictOf(self));

    [Getter("mapping")]
    private static V Mapping(V self) => MappingProxyType.New(DictViews.DictOf(self));

    [Method("__reversed__(self, /)")]
    private static V Reversed(V self) => DictIterators.New(DictReverseKeyIteratorType.Address, DictViews.DictOf(self));

    [Slot("Contains")]
    private static int Contains(V self, V value) => Dicts.Contains(DictViews.DictOf(self), value);

    [Slot("Compare")]
    private static V Compare(V a, V b, int op) => DictViews.Compare(a, b, op);

    [Slot("Or")]
    private static V Or(V a, V b) => DictViews.Or(a, b);

    [Slot("And")]
    private static V And(V a, V b) => DictViews.And(a, b);

    [Slot("Subtract")]
    private static V Subtract(V a, V b) => DictViews.Subtract(a, b);

    [Slot("Xor")]
    private static V Xor(V a, V b) => DictViews.Xor(a, b);

    [Method("isdisjoint(self, other, /)")]
    private static V IsDisjoint(V self, V other) => DictViews.IsDisjoint(self, other);
}
