namespace Rusthon.Runtime;

/// <summary>The SyntaxErrors of texts that eval, exec or compile gets, where another of them could run the text.</summary>
[Cold]
public static unsafe class SourceErrors
{
    /// <summary>
    /// Raises IndentationError, and returns true, for a text whose first line that is not of blanks and a comment begins with blanks:
    /// eval leaves them out. Also true with any other error pending. Source and file name are borrowed.
    /// </summary>
    public static bool RefusesIndent(V source, V fileName)
    {
        if (!Strs.IsStr(source) && !ByteView.IsBuffer(source))
        {
            return false;
        }

        var text = TextOf(source);
        var refuses = text.IsError || RefusesIndentOf(text, fileName);
        Counts.Release(text);
        return refuses;
    }

    /// <summary>Raises the SyntaxError of statements where an expression should be. Source and file name are borrowed.</summary>
    public static V RaiseNoExpression(V source, V fileName)
    {
        var text = TextOf(source);
        if (text.IsError)
        {
            return V.Error;
        }

        var line = FirstLine(text, out _, out var first, out var end);
        var shown = Strs.Slice(text, first, end, 1);
        if (!shown.IsError)
        {
            Raise(SyntaxErrorType.Address, "invalid syntax"u8, fileName, line, 0, shown);
        }

        Counts.Release(shown);
        Counts.Release(text);
        return V.Error;
    }

    /// <summary>The text of a str or of bytes, owned.</summary>
    public static V TextOf(V source) =>
        Strs.IsStr(source) ? Counts.Retain(source) : ByteView.Require(source, out var view) ? Strs.FromUtf8(view.Data, view.Length) : V.Error;

    private static bool RefusesIndentOf(V text, V fileName)
    {
        var line = FirstLine(text, out var start, out var first, out var end);
        return first > start && first < end && Strs.At(text, first) != '#' && RaiseIndent(text, fileName, line, first - start, start, end);
    }

    /// <summary>
    /// The number of the first line that is not of blanks and a comment, else of the last, 0 for a text of blanks; where that
    /// starts, where its first character that is no blank is, and where it ends.
    /// </summary>
    private static long FirstLine(V text, out long start, out long first, out long end)
    {
        var length = Strs.Length(text);
        start = 0;
        for (var line = 1L; ; line++)
        {
            for (first = start; first < length && Strs.At(text, first) is ' ' or '\t' or '\f';)
            {
                first++;
            }

            for (end = first; end < length && Strs.At(text, end) is not '\n' and not '\r';)
            {
                end++;
            }

            if (first < end && Strs.At(text, first) != '#')
            {
                return line;
            }

            if (end + 1 >= length)
            {
                return line == 1 && first == length ? 0 : line;
            }

            start = end + 1;
        }
    }

    private static bool RaiseIndent(V text, V fileName, long line, long column, long start, long end)
    {
        var shown = Strs.Slice(text, start, end, 1);
        if (!shown.IsError)
        {
            Raise(IndentationErrorType.Address, "unexpected indent"u8, fileName, line, column, shown);
        }

        Counts.Release(shown);
        return true;
    }

    private static void Raise(TypeObj* type, System.ReadOnlySpan<byte> message, V fileName, long line, long column, V text)
    {
        V* items = stackalloc V[4];
        items[0] = fileName;
        items[1] = V.FromSmall(line);
        items[2] = V.FromSmall(column);
        items[3] = text;
        V* args = stackalloc V[2];
        args[0] = Strs.FromAscii(message);
        args[1] = Tuples.FromBorrowed(items, 4);
        var exception = args[0].IsError || args[1].IsError ? V.Error : Objects.Call(V.FromObject(type), args, 2, null);
        Counts.Release(args[0]);
        Counts.Release(args[1]);
        if (!exception.IsError)
        {
            ExceptionObjects.RaiseOwned((ExceptionObj*)exception.Object);
        }
    }
}
