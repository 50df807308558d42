namespace Rusthon.Runtime;

/// <summary>Lines of streams, and arguments that all streams take.</summary>
internal static unsafe class StreamLines
{
    /// <summary>An optional size: -1 when it is missing or None; false when it raised.</summary>
    public static bool ToCount(V size, out long count)
    {
        count = -1;
        if (size.IsUnset || size.IsNone || size.IsSmall)
        {
            count = size.IsSmall ? size.Small : -1;
            return true;
        }

        if (Types.Of(size)->Index == null)
        {
            Errors.Raise(TypeErrorType.Address, "argument should be integer or None, not '%T'"u8, size);
            return false;
        }

        return Arguments.ToLong(size, out count);
    }

    /// <summary>The memory of an argument that readinto writes to; else TypeError with the message (%T: its type).</summary>
    public static bool Writable(V buffer, System.ReadOnlySpan<byte> message, out ByteView view)
    {
        var fits = ByteArrays.Is(buffer) || Arrays.Is(buffer) || (MemoryViews.Is(buffer) && !MemoryViews.Of(buffer)->ReadOnly);
        if (fits)
        {
            return ByteView.Of(buffer, out view);
        }

        view = default;
        Errors.Raise(TypeErrorType.Address, message, buffer);
        return false;
    }

    /// <summary>The next line of a stream through its method readline, or Unset at the end.</summary>
    public static V Next(V stream)
    {
        var line = StreamCalls.Call(stream, "readline"u8);
        if (line.IsError)
        {
            return V.Error;
        }

        var length = Objects.Length(line);
        if (length > 0)
        {
            return line;
        }

        Counts.Release(line);
        return length < 0 ? V.Error : V.Unset;
    }

    /// <summary>readlines: lines until they hold more than the hint says.</summary>
    public static V ReadAll(V stream, V hint)
    {
        if (!ToCount(hint, out var limit))
        {
            return V.Error;
        }

        var list = Lists.New(0);
        var total = 0L;
        while (!list.IsError)
        {
            var line = Objects.Next(stream);
            if (line.IsUnset)
            {
                break;
            }

            var length = line.IsError ? -1 : Objects.Length(line);
            if (length < 0 || Lists.Append(list, line) < 0)
            {
                Counts.Release(list);
                return V.Error;
            }

            total += length;
            if (limit > 0 && total > limit)
            {
                break;
            }
        }

        return list;
    }

    /// <summary>writelines.</summary>
    public static V WriteAll(V stream, V lines)
    {
        var iterator = Objects.Iter(lines);
        var write = iterator.IsError ? V.Error : Objects.GetAttr(stream, Names.Write);
        while (!write.IsError)
        {
            var line = Objects.Next(iterator);
            if (line.IsUnset)
            {
                break;
            }

            var result = line.IsError ? V.Error : Objects.Call1(write, line);
            Counts.Release(line);
            Counts.Release(result);
            if (result.IsError)
            {
                Counts.Release(write);
                write = V.Error;
            }
        }

        Counts.Release(iterator);
        Counts.Release(write);
        return write.IsError ? V.Error : V.None;
    }

    /// <summary>__exit__: closes.</summary>
    public static V Exit(V stream, V* args, long count)
    {
        if (args == null && count > 0)
        {
            return V.Error;
        }

        var result = StreamCalls.Call(stream, "close"u8);
        Counts.Release(result);
        return result.IsError ? V.Error : V.None;
    }
}
