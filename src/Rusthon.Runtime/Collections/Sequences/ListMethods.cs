namespace Rusthon.Runtime;

/// <summary>The methods of list.</summary>
public static unsafe partial class ListType
{
    [Method("append(self, object, /)")]
    private static V AppendMethod(V self, V item) => Lists.Append(self, Counts.Retain(item)) < 0 ? V.Error : V.None;

    [Method("clear(self, /)")]
    private static V ClearMethod(V self)
    {
        Lists.Clear(Lists.Of(self));
        return V.None;
    }

    [Method("copy(self, /)")]
    private static V Copy(V self) => Lists.FromBorrowed(Sequences.Items(self), Sequences.Length(self));

    [Method("count(self, value, /)")]
    private static V Count(V self, V value)
    {
        var count = Sequences.Count(self, value);
        return count < 0 ? V.Error : V.FromSmall(count);
    }

    [Method("extend(self, iterable, /)")]
    private static V ExtendMethod(V self, V iterable) => Lists.Extend(self, iterable) < 0 ? V.Error : V.None;

    [Method("index(self, value, start=0, stop=9223372036854775807, /)")]
    private static V Index(V self, V value, V start, V stop)
    {
        if (!Slices.SearchBounds(Sequences.Length(self), start, stop, out var from, out var to))
        {
            return V.Error;
        }

        var at = Sequences.IndexOf(self, value, from, to);
        if (at >= 0)
        {
            return V.FromSmall(at);
        }

        return at == Sequences.NotFound ? Errors.Raise(ValueErrorType.Address, "%R is not in list"u8, value) : V.Error;
    }

    [Method("insert(self, index, object, /)")]
    private static V Insert(V self, V index, V item)
    {
        if (!Arguments.ToLong(index, out var at))
        {
            return V.Error;
        }

        var list = Lists.Of(self);
        if (at < 0)
        {
            at += list->Length;
            if (at < 0)
            {
                at = 0;
            }
        }

        if (at > list->Length)
        {
            at = list->Length;
        }

        return Lists.InsertAt(list, at, Counts.Retain(item)) < 0 ? V.Error : V.None;
    }

    [Method("pop(self, index=-1, /)")]
    private static V Pop(V self, V index)
    {
        var at = -1L;
        if (!index.IsUnset && !Arguments.ToLong(index, out at))
        {
            return V.Error;
        }

        var list = Lists.Of(self);
        if (list->Length == 0)
        {
            return Errors.Raise(IndexErrorType.Address, "pop from empty list"u8);
        }

        if (at < 0)
        {
            at += list->Length;
        }

        return (ulong)at >= (ulong)list->Length
            ? Errors.Raise(IndexErrorType.Address, "pop index out of range"u8)
            : Lists.TakeAt(list, at);
    }

    [Method("remove(self, value, /)")]
    private static V Remove(V self, V value)
    {
        var at = Sequences.IndexOf(self, value, 0, long.MaxValue);
        if (at < 0)
        {
            return at == Sequences.NotFound
                ? Errors.Raise(ValueErrorType.Address, "list.remove(x): x not in list"u8)
                : V.Error;
        }

        var list = Lists.Of(self);
        if (at < list->Length)
        {
            Counts.Release(Lists.TakeAt(list, at));
        }

        return V.None;
    }

    [Method("reverse(self, /)")]
    private static V Reverse(V self)
    {
        var list = Lists.Of(self);
        Lists.ReverseItems(list->Items, list->Length);
        return V.None;
    }

    [Method("sort(self, /, *, key=None, reverse=False)")]
    private static V Sort(V self, V key, V reverse)
    {
        var backwards = reverse.IsUnset ? 0 : Objects.Truth(reverse);
        if (backwards < 0)
        {
            return V.Error;
        }

        return ListSort.Sort(Lists.Of(self), key.IsUnset ? V.None : key, backwards != 0) < 0 ? V.Error : V.None;
    }

    [Method("__reversed__(self, /)")]
    private static V Reversed(V self) =>
        IndexIterators.New(ListReverseIteratorType.Address, self, Lists.Of(self)->Length - 1);

    [Method("__sizeof__(self, /)")]
    private static V SizeOf(V self) => V.FromSmall(40 + (Lists.Of(self)->Capacity * sizeof(V)));
}
