namespace Rusthon.Runtime;

/// <summary>repr() and ascii() of strs.</summary>
public static unsafe partial class Strs
{
    /// <summary>The str as a literal: quotes chosen as CPython does, what is not printable escaped.</summary>
    public static V Repr(V text)
    {
        var s = Of(text);
        var kind = Kind(s);
        var data = Data(s);
        var single = StrSearch.FindChar(data, kind, s->Length, '\'') >= 0;
        var quote = single && StrSearch.FindChar(data, kind, s->Length, '"') < 0 ? '"' : '\'';
        var builder = StrBuilder.Start();
        var good = builder.Reserve(s->Length + 2, 0) && builder.AddChar(quote);
        for (var i = 0L; good && i < s->Length; i++)
        {
            good = AddEscaped(ref builder, TextMemory.Read(data, kind, i), quote);
        }

        if (good && builder.AddChar(quote))
        {
            return builder.Finish();
        }

        builder.Abandon();
        return V.Error;
    }

    /// <summary>The str with each character above 127 as \x, \u or \U: what ascii() makes of a repr.</summary>
    public static V EscapeNonAscii(V text)
    {
        var s = Of(text);
        if (IsAscii(s))
        {
            return Counts.Retain(text);
        }

        var builder = StrBuilder.Start();
        for (var i = 0L; i < s->Length; i++)
        {
            var character = At(text, i);
            if (!(character < 128 ? builder.AddChar(character) : AddCode(ref builder, character)))
            {
                builder.Abandon();
                return V.Error;
            }
        }

        return builder.Finish();
    }

    /// <summary>Appends \xHH, \uHHHH or \UHHHHHHHH.</summary>
    public static bool AddCode(ref StrBuilder builder, uint character)
    {
        if (!builder.AddChar('\\'))
        {
            return false;
        }

        if (character < 0x100)
        {
            return builder.AddChar('x') && builder.AddHex(character, 2);
        }

        return character < 0x10000
            ? builder.AddChar('u') && builder.AddHex(character, 4)
            : builder.AddChar('U') && builder.AddHex(character, 8);
    }

    private static bool AddEscaped(ref StrBuilder builder, uint character, char quote)
    {
        if (character == quote || character == '\\')
        {
            return builder.AddChar('\\') && builder.AddChar(character);
        }

        if (character is >= ' ' and < 127)
        {
            return builder.AddChar(character);
        }

        switch (character)
        {
            case '\t':
                return builder.AddAscii("\\t"u8);
            case '\n':
                return builder.AddAscii("\\n"u8);
            case '\r':
                return builder.AddAscii("\\r"u8);
            default:
                return character >= 128 && Characters.IsPrintable(character)
                    ? builder.AddChar(character)
                    : AddCode(ref builder, character);
        }
    }
}
