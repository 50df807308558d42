using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Rusthon.Source;

namespace Rusthon.Syntax;

/// <summary>
/// Divides a text into tokens as CPython 3.13's tokenizer does: logical lines, indentation with its
/// two widths of a tab, and f-strings (PEP 701) with their fields.
/// </summary>
public sealed partial class Lexer
{
    private const int MaxBrackets = 200;
    private const int MaxIndents = 100;
    private const int MaxFStrings = 150;
    private const int MaxFieldNesting = 3;
    private const int TabSize = 8;
    private const char End = '\0';

    private readonly SourceText source;
    private readonly string text;
    private readonly ImmutableArray<Token>.Builder tokens;
    private readonly List<(int Column, int AltColumn)> indents = [(0, 0)];
    private readonly List<(char Bracket, int Offset)> brackets = [];
    private readonly List<FStringMode> modes = [];
    private LexicalError? error;
    private int pos;
    private bool atLineStart = true;

    private Lexer(SourceText source)
    {
        this.source = source;
        text = source.Text;
        tokens = ImmutableArray.CreateBuilder<Token>((text.Length / 4) + 8);
    }

    /// <summary>Divides the whole text. Nothing is reported; see <see cref="TokenList.Error"/>.</summary>
    public static TokenList Tokenize(SourceText source)
    {
        var lexer = new Lexer(source);
        lexer.Run();
        return new TokenList(source, lexer.tokens.DrainToImmutable(), lexer.error);
    }

    private char Peek(int ahead = 0) => pos + ahead < text.Length ? text[pos + ahead] : End;

    private bool AtEnd => pos >= text.Length;

    private static bool IsNewline(char c) => c is '\n' or '\r';

    private void SkipNewline() => pos += text[pos] == '\r' && Peek(1) == '\n' ? 2 : 1;

    private void Add(TokenKind kind, int start, int end) => tokens.Add(new Token(kind, start, end));

    private int LineOf(int offset) => source.PositionOf(offset).Line;

    private void Run()
    {
        var nul = text.IndexOf('\0', StringComparison.Ordinal);
        if (nul >= 0)
        {
            Fail(new Span(nul, nul + 1), "source code cannot contain null bytes");
        }

        while (error is null)
        {
            if (modes.Count > 0 && modes[^1].InText)
            {
                LexFStringText(modes[^1]);
                continue;
            }

            if (atLineStart && !LexIndentation())
            {
                continue;
            }

            SkipBlanks();
            if (AtEnd)
            {
                LexEnd();
                return;
            }

            LexToken();
        }
    }

    /// <summary>Spaces, and lines joined by a backslash.</summary>
    private void SkipBlanks()
    {
        while (!AtEnd)
        {
            if (text[pos] is ' ' or '\t' or '\f')
            {
                pos++;
            }
            else if (text[pos] != '\\' || !SkipLineJoin())
            {
                return;
            }
        }
    }

    /// <summary>Skips a backslash and the line end behind it; anything else there is an error.</summary>
    private bool SkipLineJoin()
    {
        if (!IsNewline(Peek(1)))
        {
            if (pos + 1 < text.Length)
            {
                Fail(new Span(pos + 1, pos + 2), "unexpected character after line continuation character", outranks: false);
            }
            else
            {
                FailAtEnd();
            }

            return false;
        }

        pos++;
        SkipNewline();
        return !AtEnd || FailAtEnd();
    }

    /// <summary>Nothing is behind a backslash, but for a line end.</summary>
    private bool FailAtEnd()
    {
        var backslash = text.LastIndexOf('\\');
        return Fail(new Span(backslash + 1, backslash + 1), "unexpected EOF while parsing", outranks: false);
    }

    private void LexEnd()
    {
        if (brackets.Count > 0)
        {
            var (bracket, offset) = brackets[^1];
            Fail(new Span(offset, offset + 1), $"'{bracket}' was never closed", outranks: false);
            return;
        }

        if (tokens.Count > 0 && tokens[^1].Kind is not (TokenKind.Newline or TokenKind.Dedent or TokenKind.Indent))
        {
            Add(TokenKind.Newline, pos, pos);
        }

        for (; indents.Count > 1; indents.RemoveAt(indents.Count - 1))
        {
            Add(TokenKind.Dedent, pos, pos);
        }

        Add(TokenKind.EndMarker, pos, pos);
    }

    /// <summary>
    /// Measures a line's indentation and adds indents and dedents. Returns false where the line is
    /// blank, only a comment, or wrong.
    /// </summary>
    private bool LexIndentation()
    {
        var column = 0;
        var altColumn = 0;
        var joinedColumn = 0;
        for (; ; pos++)
        {
            switch (Peek())
            {
                case ' ':
                    column++;
                    altColumn++;
                    continue;
                case '\t':
                    column = ((column / TabSize) + 1) * TabSize;
                    altColumn++;
                    continue;
                case '\f':
                    column = 0;
                    altColumn = 0;
                    continue;
                case '\\':
                    joinedColumn = joinedColumn != 0 ? joinedColumn : column;
                    if (!SkipLineJoin())
                    {
                        return false;
                    }

                    pos--;
                    continue;
            }

            break;
        }

        if (Peek() == '#')
        {
            SkipComment();
        }

        if (!AtEnd && IsNewline(text[pos]))
        {
            SkipNewline();
            return false;
        }

        atLineStart = false;
        if (AtEnd || brackets.Count > 0)
        {
            return true;
        }

        return joinedColumn != 0 ? Indent(joinedColumn, joinedColumn) : Indent(column, altColumn);
    }

    private bool Indent(int column, int altColumn)
    {
        var top = indents[^1];
        if (column > top.Column)
        {
            if (indents.Count >= MaxIndents)
            {
                return FailAtLineStart(DiagnosticKind.IndentationError, "too many levels of indentation");
            }

            if (altColumn <= top.AltColumn)
            {
                return FailTabs();
            }

            indents.Add((column, altColumn));
            Add(TokenKind.Indent, pos, pos);
            return true;
        }

        while (column < indents[^1].Column)
        {
            indents.RemoveAt(indents.Count - 1);
            Add(TokenKind.Dedent, pos, pos);
        }

        if (column != indents[^1].Column)
        {
            while (tokens.Count > 0 && tokens[^1].Kind == TokenKind.Dedent)
            {
                tokens.RemoveAt(tokens.Count - 1);
            }

            return FailUnindent();
        }

        return altColumn == indents[^1].AltColumn || FailTabs();
    }

    private bool FailTabs() => FailAtLineStart(DiagnosticKind.TabError, "inconsistent use of tabs and spaces in indentation");

    private bool FailAtLineStart(DiagnosticKind kind, string message)
    {
        var start = pos - source.PositionOf(pos).Column;
        return Fail(new Span(start, start), message, outranks: false, kind);
    }

    /// <summary>Points behind the end of the line, as CPython does.</summary>
    private bool FailUnindent()
    {
        var end = pos;
        while (end < text.Length && !IsNewline(text[end]))
        {
            end++;
        }

        return Fail(new Span(end, end), "unindent does not match any outer indentation level", outranks: false, DiagnosticKind.IndentationError);
    }

    private void SkipComment()
    {
        while (!AtEnd && !IsNewline(text[pos]))
        {
            pos++;
        }
    }

    private void LexToken()
    {
        if (error is not null)
        {
            return;
        }

        var start = pos;
        var c = text[pos];
        if (c == '#')
        {
            SkipComment();
            if (AtEnd)
            {
                return;
            }

            c = text[pos];
        }

        if (IsNewline(c))
        {
            atLineStart = true;
            if (brackets.Count == 0)
            {
                Add(TokenKind.Newline, start, pos + 1);
            }

            SkipNewline();
        }
        else if (char.IsAsciiLetter(c) || c == '_' || c >= 128)
        {
            LexWord();
        }
        else if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Peek(1))))
        {
            LexNumber();
        }
        else if (c is '"' or '\'')
        {
            LexString(start);
        }
        else if (c < ' ' || c == 127)
        {
            pos++;
            Fail($"invalid non-printable character U+{(int)c:X4}");
        }
        else
        {
            LexOperator(c);
        }
    }

    private void LexWord()
    {
        var start = pos;
        var prefix = 0;
        while (!AtEnd && (char.IsAsciiLetterOrDigit(text[pos]) || text[pos] == '_' || text[pos] >= 128))
        {
            pos++;
            if (prefix == pos - 1 - start && IsStringPrefix(text.AsSpan(start, pos - start)))
            {
                prefix++;
                if (Peek() is '"' or '\'')
                {
                    LexPrefixedString(start);
                    return;
                }
            }
        }

        var word = text.AsSpan(start, pos - start);
        if (!System.Text.Ascii.IsValid(word) && !CheckIdentifier(start))
        {
            return;
        }

        Add(TokenTexts.OfWord(word), start, pos);
    }

    /// <summary>True for what may be in front of quotes, or the beginning of it.</summary>
    private static bool IsStringPrefix(ReadOnlySpan<char> prefix) => prefix.Length switch
    {
        1 => (prefix[0] | 0x20) is 'b' or 'f' or 'r' or 'u',
        2 => ((prefix[0] | 0x20), (prefix[1] | 0x20)) is ('b', 'r') or ('r', 'b') or ('f', 'r') or ('r', 'f'),
        _ => false,
    };

    private bool CheckIdentifier(int start)
    {
        for (var i = start; i < pos;)
        {
            var point = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
                ? char.ConvertToUtf32(text[i], text[i + 1])
                : text[i];
            var length = point > 0xFFFF ? 2 : 1;
            if (i == start ? !Unicode.IdentifierCharacters.IsStart(point) : !Unicode.IdentifierCharacters.IsContinue(point))
            {
                pos = i + length;
                var shown = Unicode.Printability.IsPrintable(point)
                    ? $"invalid character '{text.AsSpan(i, length)}' (U+{point:X4})"
                    : $"invalid non-printable character U+{point:X4}";
                Fail(new Span(i, pos), shown);
                return false;
            }

            i += length;
        }

        return true;
    }

    private void LexOperator(char c)
    {
        if (modes.Count > 0 && c == ':' && modes[^1] is { InText: false } mode && mode.Depth == mode.FieldDepth + 1 && mode.FieldDepth >= 0)
        {
            mode.InText = true;
            mode.InFormatSpec = true;
            Add(TokenKind.Colon, pos, ++pos);
            return;
        }

        for (var length = Math.Min(3, text.Length - pos); length > 0; length--)
        {
            var kind = TokenTexts.OfOperator(text.AsSpan(pos, length));
            if (kind == TokenKind.Unknown && !(length == 2 && c == '<' && text[pos + 1] == '>'))
            {
                continue;
            }

            if (!TrackBrackets(c))
            {
                return;
            }

            Add(kind, pos, pos + length);
            pos += length;
            return;
        }

        Add(TokenKind.Unknown, pos, ++pos);
    }

    private bool TrackBrackets(char c)
    {
        if (c is '(' or '[' or '{')
        {
            if (brackets.Count >= MaxBrackets)
            {
                pos++;
                return Fail("too many nested parentheses");
            }

            brackets.Add((c, pos));
            if (modes.Count > 0)
            {
                modes[^1].Depth++;
            }
        }
        else if (c is ')' or ']' or '}')
        {
            return CloseBracket(c);
        }

        return true;
    }

    private bool CloseBracket(char c)
    {
        var mode = modes.Count > 0 ? modes[^1] : null;
        var here = new Span(pos, pos + 1);
        if (mode is { Depth: 0 } && c == '}')
        {
            return Fail(here, "f-string: single '}' is not allowed");
        }

        if (brackets.Count == 0)
        {
            return Fail(here, $"unmatched '{c}'");
        }

        var (opening, offset) = brackets[^1];
        if ((opening, c) is not (('(', ')') or ('[', ']') or ('{', '}')))
        {
            if (mode is not null && opening == '{' && mode.Depth - 1 == mode.FieldDepth)
            {
                return Fail(here, $"f-string: unmatched '{c}'");
            }

            var line = LineOf(offset);
            return Fail(here, $"closing parenthesis '{c}' does not match opening parenthesis '{opening}'" + (line != LineOf(pos) ? $" on line {line}" : ""));
        }

        brackets.RemoveAt(brackets.Count - 1);
        if (mode is not null)
        {
            mode.Depth--;
            if (c == '}' && mode.Depth == mode.FieldDepth)
            {
                mode.FieldDepth--;
                mode.InText = true;
                mode.InFormatSpec = false;
            }
        }

        return true;
    }

    /// <summary>Fails at the character in front of the current one.</summary>
    private bool Fail(string message) => Fail(new Span(Math.Max(pos - 1, 0), pos), message);

    private bool Fail(Span span, string message, bool outranks = true, DiagnosticKind? kind = null)
    {
        error = new LexicalError(kind ?? DiagnosticKind.SyntaxError, span, message, outranks && modes.Count == 0, brackets.Count > 0 ? brackets[^1].Offset : -1);
        Add(TokenKind.Error, span.Start, span.End);
        return false;
    }

    /// <summary>The state of one f-string, CPython's names in brackets.</summary>
    private sealed class FStringMode(char quote, int quoteSize, bool raw, int start)
    {
        public char Quote { get; } = quote;

        public int QuoteSize { get; } = quoteSize;

        public bool Raw { get; } = raw;

        /// <summary>The offset of its prefix.</summary>
        public int Start { get; } = start;

        /// <summary>Brackets that are open in it (curly_bracket_depth).</summary>
        public int Depth { get; set; }

        /// <summary>Fields that are open, less one (curly_bracket_expr_start_depth).</summary>
        public int FieldDepth { get; set; } = -1;

        /// <summary>Text or a format specification is next, not tokens of an expression.</summary>
        public bool InText { get; set; } = true;

        /// <summary>The text is a format specification.</summary>
        public bool InFormatSpec { get; set; }
    }
}
