namespace Rusthon.Runtime;

/// <summary>The part of the module posix that works on file descriptors.</summary>
public static unsafe class PosixDescriptors
{
    private const int CloseOnExec = 0x80000;
    private const int GetFlags = 1;
    private const int SetFlags = 2;
    private const int DuplicateCloseOnExec = 1030;
    private const ulong WindowSize = 0x5413;
    private const int DefaultMode = 0x1FF;

    [Builtin("open(path, flags, mode=511, *, dir_fd=None)", Module = "posix")]
    public static V Open(V path, V flags, V mode, V directory)
    {
        if (!PathArgument.Read(path, "open"u8, "path"u8, PathKinds.None, out var name))
        {
            return V.Error;
        }

        if (!TextArguments.Int(flags, 0, out var bits) || !TextArguments.Int(mode, DefaultMode, out var rights) || !PosixFiles.DirectoryOf(directory, out var at))
        {
            name.Free();
            return V.Error;
        }

        int file;
        while ((file = PosixCalls.Open(at, name.Bytes, (int)bits | CloseOnExec, (int)rights)) < 0 && *Libc.ErrorNumber() == Libc.ErrorInterrupted)
        {
            if (Signals.Poll() < 0)
            {
                name.Free();
                return V.Error;
            }
        }

        if (file < 0)
        {
            return PosixFiles.Finish(-1, ref name);
        }

        name.Free();
        return V.FromSmall(file);
    }

    [Builtin("close(fd)", Module = "posix")]
    public static V Close(V descriptor) => PathArgument.ReadDescriptor(descriptor, out var file) ? None(Libc.Close(file)) : V.Error;

    [Builtin("read(fd, length, /)", Module = "posix")]
    public static V Read(V descriptor, V length)
    {
        if (!PathArgument.ReadDescriptor(descriptor, out var file) || !Arguments.ToLong(length, out var wanted))
        {
            return V.Error;
        }

        if (wanted < 0)
        {
            *Libc.ErrorNumber() = 22;
            return PosixFiles.Fail();
        }

        var buffer = (byte*)Heap.Allocate(wanted);
        if (buffer == null)
        {
            return V.Error;
        }

        var count = ReadSome(file, buffer, wanted);
        var result = count < 0 ? V.Error : Bytes.FromMemory(buffer, count);
        Heap.Free(buffer, wanted);
        return result;
    }

    [Builtin("write(fd, data, /)", Module = "posix")]
    public static V Write(V descriptor, V data)
    {
        if (!PathArgument.ReadDescriptor(descriptor, out var file) || !ByteView.Require(data, out var view))
        {
            return V.Error;
        }

        nint count;
        while ((count = Libc.Write(file, view.Data, (nuint)view.Length)) < 0 && *Libc.ErrorNumber() == Libc.ErrorInterrupted)
        {
            if (Signals.Poll() < 0)
            {
                view.Release();
                return V.Error;
            }
        }

        view.Release();
        return count < 0 ? PosixFiles.Fail() : V.FromSmall(count);
    }

    [Builtin("lseek(fd, position, whence, /)", Module = "posix")]
    public static V Seek(V descriptor, V position, V whence)
    {
        if (!PathArgument.ReadDescriptor(descriptor, out var file) || !Arguments.ToLong(position, out var offset) || !TextArguments.Int(whence, 0, out var from))
        {
            return V.Error;
        }

        var place = Libc.Seek(file, offset, (int)from);
        return place < 0 ? PosixFiles.Fail() : Ints.FromLong(place);
    }

    [Builtin("ftruncate(fd, length, /)", Module = "posix")]
    public static V Truncate(V descriptor, V length) =>
        PathArgument.ReadDescriptor(descriptor, out var file) && Arguments.ToLong(length, out var size) ? None(Libc.Truncate(file, size)) : V.Error;

    [Builtin("fsync(fd)", Module = "posix")]
    public static V Synchronize(V descriptor) => PathArgument.ReadDescriptor(descriptor, out var file) ? None(PosixCalls.Synchronize(file)) : V.Error;

    [Builtin("isatty(fd, /)", Module = "posix")]
    public static V IsTerminal(V descriptor) => PathArgument.ReadDescriptor(descriptor, out var file) ? V.FromBool(Libc.IsTerminal(file) != 0) : V.Error;

    [Builtin("dup(fd, /)", Module = "posix")]
    public static V Duplicate(V descriptor) =>
        PathArgument.ReadDescriptor(descriptor, out var file) ? Number(PosixCalls.Control(file, DuplicateCloseOnExec, 0)) : V.Error;

    [Builtin("dup2(fd, fd2, inheritable=True)", Module = "posix")]
    public static V DuplicateTo(V descriptor, V target, V inheritable)
    {
        if (!PathArgument.ReadDescriptor(descriptor, out var file) || !PathArgument.ReadDescriptor(target, out var other) || !TextArguments.Flag(inheritable, true, out var keeps))
        {
            return V.Error;
        }

        return Number(keeps || file == other ? PosixCalls.DuplicateInheritable(file, other) : PosixCalls.DuplicateTo(file, other, CloseOnExec));
    }

    [Builtin("pipe()", Module = "posix")]
    public static V Pipe()
    {
        int* files = stackalloc int[2];
        return PosixCalls.Pipe(files, CloseOnExec) < 0 ? PosixFiles.Fail() : Tuples.Pair(V.FromSmall(files[0]), V.FromSmall(files[1]));
    }

    [Builtin("get_inheritable(fd, /)", Module = "posix")]
    public static V GetInheritable(V descriptor)
    {
        if (!PathArgument.ReadDescriptor(descriptor, out var file))
        {
            return V.Error;
        }

        var flags = PosixCalls.Control(file, GetFlags, 0);
        return flags < 0 ? PosixFiles.Fail() : V.FromBool((flags & 1) == 0);
    }

    [Builtin("set_inheritable(fd, inheritable, /)", Module = "posix")]
    public static V SetInheritable(V descriptor, V inheritable)
    {
        if (!PathArgument.ReadDescriptor(descriptor, out var file) || !TextArguments.Flag(inheritable, true, out var keeps))
        {
            return V.Error;
        }

        var flags = PosixCalls.Control(file, GetFlags, 0);
        return flags < 0 ? PosixFiles.Fail() : None(PosixCalls.Control(file, SetFlags, keeps ? flags & ~1 : flags | 1));
    }

    [Builtin("umask(mask, /)", Module = "posix")]
    public static V SetMask(V mask) => TextArguments.Int(mask, 0, out var bits) ? V.FromSmall(PosixCalls.SetMask((int)bits)) : V.Error;

    [Builtin("get_terminal_size(fd=1, /)", Module = "posix")]
    public static V GetTerminalSize(V descriptor)
    {
        var file = 1;
        if (!descriptor.IsUnset && !PathArgument.ReadDescriptor(descriptor, out file))
        {
            return V.Error;
        }

        ushort* size = stackalloc ushort[4];
        if (PosixCalls.DeviceControl(file, WindowSize, size) < 0)
        {
            return PosixFiles.Fail();
        }

        V* items = stackalloc V[2];
        items[0] = V.FromSmall(size[1]);
        items[1] = V.FromSmall(size[0]);
        return StructSequences.Make(TerminalSizeType.Address, items, TerminalSizeType.Shown, TerminalSizeType.Total);
    }

    private static long ReadSome(int file, byte* target, long size)
    {
        nint count;
        while ((count = Libc.Read(file, target, (nuint)size)) < 0 && *Libc.ErrorNumber() == Libc.ErrorInterrupted)
        {
            if (Signals.Poll() < 0)
            {
                return -1;
            }
        }

        return count < 0 ? FileErrors.Raise(V.Unset) : count;
    }

    private static V None(int status) => status < 0 ? PosixFiles.Fail() : V.None;

    private static V Number(int status) => status < 0 ? PosixFiles.Fail() : V.FromSmall(status);
}
