using System;

namespace Rusthon.Runtime;

/// <summary>Methods that take a str apart or join strs.</summary>
public static unsafe partial class StrType
{
    [Method("split(self, /, sep=None, maxsplit=-1)")]
    public static V Split(V self, V separator, V maxsplit)
    {
        if (!SplitArguments(separator, maxsplit, out var limit))
        {
            return V.Error;
        }

        var list = Lists.New(0);
        if (list.IsError)
        {
            return list;
        }

        var good = separator.IsUnset || separator.IsNone
            ? SplitWords(list, self, limit)
            : SplitAt(list, self, separator, limit);
        return Finished(list, good);
    }

    [Method("rsplit(self, /, sep=None, maxsplit=-1)")]
    public static V RSplit(V self, V separator, V maxsplit)
    {
        if (!SplitArguments(separator, maxsplit, out var limit))
        {
            return V.Error;
        }

        var list = Lists.New(0);
        if (list.IsError)
        {
            return list;
        }

        var good = separator.IsUnset || separator.IsNone
            ? SplitWordsFromEnd(list, self, limit)
            : SplitFromEnd(list, self, separator, limit);
        if (good)
        {
            Lists.ReverseItems(Lists.Of(list)->Items, Lists.Of(list)->Length);
        }

        return Finished(list, good);
    }

    [Method("splitlines(self, /, keepends=False)")]
    public static V SplitLines(V self, V keepends)
    {
        if (!TextArguments.Flag(keepends, false, out var keep))
        {
            return V.Error;
        }

        var list = Lists.New(0);
        if (list.IsError)
        {
            return list;
        }

        var length = Strs.Length(self);
        var good = true;
        for (var start = 0L; good && start < length;)
        {
            var end = start;
            while (end < length && !Characters.IsLineBreak(Strs.At(self, end)))
            {
                end++;
            }

            var next = end;
            if (end < length)
            {
                next = Strs.At(self, end) == '\r' && end + 1 < length && Strs.At(self, end + 1) == '\n' ? end + 2 : end + 1;
            }

            good = AddPart(list, self, start, keep ? next : end);
            start = next;
        }

        return Finished(list, good);
    }

    [Method("partition(self, sep, /)")]
    public static V Partition(V self, V separator)
    {
        if (!PartitionArgument(separator))
        {
            return V.Error;
        }

        var place = FindIn(self, separator, 0, Strs.Length(self));
        return place < 0
            ? Triple(Strs.Exact(self), Strs.Empty, Strs.Empty)
            : Parted(self, separator, place);
    }

    [Method("rpartition(self, sep, /)")]
    public static V RPartition(V self, V separator)
    {
        if (!PartitionArgument(separator))
        {
            return V.Error;
        }

        var place = FindLastIn(self, separator, 0, Strs.Length(self));
        return place < 0
            ? Triple(Strs.Empty, Strs.Empty, Strs.Exact(self))
            : Parted(self, separator, place);
    }

    [Method("join(self, iterable, /)")]
    public static V Join(V self, V iterable)
    {
        var items = Sequences.Fast(iterable, "can only join an iterable"u8);
        if (items.IsError)
        {
            return items;
        }

        var joined = JoinItems(self, items);
        Counts.Release(items);
        return joined;
    }

    private static bool SplitArguments(V separator, V maxsplit, out long limit)
    {
        limit = 0;
        if (!separator.IsUnset && !separator.IsNone && !Strs.IsStr(separator))
        {
            Errors.Raise(TypeErrorType.Address, "must be str or None, not %T"u8, separator);
            return false;
        }

        if (!TextArguments.Size(maxsplit, -1, out limit))
        {
            return false;
        }

        limit = limit < 0 ? long.MaxValue : limit;
        return separator.IsUnset || separator.IsNone || NotEmpty(separator);
    }

    private static bool PartitionArgument(V separator) =>
        TextArguments.Text(separator, "must be str, not %T"u8) && NotEmpty(separator);

    private static bool NotEmpty(V separator)
    {
        if (Strs.Length(separator) != 0)
        {
            return true;
        }

        Errors.Raise(ValueErrorType.Address, "empty separator"u8);
        return false;
    }

    private static V Finished(V list, bool good)
    {
        if (good)
        {
            return list;
        }

        Counts.Release(list);
        return V.Error;
    }

    private static bool AddPart(V list, V text, long start, long stop)
    {
        var part = Strs.Range(text, start, stop);
        return !part.IsError && Lists.Append(list, part) >= 0;
    }

    private static bool SplitWords(V list, V text, long limit)
    {
        var length = Strs.Length(text);
        var i = 0L;
        while (true)
        {
            while (i < length && Characters.IsSpace(Strs.At(text, i)))
            {
                i++;
            }

            if (i == length)
            {
                return true;
            }

            if (limit-- <= 0)
            {
                break;
            }

            var start = i++;
            while (i < length && !Characters.IsSpace(Strs.At(text, i)))
            {
                i++;
            }

            if (!AddPart(list, text, start, i))
            {
                return false;
            }
        }

        return AddPart(list, text, i, length);
    }

    private static bool SplitWordsFromEnd(V list, V text, long limit)
    {
        var i = Strs.Length(text);
        while (true)
        {
            while (i > 0 && Characters.IsSpace(Strs.At(text, i - 1)))
            {
                i--;
            }

            if (i == 0)
            {
                return true;
            }

            if (limit-- <= 0)
            {
                break;
            }

            var stop = i--;
            while (i > 0 && !Characters.IsSpace(Strs.At(text, i - 1)))
            {
                i--;
            }

            if (!AddPart(list, text, i, stop))
            {
                return false;
            }
        }

        return AddPart(list, text, 0, i);
    }

    private static bool SplitAt(V list, V text, V separator, long limit)
    {
        var length = Strs.Length(text);
        var start = 0L;
        while (limit-- > 0)
        {
            var place = FindIn(text, separator, start, length);
            if (place < 0)
            {
                break;
            }

            if (!AddPart(list, text, start, place))
            {
                return false;
            }

            start = place + Strs.Length(separator);
        }

        return AddPart(list, text, start, length);
    }

    private static bool SplitFromEnd(V list, V text, V separator, long limit)
    {
        var stop = Strs.Length(text);
        while (limit-- > 0)
        {
            var place = FindLastIn(text, separator, 0, stop);
            if (place < 0)
            {
                break;
            }

            if (!AddPart(list, text, place + Strs.Length(separator), stop))
            {
                return false;
            }

            stop = place;
        }

        return AddPart(list, text, 0, stop);
    }

    private static V Parted(V self, V separator, long place) => Triple(
        Strs.Range(self, 0, place),
        Counts.Retain(separator),
        Strs.Range(self, place + Strs.Length(separator), Strs.Length(self)));

    private static V Triple([Owned] V first, [Owned] V second, [Owned] V third)
    {
        var items = stackalloc V[3];
        items[0] = first;
        items[1] = second;
        items[2] = third;
        if (!first.IsError && !third.IsError)
        {
            return Tuples.FromItems(items, 3);
        }

        Counts.Release(first);
        Counts.Release(second);
        Counts.Release(third);
        return V.Error;
    }

    /// <summary>Joins the items of a list or tuple; nothing runs Python code here, so the items stay.</summary>
    private static V JoinItems(V separator, V items)
    {
        var count = Sequences.Length(items);
        if (count == 0)
        {
            return Strs.Empty;
        }

        var parts = Sequences.Items(items);
        if (count == 1 && Strs.IsExact(parts[0]))
        {
            return Counts.Retain(parts[0]);
        }

        var between = Strs.Of(separator);
        var length = between->Length * (count - 1);
        var kind = count > 1 ? Strs.Kind(between) : 0;
        var ascii = count == 1 || Strs.IsAscii(between);
        for (var i = 0L; i < count; i++)
        {
            if (!Strs.IsStr(parts[i]))
            {
                return Errors.Raise(
                    TypeErrorType.Address, "sequence item %S: expected str instance, %T found"u8, V.FromSmall(i), parts[i]);
            }

            var part = Strs.Of(parts[i]);
            length += part->Length;
            kind = Strs.Kind(part) > kind ? Strs.Kind(part) : kind;
            ascii = ascii && Strs.IsAscii(part);
            if (length > Strs.MaxLength)
            {
                return Errors.Raise(OverflowErrorType.Address, "join() result is too long for a Python string"u8);
            }
        }

        if (length <= 1)
        {
            return JoinTiny(parts, count, between, length);
        }

        var result = Strs.New(length, kind, ascii);
        if (result == null)
        {
            return V.Error;
        }

        var target = Strs.Data(result);
        for (var i = 0L; i < count; i++)
        {
            if (i > 0)
            {
                TextMemory.Copy(target, kind, Strs.Data(between), Strs.Kind(between), between->Length);
                target += between->Length << kind;
            }

            var part = Strs.Of(parts[i]);
            TextMemory.Copy(target, kind, Strs.Data(part), Strs.Kind(part), part->Length);
            target += part->Length << kind;
        }

        return V.FromObject(result);
    }

    private static V JoinTiny(V* parts, long count, StrObj* between, long length)
    {
        if (length == 0)
        {
            return Strs.Empty;
        }

        for (var i = 0L; i < count; i++)
        {
            if (Strs.Length(parts[i]) == 1)
            {
                return Strs.FromChar(Strs.At(parts[i], 0));
            }
        }

        return Strs.FromChar(TextMemory.Read(Strs.Data(between), Strs.Kind(between), 0));
    }
}
