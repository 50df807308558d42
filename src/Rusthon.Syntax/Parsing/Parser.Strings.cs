using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Rusthon.Source;

namespace Rusthon.Syntax;

/// <content>Strings, f-strings and their concatenation.</content>
public sealed partial class Parser
{
    /// <summary>One or more literals next to each other.</summary>
    private Expression ParseStrings()
    {
        var start = Current.Start;
        var parts = ImmutableArray.CreateBuilder<Expression>();
        var count = 0;
        var hasBytes = false;
        var hasText = false;
        var hasFields = false;
        for (; Kind is TokenKind.String or TokenKind.FStringStart; count++)
        {
            if (Kind == TokenKind.FStringStart)
            {
                hasFields = true;
                ParseFString(parts);
                continue;
            }

            var literal = ParseString();
            hasBytes |= literal.Value is BytesConstant;
            hasText |= literal.Value is StringConstant;
            parts.Add(literal);
        }

        if (hasBytes && (hasText || hasFields))
        {
            Fail("cannot mix bytes and nonbytes literals", Current.Span);
        }

        if (count == 1 && !hasFields)
        {
            return parts[0];
        }

        if (hasBytes)
        {
            return ConcatenateBytes(From(start), parts);
        }

        var folded = FoldConstants(parts, dropEmpty: hasFields);
        return hasFields ? new JoinedStr(From(start), folded) : folded[0];
    }

    private Constant ParseString()
    {
        var token = Expect(TokenKind.String);
        var text = list.TextOf(token);
        var value = StringLiteral.Parse(text, out var error);
        if (value is null)
        {
            Fail(error!, token.Span);
        }

        return new Constant(token.Span, value, text[0] is 'u' or 'U');
    }

    private static Constant ConcatenateBytes(Span span, ImmutableArray<Expression>.Builder parts)
    {
        var bytes = ImmutableArray.CreateBuilder<byte>();
        foreach (var part in parts)
        {
            bytes.AddRange(((BytesConstant)((Constant)part).Value).Value);
        }

        return new Constant(span, new BytesConstant(bytes.DrainToImmutable()), false);
    }

    /// <summary>Joins runs of string constants to one each.</summary>
    private static ImmutableArray<Expression> FoldConstants(ImmutableArray<Expression>.Builder parts, bool dropEmpty)
    {
        var folded = ImmutableArray.CreateBuilder<Expression>();
        for (var i = 0; i < parts.Count;)
        {
            if (parts[i] is not Constant first)
            {
                folded.Add(parts[i++]);
                continue;
            }

            if (dropEmpty && IsEmpty(first))
            {
                i++;
                continue;
            }

            var last = first;
            var run = new List<StringConstant>();
            for (; i < parts.Count && parts[i] is Constant next; i++)
            {
                run.Add((StringConstant)next.Value);
                last = next;
            }

            folded.Add(new Constant(new Span(first.Span.Start, last.Span.End), StringConstant.Concatenate(run), first.HasPrefixU));
        }

        return folded.DrainToImmutable();
    }

    private static bool IsEmpty(Constant constant) => constant.Value is StringConstant { Text: "" };

    private void ParseFString(ImmutableArray<Expression>.Builder parts)
    {
        var opening = list.TextOf(Expect(TokenKind.FStringStart));
        var raw = opening.IndexOfAny('r', 'R') >= 0;
        string? firstError = null;
        while (Kind != TokenKind.FStringEnd)
        {
            if (Kind == TokenKind.LeftBrace)
            {
                ParseField(parts, raw);
            }
            else
            {
                AddFStringText(parts, raw, out var error);
                firstError ??= error;
            }
        }

        if (firstError is not null)
        {
            Fail(firstError, Current.Span);
        }

        pos++;
    }

    private void AddFStringText(ImmutableArray<Expression>.Builder parts, bool raw, out string? error)
    {
        var token = Expect(TokenKind.FStringMiddle);
        var text = list.TextOf(token);
        text = text.EndsWith("{{") || text.EndsWith("}}") ? text[..^1] : text;
        var value = StringLiteral.ParseText(text, raw, out error);
        if (value is { Text.Length: > 0 })
        {
            parts.Add(new Constant(token.Span, value, false));
        }
    }

    /// <summary>A field in braces; with <c>=</c>, its text comes first, whose escapes count as in the text around it.</summary>
    private void ParseField(ImmutableArray<Expression>.Builder parts, bool raw)
    {
        Enter();
        var start = Expect(TokenKind.LeftBrace).Start;
        var value = ParseYieldOrStarExpressions();
        var debug = Accept(TokenKind.Equal);
        var textEnd = Current.Start;
        var textSpan = new Span(start + 1, textEnd);
        var conversion = FormatConversion.None;
        if (Accept(TokenKind.Exclamation))
        {
            conversion = ParseConversion();
        }

        JoinedStr? format = null;
        if (Kind == TokenKind.Colon)
        {
            format = ParseFormatSpec();
        }

        Expect(TokenKind.RightBrace);
        nesting--;
        if (debug)
        {
            var text = DebugText(start + 1, textEnd);
            parts.Add(new Constant(textSpan, StringLiteral.ParseText(text, raw, out _) ?? new StringConstant(text), false));
            conversion = conversion == FormatConversion.None && format is null ? FormatConversion.Repr : conversion;
        }

        parts.Add(new FormattedValue(From(start), value, conversion, format));
    }

    private FormatConversion ParseConversion()
    {
        var exclamation = tokens[pos - 1];
        var token = Expect(TokenKind.Name);
        if (token.Start == exclamation.End && token.End == token.Start + 1 && source.Text[token.Start] is 's' or 'r' or 'a')
        {
            return (FormatConversion)source.Text[token.Start];
        }

        pos--;
        Fail();
        return default;
    }

    private JoinedStr ParseFormatSpec()
    {
        var start = Expect(TokenKind.Colon).Start;
        var parts = ImmutableArray.CreateBuilder<Expression>();
        while (Kind is TokenKind.FStringMiddle or TokenKind.LeftBrace)
        {
            if (Kind == TokenKind.LeftBrace)
            {
                ParseField(parts, raw: false);
            }
            else
            {
                AddFStringText(parts, raw: false, out var error);
                if (error is not null)
                {
                    Fail(error, tokens[pos - 1].Span);
                }
            }
        }

        return new JoinedStr(From(start), parts.Count == 1 ? parts.DrainToImmutable() : FoldConstants(parts, dropEmpty: true));
    }

    /// <summary>The text of a field from its brace to where its expression ends, without comments.</summary>
    private string DebugText(int start, int end)
    {
        var text = source.Text.AsSpan(start, end - start);
        if (text.IndexOf('#') < 0)
        {
            return text.ToString().ReplaceLineEndings("\n");
        }

        var kept = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '#')
            {
                while (i < text.Length && text[i] != '\n')
                {
                    i++;
                }
            }

            if (i < text.Length)
            {
                kept.Append(text[i]);
            }
        }

        return kept.ToString().ReplaceLineEndings("\n");
    }
}
