using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>A read-only view of a mapping.</summary>
public struct MappingProxyObj
{
    public Obj Head;
    public V Mapping;
}

/// <summary>The type mappingproxy.</summary>
[PyType("mappingproxy", Layout = typeof(MappingProxyObj), Flags = TypeFlags.Mapping)]
public static unsafe class MappingProxyType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    /// <summary>A read-only view of a dict; Error stays Error.</summary>
    public static V New(V dict)
    {
        var proxy = dict.IsError ? null : (MappingProxyObj*)Heap.NewContainer(Address, sizeof(MappingProxyObj));
        if (proxy == null)
        {
            return V.Error;
        }

        proxy->Mapping = Counts.Retain(dict);
        return V.FromObject(proxy);
    }

    [Slot("New")]
    public static V Construct(TypeObj* type, V* args, long count, TupleObj* names) =>
        count == 1 && names == null && type != null
            ? IsMapping(args[0]) ? New(args[0]) : Errors.Raise(TypeErrorType.Address, "mappingproxy() argument must be a mapping, not %T"u8, args[0])
            : Errors.Raise(TypeErrorType.Address, "mappingproxy() missing required argument 'mapping' (pos 1)"u8);

    private static bool IsMapping(V value) =>
        Types.Of(value)->GetItem != null && !Lists.Is(value) && !Tuples.Is(value);

    [Slot("Drop")]
    public static void Drop(Obj* o)
    {
        Counts.Release(((MappingProxyObj*)o)->Mapping);
        Heap.FreeContainer(o, sizeof(MappingProxyObj));
    }

    [Slot("Traverse")]
    public static void Traverse(Obj* o, delegate*<V*, void> visit) => visit(&((MappingProxyObj*)o)->Mapping);

    [Slot("Repr")]
    public static V Repr(V self) => Errors.Format("mappingproxy(%R)"u8, Of(self), default, default);

    [Slot("Str")]
    public static V Str(V self) => Objects.Str(Of(self));

    [Slot("Length")]
    public static long Length(V self) => Objects.Length(Of(self));

    [Slot("Iter")]
    public static V Iter(V self) => Objects.Iter(Of(self));

    [Method("__class_getitem__(cls, item, /)", Kind = MethodKind.Class)]
    private static V ClassGetItem(V type, V item) => GenericAliasType.New(type, item);

    [Slot("GetItem")]
    public static V GetItem(V self, V key) => Objects.GetItem(Of(self), key);

    [Slot("Contains")]
    public static int Contains(V self, V key) => Objects.Contains(Of(self), key);

    [Slot("Compare")]
    public static V Compare(V self, V other, int op) =>
        Objects.Compare(Of(self), Types.Of(other) == Address ? Of(other) : other, op);

    [Slot("Or")]
    public static V Or(V a, V b) => Objects.Or(Types.Of(a) == Address ? Of(a) : a, Types.Of(b) == Address ? Of(b) : b);

    [Method("get(self, key, default=None, /)")]
    public static V Get(V self, V key, V fallback)
    {
        var value = Dicts.Is(Of(self)) ? Dicts.Get(Of(self), key) : V.Unset;
        return value.IsUnset ? fallback.IsUnset ? V.None : Counts.Retain(fallback) : Counts.Retain(value);
    }

    [Method("keys(self, /)")]
    public static V Keys(V self) => Objects.CallMethod0(Of(self), Names.Keys);

    [Method("values(self, /)")]
    public static V Values(V self) => Objects.CallMethod0(Of(self), Names.Values);

    [Method("items(self, /)")]
    public static V Items(V self) => Objects.CallMethod0(Of(self), Names.Items);

    [Method("copy(self, /)")]
    public static V Copy(V self) => Dicts.Copy(Of(self));

    private static V Of(V self) => ((MappingProxyObj*)self.Object)->Mapping;
}
