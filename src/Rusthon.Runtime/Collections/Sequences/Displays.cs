namespace Rusthon.Runtime;

/// <summary>What the displays [a, b], (a, b), {a, b} and {k: v} make.</summary>
public static unsafe class Displays
{
    /// <summary>A list of items whose references it takes over (also when it raises).</summary>
    [Export("rt_build_list")]
    public static V List(V* owned, long count) => Lists.FromItems(owned, count);

    /// <summary>A tuple of items whose references it takes over (also when it raises).</summary>
    [Export("rt_build_tuple")]
    public static V Tuple(V* owned, long count) => Tuples.FromItems(owned, count);

    /// <summary>A set of items (borrowed).</summary>
    [Export("rt_build_set")]
    public static V Set(V* items, long count)
    {
        var made = Sets.New();
        for (var i = 0L; i < count && !made.IsError; i++)
        {
            if (Sets.Add(made, items[i]) < 0)
            {
                Counts.Release(made);
                return V.Error;
            }
        }

        return made;
    }

    /// <summary>A dict of keys and values in turn (borrowed); count is the number of both together.</summary>
    [Export("rt_build_dict")]
    public static V Dict(V* items, long count)
    {
        var made = Dicts.New();
        if (made.IsError)
        {
            return made;
        }

        var result = Dicts.Presize(Dicts.Of(made), count / 2);
        for (var i = 0L; i < count && result == 0; i += 2)
        {
            result = Dicts.Set(made, items[i], items[i + 1]);
        }

        if (result < 0)
        {
            Counts.Release(made);
            return V.Error;
        }

        return made;
    }

    /// <summary>[…, *iterable]: appends the items to a list.</summary>
    [Export("rt_list_extend")]
    public static int ListExtend(V list, V iterable)
    {
        if (Lists.Extend(list, iterable) == 0)
        {
            return 0;
        }

        if (Errors.PendingIs(TypeErrorType.Address) && !Iteration.IsIterable(iterable))
        {
            Errors.Clear();
            Errors.Raise(TypeErrorType.Address, "Value after * must be an iterable, not %T"u8, iterable);
        }

        return -1;
    }
}
