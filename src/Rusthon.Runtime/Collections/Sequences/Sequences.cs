namespace Rusthon.Runtime;

/// <summary>Lists and tuples alike: an array of values.</summary>
public static unsafe class Sequences
{
    /// <summary>True for lists and tuples and instances of their subclasses.</summary>
    public static bool Is(V value) =>
        value.IsPointer && (value.Object->Type->Flags & (TypeFlags.ListSubclass | TypeFlags.TupleSubclass)) != 0;

    /// <summary>True for lists and tuples that are not instances of subclasses.</summary>
    public static bool IsExact(V value) => Lists.IsExact(value) || Tuples.IsExact(value);

    /// <summary>The number of elements of a list or tuple.</summary>
    public static long Length(V sequence) => ((TupleObj*)sequence.Object)->Length;

    /// <summary>The elements of a list or tuple, borrowed, valid until it changes.</summary>
    public static V* Items(V sequence) =>
        (sequence.Object->Type->Flags & TypeFlags.ListSubclass) != 0
            ? ((ListObj*)sequence.Object)->Items
            : &((TupleObj*)sequence.Object)->First;

    /// <summary>
    /// The value itself when it is a list or tuple, else a list of its items; owned. When the value is not iterable, raises
    /// TypeError with the message given.
    /// </summary>
    public static V Fast(V value, System.ReadOnlySpan<byte> message)
    {
        if (value.IsPointer && (value.Object->Type == ListType.Address || value.Object->Type == TupleType.Address))
        {
            return Counts.Retain(value);
        }

        var iterator = Iteration.Iter(value);
        if (iterator.IsError)
        {
            if (Errors.PendingIs(TypeErrorType.Address))
            {
                Errors.Clear();
                Errors.Raise(TypeErrorType.Address, message, value);
            }

            return V.Error;
        }

        var list = Lists.FromIterable(iterator);
        Counts.Release(iterator);
        return list;
    }

    /// <summary>Rich comparison of two lists or two tuples, element by element; both may change meanwhile.</summary>
    public static V Compare(V a, V b, int op)
    {
        if (Stack.IsLow)
        {
            return Stack.RaiseRecursion(" in comparison"u8);
        }

        if (Length(a) != Length(b) && op is CompareOp.Eq or CompareOp.Ne && Lists.Is(a))
        {
            return V.FromBool(Length(a) != Length(b) == (op == CompareOp.Ne));
        }

        for (var i = 0L; i < Length(a) && i < Length(b); i++)
        {
            var x = Items(a)[i];
            var y = Items(b)[i];
            if (V.Same(x, y))
            {
                continue;
            }

            Counts.Retain(x);
            Counts.Retain(y);
            var equal = Objects.Equals(x, y);
            if (equal > 0)
            {
                Counts.Release(x);
                Counts.Release(y);
                continue;
            }

            var result = V.Error;
            if (equal == 0)
            {
                result = op switch
                {
                    CompareOp.Eq => V.False,
                    CompareOp.Ne => V.True,
                    _ => Objects.Compare(x, y, op),
                };
            }

            Counts.Release(x);
            Counts.Release(y);
            return result;
        }

        return V.FromBool(Ordering.Holds(Length(a), Length(b), op));
    }

    /// <summary>1 when an element is the value or equals it, 0, or -1 raised.</summary>
    public static int Contains(V self, V value)
    {
        var at = IndexOf(self, value, 0, long.MaxValue);
        return at >= 0 ? 1 : at == NotFound ? 0 : -1;
    }

    /// <summary>The result of <see cref="IndexOf"/> when there is none.</summary>
    public const long NotFound = -1;

    /// <summary>The first position from start, before stop, of an element that equals the value; <see cref="NotFound"/>, or -2 raised.</summary>
    public static long IndexOf(V self, V value, long start, long stop)
    {
        for (var i = start; i < stop && i < Length(self); i++)
        {
            if (value.IsSmall)
            {
                var end = stop < Length(self) ? stop : Length(self);
                i = SkipSmall(Items(self), i, end, value);
                if (i < 0 || i == end)
                {
                    return i < 0 ? ~i : NotFound;
                }
            }

            var item = Items(self)[i];
            if (V.Same(item, value))
            {
                return i;
            }

            Counts.Retain(item);
            var equal = Objects.Equals(item, value);
            Counts.Release(item);
            if (equal != 0)
            {
                return equal > 0 ? i : -2;
            }
        }

        return NotFound;
    }

    /// <summary>The first position from start that is no small int, or stop; before it, ~ the position of an element that is the small int.</summary>
    private static long SkipSmall(V* items, long start, long stop, V value)
    {
        for (var i = start; i < stop; i++)
        {
            if (V.Same(items[i], value))
            {
                return ~i;
            }

            if (!items[i].IsSmall)
            {
                return i;
            }
        }

        return stop;
    }

    /// <summary>How many elements equal the value, or -1 raised.</summary>
    public static long Count(V self, V value)
    {
        var count = 0L;
        for (var i = 0L; i < Length(self); i++)
        {
            var item = Items(self)[i];
            if (item.IsSmall && value.IsSmall)
            {
                count += V.Same(item, value) ? 1 : 0;
                continue;
            }

            Counts.Retain(item);
            var equal = Objects.Equals(item, value);
            Counts.Release(item);
            if (equal < 0)
            {
                return -1;
            }

            count += equal;
        }

        return count;
    }
}
