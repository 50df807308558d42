using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The attribute __dict__ of instances of classes made at run time.</summary>
public static unsafe class InstanceDicts
{
    [FixedAddressValueType]
    private static GetterDef getter;

    [FixedAddressValueType]
    private static GetterDef weakGetter;

    /// <summary>The descriptor for a class.</summary>
    public static V NewDescriptor(TypeObj* owner)
    {
        var def = (GetterDef*)Unsafe.AsPointer(ref getter);
        def->Name = Names.Dict;
        def->Get = &GetOfInstance;
        def->Set = &SetOfInstance;
        return GetSetType.New(def, owner);
    }

    /// <summary>The descriptor of __weakref__ for a class.</summary>
    public static V NewWeakDescriptor(TypeObj* owner)
    {
        var def = (GetterDef*)Unsafe.AsPointer(ref weakGetter);
        def->Name = Names.Weakref;
        def->Get = &GetWeak;
        def->Set = null;
        return GetSetType.New(def, owner);
    }

    private static V GetWeak(V self)
    {
        var first = WeakReferences.First(self.Object);
        return first == null ? V.None : Counts.RetainObject(first);
    }

    /// <summary>The attribute __dict__ of an instance of a class made at run time: the built-in base's own where that has one, owned.</summary>
    private static V GetOfInstance(V obj)
    {
        var inherited = OfBuiltinBase(obj);
        return inherited.IsUnset ? Of(obj) : GetSetType.Get(inherited, obj, V.Unset);
    }

    private static int SetOfInstance(V obj, V value)
    {
        var inherited = OfBuiltinBase(obj);
        return inherited.IsUnset ? Replace(obj, value) : GetSetType.Set(inherited, obj, value);
    }

    /// <summary>The descriptor of __dict__ of the first built-in type among the bases, borrowed; Unset when that has none.</summary>
    private static V OfBuiltinBase(V obj)
    {
        var type = Types.Of(obj);
        while ((type->Flags & TypeFlags.HeapType) != 0)
        {
            type = type->Base;
        }

        var found = TypeDicts.Lookup(type, Names.Dict);
        return found.IsPointer && found.Object->Type == GetSetType.Address ? found : V.Unset;
    }

    /// <summary>Sets obj.__dict__, which may not be deleted: 0 or -1.</summary>
    public static int ReplaceOnly(V obj, V value) =>
        value.IsUnset ? Errors.Fail(TypeErrorType.Address, "cannot delete __dict__"u8) : Replace(obj, value);

    /// <summary>obj.__dict__, owned.</summary>
    public static V Of(V obj)
    {
        var dict = InstanceAttributes.DictOf(obj.Object, obj.Object->Type);
        return dict.IsUnset ? Objects.RaiseNoAttribute(obj, Names.Dict) : Counts.Retain(dict);
    }

    /// <summary>obj.__dict__ = value: 0 or -1.</summary>
    public static int Replace(V obj, V value)
    {
        if (value.IsUnset)
        {
            value = Dicts.New();
            var status = value.IsError ? -1 : InstanceAttributes.SetDict(obj, value);
            Counts.Release(value);
            return status;
        }

        return Dicts.Is(value)
            ? InstanceAttributes.SetDict(obj, value)
            : Errors.Fail(TypeErrorType.Address, "__dict__ must be set to a dictionary, not a '%T'"u8, value);
    }
}
