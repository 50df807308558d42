namespace Rusthon.Runtime;

/// <summary>Tuples that an iterator gives again and again as long as nobody else keeps them.</summary>
public static unsafe class ReusedTuples
{
    /// <summary>(first, second), taking both over; kept is the iterator's own reference to the last pair.</summary>
    public static V Pair(ref V kept, [Owned] V first, [Owned] V second)
    {
        if (!kept.IsUnset && kept.Object->Count == 1)
        {
            var result = Counts.Retain(kept);
            var items = &Tuples.Of(result)->First;
            TupleHashes.Forget(Tuples.Of(result));
            var oldFirst = items[0];
            var oldSecond = items[1];
            items[0] = first;
            items[1] = second;
            Counts.Release(oldFirst);
            Counts.Release(oldSecond);
            return result;
        }

        var pair = Tuples.Pair(first, second);
        if (!pair.IsError)
        {
            var old = kept;
            kept = Counts.Retain(pair);
            Counts.Release(old);
        }

        return pair;
    }
}
