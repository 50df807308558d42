using System;
using Rusthon.Source;

namespace Rusthon.Syntax;

/// <content>String literals and f-strings.</content>
public sealed partial class Lexer
{
    private void LexPrefixedString(int start)
    {
        var prefix = text.AsSpan(start, pos - start);
        if (prefix.IndexOfAny('f', 'F') < 0)
        {
            LexString(start);
            return;
        }

        if (modes.Count >= MaxFStrings - 1)
        {
            pos++;
            Fail("too many nested f-strings");
            return;
        }

        var quote = text[pos];
        var size = Peek(1) == quote && Peek(2) == quote ? 3 : 1;
        var raw = prefix.IndexOfAny('r', 'R') >= 0;
        pos += size;
        modes.Add(new FStringMode(quote, size, raw, start));
        Add(TokenKind.FStringStart, start, pos);
    }

    /// <summary>Reads a literal whose opening quote is at the current place.</summary>
    private void LexString(int start)
    {
        var quote = text[pos];
        var size = 1;
        if (Peek(1) == quote)
        {
            if (Peek(2) != quote)
            {
                pos += 2;
                Add(TokenKind.String, start, pos);
                return;
            }

            size = 3;
        }

        pos += size;
        var escapedQuote = false;
        for (var run = 0; run < size;)
        {
            if (AtEnd || (size == 1 && IsNewline(text[pos])))
            {
                FailUnterminated(start, quote, size, escapedQuote);
                return;
            }

            var c = text[pos++];
            run = c == quote ? run + 1 : 0;
            if (c == '\\' && !AtEnd)
            {
                if (IsNewline(text[pos]))
                {
                    SkipNewline();
                }
                else
                {
                    escapedQuote |= text[pos] == quote;
                    pos++;
                }
            }
        }

        Add(TokenKind.String, start, pos);
    }

    private void FailUnterminated(int start, char quote, int size, bool escapedQuote)
    {
        var here = new Span(start, start + 1);
        if (modes.Count > 0 && modes[^1].Quote == quote && modes[^1].QuoteSize == size)
        {
            Fail(here, "f-string: expecting '}'");
            return;
        }

        var kind = size == 3 ? "triple-quoted string" : "string";
        var hint = size == 1 && escapedQuote ? "; perhaps you escaped the end quote?" : "";
        Fail(here, $"unterminated {kind} literal (detected at line {DetectionLine()}){hint}");
    }

    /// <summary>The line in which the text or the line ended before the literal did.</summary>
    private int DetectionLine() => LineOf(AtEnd ? text.Length - 1 : pos);

    /// <summary>
    /// Reads text of an f-string up to the next field or the end. A doubled brace ends the token too,
    /// and is never anywhere else in one.
    /// </summary>
    private void LexFStringText(FStringMode mode)
    {
        var start = pos;
        if (Peek() == '{' && (Peek(1) != '{' || mode.InFormatSpec))
        {
            OpenField(mode);
            return;
        }

        if (AtQuotes(mode))
        {
            pos += mode.QuoteSize;
            modes.RemoveAt(modes.Count - 1);
            Add(TokenKind.FStringEnd, start, pos);
            return;
        }

        var inName = false;
        while (true)
        {
            if (AtEnd || (mode.QuoteSize == 1 && IsNewline(text[pos])))
            {
                EndFStringText(mode, start);
                return;
            }

            if (AtQuotes(mode))
            {
                Add(TokenKind.FStringMiddle, start, pos);
                return;
            }

            switch (text[pos])
            {
                case '{':
                    if (inName)
                    {
                        break;
                    }

                    LexBraceInText(mode, start, Peek(1) == '{' && !mode.InFormatSpec);
                    return;
                case '}':
                    if (inName)
                    {
                        inName = false;
                        break;
                    }

                    LexBraceInText(mode, start, Peek(1) == '}' && !mode.InFormatSpec && mode.Depth == 0);
                    return;
                case '\\':
                    inName |= SkipEscape(mode);
                    continue;
            }

            pos++;
        }
    }

    private bool AtQuotes(FStringMode mode) =>
        Peek() == mode.Quote && (mode.QuoteSize == 1 || (Peek(1) == mode.Quote && Peek(2) == mode.Quote));

    private void LexBraceInText(FStringMode mode, int start, bool doubled)
    {
        if (doubled)
        {
            pos += 2;
            Add(TokenKind.FStringMiddle, start, pos);
            return;
        }

        Add(TokenKind.FStringMiddle, start, pos);
        if (text[pos] == '{')
        {
            OpenField(mode);
        }
        else
        {
            mode.InText = false;
        }
    }

    private void OpenField(FStringMode mode)
    {
        if (++mode.FieldDepth >= MaxFieldNesting)
        {
            pos++;
            Fail("f-string: expressions nested too deeply");
            return;
        }

        mode.InText = false;
    }

    private void EndFStringText(FStringMode mode, int start)
    {
        if (!AtEnd && mode.InFormatSpec && mode.FieldDepth >= 0)
        {
            Add(TokenKind.FStringMiddle, start, pos);
            mode.InText = false;
            mode.InFormatSpec = false;
            return;
        }

        var kind = mode.QuoteSize == 3 ? "triple-quoted f-string" : "f-string";
        Fail(new Span(mode.Start, mode.Start + 1), $"unterminated {kind} literal (detected at line {DetectionLine()})");
    }

    /// <summary>Skips a backslash and what it escapes, but never a brace. True for the beginning of <c>\N{</c>.</summary>
    private bool SkipEscape(FStringMode mode)
    {
        pos++;
        if (AtEnd || text[pos] is '{' or '}')
        {
            return false;
        }

        if (IsNewline(text[pos]))
        {
            SkipNewline();
            return false;
        }

        var named = text[pos++] == 'N' && !mode.Raw && Peek() == '{';
        pos += named ? 1 : 0;
        return named;
    }
}
