namespace Rusthon.Runtime;

/// <summary>Operations on buffered binary files. Sizes in bytes; -1: raised.</summary>
internal static unsafe class BufferedStreams
{
    /// <summary>The size of buffers when nothing else is said.</summary>
    public const long DefaultSize = 8192;

    /// <summary>0, or -1 with a message when the stream is closed or has lost its raw stream.</summary>
    public static int Check(BufferedObj* file, System.ReadOnlySpan<byte> message)
    {
        if ((file->Flags & FileFlags.Ready) == 0)
        {
            return Errors.Fail(ValueErrorType.Address, (file->Flags & FileFlags.Detached) != 0 ? "raw stream has been detached"u8 : "I/O operation on uninitialized object"u8);
        }

        var closed = IsClosed(file);
        return closed > 0 ? Errors.Fail(ValueErrorType.Address, message) : closed;
    }

    /// <summary>Whether the raw stream is closed: 0, 1, -1.</summary>
    public static int IsClosed(BufferedObj* file)
    {
        if (StreamCalls.IsFile(file->Raw))
        {
            return ((FileObj*)file->Raw.Object)->Descriptor < 0 ? 1 : 0;
        }

        var closed = StreamCalls.Get(file->Raw, "closed"u8);
        var truth = closed.IsError ? -1 : Objects.Truth(closed);
        Counts.Release(closed);
        return truth;
    }

    /// <summary>Appends bytes to what is to be written: 0 or -1.</summary>
    public static int Write(BufferedObj* file, byte* bytes, long count)
    {
        if (Check(file, "write to closed file"u8) < 0 || DropRead(file) < 0)
        {
            return -1;
        }

        if (file->WriteBuffer == null)
        {
            file->WriteBuffer = (byte*)Heap.Allocate(file->Size);
            if (file->WriteBuffer == null)
            {
                return -1;
            }
        }

        if (count > file->Size - file->WriteCount)
        {
            if (Flush(file) < 0)
            {
                return -1;
            }

            if (count >= file->Size)
            {
                var status = 0L;
                while (count > 0 && (status = WriteSome(file, bytes, count)) >= 0)
                {
                    bytes += status;
                    count -= status;
                }

                return status < 0 ? -1 : 0;
            }
        }

        TextMemory.CopyBytes(file->WriteBuffer + file->WriteCount, bytes, count);
        file->WriteCount += count;
        return 0;
    }

    /// <summary>Gives everything written to the raw stream: 0 or -1. What could not be written stays, except when the stream is being closed.</summary>
    public static int Flush(BufferedObj* file)
    {
        var done = 0L;
        var status = 0L;
        while (done < file->WriteCount && (status = WriteSome(file, file->WriteBuffer + done, file->WriteCount - done)) >= 0)
        {
            done += status;
        }

        if (done > 0)
        {
            TextMemory.MoveBytes(file->WriteBuffer, file->WriteBuffer + done, file->WriteCount - done);
            file->WriteCount -= done;
        }

        return status < 0 ? -1 : 0;
    }

    /// <summary>flush(): 0 or -1.</summary>
    public static int FlushAll(BufferedObj* file) => Check(file, "flush of closed file"u8) < 0 ? -1 : DropRead(file) < 0 ? -1 : Flush(file);

    /// <summary>Reads more bytes behind those in the buffer with one call: how many, 0 at the end, -1 raised, or <see cref="StreamCalls.WouldBlock"/>.</summary>
    public static long Fill(BufferedObj* file, long wanted)
    {
        if (file->WriteCount > 0 && Flush(file) < 0)
        {
            return -1;
        }

        if (file->ReadStart == file->ReadEnd)
        {
            file->ReadStart = 0;
            file->ReadEnd = 0;
        }

        if (file->ReadCapacity - file->ReadEnd < wanted && !Grow(file, wanted))
        {
            return -1;
        }

        var count = StreamCalls.ReadRaw(file->Raw, file->ReadBuffer + file->ReadEnd, file->ReadCapacity - file->ReadEnd);
        file->ReadEnd += count < 0 ? 0 : count;
        return count;
    }

    /// <summary>read1: what the buffer holds, at most so many bytes, or what one call of the raw stream gives.</summary>
    public static long ReadOnce(BufferedObj* file, byte* target, long size)
    {
        if (Check(file, "read of closed file"u8) < 0)
        {
            return -1;
        }

        if ((file->Flags & FileFlags.Readable) == 0)
        {
            return StreamErrors.Unsupported("read1"u8);
        }

        var available = file->ReadEnd - file->ReadStart;
        if (available > 0)
        {
            var count = available < size ? available : size;
            TextMemory.CopyBytes(target, file->ReadBuffer + file->ReadStart, count);
            file->ReadStart += count;
            return count;
        }

        if (file->WriteCount > 0 && Flush(file) < 0)
        {
            return -1;
        }

        return StreamCalls.ReadRaw(file->Raw, target, size);
    }

    /// <summary>Moves to a place.</summary>
    public static long Seek(BufferedObj* file, long offset, long whence)
    {
        if (Check(file, "seek of closed file"u8) < 0 || Flush(file) < 0)
        {
            return -1;
        }

        if (whence == 1)
        {
            offset -= file->ReadEnd - file->ReadStart;
        }

        var place = StreamCalls.Seek(file->Raw, offset, whence);
        if (place >= 0)
        {
            file->ReadStart = file->ReadEnd;
        }

        return place;
    }

    /// <summary>The place of the next byte.</summary>
    public static long Tell(BufferedObj* file)
    {
        if ((file->Flags & FileFlags.Ready) == 0)
        {
            return Check(file, ""u8);
        }

        var place = StreamCalls.Tell(file->Raw);
        return place < 0 ? -1 : place - (file->ReadEnd - file->ReadStart) + file->WriteCount;
    }

    /// <summary>Flushes and closes the raw stream: 0 or -1.</summary>
    public static int Close(BufferedObj* file)
    {
        if ((file->Flags & FileFlags.Ready) == 0)
        {
            return (file->Flags & FileFlags.Detached) != 0 ? Check(file, ""u8) : 0;
        }

        var closed = IsClosed(file);
        if (closed != 0)
        {
            FreeBuffers(file);
            return closed < 0 ? -1 : 0;
        }

        var status = Flush(file);
        var pending = Errors.Take();
        FreeBuffers(file);
        var result = StreamCalls.IsFile(file->Raw)
            ? Files.Close((FileObj*)file->Raw.Object)
            : StreamCalls.Status(StreamCalls.Call(file->Raw, "close"u8));
        if (status < 0 && result == 0)
        {
            Errors.Restore(pending);
            return -1;
        }

        Counts.Release(pending);
        return result;
    }

    /// <summary>Frees the buffers.</summary>
    public static void FreeBuffers(BufferedObj* file)
    {
        if (file->WriteBuffer != null)
        {
            Heap.Free(file->WriteBuffer, file->Size);
            file->WriteBuffer = null;
            file->WriteCount = 0;
        }

        if (file->ReadBuffer != null)
        {
            Heap.Free(file->ReadBuffer, file->ReadCapacity);
            file->ReadBuffer = null;
            file->ReadCapacity = 0;
        }

        file->ReadStart = 0;
        file->ReadEnd = 0;
    }

    /// <summary>Before writing: the raw stream goes back to where the program has read to.</summary>
    private static int DropRead(BufferedObj* file)
    {
        var unread = file->ReadEnd - file->ReadStart;
        if (unread == 0 || (file->Flags & FileFlags.Writable) == 0)
        {
            return 0;
        }

        file->ReadStart = file->ReadEnd;
        return StreamCalls.Seek(file->Raw, -unread, 1) < 0 ? -1 : 0;
    }

    private static long WriteSome(BufferedObj* file, byte* bytes, long count)
    {
        var written = StreamCalls.WriteRaw(file->Raw, bytes, count);
        return written == StreamCalls.WouldBlock
            ? Errors.Fail(BlockingIOErrorType.Address, "write could not complete without blocking"u8)
            : written;
    }

    private static bool Grow(BufferedObj* file, long wanted)
    {
        var kept = file->ReadEnd - file->ReadStart;
        if (file->ReadStart > 0 && file->ReadCapacity - kept >= wanted)
        {
            TextMemory.MoveBytes(file->ReadBuffer, file->ReadBuffer + file->ReadStart, kept);
            file->ReadStart = 0;
            file->ReadEnd = kept;
            return true;
        }

        var capacity = file->ReadCapacity == 0 ? file->Size : file->ReadCapacity * 2;
        while (capacity - file->ReadEnd < wanted)
        {
            capacity *= 2;
        }

        var buffer = file->ReadBuffer == null ? (byte*)Heap.Allocate(capacity) : (byte*)Heap.Resize(file->ReadBuffer, file->ReadCapacity, capacity);
        if (buffer == null)
        {
            return false;
        }

        file->ReadBuffer = buffer;
        file->ReadCapacity = capacity;
        return true;
    }
}
