using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>What a place in the program that calls a method of super() remembers.</summary>
public unsafe struct SuperSite
{
    /// <summary>The version of the instance's class.</summary>
    public ulong Version;

    /// <summary>The class that the search begins behind.</summary>
    public V Start;

    /// <summary>The function, borrowed from its class.</summary>
    public V Function;
}

/// <summary>Finds methods of super objects without making those.</summary>
public static unsafe class SuperSites
{
    /// <summary>What super(start, self) has under a name when it is a function with the given code, owned; else Unset.</summary>
    [Export("rt_super_method")]
    [Inline]
    [NoRaise]
    public static V MethodOf(V start, V self, V name, CodeObj* code, SuperSite* site)
    {
        if (self.IsPointer && self.Object->Type->Version == site->Version && V.Same(start, site->Start))
        {
            return Counts.Retain(site->Function);
        }

        return MethodSlowly(start, self, name, code, site);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V MethodSlowly(V start, V self, V name, CodeObj* code, SuperSite* site)
    {
        site->Version = ulong.MaxValue;
        if (!self.IsPointer || (self.Object->Type->Flags & TypeFlags.TypeSubclass) != 0 || !start.IsPointer
            || (start.Object->Type->Flags & TypeFlags.TypeSubclass) == 0 || !Types.IsSubtype(self.Object->Type, (TypeObj*)start.Object))
        {
            return V.Unset;
        }

        var type = self.Object->Type;
        TypeDicts.Lookup(type, name);
        var found = SuperType.Find((TypeObj*)start.Object, type, name);
        if (found.IsError)
        {
            Errors.Clear();
            return V.Unset;
        }

        if (!found.IsPointer || found.Object->Type != FunctionType.Address || ((FunctionObj*)found.Object)->KnownCode != code)
        {
            return V.Unset;
        }

        site->Function = found;
        site->Start = start;
        site->Version = type->Version;
        return Counts.Retain(found);
    }
}
