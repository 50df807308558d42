using System;
using System.Collections.Immutable;
using System.Text;
using Rusthon.Source;

namespace Rusthon.Syntax;

/// <summary>
/// The tokens of a file. The last one is <see cref="TokenKind.EndMarker"/>, or
/// <see cref="TokenKind.Error"/> where the text cannot be divided into tokens any further.
/// </summary>
/// <param name="Source">The text.</param>
/// <param name="Tokens">At least one token; comments and blank lines have none.</param>
/// <param name="Error">What is wrong at the error token.</param>
public sealed record TokenList(SourceText Source, ImmutableArray<Token> Tokens, LexicalError? Error)
{
    /// <summary>The text of a token.</summary>
    public ReadOnlySpan<char> TextOf(Token token) => Source.Text.AsSpan(token.Start, token.End - token.Start);

    /// <summary>One token a line: <c>line:column-line:column Kind 'text'</c>, lines from 1 and columns from 0.</summary>
    public override string ToString()
    {
        var lines = new StringBuilder();
        foreach (var token in Tokens)
        {
            var start = Source.PositionOf(token.Start);
            var end = Source.PositionOf(token.End);
            lines.Append(start.Line).Append(':').Append(start.Column).Append('-').Append(end.Line).Append(':').Append(end.Column);
            lines.Append(' ').Append(token.Kind);
            if (token.Start < token.End && token.Kind != TokenKind.Newline)
            {
                lines.Append(" '").Append(TextOf(token).ToString().Replace("\n", "\\n", StringComparison.Ordinal)).Append('\'');
            }

            lines.Append('\n');
        }

        return lines.ToString();
    }
}

/// <summary>Why the text cannot be divided into tokens.</summary>
/// <param name="Kind">A syntax, indentation or tab error.</param>
/// <param name="Span">The place to point to.</param>
/// <param name="Message">CPython's message.</param>
/// <param name="OutranksParser">CPython reports it instead of an error that the parser finds further up.</param>
/// <param name="OpenBracket">The offset of the innermost bracket that is open there, -1 where none is.</param>
public sealed record LexicalError(DiagnosticKind Kind, Span Span, string Message, bool OutranksParser, int OpenBracket);
