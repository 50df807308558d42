using System;
using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type of text files.</summary>
[PyType("TextIOWrapper", Module = "_io", Layout = typeof(FileObj), Flags = TypeFlags.HasDict | TypeFlags.ObservableDrop)]
public static unsafe class FileType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    /// <summary>A text file over a descriptor.</summary>
    public static V New(int descriptor, FileFlags flags, ReadOnlySpan<byte> name, ReadOnlySpan<byte> mode)
    {
        var nameText = Strs.FromAscii(name);
        var modeText = Strs.FromAscii(mode);
        var file = nameText.IsError || modeText.IsError ? null : (FileObj*)Heap.New(Address, sizeof(FileObj));
        if (file == null)
        {
            Counts.Release(nameText);
            Counts.Release(modeText);
            return V.Error;
        }

        Initialize(file, descriptor, flags, nameText, modeText);
        return V.FromObject(file);
    }

    /// <summary>Fills a new file object; takes over name and mode.</summary>
    public static void Initialize(FileObj* file, int descriptor, FileFlags flags, [Owned] V name, [Owned] V mode)
    {
        file->Descriptor = descriptor;
        file->Flags = flags;
        file->WriteBuffer = null;
        file->WriteCount = 0;
        file->ReadBuffer = null;
        file->ReadStart = 0;
        file->ReadEnd = 0;
        file->ReadCapacity = 0;
        file->Name = name;
        file->Mode = mode;
        file->Encoding = Counts.Retain(Names.Utf8);
        file->ErrorHandler = Counts.Retain(Names.Strict);
        file->Newline = V.None;
        file->Dict = V.Unset;
    }

    [Slot("Drop")]
    public static void Drop(Obj* o)
    {
        var file = (FileObj*)o;
        if ((file->Flags & FileFlags.Closed) == 0)
        {
            var pending = Errors.Take();
            if (CloseNow(file) < 0)
            {
                Errors.Clear();
            }

            Errors.Restore(pending);
        }

        FileBuffers.Free(file);
        Counts.Release(file->Name);
        Counts.Release(file->Mode);
        Counts.Release(file->Encoding);
        Counts.Release(file->ErrorHandler);
        Counts.Release(file->Newline);
        Counts.Release(file->Dict);
        Heap.Free(o, sizeof(FileObj));
    }

    [Slot("Repr")]
    public static V Repr(V self)
    {
        var file = (FileObj*)self.Object;
        var text = StrBuilder.Start();
        if (text.AddUtf8("<_io.TextIOWrapper name="u8) && text.AddRepr(file->Name) && text.AddUtf8(" mode="u8) && text.AddRepr(file->Mode)
            && text.AddUtf8(" encoding="u8) && text.AddRepr(file->Encoding) && text.AddUtf8(">"u8))
        {
            return text.Finish();
        }

        text.Abandon();
        return V.Error;
    }

    [Slot("Iter")]
    public static V Iter(V self) => CheckOpen(self) < 0 ? V.Error : Counts.Retain(self);

    [Slot("Next")]
    public static V Next(V self)
    {
        if (CheckReadable(self) < 0)
        {
            return V.Error;
        }

        var line = TextFiles.ReadLine((FileObj*)self.Object, -1);
        if (line.IsError || Strs.Length(line) > 0)
        {
            return line;
        }

        Counts.Release(line);
        return V.Unset;
    }

    [Method("write(self, text, /)")]
    public static V Write(V self, V text)
    {
        if (!Strs.IsStr(text))
        {
            return Errors.Raise(TypeErrorType.Address, "write() argument must be str, not %T"u8, text);
        }

        if (CheckOpen(self) < 0)
        {
            return V.Error;
        }

        if ((((FileObj*)self.Object)->Flags & FileFlags.Writable) == 0)
        {
            return Errors.Raise(UnsupportedOperationType.Address, "not writable"u8);
        }

        return TextFiles.Write((FileObj*)self.Object, text) < 0 ? V.Error : V.FromSmall(Strs.Length(text));
    }

    [Method("writelines(self, lines, /)")]
    public static V WriteLines(V self, V lines)
    {
        var iterator = Objects.Iter(lines);
        if (iterator.IsError)
        {
            return V.Error;
        }

        V line;
        while ((line = Objects.Next(iterator)).Bits != V.Unset.Bits && !line.IsError)
        {
            var result = Write(self, line);
            Counts.Release(line);
            if (result.IsError)
            {
                line = V.Error;
                break;
            }
        }

        Counts.Release(iterator);
        return line.IsError ? V.Error : V.None;
    }

    [Method("read(self, size=-1, /)")]
    public static V Read(V self, V size)
    {
        if (CheckReadable(self) < 0 || !ToCount(size, out var count))
        {
            return V.Error;
        }

        return TextFiles.Read((FileObj*)self.Object, count);
    }

    [Method("readline(self, size=-1, /)")]
    public static V ReadLine(V self, V size)
    {
        if (CheckReadable(self) < 0 || !ToCount(size, out var count))
        {
            return V.Error;
        }

        return TextFiles.ReadLine((FileObj*)self.Object, count);
    }

    [Method("readlines(self, hint=-1, /)")]
    public static V ReadLines(V self, V hint)
    {
        if (CheckReadable(self) < 0 || !ToCount(hint, out var limit))
        {
            return V.Error;
        }

        var list = Lists.New(0);
        var total = 0L;
        while (!list.IsError)
        {
            var line = TextFiles.ReadLine((FileObj*)self.Object, -1);
            if (line.IsError || Strs.Length(line) == 0)
            {
                Counts.Release(line);
                if (line.IsError)
                {
                    Counts.Release(list);
                    return V.Error;
                }

                break;
            }

            total += Strs.Length(line);
            if (Lists.Append(list, line) < 0)
            {
                Counts.Release(list);
                return V.Error;
            }

            if (limit > 0 && total >= limit)
            {
                break;
            }
        }

        return list;
    }

    [Method("flush(self, /)")]
    public static V Flush(V self)
    {
        if (CheckOpen(self) < 0 || FileBuffers.Flush((FileObj*)self.Object) < 0)
        {
            return V.Error;
        }

        return V.None;
    }

    [Method("close(self, /)")]
    public static V Close(V self) => CloseNow((FileObj*)self.Object) < 0 ? V.Error : V.None;

    [Method("__enter__(self, /)")]
    public static V Enter(V self) => CheckOpen(self) < 0 ? V.Error : Counts.Retain(self);

    [Method("__exit__(self, /, *args)")]
    public static V Exit(V self, V* args, long count) => args == null && count > 0 ? V.Error : Close(self);

    [Method("fileno(self, /)")]
    public static V FileNumber(V self) => CheckOpen(self) < 0 ? V.Error : V.FromSmall(((FileObj*)self.Object)->Descriptor);

    [Method("isatty(self, /)")]
    public static V IsTerminal(V self) =>
        CheckOpen(self) < 0 ? V.Error : V.FromBool(Libc.IsTerminal(((FileObj*)self.Object)->Descriptor) != 0);

    [Method("readable(self, /)")]
    public static V Readable(V self) => CheckOpen(self) < 0 ? V.Error : V.FromBool((((FileObj*)self.Object)->Flags & FileFlags.Readable) != 0);

    [Method("writable(self, /)")]
    public static V Writable(V self) => CheckOpen(self) < 0 ? V.Error : V.FromBool((((FileObj*)self.Object)->Flags & FileFlags.Writable) != 0);

    [Method("seekable(self, /)")]
    public static V Seekable(V self) => CheckOpen(self) < 0 ? V.Error : V.FromBool(Libc.Seek(((FileObj*)self.Object)->Descriptor, 0, 1) >= 0);

    [Method("tell(self, /)")]
    public static V Tell(V self)
    {
        var file = (FileObj*)self.Object;
        if (CheckOpen(self) < 0 || FileBuffers.Flush(file) < 0)
        {
            return V.Error;
        }

        var position = Libc.Seek(file->Descriptor, 0, 1);
        if (position < 0)
        {
            FileErrors.Raise(V.Unset);
            return V.Error;
        }

        return V.FromSmall(position - (file->ReadEnd - file->ReadStart));
    }

    [Method("seek(self, offset, whence=0, /)")]
    public static V Seek(V self, V offset, V whence)
    {
        var file = (FileObj*)self.Object;
        var from = 0L;
        if (CheckOpen(self) < 0 || !Arguments.ToLong(offset, out var where) || (!whence.IsUnset && !Arguments.ToLong(whence, out from))
            || FileBuffers.Flush(file) < 0)
        {
            return V.Error;
        }

        if (from == 1 && where != 0)
        {
            return Errors.Raise(UnsupportedOperationType.Address, "can't do nonzero cur-relative seeks"u8);
        }

        if (from == 2 && where != 0)
        {
            return Errors.Raise(UnsupportedOperationType.Address, "can't do nonzero end-relative seeks"u8);
        }

        if (from == 1)
        {
            return Tell(self);
        }

        file->ReadStart = file->ReadEnd;
        var position = Libc.Seek(file->Descriptor, where, (int)from);
        if (position < 0)
        {
            FileErrors.Raise(V.Unset);
            return V.Error;
        }

        return V.FromSmall(position);
    }

    [Method("truncate(self, size=None, /)")]
    public static V Truncate(V self, V size)
    {
        var file = (FileObj*)self.Object;
        var position = size.IsUnset || size.IsNone ? Tell(self) : Counts.Retain(size);
        if (position.IsError || !Arguments.ToLong(position, out var length) || FileBuffers.Flush(file) < 0)
        {
            return V.Error;
        }

        if (Libc.Truncate(file->Descriptor, length) < 0)
        {
            FileErrors.Raise(V.Unset);
            return V.Error;
        }

        return position;
    }

    [Getter("closed")]
    public static V GetClosed(V self) => V.FromBool((((FileObj*)self.Object)->Flags & FileFlags.Closed) != 0);

    [Getter("name")]
    public static V GetName(V self) => Counts.Retain(((FileObj*)self.Object)->Name);

    [Getter("mode")]
    public static V GetMode(V self) => Counts.Retain(((FileObj*)self.Object)->Mode);

    [Getter("encoding")]
    public static V GetEncoding(V self) => Counts.Retain(((FileObj*)self.Object)->Encoding);

    [Getter("errors")]
    public static V GetErrors(V self) => Counts.Retain(((FileObj*)self.Object)->ErrorHandler);

    [Getter("newlines")]
    public static V GetNewlines(V self) => self.IsNone ? V.Error : V.None;

    [Getter("line_buffering")]
    public static V GetLineBuffering(V self) => V.FromBool((((FileObj*)self.Object)->Flags & FileFlags.LineBuffered) != 0);

    [Method("reconfigure(self, /, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None)")]
    public static V Reconfigure(V self, V encoding, V errors, V newline, V lineBuffering, V writeThrough)
    {
        var file = (FileObj*)self.Object;
        var lines = lineBuffering.IsUnset || lineBuffering.IsNone ? -2 : Objects.Truth(lineBuffering);
        var through = writeThrough.IsUnset || writeThrough.IsNone ? -2 : Objects.Truth(writeThrough);
        if (lines == -1 || through == -1 || FileBuffers.Flush(file) < 0)
        {
            return V.Error;
        }

        if (lines == 1 || through == 1)
        {
            file->Flags |= FileFlags.LineBuffered;
        }
        else if (lines == 0)
        {
            file->Flags &= ~FileFlags.LineBuffered;
        }

        Replace(&file->Encoding, encoding);
        Replace(&file->ErrorHandler, errors);
        Replace(&file->Newline, newline);
        OpenFunction.ApplyErrorHandler(file);
        return V.None;
    }

    /// <summary>Flushes and closes: 0 or -1.</summary>
    public static int CloseNow(FileObj* file)
    {
        if ((file->Flags & FileFlags.Closed) != 0)
        {
            return 0;
        }

        var status = FileBuffers.Flush(file);
        file->Flags |= FileFlags.Closed;
        FileBuffers.Free(file);
        if ((file->Flags & FileFlags.OwnsDescriptor) != 0 && Libc.Close(file->Descriptor) < 0 && status == 0)
        {
            return FileErrors.Raise(V.Unset);
        }

        return status;
    }

    private static void Replace(V* field, V value)
    {
        if (value.IsUnset || value.IsNone)
        {
            return;
        }

        var old = *field;
        *field = Counts.Retain(value);
        Counts.Release(old);
    }

    private static int CheckOpen(V self) =>
        (((FileObj*)self.Object)->Flags & FileFlags.Closed) == 0 ? 0 : Errors.Fail(ValueErrorType.Address, "I/O operation on closed file."u8);

    private static int CheckReadable(V self)
    {
        if (CheckOpen(self) < 0)
        {
            return -1;
        }

        var file = (FileObj*)self.Object;
        if ((file->Flags & FileFlags.Readable) == 0)
        {
            return Errors.Fail(UnsupportedOperationType.Address, "not readable"u8);
        }

        return file->WriteCount > 0 ? FileBuffers.Flush(file) : 0;
    }

    private static bool ToCount(V size, out long count)
    {
        count = -1;
        return size.IsUnset || size.IsNone || Arguments.ToLong(size, out count);
    }
}

/// <summary>The type io.UnsupportedOperation.</summary>
[PyType("UnsupportedOperation", Module = "io", Base = typeof(OSErrorType), Layout = typeof(OSErrorObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict)]
public static unsafe class UnsupportedOperationType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}
