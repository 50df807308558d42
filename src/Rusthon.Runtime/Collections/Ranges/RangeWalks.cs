namespace Rusthon.Runtime;

/// <summary>Loops through range objects with an index in the frame.</summary>
public static unsafe class RangeWalks
{
    /// <summary>True for a range whose numbers are all small ints.</summary>
    [Export("rt_is_small_range")]
    [Inline]
    [NoRaise]
    public static bool IsSmall(V value)
    {
        if (!Ranges.Is(value))
        {
            return false;
        }

        var range = Ranges.Of(value);
        return range->Start.IsSmall && range->Stop.IsSmall && range->Step.IsSmall && range->Length.IsSmall;
    }

    /// <summary>The number of such a range at an index, which goes on by one; Unset at the end.</summary>
    [Export("rt_range_walk")]
    [Inline]
    [NoRaise]
    public static V Walk(V value, long* index)
    {
        var range = Ranges.Of(value);
        if (*index >= range->Length.Small)
        {
            return V.Unset;
        }

        var number = range->Start.Small + (*index * range->Step.Small);
        (*index)++;
        return V.FromSmall(number);
    }

    /// <summary>The iterator over such a range that has come to an index. Owned; ends the process when there is no memory for what compiled code must have.</summary>
    [Export("rt_range_object_iterator_at")]
    [NoRaise]
    public static V IteratorAt(V value, long index)
    {
        var range = Ranges.Of(value);
        var iterator = (RangeIteratorObj*)Heap.New(RangeIteratorType.Address, sizeof(RangeIteratorObj));
        if (iterator == null)
        {
            Libc.Abort();
        }

        iterator->Next = range->Start.Small + (index * range->Step.Small);
        iterator->Step = range->Step.Small;
        iterator->Left = range->Length.Small - index;
        return V.FromObject(iterator);
    }
}
