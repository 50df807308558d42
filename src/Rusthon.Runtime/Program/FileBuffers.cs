namespace Rusthon.Runtime;

/// <summary>The buffers of files: bytes in and out.</summary>
public static unsafe class FileBuffers
{
    /// <summary>The size of a write buffer and the least of a read buffer, bytes.</summary>
    public const long Size = 8192;

    /// <summary>Appends bytes to what is to be written: 0 or -1 (OSError).</summary>
    public static int Write(FileObj* file, byte* bytes, long count)
    {
        if (file->WriteBuffer == null)
        {
            file->WriteBuffer = (byte*)Heap.Allocate(Size);
            if (file->WriteBuffer == null)
            {
                return -1;
            }
        }

        if (count > Size - file->WriteCount)
        {
            if (Flush(file) < 0)
            {
                return -1;
            }

            if (count >= Size)
            {
                return WriteAll(file, bytes, count) < 0 ? FileErrors.Raise(V.Unset) : 0;
            }
        }

        TextMemory.CopyBytes(file->WriteBuffer + file->WriteCount, bytes, count);
        file->WriteCount += count;
        return 0;
    }

    /// <summary>Appends one byte.</summary>
    public static int WriteByte(FileObj* file, byte value)
    {
        if (file->WriteBuffer != null && file->WriteCount < Size)
        {
            file->WriteBuffer[file->WriteCount++] = value;
            return 0;
        }

        return Write(file, &value, 1);
    }

    /// <summary>Gives everything written to the system: 0 or -1 (OSError; what could not be written is forgotten).</summary>
    public static int Flush(FileObj* file)
    {
        var count = file->WriteCount;
        file->WriteCount = 0;
        if (count == 0)
        {
            return 0;
        }

        return WriteAll(file, file->WriteBuffer, count) < 0 ? FileErrors.Raise(V.Unset) : 0;
    }

    /// <summary>Reads more bytes behind those in the buffer: how many, 0 at the end of the file, -1 raised.</summary>
    public static long Fill(FileObj* file, long wanted)
    {
        if (file->ReadStart == file->ReadEnd)
        {
            file->ReadStart = 0;
            file->ReadEnd = 0;
        }

        if (file->ReadCapacity - file->ReadEnd < wanted && !Grow(file, wanted))
        {
            return -1;
        }

        var count = ReadSome(file->Descriptor, file->ReadBuffer + file->ReadEnd, file->ReadCapacity - file->ReadEnd);
        file->ReadEnd += count < 0 ? 0 : count;
        return count;
    }

    /// <summary>Reads what one call of the system gives: how many bytes, 0 at the end of the file, -1 raised.</summary>
    public static long ReadSome(int descriptor, byte* target, long size)
    {
        while (true)
        {
            var count = Libc.Read(descriptor, target, (nuint)size);
            if (count >= 0)
            {
                return count;
            }

            if (*Libc.ErrorNumber() != Libc.ErrorInterrupted)
            {
                return FileErrors.Raise(V.Unset);
            }

            if (Signals.Poll() < 0)
            {
                return -1;
            }
        }
    }

    /// <summary>Frees the buffers.</summary>
    public static void Free(FileObj* file)
    {
        if (file->WriteBuffer != null)
        {
            Heap.Free(file->WriteBuffer, Size);
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

    private static bool Grow(FileObj* file, long wanted)
    {
        var kept = file->ReadEnd - file->ReadStart;
        if (file->ReadStart > 0 && file->ReadCapacity - kept >= wanted)
        {
            TextMemory.MoveBytes(file->ReadBuffer, file->ReadBuffer + file->ReadStart, kept);
            file->ReadStart = 0;
            file->ReadEnd = kept;
            return true;
        }

        var capacity = file->ReadCapacity == 0 ? Size : file->ReadCapacity * 2;
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

    private static int WriteAll(FileObj* file, byte* bytes, long count)
    {
        while (count > 0)
        {
            var written = Libc.Write(file->Descriptor, bytes, (nuint)count);
            if (written < 0)
            {
                if (*Libc.ErrorNumber() == Libc.ErrorInterrupted)
                {
                    continue;
                }

                return -1;
            }

            bytes += written;
            count -= written;
        }

        return 0;
    }
}
