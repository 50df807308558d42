using Rusthon.Source;

namespace Rusthon.Syntax;

/// <summary>Finds what is wrong with a text that the parser refused, in CPython's words.</summary>
internal static class SyntaxErrorFinder
{
    /// <summary>The error of a file whose parser stopped at a token.</summary>
    public static Diagnostic Find(TokenList list, int position, ParseFailure failure)
    {
        if (failure.KnownMessage is not null)
        {
            return new Diagnostic(DiagnosticKind.SyntaxError, list.Source, failure.Span, failure.KnownMessage);
        }

        if (list.Error is { } lexical && (lexical.OutranksParser || list.Tokens[position].Kind == TokenKind.Error))
        {
            return new Diagnostic(lexical.Kind, list.Source, lexical.Span, lexical.Message);
        }

        return new Diagnostic(DiagnosticKind.SyntaxError, list.Source, list.Tokens[position].Span, "invalid syntax");
    }
}
