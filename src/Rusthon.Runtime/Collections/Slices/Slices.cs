using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>A slice object; each part may be None or anything.</summary>
public struct SliceObj
{
    public Obj Head;
    public V Start;
    public V Stop;
    public V Step;
}

/// <summary>Slices and the arithmetic of their positions.</summary>
public static unsafe class Slices
{
    /// <summary>True for a slice object.</summary>
    public static bool Is(V value) => value.IsPointer && value.Object->Type == SliceType.Address;

    /// <summary>The object behind a slice value.</summary>
    public static SliceObj* Of(V slice) => (SliceObj*)slice.Object;

    /// <summary>slice(start, stop, step), owned.</summary>
    [Export("rt_slice_new")]
    public static V New(V start, V stop, V step)
    {
        var slice = (SliceObj*)Heap.NewContainer(SliceType.Address, sizeof(SliceObj));
        if (slice == null)
        {
            return V.Error;
        }

        slice->Start = Counts.Retain(start);
        slice->Stop = Counts.Retain(stop);
        slice->Step = Counts.Retain(step);
        return V.FromObject(slice);
    }

    /// <summary>The parts as machine numbers, clamped to their range; what is None is the end that the step's sign means. False when it raised.</summary>
    public static bool Unpack(V slice, out long start, out long stop, out long step)
    {
        var o = Of(slice);
        stop = 0;
        start = 0;
        step = 1;
        if (!o->Step.IsNone)
        {
            if (!ToPosition(o->Step, true, out step))
            {
                return false;
            }

            if (step == 0)
            {
                Errors.Raise(ValueErrorType.Address, "slice step cannot be zero"u8);
                return false;
            }

            if (step < -long.MaxValue)
            {
                step = -long.MaxValue;
            }
        }

        start = step < 0 ? long.MaxValue : 0;
        if (!o->Start.IsNone && !ToPosition(o->Start, true, out start))
        {
            return false;
        }

        stop = step < 0 ? long.MinValue : long.MaxValue;
        return o->Stop.IsNone || ToPosition(o->Stop, true, out stop);
    }

    /// <summary>Brings positions into the range of a sequence and gives the number of elements that they select (never negative).</summary>
    public static long Adjust(long length, ref long start, ref long stop, long step)
    {
        start = Clamp(start, length, step);
        stop = Clamp(stop, length, step);
        if (step == 1)
        {
            return start < stop ? stop - start : 0;
        }

        if (step == -1)
        {
            return stop < start ? start - stop : 0;
        }

        if (step < 0)
        {
            return stop < start ? ((start - stop - 1) / -step) + 1 : 0;
        }

        return start < stop ? ((stop - start - 1) / step) + 1 : 0;
    }

    /// <summary>The range that index(value, start, stop) searches: optional positions (Unset: not given), negative ones from the end. False when it raised.</summary>
    public static bool SearchBounds(long length, V start, V stop, out long from, out long to)
    {
        from = 0;
        to = long.MaxValue;
        if (!start.IsUnset && !ToPosition(start, false, out from))
        {
            return false;
        }

        if (!stop.IsUnset && !ToPosition(stop, false, out to))
        {
            return false;
        }

        from = FromEnd(from, length);
        to = FromEnd(to, length);
        return true;
    }

    /// <summary>obj[start:stop], each part may be None, without the slice object for lists, tuples and strs.</summary>
    [Export("rt_get_slice")]
    public static V Get(V container, V start, V stop)
    {
        if (container.IsPointer && (start.IsSmall || start.IsNone) && (stop.IsSmall || stop.IsNone))
        {
            var type = container.Object->Type;
            var from = start.IsNone ? 0 : start.Small;
            var to = stop.IsNone ? long.MaxValue : stop.Small;
            if (type == ListType.Address)
            {
                var count = Adjust(Lists.Of(container)->Length, ref from, ref to, 1);
                return Lists.Slice(Lists.Of(container), from, 1, count);
            }

            if (type == StrType.Address)
            {
                Adjust(Strs.Length(container), ref from, ref to, 1);
                return Strs.Slice(container, from, to < from ? from : to, 1);
            }

            if (type == TupleType.Address)
            {
                var count = Adjust(Tuples.Of(container)->Length, ref from, ref to, 1);
                return Tuples.Slice(container, from, 1, count);
            }
        }

        var slice = New(start, stop, V.None);
        if (slice.IsError)
        {
            return slice;
        }

        var result = Objects.GetItem(container, slice);
        Counts.Release(slice);
        return result;
    }

    /// <summary>obj[start:stop:step], each part may be None, without the slice object for lists, tuples and strs.</summary>
    [Export("rt_get_stride")]
    public static V GetStride(V container, V start, V stop, V step)
    {
        if (container.IsPointer && step.IsSmall && step.Small != 0 && (start.IsSmall || start.IsNone) && (stop.IsSmall || stop.IsNone))
        {
            var type = container.Object->Type;
            var by = step.Small;
            var from = !start.IsNone ? start.Small : by < 0 ? long.MaxValue : 0;
            var to = !stop.IsNone ? stop.Small : by < 0 ? long.MinValue : long.MaxValue;
            if (type == ListType.Address)
            {
                var count = Adjust(Lists.Of(container)->Length, ref from, ref to, by);
                return Lists.Slice(Lists.Of(container), from, by, count);
            }

            if (type == StrType.Address)
            {
                Adjust(Strs.Length(container), ref from, ref to, by);
                return Strs.Slice(container, from, by > 0 && to < from ? from : to, by);
            }

            if (type == TupleType.Address)
            {
                var count = Adjust(Tuples.Of(container)->Length, ref from, ref to, by);
                return Tuples.Slice(container, from, by, count);
            }
        }

        var slice = New(start, stop, step);
        if (slice.IsError)
        {
            return slice;
        }

        var result = Objects.GetItem(container, slice);
        Counts.Release(slice);
        return result;
    }

    /// <summary>obj[start:stop] = value, each part may be None, without the slice object for lists. 0, or -1 raised.</summary>
    [Export("rt_set_slice")]
    public static int Set(V container, V start, V stop, V value)
    {
        if (container.IsPointer && container.Object->Type == ListType.Address && (start.IsSmall || start.IsNone) && (stop.IsSmall || stop.IsNone))
        {
            var from = start.IsNone ? 0 : start.Small;
            var to = stop.IsNone ? long.MaxValue : stop.Small;
            return Lists.IsExact(value) && Lists.ReplacePlain(Lists.Of(container), from, to, Lists.Of(value)) ? 0 : ListType.AssignSlice(container, from, to, value);
        }

        var slice = New(start, stop, V.None);
        if (slice.IsError)
        {
            return -1;
        }

        var result = Objects.SetItem(container, slice, value);
        Counts.Release(slice);
        return result;
    }

    private static long FromEnd(long position, long length)
    {
        if (position >= 0)
        {
            return position;
        }

        position += length;
        return position < 0 ? 0 : position;
    }

    private static long Clamp(long position, long length, long step)
    {
        if (position < 0)
        {
            position += length;
            return position < 0 ? (step < 0 ? -1 : 0) : position;
        }

        return position >= length ? (step < 0 ? length - 1 : length) : position;
    }

    /// <summary>An int-like value as a machine number, clamped to the range; false when it raised.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool ToPosition(V value, bool noneAllowed, out long position)
    {
        if (value.IsSmall)
        {
            position = value.Small;
            return true;
        }

        position = 0;
        if (Types.Of(value)->Index == null)
        {
            var message = noneAllowed
                ? "slice indices must be integers or None or have an __index__ method"u8
                : "slice indices must be integers or have an __index__ method"u8;
            Errors.Raise(TypeErrorType.Address, message);
            return false;
        }

        position = Ints.AsClampedIndex(value, out var failed);
        return !failed;
    }
}
