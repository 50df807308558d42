using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>What a place in the program that calls a function of a built-in module remembers. Static data of the program; the entry is at first one that no dict has.</summary>
public unsafe struct ModuleSite
{
    /// <summary>The number of the entry in the module's dict.</summary>
    public long Entry;

    /// <summary>The key of the entry, borrowed.</summary>
    public V Key;
}

/// <summary>Asks whether functions of built-in modules are still what they were.</summary>
public static unsafe class ModuleSites
{
    /// <summary>True when the value is a built-in module with that value under that name.</summary>
    [Export("rt_module_has")]
    [Inline]
    [NoRaise]
    public static bool Has(V value, V name, V expected, ModuleSite* site)
    {
        if (value.IsPointer && value.Object->Type == ModuleType.Address)
        {
            var dict = (DictObj*)((ModuleObj*)value.Object)->Dict.Object;
            if ((ulong)site->Entry < (ulong)dict->EntryCount && dict->Entries[site->Entry].Value.Bits == expected.Bits
                && dict->Entries[site->Entry].Key.Bits == site->Key.Bits)
            {
                return true;
            }
        }

        return Find(value, name, expected, site);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool Find(V value, V name, V expected, ModuleSite* site)
    {
        if (!value.IsPointer || value.Object->Type != ModuleType.Address || ((ModuleObj*)value.Object)->Def != null)
        {
            return false;
        }

        var dict = (DictObj*)((ModuleObj*)value.Object)->Dict.Object;
        var entry = Dicts.FindStr(dict, name);
        if (entry == Dicts.Failed)
        {
            Errors.Clear();
        }

        if (entry < 0)
        {
            return false;
        }

        site->Entry = entry;
        site->Key = dict->Entries[entry].Key;
        return dict->Entries[entry].Value.Bits == expected.Bits;
    }
}
