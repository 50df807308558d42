namespace Rusthon.Runtime;

/// <summary>Finding and lengthening the natural runs of a list, and the order in which they are merged.</summary>
public static unsafe class Runs
{
    private const long MaxMinRun = 64;

    /// <summary>Sorts keys, and values (unless null) along with them. 0, or -1 raised: then they are in some order.</summary>
    public static int Sort(MergeState* state, V* keys, V* values, long length)
    {
        var minRun = MinRun(length);
        var left = length;
        var at = 0L;
        while (left > 0)
        {
            var ownValues = values == null ? null : values + at;
            var run = CountRun(state, keys + at, ownValues, left);
            if (run < 0)
            {
                return -1;
            }

            if (run < minRun)
            {
                var forced = left <= minRun ? left : minRun;
                if (InsertionSort(state, keys + at, ownValues, forced, run) < 0)
                {
                    return -1;
                }

                run = forced;
            }

            if (FoundRun(state, at, run) < 0)
            {
                return -1;
            }

            var pending = Merging.Pending(state) + state->PendingCount++;
            pending->Keys = keys + at;
            pending->Values = ownValues;
            pending->Length = run;
            at += run;
            left -= run;
        }

        return MergeAll(state);
    }

    /// <summary>A length from which the number of runs is a power of two or a little less.</summary>
    private static long MinRun(long length)
    {
        var odd = 0L;
        while (length >= MaxMinRun)
        {
            odd |= length & 1;
            length >>= 1;
        }

        return length + odd;
    }

    /// <summary>The length of the run at the beginning; a descending one (equal elements may stand in it) is turned around. -1 raised.</summary>
    private static long CountRun(MergeState* state, V* keys, V* values, long left)
    {
        var less = state->Less;
        var n = 1L;
        for (; n < left; n++)
        {
            var smaller = less(keys[n], keys[n - 1]);
            if (smaller < 0)
            {
                return -1;
            }

            if (smaller > 0)
            {
                break;
            }
        }

        if (n == left)
        {
            return n;
        }

        if (n > 1)
        {
            var rises = less(keys[0], keys[n - 1]);
            if (rises != 0)
            {
                return rises < 0 ? -1 : n;
            }

            ListSort.ReverseBoth(keys, values, n);
        }

        n = CountDescending(state, keys, values, n + 1, left);
        if (n < 0)
        {
            return -1;
        }

        ListSort.ReverseBoth(keys, values, n);
        for (; n < left; n++)
        {
            var smaller = less(keys[n], keys[n - 1]);
            if (smaller != 0)
            {
                return smaller < 0 ? -1 : n;
            }
        }

        return n;
    }

    /// <summary>The length of a descending run of which n elements are known; groups of equal elements are reversed so that turning the whole around restores their order.</summary>
    private static long CountDescending(MergeState* state, V* keys, V* values, long n, long left)
    {
        var less = state->Less;
        var equal = 0L;
        for (; n < left; n++)
        {
            var smaller = less(keys[n], keys[n - 1]);
            if (smaller < 0)
            {
                return -1;
            }

            if (smaller > 0)
            {
                ReverseEqual(keys, values, n, ref equal);
                continue;
            }

            var larger = less(keys[n - 1], keys[n]);
            if (larger < 0)
            {
                return -1;
            }

            if (larger > 0)
            {
                break;
            }

            equal++;
        }

        ReverseEqual(keys, values, n, ref equal);
        return n;
    }

    private static void ReverseEqual(V* keys, V* values, long n, ref long equal)
    {
        if (equal > 0)
        {
            var start = n - equal - 1;
            ListSort.ReverseBoth(keys + start, values == null ? null : values + start, equal + 1);
            equal = 0;
        }
    }

    /// <summary>Sorts a short stretch of which the first so many elements are sorted. 0, or -1 raised.</summary>
    private static int InsertionSort(MergeState* state, V* keys, V* values, long length, long sorted)
    {
        for (; sorted < length; sorted++)
        {
            var low = 0L;
            var high = sorted;
            var pivot = keys[sorted];
            while (low < high)
            {
                var middle = (low + high) >> 1;
                var smaller = state->Less(pivot, keys[middle]);
                if (smaller < 0)
                {
                    return -1;
                }

                if (smaller > 0)
                {
                    high = middle;
                }
                else
                {
                    low = middle + 1;
                }
            }

            MoveBack(keys, sorted, low);
            if (values != null)
            {
                MoveBack(values, sorted, low);
            }
        }

        return 0;
    }

    private static void MoveBack(V* items, long from, long to)
    {
        var item = items[from];
        for (var i = from; i > to; i--)
        {
            items[i] = items[i - 1];
        }

        items[to] = item;
    }

    /// <summary>Merges pending runs whose power is greater than that of the boundary before the new run.</summary>
    private static int FoundRun(MergeState* state, long start, long length)
    {
        if (state->PendingCount == 0)
        {
            return 0;
        }

        var last = Merging.Pending(state) + state->PendingCount - 1;
        var power = Power(start - last->Length, last->Length, length, state->Length);
        while (state->PendingCount > 1 && Merging.Pending(state)[state->PendingCount - 2].Power > power)
        {
            if (Merging.MergeAt(state, state->PendingCount - 2) < 0)
            {
                return -1;
            }
        }

        Merging.Pending(state)[state->PendingCount - 1].Power = power;
        return 0;
    }

    /// <summary>The depth in the merge tree of the boundary between two neighbouring runs (Munro and Wild's powersort): how many leading bits their midpoints, as fractions of the whole, share, plus 1.</summary>
    private static int Power(long start, long first, long second, long whole)
    {
        var a = (2 * start) + first;
        var b = a + first + second;
        var power = 0;
        while (true)
        {
            power++;
            if (a >= whole)
            {
                a -= whole;
                b -= whole;
            }
            else if (b >= whole)
            {
                return power;
            }

            a <<= 1;
            b <<= 1;
        }
    }

    private static int MergeAll(MergeState* state)
    {
        while (state->PendingCount > 1)
        {
            var n = state->PendingCount - 2;
            if (n > 0 && Merging.Pending(state)[n - 1].Length < Merging.Pending(state)[n + 1].Length)
            {
                n--;
            }

            if (Merging.MergeAt(state, n) < 0)
            {
                return -1;
            }
        }

        return 0;
    }
}
