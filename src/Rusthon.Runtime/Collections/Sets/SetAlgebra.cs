namespace Rusthon.Runtime;

/// <summary>The algebra of sets. Like CPython, results are plain sets or frozensets by the left operand, filled in CPython's order.</summary>
public static unsafe class SetAlgebra
{
    /// <summary>set and the items of an iterable, owned.</summary>
    public static V Union(V set, V other)
    {
        var made = Sets.Copy(set);
        if (!made.IsError && Sets.Update(made, other) < 0)
        {
            Counts.Release(made);
            return V.Error;
        }

        return made;
    }

    /// <summary>The items that are in both, owned.</summary>
    public static V Intersection(V set, V other)
    {
        if (V.Same(set, other))
        {
            return Sets.Copy(set);
        }

        var made = Sets.NewPlain(set.Object->Type);
        if (made.IsError)
        {
            return made;
        }

        int result;
        if (Sets.Is(other))
        {
            result = Sets.Length(other) > Sets.Length(set)
                ? AddCommon(made, set, other)
                : AddCommon(made, other, set);
        }
        else
        {
            result = AddCommonItems(made, set, other);
        }

        if (result < 0)
        {
            Counts.Release(made);
            return V.Error;
        }

        return made;
    }

    /// <summary>The members that are not in the iterable, owned.</summary>
    public static V Difference(V set, V other)
    {
        if (!Sets.Is(other) && !Dicts.IsExact(other))
        {
            return CopyWithout(set, other);
        }

        var size = Sets.Is(other) ? Sets.Length(other) : Dicts.Length(other);
        if (Sets.Length(set) >> 2 > size)
        {
            return CopyWithout(set, other);
        }

        var made = Sets.NewPlain(set.Object->Type);
        if (made.IsError)
        {
            return made;
        }

        var position = 0L;
        while (Sets.Next(Sets.Of(set), ref position, out var key, out var hash))
        {
            Counts.Retain(key);
            var present = Sets.Is(other) ? Sets.Find(Sets.Of(other), key, hash) : Dicts.Find(Dicts.Of(other), key, hash);
            var result = present == Sets.Absent ? Sets.AddHashed(Sets.Of(made), key, hash) : present >= 0 ? 0 : -1;
            Counts.Release(key);
            if (result < 0)
            {
                Counts.Release(made);
                return V.Error;
            }
        }

        return made;
    }

    /// <summary>What is in one of both only, owned.</summary>
    public static V SymmetricDifference(V set, V other)
    {
        var made = Sets.NewPlain(set.Object->Type);
        if (!made.IsError && (Sets.Update(made, other) < 0 || SymmetricDifferenceUpdate(made, set) < 0))
        {
            Counts.Release(made);
            return V.Error;
        }

        return made;
    }

    /// <summary>Removes the items of an iterable. 0, or -1 raised.</summary>
    public static int DifferenceUpdate(V set, V other)
    {
        if (V.Same(set, other))
        {
            Sets.Clear(Sets.Of(set));
            return 0;
        }

        if (!Sets.Is(other))
        {
            return DiscardItems(set, other) < 0 ? -1 : Sets.TidyUp(set);
        }

        var removed = Sets.Length(other) >> 3 > Sets.Length(set) ? Intersection(set, other) : Counts.Retain(other);
        if (removed.IsError)
        {
            return -1;
        }

        var result = 0;
        var position = 0L;
        while (result >= 0 && Sets.Next(Sets.Of(removed), ref position, out var key, out var hash))
        {
            Counts.Retain(key);
            result = Sets.DiscardHashed(Sets.Of(set), key, hash);
            Counts.Release(key);
        }

        Counts.Release(removed);
        return result < 0 ? -1 : Sets.TidyUp(set);
    }

    /// <summary>Keeps only what is in the iterable as well. 0, or -1 raised.</summary>
    public static int IntersectionUpdate(V set, V other)
    {
        var kept = Intersection(set, other);
        return kept.IsError ? -1 : Replace(set, kept);
    }

    /// <summary>Exchanges the members of a set for those of another one, which is taken over.</summary>
    public static int Replace(V set, [Owned] V content)
    {
        Sets.Swap(Sets.Of(set), Sets.Of(content));
        Counts.Release(content);
        return 0;
    }

    /// <summary>Removes what the iterable has, adds what it has not. 0, or -1 raised.</summary>
    public static int SymmetricDifferenceUpdate(V set, V other)
    {
        if (V.Same(set, other))
        {
            Sets.Clear(Sets.Of(set));
            return 0;
        }

        if (Dicts.IsExact(other))
        {
            return ToggleKeys(set, other);
        }

        var items = Sets.Is(other)
            ? Counts.Retain(other)
            : Sets.FromIterable(Sets.IsMutable(set) ? SetType.Address : FrozensetType.Address, other);
        if (items.IsError)
        {
            return -1;
        }

        var result = 0;
        var position = 0L;
        while (result >= 0 && Sets.Next(Sets.Of(items), ref position, out var key, out var hash))
        {
            result = Toggle(set, key, hash);
        }

        Counts.Release(items);
        return result;
    }

    /// <summary>1 when every member of a is in b, 0, or -1 raised.</summary>
    public static int IsSubset(V a, V b)
    {
        if (Sets.Length(a) > Sets.Length(b))
        {
            return 0;
        }

        var members = Sets.Of(a);
        for (var i = 0L; Sets.Skip(members, ref i); i++)
        {
            var at = Sets.Find(Sets.Of(b), members->Table[i].Key, members->Table[i].Hash);
            if (at < 0)
            {
                return at == Sets.Absent ? 0 : -1;
            }
        }

        return 1;
    }

    /// <summary>1 when the iterable has no member of the set, 0, or -1 raised.</summary>
    public static int IsDisjoint(V set, V other)
    {
        if (V.Same(set, other))
        {
            return Sets.Length(set) == 0 ? 1 : 0;
        }

        if (!Sets.Is(other))
        {
            return IsDisjointFrom(set, other);
        }

        if (Sets.Length(other) > Sets.Length(set))
        {
            (set, other) = (other, set);
        }

        var position = 0L;
        while (Sets.Next(Sets.Of(other), ref position, out var key, out var hash))
        {
            var at = Sets.Find(Sets.Of(set), key, hash);
            if (at != Sets.Absent)
            {
                return at >= 0 ? 0 : -1;
            }
        }

        return 1;
    }

    /// <summary>Rich comparison as inclusion.</summary>
    public static V Compare(V a, V b, int op)
    {
        if (!Sets.Is(a) || !Sets.Is(b))
        {
            return V.NotImplemented;
        }

        int result;
        switch (op)
        {
            case CompareOp.Eq:
                result = AreEqual(a, b);
                break;
            case CompareOp.Ne:
                result = AreEqual(a, b);
                result = result < 0 ? result : 1 - result;
                break;
            case CompareOp.Le:
                result = IsSubset(a, b);
                break;
            case CompareOp.Ge:
                result = IsSubset(b, a);
                break;
            case CompareOp.Lt:
                result = Sets.Length(a) >= Sets.Length(b) ? 0 : IsSubset(a, b);
                break;
            default:
                result = Sets.Length(a) <= Sets.Length(b) ? 0 : IsSubset(b, a);
                break;
        }

        return result < 0 ? V.Error : V.FromBool(result != 0);
    }

    private static int AreEqual(V a, V b)
    {
        var x = Sets.Of(a);
        var y = Sets.Of(b);
        if (x->Length != y->Length || (x->Hash != -1 && y->Hash != -1 && x->Hash != y->Hash))
        {
            return 0;
        }

        return IsSubset(a, b);
    }

    /// <summary>Adds the members of the smaller set that the larger one has.</summary>
    private static int AddCommon(V made, V smaller, V larger)
    {
        var position = 0L;
        while (Sets.Next(Sets.Of(smaller), ref position, out var key, out var hash))
        {
            Counts.Retain(key);
            var at = Sets.Find(Sets.Of(larger), key, hash);
            var result = at >= 0 ? Sets.AddHashed(Sets.Of(made), key, hash) : at == Sets.Absent ? 0 : -1;
            Counts.Release(key);
            if (result < 0)
            {
                return -1;
            }
        }

        return 0;
    }

    private static int AddCommonItems(V made, V set, V iterable)
    {
        var iterator = Objects.Iter(iterable);
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

            var hash = key.IsError ? -1 : Hashing.Of(key);
            result = -1;
            if (hash != -1)
            {
                var at = Sets.Find(Sets.Of(set), key, hash);
                result = at >= 0 ? Sets.AddHashed(Sets.Of(made), key, hash) : at == Sets.Absent ? 0 : -1;
            }

            Counts.Release(key);
        }

        Counts.Release(iterator);
        return result;
    }

    private static V CopyWithout(V set, V other)
    {
        var made = Sets.Copy(set);
        if (!made.IsError && DifferenceUpdate(made, other) < 0)
        {
            Counts.Release(made);
            return V.Error;
        }

        return made;
    }

    private static int DiscardItems(V set, V iterable)
    {
        var iterator = Objects.Iter(iterable);
        if (iterator.IsError)
        {
            return -1;
        }

        var result = 0;
        while (result >= 0)
        {
            var key = Iteration.Next(iterator);
            if (key.IsUnset)
            {
                break;
            }

            result = key.IsError ? -1 : Sets.Discard(set, key);
            Counts.Release(key);
        }

        Counts.Release(iterator);
        return result;
    }

    private static int ToggleKeys(V set, V dict)
    {
        for (var i = 0L; i < Dicts.Of(dict)->EntryCount; i++)
        {
            var entry = Dicts.Of(dict)->Entries[i];
            if (!entry.Key.IsUnset && Toggle(set, entry.Key, entry.Hash) < 0)
            {
                return -1;
            }
        }

        return 0;
    }

    private static int Toggle(V set, V key, long hash)
    {
        Counts.Retain(key);
        var result = Sets.DiscardHashed(Sets.Of(set), key, hash);
        if (result == 0)
        {
            result = Sets.AddHashed(Sets.Of(set), key, hash);
        }

        Counts.Release(key);
        return result < 0 ? -1 : 0;
    }

    private static int IsDisjointFrom(V set, V iterable)
    {
        var iterator = Objects.Iter(iterable);
        if (iterator.IsError)
        {
            return -1;
        }

        var result = 1;
        while (result == 1)
        {
            var key = Iteration.Next(iterator);
            if (key.IsUnset)
            {
                break;
            }

            var present = key.IsError ? -1 : Sets.Contains(set, key);
            result = present < 0 ? -1 : 1 - present;
            Counts.Release(key);
        }

        Counts.Release(iterator);
        return result;
    }
}
