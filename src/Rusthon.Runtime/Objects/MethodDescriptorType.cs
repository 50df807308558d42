using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type of unbound methods of built-in types.</summary>
[PyType("method_descriptor", Layout = typeof(BuiltinObj))]
public static unsafe class MethodDescriptorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    /// <summary>The descriptor of a method, for the type's dict.</summary>
    public static V New(MethodDef* def, TypeObj* owner)
    {
        var kind = def->Kind == MethodKind.Class ? ClassMethodDescriptorType.Address : Address;
        var builtin = (BuiltinObj*)Heap.New(kind, sizeof(BuiltinObj));
        if (builtin == null)
        {
            return V.Error;
        }

        builtin->Def = &def->Function;
        builtin->Self = V.Unset;
        builtin->Owner = owner;
        return V.FromObject(builtin);
    }

    [Slot("Drop")]
    public static void Drop(Obj* o) => Heap.Free(o, sizeof(BuiltinObj));

    [Slot("Call")]
    public static V Call(V self, V* args, long positional, TupleObj* names)
    {
        var builtin = (BuiltinObj*)self.Object;
        if (positional == 0)
        {
            return Errors.Raise(TypeErrorType.Address, "unbound method %S() needs an argument"u8, builtin->Def->QualName);
        }

        if (!Types.IsSubtype(Types.Of(args[0]), builtin->Owner))
        {
            return Errors.Raise(
                TypeErrorType.Address,
                "descriptor '%S' for '%N' objects doesn't apply to a '%T' object"u8,
                builtin->Def->Name,
                V.FromObject(builtin->Owner),
                args[0]);
        }

        return BuiltinCalls.Call(builtin->Def, args[0], args + 1, positional - 1, names);
    }

    [Slot("DescrGet")]
    public static V Get(V self, V obj, V owner)
    {
        var builtin = (BuiltinObj*)self.Object;
        return obj.IsUnset ? Counts.Retain(self) : BuiltinType.Bind(builtin->Def, obj);
    }

    [Slot("Repr")]
    public static V Repr(V self)
    {
        var builtin = (BuiltinObj*)self.Object;
        return Errors.Format("<method '%S' of '%S' objects>"u8, builtin->Def->Name, builtin->Owner->Name, default);
    }

    [Getter("__name__")]
    public static V GetName(V self) => Counts.Retain(((BuiltinObj*)self.Object)->Def->Name);

    [Getter("__qualname__")]
    public static V GetQualName(V self) => Counts.Retain(((BuiltinObj*)self.Object)->Def->QualName);

    [Getter("__objclass__")]
    public static V GetObjClass(V self) => Counts.RetainObject(((BuiltinObj*)self.Object)->Owner);

    [Getter("__doc__")]
    public static V GetDoc(V self) => self.IsUnset ? V.Error : V.None;
}

/// <summary>The type of class methods of built-in types.</summary>
[PyType("classmethod_descriptor", Layout = typeof(BuiltinObj))]
public static unsafe class ClassMethodDescriptorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("Drop")]
    public static void Drop(Obj* o) => Heap.Free(o, sizeof(BuiltinObj));

    [Slot("DescrGet")]
    public static V Get(V self, V obj, V owner)
    {
        var builtin = (BuiltinObj*)self.Object;
        return BuiltinType.Bind(builtin->Def, owner.IsUnset ? V.FromObject(Types.Of(obj)) : owner);
    }

    [Slot("Call")]
    public static V Call(V self, V* args, long positional, TupleObj* names)
    {
        var builtin = (BuiltinObj*)self.Object;
        return positional == 0
            ? Errors.Raise(TypeErrorType.Address, "descriptor '%S' of '%S' object needs an argument"u8, builtin->Def->Name, builtin->Owner->Name)
            : BuiltinCalls.Call(builtin->Def, args[0], args + 1, positional - 1, names);
    }

    [Slot("Repr")]
    public static V Repr(V self)
    {
        var builtin = (BuiltinObj*)self.Object;
        return Errors.Format("<method '%S' of '%S' objects>"u8, builtin->Def->Name, builtin->Owner->Name, default);
    }

    [Getter("__name__")]
    public static V GetName(V self) => Counts.Retain(((BuiltinObj*)self.Object)->Def->Name);

    [Getter("__objclass__")]
    public static V GetObjClass(V self) => Counts.RetainObject(((BuiltinObj*)self.Object)->Owner);
}
