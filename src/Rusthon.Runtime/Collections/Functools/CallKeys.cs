namespace Rusthon.Runtime;

/// <summary>The arguments of a call as a key.</summary>
public static unsafe class CallKeys
{
    /// <summary>A single int or str as it is; else a tuple: the values, for keywords a separator and names and values, for typed keys the types. Owned.</summary>
    public static V Of(V* args, long count, TupleObj* names, bool typed)
    {
        var keywords = names == null ? 0 : names->Length;
        if (!typed && keywords == 0 && count == 1 && (args[0].IsSmall || Strs.IsExact(args[0])))
        {
            return Counts.Retain(args[0]);
        }

        var list = Lists.New(count + (keywords * 2) + 1);
        if (list.IsError)
        {
            return list;
        }

        var ok = true;
        for (var i = 0L; ok && i < count; i++)
        {
            ok = Lists.Append(list, Counts.Retain(args[i])) == 0;
        }

        if (keywords > 0)
        {
            ok = ok && Lists.Append(list, Counts.RetainObject(LruCacheType.Address)) == 0;
        }

        for (var i = 0L; ok && i < keywords; i++)
        {
            ok = Lists.Append(list, Counts.Retain((&names->First)[i])) == 0
                && Lists.Append(list, Counts.Retain(args[count + i])) == 0;
        }

        for (var i = 0L; ok && typed && i < count + keywords; i++)
        {
            ok = Lists.Append(list, Counts.RetainObject(Types.Of(args[i]))) == 0;
        }

        if (ok)
        {
            return Tuples.FromList(list);
        }

        Counts.Release(list);
        return V.Error;
    }
}
