using System;
using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The standard streams.</summary>
[Cold]
public static unsafe class StandardStreams
{
    [FixedAddressValueType]
    private static Streams streams;

    /// <summary>sys.stdin, borrowed; Unset when deleted.</summary>
    public static V In => Current(Names.Stdin, State->OriginalIn);

    /// <summary>sys.stdout, borrowed; Unset when deleted.</summary>
    public static V Out => Current(Names.Stdout, State->OriginalOut);

    /// <summary>sys.stderr, borrowed; Unset when deleted.</summary>
    public static V Error => Current(Names.Stderr, State->OriginalError);

    /// <summary>sys.__stdout__: the stream that the program started with, borrowed.</summary>
    public static V OriginalIn => State->OriginalIn;

    /// <inheritdoc cref="OriginalIn"/>
    public static V OriginalOut => State->OriginalOut;

    /// <inheritdoc cref="OriginalIn"/>
    public static V OriginalError => State->OriginalError;

    private static Streams* State => (Streams*)Unsafe.AsPointer(ref streams);

    /// <summary>Opens the three streams over the descriptors 0, 1 and 2; false when out of memory.</summary>
    public static bool Open()
    {
        var state = State;
        var errors = IsPlainLocale() ? Names.Surrogateescape : Names.Strict;
        state->OriginalIn = Make(0, FileFlags.Readable, Line(0), "<stdin>"u8, "r"u8, errors);
        state->OriginalOut = Make(1, FileFlags.Writable, Line(1), "<stdout>"u8, "w"u8, errors);
        state->OriginalError = Make(2, FileFlags.Writable, FileFlags.LineBuffered, "<stderr>"u8, "w"u8, Names.Backslashreplace);
        return !state->OriginalIn.IsError && !state->OriginalOut.IsError && !state->OriginalError.IsError;
    }

    /// <summary>Flushes the streams that the program wrote to: 0, or -1 when standard output could not be written (the error is forgotten).</summary>
    public static int Flush()
    {
        var status = 0;
        var state = State;
        if (FlushOne(Out) < 0 || FlushOne(state->OriginalOut) < 0)
        {
            Errors.Clear();
            status = -1;
        }

        if (FlushOne(Error) < 0)
        {
            Errors.Clear();
        }

        return status;
    }

    /// <summary>
    /// Flushes the streams when the program ends: 0, or -1 when sys.stdout could not be written, which is reported. Errors of the
    /// stream that it had in the beginning count only while it is sys.stdout.
    /// </summary>
    public static int FlushAtEnd()
    {
        var status = FlushOne(Out);
        if (status < 0)
        {
            var heading = Strs.FromAscii("Exception ignored on flushing sys.stdout"u8);
            Unraisable.Report(heading.IsError ? V.None : heading, V.None);
            Counts.Release(heading);
        }

        if (FlushOne(State->OriginalOut) < 0)
        {
            Errors.Clear();
        }

        if (FlushOne(Error) < 0)
        {
            Errors.Clear();
        }

        return status;
    }

    /// <summary>Flushes standard error and output when the main module has run, before its error is shown. Errors in that are forgotten.</summary>
    public static void FlushAfterMain()
    {
        var pending = Errors.Take();
        if (FlushOne(Error) < 0)
        {
            Errors.Clear();
        }

        if (FlushOne(Out) < 0)
        {
            Errors.Clear();
        }

        if (!pending.IsUnset)
        {
            Errors.Restore(pending);
        }
    }

    /// <summary>Releases the streams.</summary>
    public static void Shutdown()
    {
        var state = State;
        var old = *state;
        *state = default;
        Drop(old.OriginalIn);
        Drop(old.OriginalOut);
        Drop(old.OriginalError);
    }

    /// <summary>Releases a stream and first what the program has set on it, which may refer to the stream itself.</summary>
    private static void Drop([Owned] V stream)
    {
        if (stream.IsPointer && stream.Object->Type == TextFileType.Address)
        {
            var file = (TextObj*)stream.Object;
            var dict = file->Dict;
            file->Dict = V.Unset;
            Counts.Release(dict);
        }

        Counts.Release(stream);
    }

    /// <summary>The module sys has its own idea of the streams as soon as it has been imported.</summary>
    private static V Current(V name, V original)
    {
        var dict = SysModule.Dict;
        return dict.IsPointer ? Dicts.Get(dict, name) : original;
    }

    /// <summary>True in the locales without a language, in which CPython lets bytes that are no UTF-8 through.</summary>
    private static bool IsPlainLocale()
    {
        var name = Variable("LC_ALL\0"u8);
        name = name == null ? Variable("LC_CTYPE\0"u8) : name;
        name = name == null ? Variable("LANG\0"u8) : name;
        return name == null || IsText(name, "C\0"u8) || IsText(name, "POSIX\0"u8) || IsText(name, "C.UTF-8\0"u8) || IsText(name, "C.utf8\0"u8)
            || IsText(name, "UTF-8\0"u8);
    }

    /// <summary>A variable of the environment; null when it is missing or empty.</summary>
    private static byte* Variable(ReadOnlySpan<byte> name)
    {
        fixed (byte* text = name)
        {
            var value = Libc.GetEnvironment(text);
            return value == null || *value == 0 ? null : value;
        }
    }

    private static bool IsText(byte* text, ReadOnlySpan<byte> expected)
    {
        for (var i = 0; i < expected.Length; i++)
        {
            if (text[i] != expected[i])
            {
                return false;
            }
        }

        return true;
    }

    private static FileFlags Line(int descriptor) => Libc.IsTerminal(descriptor) != 0 ? FileFlags.LineBuffered : FileFlags.None;

    /// <summary>Text over a buffer over a descriptor that stays open; None when the descriptor is closed.</summary>
    private static V Make(int descriptor, FileFlags flags, FileFlags textFlags, ReadOnlySpan<byte> name, ReadOnlySpan<byte> mode, V errors)
    {
        if (PosixCalls.Control(descriptor, 1, 0) < 0)
        {
            return V.None;
        }

        var title = Strs.FromAscii(name);
        var file = title.IsError ? null : FileType.Make(descriptor, flags | FileFlags.Ready, title);
        var type = (flags & FileFlags.Readable) != 0 ? BufferedReaderType.Address : BufferedWriterType.Address;
        var buffered = file == null ? null : BufferedType.Make(type, V.FromObject(file), flags | FileFlags.Ready, BufferedStreams.DefaultSize);
        var text = buffered == null ? null : TextFileType.Make(TextFileType.Address);
        if (text == null)
        {
            return V.Error;
        }

        var newline = (flags & FileFlags.Readable) != 0 ? V.None : Strs.FromChar('\n');
        var status = TextFileType.Attach(text, V.FromObject(buffered), Names.Utf8, errors, newline, textFlags);
        Counts.Release(V.FromObject(buffered));
        text->Mode = Strs.FromAscii(mode);
        return status < 0 || text->Mode.IsError ? V.Error : V.FromObject(text);
    }

    private static int FlushOne(V stream)
    {
        if (!stream.IsPointer)
        {
            return 0;
        }

        if (stream.Object->Type == TextFileType.Address)
        {
            var file = (TextObj*)stream.Object;
            return (file->Flags & FileFlags.Ready) == 0 || TextFiles.IsClosed(file) != 0 ? 0 : TextFiles.Flush(file);
        }

        var result = Objects.CallMethod0(stream, Names.Flush);
        Counts.Release(result);
        return result.IsError ? -1 : 0;
    }

    private struct Streams
    {
        public V OriginalIn;
        public V OriginalOut;
        public V OriginalError;
    }
}
