using System.Numerics;
using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The hash table of sets. Members' __eq__ may change the set: a lookup then starts again.</summary>
public static unsafe partial class Sets
{
    /// <summary>Slots of the smallest table.</summary>
    public const int MinSlots = 8;

    /// <summary>Slots of the largest table whose members are mapped.</summary>
    public const long MostMapped = 64;

    /// <summary>No slot has the key.</summary>
    public const long Absent = -1;

    /// <summary>Looking up raised.</summary>
    public const long Failed = -2;

    /// <summary>Makes the fixed part of a new object an empty set.</summary>
    public static void Initialize(SetObj* set)
    {
        set->Finger = 0;
        MakeEmpty(set);
    }

    /// <summary>The slot of a key, <see cref="Absent"/> or <see cref="Failed"/>. The key may be a member that only a set keeps alive.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Find(SetObj* set, V key, long hash)
    {
        var slot = hash & set->Mask;
        var entry = set->Table + slot;
        return entry->Key.Bits == key.Bits && entry->Hash == hash ? slot
            : entry->Key.IsUnset ? Absent
            : FindFarther(set, key, hash);
    }

    /// <summary>As <see cref="Find"/>, of a key that is not found where it belongs first.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long FindFarther(SetObj* set, V key, long hash)
    {
        Counts.Retain(key);
        var found = FindAnywhere(set, key, hash);
        Counts.Release(key);
        return found;
    }

    private static long FindAnywhere(SetObj* set, V key, long hash)
    {
        while (true)
        {
            var at = Probe(set, key, hash, out _);
            if (at != Changed)
            {
                return at;
            }
        }
    }

    /// <summary>Adds a key (retained when it is new). 0, or -1 raised.</summary>
    public static int AddHashed(SetObj* set, V key, long hash)
    {
        long free;
        while (true)
        {
            var at = Probe(set, key, hash, out free);
            if (at >= 0)
            {
                return 0;
            }

            if (at == Failed)
            {
                return -1;
            }

            if (at == Absent)
            {
                break;
            }
        }

        var entry = set->Table + free;
        var reused = !entry->Key.IsUnset;
        entry->Key = Counts.Retain(key);
        entry->Hash = hash;
        set->Members |= BitOf(free);
        set->Length++;
        if (reused)
        {
            return 0;
        }

        set->Fill++;
        return set->Fill * 5 < set->Mask * 3 ? 0 : Resize(set, GrowthOf(set));
    }

    /// <summary>Removes a key: 1, 0 when it is absent, -1 raised.</summary>
    public static int DiscardHashed(SetObj* set, V key, long hash)
    {
        var at = Find(set, key, hash);
        if (at < 0)
        {
            return at == Absent ? 0 : -1;
        }

        Counts.Release(TakeAt(set, at));
        return 1;
    }

    /// <summary>Takes the member out of a slot, owned.</summary>
    public static V TakeAt(SetObj* set, long at)
    {
        var entry = set->Table + at;
        var key = entry->Key;
        entry->Key = V.Error;
        entry->Hash = -1;
        set->Members &= ~BitOf(at);
        set->Length--;
        return key;
    }

    /// <summary>Steps through the members in the order of the table: position starts at 0; the key is borrowed, valid until the set changes. False at the end.</summary>
    public static bool Next(SetObj* set, ref long position, out V key, out long hash)
    {
        if (Skip(set, ref position))
        {
            var entry = set->Table + position++;
            key = entry->Key;
            hash = entry->Hash;
            return true;
        }

        key = V.Unset;
        hash = 0;
        return false;
    }

    /// <summary>Goes on to the first slot with a member, from a position on; false when there is none: the position is then behind the last slot.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Skip(SetObj* set, ref long position)
    {
        var mask = set->Mask;
        if (position > mask)
        {
            return false;
        }

        if (mask < MostMapped)
        {
            var members = set->Members >> (int)position;
            position = members != 0 ? position + BitOperations.TrailingZeroCount(members) : mask + 1;
            return members != 0;
        }

        while (position <= mask && IsFree(set->Table + position))
        {
            position++;
        }

        return position <= mask;
    }

    /// <summary>True for a slot without a member.</summary>
    public static bool IsFree(SetEntry* entry) => entry->Key.IsUnset || entry->Key.IsError;

    /// <summary>Drops all members.</summary>
    public static void Clear(SetObj* set)
    {
        if (set->Fill == 0 && !HasBlock(set))
        {
            return;
        }

        SmallSetTable copy = set->Small;
        var slots = set->Mask + 1;
        var block = HasBlock(set) ? set->Table : null;
        var table = block != null ? block : (SetEntry*)&copy;
        MakeEmpty(set);
        for (var i = 0L; i < slots; i++)
        {
            if (!IsFree(table + i))
            {
                Counts.Release(table[i].Key);
            }
        }

        if (block != null)
        {
            Heap.Free(block, slots * sizeof(SetEntry));
        }
    }

    /// <summary>Frees the table of a set that dies.</summary>
    public static void DropTable(SetObj* set)
    {
        for (var i = 0L; Skip(set, ref i); i++)
        {
            Counts.Release(set->Table[i].Key);
        }

        if (HasBlock(set))
        {
            Heap.Free(set->Table, (set->Mask + 1) * sizeof(SetEntry));
        }
    }

    /// <summary>Exchanges the members of two sets.</summary>
    public static void Swap(SetObj* a, SetObj* b)
    {
        (a->Length, b->Length) = (b->Length, a->Length);
        (a->Fill, b->Fill) = (b->Fill, a->Fill);
        (a->Mask, b->Mask) = (b->Mask, a->Mask);
        (a->Members, b->Members) = (b->Members, a->Members);
        var aHasBlock = HasBlock(a);
        var bHasBlock = HasBlock(b);
        var aTable = a->Table;
        a->Table = bHasBlock ? b->Table : SmallTable(a);
        b->Table = aHasBlock ? aTable : SmallTable(b);
        SmallSetTable small = a->Small;
        a->Small = b->Small;
        b->Small = small;
        a->Hash = -1;
        b->Hash = -1;
    }

    /// <summary>Makes the table anew when more than a quarter of it is slots of removed members. 0, or -1 raised.</summary>
    public static int TidyUp(V set)
    {
        var o = Of(set);
        return o->Fill - o->Length <= o->Mask / 4 ? 0 : Resize(o, GrowthOf(o));
    }

    private const int LinearProbes = 9;
    private const int PerturbShift = 5;

    /// <summary>The set was changed while a key was compared.</summary>
    private const long Changed = -3;

    private static long GrowthOf(SetObj* set) => set->Length > 50000 ? set->Length * 2 : set->Length * 4;

    private static SetEntry* SmallTable(SetObj* set) => (SetEntry*)&set->Small;

    private static bool HasBlock(SetObj* set) => set->Table != SmallTable(set);

    private static void MakeEmpty(SetObj* set)
    {
        set->Length = 0;
        set->Fill = 0;
        set->Mask = MinSlots - 1;
        set->Hash = -1;
        set->Members = 0;
        set->Table = SmallTable(set);
        MakeFree(set->Table, MinSlots);
    }

    private static ulong BitOf(long slot) => 1UL << (int)(slot & (MostMapped - 1));

    private static void MakeFree(SetEntry* table, long slots)
    {
        for (var i = 0L; i < slots; i++)
        {
            table[i].Key = V.Unset;
            table[i].Hash = 0;
        }
    }

    /// <summary>As <see cref="Find"/>, or <see cref="Changed"/>. When absent, free is the slot where the key belongs: that of a removed member passed last, else the unused one.</summary>
    private static long Probe(SetObj* set, V key, long hash, out long free)
    {
        var table = set->Table;
        var mask = (ulong)set->Mask;
        var perturb = (ulong)hash;
        var slot = perturb & mask;
        var removed = -1L;
        free = 0;
        while (true)
        {
            var last = slot + LinearProbes <= mask ? slot + LinearProbes : slot;
            for (var i = slot; i <= last; i++)
            {
                var entry = table + i;
                if (entry->Key.IsUnset)
                {
                    free = removed < 0 ? (long)i : removed;
                    return Absent;
                }

                if (entry->Hash == hash)
                {
                    if (entry->Key.Bits == key.Bits)
                    {
                        return (long)i;
                    }

                    if (!(entry->Key.IsSmall && key.IsSmall))
                    {
                        var equal = Matches(set, entry, key);
                        if (equal != 0)
                        {
                            return equal > 0 ? (long)i : equal;
                        }
                    }
                }
                else if (entry->Key.IsError)
                {
                    removed = (long)i;
                }
            }

            perturb >>= PerturbShift;
            slot = ((slot * 5) + 1 + perturb) & mask;
        }
    }

    /// <summary>1 when the slot's member equals the key, 0, <see cref="Failed"/> or <see cref="Changed"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long Matches(SetObj* set, SetEntry* entry, V key)
    {
        var own = entry->Key;
        if (own.IsPointer && key.IsPointer && own.Object->Type == StrType.Address && key.Object->Type == StrType.Address)
        {
            return Strs.Equal(own, key) ? 1 : 0;
        }

        var table = set->Table;
        Counts.Retain(own);
        var equal = Objects.Equals(own, key);
        var same = set->Table == table && entry->Key.Bits == own.Bits;
        Counts.Release(own);
        return equal < 0 ? Failed : same && set->Table == table ? equal : Changed;
    }

    /// <summary>Inserts into the table of a set that has no removed slots and not the key.</summary>
    private static void InsertClean(SetObj* set, V key, long hash)
    {
        var table = set->Table;
        var mask = (ulong)set->Mask;
        var perturb = (ulong)hash;
        var slot = perturb & mask;
        while (true)
        {
            var last = slot + LinearProbes <= mask ? slot + LinearProbes : slot;
            for (var i = slot; i <= last; i++)
            {
                if (table[i].Key.IsUnset)
                {
                    table[i].Key = key;
                    table[i].Hash = hash;
                    set->Members |= BitOf((long)i);
                    return;
                }
            }

            perturb >>= PerturbShift;
            slot = ((slot * 5) + 1 + perturb) & mask;
        }
    }

    /// <summary>A new table of more slots than a number, without removed ones.</summary>
    private static int Resize(SetObj* set, long least)
    {
        var slots = (long)MinSlots;
        while (slots <= least)
        {
            slots <<= 1;
        }

        SmallSetTable copy = set->Small;
        var old = set->Table;
        var oldSlots = set->Mask + 1;
        var block = HasBlock(set) ? old : null;
        if (slots == MinSlots)
        {
            if (block == null)
            {
                if (set->Fill == set->Length)
                {
                    return 0;
                }

                old = (SetEntry*)&copy;
            }

            set->Table = SmallTable(set);
        }
        else
        {
            var fresh = (SetEntry*)Heap.Allocate(slots * sizeof(SetEntry));
            if (fresh == null)
            {
                return -1;
            }

            set->Table = fresh;
        }

        MakeFree(set->Table, slots);
        set->Mask = slots - 1;
        set->Fill = set->Length;
        set->Members = 0;
        for (var i = 0L; i < oldSlots; i++)
        {
            if (!IsFree(old + i))
            {
                InsertClean(set, old[i].Key, old[i].Hash);
            }
        }

        if (block != null)
        {
            Heap.Free(block, oldSlots * sizeof(SetEntry));
        }

        return 0;
    }
}
