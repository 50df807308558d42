using System;

namespace Rusthon.Runtime;

/// <summary>Strings in JSON text: finding what must be escaped, escaping and unescaping.</summary>
internal static unsafe class JsonText
{
    private const ulong Ones = 0x0101010101010101;
    private const ulong Highs = 0x8080808080808080;

    /// <summary>The first place from one on of a quote, a backslash or a control character, or the length.</summary>
    public static long PlainEnd(byte* data, int kind, long at, long length)
    {
        if (kind == 0)
        {
            while (at + 8 <= length && (Marks(*(ulong*)(data + at)) & Highs) == 0)
            {
                at += 8;
            }
        }

        while (at < length && !IsMark(TextMemory.Read(data, kind, at)))
        {
            at++;
        }

        return at;
    }

    /// <summary>Appends a str in quotes; characters that are not ASCII are escaped when asked for.</summary>
    public static bool AddQuoted(ref StrBuilder builder, V text, bool asciiOnly)
    {
        var s = Strs.Of(text);
        var data = Strs.Data(s);
        var kind = Strs.Kind(s);
        var isAscii = Strs.IsAscii(s);
        if (!builder.AddChar('"'))
        {
            return false;
        }

        for (var at = 0L; at < s->Length;)
        {
            var stop = asciiOnly ? AsciiEnd(data, kind, isAscii, at, s->Length) : PlainEnd(data, kind, at, s->Length);
            if (stop > at && !builder.AddChars(data + (at << kind), kind, stop - at, isAscii || asciiOnly ? 0 : TextMemory.Bits(data + (at << kind), kind, stop - at)))
            {
                return false;
            }

            if (stop < s->Length && !AddEscape(ref builder, TextMemory.Read(data, kind, stop)))
            {
                return false;
            }

            at = stop + 1;
        }

        return builder.AddChar('"');
    }

    /// <summary>
    /// Appends the characters of a string literal from a place behind its quote on, and moves behind the quote that ends it; false when
    /// it is not right (or memory has run out, which is pending then).
    /// </summary>
    public static bool AddUnescaped(ref StrBuilder builder, byte* data, int kind, ref long at, long length)
    {
        while (true)
        {
            var stop = PlainEnd(data, kind, at, length);
            var run = data + (at << kind);
            if (stop == length || !builder.AddChars(run, kind, stop - at, TextMemory.Bits(run, kind, stop - at)))
            {
                return false;
            }

            at = stop + 1;
            var mark = TextMemory.Read(data, kind, stop);
            if (mark == '"')
            {
                return true;
            }

            if (mark != '\\' || at >= length || !ReadEscape(data, kind, ref at, length, out var character) || !builder.AddChar(character))
            {
                return false;
            }
        }
    }

    private static long AsciiEnd(byte* data, int kind, bool isAscii, long at, long length)
    {
        if (kind == 0)
        {
            while (at + 8 <= length)
            {
                var word = *(ulong*)(data + at);
                if (((Marks(word) | word | Zeros(word ^ (0x7F * Ones))) & Highs) != 0)
                {
                    break;
                }

                at += 8;
            }
        }

        while (at < length)
        {
            var character = TextMemory.Read(data, kind, at);
            if (IsMark(character) || (!isAscii && character >= 0x7F) || character == 0x7F)
            {
                break;
            }

            at++;
        }

        return at;
    }

    private static bool IsMark(uint character) => character is '"' or '\\' or < ' ';

    /// <summary>The high bit is set in the first byte that is a mark, and never when there is none.</summary>
    private static ulong Marks(ulong word) => Zeros(word ^ ('"' * Ones)) | Zeros(word ^ ('\\' * Ones)) | ((word - (' ' * Ones)) & ~word);

    private static ulong Zeros(ulong word) => (word - Ones) & ~word;

    private static bool AddEscape(ref StrBuilder builder, uint character)
    {
        var letter = character switch
        {
            '"' => '"',
            '\\' => '\\',
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            '\f' => 'f',
            '\b' => 'b',
            _ => '\0',
        };
        if (letter != 0)
        {
            return builder.AddChar('\\') && builder.AddChar(letter);
        }

        if (character < 0x10000)
        {
            return AddCode(ref builder, character);
        }

        character -= 0x10000;
        return AddCode(ref builder, 0xD800 | (character >> 10)) && AddCode(ref builder, 0xDC00 | (character & 0x3FF));
    }

    private static bool AddCode(ref StrBuilder builder, uint unit) =>
        builder.AddChar('\\') && builder.AddChar('u') && builder.AddHex(unit, 4);

    private static bool ReadEscape(byte* data, int kind, ref long at, long length, out uint character)
    {
        character = TextMemory.Read(data, kind, at++);
        switch (character)
        {
            case '"':
            case '\\':
            case '/':
                return true;
            case 'n':
                character = '\n';
                return true;
            case 't':
                character = '\t';
                return true;
            case 'r':
                character = '\r';
                return true;
            case 'b':
                character = '\b';
                return true;
            case 'f':
                character = '\f';
                return true;
            case 'u':
                return ReadCode(data, kind, ref at, length, out character);
            default:
                return false;
        }
    }

    private static bool ReadCode(byte* data, int kind, ref long at, long length, out uint character)
    {
        if (!ReadUnit(data, kind, at, length, out character))
        {
            return false;
        }

        at += 4;
        if (character - 0xD800 >= 0x400 || at + 2 > length || TextMemory.Read(data, kind, at) != '\\' || TextMemory.Read(data, kind, at + 1) != 'u')
        {
            return true;
        }

        if (!ReadUnit(data, kind, at + 2, length, out var low))
        {
            return false;
        }

        if (low - 0xDC00 < 0x400)
        {
            character = 0x10000 + ((character - 0xD800) << 10) + (low - 0xDC00);
            at += 6;
        }

        return true;
    }

    private static bool ReadUnit(byte* data, int kind, long at, long length, out uint unit)
    {
        unit = 0;
        if (at + 4 > length)
        {
            return false;
        }

        for (var i = 0; i < 4; i++)
        {
            var digit = TextMemory.Read(data, kind, at + i);
            var letter = (digit | 32) - 'a';
            if (digit - '0' >= 10 && letter >= 6)
            {
                return false;
            }

            unit = (unit << 4) | (letter < 6 ? letter + 10 : digit - '0');
        }

        return true;
    }
}
