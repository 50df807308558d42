using System;

namespace Rusthon.Runtime;

/// <summary>sum(): machine ints as long as they suffice, then floats with compensation (Neumaier), then the operator +.</summary>
public static unsafe class Summing
{
    /// <summary>start plus all items, owned.</summary>
    public static V Sum(V iterable, V start)
    {
        var state = default(SumState);
        state.Total = Counts.Retain(start);
        var iterator = AddPlain(ref state, iterable);
        if (iterator.IsError || RejectStart(start) < 0)
        {
            Counts.Release(iterator);
            Counts.Release(state.Total);
            return V.Error;
        }

        state.Iterator = iterator;
        if (state.Total.IsSmall)
        {
            AddInts(ref state);
        }

        if (!state.Ended && state.Total.IsDouble)
        {
            AddFloats(ref state);
        }

        while (!state.Ended)
        {
            var item = Iteration.Next(iterator);
            AddItem(ref state, item);
        }

        Counts.Release(iterator);
        return state.Total;
    }

    /// <summary>Sums nearer to 0 than this stay within 64 bits when a small int is added.</summary>
    private const long Far = 1L << 62;

    /// <summary>Adds the small ints that a list or tuple begins with, if the total is such; an iterator over what is left, owned, or Error.</summary>
    private static V AddPlain(ref SumState state, V iterable)
    {
        var isList = Lists.IsExact(iterable);
        if (!state.Total.IsSmall || (!isList && !Tuples.IsExact(iterable)))
        {
            return Iteration.Iter(iterable);
        }

        var length = isList ? Lists.Of(iterable)->Length : Tuples.Of(iterable)->Length;
        var items = isList ? Lists.Of(iterable)->Items : &Tuples.Of(iterable)->First;
        var sum = state.Total.Small;
        var i = 0L;
        while (i < length && items[i].IsSmall && sum < Far && sum > -Far)
        {
            sum += items[i++].Small;
        }

        if (i < length && !V.FitsSmall(sum))
        {
            return Iteration.Iter(iterable);
        }

        state.Total = Ints.FromLong(sum);
        if (state.Total.IsError)
        {
            return V.Error;
        }

        return IndexIterators.New(isList ? ListIteratorType.Address : TupleIteratorType.Address, iterable, i);
    }

    private struct SumState
    {
        public V Iterator;

        /// <summary>The sum so far, or Error; owned.</summary>
        public V Total;
        public bool Ended;
    }

    /// <summary>Adds an item (taken over), or ends.</summary>
    private static void AddItem(ref SumState state, V item)
    {
        if (item.IsUnset)
        {
            state.Ended = true;
            return;
        }

        var total = state.Total;
        state.Total = item.IsError ? V.Error : Objects.Add(total, item);
        state.Ended = state.Total.IsError;
        Counts.Release(total);
        Counts.Release(item);
    }

    private static void AddInts(ref SumState state)
    {
        var sum = state.Total.Small;
        while (true)
        {
            var item = Iteration.Next(state.Iterator);
            long value;
            if (item.IsSmall)
            {
                value = item.Small;
            }
            else if (item.IsBool)
            {
                value = V.Same(item, V.True) ? 1 : 0;
            }
            else if (item.IsUnset || !Ints.IsExact(item) || !Ints.TryToLong(item, out value))
            {
                state.Total = Ints.FromLong(sum);
                AddFirst(ref state, item);
                return;
            }
            else
            {
                Counts.Release(item);
            }

            var next = unchecked(sum + value);
            if (((sum ^ next) & (value ^ next)) < 0)
            {
                state.Total = Ints.FromLong(sum);
                AddFirst(ref state, Ints.FromLong(value));
                return;
            }

            sum = next;
        }
    }

    /// <summary>Adds the item that ended the loop over machine numbers.</summary>
    private static void AddFirst(ref SumState state, V item)
    {
        if (state.Total.IsError)
        {
            Counts.Release(item);
            state.Ended = true;
            return;
        }

        AddItem(ref state, item);
    }

    private static void AddFloats(ref SumState state)
    {
        var sum = state.Total.Double;
        var lost = 0.0;
        while (true)
        {
            var item = Iteration.Next(state.Iterator);
            if (item.IsDouble)
            {
                var value = item.Double;
                var next = sum + value;
                lost += Math.Abs(sum) >= Math.Abs(value) ? (sum - next) + value : (value - next) + sum;
                sum = next;
                continue;
            }

            if (!item.IsUnset && !item.IsError && Ints.IsInt(item) && Ints.TryToLong(item, out var whole))
            {
                sum += whole;
                Counts.Release(item);
                continue;
            }

            state.Total = V.FromDouble(lost != 0 && double.IsFinite(lost) ? sum + lost : sum);
            AddItem(ref state, item);
            return;
        }
    }

    private static int RejectStart(V start)
    {
        if (!start.IsPointer)
        {
            return 0;
        }

        var flags = start.Object->Type->Flags;
        if ((flags & TypeFlags.StrSubclass) != 0)
        {
            return Errors.Fail(TypeErrorType.Address, "sum() can't sum strings [use ''.join(seq) instead]"u8);
        }

        if ((flags & TypeFlags.BytesSubclass) != 0)
        {
            return Errors.Fail(TypeErrorType.Address, "sum() can't sum bytes [use b''.join(seq) instead]"u8);
        }

        return 0;
    }
}
