namespace Rusthon.Runtime;

/// <summary>The exit code that an uncaught exception means.</summary>
public static unsafe class ExitCodes
{
    /// <summary>Takes the pending exception: SystemExit gives its code, any other is printed and gives 1.</summary>
    public static int OfPending(out bool interrupted)
    {
        interrupted = false;
        var exception = Errors.Take();
        var type = exception.Object->Type;
        if (Types.IsSubtype(type, SystemExitType.Address))
        {
            var code = OfSystemExit(exception);
            Counts.Release(exception);
            return code;
        }

        interrupted = Types.IsSubtype(type, KeyboardInterruptType.Address);
        UncaughtExceptions.Report(exception);
        Counts.Release(exception);
        return interrupted ? 130 : 1;
    }

    private static int OfSystemExit(V exception)
    {
        var code = ((ValueExceptionObj*)exception.Object)->Value;
        if (code.IsUnset || code.IsNone)
        {
            return 0;
        }

        if (Ints.IsInt(code))
        {
            return Ints.TryToLong(code, out var number) ? (int)(number & 0xFF) : 255;
        }

        var text = Objects.Str(code);
        if (text.IsError)
        {
            Errors.Clear();
            return 1;
        }

        UncaughtExceptions.Write(text);
        Counts.Release(text);
        var end = Strs.FromChar('\n');
        UncaughtExceptions.Write(end);
        return 1;
    }
}
