using System;

namespace Rusthon.Runtime;

/// <summary>The TypeErrors of calls of Python functions.</summary>
[Cold]
public static unsafe class BindingErrors
{
    /// <summary>f() missing 2 required positional arguments: 'a' and 'b': the names whose slots are Unset.</summary>
    public static void RaiseMissing(V function, V* names, V* slots, long count, long missing, ReadOnlySpan<byte> kind)
    {
        var text = StrBuilder.Start();
        V* one = stackalloc V[1];
        one[0] = function;
        var ok = text.AddFormatted("%S() missing "u8, one) && text.AddLong(missing) && text.AddUtf8(" required "u8)
            && text.AddUtf8(kind) && text.AddUtf8(missing == 1 ? " argument: "u8 : " arguments: "u8);
        var seen = 0L;
        for (var i = 0L; i < count && ok; i++)
        {
            if (!slots[i].IsUnset)
            {
                continue;
            }

            if (seen > 0)
            {
                ok = text.AddUtf8(missing == 2 ? " and "u8 : seen == missing - 1 ? ", and "u8 : ", "u8);
            }

            one[0] = names[i];
            ok = ok && text.AddFormatted("'%S'"u8, one);
            seen++;
        }

        Finish(ref text, ok);
    }

    /// <summary>f() takes from 1 to 2 positional arguments but 3 were given.</summary>
    public static void RaiseTooMany(V function, long argCount, long defaults, long given, long keywordOnlyGiven)
    {
        var text = StrBuilder.Start();
        V* one = stackalloc V[1];
        one[0] = function;
        var ok = text.AddFormatted("%S() takes "u8, one);
        if (defaults > 0)
        {
            ok = ok && text.AddUtf8("from "u8) && text.AddLong(argCount - defaults) && text.AddUtf8(" to "u8);
        }

        var plural = defaults > 0 || argCount != 1;
        ok = ok && text.AddLong(argCount) && text.AddUtf8(plural ? " positional arguments but "u8 : " positional argument but "u8) && text.AddLong(given);
        if (keywordOnlyGiven > 0)
        {
            ok = ok && text.AddUtf8(given != 1 ? " positional arguments (and "u8 : " positional argument (and "u8) && text.AddLong(keywordOnlyGiven)
                && text.AddUtf8(keywordOnlyGiven != 1 ? " keyword-only arguments)"u8 : " keyword-only argument)"u8);
        }

        ok = ok && text.AddUtf8(given == 1 && keywordOnlyGiven == 0 ? " was given"u8 : " were given"u8);
        Finish(ref text, ok);
    }

    /// <summary>f() got some positional-only arguments passed as keyword arguments: 'a, b'; false (nothing raised) when no keyword names one.</summary>
    public static bool RaisePositionalOnly(V function, V* names, long positionalOnly, TupleObj* keywords)
    {
        var text = StrBuilder.Start();
        V* one = stackalloc V[1];
        one[0] = function;
        var ok = text.AddFormatted("%S() got some positional-only arguments passed as keyword arguments: '"u8, one);
        var found = 0L;
        for (var i = 0L; i < positionalOnly && ok; i++)
        {
            for (var k = 0L; k < keywords->Length && ok; k++)
            {
                if (Strs.Equal(names[i], (&keywords->First)[k]))
                {
                    ok = (found++ == 0 || text.AddUtf8(", "u8)) && text.Add(names[i]);
                }
            }
        }

        if (ok && found == 0)
        {
            text.Abandon();
            return false;
        }

        Finish(ref text, ok && text.AddUtf8("'"u8));
        return true;
    }

    private static void Finish(ref StrBuilder text, bool ok)
    {
        if (!ok)
        {
            text.Abandon();
            return;
        }

        Errors.RaiseText(TypeErrorType.Address, ref text);
    }
}
