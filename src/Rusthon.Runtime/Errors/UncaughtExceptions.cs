namespace Rusthon.Runtime;

/// <summary>Printing of exceptions that nobody caught.</summary>
public static unsafe class UncaughtExceptions
{
    /// <summary>Writes an exception with its traceback to sys.stderr.</summary>
    public static void Report(V exception)
    {
        var text = TracebackPrinter.Format(exception);
        if (text.IsError)
        {
            Errors.Clear();
            return;
        }

        Write(text);
        Counts.Release(text);
    }

    /// <summary>Writes a str to sys.stderr; what fails is forgotten.</summary>
    public static void Write(V text)
    {
        var stream = StandardStreams.Error;
        if (!stream.IsPointer)
        {
            return;
        }

        if (stream.Object->Type == TextFileType.Address)
        {
            var file = (TextObj*)stream.Object;
            if ((file->Flags & FileFlags.Ready) != 0 && TextFiles.IsClosed(file) == 0 && (TextFiles.Write(file, text) < 0 || TextFiles.Flush(file) < 0))
            {
                Errors.Clear();
            }

            return;
        }

        var result = Objects.CallMethod1(stream, Names.Write, text);
        if (result.IsError)
        {
            Errors.Clear();
        }

        Counts.Release(result);
    }
}
