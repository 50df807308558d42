using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>What a place in the program that calls one of a few functions remembers of the classes that it met (Hölzle, Chambers and Ungar, "Optimizing Dynamically-Typed Object-Oriented Languages With Polymorphic Inline Caches", ECOOP 1991).</summary>
public unsafe struct VirtualSite
{
    /// <summary>A class's version and the index of its method, for each of <see cref="VirtualSites.Entries"/>.</summary>
    public ulong Version0;
    public long Index0;
    public ulong Version1;
    public long Index1;
    public ulong Version2;
    public long Index2;
    public ulong Version3;
    public long Index3;

    /// <summary>Which entry was filled last, -1 before the first.</summary>
    public long Last;
}

/// <summary>What a place looks for.</summary>
public enum SiteKind
{
    /// <summary>A function that becomes a method.</summary>
    Method,

    /// <summary>The function that gets a property.</summary>
    Getter,
}

/// <summary>Finds out which of a few functions a method is.</summary>
public static unsafe class VirtualSites
{
    /// <summary>How many classes a place remembers.</summary>
    private const int Entries = 4;

    /// <summary>The index of the function that the method of that name is; their count when it is none, or the object's own attributes may hide it.</summary>
    [Export("rt_method_index")]
    [Inline]
    [NoRaise]
    public static long MethodIndex(V obj, V name, CodeObj** codes, long count, VirtualSite* site)
    {
        if (obj.IsPointer)
        {
            var version = obj.Object->Type->Version;
            if (version == site->Version0 && !((V*)(obj.Object + 1))->IsPointer)
            {
                return site->Index0;
            }

            if (version == site->Version1 && !((V*)(obj.Object + 1))->IsPointer)
            {
                return site->Index1;
            }
        }

        return obj.IsPointer && HasNoDict(obj.Object) ? Find(obj.Object->Type, name, codes, count, site, SiteKind.Method, V.Unset) : count;
    }

    /// <summary>As <see cref="MethodIndex"/> for a new instance of a class.</summary>
    [Export("rt_class_method_index")]
    [Inline]
    [NoRaise]
    public static long ClassMethodIndex(V type, V name, CodeObj** codes, long count, VirtualSite* site) =>
        ((TypeObj*)type.Object)->Version == site->Version0 ? site->Index0 : Find((TypeObj*)type.Object, name, codes, count, site, SiteKind.Method, V.Unset);

    /// <summary>As <see cref="GetterIndex"/> for a new instance of a class.</summary>
    [Export("rt_class_getter_index")]
    [Inline]
    [NoRaise]
    public static long ClassGetterIndex(V type, V name, CodeObj** codes, long count, VirtualSite* site) =>
        ((TypeObj*)type.Object)->Version == site->Version0 ? site->Index0 : Find((TypeObj*)type.Object, name, codes, count, site, SiteKind.Getter, V.Unset);

    /// <summary>As <see cref="MethodIndex"/> for the method that a binary operator or a comparison calls first (name): their count also when the right operand's class has a say before, or the class has a method (before, or Unset) that comes first. A class stands in for an instance of it that has no dict: 1 left, 2 right, 3 both.</summary>
    [Export("rt_operator_index")]
    [Inline]
    [NoRaise]
    public static long OperatorIndex(V left, V right, long classes, V name, V before, CodeObj** codes, long count, VirtualSite* site)
    {
        if (!left.IsPointer)
        {
            return count;
        }

        var type = (classes & 1) != 0 ? (TypeObj*)left.Object : left.Object->Type;
        if (right.IsPointer && ((classes & 2) != 0 ? (TypeObj*)right.Object : right.Object->Type) is var other && other != type && YieldsTo(type, other))
        {
            return count;
        }

        if (type->Version == site->Version0 && ((classes & 1) != 0 || !((V*)(left.Object + 1))->IsPointer))
        {
            return site->Index0;
        }

        return (classes & 1) != 0 || HasNoDict(left.Object) ? Find(type, name, codes, count, site, SiteKind.Method, before) : count;
    }

    /// <summary>Which of the functions the getter of the property of that name is; their count when it is none.</summary>
    [Export("rt_getter_index")]
    [Inline]
    [NoRaise]
    public static long GetterIndex(V obj, V name, CodeObj** codes, long count, VirtualSite* site)
    {
        if (obj.IsPointer)
        {
            var version = obj.Object->Type->Version;
            if (version == site->Version0)
            {
                return site->Index0;
            }

            if (version == site->Version1)
            {
                return site->Index1;
            }
        }

        return obj.IsPointer ? Find(obj.Object->Type, name, codes, count, site, SiteKind.Getter, V.Unset) : count;
    }

    /// <summary>True when a right operand of another type comes first, or may take part as a sequence.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool YieldsTo(TypeObj* left, TypeObj* right) =>
        (right->Flags & TypeFlags.HeapType) == 0 ? right->Concat != null || right->Repeat != null : Types.IsSubtype(right, left);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long Find(TypeObj* type, V name, CodeObj** codes, long count, VirtualSite* site, SiteKind kind, V before)
    {
        if (type->Version == site->Version1)
        {
            return site->Index1;
        }

        if (type->Version == site->Version2)
        {
            return site->Index2;
        }

        if (type->Version == site->Version3)
        {
            return site->Index3;
        }

        var index = kind == SiteKind.Getter ? IndexOfGetter(type, name, codes, count)
            : !before.IsUnset && !TypeDicts.Lookup(type, before).IsUnset ? count
            : IndexOf(type, name, codes, count);
        var entry = (ulong*)site + ((++site->Last & (Entries - 1)) * 2);
        entry[0] = type->Version;
        entry[1] = (ulong)index;
        return index;
    }

    /// <summary>True for an instance that has its dict right behind the header, where there is none yet, or none at all.</summary>
    private static bool HasNoDict(Obj* o)
    {
        var data = (ClassData*)o->Type->ClassData;
        return data != null && ((data->Layout == ObjectType.Address && data->DictIndex == 0) || data->HasOnlySlots) && !((V*)(o + 1))->IsPointer;
    }

    private static long IndexOfGetter(TypeObj* type, V name, CodeObj** codes, long count)
    {
        var found = TypeDicts.Lookup(type, name);
        return Objects.IsGeneric(type->GetAttr) && found.IsPointer && found.Object->Type == PropertyType.Address
            ? IndexOf(((PropertyObj*)found.Object)->Getter, codes, count)
            : count;
    }

    private static long IndexOf(TypeObj* type, V name, CodeObj** codes, long count)
    {
        var found = TypeDicts.Lookup(type, name);
        return Objects.IsGeneric(type->GetAttr) && InstanceAttributes.PlaceOf(type, name) < 0 ? IndexOf(found, codes, count) : count;
    }

    private static long IndexOf(V found, CodeObj** codes, long count)
    {
        if (!found.IsPointer || found.Object->Type != FunctionType.Address)
        {
            return count;
        }

        for (var i = 0L; i < count; i++)
        {
            if (((FunctionObj*)found.Object)->KnownCode == codes[i])
            {
                return i;
            }
        }

        return count;
    }
}
