using System.Collections.Generic;

namespace Rusthon.Syntax.Errors;

/// <content>Arguments of calls.</content>
internal sealed partial class ErrorParser
{
    private Part? Arguments() => Remember(() =>
    {
        var start = pos;
        if (Args() is { } args)
        {
            Eat(TokenKind.Comma);
            if (At(TokenKind.RightParen))
            {
                return args;
            }
        }

        pos = start;
        if (findMistakes)
        {
            InvalidArguments();
        }

        return null;
    });

    /// <summary>Arguments; marked where a keyword is unpacked. The children are the positional ones.</summary>
    private Part? Args()
    {
        var start = pos;
        if (Gather(PositionalArgument) is { } positional)
        {
            var mark = pos;
            var keywords = Eat(TokenKind.Comma) ? KeywordArguments() : null;
            if (keywords is null)
            {
                pos = mark;
            }

            return Made(PartKind.Call, start, [.. positional, .. keywords?.Children ?? []]) with { IsMarked = keywords?.IsMarked ?? false };
        }

        return KeywordArguments();
    }

    private Part? PositionalArgument()
    {
        var mark = pos;
        if (StarredArgument() is { } starred)
        {
            return starred;
        }

        return WalrusOrExpression() is { } plain && !At(TokenKind.Equal) ? plain : Nothing(mark);
    }

    private Part? StarredArgument()
    {
        var start = pos;
        if (!At(TokenKind.Star))
        {
            return null;
        }

        if (findMistakes && Eat(TokenKind.Star) && Expression() is not null && Eat(TokenKind.Equal) && Expression() is { } value)
        {
            RaiseRange(SpanOf(start), value.Span, "cannot assign to iterable argument unpacking");
        }

        pos = start + 1;
        if (Expression() is { } inner)
        {
            return Made(PartKind.Starred, start, inner);
        }

        pos = start;
        if (findMistakes && Eat(TokenKind.Star))
        {
            RaiseAtLast("Invalid star expression");
        }

        return null;
    }

    private Part? KeywordArguments()
    {
        var start = pos;
        var first = Gather(KeywordOrStarred);
        var positional = first?.FindAll(part => part.Kind == PartKind.Starred) ?? [];
        var behindFirst = pos;
        if (first is null || Eat(TokenKind.Comma))
        {
            if (Gather(KeywordOrDoubleStarred) is { } second)
            {
                return Made(PartKind.Call, start, positional) with { IsMarked = second.Exists(part => part.IsMarked) };
            }
        }

        pos = behindFirst;
        return first is null ? null : Made(PartKind.Call, start, positional);
    }

    private Part? KeywordOrStarred()
    {
        if (findMistakes)
        {
            InvalidKeyword();
        }

        return NamedArgument() ?? StarredArgument();
    }

    private Part? KeywordOrDoubleStarred()
    {
        if (findMistakes)
        {
            InvalidKeyword();
        }

        if (NamedArgument() is { } named)
        {
            return named;
        }

        var start = pos;
        return Eat(TokenKind.DoubleStar) && Expression() is not null ? Made(PartKind.Other, start) with { IsMarked = true } : Nothing(start);
    }

    private Part? NamedArgument()
    {
        var start = pos;
        return Eat(TokenKind.Name, TokenKind.Equal) && Expression() is not null ? Made(PartKind.Other, start) : Nothing(start);
    }

    private void InvalidKeyword()
    {
        var start = pos;
        if (Kind is TokenKind.TrueKeyword or TokenKind.FalseKeyword or TokenKind.NoneKeyword)
        {
            var word = TokenTexts.Of(tokens[pos++].Kind);
            if (Eat(TokenKind.Equal))
            {
                RaiseRange(SpanOf(start), SpanOf(start + 1), $"cannot assign to {word}");
            }
        }

        pos = start;
        InvalidKeywordGenerator();
        pos = start;
        var isKeyword = Eat(TokenKind.Name, TokenKind.Equal);
        pos = start;
        if (!isKeyword && Expression() is { } target && Eat(TokenKind.Equal))
        {
            RaiseRange(target.Span, SpanOf(pos - 1), "expression cannot contain assignment, perhaps you meant \"==\"?");
        }

        pos = start;
        if (Eat(TokenKind.DoubleStar) && Expression() is not null && Eat(TokenKind.Equal) && Expression() is { } value)
        {
            RaiseRange(SpanOf(start), value.Span, "cannot assign to keyword argument unpacking");
        }

        pos = start;
    }

    /// <summary><c>f(a=b for b in c)</c></summary>
    private void InvalidKeywordGenerator()
    {
        var start = pos;
        if (Eat(TokenKind.Name, TokenKind.Equal) && Expression() is not null && ForIfClauses() is not null)
        {
            RaiseRange(SpanOf(start), SpanOf(start + 1), "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
        }
    }

    private void InvalidArguments()
    {
        const string Unparenthesised = "Generator expression must be parenthesized";
        var start = pos;
        InvalidUnpackingOrder();
        pos = start;
        if (Expression() is { } element && ForIfClauses() is { } clause && Eat(TokenKind.Comma))
        {
            if (Args() is null && Expression() is not null)
            {
                ForIfClauses();
            }

            RaiseRange(element.Span, clause.Span, Unparenthesised);
        }

        pos = start;
        InvalidKeywordGenerator();
        pos = start;
        InvalidEmptyKeyword(start);
        pos = start;
        if (Args() is { } before && ForIfClauses() is { } last)
        {
            if (before.Children.Count > 1)
            {
                RaiseRange(before.Children[^1].Span, last.Span, Unparenthesised);
            }

            return;
        }

        pos = start;
        if (Args() is not null && Eat(TokenKind.Comma) && Expression() is { } later && ForIfClauses() is { } laterClause)
        {
            RaiseRange(later.Span, laterClause.Span, Unparenthesised);
        }

        pos = start;
        if (Args() is { } keywords && Eat(TokenKind.Comma) && Args() is not null)
        {
            RaiseAtLast(keywords.IsMarked ? "positional argument follows keyword argument unpacking" : "positional argument follows keyword argument");
        }
    }

    private void InvalidUnpackingOrder()
    {
        var start = pos;
        var fits = Gather(PositionalArgument) is not null && Eat(TokenKind.Comma) && KeywordArguments() is not null;
        if (!fits)
        {
            pos = start;
            fits = KeywordArguments() is not null;
        }

        if (!fits || !Eat(TokenKind.Comma))
        {
            return;
        }

        var comma = SpanOf(pos - 1);
        Part? Starred()
        {
            var mark = pos;
            return StarredArgument() is { } starred && !At(TokenKind.Equal) ? starred : Nothing(mark);
        }

        if (Gather(Starred) is not null)
        {
            RaiseFrom(comma, "iterable argument unpacking follows keyword argument unpacking");
        }
    }

    /// <summary><c>f(a=)</c></summary>
    private void InvalidEmptyKeyword(int start)
    {
        if (Args() is null || !Eat(TokenKind.Comma))
        {
            pos = start;
        }

        var name = pos;
        if (Eat(TokenKind.Name, TokenKind.Equal) && AtAny(TokenKind.Comma, TokenKind.RightParen))
        {
            RaiseRange(SpanOf(name), SpanOf(name + 1), "expected argument value expression");
        }
    }
}
