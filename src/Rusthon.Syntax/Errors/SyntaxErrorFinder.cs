using System;
using System.Threading;
using Rusthon.Source;
using Rusthon.Syntax.Errors;

namespace Rusthon.Syntax;

/// <summary>Finds what is wrong with a text that the parser refused, in CPython's words.</summary>
internal static class SyntaxErrorFinder
{
    private const int StackBytes = 256 * 1024 * 1024;

    /// <summary>The error of a file whose parser stopped at a token.</summary>
    public static Diagnostic Find(TokenList list, int position, ParseFailure failure)
    {
        if (failure.KnownMessage is not null)
        {
            var known = new Diagnostic(DiagnosticKind.SyntaxError, list.Source, failure.Span, failure.KnownMessage);
            return list.Error is { OutranksParser: true } later ? ToDiagnostic(list, later) : known;
        }

        var found = new Diagnostic(DiagnosticKind.SyntaxError, list.Source, list.Tokens[position].Span, "invalid syntax");
        if (list.Error is { } lexical && list.Tokens[position].Kind == TokenKind.Error)
        {
            return ToDiagnostic(list, lexical);
        }

        // The rules are recursive and not bounded as the parser's are.
        var thread = new Thread(() => found = Explain(list) ?? found, StackBytes);
        thread.Start();
        thread.Join();
        return found;
    }

    private static Diagnostic ToDiagnostic(TokenList list, LexicalError error) =>
        new(error.Kind, list.Source, error.Span, error.Message);

    private static Diagnostic? Explain(TokenList list)
    {
        var parser = new ErrorParser(list);
        try
        {
            if (parser.Recognise(findMistakes: false))
            {
                return null;
            }
        }
        catch (ErrorFound known)
        {
            return Outranked(list, parser, known.Diagnostic);
        }
        catch (InsufficientExecutionStackException)
        {
            return null;
        }

        var last = parser.LastFetched;
        try
        {
            parser.Recognise(findMistakes: true);
        }
        catch (ErrorFound known)
        {
            return Outranked(list, parser, known.Diagnostic);
        }
        catch (InsufficientExecutionStackException)
        {
            return null;
        }

        var place = parser.PlaceOf(last);
        return list.Tokens[last].Kind switch
        {
            TokenKind.Indent => new Diagnostic(DiagnosticKind.IndentationError, list.Source, place, "unexpected indent"),
            TokenKind.Dedent => new Diagnostic(DiagnosticKind.IndentationError, list.Source, place, "unexpected unindent"),
            _ => Outranked(list, parser, new Diagnostic(DiagnosticKind.SyntaxError, list.Source, place, "invalid syntax")),
        };
    }

    /// <summary>
    /// Errors of the lexer further down come first, and so does a bracket that is never closed, where it
    /// was opened on an earlier line.
    /// </summary>
    private static Diagnostic Outranked(TokenList list, ErrorParser parser, Diagnostic found)
    {
        if (list.Error is not { } error || parser.LastFetched == list.Tokens.Length - 1)
        {
            return found;
        }

        if (error.OutranksParser)
        {
            return ToDiagnostic(list, error);
        }

        var line = list.Source.PositionOf(list.Tokens[parser.LastFetched].Start).Line;
        if (error.OpenBracket < 0 || line <= list.Source.PositionOf(error.OpenBracket).Line)
        {
            return found;
        }

        var bracket = list.Source.Text[error.OpenBracket];
        return new Diagnostic(DiagnosticKind.SyntaxError, list.Source, new Span(error.OpenBracket, error.OpenBracket + 1), $"'{bracket}' was never closed");
    }
}
