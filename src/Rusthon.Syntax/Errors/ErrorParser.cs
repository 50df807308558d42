using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Rusthon.Source;

namespace Rusthon.Syntax.Errors;

/// <summary>
/// Recognises Python as CPython's own parser does: with backtracking, alternatives tried in the order
/// of the grammar, tokens fetched only when they are looked at. It runs only on texts that are wrong.
/// CPython's messages depend on that order: its first pass finds the last token that anything
/// looked at, its second also tries patterns of common mistakes ("invalid" rules), the first of
/// which that fits is reported.
/// </summary>
/// <remarks>
/// A rule returns null and leaves the position as it was when it does not fit. Rules that CPython
/// remembers are remembered here too, also because what it remembered while mistakes were not
/// looked for hides them later.
/// </remarks>
internal sealed partial class ErrorParser
{
    private static readonly string[] SoftKeywords = ["_", "case", "match", "type"];

    private readonly TokenList list;
    private readonly Token[] tokens;
    private readonly int[] levels;
    private readonly Dictionary<(string Rule, int Position), (Part? Result, int End)> memory = [];
    private bool findMistakes;
    private int pos;
    private int fetched = -1;

    public ErrorParser(TokenList list)
    {
        this.list = list;
        tokens = [.. list.Tokens];
        levels = new int[tokens.Length];
        var level = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            level += tokens[i].Kind switch
            {
                TokenKind.LeftParen or TokenKind.LeftBracket or TokenKind.LeftBrace => 1,
                TokenKind.RightParen or TokenKind.RightBracket or TokenKind.RightBrace => -1,
                _ => 0,
            };
            levels[i] = level;
        }
    }

    /// <summary>The last token that was looked at.</summary>
    public int LastFetched => fetched;

    /// <summary>Recognises the whole file; throws <see cref="ErrorFound"/> at the first mistake with a message of its own.</summary>
    public bool Recognise(bool findMistakes)
    {
        this.findMistakes = findMistakes;
        memory.Clear();
        pos = 0;
        Statements();
        return Eat(TokenKind.EndMarker);
    }

    private TokenKind Kind
    {
        get
        {
            Fetch();
            return tokens[pos].Kind;
        }
    }

    private void Fetch()
    {
        for (; fetched < pos; fetched++)
        {
            if (tokens[fetched + 1].Kind == TokenKind.Error)
            {
                var error = list.Error!;
                throw new ErrorFound(new Diagnostic(error.Kind, list.Source, error.Span, error.Message));
            }
        }
    }

    private bool At(TokenKind kind) => Kind == kind;

    private bool AtAny(TokenKind first, TokenKind second) => Kind == first || Kind == second;

    private bool Eat(TokenKind kind)
    {
        if (Kind != kind)
        {
            return false;
        }

        pos += kind == TokenKind.EndMarker ? 0 : 1;
        return true;
    }

    private bool Eat(TokenKind first, TokenKind second) => Eat(first) && Eat(second);

    private bool AtWord(string word) => Kind == TokenKind.Name && list.TextOf(tokens[pos]).SequenceEqual(word);

    private bool EatWord(string word)
    {
        if (!AtWord(word))
        {
            return false;
        }

        pos++;
        return true;
    }

    /// <summary>A token that must be here: without it, nothing else is tried.</summary>
    private bool Force(TokenKind kind) =>
        Eat(kind) || Raise<bool>(PlaceOf(pos), $"expected '{TokenTexts.Of(kind)}'");

    private bool Back(int mark)
    {
        pos = mark;
        return false;
    }

    private Part? Nothing(int mark)
    {
        pos = mark;
        return null;
    }

    /// <summary>True when the rule fits here; the position stays.</summary>
    private bool LooksLike(Func<bool> rule)
    {
        var mark = pos;
        var fits = rule();
        pos = mark;
        return fits;
    }

    private bool Try(Func<bool> rule)
    {
        var mark = pos;
        return rule() || Back(mark);
    }

    private Part? Remember(Func<Part?> rule, [CallerMemberName] string name = "")
    {
        if (memory.TryGetValue((name, pos), out var known))
        {
            pos = known.Result is null ? pos : known.End;
            return known.Result;
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();
        var mark = pos;
        var result = rule();
        memory[(name, mark)] = (result, pos);
        if (result is null)
        {
            pos = mark;
        }

        return result;
    }

    private Part Made(PartKind kind, int start, params IReadOnlyList<Part> children) =>
        new(kind, new Span(tokens[start].Start, tokens[LastMeaningful()].End), children);

    /// <summary>The last token in front of the position that is more than the end of a line.</summary>
    private int LastMeaningful()
    {
        var last = pos - 1;
        while (last > 0 && tokens[last].Kind is TokenKind.Newline or TokenKind.Indent or TokenKind.Dedent)
        {
            last--;
        }

        return Math.Max(last, 0);
    }

    private Span SpanOf(int token) => tokens[token].Span;

    /// <summary>Alternatives of the same rule with a separator between them; at least one.</summary>
    private List<Part>? Gather(Func<Part?> item, TokenKind separator = TokenKind.Comma)
    {
        if (item() is not { } first)
        {
            return null;
        }

        List<Part> items = [first];
        while (true)
        {
            var mark = pos;
            if (!Eat(separator) || item() is not { } next)
            {
                pos = mark;
                return items;
            }

            items.Add(next);
        }
    }

    [DoesNotReturn]
    private T Raise<T>(Span span, string message, DiagnosticKind? kind = null) =>
        throw new ErrorFound(new Diagnostic(kind ?? DiagnosticKind.SyntaxError, list.Source, span, message));

    [DoesNotReturn]
    private bool Raise(Part part, string message) => Raise<bool>(part.Span, message);

    [DoesNotReturn]
    private bool RaiseRange(Span first, Span last, string message) => Raise<bool>(new Span(first.Start, last.End), message);

    /// <summary>Points at the last token that was looked at.</summary>
    [DoesNotReturn]
    private bool RaiseAtLast(string message, DiagnosticKind? kind = null) => Raise<bool>(PlaceOf(fetched), message, kind);

    /// <summary>Points from a place to the last token that was looked at.</summary>
    [DoesNotReturn]
    private bool RaiseFrom(Span first, string message)
    {
        return Raise<bool>(new Span(first.Start, Math.Max(first.Start, tokens[fetched].End - 1)), message);
    }

    [DoesNotReturn]
    private bool RaiseAtNext(string message)
    {
        Fetch();
        return Raise<bool>(PlaceOf(pos), message);
    }

    /// <summary>A block is missing behind the line of a token.</summary>
    [DoesNotReturn]
    private bool RaiseNoBlock(string what, int token)
    {
        var line = list.Source.PositionOf(tokens[token].Start).Line;
        return RaiseAtLast($"expected an indented block after {what} on line {line}", DiagnosticKind.IndentationError);
    }

    /// <summary>True, after an error, where a line ends at a colon and no block follows.</summary>
    private bool CheckBlock(string what, int token) =>
        Eat(TokenKind.Colon) && Eat(TokenKind.Newline) && !At(TokenKind.Indent) && RaiseNoBlock(what, token);

    /// <summary>The place where CPython points for a token; indents and dedents have none, but that in front of them.</summary>
    public Span PlaceOf(int token)
    {
        var (kind, start, end) = tokens[token];
        if (kind is not (TokenKind.Indent or TokenKind.Dedent or TokenKind.EndMarker))
        {
            // The end of a line is not a part of it.
            return new Span(start, kind == TokenKind.Newline ? Math.Max(start, end - 1) : end);
        }

        var text = list.Source.Text;
        if (start == text.Length)
        {
            var last = text.EndsWith('\n') ? start - 1 : start;
            return new Span(last, last);
        }

        return list.Source.PositionOf(start).Column > 0 ? new Span(start - 1, start) : new Span(start, start);
    }
}
