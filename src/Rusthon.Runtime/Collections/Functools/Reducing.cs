namespace Rusthon.Runtime;

/// <summary>functools.reduce.</summary>
public static unsafe class Reducing
{
    [Builtin("reduce(function, iterable, initial=<unrepresentable>, /)", Module = "_functools")]
    private static V Reduce(V function, V iterable, V initial)
    {
        var iterator = Iteration.Iter(iterable);
        if (iterator.IsError)
        {
            if (Errors.PendingIs(TypeErrorType.Address))
            {
                Errors.Clear();
                Errors.Raise(TypeErrorType.Address, "reduce() arg 2 must support iteration"u8);
            }

            return V.Error;
        }

        var total = Counts.Retain(initial);
        while (!total.IsError)
        {
            var item = Iteration.Next(iterator);
            if (item.IsUnset)
            {
                break;
            }

            if (item.IsError || total.IsUnset)
            {
                Counts.Release(total);
                total = item;
                continue;
            }

            var next = Objects.Call2(function, total, item);
            Counts.Release(total);
            Counts.Release(item);
            total = next;
        }

        Counts.Release(iterator);
        return total.IsUnset
            ? Errors.Raise(TypeErrorType.Address, "reduce() of empty iterable with no initial value"u8)
            : total;
    }
}
