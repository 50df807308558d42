namespace Rusthon.Runtime;

/// <summary>Counting items in a dict, for collections.Counter.</summary>
public static unsafe class Counting
{
    [Builtin("_count_elements(mapping, iterable, /)", Module = "_collections")]
    private static V CountElements(V mapping, V iterable)
    {
        var iterator = Iteration.Iter(iterable);
        if (iterator.IsError)
        {
            return iterator;
        }

        var direct = Dicts.Is(mapping) && IsPlain(mapping.Object->Type);
        var result = 0;
        while (result == 0)
        {
            var key = Iteration.Next(iterator);
            if (key.IsUnset)
            {
                break;
            }

            result = key.IsError ? -1 : direct ? Increment(mapping, key) : IncrementSlowly(mapping, key);
            Counts.Release(key);
        }

        Counts.Release(iterator);
        return result < 0 ? V.Error : V.None;
    }

    /// <summary>True for dict, and for subclasses that read and store items as it does.</summary>
    private static bool IsPlain(TypeObj* type)
    {
        if ((void*)type->SetItem == (void*)DictType.Address->SetItem)
        {
            return true;
        }

        return V.Same(TypeDicts.Lookup(type, Names.SetItem), TypeDicts.Lookup(DictType.Address, Names.SetItem));
    }

    private static int Increment(V dict, V key)
    {
        var hash = Hashing.Of(key);
        if (hash == -1)
        {
            return -1;
        }

        var o = Dicts.Of(dict);
        var at = Dicts.Find(o, key, hash);
        if (at < 0)
        {
            return at == Dicts.Absent ? Dicts.Insert(o, Counts.Retain(key), hash, V.FromSmall(1)) : -1;
        }

        var place = &o->Entries[at].Value;
        if (place->IsSmall && place->Small < V.MaxSmall)
        {
            *place = V.FromSmall(place->Small + 1);
            return 0;
        }

        return Replace(dict, key, hash, Counts.Retain(*place));
    }

    /// <summary>Sets the item of a key to an old value (taken over) plus 1.</summary>
    private static int Replace(V dict, V key, long hash, [Owned] V old)
    {
        var sum = Objects.Add(old, V.FromSmall(1));
        Counts.Release(old);
        var result = sum.IsError ? -1 : Dicts.SetHashed(Dicts.Of(dict), key, hash, sum);
        Counts.Release(sum);
        return result;
    }

    private static int IncrementSlowly(V mapping, V key)
    {
        var get = NamedAttributes.GetOrUnset(mapping, "get"u8);
        if (get.IsUnset || get.IsError)
        {
            return get.IsError ? -1 : Errors.Fail(AttributeErrorType.Address, "'%T' object has no attribute 'get'"u8, mapping);
        }

        var old = Objects.Call2(get, key, V.FromSmall(0));
        Counts.Release(get);
        var sum = old.IsError ? V.Error : Objects.Add(old, V.FromSmall(1));
        var result = sum.IsError ? -1 : Objects.SetItem(mapping, key, sum);
        Counts.Release(old);
        Counts.Release(sum);
        return result;
    }
}
