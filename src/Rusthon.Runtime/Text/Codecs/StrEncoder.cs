namespace Rusthon.Runtime;

/// <summary>str.encode.</summary>
public static unsafe class StrEncoder
{
    private const uint FirstSurrogate = 0xD800;
    private const uint SurrogateCount = 0x800;

    /// <summary>text.encode(encoding, errors), each of which may be Unset; owned bytes.</summary>
    public static V Encode(V text, V encoding, V errors)
    {
        var codec = CodecNames.Find(encoding);
        if (codec == Codec.Unknown)
        {
            return V.Error;
        }

        var s = Strs.Of(text);
        if (Strs.IsAscii(s) && codec is Codec.Utf8 or Codec.Ascii or Codec.Latin1 or Codec.Cp1252)
        {
            return Bytes.FromMemory(Strs.Data(s), s->Length);
        }

        if (codec == Codec.UnicodeEscape)
        {
            return UnicodeEscape.Encode(text);
        }

        var size = codec == Codec.Utf8 ? Utf8Encoding.Size(s) : -1;
        if (size >= 0)
        {
            var bytes = Bytes.New(size);
            if (bytes == null)
            {
                return V.Error;
            }

            Utf8Encoding.Write(s, Bytes.Data(bytes));
            return V.FromObject(bytes);
        }

        var builder = ByteBuilder.Start();
        if (builder.Reserve(s->Length) && AddMark(ref builder, codec) && AddAll(ref builder, text, codec, errors))
        {
            return builder.Finish();
        }

        builder.Abandon();
        return V.Error;
    }

    private static bool AddMark(ref ByteBuilder builder, Codec codec) => codec switch
    {
        Codec.Utf8Signed => builder.Add([0xEF, 0xBB, 0xBF]),
        Codec.Utf16 => builder.Add([0xFF, 0xFE]),
        Codec.Utf32 => builder.Add([0xFF, 0xFE, 0, 0]),
        _ => true,
    };

    private static bool AddAll(ref ByteBuilder builder, V text, Codec codec, V errors)
    {
        for (var i = 0L; i < Strs.Length(text);)
        {
            var character = Strs.At(text, i);
            if (CanEncode(codec, character))
            {
                if (!AddChar(ref builder, codec, character))
                {
                    return false;
                }

                i++;
                continue;
            }

            var end = i + 1;
            while (codec < Codec.Utf16 && end < Strs.Length(text) && !CanEncode(codec, Strs.At(text, end)))
            {
                end++;
            }

            if (!Handle(ref builder, text, i, end, codec, errors))
            {
                return false;
            }

            i = end;
        }

        return true;
    }

    private static bool IsSurrogate(uint character) => character - FirstSurrogate < SurrogateCount;

    private static bool CanEncode(Codec codec, uint character) => codec switch
    {
        Codec.Ascii => character < 128,
        Codec.Latin1 => character < 256,
        Codec.Cp1252 => Cp1252.Encode(character) >= 0,
        _ => !IsSurrogate(character),
    };

    /// <summary>Appends a character that the codec has (or a surrogate, for the Unicode codecs).</summary>
    private static bool AddChar(ref ByteBuilder builder, Codec codec, uint character)
    {
        var bytes = stackalloc byte[4];
        var length = 1;
        switch (codec)
        {
            case Codec.Ascii or Codec.Latin1:
                bytes[0] = (byte)character;
                break;
            case Codec.Cp1252:
                bytes[0] = (byte)Cp1252.Encode(character);
                break;
            case Codec.Utf8 or Codec.Utf8Signed:
                length = Utf8.Write(bytes, character);
                break;
            case Codec.Utf16 or Codec.Utf16Little or Codec.Utf16Big:
                length = WriteUtf16(bytes, codec == Codec.Utf16Big, character);
                break;
            default:
                length = 4;
                for (var i = 0; i < 4; i++)
                {
                    bytes[i] = (byte)(character >> (8 * (codec == Codec.Utf32Big ? 3 - i : i)));
                }

                break;
        }

        return builder.Add(bytes, length);
    }

    private static int WriteUtf16(byte* target, bool big, uint character)
    {
        if (character < 0x10000)
        {
            target[big ? 1 : 0] = (byte)character;
            target[big ? 0 : 1] = (byte)(character >> 8);
            return 2;
        }

        character -= 0x10000;
        WriteUtf16(target, big, 0xD800 + (character >> 10));
        WriteUtf16(target + 2, big, 0xDC00 + (character & 0x3FF));
        return 4;
    }

    /// <summary>Appends what the error handler makes of characters that the codec lacks.</summary>
    private static bool Handle(ref ByteBuilder builder, V text, long start, long end, Codec codec, V errors)
    {
        var handler = CodecNames.Handler(errors);
        if (handler == CodecHandler.Unknown)
        {
            Errors.Raise(LookupErrorType.Address, "unknown error handler name '%S'"u8, errors);
            return false;
        }

        for (var i = start; i < end; i++)
        {
            var character = Strs.At(text, i);
            bool good;
            switch (handler)
            {
                case CodecHandler.Ignore:
                    good = true;
                    break;
                case CodecHandler.Replace:
                    good = AddChar(ref builder, codec, '?');
                    break;
                case CodecHandler.BackslashReplace:
                    good = AddEscape(ref builder, codec, character, false);
                    break;
                case CodecHandler.XmlCharRefReplace:
                    good = AddEscape(ref builder, codec, character, true);
                    break;
                case CodecHandler.SurrogateEscape when character - 0xDC80 < 0x80 && codec < Codec.Utf16:
                    good = builder.AddByte((byte)(character - 0xDC00));
                    break;
                case CodecHandler.SurrogatePass when IsSurrogate(character) && codec is not (Codec.Ascii or Codec.Latin1 or Codec.Cp1252):
                    good = AddChar(ref builder, codec, character);
                    break;
                default:
                    CodecErrors.RaiseEncode(CodecNames.NameOf(codec), text, i, end, Reason(codec));
                    return false;
            }

            if (!good)
            {
                return false;
            }
        }

        return true;
    }

    private static System.ReadOnlySpan<byte> Reason(Codec codec) => codec switch
    {
        Codec.Ascii => "ordinal not in range(128)"u8,
        Codec.Latin1 => "ordinal not in range(256)"u8,
        Codec.Cp1252 => "character maps to <undefined>"u8,
        _ => "surrogates not allowed"u8,
    };

    /// <summary>Appends an escape of ASCII characters: backslash and hexadecimal, or an XML character reference.</summary>
    private static bool AddEscape(ref ByteBuilder builder, Codec codec, uint character, bool xml)
    {
        var escape = StrBuilder.Start();
        var good = xml
            ? escape.AddAscii("&#"u8) && escape.AddLong(character) && escape.AddChar(';')
            : Strs.AddCode(ref escape, character);
        if (!good)
        {
            escape.Abandon();
            return false;
        }

        var text = escape.Finish();
        if (text.IsError)
        {
            return false;
        }

        for (var i = 0L; good && i < Strs.Length(text); i++)
        {
            good = AddChar(ref builder, codec, Strs.At(text, i));
        }

        Counts.Release(text);
        return good;
    }
}
