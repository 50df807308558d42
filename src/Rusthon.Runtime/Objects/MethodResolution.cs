namespace Rusthon.Runtime;

/// <summary>The method resolution order: C3 linearisation.</summary>
[Cold]
public static unsafe class MethodResolution
{
    /// <summary>The order of a type from those of its bases: an owned tuple, or Error (TypeError when there is none).</summary>
    public static V Compute(TypeObj* type)
    {
        if (!type->Bases.IsPointer)
        {
            return ClassAttributes.MroOf(type);
        }

        var bases = Tuples.Of(type->Bases);
        var lists = Lists.New(bases->Length + 1);
        var result = Lists.New(4);
        var status = lists.IsError || result.IsError ? -1 : Lists.Append(result, Counts.RetainObject(type));
        for (var i = 0L; i < bases->Length && status == 0; i++)
        {
            status = AppendOwned(lists, ClassAttributes.MroOf((TypeObj*)(&bases->First)[i].Object));
        }

        if (status == 0)
        {
            status = AppendOwned(lists, Counts.Retain(type->Bases));
        }

        if (status == 0)
        {
            status = Merge(result, Lists.Of(lists), type);
        }

        Counts.Release(lists);
        if (status < 0)
        {
            Counts.Release(result);
            return V.Error;
        }

        return Tuples.FromList(result);
    }

    /// <summary>Takes the head of the first sequence that is in no other's tail, until all are empty.</summary>
    private static int Merge(V result, ListObj* lists, TypeObj* type)
    {
        var count = lists->Length;
        var size = count * sizeof(long);
        var heads = (long*)Heap.Allocate(size);
        if (heads == null)
        {
            return -1;
        }

        for (var i = 0L; i < count; i++)
        {
            heads[i] = 0;
        }

        var status = 0;
        while (status == 0)
        {
            var next = Candidate(lists, heads, out var isEmpty);
            if (next.IsUnset)
            {
                status = isEmpty ? 0 : RaiseConflict(lists, heads, type);
                break;
            }

            status = Lists.Append(result, Counts.Retain(next));
            for (var i = 0L; i < count; i++)
            {
                var sequence = Tuples.Of(lists->Items[i]);
                if (heads[i] < sequence->Length && V.Same((&sequence->First)[heads[i]], next))
                {
                    heads[i]++;
                }
            }
        }

        Heap.Free(heads, size);
        return status;
    }

    private static V Candidate(ListObj* lists, long* heads, out bool isEmpty)
    {
        isEmpty = true;
        for (var i = 0L; i < lists->Length; i++)
        {
            var sequence = Tuples.Of(lists->Items[i]);
            if (heads[i] == sequence->Length)
            {
                continue;
            }

            isEmpty = false;
            var candidate = (&sequence->First)[heads[i]];
            if (!IsInTail(lists, heads, candidate))
            {
                return candidate;
            }
        }

        return V.Unset;
    }

    private static bool IsInTail(ListObj* lists, long* heads, V candidate)
    {
        for (var i = 0L; i < lists->Length; i++)
        {
            var sequence = Tuples.Of(lists->Items[i]);
            for (var j = heads[i] + 1; j < sequence->Length; j++)
            {
                if (V.Same((&sequence->First)[j], candidate))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static int RaiseConflict(ListObj* lists, long* heads, TypeObj* type)
    {
        var bases = Tuples.Of(type->Bases);
        for (var i = 0L; i < bases->Length; i++)
        {
            for (var j = i + 1; j < bases->Length; j++)
            {
                if (V.Same((&bases->First)[i], (&bases->First)[j]))
                {
                    return Errors.Fail(TypeErrorType.Address, "duplicate base class %S"u8, ((TypeObj*)(&bases->First)[i].Object)->Name);
                }
            }
        }

        var text = StrBuilder.Start();
        var ok = text.AddUtf8("Cannot create a consistent method resolution order (MRO) for bases "u8);
        var shown = 0L;
        var set = Lists.New(bases->Length);
        for (var i = 0L; i < lists->Length && ok && !set.IsError; i++)
        {
            var sequence = Tuples.Of(lists->Items[i]);
            if (heads[i] == sequence->Length || IsListed(Lists.Of(set), (&sequence->First)[heads[i]]))
            {
                continue;
            }

            var head = (&sequence->First)[heads[i]];
            ok = (shown++ == 0 || text.AddUtf8(", "u8)) && text.Add(((TypeObj*)head.Object)->Name) && Lists.Append(set, Counts.Retain(head)) == 0;
        }

        Counts.Release(set);
        if (ok)
        {
            Errors.RaiseText(TypeErrorType.Address, ref text);
        }
        else
        {
            text.Abandon();
        }

        return -1;
    }

    private static bool IsListed(ListObj* list, V value)
    {
        for (var i = 0L; i < list->Length; i++)
        {
            if (V.Same(list->Items[i], value))
            {
                return true;
            }
        }

        return false;
    }

    private static int AppendOwned(V list, V item) => item.IsError ? -1 : Lists.Append(list, item);
}
