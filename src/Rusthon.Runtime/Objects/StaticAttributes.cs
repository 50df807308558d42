namespace Rusthon.Runtime;

/// <summary>Attributes as they are kept, found without calling descriptors, __getattr__ or __getattribute__ (inspect.getattr_static).</summary>
public static unsafe class StaticAttributes
{
    /// <summary>The attribute of an object, or of a class or its metaclass; the default when there is none.</summary>
    [Builtin("_static(object, name, default, /)", Module = "_types")]
    public static V Find(V obj, V name, V fallback)
    {
        var type = Types.Of(obj);
        var inherited = TypeDicts.Lookup(type, name);
        if (obj.IsPointer && Types.IsSubtype(type, (TypeObj*)TypeType.Address))
        {
            var own = TypeDicts.Lookup((TypeObj*)obj.Object, name);
            return Counts.Retain(!own.IsUnset ? own : !inherited.IsUnset ? inherited : fallback);
        }

        var value = !inherited.IsUnset && IsDataDescriptor(inherited) ? V.Unset : OfInstance(obj, type, name);
        return value.IsUnset ? Counts.Retain(inherited.IsUnset ? fallback : inherited) : value;
    }

    private static bool IsDataDescriptor(V value)
    {
        var type = Types.Of(value);
        return type->DescrGet != null && type->DescrSet != null;
    }

    /// <summary>What an object itself has under a name, owned; Unset when it has nothing.</summary>
    private static V OfInstance(V obj, TypeObj* type, V name)
    {
        if (!obj.IsPointer)
        {
            return V.Unset;
        }

        if (type->ClassData != null)
        {
            return InstanceAttributes.GetOwn(obj, type, name);
        }

        var dict = Objects.GetAttrOrUnset(obj, Names.Dict);
        var value = DictWalks.IsDict(dict) ? Counts.Retain(Dicts.Get(dict, name)) : V.Unset;
        Counts.Release(dict);
        return dict.IsError ? V.Error : value;
    }
}
