using System;

namespace Rusthon.Runtime;

/// <summary>
/// The text of an exception with its traceback, causes, notes and groups, as CPython's module traceback formats it
/// (TracebackException.format).
/// </summary>
public unsafe struct TracebackPrinter
{
    private const int MaxGroupDepth = 10;
    private const int MaxGroupWidth = 15;

    private StrBuilder output;

    /// <summary>A list of the exceptions already met.</summary>
    private V seen;
    private int groupDepth;
    private bool needClose;

    /// <summary>The text: an owned str, or Error when out of memory.</summary>
    public static V Format(V exception)
    {
        var printer = default(TracebackPrinter);
        printer.output = StrBuilder.Start();
        printer.seen = Lists.New(4);
        var ok = !printer.seen.IsError && printer.AddChain(exception);
        Counts.Release(printer.seen);
        if (ok)
        {
            return printer.output.Finish();
        }

        printer.output.Abandon();
        return V.Error;
    }

    /// <summary>The lines of the final part only: type, message, notes.</summary>
    public static V FormatOnly(V exception)
    {
        var text = StrBuilder.Start();
        if (ExceptionText.Add(ref text, exception))
        {
            return text.Finish();
        }

        text.Abandon();
        return V.Error;
    }

    /// <summary>An exception with what it came from, the oldest first.</summary>
    private bool AddChain(V exception)
    {
        var chain = Lists.New(4);
        if (chain.IsError)
        {
            return false;
        }

        var current = exception;
        var ok = true;
        while (ok)
        {
            ok = Lists.Append(seen, Counts.Retain(current)) == 0;
            var o = (ExceptionObj*)current.Object;
            var next = V.None;
            var kind = V.None;
            if (!o->Cause.IsNone && !WasSeen(o->Cause))
            {
                next = o->Cause;
                kind = V.True;
            }
            else if (!o->Context.IsNone && !V.Same(o->SuppressContext, V.True) && !WasSeen(o->Context))
            {
                next = o->Context;
                kind = V.False;
            }

            ok = ok && Lists.Append(chain, kind) == 0 && Lists.Append(chain, Counts.Retain(current)) == 0;
            if (next.IsNone)
            {
                break;
            }

            current = next;
        }

        for (var i = Lists.Of(chain)->Length - 2; i >= 0 && ok; i -= 2)
        {
            ok = AddLink(Lists.Of(chain)->Items[i]) && AddOne(Lists.Of(chain)->Items[i + 1]);
        }

        Counts.Release(chain);
        return ok;
    }

    /// <summary>What stands between an exception (above) and the one that came of it: None, True for a cause, False for a context.</summary>
    private bool AddLink(V kind)
    {
        if (kind.IsNone)
        {
            return true;
        }

        return EmitText(V.Same(kind, V.True)
            ? "\nThe above exception was the direct cause of the following exception:\n\n"u8
            : "\nDuring handling of the above exception, another exception occurred:\n\n"u8);
    }

    private bool AddOne(V exception)
    {
        if (Stack.IsLow)
        {
            return true;
        }

        if (!ExceptionGroups.Is(exception))
        {
            return AddStack(exception, "Traceback (most recent call last):\n"u8, '|') && AddFinal(exception);
        }

        if (groupDepth > MaxGroupDepth)
        {
            return EmitText("... (max_group_depth is 10)\n"u8);
        }

        var isTop = groupDepth == 0;
        groupDepth += isTop ? 1 : 0;
        var ok = AddStack(exception, "Exception Group Traceback (most recent call last):\n"u8, isTop ? '+' : '|') && AddFinal(exception) && AddMembers(exception);
        groupDepth -= isTop ? 1 : 0;
        return ok;
    }

    private bool AddMembers(V exception)
    {
        var items = Tuples.Of(((ExceptionGroupObj*)exception.Object)->Exceptions);
        var count = items->Length <= MaxGroupWidth ? items->Length : MaxGroupWidth + 1;
        needClose = false;
        var ok = true;
        for (var i = 0L; i < count && ok; i++)
        {
            var isLast = i == count - 1;
            needClose |= isLast;
            var isCut = i >= MaxGroupWidth;
            ok = AddIndent() && output.AddUtf8(i == 0 ? "+-+---------------- "u8 : "  +---------------- "u8)
                && (isCut ? output.AddUtf8("..."u8) : output.AddLong(i + 1)) && output.AddUtf8(" ----------------\n"u8);
            groupDepth++;
            ok = ok && (isCut ? AddCut(items->Length - MaxGroupWidth) : AddChain((&items->First)[i]));
            if (ok && isLast && needClose)
            {
                ok = AddIndent() && output.AddUtf8("+------------------------------------\n"u8);
                needClose = false;
            }

            groupDepth--;
        }

        return ok;
    }

    private bool AddCut(long remaining)
    {
        var text = StrBuilder.Start();
        var ok = text.AddUtf8("and "u8) && text.AddLong(remaining) && text.AddUtf8(remaining > 1 ? " more exceptions\n"u8 : " more exception\n"u8);
        return Emit(ref text, ok, '|');
    }

    private bool AddStack(V exception, ReadOnlySpan<byte> title, char margin)
    {
        var traceback = TraceBuffer.Of((ExceptionObj*)exception.Object);
        if (!traceback.IsPointer)
        {
            return true;
        }

        var heading = StrBuilder.Start();
        if (!Emit(ref heading, heading.AddUtf8(title), margin))
        {
            return false;
        }

        var text = StrBuilder.Start();
        return Emit(ref text, TracebackFrames.Add(ref text, (TracebackObj*)traceback.Object), '|');
    }

    private bool AddFinal(V exception)
    {
        var text = StrBuilder.Start();
        return Emit(ref text, ExceptionText.Add(ref text, exception), '|');
    }

    private bool WasSeen(V exception)
    {
        var list = Lists.Of(seen);
        for (var i = 0L; i < list->Length; i++)
        {
            if (V.Same(list->Items[i], exception))
            {
                return true;
            }
        }

        return false;
    }

    private bool AddIndent() => output.AddRepeated(' ', 2 * groupDepth);

    private bool EmitText(ReadOnlySpan<byte> text)
    {
        var part = StrBuilder.Start();
        return Emit(ref part, part.AddUtf8(text), '|');
    }

    /// <summary>Appends what was built; inside a group each line gets the margin.</summary>
    private bool Emit(ref StrBuilder part, bool ok, char margin)
    {
        if (!ok)
        {
            part.Abandon();
            return false;
        }

        var text = part.Finish();
        if (text.IsError)
        {
            return false;
        }

        var length = Strs.Length(text);
        var start = 0L;
        while (ok && start < length)
        {
            var end = start;
            if (groupDepth == 0)
            {
                end = length;
            }

            while (end < length && Strs.At(text, end) != '\n')
            {
                end++;
            }

            end = end < length ? end + 1 : length;
            ok = (groupDepth == 0 || (AddIndent() && output.AddChar(margin) && output.AddChar(' '))) && output.AddRange(text, start, end);
            start = end;
        }

        Counts.Release(text);
        return ok;
    }
}
