using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;

namespace Rusthon.Syntax;

/// <summary>The values of string tokens and of the text of f-strings.</summary>
public static class StringLiteral
{
    private const string SimpleEscapes = "\\'\"abfnrtv";
    private const string SimpleValues = "\\'\"\a\b\f\n\r\t\v";

    /// <summary>The value of a whole token, with prefix and quotes. Null with a message where it has none.</summary>
    public static ConstantValue? Parse(ReadOnlySpan<char> token, out string? error)
    {
        var quote = token.IndexOfAny('\'', '"');
        var prefix = token[..quote];
        var size = token.Length - quote >= 6 && token[quote + 1] == token[quote] && token[quote + 2] == token[quote] ? 3 : 1;
        var body = token[(quote + size)..^size];
        var raw = prefix.IndexOfAny('r', 'R') >= 0;
        return prefix.IndexOfAny('b', 'B') >= 0 ? ParseBytes(body, raw, out error) : ParseText(body, raw, out error);
    }

    /// <summary>The value of text without quotes. Null with a message where it has none.</summary>
    public static StringConstant? ParseText(ReadOnlySpan<char> body, bool raw, out string? error)
    {
        error = null;
        if (raw || body.IndexOf('\\') < 0)
        {
            return new StringConstant(WithPlainNewlines(body));
        }

        var reader = new EscapeReader(WithPlainNewlines(body));
        return reader.Read(out error) ? new StringConstant(reader.CodePoints) : null;
    }

    private static string WithPlainNewlines(ReadOnlySpan<char> body)
    {
        var text = body.ToString();
        return text.Contains('\r', StringComparison.Ordinal) ? text.ReplaceLineEndings("\n") : text;
    }

    private static BytesConstant? ParseBytes(ReadOnlySpan<char> body, bool raw, out string? error)
    {
        error = null;
        var text = WithPlainNewlines(body);
        if (!System.Text.Ascii.IsValid(text))
        {
            error = "bytes can only contain ASCII literal characters";
            return null;
        }

        var bytes = ImmutableArray.CreateBuilder<byte>(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var c = text[i++];
            if (raw || c != '\\')
            {
                bytes.Add((byte)c);
                continue;
            }

            c = text[i++];
            var simple = SimpleEscapes.IndexOf(c, StringComparison.Ordinal);
            if (simple >= 0)
            {
                bytes.Add((byte)SimpleValues[simple]);
            }
            else if (c is >= '0' and <= '7')
            {
                bytes.Add((byte)ReadOctal(text, ref i));
            }
            else if (c == 'x')
            {
                if (i + 2 > text.Length || !byte.TryParse(text.AsSpan(i, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
                {
                    error = $"(value error) invalid \\x escape at position {i - 2}";
                    return null;
                }

                bytes.Add(value);
                i += 2;
            }
            else if (c != '\n')
            {
                bytes.Add((byte)'\\');
                bytes.Add((byte)c);
            }
        }

        return new BytesConstant(bytes.DrainToImmutable());
    }

    /// <summary>Reads one to three octal digits, the first of which is in front of <paramref name="at"/>.</summary>
    private static int ReadOctal(string text, ref int at)
    {
        var value = text[at - 1] - '0';
        for (var count = 1; count < 3 && at < text.Length && text[at] is >= '0' and <= '7'; count++)
        {
            value = (value * 8) + text[at++] - '0';
        }

        return value;
    }

    /// <summary>
    /// Replaces escapes. Positions in messages count as CPython's do: it first rewrites each
    /// character that is not ASCII to an escape of ten characters.
    /// </summary>
    private ref struct EscapeReader(string text)
    {
        private const int RewrittenLength = 10;

        private readonly List<int> points = new(text.Length);
        private int at;

        public readonly ReadOnlySpan<int> CodePoints => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(points);

        public bool Read(out string? error)
        {
            error = null;
            while (at < text.Length && error is null)
            {
                var c = text[at++];
                if (char.IsHighSurrogate(c) && at < text.Length && char.IsLowSurrogate(text[at]))
                {
                    points.Add(char.ConvertToUtf32(c, text[at++]));
                }
                else if (c != '\\')
                {
                    points.Add(c);
                }
                else
                {
                    error = ReadEscape();
                }
            }

            return error is null;
        }

        private string? ReadEscape()
        {
            var start = at - 1;
            if (at == text.Length)
            {
                // Only in an f-string, in front of a field.
                points.Add('\\');
                return null;
            }

            var c = text[at++];
            var simple = SimpleEscapes.IndexOf(c, StringComparison.Ordinal);
            if (simple >= 0)
            {
                points.Add(SimpleValues[simple]);
                return null;
            }

            switch (c)
            {
                case '\n':
                    return null;
                case >= '0' and <= '7':
                    points.Add(ReadOctal(text, ref at));
                    return null;
                case 'x':
                    return ReadHex(start, 2, "truncated \\xXX escape");
                case 'u':
                    return ReadHex(start, 4, "truncated \\uXXXX escape");
                case 'U':
                    return ReadHex(start, 8, "truncated \\UXXXXXXXX escape");
                case 'N':
                    return ReadName(start);
                default:
                    points.Add('\\');
                    at--;
                    return null;
            }
        }

        private string? ReadHex(int start, int digits, string truncated)
        {
            var value = 0u;
            for (var i = 0; i < digits; i++)
            {
                if (at == text.Length || !char.IsAsciiHexDigit(text[at]))
                {
                    return Failure(start, at, truncated);
                }

                value = (value << 4) | Convert.ToUInt32(text.Substring(at++, 1), 16);
            }

            if (value > 0x10FFFF)
            {
                return Failure(start, at, "illegal Unicode character");
            }

            points.Add((int)value);
            return null;
        }

        private string? ReadName(int start)
        {
            var close = at < text.Length && text[at] == '{' ? text.IndexOf('}', at) : -1;
            if (close <= at + 1)
            {
                var stop = at < text.Length && text[at] == '{' ? (close < 0 ? text.Length : close + 1) : at;
                return Failure(start, stop, "malformed \\N character escape");
            }

            var point = Unicode.CharacterNames.Find(text[(at + 1)..close]);
            at = close + 1;
            if (point < 0)
            {
                return Failure(start, at, "unknown Unicode character name");
            }

            points.Add(point);
            return null;
        }

        private readonly string Failure(int start, int end, string reason)
        {
            var first = Rewritten(start);
            var last = Rewritten(end) - 1;
            return first == last
                ? $"(unicode error) 'unicodeescape' codec can't decode byte 0x5c in position {first}: {reason}"
                : $"(unicode error) 'unicodeescape' codec can't decode bytes in position {first}-{last}: {reason}";
        }

        private readonly int Rewritten(int end)
        {
            var length = 0;
            for (var i = 0; i < end; i++)
            {
                length += text[i] < 128 ? 1 : char.IsLowSurrogate(text[i]) ? 0 : RewrittenLength;
            }

            return length;
        }
    }
}
