namespace Rusthon.Runtime;

/// <summary>min and max.</summary>
public static unsafe class Extremes
{
    /// <summary>The first of the values (or of the items of the only one) that no other beats by the comparison given, owned.</summary>
    public static V Find(V* args, long count, V key, V fallback, int op)
    {
        if (count == 0)
        {
            return Errors.Raise(
                TypeErrorType.Address,
                op == CompareOp.Lt ? "min expected at least 1 argument, got 0"u8 : "max expected at least 1 argument, got 0"u8);
        }

        if (key.IsUnset)
        {
            key = V.None;
        }

        if (count > 1)
        {
            return fallback.IsUnset ? OfValues(args, count, key, op) : Errors.Raise(
                TypeErrorType.Address,
                op == CompareOp.Lt
                    ? "Cannot specify a default for min() with multiple positional arguments"u8
                    : "Cannot specify a default for max() with multiple positional arguments"u8);
        }

        var plain = key.IsNone ? OfPlain(args[0], op) : V.Unset;
        if (!plain.IsUnset)
        {
            return plain;
        }

        var iterator = Iteration.Iter(args[0]);
        if (iterator.IsError)
        {
            return iterator;
        }

        var result = OfIterator(iterator, key, op);
        Counts.Release(iterator);
        if (!result.IsUnset)
        {
            return result;
        }

        return !fallback.IsUnset ? Counts.Retain(fallback) : Errors.Raise(
            ValueErrorType.Address,
            op == CompareOp.Lt ? "min() iterable argument is empty"u8 : "max() iterable argument is empty"u8);
    }

    /// <summary>The extreme of a list or tuple that holds small ints only, or floats only, or of a set of small ints; Unset for any other value.</summary>
    private static V OfPlain(V values, int op)
    {
        if (Sets.IsExact(values))
        {
            return OfSet(Sets.Of(values), op);
        }

        var isList = Lists.IsExact(values);
        if (!isList && !Tuples.IsExact(values))
        {
            return V.Unset;
        }

        var length = isList ? Lists.Of(values)->Length : Tuples.Of(values)->Length;
        var items = isList ? Lists.Of(values)->Items : &Tuples.Of(values)->First;
        return length == 0 ? V.Unset : items[0].IsSmall ? OfInts(items, length, op) : items[0].IsDouble ? OfFloats(items, length, op) : V.Unset;
    }

    private static V OfInts(V* items, long length, int op)
    {
        var best = items[0].Small;
        for (var i = 1L; i < length; i++)
        {
            if (!items[i].IsSmall)
            {
                return V.Unset;
            }

            var value = items[i].Small;
            best = (op == CompareOp.Lt ? value < best : value > best) ? value : best;
        }

        return V.FromSmall(best);
    }

    private static V OfSet(SetObj* set, int op)
    {
        var best = V.Unset;
        for (var i = 0L; Sets.Skip(set, ref i); i++)
        {
            var key = set->Table[i].Key;
            if (!key.IsSmall)
            {
                return V.Unset;
            }

            best = best.IsUnset || (op == CompareOp.Lt ? key.Small < best.Small : key.Small > best.Small) ? key : best;
        }

        return best;
    }

    private static V OfFloats(V* items, long length, int op)
    {
        var best = items[0].Double;
        for (var i = 1L; i < length; i++)
        {
            if (!items[i].IsDouble)
            {
                return V.Unset;
            }

            var value = items[i].Double;
            best = (op == CompareOp.Lt ? value < best : value > best) ? value : best;
        }

        return V.FromDouble(best);
    }

    private static V OfValues(V* values, long count, V key, int op)
    {
        var best = V.Unset;
        var bestKey = V.Unset;
        for (var i = 0L; i < count; i++)
        {
            if (!Offer(Counts.Retain(values[i]), key, op, ref best, ref bestKey))
            {
                return V.Error;
            }
        }

        Counts.Release(bestKey);
        return best;
    }

    private static V OfIterator(V iterator, V key, int op)
    {
        var best = V.Unset;
        var bestKey = V.Unset;
        while (true)
        {
            var item = Iteration.Next(iterator);
            if (item.IsUnset)
            {
                break;
            }

            if (item.IsError)
            {
                Counts.Release(best);
                Counts.Release(bestKey);
                return item;
            }

            if (!Offer(item, key, op, ref best, ref bestKey))
            {
                return V.Error;
            }
        }

        Counts.Release(bestKey);
        return best;
    }

    /// <summary>Keeps the item, which is taken over, when it is the first or beats the best; without a key the best is its own key. False when it raised: then nothing is kept.</summary>
    private static bool Offer([Owned] V item, V key, int op, ref V best, ref V bestKey)
    {
        var itemKey = key.IsNone ? Counts.Retain(item) : Objects.Call1(key, item);
        var better = itemKey.IsError ? -1 : best.IsUnset ? 1 : Beats(itemKey, bestKey, op);
        if (better > 0)
        {
            (item, best) = (best, item);
            (itemKey, bestKey) = (bestKey, itemKey);
        }

        Counts.Release(item);
        Counts.Release(itemKey);
        if (better >= 0)
        {
            return true;
        }

        Counts.Release(best);
        Counts.Release(bestKey);
        best = V.Unset;
        bestKey = V.Unset;
        return false;
    }

    private static int Beats(V a, V b, int op)
    {
        if (a.IsSmall && b.IsSmall)
        {
            return Ordering.Holds(a.Small, b.Small, op) ? 1 : 0;
        }

        return Objects.CompareTruth(a, b, op);
    }
}
