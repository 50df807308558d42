namespace Rusthon.Runtime;

/// <summary>slice.indices for ints of any size.</summary>
public static unsafe class SliceIndices
{
    /// <summary>(start, stop, step) for a sequence of a length (an int), owned.</summary>
    public static V Compute(SliceObj* slice, V length)
    {
        if (ExactInts.Sign(length) < 0)
        {
            return Errors.Raise(ValueErrorType.Address, "length should not be negative"u8);
        }

        var step = slice->Step.IsNone ? V.FromSmall(1) : ToIndex(slice->Step);
        if (step.IsError)
        {
            return step;
        }

        var sign = ExactInts.Sign(step);
        if (sign == 0)
        {
            Counts.Release(step);
            return Errors.Raise(ValueErrorType.Address, "slice step cannot be zero"u8);
        }

        var lower = V.FromSmall(sign < 0 ? -1 : 0);
        var upper = ExactInts.Add(length, lower.Small < 0 ? V.FromSmall(-1) : V.FromSmall(0));
        var start = Bound(slice->Start, length, lower, upper, sign < 0 ? upper : lower);
        var stop = start.IsError ? V.Error : Bound(slice->Stop, length, lower, upper, sign < 0 ? lower : upper);
        Counts.Release(upper);
        if (stop.IsError)
        {
            Counts.Release(start);
            Counts.Release(step);
            return V.Error;
        }

        V* parts = stackalloc V[3];
        parts[0] = start;
        parts[1] = stop;
        parts[2] = step;
        return Tuples.FromItems(parts, 3);
    }

    /// <summary>A part of a slice brought between two bounds; what None means is given.</summary>
    private static V Bound(V part, V length, V lower, V upper, V whenNone)
    {
        if (part.IsNone)
        {
            return Counts.Retain(whenNone);
        }

        var position = ToIndex(part);
        if (position.IsError)
        {
            return position;
        }

        if (ExactInts.Sign(position) < 0)
        {
            var moved = ExactInts.Add(position, length);
            Counts.Release(position);
            position = moved;
            if (!position.IsError && ExactInts.Compare(position, lower) < 0)
            {
                Counts.Release(position);
                position = Counts.Retain(lower);
            }
        }
        else if (ExactInts.Compare(position, upper) > 0)
        {
            Counts.Release(position);
            position = Counts.Retain(upper);
        }

        return position;
    }

    private static V ToIndex(V value)
    {
        if (Types.Of(value)->Index == null)
        {
            return Errors.Raise(
                TypeErrorType.Address,
                "slice indices must be integers or None or have an __index__ method"u8);
        }

        return Ints.Index(value);
    }
}
