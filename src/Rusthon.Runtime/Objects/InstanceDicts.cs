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
        def->Get = &Of;
        def->Set = &Replace;
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
