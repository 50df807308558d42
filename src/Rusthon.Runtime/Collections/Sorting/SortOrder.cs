namespace Rusthon.Runtime;

/// <summary>The comparisons of sorting: 1 when a is less than b, 0, or -1 raised.</summary>
public static unsafe class SortOrder
{
    /// <summary>The cheapest comparison that is right for all keys: none of the special ones runs Python code.</summary>
    public static delegate*<V, V, int> Choose(V* keys, long length)
    {
        var kinds = 0;
        for (var i = 0L; i < length; i++)
        {
            kinds |= KindOf(keys[i]);
        }

        return kinds switch
        {
            SmallKind => &LessSmall,
            DoubleKind => &LessDouble,
            StrKind => &LessStr,
            _ => &LessAny,
        };
    }

    private const int SmallKind = 1;
    private const int DoubleKind = 2;
    private const int StrKind = 4;

    /// <summary>The kind of what is none of these.</summary>
    internal const int OtherKind = 8;

    /// <summary>What kind of value it is, as a bit.</summary>
    internal static int KindOf(V value)
    {
        if (value.IsSmall)
        {
            return SmallKind;
        }

        if (value.IsDouble)
        {
            return DoubleKind;
        }

        return Strs.IsExact(value) ? StrKind : OtherKind;
    }

    private static int LessSmall(V a, V b) => a.Small < b.Small ? 1 : 0;

    private static int LessDouble(V a, V b) => a.Double < b.Double ? 1 : 0;

    private static int LessStr(V a, V b) => Strs.Compare(a, b) < 0 ? 1 : 0;

    private static int LessAny(V a, V b)
    {
        var order = PlainOrder.Compare(a, b);
        return order == PlainOrder.Unknown ? Objects.CompareTruth(a, b, CompareOp.Lt) : order < 0 ? 1 : 0;
    }
}
