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

    /// <summary>Which entry is replaced next, counted from any number.</summary>
    public long Next;
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

        return Find(obj, name, codes, count, site);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long Find(V obj, V name, CodeObj** codes, long count, VirtualSite* site)
    {
        if (!obj.IsPointer || !IsPlain(obj.Object->Type) || ((V*)(obj.Object + 1))->IsPointer)
        {
            return count;
        }

        var type = obj.Object->Type;
        if (type->Version == site->Version2)
        {
            return site->Index2;
        }

        if (type->Version == site->Version3)
        {
            return site->Index3;
        }

        var index = IndexOf(type, name, codes, count);
        var entry = (ulong*)site + ((site->Next++ & (Entries - 1)) * 2);
        entry[0] = type->Version;
        entry[1] = (ulong)index;
        return index;
    }

    /// <summary>True for classes whose instances have their dict right behind the header.</summary>
    private static bool IsPlain(TypeObj* type)
    {
        var data = (ClassData*)type->ClassData;
        return data != null && data->Layout == ObjectType.Address && data->DictIndex == 0;
    }

    private static long IndexOf(TypeObj* type, V name, CodeObj** codes, long count)
    {
        var found = TypeDicts.Lookup(type, name);
        if (!Objects.IsGeneric(type->GetAttr) || InstanceAttributes.PlaceOf(type, name) >= 0 || !found.IsPointer || found.Object->Type != FunctionType.Address)
        {
            return count;
        }

        for (var i = 0L; i < count; i++)
        {
            if (((FunctionObj*)found.Object)->Code == codes[i])
            {
                return i;
            }
        }

        return count;
    }
}
