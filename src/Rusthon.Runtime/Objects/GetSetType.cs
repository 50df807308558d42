using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The descriptor of a computed attribute of a built-in type.</summary>
public unsafe struct GetSetObj
{
    public Obj Head;
    public GetterDef* Def;
    public TypeObj* Owner;
}

/// <summary>The type of the descriptors of computed attributes.</summary>
[PyType("getset_descriptor", Layout = typeof(GetSetObj))]
public static unsafe class GetSetType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    /// <summary>The descriptor of a getter, for the type's dict.</summary>
    public static V New(GetterDef* def, TypeObj* owner)
    {
        var descriptor = (GetSetObj*)Heap.New(Address, sizeof(GetSetObj));
        if (descriptor == null)
        {
            return V.Error;
        }

        descriptor->Def = def;
        descriptor->Owner = owner;
        return V.FromObject(descriptor);
    }

    [Slot("Drop")]
    public static void Drop(Obj* o) => Heap.Free(o, sizeof(GetSetObj));

    [Slot("DescrGet")]
    public static V Get(V self, V obj, V owner)
    {
        var descriptor = (GetSetObj*)self.Object;
        if (obj.IsUnset)
        {
            return Counts.Retain(self);
        }

        return Types.IsSubtype(Types.Of(obj), descriptor->Owner) ? descriptor->Def->Get(obj) : RaiseWrongType(descriptor, obj);
    }

    [Slot("DescrSet")]
    public static int Set(V self, V obj, V value)
    {
        var descriptor = (GetSetObj*)self.Object;
        if (!Types.IsSubtype(Types.Of(obj), descriptor->Owner))
        {
            RaiseWrongType(descriptor, obj);
            return -1;
        }

        if (descriptor->Def->Set == null)
        {
            return Errors.Fail(
                AttributeErrorType.Address, "attribute '%S' of '%N' objects is not writable"u8, descriptor->Def->Name, V.FromObject(descriptor->Owner));
        }

        return descriptor->Def->Set(obj, value);
    }

    [Slot("Repr")]
    public static V Repr(V self)
    {
        var descriptor = (GetSetObj*)self.Object;
        return Errors.Format("<attribute '%S' of '%S' objects>"u8, descriptor->Def->Name, descriptor->Owner->Name, default);
    }

    [Getter("__name__")]
    public static V GetName(V self) => Counts.Retain(((GetSetObj*)self.Object)->Def->Name);

    [Getter("__objclass__")]
    public static V GetObjClass(V self) => Counts.RetainObject(((GetSetObj*)self.Object)->Owner);

    private static V RaiseWrongType(GetSetObj* descriptor, V obj) =>
        Errors.Raise(TypeErrorType.Address, "descriptor '%S' for '%N' objects doesn't apply to a '%T' object"u8, descriptor->Def->Name, V.FromObject(descriptor->Owner), obj);
}
