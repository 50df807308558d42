using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>
/// The dicts of types and lookup along the MRO. A built-in type's dict is made from its static tables when it is
/// first looked at, and given back at exit.
/// </summary>
public static unsafe class TypeDicts
{
    private const int CacheSize = 1024;

    [FixedAddressValueType]
    private static LookupCache cache;

    /// <summary>The built-in types whose dict has been made, for giving them back; linked through <see cref="BuiltinDict.Next"/>.</summary>
    private static BuiltinDict* made;

    /// <summary>The last version given to a type.</summary>
    private static ulong lastVersion;

    /// <summary>The dict of a type's own attributes, borrowed; Error when out of memory.</summary>
    public static V Of(TypeObj* type)
    {
        if (type->Dict.Bits == 0 || type->Dict.IsUnset)
        {
            return Make(type);
        }

        return type->Dict;
    }

    /// <summary>The attribute of that name of the type or the first ancestor that has it, borrowed; Unset when there is none.</summary>
    public static V Lookup(TypeObj* type, V name)
    {
        if (type->ValueVersion == 0)
        {
            type->ValueVersion = ++lastVersion;
            type->Version = type->Version == 0 ? lastVersion : type->Version;
        }

        var entry = Entry(type, name);
        if (entry->Version == type->ValueVersion && V.Same(entry->Name, name))
        {
            return entry->Value;
        }

        return LookupSlowly(type, name, entry);
    }

    /// <summary>Forgets what is cached about a type.</summary>
    public static void Changed(TypeObj* type)
    {
        type->Version = 0;
        type->ValueVersion = 0;
    }

    /// <summary>Forgets which values lookups in a type found.</summary>
    public static void ValueChanged(TypeObj* type) => type->ValueVersion = 0;

    /// <summary>Releases the cache and the dicts of built-in types, at exit.</summary>
    public static void Shutdown()
    {
        ForgetCache();
        while (made != null)
        {
            var entry = made;
            made = entry->Next;
            var dict = entry->Type->Dict;
            entry->Type->Dict = V.Unset;
            Heap.Free(entry, sizeof(BuiltinDict));
            Counts.Release(dict);
        }
    }

    /// <summary>Empties the lookup cache; names that it keeps alive are released.</summary>
    public static void ForgetCache()
    {
        var entries = (CacheEntry*)Unsafe.AsPointer(ref cache);
        for (var i = 0; i < CacheSize; i++)
        {
            var name = entries[i].Name;
            entries[i].Version = 0;
            entries[i].Name = V.None;
            Counts.Release(name);
        }
    }

    private static CacheEntry* Entry(TypeObj* type, V name)
    {
        var index = ((type->ValueVersion * 0x9E3779B97F4A7C15) ^ (name.Bits * 0xC2B2AE3D27D4EB4F)) >> 54;
        return (CacheEntry*)Unsafe.AsPointer(ref cache) + index;
    }

    private static V LookupSlowly(TypeObj* type, V name, CacheEntry* entry)
    {
        var value = Find(type, name);
        if (value.IsError)
        {
            Errors.Clear();
            return V.Unset;
        }

        var old = entry->Name;
        entry->Version = type->ValueVersion;
        entry->Name = Counts.Retain(name);
        entry->Value = value;
        Counts.Release(old);
        return value;
    }

    private static V Find(TypeObj* type, V name)
    {
        if (!type->Mro.IsPointer)
        {
            for (var t = type; t != null; t = t->Base)
            {
                var value = FindOwn(t, name);
                if (!value.IsUnset)
                {
                    return value;
                }
            }

            return V.Unset;
        }

        var mro = (TupleObj*)type->Mro.Object;
        for (var i = 0L; i < mro->Length; i++)
        {
            var value = FindOwn((TypeObj*)(&mro->First)[i].Object, name);
            if (!value.IsUnset)
            {
                return value;
            }
        }

        return V.Unset;
    }

    private static V FindOwn(TypeObj* type, V name)
    {
        var dict = Of(type);
        return dict.IsError ? dict : Dicts.Get(dict, name);
    }

    private static V Make(TypeObj* type)
    {
        var dict = Dicts.New();
        var record = (BuiltinDict*)Heap.Allocate(sizeof(BuiltinDict));
        if (dict.IsError || record == null || !BuiltinDicts.Fill(type, dict))
        {
            if (record != null)
            {
                Heap.Free(record, sizeof(BuiltinDict));
            }

            Counts.Release(dict);
            return V.Error;
        }

        record->Type = type;
        record->Next = made;
        made = record;
        type->Dict = dict;
        return dict;
    }

    private struct CacheEntry
    {
        /// <summary>The type's <see cref="TypeObj.ValueVersion"/>.</summary>
        public ulong Version;
        public V Name;

        /// <summary>Borrowed: the entry is void as soon as the type changes.</summary>
        public V Value;
    }

    private struct BuiltinDict
    {
        public TypeObj* Type;
        public BuiltinDict* Next;
    }

    [InlineArray(CacheSize * 3)]
    private struct LookupCache
    {
        private ulong first;
    }
}
