using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>A range; all four are ints of any size.</summary>
public struct RangeObj
{
    public Obj Head;
    public V Start;
    public V Stop;
    public V Step;
    public V Length;
}

/// <summary>Operations on ranges.</summary>
public static unsafe class Ranges
{
    /// <summary>True for a range.</summary>
    public static bool Is(V value) => value.IsPointer && value.Object->Type == RangeType.Address;

    /// <summary>The object behind a range value.</summary>
    public static RangeObj* Of(V range) => (RangeObj*)range.Object;

    /// <summary>range(start, stop, step) of ints, which are taken over; the step is not 0. Owned.</summary>
    public static V New([Owned] V start, [Owned] V stop, [Owned] V step)
    {
        var length = start.IsError || stop.IsError || step.IsError ? V.Error : CountBetween(start, stop, step);
        var range = length.IsError ? null : (RangeObj*)Heap.New(RangeType.Address, sizeof(RangeObj));
        if (range == null)
        {
            Counts.Release(start);
            Counts.Release(stop);
            Counts.Release(step);
            Counts.Release(length);
            return V.Error;
        }

        range->Start = start;
        range->Stop = stop;
        range->Step = step;
        range->Length = length;
        return V.FromObject(range);
    }

    /// <summary>The item at a position that is in range (an int), owned.</summary>
    public static V At(RangeObj* range, V index)
    {
        if (index.IsSmall && range->Start.IsSmall && range->Step.IsSmall && range->Stop.IsSmall)
        {
            return Ints.FromLong(range->Start.Small + (index.Small * range->Step.Small));
        }

        return ExactInts.Along(range->Start, index, range->Step);
    }

    /// <summary>An iterator over a range.</summary>
    public static V Iter(V self)
    {
        var range = Of(self);
        return Iter(range->Start, range->Step, range->Length, range->Stop.IsSmall);
    }

    /// <summary>An iterator over a range from its end.</summary>
    public static V Reversed(V self)
    {
        var range = Of(self);
        var last = ExactInts.Subtract(range->Length, V.FromSmall(1));
        var start = At(range, last);
        var step = ExactInts.Subtract(V.FromSmall(0), range->Step);
        var result = start.IsError || step.IsError ? V.Error : Iter(start, step, range->Length, range->Stop.IsSmall && range->Start.IsSmall);
        Counts.Release(last);
        Counts.Release(start);
        Counts.Release(step);
        return result;
    }

    /// <summary>True when an int is an item of the range.</summary>
    public static int ContainsInt(RangeObj* range, V value)
    {
        var forward = ExactInts.Sign(range->Step) > 0;
        var first = ExactInts.Compare(value, range->Start);
        var last = ExactInts.Compare(value, range->Stop);
        if (forward ? first < 0 || last >= 0 : first > 0 || last <= 0)
        {
            return 0;
        }

        var offset = ExactInts.Subtract(value, range->Start);
        var rest = ExactInts.Remainder(offset, range->Step);
        Counts.Release(offset);
        if (rest.IsError)
        {
            return -1;
        }

        var result = ExactInts.Sign(rest) == 0 ? 1 : 0;
        Counts.Release(rest);
        return result;
    }

    /// <summary>An iterator; narrow promises that the end is a small int.</summary>
    private static V Iter(V start, V step, V length, bool narrow)
    {
        if (narrow && start.IsSmall && step.IsSmall && length.IsSmall)
        {
            var iterator = (RangeIteratorObj*)Heap.New(RangeIteratorType.Address, sizeof(RangeIteratorObj));
            if (iterator == null)
            {
                return V.Error;
            }

            iterator->Next = start.Small;
            iterator->Step = step.Small;
            iterator->Left = length.Small;
            return V.FromObject(iterator);
        }

        var wide = (LongRangeIteratorObj*)Heap.New(LongRangeIteratorType.Address, sizeof(LongRangeIteratorObj));
        if (wide == null)
        {
            return V.Error;
        }

        wide->Next = Counts.Retain(start);
        wide->Step = Counts.Retain(step);
        wide->Left = Counts.Retain(length);
        return V.FromObject(wide);
    }

    private static V CountBetween(V start, V stop, V step)
    {
        var forward = ExactInts.Sign(step) > 0;
        var low = forward ? start : stop;
        var high = forward ? stop : start;
        if (ExactInts.Compare(low, high) >= 0)
        {
            return V.FromSmall(0);
        }

        if (low.IsSmall && high.IsSmall && step.IsSmall)
        {
            var stride = forward ? step.Small : -step.Small;
            return Ints.FromLong(((high.Small - low.Small - 1) / stride) + 1);
        }

        return CountSlowly(low, high, step, forward);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V CountSlowly(V low, V high, V step, bool forward)
    {
        var distance = ExactInts.Subtract(high, low);
        var less = ExactInts.Subtract(distance, V.FromSmall(1));
        var stride = forward ? Counts.Retain(step) : ExactInts.Subtract(V.FromSmall(0), step);
        var whole = ExactInts.FloorDivide(less, stride);
        var result = ExactInts.Add(whole, V.FromSmall(1));
        Counts.Release(distance);
        Counts.Release(less);
        Counts.Release(stride);
        Counts.Release(whole);
        return result;
    }
}
