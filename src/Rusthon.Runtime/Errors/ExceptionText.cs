using System;

namespace Rusthon.Runtime;

/// <summary>The last lines of an exception: details of a syntax error, type and message, notes.</summary>
[Cold]
public static unsafe class ExceptionText
{
    /// <summary>Appends them.</summary>
    public static bool Add(ref StrBuilder text, V exception)
    {
        var isSyntax = Types.IsSubtype(Types.Of(exception), SyntaxErrorType.Address);
        var ok = isSyntax
            ? SyntaxErrorText.Add(ref text, (SyntaxErrorObj*)exception.Object)
            : AddTypeName(ref text, exception.Object->Type) && AddMessage(ref text, exception) && text.AddUtf8("\n"u8);
        return ok && AddNotes(ref text, exception);
    }

    /// <summary>The qualified name with the module, unless that is __main__ or builtins.</summary>
    public static bool AddTypeName(ref StrBuilder text, TypeObj* type)
    {
        var module = TypeNames.ModuleOf(type);
        var isPlain = Strs.IsStr(module) && (Strs.EqualsAscii(module, "builtins"u8) || Strs.EqualsAscii(module, "__main__"u8));
        var ok = isPlain || ((Strs.IsStr(module) ? text.Add(module) : text.AddUtf8("<unknown>"u8)) && text.AddUtf8("."u8));
        Counts.Release(module);
        return ok && text.Add(type->QualName);
    }

    private static bool AddMessage(ref StrBuilder text, V exception)
    {
        var message = Objects.Str(exception);
        if (message.IsError)
        {
            Errors.Clear();
            return text.AddUtf8(": <exception str() failed>"u8);
        }

        var start = StrBuilder.Start();
        if (!start.Add(message) || !Suggestions.Add(ref start, exception))
        {
            Errors.Clear();
        }

        Counts.Release(message);
        var full = start.Finish();
        if (full.IsError)
        {
            return false;
        }

        var ok = Strs.Length(full) == 0 || (text.AddUtf8(": "u8) && text.Add(full));
        Counts.Release(full);
        return ok;
    }

    private static bool AddNotes(ref StrBuilder text, V exception)
    {
        var notes = Objects.GetAttrOrUnset(exception, Names.Notes);
        if (notes.IsError)
        {
            Errors.Clear();
            return true;
        }

        if (notes.IsUnset || notes.IsNone)
        {
            return true;
        }

        var ok = Lists.Is(notes) || Tuples.Is(notes) ? AddEach(ref text, notes) : AddRepr(ref text, notes);
        Counts.Release(notes);
        return ok;
    }

    private static bool AddEach(ref StrBuilder text, V notes)
    {
        var length = Objects.Length(notes);
        for (var i = 0L; i < length; i++)
        {
            var note = Objects.GetItem(notes, V.FromSmall(i));
            var shown = note.IsError ? V.Error : Objects.Str(note);
            Counts.Release(note);
            if (shown.IsError)
            {
                Errors.Clear();
            }

            var ok = (shown.IsError ? text.AddUtf8("<note str() failed>"u8) : text.Add(shown)) && text.AddUtf8("\n"u8);
            Counts.Release(shown);
            if (!ok)
            {
                return false;
            }
        }

        return true;
    }

    private static bool AddRepr(ref StrBuilder text, V notes)
    {
        var shown = Objects.Repr(notes);
        if (shown.IsError)
        {
            Errors.Clear();
            return text.AddUtf8("<__notes__ repr() failed>\n"u8);
        }

        var ok = text.Add(shown) && text.AddUtf8("\n"u8);
        Counts.Release(shown);
        return ok;
    }
}
