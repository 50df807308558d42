using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The hash table of dicts: looking up, inserting, removing, resizing. Keys' __eq__ may change the dict: a lookup then starts again.</summary>
public static unsafe partial class Dicts
{
    /// <summary>An index slot that was never used.</summary>
    public const int EmptySlot = -1;

    /// <summary>An index slot whose entry was deleted.</summary>
    public const int DeletedSlot = -2;

    /// <summary>No entry has the key.</summary>
    public const long Absent = -1;

    /// <summary>Looking up raised.</summary>
    public const long Failed = -2;

    private const long MinSlots = 8;
    private const long MaxSlots = 1L << 30;

    /// <summary>The number of the entry with a key, <see cref="Absent"/> or <see cref="Failed"/>.</summary>
    public static long Find(DictObj* dict, V key, long hash)
    {
        while (true)
        {
            var at = Probe(dict, key, hash);
            if (at != Changed)
            {
                return at;
            }
        }
    }

    /// <summary>The number of the entry with a str key (not of a subclass); runs no Python code as long as all keys are strs.</summary>
    public static long FindStr(DictObj* dict, V key) => Find(dict, key, Strs.Hash(key));

    /// <summary>Adds an entry whose key is known to be absent, taking over key and value (also when it raises). 0 or -1.</summary>
    public static int Insert(DictObj* dict, [Owned] V key, long hash, [Owned] V value)
    {
        if (dict->Usable <= 0 && Grow(dict) < 0)
        {
            Counts.Release(key);
            Counts.Release(value);
            return -1;
        }

        var at = dict->EntryCount++;
        var entry = dict->Entries + at;
        entry->Hash = hash;
        entry->Key = key;
        entry->Value = value;
        dict->Index[FreeSlot(dict, hash)] = (int)at;
        dict->Usable--;
        dict->Length++;
        return 0;
    }

    /// <summary>Takes out an entry; its key and value are handed to the caller, owned.</summary>
    public static void Detach(DictObj* dict, long at, out V key, out V value)
    {
        var entry = dict->Entries + at;
        key = entry->Key;
        value = entry->Value;
        dict->Index[SlotOf(dict, entry->Hash, at)] = DeletedSlot;
        entry->Key = V.Unset;
        entry->Value = V.Unset;
        dict->Length--;
        while (dict->First < dict->EntryCount && dict->Entries[dict->First].Key.IsUnset)
        {
            dict->First++;
        }
    }

    /// <summary>Gives up the newest entries down to a number, after the last one was taken out (popitem).</summary>
    public static void ForgetEntriesFrom(DictObj* dict, long count)
    {
        dict->EntryCount = count;
        if (dict->First > count)
        {
            dict->First = count;
        }
    }

    /// <summary>Adds an entry before all others, as <see cref="Insert"/>.</summary>
    public static int InsertFirst(DictObj* dict, [Owned] V key, long hash, [Owned] V value)
    {
        if (dict->First == 0 && MakeGap(dict) < 0)
        {
            Counts.Release(key);
            Counts.Release(value);
            return -1;
        }

        var at = --dict->First;
        var entry = dict->Entries + at;
        entry->Hash = hash;
        entry->Key = key;
        entry->Value = value;
        dict->Index[FreeSlot(dict, hash)] = (int)at;
        dict->Length++;
        return 0;
    }

    /// <summary>Makes an index for a number of items at once. 0 or -1.</summary>
    public static int Presize(DictObj* dict, long items)
    {
        if (items <= MinSlots * 2 / 3)
        {
            return 0;
        }

        var slots = MinSlots;
        while (slots < ((items * 3) + 1) / 2)
        {
            slots <<= 1;
        }

        return slots > dict->Slots ? Resize(dict, slots) : 0;
    }

    /// <summary>Frees a block that no entry is needed of any more.</summary>
    public static void FreeBlock(DictEntry* entries, long slots)
    {
        if (entries != null)
        {
            Heap.Free((int*)entries - slots, BlockSize(slots));
        }
    }

    private const int PerturbShift = 5;

    /// <summary>The dict was changed while a key was compared.</summary>
    private const int Changed = -3;

    /// <summary>As <see cref="Find"/>, or <see cref="Changed"/>.</summary>
    private static long Probe(DictObj* dict, V key, long hash)
    {
        if (dict->Length == 0)
        {
            return Absent;
        }

        var entries = dict->Entries;
        var index = dict->Index;
        var mask = (ulong)dict->Slots - 1;
        var perturb = (ulong)hash;
        var slot = perturb & mask;
        while (true)
        {
            var at = index[slot];
            if (at >= 0)
            {
                var entry = entries + at;
                if (entry->Key.Bits == key.Bits)
                {
                    return at;
                }

                if (entry->Hash == hash && !(entry->Key.IsSmall && key.IsSmall))
                {
                    var equal = Matches(dict, entry, key);
                    if (equal != 0)
                    {
                        return equal > 0 ? at : equal;
                    }
                }
            }
            else if (at == EmptySlot)
            {
                return Absent;
            }

            perturb >>= PerturbShift;
            slot = ((slot * 5) + perturb + 1) & mask;
        }
    }

    private static long BlockSize(long slots) => (slots * sizeof(int)) + (slots * 2 / 3 * sizeof(DictEntry));

    /// <summary>1 when the entry's key equals the key, 0, <see cref="Failed"/>, or <see cref="Changed"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Matches(DictObj* dict, DictEntry* entry, V key)
    {
        var own = entry->Key;
        if (own.IsPointer && key.IsPointer && own.Object->Type == StrType.Address && key.Object->Type == StrType.Address)
        {
            return Strs.Equal(own, key) ? 1 : 0;
        }

        var entries = dict->Entries;
        Counts.Retain(own);
        var equal = Objects.Equals(own, key);
        var same = dict->Entries == entries && entry->Key.Bits == own.Bits;
        Counts.Release(own);
        return equal < 0 ? (int)Failed : same && dict->Entries == entries ? equal : Changed;
    }

    private static long FreeSlot(DictObj* dict, long hash)
    {
        var index = dict->Index;
        var mask = (ulong)dict->Slots - 1;
        var perturb = (ulong)hash;
        var slot = perturb & mask;
        while (index[slot] >= 0)
        {
            perturb >>= PerturbShift;
            slot = ((slot * 5) + perturb + 1) & mask;
        }

        return (long)slot;
    }

    private static long SlotOf(DictObj* dict, long hash, long at)
    {
        var index = dict->Index;
        var mask = (ulong)dict->Slots - 1;
        var perturb = (ulong)hash;
        var slot = perturb & mask;
        while (index[slot] != at)
        {
            perturb >>= PerturbShift;
            slot = ((slot * 5) + perturb + 1) & mask;
        }

        return (long)slot;
    }

    private static int Grow(DictObj* dict)
    {
        var slots = MinSlots;
        while (slots < dict->Length * 3)
        {
            slots <<= 1;
        }

        return Resize(dict, slots);
    }

    /// <summary>A new block with free entries in front.</summary>
    private static int MakeGap(DictObj* dict)
    {
        var slots = MinSlots;
        while (slots * 2 / 3 < (dict->Length * 2) + 2)
        {
            slots <<= 1;
        }

        return Resize(dict, slots, ((slots * 2 / 3) - dict->Length) / 2);
    }

    /// <summary>A new block with the entries that are left, in order, after a number of free ones.</summary>
    private static int Resize(DictObj* dict, long slots, long gap = 0)
    {
        if (slots > MaxSlots)
        {
            Errors.NoMemory();
            return -1;
        }

        var block = (int*)Heap.Allocate(BlockSize(slots));
        if (block == null)
        {
            return -1;
        }

        var fresh = (DictEntry*)(block + slots);
        var old = dict->Entries;
        var oldSlots = dict->Slots;
        for (var i = 0L; i < gap; i++)
        {
            fresh[i].Key = V.Unset;
        }

        var count = gap;
        for (var i = dict->First; i < dict->EntryCount; i++)
        {
            if (!old[i].Key.IsUnset)
            {
                fresh[count++] = old[i];
            }
        }

        Blocks.Fill(block, 0xFF, slots * sizeof(int));
        dict->Entries = fresh;
        dict->Slots = slots;
        dict->First = gap;
        dict->EntryCount = count;
        dict->Usable = (slots * 2 / 3) - count;
        for (var i = gap; i < count; i++)
        {
            block[FreeSlot(dict, fresh[i].Hash)] = (int)i;
        }

        FreeBlock(old, oldSlots);
        return 0;
    }
}
