namespace Rusthon.Runtime;

/// <summary>
/// The values of StopIterations that pass through the Next slots of native iterators: next() and yield from ask for them, all
/// others ignore them. A Next slot says with <see cref="Note"/> or <see cref="Finished"/> how an iteration ended; calls of
/// Python code stand between <see cref="Suspend"/> and <see cref="Resume"/>, because loops inside are others.
/// </summary>
public static unsafe class EndValues
{
    /// <summary>The next item of a native iterator: Unset at the end, with the value of its end (owned, None without one), or Error.</summary>
    public static V Next(V iterator, out V value)
    {
        var state = Thread.State;
        var outer = state->WantsEndValue;
        state->WantsEndValue = 1;
        var item = Types.Of(iterator)->Next(iterator);
        state->WantsEndValue = outer;
        value = state->EndValue.IsUnset ? V.None : state->EndValue;
        state->EndValue = V.Unset;
        if (!item.IsUnset)
        {
            Counts.Release(value);
            value = V.None;
        }

        return item;
    }

    /// <summary>Unset for a StopIteration that is pending: it ends the iteration. Any other result as it is.</summary>
    public static V Note(V result)
    {
        if (!result.IsError || !Errors.PendingIs(StopIterationType.Address))
        {
            return result;
        }

        if (Thread.State->WantsEndValue == 0)
        {
            Errors.Clear();
            return V.Unset;
        }

        var exception = Errors.Take();
        var value = ((ValueExceptionObj*)exception.Object)->Value;
        Finished(value.IsUnset ? V.None : Counts.Retain(value));
        Counts.Release(exception);
        return V.Unset;
    }

    /// <summary>An iteration ended with a value.</summary>
    public static void Finished([Owned] V value)
    {
        var state = Thread.State;
        if (state->WantsEndValue == 0)
        {
            Counts.Release(value);
            return;
        }

        var old = state->EndValue;
        state->EndValue = value;
        Counts.Release(old);
    }

    /// <summary>The next item of an iterator whose end value stays unknown outside, as PyIter_Next has it.</summary>
    public static V NextOnly(V iterator)
    {
        var wanted = Suspend();
        var item = Iteration.Next(iterator);
        Resume(wanted);
        return item;
    }

    /// <summary>From here on other iterations run: what <see cref="Resume"/> is to be given.</summary>
    public static long Suspend()
    {
        var wanted = Thread.State->WantsEndValue;
        Thread.State->WantsEndValue = 0;
        return wanted;
    }

    /// <summary>Ends <see cref="Suspend"/>.</summary>
    public static void Resume(long wanted) => Thread.State->WantsEndValue = wanted;
}
