using System;

namespace Rusthon.Runtime;

/// <summary>Attribute access.</summary>
public static unsafe partial class Objects
{
    /// <summary>obj.name.</summary>
    [Export("rt_get_attr")]
    public static V GetAttr(V obj, V name)
    {
        var getter = Types.Of(obj)->GetAttr;
        return IsGeneric(getter) ? GenericGetAttr(obj, name) : getter(obj, name);
    }

    /// <summary>obj.name, or Unset where that would raise AttributeError.</summary>
    public static V GetAttrOrUnset(V obj, V name)
    {
        var getter = Types.Of(obj)->GetAttr;
        var value = IsGeneric(getter) ? FindAttr(obj, name) : getter(obj, name);
        if (value.IsError && Errors.PendingIs(AttributeErrorType.Address))
        {
            Errors.Clear();
            return V.Unset;
        }

        return value;
    }

    /// <summary>obj.name = value: 0 or -1.</summary>
    [Export("rt_set_attr")]
    public static int SetAttr(V obj, V value, V name) => Types.Of(obj)->SetAttr(obj, name, value);

    /// <summary>del obj.name: 0 or -1.</summary>
    [Export("rt_delete_attr")]
    public static int DeleteAttr(V obj, V name) => Types.Of(obj)->SetAttr(obj, name, V.Unset);

    /// <summary>A special method as the interpreter looks it up: on the type, bound. Unset when missing.</summary>
    public static V LookupSpecial(V obj, V name)
    {
        var type = Types.Of(obj);
        var found = TypeDicts.Lookup(type, name);
        return found.IsUnset ? V.Unset : Bind(found, obj, V.FromObject(type));
    }

    /// <summary>The descriptor protocol's read: an owned value.</summary>
    public static V Bind(V descriptor, V obj, V owner)
    {
        var get = Types.Of(descriptor)->DescrGet;
        if (get == null)
        {
            return Counts.Retain(descriptor);
        }

        Counts.Retain(descriptor);
        var result = get(descriptor, obj, owner);
        Counts.Release(descriptor);
        return result;
    }

    /// <summary>object.__getattribute__.</summary>
    public static V GenericGetAttr(V obj, V name)
    {
        var value = FindAttr(obj, name);
        return value.IsUnset ? RaiseNoAttribute(obj, name) : value;
    }

    /// <summary>Raises the AttributeError of an object that lacks an attribute.</summary>
    public static V RaiseNoAttribute(V obj, V name) =>
        Errors.RaiseAttribute("'%T' object has no attribute '%S'"u8, obj, obj, name);

    /// <summary>The search of object.__getattribute__: Unset when there is no such attribute.</summary>
    public static V FindAttr(V obj, V name)
    {
        var type = Types.Of(obj);
        var found = TypeDicts.Lookup(type, name);
        if (!found.IsUnset && Types.Of(found)->DescrSet != null && Types.Of(found)->DescrGet != null)
        {
            return Bind(found, obj, V.FromObject(type));
        }

        if ((type->Flags & TypeFlags.HasDict) != 0)
        {
            var own = InstanceAttributes.GetOwn(obj, type, name);
            if (!own.IsUnset)
            {
                return own;
            }
        }

        return found.IsUnset ? V.Unset : Bind(found, obj, V.FromObject(type));
    }

    /// <summary>object.__setattr__ and __delattr__ (value Unset).</summary>
    public static int GenericSetAttr(V obj, V name, V value)
    {
        var type = Types.Of(obj);
        var found = TypeDicts.Lookup(type, name);
        if (!found.IsUnset)
        {
            var set = Types.Of(found)->DescrSet;
            if (set != null)
            {
                Counts.Retain(found);
                var result = set(found, obj, value);
                Counts.Release(found);
                return result;
            }
        }

        if ((type->Flags & TypeFlags.HasDict) != 0)
        {
            return InstanceAttributes.SetOwn(obj, type, name, value);
        }

        if (found.IsUnset)
        {
            var message = (void*)type->SetAttr == (void*)ObjectType.Address->SetAttr
                ? "'%T' object has no attribute '%S' and no __dict__ for setting new attributes"u8
                : "'%T' object has no attribute '%S'"u8;
            Errors.RaiseAttribute(message, obj, obj, name);
            return -1;
        }

        Errors.RaiseAttribute("'%T' object attribute '%S' is read-only"u8, obj, obj, name);
        return -1;
    }

    /// <summary>True for the slot of object itself.</summary>
    internal static bool IsGeneric(delegate*<V, V, V> getter) => (void*)getter == (void*)ObjectType.Address->GetAttr;

    /// <summary>True when the instance itself shadows a class attribute.</summary>
    internal static bool HasOwnAttribute(V obj, TypeObj* type, V name)
    {
        if ((type->Flags & TypeFlags.HasDict) == 0)
        {
            return false;
        }

        var own = InstanceAttributes.GetOwn(obj, type, name);
        if (own.IsUnset)
        {
            return false;
        }

        Counts.Release(own);
        return true;
    }
}
