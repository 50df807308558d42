using System;
using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type TextIOWrapper: text over a buffered binary stream.</summary>
[PyType("TextIOWrapper", Module = "_io", Layout = typeof(TextObj), Flags = TypeFlags.HasDict | TypeFlags.ObservableDrop | TypeFlags.BaseType)]
public static unsafe class TextFileType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    /// <summary>A text file without a stream below it. Null when out of memory.</summary>
    internal static TextObj* Make(TypeObj* type)
    {
        var file = (TextObj*)Instances.New(type, sizeof(TextObj));
        if (file == null)
        {
            return null;
        }

        file->Flags = FileFlags.None;
        file->Codec = Codec.Utf8;
        file->Buffer = V.None;
        file->WriteBuffer = null;
        file->WriteCount = 0;
        file->ReadBuffer = null;
        file->ReadStart = 0;
        file->ReadEnd = 0;
        file->ReadCapacity = 0;
        file->Tail = 0;
        file->TailCount = 0;
        file->Encoding = Counts.Retain(Names.Utf8);
        file->ErrorHandler = Counts.Retain(Names.Strict);
        file->Newline = V.None;
        file->Mode = V.Unset;
        file->Dict = V.Unset;
        return file;
    }

    /// <summary>Puts a stream under a text file: 0 or -1. Encoding and errors may be Unset or None.</summary>
    internal static int Attach(TextObj* file, V buffer, V encoding, V errors, V newline, FileFlags flags)
    {
        var name = encoding.IsUnset || encoding.IsNone || Strs.EqualsAscii(encoding, "locale"u8) ? Names.LocaleEncoding : encoding;
        var codec = CodecNames.Find(name);
        if (codec == Codec.Unknown)
        {
            return -1;
        }

        file->Codec = codec;
        ExceptionObjects.Replace(&file->Encoding, Counts.Retain(name));
        ExceptionObjects.Replace(&file->ErrorHandler, Counts.Retain(errors.IsUnset || errors.IsNone ? Names.Strict : errors));
        ExceptionObjects.Replace(&file->Buffer, Counts.Retain(buffer));
        SetNewline(file, newline);
        file->Flags |= flags | FileFlags.Ready;
        return SkipMark(file);
    }

    [Slot("New")]
    public static V New(TypeObj* type, V* args, long count, TupleObj* names)
    {
        var file = args == null && names != null ? null : Make(type);
        return file == null ? V.Error : V.FromObject(file);
    }

    [Slot("Init")]
    public static int Initialize(V self, V* args, long count, TupleObj* names)
    {
        V* given = stackalloc V[6];
        if (!new ParameterList("TextIOWrapper buffer encoding errors newline line_buffering write_through"u8, 1).Bind(args, count, names, given)
            || !OpenFunction.CheckText(given[1], "TextIOWrapper() argument 'encoding' must be str or None, not %T"u8)
            || !OpenFunction.CheckText(given[2], "TextIOWrapper() argument 'errors' must be str or None, not %T"u8)
            || !OpenFunction.CheckText(given[3], "TextIOWrapper() argument 'newline' must be str or None, not %T"u8)
            || !OpenFunction.CheckNewline(given[3])
            || !TextArguments.Flag(given[4], false, out var lines) || !TextArguments.Flag(given[5], false, out var through))
        {
            return -1;
        }

        var file = Of(self);
        TextFiles.FreeBuffers(file);
        file->Flags = FileFlags.None;
        var flags = (lines ? FileFlags.LineBuffered : FileFlags.None) | (through ? FileFlags.WriteThrough : FileFlags.None);
        return Attach(file, given[0], given[1], given[2], given[3], flags);
    }

    [Slot("Finalize")]
    public static void Finalize(Obj* o)
    {
        var file = (TextObj*)o;
        var pending = Errors.Take();
        if (file->Buffer.IsPointer && TextFiles.Close(file) < 0)
        {
            Errors.Clear();
        }

        Errors.Restore(pending);
    }

    [Slot("Traverse")]
    public static void Traverse(Obj* o, delegate*<V*, void> visit)
    {
        visit(&((TextObj*)o)->Buffer);
        visit(&((TextObj*)o)->Dict);
    }

    [Slot("Drop")]
    public static void Drop(Obj* o)
    {
        var file = (TextObj*)o;
        Finalize(o);
        TextFiles.FreeBuffers(file);
        Counts.Release(file->Buffer);
        Counts.Release(file->Encoding);
        Counts.Release(file->ErrorHandler);
        Counts.Release(file->Newline);
        Counts.Release(file->Mode);
        Counts.Release(file->Dict);
        Instances.Free(o);
    }

    [Cold]
    [Slot("Repr")]
    public static V Repr(V self)
    {
        var file = Of(self);
        var text = StrBuilder.Start();
        var name = (file->Flags & FileFlags.Ready) == 0 ? V.Unset : StreamCalls.Find(self, "name"u8);
        if (name.IsError)
        {
            Errors.Clear();
            name = V.Unset;
        }

        var good = text.AddAscii("<_io.TextIOWrapper"u8) && (name.IsUnset || (text.AddAscii(" name="u8) && text.AddRepr(name)))
            && (file->Mode.IsUnset || (text.AddAscii(" mode="u8) && text.AddRepr(file->Mode)))
            && text.AddAscii(" encoding="u8) && text.AddRepr(file->Encoding) && text.AddChar('>');
        Counts.Release(name);
        if (good)
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
        if (self.Object->Type != Address)
        {
            return StreamLines.Next(self);
        }

        if (CheckReadable(self) < 0)
        {
            return V.Error;
        }

        Of(self)->Flags |= FileFlags.Iterated;
        var line = TextReading.ReadLine(Of(self), -1);
        if (line.IsError || Strs.Length(line) > 0)
        {
            return line;
        }

        Of(self)->Flags &= ~FileFlags.Iterated;
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

        return CheckWritable(self) < 0 || TextFiles.Write(Of(self), text) < 0 ? V.Error : V.FromSmall(Strs.Length(text));
    }

    [Method("writelines(self, lines, /)")]
    public static V WriteLines(V self, V lines) => CheckOpen(self) < 0 ? V.Error : StreamLines.WriteAll(self, lines);

    [Method("read(self, size=-1, /)")]
    public static V Read(V self, V size) =>
        CheckReadable(self) < 0 || !StreamLines.ToCount(size, out var count) ? V.Error : TextReading.Read(Of(self), count);

    [Method("readline(self, size=-1, /)")]
    public static V ReadLine(V self, V size)
    {
        var count = -1L;
        if (CheckReadable(self) < 0 || (!size.IsUnset && !Arguments.ToLong(size, out count)))
        {
            return V.Error;
        }

        return TextReading.ReadLine(Of(self), count);
    }

    [Method("readlines(self, hint=-1, /)")]
    public static V ReadLines(V self, V hint) => CheckOpen(self) < 0 ? V.Error : StreamLines.ReadAll(self, hint);

    [Method("flush(self, /)")]
    public static V Flush(V self) => CheckOpen(self) < 0 || TextFiles.Flush(Of(self)) < 0 ? V.Error : V.None;

    [Method("close(self, /)")]
    public static V Close(V self)
    {
        return (Of(self)->Flags & FileFlags.Detached) != 0 ? Status(CheckOpen(self)) : Status(TextFiles.Close(Of(self)));
    }

    [Method("detach(self, /)")]
    public static V Detach(V self)
    {
        if (CheckOpen(self) < 0 || TextFiles.Flush(Of(self)) < 0)
        {
            return V.Error;
        }

        var file = Of(self);
        var buffer = file->Buffer;
        file->Buffer = V.None;
        file->Flags = (file->Flags & ~FileFlags.Ready) | FileFlags.Detached;
        return buffer;
    }

    [Method("__enter__(self, /)")]
    public static V Enter(V self) => CheckOpen(self) < 0 ? V.Error : Counts.Retain(self);

    [Method("__exit__(self, /, *args)")]
    public static V Exit(V self, V* args, long count) => StreamLines.Exit(self, args, count);

    [Method("fileno(self, /)")]
    public static V FileNumber(V self) => OfBuffer(self, "fileno"u8);

    [Method("isatty(self, /)")]
    public static V IsTerminal(V self) => OfBuffer(self, "isatty"u8);

    [Method("readable(self, /)")]
    public static V IsReadable(V self) => OfBuffer(self, "readable"u8);

    [Method("writable(self, /)")]
    public static V IsWritable(V self) => OfBuffer(self, "writable"u8);

    [Method("seekable(self, /)")]
    public static V IsSeekable(V self) => OfBuffer(self, "seekable"u8);

    [Method("tell(self, /)")]
    public static V Tell(V self)
    {
        var file = Of(self);
        if (CheckOpen(self) < 0 || CheckSeekable(self) < 0)
        {
            return V.Error;
        }

        if ((file->Flags & FileFlags.Iterated) != 0)
        {
            return Errors.Raise(OSErrorType.Address, "telling position disabled by next() call"u8);
        }

        if (TextFiles.Flush(file) < 0)
        {
            return V.Error;
        }

        var place = StreamCalls.Tell(file->Buffer);
        return place < 0 ? V.Error : Ints.FromLong(place - TextDecoding.UnreadBytes(file));
    }

    [Method("seek(self, cookie, whence=0, /)")]
    public static V Seek(V self, V offset, V whence)
    {
        var file = Of(self);
        if (CheckOpen(self) < 0 || !TextArguments.Int(whence, 0, out var from) || CheckSeekable(self) < 0 || !Arguments.ToLong(offset, out var where))
        {
            return V.Error;
        }

        if (from is < 0 or > 2)
        {
            return Errors.Raise(ValueErrorType.Address, "invalid whence (%S, should be 0, 1 or 2)"u8, V.FromSmall(from));
        }

        if (from > 0 && where != 0)
        {
            return Status(StreamErrors.Unsupported(from == 1 ? "can't do nonzero cur-relative seeks"u8 : "can't do nonzero end-relative seeks"u8));
        }

        if (from == 1)
        {
            return Tell(self);
        }

        if (where < 0)
        {
            return Errors.Raise(ValueErrorType.Address, "negative seek position %R"u8, offset);
        }

        if (TextFiles.Flush(file) < 0)
        {
            return V.Error;
        }

        var place = StreamCalls.Seek(file->Buffer, where, from);
        if (place < 0)
        {
            return V.Error;
        }

        TextDecoding.Reset(file, place == 0);
        file->Flags &= ~FileFlags.Iterated;
        file->Flags = place == 0 ? file->Flags & ~FileFlags.EncodingStarted : file->Flags | FileFlags.EncodingStarted;
        return Ints.FromLong(place);
    }

    [Method("truncate(self, pos=None, /)")]
    public static V Truncate(V self, V size)
    {
        var file = Of(self);
        if (CheckOpen(self) < 0 || TextFiles.Flush(file) < 0)
        {
            return V.Error;
        }

        var method = StreamCalls.Get(file->Buffer, "truncate"u8);
        var result = method.IsError ? V.Error : Objects.Call1(method, size.IsUnset ? V.None : size);
        Counts.Release(method);
        return result;
    }

    [Method("reconfigure(self, /, *, encoding=None, errors=None, newline=Ellipsis, line_buffering=None, write_through=None)")]
    public static V Reconfigure(V self, V encoding, V errors, V newline, V lineBuffering, V writeThrough)
    {
        var file = Of(self);
        if (CheckOpen(self) < 0)
        {
            return V.Error;
        }

        var codes = (!encoding.IsUnset && !encoding.IsNone) || (!errors.IsUnset && !errors.IsNone);
        if ((codes || !newline.IsUnset) && (file->ReadEnd > 0 || file->TailCount > 0))
        {
            return Status(StreamErrors.Unsupported("It is not possible to set the encoding or newline of stream after the first read"u8));
        }

        if (!OpenFunction.CheckText(encoding, "reconfigure() argument 'encoding' must be str or None, not %T"u8)
            || !OpenFunction.CheckText(errors, "reconfigure() argument 'errors' must be str or None, not %T"u8) || !OpenFunction.CheckNewline(newline))
        {
            return V.Error;
        }

        var lines = lineBuffering.IsUnset || lineBuffering.IsNone ? -2 : Objects.Truth(lineBuffering);
        var through = writeThrough.IsUnset || writeThrough.IsNone ? -2 : Objects.Truth(writeThrough);
        if (lines == -1 || through == -1 || TextFiles.Flush(file) < 0 || (codes && SetCodec(file, encoding, errors) < 0))
        {
            return V.Error;
        }

        if (!newline.IsUnset)
        {
            SetNewline(file, newline);
        }

        SetFlag(file, FileFlags.LineBuffered, lines);
        SetFlag(file, FileFlags.WriteThrough, through);
        return V.None;
    }

    [Getter("buffer")]
    public static V GetBuffer(V self) => CheckReady(self) < 0 ? V.Error : Counts.Retain(Of(self)->Buffer);

    [Getter("closed")]
    public static V GetClosed(V self) => OfBufferAttribute(self, "closed"u8);

    [Getter("name")]
    public static V GetName(V self) => OfBufferAttribute(self, "name"u8);

    [Getter("mode", Setter = nameof(SetMode))]
    public static V GetMode(V self) => Of(self)->Mode.IsUnset ? Objects.RaiseNoAttribute(self, Names.ModeAttribute) : Counts.Retain(Of(self)->Mode);

    public static int SetMode(V self, V value)
    {
        ExceptionObjects.Replace(&Of(self)->Mode, Counts.Retain(value));
        return 0;
    }

    [Getter("encoding")]
    public static V GetEncoding(V self) => Counts.Retain(Of(self)->Encoding);

    [Getter("errors")]
    public static V GetErrors(V self) => Counts.Retain(Of(self)->ErrorHandler);

    [Getter("newlines")]
    public static V GetNewlines(V self) => Newlines(Of(self)->Flags);

    [Getter("line_buffering")]
    public static V GetLineBuffering(V self) => V.FromBool((Of(self)->Flags & FileFlags.LineBuffered) != 0);

    [Getter("write_through")]
    public static V GetWriteThrough(V self) => V.FromBool((Of(self)->Flags & FileFlags.WriteThrough) != 0);

    private static TextObj* Of(V self) => (TextObj*)self.Object;

    private static V Status(int status) => status < 0 ? V.Error : V.None;

    /// <summary>The kinds of line ends that were read: None, one, or a tuple of them.</summary>
    private static V Newlines(FileFlags flags)
    {
        V* seen = stackalloc V[3];
        var count = 0;
        if ((flags & FileFlags.SeenReturn) != 0)
        {
            seen[count++] = Strs.FromChar('\r');
        }

        if ((flags & FileFlags.SeenNewline) != 0)
        {
            seen[count++] = Strs.FromChar('\n');
        }

        if ((flags & FileFlags.SeenBoth) != 0)
        {
            seen[count++] = Strs.FromAscii("\r\n"u8);
        }

        return count == 0 ? V.None : count == 1 ? seen[0] : Tuples.FromItems(seen, count);
    }

    private static void SetNewline(TextObj* file, V newline)
    {
        file->Flags &= ~(FileFlags.UniversalNewlines | FileFlags.AnyNewlines);
        if (newline.IsUnset || newline.IsNone)
        {
            file->Flags |= FileFlags.UniversalNewlines;
            newline = V.None;
        }
        else if (Strs.Length(newline) == 0)
        {
            file->Flags |= FileFlags.AnyNewlines;
        }

        ExceptionObjects.Replace(&file->Newline, Counts.Retain(newline));
    }

    private static void SetFlag(TextObj* file, FileFlags flag, int wanted)
    {
        if (wanted >= 0)
        {
            file->Flags = wanted == 1 ? file->Flags | flag : file->Flags & ~flag;
        }
    }

    /// <summary>A new encoding makes the handler strict when none is given.</summary>
    private static int SetCodec(TextObj* file, V encoding, V errors)
    {
        var keeps = encoding.IsUnset || encoding.IsNone;
        var name = keeps ? file->Encoding : Strs.EqualsAscii(encoding, "locale"u8) ? Names.LocaleEncoding : encoding;
        var codec = CodecNames.Find(name);
        if (codec == Codec.Unknown)
        {
            return -1;
        }

        file->Codec = codec;
        ExceptionObjects.Replace(&file->Encoding, Counts.Retain(name));
        ExceptionObjects.Replace(&file->ErrorHandler, Counts.Retain(errors.IsUnset || errors.IsNone ? Names.Strict : errors));
        return 0;
    }

    /// <summary>No byte order mark is written in the middle of a file.</summary>
    private static int SkipMark(TextObj* file)
    {
        if (file->Codec is not (Codec.Utf8Signed or Codec.Utf16 or Codec.Utf32))
        {
            return 0;
        }

        var seekable = StreamCalls.Ask(file->Buffer, "seekable"u8);
        var place = seekable == 1 ? StreamCalls.Tell(file->Buffer) : 0;
        if (seekable < 0 || place < 0)
        {
            return -1;
        }

        file->Flags |= place > 0 ? FileFlags.EncodingStarted : FileFlags.None;
        return 0;
    }

    private static int CheckReady(V self)
    {
        if ((Of(self)->Flags & FileFlags.Ready) != 0)
        {
            return 0;
        }

        return Errors.Fail(
            ValueErrorType.Address,
            (Of(self)->Flags & FileFlags.Detached) != 0 ? "underlying buffer has been detached"u8 : "I/O operation on uninitialized object"u8);
    }

    private static int CheckOpen(V self)
    {
        if (CheckReady(self) < 0)
        {
            return -1;
        }

        var closed = TextFiles.IsClosed(Of(self));
        return closed > 0 ? StreamErrors.Closed() : closed;
    }

    private static int CheckReadable(V self)
    {
        if (CheckOpen(self) < 0)
        {
            return -1;
        }

        var file = Of(self);
        if (StreamCalls.IsBuffered(file->Buffer))
        {
            if ((((BufferedObj*)file->Buffer.Object)->Flags & FileFlags.Readable) == 0)
            {
                return StreamErrors.Unsupported("not readable"u8);
            }
        }
        else if (file->ReadBuffer == null)
        {
            var readable = StreamCalls.Ask(file->Buffer, "readable"u8);
            if (readable <= 0)
            {
                return readable < 0 ? -1 : StreamErrors.Unsupported("not readable"u8);
            }
        }

        return file->WriteCount > 0 ? TextFiles.FlushPending(file) : 0;
    }

    private static int CheckWritable(V self)
    {
        if (CheckOpen(self) < 0)
        {
            return -1;
        }

        var file = Of(self);
        if (StreamCalls.IsBuffered(file->Buffer))
        {
            return (((BufferedObj*)file->Buffer.Object)->Flags & FileFlags.Writable) == 0 ? StreamErrors.Unsupported("not writable"u8) : 0;
        }

        if (file->WriteBuffer != null)
        {
            return 0;
        }

        var writable = StreamCalls.Ask(file->Buffer, "writable"u8);
        return writable > 0 ? 0 : writable < 0 ? -1 : StreamErrors.Unsupported("not writable"u8);
    }

    private static int CheckSeekable(V self)
    {
        var seekable = StreamCalls.Ask(Of(self)->Buffer, "seekable"u8);
        return seekable > 0 ? 0 : seekable < 0 ? -1 : StreamErrors.Unsupported("underlying stream is not seekable"u8);
    }

    private static V OfBuffer(V self, ReadOnlySpan<byte> name) => CheckReady(self) < 0 ? V.Error : StreamCalls.Call(Of(self)->Buffer, name);

    private static V OfBufferAttribute(V self, ReadOnlySpan<byte> name) => CheckReady(self) < 0 ? V.Error : StreamCalls.Get(Of(self)->Buffer, name);
}
