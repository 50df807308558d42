namespace Rusthon.Runtime;

/// <summary>Exceptions where nobody can catch them: in __del__, at exit.</summary>
[Cold]
public static unsafe class Unraisable
{
    /// <summary>Takes the pending exception and gives it to sys.unraisablehook, with a heading (None: the usual one) and the value where it happened.</summary>
    public static void Report(V heading, V place)
    {
        var exception = Errors.Take();
        var hook = SysHooks.Replaced("unraisablehook"u8);
        if (hook.IsUnset || CallHook(hook, exception, heading, place) < 0)
        {
            Print(exception, heading, place);
        }

        Counts.Release(hook);
        Counts.Release(exception);
    }

    /// <summary>Writes an exception to sys.stderr, after a heading (None: the usual one) and the repr of where it happened.</summary>
    public static void Print(V exception, V heading, V place)
    {
        var text = StrBuilder.Start();
        var shown = place.IsNone ? V.None : Objects.Repr(place);
        if (shown.IsError)
        {
            Errors.Clear();
            shown = V.Unset;
        }

        var ok = heading.IsNone ? place.IsNone || text.AddUtf8("Exception ignored in"u8) : text.AddStrOf(heading);
        ok = ok && (place.IsNone || (text.AddUtf8(": "u8) && (shown.IsUnset ? text.AddUtf8("<object repr() failed>"u8) : text.Add(shown))));
        ok = ok && (text.Length == 0 || text.AddUtf8(place.IsNone ? ":\n"u8 : "\n"u8));
        Counts.Release(shown);
        var traceback = ok ? TracebackPrinter.Format(exception) : V.Error;
        ok = !traceback.IsError && text.Add(traceback);
        Counts.Release(traceback);
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

    /// <summary>0, or -1 when the hook failed as well; then that is what is left pending and forgotten.</summary>
    private static int CallHook(V hook, V exception, V heading, V place)
    {
        if (hook.IsNone)
        {
            return 0;
        }

        V* items = stackalloc V[UnraisableArgsType.Total];
        items[0] = Counts.RetainObject(exception.Object->Type);
        items[1] = Counts.Retain(exception);
        items[2] = Counts.Retain(TraceBuffer.Of((ExceptionObj*)exception.Object));
        items[3] = Counts.Retain(heading);
        items[4] = Counts.Retain(place);
        var args = StructSequences.Make(UnraisableArgsType.Address, items, UnraisableArgsType.Shown, UnraisableArgsType.Total);
        var result = args.IsError ? V.Error : Objects.Call1(hook, args);
        Counts.Release(args);
        Counts.Release(result);
        if (!result.IsError)
        {
            return 0;
        }

        var failure = Errors.Take();
        var title = Strs.FromAscii("Exception ignored in sys.unraisablehook"u8);
        Print(failure, title, hook);
        Counts.Release(title);
        Counts.Release(failure);
        return 0;
    }
}
