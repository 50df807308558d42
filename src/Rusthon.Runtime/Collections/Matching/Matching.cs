namespace Rusthon.Runtime;

/// <summary>Sequence and mapping patterns.</summary>
public static unsafe class Matching
{
    /// <summary>True when sequence patterns may match the value: a list, tuple, range or other sequence, not a str.</summary>
    [Export("rt_match_sequence")]
    public static bool IsSequence(V value) => value.IsPointer && (value.Object->Type->Flags & TypeFlags.Sequence) != 0;

    /// <summary>True when mapping patterns may match the value.</summary>
    [Export("rt_match_mapping")]
    public static bool IsMapping(V value) => value.IsPointer && (value.Object->Type->Flags & TypeFlags.Mapping) != 0;

    /// <summary>len(value) == length, or &gt;= with atLeast: 1, 0, or -1 raised.</summary>
    [Export("rt_match_length")]
    public static int HasLength(V value, long length, long atLeast)
    {
        var own = Objects.Length(value);
        return own < 0 ? -1 : own == length || (atLeast != 0 && own > length) ? 1 : 0;
    }

    /// <summary>The values of keys (a tuple) as a tuple, or None when one is missing; owned.</summary>
    [Export("rt_match_keys")]
    public static V Keys(V subject, V keys)
    {
        var seen = Sets.New();
        if (seen.IsError)
        {
            return seen;
        }

        var values = Dicts.IsExact(subject)
            ? Collect(subject, keys, seen, V.Unset, V.Unset)
            : CollectByGet(subject, keys, seen);
        Counts.Release(seen);
        return values.IsError || values.IsNone ? values : Tuples.FromList(values);
    }

    /// <summary>A dict of the subject's items without the keys (a tuple), owned.</summary>
    [Export("rt_match_rest")]
    public static V Rest(V subject, V keys)
    {
        var rest = Dicts.New();
        if (rest.IsError)
        {
            return rest;
        }

        var result = Dicts.Update(rest, subject);
        var tuple = Tuples.Of(keys);
        for (var i = 0L; i < tuple->Length && result == 0; i++)
        {
            result = Dicts.Delete(rest, (&tuple->First)[i]);
        }

        if (result < 0)
        {
            Counts.Release(rest);
            return V.Error;
        }

        return rest;
    }

    /// <summary>Through the get method of a mapping that is not a plain dict, with a value that can only be the default.</summary>
    private static V CollectByGet(V subject, V keys, V seen)
    {
        var get = NamedAttributes.GetOrUnset(subject, "get"u8);
        if (get.IsUnset)
        {
            return V.None;
        }

        var missing = get.IsError ? V.Error : Lists.New(0);
        var values = missing.IsError ? V.Error : Collect(subject, keys, seen, get, missing);
        Counts.Release(missing);
        Counts.Release(get);
        return values;
    }

    /// <summary>A list of the values of keys, or None; get is Unset for a plain dict.</summary>
    private static V Collect(V subject, V keys, V seen, V get, V missing)
    {
        var tuple = Tuples.Of(keys);
        var values = Lists.New(tuple->Length);
        for (var i = 0L; i < tuple->Length && !values.IsError; i++)
        {
            var value = ValueOf(subject, (&tuple->First)[i], seen, get, missing);
            if (value.IsUnset || value.IsError)
            {
                Counts.Release(values);
                return value.IsUnset ? V.None : V.Error;
            }

            Lists.Append(values, value);
        }

        return values;
    }

    /// <summary>The value of a key, owned; Unset when missing. ValueError when the pattern had an equal key before.</summary>
    private static V ValueOf(V subject, V key, V seen, V get, V missing)
    {
        var repeated = Sets.Contains(seen, key);
        if (repeated != 0 || Sets.Add(seen, key) < 0)
        {
            return repeated > 0
                ? Errors.Raise(ValueErrorType.Address, "mapping pattern checks duplicate key (%R)"u8, key)
                : V.Error;
        }

        if (get.IsUnset)
        {
            return Counts.Retain(Dicts.Get(subject, key));
        }

        var value = Objects.Call2(get, key, missing);
        if (V.Same(value, missing))
        {
            Counts.Release(value);
            return V.Unset;
        }

        return value;
    }
}
