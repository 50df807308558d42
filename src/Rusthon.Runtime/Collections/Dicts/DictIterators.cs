namespace Rusthon.Runtime;

/// <summary>An iterator over a dict.</summary>
public struct DictIteratorObj
{
    public Obj Head;

    /// <summary>The dict, or Unset when exhausted.</summary>
    public V Dict;

    /// <summary>The number of items when the iteration began; -1 after a change was reported.</summary>
    public long Length;

    /// <summary>The next entry to look at.</summary>
    public long Position;

    /// <summary>How many items are still to come.</summary>
    public long Left;
}

/// <summary>What the iterators over dicts share.</summary>
public static unsafe class DictIterators
{
    /// <summary>An iterator of a given type over a dict (retained), at its beginning; a reverse type begins at the end.</summary>
    public static V New(TypeObj* type, V dict)
    {
        var iterator = (DictIteratorObj*)Heap.NewContainer(type, sizeof(DictIteratorObj));
        if (iterator == null)
        {
            return V.Error;
        }

        iterator->Dict = Counts.Retain(dict);
        iterator->Length = Dicts.Length(dict);
        iterator->Left = iterator->Length;
        iterator->Position = IsReverse(type) ? Dicts.Of(dict)->EntryCount - 1 : 0;
        return V.FromObject(iterator);
    }

    /// <summary>The next entry, borrowed; null at the end, or when it raised (failed).</summary>
    public static DictEntry* Advance(V self, out bool failed)
    {
        var iterator = (DictIteratorObj*)self.Object;
        failed = false;
        if (iterator->Dict.IsUnset)
        {
            return null;
        }

        var dict = Dicts.Of(iterator->Dict);
        if (iterator->Length != dict->Length && !(iterator->Left == 0 && OrderedDictType.Is(iterator->Dict)))
        {
            failed = true;
            FailChanged(iterator);
            return null;
        }

        if (iterator->Position < dict->First)
        {
            iterator->Position = dict->First;
        }

        while (iterator->Position < dict->EntryCount)
        {
            var entry = dict->Entries + iterator->Position++;
            if (!entry->Key.IsUnset)
            {
                if (iterator->Left == 0)
                {
                    if (OrderedDictType.Is(iterator->Dict))
                    {
                        break;
                    }

                    failed = true;
                    Errors.Raise(RuntimeErrorType.Address, "dictionary keys changed during iteration"u8);
                    return null;
                }

                iterator->Left--;
                return entry;
            }
        }

        Finish(iterator);
        return null;
    }

    /// <summary>The previous entry, borrowed; null at the end, or when it raised (failed).</summary>
    public static DictEntry* StepBack(V self, out bool failed)
    {
        var iterator = (DictIteratorObj*)self.Object;
        failed = false;
        if (iterator->Dict.IsUnset)
        {
            return null;
        }

        var dict = Dicts.Of(iterator->Dict);
        if (iterator->Length != dict->Length && !(iterator->Left == 0 && OrderedDictType.Is(iterator->Dict)))
        {
            failed = true;
            FailChanged(iterator);
            return null;
        }

        while (iterator->Position >= 0)
        {
            var at = iterator->Position--;
            if (at < dict->EntryCount && !dict->Entries[at].Key.IsUnset)
            {
                iterator->Left--;
                return dict->Entries + at;
            }
        }

        Finish(iterator);
        return null;
    }

    /// <summary>(key, value) of an entry.</summary>
    public static V Pair(DictEntry* entry) => Tuples.Pair(Counts.Retain(entry->Key), Counts.Retain(entry->Value));

    /// <summary>Frees an iterator.</summary>
    public static void Drop(Obj* o)
    {
        var dict = ((DictIteratorObj*)o)->Dict;
        Heap.FreeContainer(o, sizeof(DictIteratorObj));
        Counts.Release(dict);
    }

    /// <summary>Visits the dict.</summary>
    public static void Traverse(Obj* o, delegate*<V*, void> visit) => visit(&((DictIteratorObj*)o)->Dict);

    /// <summary>How many items are still to come; 0 after a change.</summary>
    public static V LengthHint(V self)
    {
        var iterator = (DictIteratorObj*)self.Object;
        return V.FromSmall(
            !iterator->Dict.IsUnset && iterator->Length == Dicts.Length(iterator->Dict) ? iterator->Left : 0);
    }

    /// <summary>RuntimeError: the dict got or lost items.</summary>
    private static void FailChanged(DictIteratorObj* iterator)
    {
        iterator->Length = -1;
        Errors.Raise(
            RuntimeErrorType.Address,
            OrderedDictType.Is(iterator->Dict)
                ? "OrderedDict mutated during iteration"u8
                : "dictionary changed size during iteration"u8);
    }

    private static void Finish(DictIteratorObj* iterator)
    {
        var dict = iterator->Dict;
        iterator->Dict = V.Unset;
        Counts.Release(dict);
    }

    private static bool IsReverse(TypeObj* type) =>
        type == DictReverseKeyIteratorType.Address || type == DictReverseValueIteratorType.Address
        || type == DictReverseItemIteratorType.Address;
}
