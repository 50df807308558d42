namespace Rusthon.Runtime;

/// <summary>The module _json: reading and writing of ordinary JSON for the library module json.</summary>
public static unsafe class JsonModule
{
    /// <summary>The value at a place of a str and the place behind it; None when the text or what it asks for is not ordinary.</summary>
    [Builtin("scan(text, at, /)", Module = "_json")]
    private static V Scan(V text, V at)
    {
        V* room = stackalloc V[JsonScanner.Room];
        var scanner = default(JsonScanner);
        scanner.Start(text, at.Small, room);
        var value = scanner.Value();
        scanner.Finish();
        return value.IsError ? ErrorOrNone() : Tuples.Pair(value, V.FromSmall(scanner.At));
    }

    /// <summary>The characters of the string literal whose quote is before a place, and the place behind it; None when it is not right.</summary>
    [Builtin("string(text, at, /)", Module = "_json")]
    private static V String(V text, V at)
    {
        var s = Strs.Of(text);
        var builder = StrBuilder.Start();
        var place = at.Small;
        if (JsonText.AddUnescaped(ref builder, Strs.Data(s), Strs.Kind(s), ref place, s->Length))
        {
            var made = builder.Finish();
            return made.IsError ? made : Tuples.Pair(made, V.FromSmall(place));
        }

        builder.Abandon();
        return ErrorOrNone();
    }

    /// <summary>A str as a string literal, which is ASCII when asked for.</summary>
    [Builtin("quote(text, ascii, /)", Module = "_json")]
    private static V Quote(V text, V ascii)
    {
        var builder = StrBuilder.Start();
        if (JsonText.AddQuoted(ref builder, text, ascii.Bits == V.True.Bits))
        {
            return builder.Finish();
        }

        builder.Abandon();
        return V.Error;
    }

    /// <summary>The text of a value of the built-in types (dicts have keys that are strs), with separators, an indentation or None, ASCII or not, and sorted keys or not; None for other values.</summary>
    [Builtin("write(value, item, key, indent, ascii, sort, /)", Module = "_json")]
    private static V Write(V value, V item, V key, V indent, V ascii, V sort)
    {
        var writer = default(JsonWriter);
        writer.Start(item, key, indent, ascii.Bits == V.True.Bits, sort.Bits == V.True.Bits);
        if (writer.Add(value))
        {
            return writer.Finish();
        }

        writer.Abandon();
        return ErrorOrNone();
    }

    private static V ErrorOrNone() => Errors.IsPending ? V.Error : V.None;
}
