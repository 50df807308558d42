using System;

namespace Rusthon.Runtime;

/// <summary>The character encodings that str.encode and bytes.decode know.</summary>
public enum Codec
{
    /// <summary>None of them.</summary>
    Unknown,
    Utf8,

    /// <summary>UTF-8 with a byte order mark.</summary>
    Utf8Signed,
    Ascii,
    Latin1,
    Cp1252,

    /// <summary>UTF-16 with a byte order mark.</summary>
    Utf16,
    Utf16Little,
    Utf16Big,

    /// <summary>UTF-32 with a byte order mark.</summary>
    Utf32,
    Utf32Little,
    Utf32Big,

    /// <summary>Python's escapes in ASCII.</summary>
    UnicodeEscape,
}

/// <summary>What happens with what cannot be encoded or decoded.</summary>
public enum CodecHandler
{
    /// <summary>A name that no handler has.</summary>
    Unknown,
    Strict,
    Ignore,
    Replace,
    BackslashReplace,
    SurrogateEscape,
    SurrogatePass,
    XmlCharRefReplace,
}

/// <summary>Finding codecs and handlers by name.</summary>
[Cold]
public static unsafe class CodecNames
{
    private const int LongestName = 24;

    /// <summary>The codec of a name (Unset: UTF-8), found as CPython does: case and punctuation do not count. Unknown: LookupError is raised.</summary>
    public static Codec Find(V name)
    {
        if (name.IsUnset)
        {
            return Codec.Utf8;
        }

        var normal = stackalloc byte[LongestName];
        var length = Normalize(name, normal);
        var codec = length < 0 ? Codec.Unknown : Match(new ReadOnlySpan<byte>(normal, length));
        if (codec == Codec.Unknown)
        {
            Errors.Raise(LookupErrorType.Address, "unknown encoding: %S"u8, name);
        }

        return codec;
    }

    /// <summary>The handler of a name (Unset: strict); Unknown is raised only when it is needed.</summary>
    public static CodecHandler Handler(V name)
    {
        if (name.IsUnset || Strs.EqualsAscii(name, "strict"u8))
        {
            return CodecHandler.Strict;
        }

        if (Strs.EqualsAscii(name, "ignore"u8))
        {
            return CodecHandler.Ignore;
        }

        if (Strs.EqualsAscii(name, "replace"u8))
        {
            return CodecHandler.Replace;
        }

        if (Strs.EqualsAscii(name, "backslashreplace"u8))
        {
            return CodecHandler.BackslashReplace;
        }

        if (Strs.EqualsAscii(name, "surrogateescape"u8))
        {
            return CodecHandler.SurrogateEscape;
        }

        if (Strs.EqualsAscii(name, "surrogatepass"u8))
        {
            return CodecHandler.SurrogatePass;
        }

        return Strs.EqualsAscii(name, "xmlcharrefreplace"u8) ? CodecHandler.XmlCharRefReplace : CodecHandler.Unknown;
    }

    /// <summary>The codec's own name, as errors show it.</summary>
    public static ReadOnlySpan<byte> NameOf(Codec codec) => codec switch
    {
        Codec.Ascii => "ascii"u8,
        Codec.Latin1 => "latin-1"u8,
        Codec.Cp1252 => "charmap"u8,
        Codec.Utf16 => "utf-16"u8,
        Codec.Utf16Little => "utf-16-le"u8,
        Codec.Utf16Big => "utf-16-be"u8,
        Codec.Utf32 => "utf-32"u8,
        Codec.Utf32Little => "utf-32-le"u8,
        Codec.Utf32Big => "utf-32-be"u8,
        Codec.UnicodeEscape => "unicodeescape"u8,
        _ => "utf-8"u8,
    };

    /// <summary>Small letters, each run of other characters than letters, digits and points as one '_'; -1 when too long to be known.</summary>
    private static int Normalize(V name, byte* target)
    {
        var length = 0;
        var gap = false;
        for (var i = 0L; i < Strs.Length(name); i++)
        {
            var character = Strs.At(name, i);
            if (!(AsciiCase.IsAlpha(character) || AsciiCase.IsDigit(character) || character == '.'))
            {
                gap = true;
                continue;
            }

            if (length + 2 > LongestName)
            {
                return -1;
            }

            if (gap && length > 0)
            {
                target[length++] = (byte)'_';
            }

            gap = false;
            target[length++] = AsciiCase.Lower((byte)character);
        }

        return length;
    }

    private static Codec Match(ReadOnlySpan<byte> name)
    {
        if (IsOneOf(name, " utf_8 utf8 u8 utf cp65001 utf8_ucs2 utf8_ucs4 "u8))
        {
            return Codec.Utf8;
        }

        if (IsOneOf(name, " ascii us_ascii 646 ansi_x3.4_1968 ansi_x3.4_1986 cp367 ibm367 iso646_us us "u8))
        {
            return Codec.Ascii;
        }

        if (IsOneOf(name, " latin_1 latin1 latin l1 iso_8859_1 iso8859_1 iso8859 8859 cp819 ibm819 "u8))
        {
            return Codec.Latin1;
        }

        if (IsOneOf(name, " cp1252 1252 windows_1252 "u8))
        {
            return Codec.Cp1252;
        }

        if (IsOneOf(name, " utf_8_sig "u8))
        {
            return Codec.Utf8Signed;
        }

        return MatchWide(name);
    }

    private static Codec MatchWide(ReadOnlySpan<byte> name)
    {
        if (IsOneOf(name, " utf_16 utf16 u16 "u8))
        {
            return Codec.Utf16;
        }

        if (IsOneOf(name, " utf_16_le utf_16le unicodelittleunmarked "u8))
        {
            return Codec.Utf16Little;
        }

        if (IsOneOf(name, " utf_16_be utf_16be unicodebigunmarked "u8))
        {
            return Codec.Utf16Big;
        }

        if (IsOneOf(name, " utf_32 utf32 u32 "u8))
        {
            return Codec.Utf32;
        }

        if (IsOneOf(name, " utf_32_le utf_32le "u8))
        {
            return Codec.Utf32Little;
        }

        if (IsOneOf(name, " utf_32_be utf_32be "u8))
        {
            return Codec.Utf32Big;
        }

        return IsOneOf(name, " unicode_escape unicodeescape "u8) ? Codec.UnicodeEscape : Codec.Unknown;
    }

    /// <summary>Whether a name is one of those in a list with a blank before and behind each.</summary>
    private static bool IsOneOf(ReadOnlySpan<byte> name, ReadOnlySpan<byte> list)
    {
        if (name.Length == 0)
        {
            return false;
        }

        for (var i = 0; i + name.Length + 1 < list.Length; i++)
        {
            if (list[i] != ' ' || list[i + name.Length + 1] != ' ')
            {
                continue;
            }

            var same = true;
            for (var j = 0; same && j < name.Length; j++)
            {
                same = list[i + 1 + j] == name[j];
            }

            if (same)
            {
                return true;
            }
        }

        return false;
    }
}
