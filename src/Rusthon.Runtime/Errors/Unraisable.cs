using System;

namespace Rusthon.Runtime;

/// <summary>Exceptions where nobody can catch them: in __del__, at exit.</summary>
public static unsafe class Unraisable
{
    /// <summary>Takes the pending exception and writes it to sys.stderr, after a heading and the repr of where it happened.</summary>
    public static void Report(ReadOnlySpan<byte> heading, V place)
    {
        var exception = Errors.Take();
        var text = StrBuilder.Start();
        var shown = Objects.Repr(place);
        if (shown.IsError)
        {
            Errors.Clear();
            shown = V.Unset;
        }

        var ok = text.AddUtf8(heading) && (shown.IsUnset ? text.AddUtf8("<object repr() failed>"u8) : text.Add(shown)) && text.AddUtf8("\n"u8);
        Counts.Release(shown);
        var traceback = ok ? TracebackPrinter.Format(exception) : V.Error;
        ok = !traceback.IsError && text.Add(traceback);
        Counts.Release(traceback);
        Counts.Release(exception);
        if (!ok)
        {
            text.Abandon();
            Errors.Clear();
            return;
        }

        var full = text.Finish();
        if (full.IsError)
        {
            Errors.Clear();
            return;
        }

        UncaughtExceptions.Write(full);
        Counts.Release(full);
    }
}
