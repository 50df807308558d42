namespace Rusthon.Runtime;

/// <summary>
/// The stable sort of lists: natural runs, extended by binary insertion, merged with galloping in the order of the
/// powersort strategy. It makes the same comparisons in the same order as CPython's list.sort (listsort.txt there
/// explains the algorithm), always as "right &lt; left".
/// </summary>
public static unsafe class ListSort
{
    /// <summary>Sorts a list in place by key (None: by the elements). ValueError when the list is changed meanwhile. 0, or -1 raised; the elements are then in some order.</summary>
    public static int Sort(ListObj* list, V key, bool reverse)
    {
        var items = list->Items;
        var length = list->Length;
        var capacity = list->Capacity;
        list->Items = null;
        list->Length = 0;
        list->Capacity = SortingMark;
        var result = SortItems(items, length, key, reverse);
        if (list->Capacity != SortingMark && result == 0)
        {
            result = Errors.Fail(ValueErrorType.Address, "list modified during sort"u8);
        }

        var added = list->Items;
        var addedLength = list->Length;
        var addedCapacity = list->Capacity;
        list->Items = items;
        list->Length = length;
        list->Capacity = capacity;
        if (added != null)
        {
            Blocks.ReleaseAll(added, addedLength);
            Heap.Free(added, addedCapacity * sizeof(V));
        }

        return result;
    }

    /// <summary>The capacity of a list that is being sorted.</summary>
    private const long SortingMark = -1;

    private static int SortItems(V* items, long length, V key, bool reverse)
    {
        if (key.IsNone)
        {
            return SortKeys(items, null, length, reverse);
        }

        if (length == 0)
        {
            return 0;
        }

        var keys = (V*)Heap.Allocate(length * sizeof(V));
        if (keys == null)
        {
            return -1;
        }

        var made = 0L;
        while (made < length)
        {
            keys[made] = Objects.Call1(key, items[made]);
            if (keys[made].IsError)
            {
                break;
            }

            made++;
        }

        var result = made < length ? -1 : SortKeys(keys, items, length, reverse);
        for (var i = 0L; i < made; i++)
        {
            Counts.Release(keys[i]);
        }

        Heap.Free(keys, length * sizeof(V));
        return result;
    }

    /// <summary>Reversing before and after keeps equal elements in their order.</summary>
    private static int SortKeys(V* keys, V* values, long length, bool reverse)
    {
        if (reverse)
        {
            ReverseBoth(keys, values, length);
        }

        var tried = values == null ? TupleSort.TrySort(keys, length) : 0;
        var result = tried == 0 ? SortBy(SortOrder.Choose(keys, length), keys, values, length) : tried > 0 ? 0 : -1;
        if (reverse)
        {
            ReverseBoth(keys, values, length);
        }

        return result;
    }

    /// <summary>Sorts keys, and values (unless null) along with them, by a comparison of <see cref="SortOrder"/>. 0, or -1 raised: then they are in some order.</summary>
    internal static int SortBy(delegate*<V, V, int> less, V* keys, V* values, long length)
    {
        var state = default(MergeState);
        state.Less = less;
        state.MinGallop = Merging.InitialGallop;
        state.Base = keys;
        state.Length = length;
        var result = length < 2 ? 0 : Runs.Sort(&state, keys, values, length);
        Merging.FreeBuffer(&state);
        return result;
    }

    /// <summary>Reverses keys and, unless null, values.</summary>
    public static void ReverseBoth(V* keys, V* values, long count)
    {
        Lists.ReverseItems(keys, count);
        if (values != null)
        {
            Lists.ReverseItems(values, count);
        }
    }
}
