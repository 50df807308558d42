using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>A named element of a tuple.</summary>
public struct TupleGetterObj
{
    public Obj Head;
    public long Index;
    public V Doc;
}

/// <summary>The type of the descriptors that give named tuples their fields.</summary>
[PyType("_tuplegetter", Module = "collections", Layout = typeof(TupleGetterObj))]
public static unsafe class TupleGetterType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [ModuleConstant("_collections", "_tuplegetter")]
    private static V Export() => Counts.RetainObject(Address);

    [Slot("New")]
    private static V New(TypeObj* type, V* args, long count, TupleObj* names)
    {
        if (Arguments.RejectKeywords("_tuplegetter"u8, names) < 0 || Arguments.CheckCount("_tuplegetter"u8, count, 2, 2) < 0)
        {
            return V.Error;
        }

        var index = Ints.AsIndex(args[0], out var failed);
        var getter = failed ? null : (TupleGetterObj*)Heap.New(type, sizeof(TupleGetterObj));
        if (getter == null)
        {
            return V.Error;
        }

        getter->Index = index;
        getter->Doc = Counts.Retain(args[1]);
        return V.FromObject(getter);
    }

    [Slot("Drop")]
    private static void Drop(Obj* o)
    {
        Counts.Release(((TupleGetterObj*)o)->Doc);
        Heap.Free(o, sizeof(TupleGetterObj));
    }

    [Slot("DescrGet")]
    private static V Get(V self, V obj, V owner)
    {
        if (obj.IsUnset || obj.IsNone)
        {
            return Counts.Retain(self);
        }

        var index = ((TupleGetterObj*)self.Object)->Index;
        if (!Tuples.Is(obj))
        {
            return Errors.Raise(TypeErrorType.Address, "descriptor for index '%S' for tuple subclasses doesn't apply to '%T' object"u8, V.FromSmall(index), obj);
        }

        return index < Tuples.Of(obj)->Length
            ? Counts.Retain((&Tuples.Of(obj)->First)[index])
            : Errors.Raise(IndexErrorType.Address, "tuple index out of range"u8);
    }

    [Slot("DescrSet")]
    private static int Set(V self, V obj, V value) =>
        Errors.Fail(AttributeErrorType.Address, value.IsUnset ? "can't delete attribute"u8 : "can't set attribute"u8);

    [Slot("Repr")]
    private static V Repr(V self)
    {
        var getter = (TupleGetterObj*)self.Object;
        return Errors.Format("_tuplegetter(%S, %R)"u8, V.FromSmall(getter->Index), getter->Doc, default);
    }

    [Getter("__doc__", Setter = nameof(SetDoc))]
    private static V GetDoc(V self) => Counts.Retain(((TupleGetterObj*)self.Object)->Doc);

    private static int SetDoc(V self, V value)
    {
        var getter = (TupleGetterObj*)self.Object;
        var old = getter->Doc;
        getter->Doc = value.IsUnset ? V.None : Counts.Retain(value);
        Counts.Release(old);
        return 0;
    }

    [Method("__reduce__(self, /)")]
    private static V Reduce(V self)
    {
        V* items = stackalloc V[2];
        items[0] = V.FromSmall(((TupleGetterObj*)self.Object)->Index);
        items[1] = ((TupleGetterObj*)self.Object)->Doc;
        return Reduction.Pair(self, Tuples.FromBorrowed(items, 2));
    }
}
