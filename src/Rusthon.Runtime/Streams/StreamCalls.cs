namespace Rusthon.Runtime;

/// <summary>
/// The calls that a stream makes on the stream below it: straight into the runtime when that is a file of the runtime's
/// own, else as method calls.
/// </summary>
[Cold]
internal static unsafe class StreamCalls
{
    /// <summary>How raw streams that are no files are read; null before there is one.</summary>
    private static delegate*<V, byte*, long, long> readInto;

    /// <summary>The result of a read or write that would have to wait.</summary>
    public const long WouldBlock = -2;

    /// <summary>True for a file whose methods no class has replaced.</summary>
    public static bool IsFile(V stream) => stream.IsPointer && stream.Object->Type == FileType.Address;

    /// <summary>True for one of the runtime's own buffered files.</summary>
    public static bool IsBuffered(V stream)
    {
        if (!stream.IsPointer)
        {
            return false;
        }

        var type = stream.Object->Type;
        return type == BufferedReaderType.Address || type == BufferedWriterType.Address || type == BufferedRandomType.Address;
    }

    /// <summary>Reads from a raw stream with one call: the count of bytes, 0 at the end, -1 raised, or <see cref="WouldBlock"/>.</summary>
    public static long ReadRaw(V raw, byte* target, long size)
    {
        if (IsFile(raw))
        {
            return Files.Read((FileObj*)raw.Object, target, size);
        }

        return readInto == null ? Errors.Fail(TypeErrorType.Address, "'%T' object cannot be read from"u8, raw) : readInto(raw, target, size);
    }

    /// <summary>A stream that is not a file is used as a raw stream: has what reads from it linked.</summary>
    public static void AllowOther() => readInto = &ReadOther;

    /// <summary>As <see cref="ReadRaw"/>, from any object with readinto().</summary>
    private static long ReadOther(V raw, byte* target, long size)
    {
        var array = ByteArrays.FromMemory(target, size);
        var view = array.IsError ? V.Error : MemoryViews.New(array);
        var result = view.IsError ? V.Error : CallOne(raw, "readinto"u8, view);
        var count = -1L;
        if (result.IsNone)
        {
            count = WouldBlock;
        }
        else if (!result.IsError && Arguments.ToLong(result, out count))
        {
            if (count < 0 || count > size)
            {
                count = Errors.Fail(OSErrorType.Address, "raw readinto() returned invalid length %S (should have been between 0 and %S)"u8, result, V.FromSmall(size));
            }
            else
            {
                TextMemory.CopyBytes(target, ByteArrays.Of(array)->Items, count);
            }
        }
        else
        {
            count = -1;
        }

        Counts.Release(result);
        Counts.Release(view);
        Counts.Release(array);
        return count;
    }

    /// <summary>Writes to a raw stream with one call: the count of bytes written, -1 raised, or <see cref="WouldBlock"/>.</summary>
    public static long WriteRaw(V raw, byte* bytes, long size)
    {
        if (IsFile(raw))
        {
            return Files.Write((FileObj*)raw.Object, bytes, size);
        }

        var data = Bytes.FromMemory(bytes, size);
        var result = data.IsError ? V.Error : CallOne(raw, "write"u8, data);
        Counts.Release(data);
        if (result.IsNone)
        {
            return WouldBlock;
        }

        if (result.IsError || !Arguments.ToLong(result, out var count))
        {
            Counts.Release(result);
            return -1;
        }

        if (count < 0 || count > size)
        {
            count = Errors.Fail(OSErrorType.Address, "raw write() returned invalid length %S (should have been between 0 and %S)"u8, result, V.FromSmall(size));
        }

        Counts.Release(result);
        return count;
    }

    /// <summary>seek: the new place, or -1 raised.</summary>
    public static long Seek(V stream, long offset, long whence)
    {
        if (IsFile(stream))
        {
            return Files.Seek((FileObj*)stream.Object, offset, (int)whence);
        }

        if (IsBuffered(stream))
        {
            return BufferedStreams.Seek((BufferedObj*)stream.Object, offset, whence);
        }

        V* args = stackalloc V[2];
        args[0] = Ints.FromLong(offset);
        args[1] = V.FromSmall(whence);
        var place = CallWith(stream, "seek"u8, args, 2);
        Counts.Release(args[0]);
        return ToPlace(place);
    }

    /// <summary>tell: the place, or -1 raised.</summary>
    public static long Tell(V stream)
    {
        if (IsFile(stream))
        {
            return Files.Seek((FileObj*)stream.Object, 0, 1);
        }

        return IsBuffered(stream) ? BufferedStreams.Tell((BufferedObj*)stream.Object) : ToPlace(Call(stream, "tell"u8));
    }

    /// <summary>Gives everything to the system: 0 or -1.</summary>
    public static int Flush(V stream)
    {
        if (IsFile(stream))
        {
            return Files.CheckOpen((FileObj*)stream.Object);
        }

        return IsBuffered(stream) ? BufferedStreams.FlushAll((BufferedObj*)stream.Object) : Status(Call(stream, "flush"u8));
    }

    /// <summary>Reads from a buffered stream what is there, at most so many bytes: the count, 0 at the end, -1 raised.</summary>
    public static long ReadSome(V buffer, byte* target, long size)
    {
        if (IsBuffered(buffer))
        {
            return BufferedStreams.ReadOnce((BufferedObj*)buffer.Object, target, size);
        }

        return IsFile(buffer) ? ReadRaw(buffer, target, size) : ReadForeign(buffer, target, size);
    }

    /// <summary>Writes to a buffered stream: 0 or -1.</summary>
    public static int WriteAll(V buffer, byte* bytes, long size)
    {
        if (IsBuffered(buffer))
        {
            return BufferedStreams.Write((BufferedObj*)buffer.Object, bytes, size);
        }

        var data = Bytes.FromMemory(bytes, size);
        var status = data.IsError ? -1 : Status(CallOne(buffer, "write"u8, data));
        Counts.Release(data);
        return status;
    }

    /// <summary>stream.name(): owned.</summary>
    public static V Call(V stream, System.ReadOnlySpan<byte> name) => CallWith(stream, name, null, 0);

    /// <summary>An attribute of a stream, owned.</summary>
    public static V Get(V stream, System.ReadOnlySpan<byte> name)
    {
        var key = Strs.FromAscii(name);
        var value = key.IsError ? V.Error : Objects.GetAttr(stream, key);
        Counts.Release(key);
        return value;
    }

    /// <summary>An attribute of a stream, owned; Unset when it has none.</summary>
    public static V Find(V stream, System.ReadOnlySpan<byte> name)
    {
        var key = Strs.FromAscii(name);
        var value = key.IsError ? V.Error : Objects.GetAttrOrUnset(stream, key);
        Counts.Release(key);
        return value;
    }

    /// <summary>The truth of stream.name(): 0, 1 or -1 raised.</summary>
    public static int Ask(V stream, System.ReadOnlySpan<byte> name)
    {
        var value = Call(stream, name);
        var truth = value.IsError ? -1 : Objects.Truth(value);
        Counts.Release(value);
        return truth;
    }

    /// <summary>0 for a value, -1 for an error; releases it.</summary>
    public static int Status(V value)
    {
        Counts.Release(value);
        return value.IsError ? -1 : 0;
    }

    private static V CallOne(V stream, System.ReadOnlySpan<byte> name, V argument) => CallWith(stream, name, &argument, 1);

    private static V CallWith(V stream, System.ReadOnlySpan<byte> name, V* arguments, long count)
    {
        var method = Get(stream, name);
        var result = method.IsError ? V.Error : Objects.Call(method, arguments, count, null);
        Counts.Release(method);
        return result;
    }

    private static long ReadForeign(V buffer, byte* target, long size)
    {
        var method = Find(buffer, "read1"u8);
        if (method.IsUnset)
        {
            method = Get(buffer, "read"u8);
        }

        var data = method.IsError ? V.Error : Objects.Call1(method, V.FromSmall(size));
        Counts.Release(method);
        if (data.IsError)
        {
            return -1;
        }

        if (!ByteView.Require(data, "underlying read1() should have returned a bytes-like object, not '%T'"u8, out var view))
        {
            Counts.Release(data);
            return -1;
        }

        var count = view.Length < size ? view.Length : size;
        TextMemory.CopyBytes(target, view.Data, count);
        view.Release();
        Counts.Release(data);
        return count;
    }

    private static long ToPlace(V value)
    {
        var place = -1L;
        var good = !value.IsError && Arguments.ToLong(value, out place);
        Counts.Release(value);
        return good ? place : -1;
    }
}
