namespace Rusthon.Runtime;

/// <summary>The lines of a SyntaxError: place, source line with markers, message.</summary>
[Cold]
public static unsafe class SyntaxErrorText
{
    /// <summary>Appends them.</summary>
    public static bool Add(ref StrBuilder text, SyntaxErrorObj* error)
    {
        var hasFile = !error->FileName.IsUnset && !error->FileName.IsNone;
        var hasLine = !error->Line.IsUnset && !error->Line.IsNone;
        var ok = true;
        if (hasLine)
        {
            ok = text.AddUtf8("  File \""u8) && (hasFile ? text.AddStrOf(error->FileName) : text.AddUtf8("<string>"u8)) && text.AddUtf8("\", line "u8)
                && text.AddStrOf(error->Line) && text.AddUtf8("\n"u8);
        }

        ok = ok && (!Strs.IsStr(error->Text) || AddSource(ref text, error));
        ok = ok && ExceptionText.AddTypeName(ref text, error->Head.Head.Type) && text.AddUtf8(": "u8)
            && (error->Message.IsUnset || error->Message.IsNone ? text.AddUtf8("<no detail available>"u8) : text.AddStrOf(error->Message));
        if (!hasLine && hasFile)
        {
            ok = ok && text.AddUtf8(" ("u8) && text.AddStrOf(error->FileName) && text.AddUtf8(")"u8);
        }

        return ok && text.AddUtf8("\n"u8);
    }

    private static bool AddSource(ref StrBuilder text, SyntaxErrorObj* error)
    {
        var source = error->Text;
        var end = Strs.Length(source);
        while (end > 0 && Strs.At(source, end - 1) == '\n')
        {
            end--;
        }

        var start = 0L;
        while (start < end && (Strs.At(source, start) == ' ' || Strs.At(source, start) == '\n' || Strs.At(source, start) == '\f'))
        {
            start++;
        }

        if (!text.AddUtf8("    "u8) || !text.AddRange(source, start, end) || !text.AddUtf8("\n"u8))
        {
            return false;
        }

        if (!Ints.IsInt(error->Offset) || !Ints.TryToLong(error->Offset, out var offset))
        {
            return true;
        }

        var isOneLine = Objects.Equals(error->Line, error->EndLine.IsUnset ? V.None : error->EndLine) == 1;
        var endOffset = end + 1;
        if (isOneLine)
        {
            endOffset = Ints.IsInt(error->EndOffset) && Ints.TryToLong(error->EndOffset, out var given) && given != 0 ? given : offset;
        }

        var length = Strs.Length(source);
        offset = length > 0 && offset > length ? end + 1 : offset;
        endOffset = length > 0 && endOffset > length ? end + 1 : endOffset;
        if (offset >= endOffset || endOffset < 0)
        {
            endOffset = offset + 1;
        }

        var column = offset - 1 - start;
        return column < 0 || AddMarks(ref text, source, start, column, endOffset - 1 - start);
    }

    private static bool AddMarks(ref StrBuilder text, V source, long start, long column, long endColumn)
    {
        var ok = text.AddUtf8("    "u8);
        for (var i = 0L; i < column && ok; i++)
        {
            var c = start + i < Strs.Length(source) ? Strs.At(source, start + i) : ' ';
            ok = text.AddChar(c == '\t' ? c : ' ');
        }

        return ok && text.AddRepeated('^', endColumn - column) && text.AddUtf8("\n"u8);
    }
}
