namespace Rusthon.Runtime;

/// <summary>Methods of bytes and bytearray that take them apart or join them.</summary>
public static unsafe class ByteSplitting
{
    /// <summary>split or rsplit.</summary>
    public static V Split(V self, V separator, V maxsplit, bool fromEnd)
    {
        if (!TextArguments.Size(maxsplit, -1, out var limit))
        {
            return V.Error;
        }

        limit = limit < 0 ? long.MaxValue : limit;
        var words = separator.IsUnset || separator.IsNone;
        var view = ByteView.OfMemory(null, 0);
        if (!words && !ByteView.Require(separator, out view))
        {
            return V.Error;
        }

        if (!words && view.Length == 0)
        {
            view.Release();
            return Errors.Raise(ValueErrorType.Address, "empty separator"u8);
        }

        var list = Lists.New(0);
        var good = !list.IsError;
        if (good && words)
        {
            good = fromEnd ? WordsFromEnd(list, self, limit) : Words(list, self, limit);
        }
        else if (good)
        {
            good = fromEnd ? PartsFromEnd(list, self, view, limit) : Parts(list, self, view, limit);
        }

        view.Release();
        if (good && fromEnd)
        {
            Lists.ReverseItems(Lists.Of(list)->Items, Lists.Of(list)->Length);
        }

        return Finished(list, good);
    }

    /// <summary>splitlines.</summary>
    public static V SplitLines(V self, V keepends)
    {
        if (!TextArguments.Flag(keepends, false, out var keep))
        {
            return V.Error;
        }

        var list = Lists.New(0);
        var good = !list.IsError;
        var view = ByteView.OfBytes(self);
        for (var start = 0L; good && start < view.Length;)
        {
            var end = start;
            while (end < view.Length && !(view.Data[end] is (byte)'\n' or (byte)'\r'))
            {
                end++;
            }

            var next = end;
            if (end < view.Length)
            {
                next = view.Data[end] == '\r' && end + 1 < view.Length && view.Data[end + 1] == '\n' ? end + 2 : end + 1;
            }

            good = AddPart(list, self, start, keep ? next : end);
            start = next;
        }

        return Finished(list, good);
    }

    /// <summary>partition or rpartition.</summary>
    public static V Partition(V self, V separator, bool last)
    {
        if (!ByteView.Require(separator, out var part))
        {
            return V.Error;
        }

        if (part.Length == 0)
        {
            part.Release();
            return Errors.Raise(ValueErrorType.Address, "empty separator"u8);
        }

        var view = ByteView.OfBytes(self);
        var place = last ? ByteSearch.FindLastIn(view, part, 0, view.Length) : ByteSearch.FindIn(view, part, 0, view.Length);
        var items = stackalloc V[3];
        if (place < 0)
        {
            items[last ? 2 : 0] = Bytes.Same(self);
            items[1] = Bytes.Like(self, null, 0);
            items[last ? 0 : 2] = Bytes.Like(self, null, 0);
        }
        else
        {
            items[0] = Bytes.Range(self, 0, place);
            items[1] = ByteArrays.Is(self) ? Bytes.Like(self, part.Data, part.Length) : Counts.Retain(separator);
            items[2] = Bytes.Range(self, place + part.Length, view.Length);
        }

        part.Release();
        if (!items[0].IsError && !items[1].IsError && !items[2].IsError)
        {
            return Tuples.FromItems(items, 3);
        }

        Counts.Release(items[0]);
        Counts.Release(items[1]);
        Counts.Release(items[2]);
        return V.Error;
    }

    /// <summary>join.</summary>
    public static V Join(V self, V iterable)
    {
        var items = Sequences.Fast(iterable, "can only join an iterable"u8);
        if (items.IsError)
        {
            return items;
        }

        var between = ByteView.OfBytes(self);
        var count = Sequences.Length(items);
        if (count == 1 && Bytes.IsExact(self) && Bytes.IsExact(Sequences.Items(items)[0]))
        {
            var only = Counts.Retain(Sequences.Items(items)[0]);
            Counts.Release(items);
            return only;
        }

        var builder = ByteBuilder.Start();
        var good = true;
        for (var i = 0L; good && i < count; i++)
        {
            var item = Sequences.Items(items)[i];
            if (!ByteView.IsBuffer(item))
            {
                Errors.Raise(
                    TypeErrorType.Address, "sequence item %S: expected a bytes-like object, %T found"u8, V.FromSmall(i), item);
                good = false;
                break;
            }

            good = ByteView.Of(item, out var part);
            if (good)
            {
                good = (i == 0 || builder.Add(between.Data, between.Length)) && builder.Add(part.Data, part.Length);
                part.Release();
            }
        }

        Counts.Release(items);
        return builder.FinishLike(self, good);
    }

    private static V Finished(V list, bool good)
    {
        if (!good)
        {
            Counts.Release(list);
            return V.Error;
        }

        return list;
    }

    private static bool AddPart(V list, V self, long start, long stop)
    {
        var part = Bytes.Range(self, start, stop);
        return !part.IsError && Lists.Append(list, part) >= 0;
    }

    private static bool Words(V list, V self, long limit)
    {
        var view = ByteView.OfBytes(self);
        var i = 0L;
        while (true)
        {
            while (i < view.Length && AsciiCase.IsSpace(view.Data[i]))
            {
                i++;
            }

            if (i == view.Length)
            {
                return true;
            }

            if (limit-- <= 0)
            {
                break;
            }

            var start = i;
            while (i < view.Length && !AsciiCase.IsSpace(view.Data[i]))
            {
                i++;
            }

            if (!AddPart(list, self, start, i))
            {
                return false;
            }
        }

        return AddPart(list, self, i, view.Length);
    }

    private static bool WordsFromEnd(V list, V self, long limit)
    {
        var view = ByteView.OfBytes(self);
        var i = view.Length;
        while (true)
        {
            while (i > 0 && AsciiCase.IsSpace(view.Data[i - 1]))
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

            var stop = i;
            while (i > 0 && !AsciiCase.IsSpace(view.Data[i - 1]))
            {
                i--;
            }

            if (!AddPart(list, self, i, stop))
            {
                return false;
            }
        }

        return AddPart(list, self, 0, i);
    }

    private static bool Parts(V list, V self, in ByteView separator, long limit)
    {
        var view = ByteView.OfBytes(self);
        var start = 0L;
        while (limit-- > 0)
        {
            var place = ByteSearch.FindIn(view, separator, start, view.Length);
            if (place < 0)
            {
                break;
            }

            if (!AddPart(list, self, start, place))
            {
                return false;
            }

            start = place + separator.Length;
        }

        return AddPart(list, self, start, view.Length);
    }

    private static bool PartsFromEnd(V list, V self, in ByteView separator, long limit)
    {
        var view = ByteView.OfBytes(self);
        var stop = view.Length;
        while (limit-- > 0)
        {
            var place = ByteSearch.FindLastIn(view, separator, 0, stop);
            if (place < 0)
            {
                break;
            }

            if (!AddPart(list, self, place + separator.Length, stop))
            {
                return false;
            }

            stop = place;
        }

        return AddPart(list, self, 0, stop);
    }
}
