namespace Rusthon.Runtime;

/// <summary>The methods of dict.</summary>
public static unsafe partial class DictType
{
    [Method("clear(self, /)")]
    private static V Clear(V self)
    {
        Dicts.Clear(Dicts.Of(self));
        return V.None;
    }

    [Method("copy(self, /)")]
    private static V Copy(V self) => Dicts.Copy(self);

    [Method("fromkeys(type, iterable, value=None, /)", Kind = MethodKind.Class)]
    private static V FromKeys(V type, V iterable, V value)
    {
        var made = type.Object == Address ? Dicts.New() : Objects.Call0(type);
        if (made.IsError)
        {
            return made;
        }

        if (FillKeys(made, iterable, value.IsUnset ? V.None : value) < 0)
        {
            Counts.Release(made);
            return V.Error;
        }

        return made;
    }

    [Method("get(self, key, default=None, /)")]
    private static V Get(V self, V key, V fallback)
    {
        var value = Dicts.Get(self, key);
        if (value.IsUnset)
        {
            return fallback.IsUnset ? V.None : Counts.Retain(fallback);
        }

        return Counts.Retain(value);
    }

    [Method("items(self, /)")]
    private static V Items(V self) => DictViews.New(DictItemsType.Address, self);

    [Method("keys(self, /)")]
    private static V Keys(V self) => DictViews.New(DictKeysType.Address, self);

    [Method("values(self, /)")]
    private static V Values(V self) => DictViews.New(DictValuesType.Address, self);

    [Method("pop(self, key, default=<unrepresentable>, /)")]
    private static V Pop(V self, V key, V fallback)
    {
        if (Dicts.Length(self) == 0)
        {
            return fallback.IsUnset ? Errors.RaiseWith(KeyErrorType.Address, key) : Counts.Retain(fallback);
        }

        var value = Dicts.Take(self, key);
        if (value.IsUnset)
        {
            return fallback.IsUnset ? Errors.RaiseWith(KeyErrorType.Address, key) : Counts.Retain(fallback);
        }

        return value;
    }

    [Method("popitem(self, /)")]
    private static V PopItem(V self)
    {
        var dict = Dicts.Of(self);
        if (dict->Length == 0)
        {
            var text = Strs.FromAscii("popitem(): dictionary is empty"u8);
            if (!text.IsError)
            {
                Errors.RaiseWith(KeyErrorType.Address, text);
                Counts.Release(text);
            }

            return V.Error;
        }

        var at = dict->EntryCount - 1;
        while (dict->Entries[at].Key.IsUnset)
        {
            at--;
        }

        Dicts.Detach(dict, at, out var key, out var value);
        Dicts.ForgetEntriesFrom(dict, at);
        return Tuples.Pair(key, value);
    }

    [Method("setdefault(self, key, default=None, /)")]
    private static V SetDefault(V self, V key, V fallback) =>
        Dicts.SetDefault(self, key, fallback.IsUnset ? V.None : fallback);

    [Method("update(self, /, *args, **kwargs)")]
    private static V Update(V self, V* args, long count, V keywords)
    {
        if (UpdateFromArguments("update"u8, self, args, count, null) < 0)
        {
            return V.Error;
        }

        return !keywords.IsUnset && Dicts.MergeDict(self, keywords, true) < 0 ? V.Error : V.None;
    }

    [Method("__reversed__(self, /)")]
    private static V Reversed(V self) => DictIterators.New(DictReverseKeyIteratorType.Address, self);

    [Method("__sizeof__(self, /)")]
    private static V SizeOf(V self) =>
        V.FromSmall(sizeof(DictObj) + (Dicts.Of(self)->Slots * sizeof(int)) + (Dicts.Of(self)->Slots * 2 / 3 * sizeof(DictEntry)));

    private static int FillKeys(V dict, V iterable, V value)
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

            result = key.IsError ? -1 : Dicts.IsExact(dict) ? Dicts.Set(dict, key, value) : Objects.SetItem(dict, key, value);
            Counts.Release(key);
        }

        Counts.Release(iterator);
        return result;
    }
}
