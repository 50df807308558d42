namespace Rusthon.Runtime;

/// <summary>What iterators over iterators share.</summary>
public static unsafe class Iterators
{
    /// <summary>A tuple of iter(value) for each value, owned.</summary>
    public static V ToIterators(V* values, long count)
    {
        var list = Lists.New(count);
        for (var i = 0L; i < count && !list.IsError; i++)
        {
            var iterator = Iteration.Iter(values[i]);
            if (iterator.IsError || Lists.Append(list, iterator) < 0)
            {
                Counts.Release(list);
                return V.Error;
            }
        }

        return list.IsError ? list : Tuples.FromList(list);
    }

    /// <summary>Calls a function with the next item of each iterator of a tuple: its result, Unset when one of them ended, or Error.</summary>
    public static V CallWithNext(V function, V sources)
    {
        var tuple = Tuples.Of(sources);
        if (tuple->Length == 1)
        {
            var item = Iteration.Next(tuple->First);
            if (item.IsUnset || item.IsError)
            {
                return item;
            }

            var result = Objects.Call1(function, item);
            Counts.Release(item);
            return EndValues.Note(result);
        }

        var list = Lists.New(tuple->Length);
        for (var i = 0L; i < tuple->Length && !list.IsError; i++)
        {
            var item = Iteration.Next((&tuple->First)[i]);
            if (item.IsUnset || item.IsError)
            {
                Counts.Release(list);
                return item;
            }

            Lists.Append(list, item);
        }

        if (list.IsError)
        {
            return list;
        }

        var called = Objects.Call(function, Lists.Of(list)->Items, tuple->Length, null);
        Counts.Release(list);
        return EndValues.Note(called);
    }
}
