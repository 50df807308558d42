namespace Rusthon.Runtime;

/// <summary>
/// The sort of tuples as tables have them: all of one length, with small ints, floats or strs in each column. They are sorted by the first
/// column, which lies in a block of its own, and where that is equal by all. No comparison runs code, so that nobody can tell which are made.
/// </summary>
public static unsafe class TupleSort
{
    /// <summary>Fewer tuples are not worth looking through.</summary>
    private const long FewestTuples = 16;

    /// <summary>The most columns.</summary>
    private const long MostColumns = 8;

    /// <summary>Sorts the elements if they are such tuples: 1, or 0 when nothing was done, or -1 raised; they are then in some order.</summary>
    public static int TrySort(V* items, long length)
    {
        if (length < FewestTuples || !IsTable(items, length))
        {
            return 0;
        }

        var keys = (V*)Heap.Allocate(length * sizeof(V));
        if (keys == null)
        {
            return -1;
        }

        for (var i = 0L; i < length; i++)
        {
            keys[i] = Tuples.Of(items[i])->First;
        }

        var result = ListSort.SortBy(SortOrder.Choose(keys, length), keys, items, length);
        for (var i = 0L; result == 0 && i < length;)
        {
            var end = i + 1;
            while (end < length && PlainOrder.Compare(keys[i], keys[end]) == 0)
            {
                end++;
            }

            result = end - i < 2 ? 0 : ListSort.SortBy(SortOrder.Choose(items + i, end - i), items + i, null, end - i);
            i = end;
        }

        Heap.Free(keys, length * sizeof(V));
        return result < 0 ? -1 : 1;
    }

    private static bool IsTable(V* items, long length)
    {
        if (!Tuples.IsExact(items[0]))
        {
            return false;
        }

        var columns = Tuples.Of(items[0])->Length;
        if (columns == 0 || columns > MostColumns)
        {
            return false;
        }

        int* kinds = stackalloc int[(int)MostColumns];
        for (var i = 0L; i < columns; i++)
        {
            kinds[i] = SortOrder.KindOf((&Tuples.Of(items[0])->First)[i]);
        }

        for (var i = 0L; i < length; i++)
        {
            if (!Tuples.IsExact(items[i]) || Tuples.Of(items[i])->Length != columns)
            {
                return false;
            }

            var row = &Tuples.Of(items[i])->First;
            for (var k = 0L; k < columns; k++)
            {
                if (SortOrder.KindOf(row[k]) != kinds[k] || kinds[k] == SortOrder.OtherKind || (row[k].IsDouble && FloatBits.IsNaN(row[k].Double)))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
