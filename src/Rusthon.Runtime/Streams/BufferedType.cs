using System;
using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>What buffered binary files have in common; which of it a file can do is in its flags.</summary>
[PyType("_Buffered", Module = "_io", Layout = typeof(BufferedObj), Flags = TypeFlags.HasDict | TypeFlags.ObservableDrop | TypeFlags.BaseType)]
[Cold]
public static unsafe class BufferedType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    /// <summary>A buffered file over a raw stream, which is taken over. Null when out of memory.</summary>
    internal static BufferedObj* Make(TypeObj* type, [Owned] V raw, FileFlags flags, long size)
    {
        var file = (BufferedObj*)Instances.New(type, sizeof(BufferedObj));
        if (file == null)
        {
            Counts.Release(raw);
            return null;
        }

        file->Flags = flags;
        file->Raw = raw;
        file->Size = size;
        file->WriteBuffer = null;
        file->WriteCount = 0;
        file->ReadBuffer = null;
        file->ReadStart = 0;
        file->ReadEnd = 0;
        file->ReadCapacity = 0;
        file->Dict = V.Unset;
        return file;
    }

    /// <summary>__new__: a file that __init__ has not seen.</summary>
    internal static V NewEmpty(TypeObj* type, V* args, long count)
    {
        var file = args == null && count > 0 ? null : Make(type, V.None, FileFlags.None, BufferedStreams.DefaultSize);
        return file == null ? V.Error : V.FromObject(file);
    }

    /// <summary>__init__(raw, buffer_size): 0 or -1.</summary>
    internal static int Initialize(V self, V* given, FileFlags flags)
    {
        var size = BufferedStreams.DefaultSize;
        if (!given[1].IsUnset && !Arguments.ToLong(given[1], out size))
        {
            return -1;
        }

        if (size <= 0)
        {
            return Errors.Fail(ValueErrorType.Address, "buffer size must be strictly positive"u8);
        }

        if (((flags & FileFlags.Readable) != 0 && Require(given[0], "readable"u8, "File or stream is not readable."u8) < 0)
            || ((flags & FileFlags.Writable) != 0 && Require(given[0], "writable"u8, "File or stream is not writable."u8) < 0))
        {
            return -1;
        }

        var file = Of(self);
        BufferedStreams.FreeBuffers(file);
        file->Size = size;
        file->Flags = flags | FileFlags.Ready;
        StreamCalls.AllowOther();
        ExceptionObjects.Replace(&file->Raw, Counts.Retain(given[0]));
        return 0;
    }

    [Slot("Finalize")]
    public static void Finalize(Obj* o)
    {
        var file = (BufferedObj*)o;
        var pending = Errors.Take();
        if ((file->Flags & FileFlags.Ready) != 0 && file->Raw.IsPointer && BufferedStreams.Close(file) < 0)
        {
            Errors.Clear();
        }

        Errors.Restore(pending);
    }

    [Slot("Traverse")]
    public static void Traverse(Obj* o, delegate*<V*, void> visit)
    {
        visit(&((BufferedObj*)o)->Raw);
        visit(&((BufferedObj*)o)->Dict);
    }

    [Slot("Drop")]
    public static void Drop(Obj* o)
    {
        var file = (BufferedObj*)o;
        Finalize(o);
        BufferedStreams.FreeBuffers(file);
        Counts.Release(file->Raw);
        Counts.Release(file->Dict);
        Instances.Free(o);
    }

    [Slot("Repr")]
    public static V Repr(V self)
    {
        var text = StrBuilder.Start();
        var name = StreamCalls.Find(self, "name"u8);
        if (name.IsError)
        {
            Errors.Clear();
            name = V.Unset;
        }

        var good = text.AddAscii("<_io."u8) && text.Add(self.Object->Type->Name) && (name.IsUnset || (text.AddAscii(" name="u8) && text.AddRepr(name)));
        Counts.Release(name);
        if (good && text.AddChar('>'))
        {
            return text.Finish();
        }

        text.Abandon();
        return V.Error;
    }

    [Slot("Iter")]
    public static V Iter(V self) => BufferedStreams.Check(Of(self), "I/O operation on closed file."u8) < 0 ? V.Error : Counts.Retain(self);

    [Slot("Next")]
    public static V Next(V self)
    {
        if (!StreamCalls.IsBuffered(self))
        {
            return StreamLines.Next(self);
        }

        var line = ReadLine(self, V.Unset);
        if (line.IsError || Bytes.Of(line)->Length > 0)
        {
            return line;
        }

        Counts.Release(line);
        return V.Unset;
    }

    [Method("read(self, size=-1, /)")]
    public static V Read(V self, V size)
    {
        if (CheckReadable(self, "read"u8, "read of closed file"u8) < 0 || !StreamLines.ToCount(size, out var count))
        {
            return V.Error;
        }

        if (count < -1)
        {
            return Errors.Raise(ValueErrorType.Address, "read length must be non-negative or -1"u8);
        }

        var file = Of(self);
        while (count < 0 || file->ReadEnd - file->ReadStart < count)
        {
            var got = BufferedStreams.Fill(file, count < 0 ? file->Size : count - (file->ReadEnd - file->ReadStart));
            if (got == -1)
            {
                return V.Error;
            }

            if (got == StreamCalls.WouldBlock && file->ReadEnd == file->ReadStart)
            {
                return V.None;
            }

            if (got <= 0)
            {
                break;
            }
        }

        return Take(file, count);
    }

    [Method("read1(self, size=-1, /)")]
    public static V ReadOnce(V self, V size)
    {
        if (CheckReadable(self, "read1"u8, "read of closed file"u8) < 0 || !StreamLines.ToCount(size, out var count))
        {
            return V.Error;
        }

        var file = Of(self);
        count = count < 0 ? file->Size : count;
        if (count > 0 && file->ReadStart == file->ReadEnd && BufferedStreams.Fill(file, 1) == -1)
        {
            return V.Error;
        }

        return Take(file, count);
    }

    [Method("readinto(self, buffer, /)")]
    public static V ReadInto(V self, V buffer) => ReadInto(self, buffer, false);

    [Method("readinto1(self, buffer, /)")]
    public static V ReadIntoOnce(V self, V buffer) => ReadInto(self, buffer, true);

    [Method("readline(self, size=-1, /)")]
    public static V ReadLine(V self, V size)
    {
        if (CheckReadable(self, "read"u8, "readline of closed file"u8) < 0 || !StreamLines.ToCount(size, out var limit))
        {
            return V.Error;
        }

        var file = Of(self);
        var scanned = 0L;
        while (true)
        {
            var available = file->ReadEnd - file->ReadStart;
            var found = TextMemory.FindByte(file->ReadBuffer + file->ReadStart + scanned, (byte)'\n', available - scanned);
            if (found >= 0)
            {
                available = scanned + found + 1;
            }

            if (found >= 0 || (limit >= 0 && available >= limit))
            {
                return Take(file, limit >= 0 && available > limit ? limit : available);
            }

            scanned = available;
            var got = BufferedStreams.Fill(file, 1);
            if (got == -1)
            {
                return V.Error;
            }

            if (got <= 0)
            {
                return Take(file, -1);
            }
        }
    }

    [Method("readlines(self, hint=-1, /)")]
    public static V ReadLines(V self, V hint) =>
        BufferedStreams.Check(Of(self), "I/O operation on closed file."u8) < 0 ? V.Error : StreamLines.ReadAll(self, hint);

    [Method("peek(self, size=0, /)")]
    public static V Peek(V self, V size)
    {
        if (CheckReadable(self, "peek"u8, "peek of closed file"u8) < 0 || !StreamLines.ToCount(size, out _))
        {
            return V.Error;
        }

        var file = Of(self);
        if (file->ReadStart == file->ReadEnd && BufferedStreams.Fill(file, 1) == -1)
        {
            return V.Error;
        }

        return Bytes.FromMemory(file->ReadBuffer + file->ReadStart, file->ReadEnd - file->ReadStart);
    }

    [Method("write(self, buffer, /)")]
    public static V Write(V self, V data)
    {
        var file = Of(self);
        if ((file->Flags & FileFlags.Ready) != 0 && (file->Flags & FileFlags.Writable) == 0)
        {
            return Status(StreamErrors.Unsupported("write"u8));
        }

        if (!ByteView.Require(data, out var view))
        {
            return V.Error;
        }

        var status = BufferedStreams.Write(file, view.Data, view.Length);
        var length = view.Length;
        view.Release();
        return status < 0 ? V.Error : Ints.FromLong(length);
    }

    [Method("writelines(self, lines, /)")]
    public static V WriteLines(V self, V lines) =>
        BufferedStreams.Check(Of(self), "I/O operation on closed file."u8) < 0 ? V.Error : StreamLines.WriteAll(self, lines);

    [Method("flush(self, /)")]
    public static V Flush(V self) =>
        (Of(self)->Flags & FileFlags.Writable) == 0
            ? Status(BufferedStreams.Check(Of(self), "I/O operation on closed file."u8))
            : Status(BufferedStreams.FlushAll(Of(self)));

    [Method("seek(self, target, whence=0, /)")]
    public static V Seek(V self, V target, V whence)
    {
        var from = 0L;
        if (BufferedStreams.Check(Of(self), "seek of closed file"u8) < 0 || !TextArguments.Int(whence, 0, out from))
        {
            return V.Error;
        }

        if (from is < 0 or > 2)
        {
            return Errors.Raise(ValueErrorType.Address, "whence value %S unsupported"u8, V.FromSmall(from));
        }

        if (!Arguments.ToLong(target, out var offset))
        {
            return V.Error;
        }

        var place = BufferedStreams.Seek(Of(self), offset, from);
        return place < 0 ? V.Error : Ints.FromLong(place);
    }

    [Method("tell(self, /)")]
    public static V Tell(V self)
    {
        var place = BufferedStreams.Tell(Of(self));
        return place < 0 ? V.Error : Ints.FromLong(place);
    }

    [Method("truncate(self, pos=None, /)")]
    public static V Truncate(V self, V size)
    {
        var file = Of(self);
        if (BufferedStreams.Check(file, "truncate of closed file"u8) < 0)
        {
            return V.Error;
        }

        if ((file->Flags & FileFlags.Writable) == 0)
        {
            return Status(StreamErrors.Unsupported("truncate"u8));
        }

        if (BufferedStreams.FlushAll(file) < 0)
        {
            return V.Error;
        }

        var length = size.IsUnset || size.IsNone ? Tell(self) : Counts.Retain(size);
        var method = length.IsError ? V.Error : StreamCalls.Get(file->Raw, "truncate"u8);
        var result = method.IsError ? V.Error : Objects.Call1(method, length);
        Counts.Release(method);
        Counts.Release(length);
        return result;
    }

    [Method("close(self, /)")]
    public static V Close(V self) => Status(BufferedStreams.Close(Of(self)));

    [Method("detach(self, /)")]
    public static V Detach(V self)
    {
        var file = Of(self);
        var flushed = (file->Flags & FileFlags.Writable) != 0 ? BufferedStreams.FlushAll(file) : BufferedStreams.Check(file, "I/O operation on closed file."u8);
        if (flushed < 0)
        {
            return V.Error;
        }

        var raw = file->Raw;
        file->Raw = V.None;
        file->Flags = (file->Flags & ~FileFlags.Ready) | FileFlags.Detached;
        return raw;
    }

    [Method("fileno(self, /)")]
    public static V FileNumber(V self) => OfRaw(self, "fileno"u8);

    [Method("isatty(self, /)")]
    public static V IsTerminal(V self) => OfRaw(self, "isatty"u8);

    [Method("readable(self, /)")]
    public static V IsReadable(V self) => (Of(self)->Flags & FileFlags.Readable) == 0 ? V.False : OfRaw(self, "readable"u8);

    [Method("writable(self, /)")]
    public static V IsWritable(V self) => (Of(self)->Flags & FileFlags.Writable) == 0 ? V.False : OfRaw(self, "writable"u8);

    [Method("seekable(self, /)")]
    public static V IsSeekable(V self) => OfRaw(self, "seekable"u8);

    [Method("__enter__(self, /)")]
    public static V Enter(V self) => Iter(self);

    [Method("__exit__(self, /, *args)")]
    public static V Exit(V self, V* args, long count) => StreamLines.Exit(self, args, count);

    [Getter("raw")]
    public static V GetRaw(V self) => Counts.Retain(Of(self)->Raw);

    [Getter("closed")]
    public static V GetClosed(V self) => RawAttribute(self, "closed"u8);

    [Getter("name")]
    public static V GetName(V self) => RawAttribute(self, "name"u8);

    [Getter("mode")]
    public static V GetMode(V self) => RawAttribute(self, "mode"u8);

    private static BufferedObj* Of(V self) => (BufferedObj*)self.Object;

    private static V Status(int status) => status < 0 ? V.Error : V.None;

    private static int CheckReady(V self) => (Of(self)->Flags & FileFlags.Ready) != 0 ? 0 : BufferedStreams.Check(Of(self), ""u8);

    private static V OfRaw(V self, ReadOnlySpan<byte> name) => CheckReady(self) < 0 ? V.Error : StreamCalls.Call(Of(self)->Raw, name);

    private static V RawAttribute(V self, ReadOnlySpan<byte> name) => CheckReady(self) < 0 ? V.Error : StreamCalls.Get(Of(self)->Raw, name);

    private static int Require(V raw, ReadOnlySpan<byte> question, ReadOnlySpan<byte> message)
    {
        var answer = StreamCalls.Ask(raw, question);
        return answer == 0 ? StreamErrors.Unsupported(message) : answer < 0 ? -1 : 0;
    }

    private static int CheckReadable(V self, ReadOnlySpan<byte> operation, ReadOnlySpan<byte> closed)
    {
        var file = Of(self);
        return (file->Flags & FileFlags.Ready) != 0 && (file->Flags & FileFlags.Readable) == 0
            ? StreamErrors.Unsupported(operation)
            : BufferedStreams.Check(file, closed);
    }

    /// <summary>Consumes at most so many bytes of the buffer, or all.</summary>
    private static V Take(BufferedObj* file, long count)
    {
        var available = file->ReadEnd - file->ReadStart;
        if (count < 0 || count > available)
        {
            count = available;
        }

        var bytes = Bytes.FromMemory(file->ReadBuffer + file->ReadStart, count);
        file->ReadStart += bytes.IsError ? 0 : count;
        return bytes;
    }

    private static V ReadInto(V self, V buffer, bool once)
    {
        if (CheckReadable(self, once ? "readinto1"u8 : "read"u8, "readinto of closed file"u8) < 0 || !StreamLines.Writable(buffer, "readinto() argument must be read-write bytes-like object, not %T"u8, out var view))
        {
            return V.Error;
        }

        var done = 0L;
        while (done < view.Length)
        {
            var got = BufferedStreams.ReadOnce(Of(self), view.Data + done, view.Length - done);
            if (got == -1)
            {
                view.Release();
                return V.Error;
            }

            if (got == StreamCalls.WouldBlock && done == 0)
            {
                view.Release();
                return V.None;
            }

            done += got > 0 ? got : 0;
            if (got <= 0 || once)
            {
                break;
            }
        }

        view.Release();
        return V.FromSmall(done);
    }
}
