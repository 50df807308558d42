namespace Rusthon.Runtime;

/// <summary>
/// Comparison of ints, floats, strs and tuples of them, none of a subclass: it runs no Python code and raises nothing, so
/// that the operands need not be retained and nothing has to be checked afterwards.
/// </summary>
public static unsafe class PlainOrder
{
    /// <summary>The result for operands that are none of these, of different kinds, or NaN.</summary>
    public const int Unknown = 2;

    /// <summary>How deeply tuples are looked into.</summary>
    private const int MaxDepth = 8;

    /// <summary>-1, 0 or 1 as a is below, equal to or above b; else <see cref="Unknown"/>.</summary>
    [Inline]
    public static int Compare(V a, V b)
    {
        if (a.IsSmall && b.IsSmall)
        {
            return Sign((long)(a.Bits << 16), (long)(b.Bits << 16));
        }

        return a.IsPointer && b.IsPointer && a.Object->Type == b.Object->Type ? ComparePointers(a, b, MaxDepth) : CompareDoubles(a, b);
    }

    /// <summary>1 or 0 as a equals b or not; else <see cref="Unknown"/>.</summary>
    public static int Equals(V a, V b) => Equals(a, b, MaxDepth);

    private static int Equals(V a, V b, int depth)
    {
        if (a.IsSmall && b.IsSmall)
        {
            return a.Bits == b.Bits ? 1 : 0;
        }

        if (!a.IsPointer || !b.IsPointer || a.Object->Type != b.Object->Type)
        {
            return a.IsDouble && b.IsDouble ? (a.Double == b.Double ? 1 : 0) : Unknown;
        }

        if (a.Object->Type == StrType.Address)
        {
            return Strs.Equal(a, b) ? 1 : 0;
        }

        if (a.Object->Type != TupleType.Address || depth == 0)
        {
            return Unknown;
        }

        var left = Tuples.Of(a);
        var right = Tuples.Of(b);
        for (var i = 0L; i < left->Length && i < right->Length; i++)
        {
            var x = (&left->First)[i];
            var y = (&right->First)[i];
            var equal = V.Same(x, y) ? 1 : Equals(x, y, depth - 1);
            if (equal != 1)
            {
                return equal;
            }
        }

        return left->Length == right->Length ? 1 : 0;
    }

    private static int ComparePointers(V a, V b, int depth)
    {
        if (a.Object->Type == StrType.Address)
        {
            return Sign(Strs.Compare(a, b), 0);
        }

        return a.Object->Type == TupleType.Address && depth > 0 ? CompareTuples(Tuples.Of(a), Tuples.Of(b), depth - 1) : Unknown;
    }

    private static int CompareTuples(TupleObj* a, TupleObj* b, int depth)
    {
        for (var i = 0L; i < a->Length && i < b->Length; i++)
        {
            var x = (&a->First)[i];
            var y = (&b->First)[i];
            if (V.Same(x, y))
            {
                continue;
            }

            var order = x.IsSmall && y.IsSmall ? Sign(x.Small, y.Small)
                : x.IsPointer && y.IsPointer && x.Object->Type == y.Object->Type ? ComparePointers(x, y, depth)
                : CompareDoubles(x, y);
            if (order != 0)
            {
                return order;
            }
        }

        return Sign(a->Length, b->Length);
    }

    private static int CompareDoubles(V a, V b)
    {
        if (!a.IsDouble || !b.IsDouble)
        {
            return Unknown;
        }

        var x = a.Double;
        var y = b.Double;
        return x < y ? -1 : x > y ? 1 : x == y ? 0 : Unknown;
    }

    private static int Sign(long a, long b) => a < b ? -1 : a > b ? 1 : 0;
}
