namespace Rusthon.Runtime;

/// <summary>Operations on sets and frozensets (and instances of subclasses, whose overridden methods are not called).</summary>
public static unsafe partial class Sets
{
    /// <summary>True for a set, a frozenset or an instance of a subclass.</summary>
    public static bool Is(V value) => value.IsPointer && (value.Object->Type->Flags & TypeFlags.SetSubclass) != 0;

    /// <summary>True for a set or an instance of a subclass, not for frozensets.</summary>
    public static bool IsMutable(V value) => Is(value) && Types.IsSubtype(value.Object->Type, SetType.Address);

    /// <summary>True for a set or frozenset, not for an instance of a subclass.</summary>
    [Export("rt_is_any_set")]
    [Inline]
    public static bool IsExact(V value) => value.IsPointer && (value.Object->Type == SetType.Address || value.Object->Type == FrozensetType.Address);

    /// <summary>The object behind a set value.</summary>
    public static SetObj* Of(V set) => (SetObj*)set.Object;

    /// <summary>The number of members.</summary>
    public static long Length(V set) => Of(set)->Length;

    /// <summary>An empty set, owned.</summary>
    public static V New() => NewOf(SetType.Address);

    /// <summary>An empty set of a type, owned.</summary>
    public static V NewOf(TypeObj* type)
    {
        var set = (SetObj*)Instances.New(type, sizeof(SetObj));
        if (set == null)
        {
            return V.Error;
        }

        Initialize(set);
        return V.FromObject(set);
    }

    /// <summary>A new set or frozenset, as the type inherits from one or the other, owned.</summary>
    public static V NewPlain(TypeObj* type) =>
        NewOf(Types.IsSubtype(type, SetType.Address) ? SetType.Address : FrozensetType.Address);

    /// <summary>Adds a member (retained when new). 0, or -1 raised.</summary>
    [Export("rt_set_add")]
    public static int Add(V set, V key)
    {
        var hash = Hashing.Of(key);
        return hash == -1 ? -1 : AddHashed(Of(set), key, hash);
    }

    /// <summary>1 when the value is a member, 0, or -1 raised.</summary>
    public static int Contains(V set, V key)
    {
        var hash = Hashing.Of(key);
        if (hash == -1)
        {
            return -1;
        }

        var at = Find(Of(set), key, hash);
        return at >= 0 ? 1 : at == Absent ? 0 : -1;
    }

    /// <summary>Removes a member: 1, 0 when it is absent, -1 raised.</summary>
    public static int Discard(V set, V key)
    {
        var hash = Hashing.Of(key);
        return hash == -1 ? -1 : DiscardHashed(Of(set), key, hash);
    }

    /// <summary>Adds the items of any iterable. 0, or -1 raised.</summary>
    [Export("rt_set_update")]
    public static int Update(V set, V other)
    {
        if (Is(other))
        {
            return Merge(Of(set), Of(other));
        }

        if (Dicts.IsExact(other))
        {
            return AddKeys(Of(set), other);
        }

        var iterator = Objects.Iter(other);
        if (iterator.IsError)
        {
            return -1;
        }

        var result = 0;
        while (result == 0)
        {
            var key = Iteration.Next(iterator);
            if (key.IsUnset)
            {
                break;
            }

            result = key.IsError ? -1 : Add(set, key);
            Counts.Release(key);
        }

        Counts.Release(iterator);
        return result;
    }

    /// <summary>A new set of the type (set or frozenset, or a subclass) with the items of an iterable.</summary>
    public static V FromIterable(TypeObj* type, V iterable)
    {
        var made = NewOf(type);
        if (!made.IsError && Update(made, iterable) < 0)
        {
            Counts.Release(made);
            return V.Error;
        }

        return made;
    }

    /// <summary>A plain set or frozenset with the same members.</summary>
    public static V Copy(V set)
    {
        var made = NewPlain(set.Object->Type);
        if (!made.IsError && Merge(Of(made), Of(set)) < 0)
        {
            Counts.Release(made);
            return V.Error;
        }

        return made;
    }

    /// <summary>CPython's hash of a frozenset: independent of the order of the members.</summary>
    public static long HashOf(SetObj* set)
    {
        if (set->Hash != -1)
        {
            return set->Hash;
        }

        var hash = 0UL;
        for (var i = 0L; Skip(set, ref i); i++)
        {
            hash ^= Shuffle((ulong)set->Table[i].Hash);
        }

        hash ^= ((ulong)set->Length + 1) * 1927868237UL;
        hash ^= (hash >> 11) ^ (hash >> 25);
        hash = (hash * 69069UL) + 907133923UL;
        set->Hash = hash == ulong.MaxValue ? 590923713 : (long)hash;
        return set->Hash;
    }

    /// <summary>Adds the members of another set.</summary>
    private static int Merge(SetObj* set, SetObj* other)
    {
        if (set == other || other->Length == 0)
        {
            return 0;
        }

        if ((set->Fill + other->Length) * 5 >= set->Mask * 3 && Resize(set, (set->Length + other->Length) * 2) < 0)
        {
            return -1;
        }

        if (set->Fill == 0)
        {
            CopyInto(set, other);
            return 0;
        }

        var position = 0L;
        while (Next(other, ref position, out var key, out var hash))
        {
            Counts.Retain(key);
            var result = AddHashed(set, key, hash);
            Counts.Release(key);
            if (result < 0)
            {
                return -1;
            }
        }

        return 0;
    }

    /// <summary>The members of another set into an empty one that has room: slot by slot when the tables are alike.</summary>
    private static void CopyInto(SetObj* set, SetObj* other)
    {
        if (set->Mask == other->Mask && other->Fill == other->Length)
        {
            for (var i = 0L; i <= other->Mask; i++)
            {
                set->Table[i] = other->Table[i];
                Counts.Retain(other->Table[i].Key);
            }

            set->Members = other->Members;
        }
        else
        {
            for (var i = 0L; Skip(other, ref i); i++)
            {
                InsertClean(set, Counts.Retain(other->Table[i].Key), other->Table[i].Hash);
            }
        }

        set->Fill = other->Length;
        set->Length = other->Length;
    }

    private static int AddKeys(SetObj* set, V dict)
    {
        var count = Dicts.Length(dict);
        if ((set->Fill + count) * 5 >= set->Mask * 3 && Resize(set, (set->Length + count) * 2) < 0)
        {
            return -1;
        }

        for (var i = 0L; i < Dicts.Of(dict)->EntryCount; i++)
        {
            var entry = Dicts.Of(dict)->Entries[i];
            if (entry.Key.IsUnset)
            {
                continue;
            }

            Counts.Retain(entry.Key);
            var result = AddHashed(set, entry.Key, entry.Hash);
            Counts.Release(entry.Key);
            if (result < 0)
            {
                return -1;
            }
        }

        return 0;
    }

    private static ulong Shuffle(ulong hash) => ((hash ^ 89869747UL) ^ (hash << 16)) * 3644798167UL;
}
