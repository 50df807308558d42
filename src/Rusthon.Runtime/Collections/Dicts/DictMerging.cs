namespace Rusthon.Runtime;

/// <summary>Filling dicts from others, from mappings and from sequences of pairs.</summary>
public static unsafe partial class Dicts
{
    /// <summary>Sets all items of another dict; without override, keys that are there already keep their values. 0, or -1 raised.</summary>
    public static int MergeDict(V dict, V other, bool overrides)
    {
        var target = Of(dict);
        var source = Of(other);
        if (target == source || source->Length == 0)
        {
            return 0;
        }

        if (target->Slots * 2 / 3 < source->Length && Presize(target, target->Length + source->Length) < 0)
        {
            return -1;
        }

        var count = source->Length;
        for (var i = 0L; i < source->EntryCount; i++)
        {
            var entry = source->Entries[i];
            if (entry.Key.IsUnset)
            {
                continue;
            }

            if (MergeEntry(target, entry, overrides) < 0)
            {
                return -1;
            }

            if (source->Length != count)
            {
                return Errors.Fail(RuntimeErrorType.Address, "dict mutated during update"u8);
            }
        }

        return 0;
    }

    /// <summary>dict.update(other) of one positional argument: a mapping (it has keys()) or an iterable of pairs.</summary>
    public static int Update(V dict, V other)
    {
        if (IsExact(other) || (Is(other) && (void*)other.Object->Type->Iter == (void*)DictType.Address->Iter))
        {
            return MergeDict(dict, other, true);
        }

        var method = NamedAttributes.GetOrUnset(other, "keys"u8);
        if (method.IsError)
        {
            return -1;
        }

        if (method.IsUnset)
        {
            return UpdateFromPairs(dict, other);
        }

        var result = UpdateFromMapping(dict, other, method);
        Counts.Release(method);
        return result;
    }

    /// <summary>{**mapping}.</summary>
    [Export("rt_dict_update")]
    public static int UpdateFromDisplay(V dict, V mapping)
    {
        if (!IsExact(mapping) && !HasKeys(mapping, out var failed))
        {
            return failed ? -1 : Errors.Fail(TypeErrorType.Address, "'%T' object is not a mapping"u8, mapping);
        }

        return Update(dict, mapping);
    }

    /// <summary>f(**mapping): adds the items to the keywords of a call; raises the call's TypeErrors.</summary>
    [Export("rt_dict_merge")]
    public static int MergeKeywords(V dict, V mapping, V callee)
    {
        if (!IsExact(mapping) && !HasKeys(mapping, out var failed))
        {
            return failed ? -1 : FailCall(callee, "%S argument after ** must be a mapping, not %T"u8, mapping);
        }

        V source;
        if (IsExact(mapping))
        {
            source = Counts.Retain(mapping);
        }
        else
        {
            source = New();
            if (source.IsError || Update(source, mapping) < 0)
            {
                Counts.Release(source);
                return -1;
            }
        }

        var result = MergeUnique(dict, source, callee);
        Counts.Release(source);
        return result;
    }

    private static int MergeUnique(V dict, V source, V callee)
    {
        var position = 0L;
        while (Next(source, ref position, out var key, out var value))
        {
            var present = Contains(dict, key);
            if (present != 0)
            {
                return present < 0 ? -1
                    : key.IsPointer && (key.Object->Type->Flags & TypeFlags.StrSubclass) != 0
                    ? FailCall(callee, "%S got multiple values for keyword argument '%S'"u8, key)
                    : Errors.Fail(TypeErrorType.Address, "keywords must be strings"u8);
            }

            if (Set(dict, key, value) < 0)
            {
                return -1;
            }
        }

        return 0;
    }

    /// <summary>TypeError whose first part is the callee as CPython names it in calls: "module.qualname()".</summary>
    private static int FailCall(V callee, System.ReadOnlySpan<byte> message, V subject)
    {
        var name = CalleeNames.Of(callee);
        if (!name.IsError)
        {
            Errors.Raise(TypeErrorType.Address, message, name, subject);
            Counts.Release(name);
        }

        return -1;
    }

    private static bool HasKeys(V mapping, out bool failed)
    {
        failed = false;
        if (Is(mapping))
        {
            return true;
        }

        var method = NamedAttributes.GetOrUnset(mapping, "keys"u8);
        failed = method.IsError;
        if (failed || method.IsUnset)
        {
            return false;
        }

        Counts.Release(method);
        return true;
    }

    private static int MergeEntry(DictObj* target, DictEntry entry, bool overrides)
    {
        Counts.Retain(entry.Key);
        Counts.Retain(entry.Value);
        var at = Find(target, entry.Key, entry.Hash);
        if (at == Absent)
        {
            return Insert(target, entry.Key, entry.Hash, entry.Value);
        }

        var replaced = entry.Value;
        if (at >= 0 && overrides)
        {
            replaced = target->Entries[at].Value;
            target->Entries[at].Value = entry.Value;
        }

        Counts.Release(entry.Key);
        Counts.Release(replaced);
        return at == Failed ? -1 : 0;
    }

    private static int UpdateFromMapping(V dict, V mapping, V keysMethod)
    {
        var keys = KeysOf(mapping, keysMethod);
        if (keys.IsError)
        {
            return -1;
        }

        var iterator = Objects.Iter(keys);
        Counts.Release(keys);
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

            var value = key.IsError ? key : Objects.GetItem(mapping, key);
            result = value.IsError ? -1 : Set(dict, key, value);
            Counts.Release(key);
            Counts.Release(value);
        }

        Counts.Release(iterator);
        return result;
    }

    /// <summary>A list of what keys() of a mapping gives.</summary>
    private static V KeysOf(V mapping, V keysMethod)
    {
        var keys = Objects.Call0(keysMethod);
        if (keys.IsError)
        {
            return keys;
        }

        var iterator = Objects.Iter(keys);
        if (iterator.IsError)
        {
            if (Errors.PendingIs(TypeErrorType.Address))
            {
                Errors.Clear();
                Errors.Raise(TypeErrorType.Address, "%T.keys() returned a non-iterable (type %T)"u8, mapping, keys);
            }

            Counts.Release(keys);
            return V.Error;
        }

        Counts.Release(keys);
        var list = Lists.FromIterable(iterator);
        Counts.Release(iterator);
        return list;
    }

    private static int UpdateFromPairs(V dict, V pairs)
    {
        var iterator = Objects.Iter(pairs);
        if (iterator.IsError)
        {
            return -1;
        }

        var result = 0;
        for (var i = 0L; result == 0; i++)
        {
            var pair = Iteration.Next(iterator);
            if (pair.IsUnset)
            {
                break;
            }

            result = pair.IsError ? -1 : SetPair(dict, pair, i);
            Counts.Release(pair);
        }

        Counts.Release(iterator);
        return result;
    }

    /// <summary>As <see cref="SetPair"/> for an OrderedDict, which unpacks each pair.</summary>
    private static int SetUnpacked(V dict, V pair)
    {
        var items = Lists.FromIterable(pair);
        if (items.IsError)
        {
            return -1;
        }

        var count = Lists.Of(items)->Length;
        var result = count switch
        {
            0 => Errors.Fail(ValueErrorType.Address, "need more than 0 values to unpack"u8),
            1 => Errors.Fail(ValueErrorType.Address, "need more than 1 value to unpack"u8),
            2 => Dicts.Set(dict, Lists.Of(items)->Items[0], Lists.Of(items)->Items[1]),
            _ => Errors.Fail(ValueErrorType.Address, "too many values to unpack (expected 2)"u8),
        };
        Counts.Release(items);
        return result;
    }

    private static int SetPair(V dict, V pair, long number)
    {
        if (OrderedDictType.Is(dict))
        {
            return SetUnpacked(dict, pair);
        }

        var items = Sequences.Is(pair) ? Counts.Retain(pair) : Lists.FromIterable(pair);
        if (items.IsError)
        {
            if (Errors.PendingIs(TypeErrorType.Address))
            {
                Errors.Clear();
                Errors.Raise(
                    TypeErrorType.Address,
                    "cannot convert dictionary update sequence element #%S to a sequence"u8,
                    V.FromSmall(number));
            }

            return -1;
        }

        var result = -1;
        if (Sequences.Length(items) != 2)
        {
            Errors.Raise(
                ValueErrorType.Address,
                "dictionary update sequence element #%S has length %S; 2 is required"u8,
                V.FromSmall(number),
                V.FromSmall(Sequences.Length(items)));
        }
        else
        {
            var key = Counts.Retain(Sequences.Items(items)[0]);
            var value = Counts.Retain(Sequences.Items(items)[1]);
            result = Set(dict, key, value);
            Counts.Release(key);
            Counts.Release(value);
        }

        Counts.Release(items);
        return result;
    }
}
