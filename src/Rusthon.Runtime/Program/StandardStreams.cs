using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The standard streams.</summary>
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
        state->OriginalIn = FileType.New(0, FileFlags.Readable | FileFlags.UniversalNewlines, "<stdin>"u8, "r"u8);
        state->OriginalOut = FileType.New(1, FileFlags.Writable | LineBuffering(1), "<stdout>"u8, "w"u8);
        state->OriginalError = FileType.New(2, FileFlags.Writable | FileFlags.LineBuffered | FileFlags.BackslashReplace, "<stderr>"u8, "w"u8);
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

    /// <summary>Releases the streams.</summary>
    public static void Shutdown()
    {
        var state = State;
        var old = *state;
        *state = default;
        Counts.Release(old.OriginalIn);
        Counts.Release(old.OriginalOut);
        Counts.Release(old.OriginalError);
    }

    /// <summary>The module sys has its own idea of the streams as soon as it has been imported.</summary>
    private static V Current(V name, V original)
    {
        var dict = SysModule.Dict;
        return dict.IsPointer ? Dicts.Get(dict, name) : original;
    }

    private static FileFlags LineBuffering(int descriptor) => Libc.IsTerminal(descriptor) != 0 ? FileFlags.LineBuffered : FileFlags.None;

    private static int FlushOne(V stream)
    {
        if (!stream.IsPointer)
        {
            return 0;
        }

        if (stream.Object->Type == FileType.Address)
        {
            var file = (FileObj*)stream.Object;
            return (file->Flags & FileFlags.Closed) != 0 ? 0 : FileBuffers.Flush(file);
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
