namespace Rusthon.Runtime;

/// <summary>Printing of exceptions that nobody caught.</summary>
[Cold]
public static unsafe class UncaughtExceptions
{
    /// <summary>Gives an exception to sys.excepthook.</summary>
    public static void Report(V exception)
    {
        var hook = SysHooks.Replaced("excepthook"u8);
        if (hook.IsUnset)
        {
            Print(exception);
            return;
        }

        V* args = stackalloc V[3];
        args[0] = V.FromObject(exception.Object->Type);
        args[1] = exception;
        args[2] = TraceBuffer.Of((ExceptionObj*)exception.Object);
        var result = Objects.Call(hook, args, 3, null);
        Counts.Release(hook);
        Counts.Release(result);
        if (!result.IsError || Errors.PendingIs(SystemExitType.Address))
        {
            Errors.Clear();
            return;
        }

        var failure = Errors.Take();
        WriteLine("Error in sys.excepthook:\n"u8);
        Print(failure);
        Counts.Release(failure);
        WriteLine("\nOriginal exception was:\n"u8);
        Print(exception);
    }

    /// <summary>Writes an exception with its traceback to sys.stderr.</summary>
    public static void Print(V exception)
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

    private static void WriteLine(System.ReadOnlySpan<byte> line)
    {
        var text = Strs.FromAscii(line);
        if (text.IsError)
        {
            Errors.Clear();
            return;
        }

        Write(text);
        Counts.Release(text);
    }
}
