namespace Rusthon.Runtime;

/// <summary>The functions of heapq on lists in which each item is not larger than its two children.</summary>
public static unsafe class Heaps
{
    [Builtin("heappush(heap, item, /)", Module = "_heapq")]
    public static V Push(V heap, V item)
    {
        if (!Lists.Is(heap))
        {
            return Errors.Raise(TypeErrorType.Address, "heappush() argument 1 must be list, not %T"u8, heap);
        }

        return Lists.Append(heap, Counts.Retain(item)) < 0 || Rise(Lists.Of(heap), 0, Lists.Of(heap)->Length - 1) < 0 ? V.Error : V.None;
    }

    [Builtin("heappop(heap, /)", Module = "_heapq")]
    public static V Pop(V heap)
    {
        if (!Lists.Is(heap))
        {
            return Errors.Raise(TypeErrorType.Address, "heappop() argument must be list, not %T"u8, heap);
        }

        var list = Lists.Of(heap);
        if (list->Length == 0)
        {
            return Errors.Raise(IndexErrorType.Address, "index out of range"u8);
        }

        var last = Lists.TakeAt(list, list->Length - 1);
        if (list->Length == 0)
        {
            return last;
        }

        var first = list->Items[0];
        list->Items[0] = last;
        return Finish(list, first);
    }

    [Builtin("heapreplace(heap, item, /)", Module = "_heapq")]
    public static V Replace(V heap, V item)
    {
        if (!Lists.Is(heap))
        {
            return Errors.Raise(TypeErrorType.Address, "heapreplace() argument 1 must be list, not %T"u8, heap);
        }

        var list = Lists.Of(heap);
        if (list->Length == 0)
        {
            return Errors.Raise(IndexErrorType.Address, "index out of range"u8);
        }

        var first = list->Items[0];
        list->Items[0] = Counts.Retain(item);
        return Finish(list, first);
    }

    [Builtin("heappushpop(heap, item, /)", Module = "_heapq")]
    public static V PushPop(V heap, V item)
    {
        if (!Lists.Is(heap))
        {
            return Errors.Raise(TypeErrorType.Address, "heappushpop() argument 1 must be list, not %T"u8, heap);
        }

        var list = Lists.Of(heap);
        var smaller = list->Length == 0 ? 0 : IsLess(list, list->Items[0], item);
        if (smaller <= 0)
        {
            return smaller < 0 ? V.Error : Counts.Retain(item);
        }

        var first = list->Items[0];
        list->Items[0] = Counts.Retain(item);
        return Finish(list, first);
    }

    [Builtin("heapify(heap, /)", Module = "_heapq")]
    public static V Heapify(V heap)
    {
        if (!Lists.Is(heap))
        {
            return Errors.Raise(TypeErrorType.Address, "heapify() argument must be list, not %T"u8, heap);
        }

        var list = Lists.Of(heap);
        for (var i = (list->Length >> 1) - 1; i >= 0; i--)
        {
            if (Sink(list, i) < 0)
            {
                return V.Error;
            }
        }

        return V.None;
    }

    /// <summary>Sinks the new first item; the result is the old one, which it takes over.</summary>
    private static V Finish(ListObj* list, [Owned] V first)
    {
        if (Sink(list, 0) == 0)
        {
            return first;
        }

        Counts.Release(first);
        return V.Error;
    }

    private static int Rise(ListObj* list, long start, long position)
    {
        while (position > start)
        {
            var parent = (position - 1) >> 1;
            var smaller = IsLess(list, list->Items[position], list->Items[parent]);
            if (smaller <= 0)
            {
                return smaller;
            }

            Swap(list, parent, position);
            position = parent;
        }

        return 0;
    }

    /// <summary>Moves the smaller child up to the bottom first: the item that comes from the end nearly always belongs there.</summary>
    private static int Sink(ListObj* list, long position)
    {
        var start = position;
        var end = list->Length;
        var limit = end >> 1;
        while (position < limit)
        {
            var child = (2 * position) + 1;
            if (child + 1 < end)
            {
                var smaller = IsLess(list, list->Items[child], list->Items[child + 1]);
                if (smaller < 0)
                {
                    return -1;
                }

                child += smaller ^ 1;
            }

            Swap(list, child, position);
            position = child;
        }

        return Rise(list, start, position);
    }

    private static void Swap(ListObj* list, long a, long b)
    {
        var item = list->Items[a];
        list->Items[a] = list->Items[b];
        list->Items[b] = item;
    }

    /// <summary>a &lt; b: 0, 1, or -1 raised; also when the comparison changed the list's length.</summary>
    private static int IsLess(ListObj* list, V a, V b)
    {
        var order = PlainOrder.Compare(a, b);
        if (order != PlainOrder.Unknown)
        {
            return order < 0 ? 1 : 0;
        }

        var length = list->Length;
        Counts.Retain(a);
        Counts.Retain(b);
        var result = Objects.CompareTruth(a, b, CompareOp.Lt);
        Counts.Release(a);
        Counts.Release(b);
        return result >= 0 && list->Length != length
            ? Errors.Fail(RuntimeErrorType.Address, "list changed size during iteration"u8)
            : result;
    }
}
