using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Rusthon.Source;

namespace Rusthon.Syntax;

/// <summary>
/// Parses Python 3.13 by recursive descent. It decides only whether a text is Python and builds its
/// tree; what is wrong with one that is not is found by <see cref="SyntaxErrorFinder"/>.
/// </summary>
public sealed partial class Parser
{
    /// <summary>Nesting that is not bounded by brackets: operators in front, conditions, lambdas.</summary>
    private const int MaxNesting = 1000;

    private readonly SourceText source;
    private readonly TokenList list;
    private readonly Token[] tokens;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> names = new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private int pos;
    private int nesting;

    private Parser(TokenList list)
    {
        this.list = list;
        source = list.Source;
        tokens = System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsArray(list.Tokens)!;
    }

    /// <summary>
    /// Parses a file and checks what CPython's compiler checks beyond the grammar. Returns null after
    /// an error was reported; independent errors behind the first are reported too.
    /// </summary>
    public static Module? ParseModule(SourceText source, DiagnosticBag diagnostics)
    {
        var before = diagnostics.Items.Count;
        var module = ParseOnce(source, diagnostics);
        if (module is null && diagnostics.Items.Count == before + 1)
        {
            ErrorRecovery.ReportRest(source, diagnostics.Items[before], diagnostics);
        }

        return module;
    }

    /// <summary>As <see cref="ParseModule"/>, but stops at the first error of the grammar.</summary>
    internal static Module? ParseOnce(SourceText source, DiagnosticBag diagnostics)
    {
        var list = Lexer.Tokenize(source);
        var parser = new Parser(list);
        Module module;
        try
        {
            module = parser.ParseFile();
        }
        catch (ParseFailure failure)
        {
            diagnostics.Report(SyntaxErrorFinder.Find(list, parser.pos, failure));
            return null;
        }

        if (!Restrictions.Check(module, diagnostics))
        {
            return null;
        }

        SyntaxWarnings.Find(list, module, diagnostics);
        return module;
    }

    private Token Current => tokens[pos];

    private TokenKind Kind => tokens[pos].Kind;

    /// <summary>The kind of the token behind the current one.</summary>
    private TokenKind NextKind => pos + 1 < tokens.Length ? tokens[pos + 1].Kind : TokenKind.EndMarker;

    private Module ParseFile()
    {
        var body = ImmutableArray.CreateBuilder<Statement>();
        while (Kind != TokenKind.EndMarker)
        {
            ParseStatement(body);
        }

        return new Module(new Span(0, source.Text.Length), source, body.DrainToImmutable());
    }

    private bool Accept(TokenKind kind)
    {
        if (tokens[pos].Kind != kind)
        {
            return false;
        }

        pos++;
        return true;
    }

    private Token Expect(TokenKind kind)
    {
        if (tokens[pos].Kind != kind)
        {
            Fail();
        }

        return tokens[pos++];
    }

    /// <summary>True when the current token is a name with this text.</summary>
    private bool AtWord(string word) => Kind == TokenKind.Name && list.TextOf(Current).SequenceEqual(word);

    private string ExpectName() => NameOf(Expect(TokenKind.Name));

    private string NameOf(Token token)
    {
        var text = list.TextOf(token);
        if (names.TryGetValue(text, out var known))
        {
            return known;
        }

        var name = Unicode.IdentifierCharacters.Normalize(text.ToString());
        names.Add(name);
        return name;
    }

    /// <summary>From a start to the end of the last token that is more than a line end.</summary>
    private Span From(int start)
    {
        var last = pos - 1;
        while (tokens[last].Kind is TokenKind.Newline or TokenKind.Dedent or TokenKind.Indent)
        {
            last--;
        }

        return new Span(start, tokens[last].End);
    }

    /// <summary>The current token cannot be here.</summary>
    [DoesNotReturn]
    private static void Fail() => throw new ParseFailure(null, default);

    /// <summary>A token has no value, whatever is around it.</summary>
    [DoesNotReturn]
    private static void Fail(string message, Span span) => throw new ParseFailure(message, span);

    private void Enter()
    {
        if (++nesting > MaxNesting)
        {
            Fail("too many nested expressions", Current.Span);
        }
    }
}

/// <summary>Leaves the parser at an error, with the message where it is already known.</summary>
internal sealed class ParseFailure(string? message, Span span) : Exception
{
    /// <summary>The message; null where it is still to be found.</summary>
    public string? KnownMessage { get; } = message;

    /// <summary>The place of a known message.</summary>
    public Span Span { get; } = span;
}
