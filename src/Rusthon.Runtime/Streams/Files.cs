namespace Rusthon.Runtime;

/// <summary>Operations on file descriptors that are FileIO objects. Sizes in bytes; -1: raised.</summary>
internal static unsafe class Files
{
    private const int WouldBlockError = 11;
    private const uint BasicBlock = 4096;

    /// <summary>0, or -1 when the file is closed.</summary>
    public static int CheckOpen(FileObj* file) =>
        file->Descriptor >= 0 ? 0 : Errors.Fail(ValueErrorType.Address, "I/O operation on closed file"u8);

    /// <summary>Reads with one call: 0 at the end, <see cref="StreamCalls.WouldBlock"/> when there is nothing yet.</summary>
    public static long Read(FileObj* file, byte* target, long size)
    {
        if (CheckOpen(file) < 0)
        {
            return -1;
        }

        if ((file->Flags & FileFlags.Readable) == 0)
        {
            return StreamErrors.Unsupported("File not open for reading"u8);
        }

        while (true)
        {
            var count = Libc.Read(file->Descriptor, target, (nuint)size);
            if (count >= 0)
            {
                return count;
            }

            if (*Libc.ErrorNumber() == WouldBlockError)
            {
                return StreamCalls.WouldBlock;
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

    /// <summary>Writes with one call: how many bytes were taken.</summary>
    public static long Write(FileObj* file, byte* bytes, long size)
    {
        if (CheckOpen(file) < 0)
        {
            return -1;
        }

        if ((file->Flags & FileFlags.Writable) == 0)
        {
            return StreamErrors.Unsupported("File not open for writing"u8);
        }

        while (true)
        {
            var count = Libc.Write(file->Descriptor, bytes, (nuint)size);
            if (count >= 0)
            {
                return count;
            }

            if (*Libc.ErrorNumber() == WouldBlockError)
            {
                return StreamCalls.WouldBlock;
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

    /// <summary>Moves to a place: the new place.</summary>
    public static long Seek(FileObj* file, long offset, int whence)
    {
        if (CheckOpen(file) < 0)
        {
            return -1;
        }

        var place = Libc.Seek(file->Descriptor, offset, whence);
        return place < 0 ? FileErrors.Raise(V.Unset) : place;
    }

    /// <summary>Closes: 0 or -1.</summary>
    public static int Close(FileObj* file)
    {
        var descriptor = file->Descriptor;
        file->Descriptor = -1;
        if (descriptor < 0 || (file->Flags & FileFlags.OwnsDescriptor) == 0)
        {
            return 0;
        }

        return Libc.Close(descriptor) < 0 ? FileErrors.Raise(V.Unset) : 0;
    }

    /// <summary>The size of the blocks that suit a file, at least 2.</summary>
    public static long BlockSize(int descriptor)
    {
        uint* block = stackalloc uint[64];
        byte none = 0;
        return PosixCalls.Stat(descriptor, &none, PosixCalls.EmptyPath, 1, block) == 0 && block[1] > 1 ? block[1] : BasicBlock;
    }
}
