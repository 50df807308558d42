using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The values of a dict.</summary>
[PyType("dict_values", Layout = typeof(DictViewObj))]
public static unsafe class DictValuesType
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
    private static V Iter(V self) => DictIterators.New(DictValueIteratorType.Address, DictViews.DictOf(self));

    [Getter("mapping")]
    private static V Mapping(V self) => MappingProxyType.New(DictViews.DictOf(self));

    [Method("__reversed__(self, /)")]
    private static V Reversed(V self) => DictIterators.New(DictReverseValueIteratorType.Address, DictViews.DictOf(self));
}
