using System;
using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type FileIO: a file descriptor as a stream of bytes.</summary>
[PyType("FileIO", Module = "_io", Layout = typeof(FileObj), Flags = TypeFlags.HasDict | TypeFlags.ObservableDrop | TypeFlags.BaseType)]
[Cold]
public static unsafe class FileType
{
    private const int DirectoryError = 21;
    private const int DefaultRights = 0x1B6;
    private const int ReadStep = 1 << 16;

    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    /// <summary>A file over an open descriptor; takes over the name. Null when out of memory.</summary>
    public static FileObj* Make(int descriptor, FileFlags flags, [Owned] V name)
    {
        var file = (FileObj*)Heap.NewContainer(Address, sizeof(FileObj));
        if (file == null)
        {
            Counts.Release(name);
            return null;
        }

        file->Descriptor = descriptor;
        file->Flags = flags;
        file->Name = name;
        file->Dict = V.Unset;
        return file;
    }

    [Slot("New")]
    public static V New(TypeObj* type, V* args, long count, TupleObj* names)
    {
        var file = (FileObj*)Instances.New(type, sizeof(FileObj));
        if (file == null)
        {
            return V.Error;
        }

        file->Descriptor = -1;
        file->Flags = args == null && names != null ? FileFlags.Closed : FileFlags.None;
        file->Name = V.Unset;
        file->Dict = V.Unset;
        return V.FromObject(file);
    }

    [Slot("Init")]
    public static int Initialize(V self, V* args, long count, TupleObj* names)
    {
        V* given = stackalloc V[4];
        if (!new ParameterList("FileIO file mode closefd opener"u8, 1).Bind(args, count, names, given))
        {
            return -1;
        }

        if (!given[1].IsUnset && !Strs.IsStr(given[1]))
        {
            return Errors.Fail(TypeErrorType.Address, "FileIO() argument 'mode' must be str, not %T"u8, given[1]);
        }

        var text = given[1].IsUnset ? Strs.FromChar('r') : given[1];
        if (!FileMode.Parse(text, out var mode) || mode.IsText)
        {
            return Errors.Fail(ValueErrorType.Address, "invalid mode: %S"u8, text);
        }

        if (mode.Kinds != 1)
        {
            return Errors.Fail(ValueErrorType.Address, "Must have exactly one of create/read/write/append mode and at most one plus"u8);
        }

        if (!TextArguments.Flag(given[2], true, out var closes) || Files.Close(Of(self)) < 0)
        {
            return -1;
        }

        return Open(Of(self), given[0], mode, closes, given[3]);
    }

    /// <summary>Opens a path, or takes a descriptor: 0 or -1.</summary>
    internal static int Open(FileObj* file, V path, FileMode mode, bool closes, V opener)
    {
        var name = path;
        var isNumber = Ints.IsInt(path);
        if (isNumber)
        {
            if (!PathArgument.ReadDescriptor(path, out file->Descriptor))
            {
                return -1;
            }

            if (file->Descriptor < 0)
            {
                return Errors.Fail(ValueErrorType.Address, "negative file descriptor"u8);
            }
        }
        else if (!closes)
        {
            return Errors.Fail(ValueErrorType.Address, "Cannot use closefd=False with file name"u8);
        }
        else
        {
            name = Paths.ToPathOrBytes(path);
            if (name.IsError || OpenPath(file, name, mode, opener) < 0)
            {
                Counts.Release(name);
                return -1;
            }
        }

        file->Flags = mode.Flags | FileFlags.Ready | (closes ? FileFlags.OwnsDescriptor : FileFlags.None);
        ExceptionObjects.Replace(&file->Name, isNumber ? Counts.Retain(name) : name);
        if (CheckKind(file, isNumber) < 0)
        {
            file->Flags &= isNumber ? ~FileFlags.OwnsDescriptor : ~FileFlags.None;
            var pending = Errors.Take();
            Files.Close(file);
            Errors.Restore(pending);
            return -1;
        }

        if ((mode.Flags & FileFlags.Appending) != 0)
        {
            Libc.Seek(file->Descriptor, 0, 2);
        }

        return 0;
    }

    [Slot("Finalize")]
    public static void Finalize(Obj* o)
    {
        var pending = Errors.Take();
        if (Files.Close((FileObj*)o) < 0)
        {
            Errors.Clear();
        }

        Errors.Restore(pending);
    }

    [Slot("Traverse")]
    public static void Traverse(Obj* o, delegate*<V*, void> visit)
    {
        visit(&((FileObj*)o)->Name);
        visit(&((FileObj*)o)->Dict);
    }

    [Slot("Drop")]
    public static void Drop(Obj* o)
    {
        var file = (FileObj*)o;
        Finalize(o);
        Counts.Release(file->Name);
        Counts.Release(file->Dict);
        Instances.Free(o);
    }

    [Slot("Repr")]
    public static V Repr(V self)
    {
        var file = (FileObj*)self.Object;
        if (file->Descriptor < 0)
        {
            return Strs.FromAscii("<_io.FileIO [closed]>"u8);
        }

        var text = StrBuilder.Start();
        var name = StreamCalls.Find(self, "name"u8);
        var good = !name.IsError && (name.IsUnset
            ? text.AddAscii("<_io.FileIO fd="u8) && text.AddLong(file->Descriptor)
            : text.AddAscii("<_io.FileIO name="u8) && text.AddRepr(name));
        Counts.Release(name);
        if (good && text.AddAscii(" mode='"u8) && text.AddAscii(ModeOf(file->Flags)) && text.AddAscii("' closefd="u8)
            && text.AddAscii((file->Flags & FileFlags.OwnsDescriptor) != 0 ? "True>"u8 : "False>"u8))
        {
            return text.Finish();
        }

        text.Abandon();
        return V.Error;
    }

    [Slot("Iter")]
    public static V Iter(V self) => Of(self)->Descriptor < 0 ? Error(StreamErrors.Closed()) : Counts.Retain(self);

    [Slot("Next")]
    public static V Next(V self) => StreamLines.Next(self);

    [Method("read(self, size=-1, /)")]
    public static V Read(V self, V size)
    {
        if (Files.CheckOpen(Of(self)) < 0 || !StreamLines.ToCount(size, out var count))
        {
            return V.Error;
        }

        if (count < 0)
        {
            return ReadAll(self);
        }

        var bytes = Bytes.New(count);
        if (bytes == null)
        {
            return V.Error;
        }

        var got = Files.Read(Of(self), Bytes.Data(bytes), count);
        var result = got == StreamCalls.WouldBlock ? V.None : got < 0 ? V.Error : Bytes.FromMemory(Bytes.Data(bytes), got);
        Counts.Release(V.FromObject(bytes));
        return result;
    }

    [Method("readall(self, /)")]
    public static V ReadAll(V self)
    {
        var builder = ByteBuilder.Start();
        var step = (byte*)Heap.Allocate(ReadStep);
        if (step == null)
        {
            return V.Error;
        }

        long got;
        while ((got = Files.Read(Of(self), step, ReadStep)) > 0 && builder.Add(step, got))
        {
        }

        Heap.Free(step, ReadStep);
        if (got == 0 || (got == StreamCalls.WouldBlock && builder.Length > 0))
        {
            return builder.Finish();
        }

        builder.Abandon();
        return got == StreamCalls.WouldBlock ? V.None : V.Error;
    }

    [Method("readinto(self, buffer, /)")]
    public static V ReadInto(V self, V buffer)
    {
        if (Files.CheckOpen(Of(self)) < 0 || !StreamLines.Writable(buffer, "readinto() argument 1 must be read-write bytes-like object, not %T"u8, out var view))
        {
            return V.Error;
        }

        var got = Files.Read(Of(self), view.Data, view.Length);
        view.Release();
        return got == StreamCalls.WouldBlock ? V.None : got < 0 ? V.Error : V.FromSmall(got);
    }

    [Method("readline(self, size=-1, /)")]
    public static V ReadLine(V self, V size)
    {
        if (Files.CheckOpen(Of(self)) < 0 || !StreamLines.ToCount(size, out var limit))
        {
            return V.Error;
        }

        var builder = ByteBuilder.Start();
        byte value = 0;
        var got = 1L;
        while (value != '\n' && (limit < 0 || builder.Length < limit) && (got = Files.Read(Of(self), &value, 1)) == 1 && builder.AddByte(value))
        {
        }

        if (got >= 0)
        {
            return builder.Finish();
        }

        builder.Abandon();
        return V.Error;
    }

    [Method("readlines(self, hint=-1, /)")]
    public static V ReadLines(V self, V hint) => Of(self)->Descriptor < 0 ? Error(StreamErrors.Closed()) : StreamLines.ReadAll(self, hint);

    [Method("write(self, b, /)")]
    public static V Write(V self, V data)
    {
        if (Files.CheckOpen(Of(self)) < 0)
        {
            return V.Error;
        }

        if ((Of(self)->Flags & FileFlags.Writable) == 0)
        {
            return Error(StreamErrors.Unsupported("File not open for writing"u8));
        }

        if (!ByteView.Require(data, out var view))
        {
            return V.Error;
        }

        var count = Files.Write(Of(self), view.Data, view.Length);
        view.Release();
        return count == StreamCalls.WouldBlock ? V.None : count < 0 ? V.Error : V.FromSmall(count);
    }

    [Method("writelines(self, lines, /)")]
    public static V WriteLines(V self, V lines) => Of(self)->Descriptor < 0 ? Error(StreamErrors.Closed()) : StreamLines.WriteAll(self, lines);

    [Method("seek(self, pos, whence=0, /)")]
    public static V Seek(V self, V offset, V whence)
    {
        if (Files.CheckOpen(Of(self)) < 0 || !Arguments.ToLong(offset, out var where) || !TextArguments.Int(whence, 0, out var from))
        {
            return V.Error;
        }

        var place = Files.Seek(Of(self), where, (int)from);
        return place < 0 ? V.Error : Ints.FromLong(place);
    }

    [Method("tell(self, /)")]
    public static V Tell(V self)
    {
        var place = Files.Seek(Of(self), 0, 1);
        return place < 0 ? V.Error : Ints.FromLong(place);
    }

    [Method("truncate(self, size=None, /)")]
    public static V Truncate(V self, V size)
    {
        var file = Of(self);
        if (Files.CheckOpen(file) < 0)
        {
            return V.Error;
        }

        if ((file->Flags & FileFlags.Writable) == 0)
        {
            return Error(StreamErrors.Unsupported("File not open for writing"u8));
        }

        long length;
        if (size.IsUnset || size.IsNone)
        {
            length = Files.Seek(file, 0, 1);
            if (length < 0)
            {
                return V.Error;
            }
        }
        else if (!Arguments.ToLong(size, out length))
        {
            return V.Error;
        }

        return Libc.Truncate(file->Descriptor, length) < 0 ? PosixFiles.Fail() : Ints.FromLong(length);
    }

    [Method("flush(self, /)")]
    public static V Flush(V self) => Of(self)->Descriptor < 0 ? Error(StreamErrors.Closed()) : V.None;

    [Method("close(self, /)")]
    public static V Close(V self) => Files.Close(Of(self)) < 0 ? V.Error : V.None;

    [Method("fileno(self, /)")]
    public static V FileNumber(V self) => Files.CheckOpen(Of(self)) < 0 ? V.Error : V.FromSmall(Of(self)->Descriptor);

    [Method("isatty(self, /)")]
    public static V IsTerminal(V self) => Files.CheckOpen(Of(self)) < 0 ? V.Error : V.FromBool(Libc.IsTerminal(Of(self)->Descriptor) != 0);

    [Method("readable(self, /)")]
    public static V IsReadable(V self) => Has(self, FileFlags.Readable);

    [Method("writable(self, /)")]
    public static V IsWritable(V self) => Has(self, FileFlags.Writable);

    [Method("seekable(self, /)")]
    public static V IsSeekable(V self) => Files.CheckOpen(Of(self)) < 0 ? V.Error : V.FromBool(Libc.Seek(Of(self)->Descriptor, 0, 1) >= 0);

    [Method("__enter__(self, /)")]
    public static V Enter(V self) => Of(self)->Descriptor < 0 ? Error(StreamErrors.Closed()) : Counts.Retain(self);

    [Method("__exit__(self, /, *args)")]
    public static V Exit(V self, V* args, long count) => StreamLines.Exit(self, args, count);

    [Getter("closed")]
    public static V GetClosed(V self) => V.FromBool(Of(self)->Descriptor < 0);

    [Getter("closefd")]
    public static V GetCloses(V self) => V.FromBool((Of(self)->Flags & FileFlags.OwnsDescriptor) != 0);

    [Getter("mode")]
    public static V GetMode(V self) => Strs.FromAscii(ModeOf(Of(self)->Flags));

    [Getter("name", Setter = nameof(SetName))]
    public static V GetName(V self) => Of(self)->Name.IsUnset ? Objects.RaiseNoAttribute(self, Names.NameAttribute) : Counts.Retain(Of(self)->Name);

    public static int SetName(V self, V value)
    {
        ExceptionObjects.Replace(&Of(self)->Name, Counts.Retain(value));
        return 0;
    }

    private static FileObj* Of(V self) => (FileObj*)self.Object;

    private static V Error(int status) => status < 0 ? V.Error : V.None;

    private static V Has(V self, FileFlags flag) => Files.CheckOpen(Of(self)) < 0 ? V.Error : V.FromBool((Of(self)->Flags & flag) != 0);

    private static ReadOnlySpan<byte> ModeOf(FileFlags flags)
    {
        var reads = (flags & FileFlags.Readable) != 0;
        if ((flags & FileFlags.Created) != 0)
        {
            return reads ? "xb+"u8 : "xb"u8;
        }

        if ((flags & FileFlags.Appending) != 0)
        {
            return reads ? "ab+"u8 : "ab"u8;
        }

        return reads ? (flags & FileFlags.Writable) != 0 ? "rb+"u8 : "rb"u8 : "wb"u8;
    }

    private static int OpenPath(FileObj* file, V name, FileMode mode, V opener)
    {
        if (!opener.IsUnset && !opener.IsNone)
        {
            return OpenWith(file, name, mode, opener);
        }

        if (!PathArgument.Read(name, ""u8, ""u8, PathKinds.None, out var path))
        {
            return -1;
        }

        int descriptor;
        while ((descriptor = Libc.Open(path.Bytes, mode.System, DefaultRights)) < 0 && *Libc.ErrorNumber() == Libc.ErrorInterrupted)
        {
            if (Signals.Poll() < 0)
            {
                path.Free();
                return -1;
            }
        }

        if (descriptor < 0)
        {
            FileErrors.Raise(name);
        }

        file->Descriptor = descriptor;
        path.Free();
        return descriptor < 0 ? -1 : 0;
    }

    private static int OpenWith(FileObj* file, V name, FileMode mode, V opener)
    {
        V* args = stackalloc V[2];
        args[0] = name;
        args[1] = V.FromSmall(mode.System);
        var result = Objects.Call(opener, args, 2, null);
        if (result.IsError)
        {
            return -1;
        }

        if (!Ints.IsInt(result))
        {
            Counts.Release(result);
            return Errors.Fail(TypeErrorType.Address, "expected integer from opener"u8);
        }

        var good = PathArgument.ReadDescriptor(result, out var descriptor);
        Counts.Release(result);
        if (good && descriptor < 0)
        {
            return Errors.Fail(ValueErrorType.Address, "opener returned %S"u8, V.FromSmall(descriptor));
        }

        file->Descriptor = good ? descriptor : -1;
        return good ? 0 : -1;
    }

    /// <summary>Reading a directory fails with EISDIR, a bad descriptor with EBADF.</summary>
    private static int CheckKind(FileObj* file, bool isNumber)
    {
        byte none;
        if (Libc.Read(file->Descriptor, &none, 0) < 0 && *Libc.ErrorNumber() == DirectoryError)
        {
            return FileErrors.Raise(file->Name);
        }

        return isNumber && PosixCalls.Control(file->Descriptor, 1, 0) < 0 ? FileErrors.Raise(V.Unset) : 0;
    }
}
