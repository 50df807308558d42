using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The modules that the runtime itself contains.</summary>
public static unsafe class BuiltinModules
{
    private const int NameCacheSize = 256;

    [FixedAddressValueType]
    private static NameCache cache;

    [FixedAddressValueType]
    private static PlaceCache places;

    /// <summary>The dict of the module builtins once it has been imported (so that it can be changed), borrowed; else Unset bits.</summary>
    private static V builtinsDict;

    /// <summary>Makes a built-in module and enters it in sys.modules, or raises ModuleNotFoundError. The parent may be Unset.</summary>
    public static V Import(V name, V parent)
    {
        var isPackage = IsPackage(name);
        var known = isPackage;
        var cursor = BuiltinCursor.Start();
        for (var def = cursor.Next(); def != null && !known; def = cursor.Next())
        {
            known = Strs.Equal(def->Module, name);
        }

        if (!known)
        {
            return Imports.RaiseNoModule(name, parent);
        }

        var module = ModuleObjects.New(name, null);
        if (module.IsError || Fill(module, name) < 0 || Dicts.Set(SysModule.Modules, name, module) < 0)
        {
            Counts.Release(module);
            return V.Error;
        }

        var dict = ((ModuleObj*)module.Object)->Dict;
        if (Strs.EqualsAscii(name, "sys"u8))
        {
            SysModule.Dict = dict;
        }
        else if (Strs.EqualsAscii(name, "builtins"u8))
        {
            builtinsDict = dict;
        }

        return module;
    }

    /// <summary>True for a name that other built-in modules have as their package.</summary>
    public static bool IsPackage(V name)
    {
        var cursor = BuiltinCursor.Start();
        for (var def = cursor.Next(); def != null; def = cursor.Next())
        {
            var module = def->Module;
            var length = Strs.Length(name);
            if (Strs.Length(module) > length && Strs.At(module, length) == '.' && StartsWith(module, name, length))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a name means that no global binds: a builtin, owned, or NameError.</summary>
    public static V Load(V name)
    {
        var value = Find(name);
        return value.IsUnset ? Raising.NameError(name) : value;
    }

    /// <summary>A builtin, owned; Unset when there is none.</summary>
    public static V Find(V name)
    {
        if (builtinsDict.IsPointer)
        {
            return Counts.Retain(FindInDict(name));
        }

        var entry = (CacheEntry*)Unsafe.AsPointer(ref cache) + ((name.Bits >> 4) & (NameCacheSize - 1));
        if (entry->Name == name.Bits)
        {
            return entry->Def->Get == null ? entry->Def->Value : entry->Def->Get();
        }

        var cursor = BuiltinCursor.Start();
        for (var def = cursor.Next(); def != null; def = cursor.Next())
        {
            if (Strs.Equal(def->Name, name) && IsBuiltinName(def))
            {
                if ((name.Object->Flags & ObjFlags.Static) != 0)
                {
                    entry->Name = name.Bits;
                    entry->Def = def;
                }

                return def->Get == null ? def->Value : def->Get();
            }
        }

        return V.Unset;
    }

    /// <summary>What a name means in the dict of builtins, borrowed; Unset when it is not there. Where a static name was found is noted: as long as the key is there its value is the one.</summary>
    [return: Borrowed]
    private static V FindInDict(V name)
    {
        var dict = Dicts.Of(builtinsDict);
        var place = (PlaceEntry*)Unsafe.AsPointer(ref places) + ((name.Bits >> 4) & (NameCacheSize - 1));
        if (place->Name == name.Bits && place->At < dict->EntryCount && dict->Entries[place->At].Key.Bits == place->Key)
        {
            return dict->Entries[place->At].Value;
        }

        var at = Dicts.FindStr(dict, name);
        if (at < 0)
        {
            return Dicts.GetStr(builtinsDict, name);
        }

        if ((name.Object->Flags & dict->Entries[at].Key.Object->Flags & ObjFlags.Static) != 0)
        {
            place->Name = name.Bits;
            place->Key = dict->Entries[at].Key.Bits;
            place->At = at;
        }

        return dict->Entries[at].Value;
    }

    /// <summary>True for an entry that names find as a builtin.</summary>
    private static bool IsBuiltinName(BuiltinDef* def) => def->IsPublic && Strs.EqualsAscii(def->Module, "builtins"u8);

    /// <summary>Forgets the module builtins, at exit.</summary>
    public static void Shutdown() => builtinsDict = V.Unset;

    private static int Fill(V module, V name)
    {
        var cursor = BuiltinCursor.Start();
        for (var def = cursor.Next(); def != null; def = cursor.Next())
        {
            if (!Strs.Equal(def->Module, name) || !def->IsPublic || !Dicts.Get(((ModuleObj*)module.Object)->Dict, def->Name).IsUnset)
            {
                continue;
            }

            var value = def->Get == null ? Counts.Retain(def->Value) : def->Get();
            var status = value.IsError ? -1 : ModuleObjects.Set(module, def->Name, value);
            Counts.Release(value);
            if (status < 0)
            {
                return -1;
            }
        }

        return 0;
    }

    /// <summary>The types of builtins, other than exceptions, that programs find there by name. Read by the runtime builder.</summary>
    private static System.ReadOnlySpan<byte> PublicTypes =>
        "bool bytearray bytes classmethod complex dict enumerate filter float frozenset int list map memoryview object property range reversed set slice staticmethod str super tuple type zip "u8;

    private static bool StartsWith(V text, V start, long length)
    {
        for (var i = 0L; i < length; i++)
        {
            if (Strs.At(text, i) != Strs.At(start, i))
            {
                return false;
            }
        }

        return true;
    }

    private struct CacheEntry
    {
        public ulong Name;
        public BuiltinDef* Def;
    }

    [InlineArray(NameCacheSize * 2)]
    private struct NameCache
    {
        private ulong first;
    }

    /// <summary>Where a name was found in the dict of builtins: its bits, those of the key, and the number of the entry.</summary>
    private struct PlaceEntry
    {
        public ulong Name;
        public ulong Key;
        public long At;
    }

    [InlineArray(3 * NameCacheSize)]
    private struct PlaceCache
    {
        private ulong first;
    }
}
