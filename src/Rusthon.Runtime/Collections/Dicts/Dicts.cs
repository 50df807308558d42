namespace Rusthon.Runtime;

/// <summary>Operations on dicts (and instances of subclasses, whose overridden methods are not called).</summary>
public static unsafe partial class Dicts
{
    /// <summary>True for a dict or an instance of a subclass.</summary>
    public static bool Is(V value) => value.IsPointer && (value.Object->Type->Flags & TypeFlags.DictSubclass) != 0;

    /// <summary>True for a dict that is not an instance of a subclass.</summary>
    public static bool IsExact(V value) => value.IsPointer && value.Object->Type == DictType.Address;

    /// <summary>The object behind a dict value.</summary>
    public static DictObj* Of(V dict) => (DictObj*)dict.Object;

    /// <summary>An empty dict, owned.</summary>
    public static V New()
    {
        var dict = (DictObj*)Heap.NewContainer(DictType.Address, sizeof(DictObj));
        if (dict == null)
        {
            return V.Error;
        }

        Initialize(dict);
        return V.FromObject(dict);
    }

    /// <summary>Makes the fixed part of a new object an empty dict.</summary>
    public static void Initialize(DictObj* dict)
    {
        dict->Length = 0;
        dict->Entries = null;
        dict->EntryCount = 0;
        dict->First = 0;
        dict->Usable = 0;
        dict->Slots = 0;
    }

    /// <summary>The number of items.</summary>
    public static long Length(V dict) => Of(dict)->Length;

    /// <summary>The value of a key, borrowed; Unset when absent, Error when raised.</summary>
    [return: Borrowed]
    public static V Get(V dict, V key)
    {
        var hash = Hashing.Of(key);
        if (hash == -1)
        {
            return V.Error;
        }

        var at = Find(Of(dict), key, hash);
        return at >= 0 ? Of(dict)->Entries[at].Value : at == Absent ? V.Unset : V.Error;
    }

    /// <summary>The value of a str key (not of a subclass), borrowed; Unset when absent, Error when a key's __eq__ raised.</summary>
    [return: Borrowed]
    public static V GetStr(V dict, V key)
    {
        var at = FindStr(Of(dict), key);
        return at >= 0 ? Of(dict)->Entries[at].Value : at == Absent ? V.Unset : V.Error;
    }

    /// <summary>Sets an item, retaining key and value. 0, or -1 raised.</summary>
    [Export("rt_dict_set")]
    public static int Set(V dict, V key, V value)
    {
        var hash = Hashing.Of(key);
        return hash == -1 ? -1 : SetHashed(Of(dict), key, hash, value);
    }

    /// <summary>Sets an item for each key of a tuple, to the value at the same place of another: 0 or -1.</summary>
    [Export("rt_dict_set_all")]
    public static int SetAll(V dict, V keys, V values)
    {
        var from = (TupleObj*)keys.Object;
        var to = (TupleObj*)values.Object;
        for (var i = 0L; i < from->Length; i++)
        {
            if (Set(dict, (&from->First)[i], (&to->First)[i]) < 0)
            {
                return -1;
            }
        }

        return 0;
    }

    /// <summary>As <see cref="Set"/> with the key's hash known.</summary>
    public static int SetHashed(DictObj* dict, V key, long hash, V value)
    {
        var at = Find(dict, key, hash);
        if (at >= 0)
        {
            var entry = dict->Entries + at;
            var old = entry->Value;
            entry->Value = Counts.Retain(value);
            Counts.Release(old);
            return 0;
        }

        return at == Absent ? Insert(dict, Counts.Retain(key), hash, Counts.Retain(value)) : -1;
    }

    /// <summary>Removes an item: 1, 0 when the key is absent, -1 raised.</summary>
    public static int Remove(V dict, V key)
    {
        var taken = Take(dict, key);
        if (taken.IsUnset)
        {
            return 0;
        }

        if (taken.IsError)
        {
            return -1;
        }

        Counts.Release(taken);
        return 1;
    }

    /// <summary>Removes an item; KeyError when the key is absent. 0, or -1 raised.</summary>
    public static int Delete(V dict, V key)
    {
        var removed = Remove(dict, key);
        if (removed == 0)
        {
            Errors.RaiseWith(KeyErrorType.Address, key);
            return -1;
        }

        return removed < 0 ? -1 : 0;
    }

    /// <summary>Removes an item and gives its value, owned; Unset when the key is absent, Error when raised.</summary>
    public static V Take(V dict, V key)
    {
        var hash = Hashing.Of(key);
        if (hash == -1)
        {
            return V.Error;
        }

        var at = Find(Of(dict), key, hash);
        if (at < 0)
        {
            return at == Absent ? V.Unset : V.Error;
        }

        Detach(Of(dict), at, out var own, out var value);
        Counts.Release(own);
        return value;
    }

    /// <summary>1 when the dict has the key, 0, or -1 raised.</summary>
    public static int Contains(V dict, V key)
    {
        var hash = Hashing.Of(key);
        if (hash == -1)
        {
            return -1;
        }

        var at = Find(Of(dict), key, hash);
        return at >= 0 ? 1 : at == Absent ? 0 : -1;
    }

    /// <summary>The value of a key, owned; when absent it is set to the given one (retained) first.</summary>
    public static V SetDefault(V dict, V key, V value)
    {
        var hash = Hashing.Of(key);
        if (hash == -1)
        {
            return V.Error;
        }

        var at = Find(Of(dict), key, hash);
        if (at >= 0)
        {
            return Counts.Retain(Of(dict)->Entries[at].Value);
        }

        if (at == Failed || Insert(Of(dict), Counts.Retain(key), hash, Counts.Retain(value)) < 0)
        {
            return V.Error;
        }

        return Counts.Retain(value);
    }

    /// <summary>Steps through the items in order: position starts at 0; key and value are borrowed, valid until the dict changes. False at the end.</summary>
    public static bool Next(V dict, ref long position, out V key, out V value)
    {
        var o = Of(dict);
        if (position < o->First)
        {
            position = o->First;
        }

        while (position < o->EntryCount)
        {
            var entry = o->Entries + position++;
            if (!entry->Key.IsUnset)
            {
                key = entry->Key;
                value = entry->Value;
                return true;
            }
        }

        key = V.Unset;
        value = V.Unset;
        return false;
    }

    /// <summary>Drops all items.</summary>
    public static void Clear(DictObj* dict)
    {
        var entries = dict->Entries;
        var first = dict->First;
        var count = dict->EntryCount;
        var slots = dict->Slots;
        Initialize(dict);
        for (var i = first; i < count; i++)
        {
            Counts.Release(entries[i].Key);
            Counts.Release(entries[i].Value);
        }

        FreeBlock(entries, slots);
    }

    /// <summary>A new dict with the same items, owned.</summary>
    public static V Copy(V dict)
    {
        var made = New();
        if (made.IsError || Length(dict) == 0)
        {
            return made;
        }

        var source = Of(dict);
        var target = Of(made);
        if (source->Length < source->EntryCount * 2 / 3)
        {
            if (MergeDict(made, dict, true) < 0)
            {
                Counts.Release(made);
                return V.Error;
            }

            return made;
        }

        var size = BlockSize(source->Slots);
        var block = (int*)Heap.Allocate(size);
        if (block == null)
        {
            Counts.Release(made);
            return V.Error;
        }

        Blocks.Copy(block, source->Index, (source->Slots * sizeof(int)) + (source->EntryCount * sizeof(DictEntry)));
        target->Entries = (DictEntry*)(block + source->Slots);
        target->Slots = source->Slots;
        target->EntryCount = source->EntryCount;
        target->First = source->First;
        target->Usable = source->Usable;
        target->Length = source->Length;
        for (var i = 0L; i < target->EntryCount; i++)
        {
            Counts.Retain(target->Entries[i].Key);
            Counts.Retain(target->Entries[i].Value);
        }

        return made;
    }

    /// <summary>1 when both have equal values for the same keys, 0, or -1 raised.</summary>
    public static int AreEqual(V a, V b)
    {
        if (Stack.IsLow)
        {
            Stack.RaiseRecursion(" in comparison"u8);
            return -1;
        }

        if (Length(a) != Length(b))
        {
            return 0;
        }

        var own = Of(a);
        for (var i = 0L; i < own->EntryCount; i++)
        {
            var entry = own->Entries[i];
            if (entry.Key.IsUnset)
            {
                continue;
            }

            Counts.Retain(entry.Key);
            Counts.Retain(entry.Value);
            var equal = HasItem(Of(b), entry);
            Counts.Release(entry.Key);
            Counts.Release(entry.Value);
            if (equal <= 0)
            {
                return equal;
            }
        }

        return 1;
    }

    private static int HasItem(DictObj* dict, DictEntry item)
    {
        var at = Find(dict, item.Key, item.Hash);
        if (at < 0)
        {
            return at == Absent ? 0 : -1;
        }

        var value = Counts.Retain(dict->Entries[at].Value);
        var equal = Objects.Equals(item.Value, value);
        Counts.Release(value);
        return equal;
    }
}
