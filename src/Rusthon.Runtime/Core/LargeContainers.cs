namespace Rusthon.Runtime;

/// <summary>Goes through what large lists and dicts refer to, a part at a time. Between two parts they may change.</summary>
internal static unsafe class LargeContainers
{
    /// <summary>The items of a part.</summary>
    private const long PartLength = 4 << 10;

    /// <summary>Whether an object is best looked through in parts.</summary>
    public static bool Includes(Obj* o) => LengthOf(o) > PartLength;

    /// <summary>The work that looking at items is which are no references.</summary>
    public static long WorkFor(Obj* o) => Smaller(LengthOf(o), PartLength) / ItemsForWork;

    /// <summary>So many items that are no references take as long as one that is.</summary>
    private const long ItemsForWork = 16;

    private static long Smaller(long a, long b) => a < b ? a : b;

    /// <summary>Calls the visitor for the references among the items of a part that begins with an item; gives the item after it, or 0 when there is none.</summary>
    public static long Visit(Obj* o, long from, delegate*<V*, void> visit)
    {
        var length = LengthOf(o);
        var end = length - from > PartLength ? from + PartLength : length;
        if (o->Type == ListType.Address)
        {
            var items = ((ListObj*)o)->Items;
            for (var i = from; i < end; i++)
            {
                if (items[i].IsCounted)
                {
                    visit(&items[i]);
                }
            }
        }
        else if (o->Type == DictType.Address)
        {
            var entries = ((DictObj*)o)->Entries;
            for (var i = from; i < end; i++)
            {
                visit(&entries[i].Key);
                visit(&entries[i].Value);
            }
        }

        return end < length ? end : 0;
    }

    /// <summary>The items of a list or a dict; 0 for all others.</summary>
    private static long LengthOf(Obj* o) =>
        o->Type == ListType.Address ? ((ListObj*)o)->Length
        : o->Type == DictType.Address ? ((DictObj*)o)->EntryCount
        : 0;
}
