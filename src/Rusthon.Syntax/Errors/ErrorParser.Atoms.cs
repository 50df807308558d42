using System;
using System.Collections.Generic;
using Rusthon.Source;

namespace Rusthon.Syntax.Errors;

/// <content>Atoms and what follows them, displays and comprehensions.</content>
internal sealed partial class ErrorParser
{
    private Part? Name()
    {
        var start = pos;
        return Eat(TokenKind.Name) ? Made(PartKind.Name, start) : null;
    }

    private Part? Primary() => Remember(() =>
    {
        var start = pos;
        if (Atom() is not { } result)
        {
            return null;
        }

        while (Trailer(start) is { } longer)
        {
            result = longer;
        }

        return result;
    });

    /// <summary>An attribute, call or subscript of what begins at a token.</summary>
    private Part? Trailer(int start)
    {
        var mark = pos;
        switch (Kind)
        {
            case TokenKind.Dot:
                return Eat(TokenKind.Dot, TokenKind.Name) ? Made(PartKind.Attribute, start) : Nothing(mark);
            case TokenKind.LeftParen:
                if (GeneratorExpression() is not null)
                {
                    return Made(PartKind.Call, start);
                }

                pos = mark + 1;
                Arguments();
                return Eat(TokenKind.RightParen) ? Made(PartKind.Call, start) : Nothing(mark);
            case TokenKind.LeftBracket:
                pos++;
                return Slices() && Eat(TokenKind.RightBracket) ? Made(PartKind.Subscript, start) : Nothing(mark);
            default:
                return null;
        }
    }

    private Part? Atom()
    {
        var start = pos;
        switch (Kind)
        {
            case TokenKind.Name:
                return Name();
            case TokenKind.TrueKeyword:
                pos++;
                return Made(PartKind.True, start);
            case TokenKind.FalseKeyword:
                pos++;
                return Made(PartKind.False, start);
            case TokenKind.NoneKeyword:
                pos++;
                return Made(PartKind.None, start);
            case TokenKind.Ellipsis:
                pos++;
                return Made(PartKind.Ellipsis, start);
            case TokenKind.Number:
                pos++;
                return Made(PartKind.Literal, start);
            case TokenKind.String or TokenKind.FStringStart:
                return Strings();
            case TokenKind.LeftParen:
                return TupleDisplay() ?? Group() ?? GeneratorExpression();
            case TokenKind.LeftBracket:
                return ListDisplay() ?? ListComprehension();
            case TokenKind.LeftBrace:
                return DictDisplay() ?? SetDisplay() ?? DictComprehension() ?? SetComprehension();
            default:
                return null;
        }
    }

    private Part? TupleDisplay()
    {
        var start = pos;
        if (!Eat(TokenKind.LeftParen))
        {
            return null;
        }

        var items = new List<Part>();
        var mark = pos;
        if (StarNamedExpression() is { } first && Eat(TokenKind.Comma))
        {
            items.Add(first);
            items.AddRange(StarNamedExpressions() ?? []);
        }
        else
        {
            pos = mark;
        }

        return Eat(TokenKind.RightParen) ? Made(PartKind.Tuple, start, items) : Nothing(start);
    }

    private Part? Group()
    {
        var start = pos;
        if (Eat(TokenKind.LeftParen) && (Yield() ?? NamedExpression()) is { } inner && Eat(TokenKind.RightParen))
        {
            return inner;
        }

        pos = start;
        if (!findMistakes)
        {
            return null;
        }

        if (Eat(TokenKind.LeftParen) && StarredArgument() is { } starred && Eat(TokenKind.RightParen))
        {
            Raise(starred, "cannot use starred expression here");
        }

        pos = start;
        if (Eat(TokenKind.LeftParen, TokenKind.DoubleStar) && Expression() is not null && Eat(TokenKind.RightParen))
        {
            Raise<bool>(SpanOf(start + 1), "cannot use double starred expression here");
        }

        return Nothing(start);
    }

    private Part? ListDisplay()
    {
        var start = pos;
        if (!Eat(TokenKind.LeftBracket))
        {
            return null;
        }

        var items = StarNamedExpressions() ?? [];
        return Eat(TokenKind.RightBracket) ? Made(PartKind.List, start, items) : Nothing(start);
    }

    private Part? SetDisplay()
    {
        var start = pos;
        return Eat(TokenKind.LeftBrace) && StarNamedExpressions() is not null && Eat(TokenKind.RightBrace)
            ? Made(PartKind.Set, start) : Nothing(start);
    }

    private Part? DictDisplay()
    {
        var start = pos;
        if (!Eat(TokenKind.LeftBrace))
        {
            return null;
        }

        if (Gather(DictItem) is not null)
        {
            Eat(TokenKind.Comma);
        }

        if (Eat(TokenKind.RightBrace))
        {
            return Made(PartKind.Dict, start);
        }

        // CPython looks for these in its first pass too.
        pos = start + 1;
        InvalidDictItems();
        return Nothing(start);
    }

    private Part? DictItem()
    {
        var start = pos;
        if (Eat(TokenKind.DoubleStar) && BitOr() is not null)
        {
            return Made(PartKind.Other, start);
        }

        pos = start;
        return KeyAndValue();
    }

    private Part? KeyAndValue()
    {
        var start = pos;
        return Expression() is not null && Eat(TokenKind.Colon) && Expression() is not null ? Made(PartKind.Other, start) : Nothing(start);
    }

    private void InvalidDictItems()
    {
        var mark = pos;
        if (Gather(DictItem) is not null && Eat(TokenKind.Comma))
        {
            var item = pos;
            if (Expression() is { } key && !At(TokenKind.Colon))
            {
                Raise<bool>(new Span(key.Span.End - 1, key.Span.End), "':' expected after dictionary key");
            }

            pos = item;
            InvalidDictValue();
        }

        pos = mark;
        InvalidDictValue();
    }

    private void InvalidDictValue()
    {
        if (Expression() is null || !Eat(TokenKind.Colon))
        {
            return;
        }

        var colon = pos - 1;
        if (Eat(TokenKind.Star) && BitOr() is not null)
        {
            RaiseFrom(SpanOf(colon + 1), "cannot use a starred expression in a dictionary value");
        }

        pos = colon + 1;
        if (AtAny(TokenKind.RightBrace, TokenKind.Comma))
        {
            Raise<bool>(SpanOf(colon), "expression expected after dictionary key and ':'");
        }
    }

    private Part? ListComprehension() =>
        Comprehension(PartKind.ListComp, TokenKind.LeftBracket, NamedExpression, TokenKind.RightBracket);

    private Part? SetComprehension() =>
        Comprehension(PartKind.SetComp, TokenKind.LeftBrace, NamedExpression, TokenKind.RightBrace);

    private Part? GeneratorExpression() =>
        Comprehension(PartKind.GeneratorExp, TokenKind.LeftParen, WalrusOrExpression, TokenKind.RightParen);

    private Part? WalrusOrExpression()
    {
        var mark = pos;
        if (AssignmentExpression() is { } named)
        {
            return named;
        }

        return Expression() is { } plain && !At(TokenKind.ColonEqual) ? plain : Nothing(mark);
    }

    private Part? Comprehension(PartKind kind, TokenKind open, Func<Part?> element, TokenKind close)
    {
        var start = pos;
        if (Eat(open) && element() is not null && ForIfClauses() is not null && Eat(close))
        {
            return Made(kind, start);
        }

        pos = start;
        if (findMistakes)
        {
            InvalidComprehension();
        }

        return Nothing(start);
    }

    private void InvalidComprehension()
    {
        var start = pos;
        if (Kind is not (TokenKind.LeftBracket or TokenKind.LeftParen or TokenKind.LeftBrace))
        {
            return;
        }

        pos++;
        if (StarredArgument() is { } starred && ForIfClauses() is not null)
        {
            Raise(starred, "iterable unpacking cannot be used in comprehension");
        }

        pos = start;
        if (Eat(TokenKind.LeftParen))
        {
            return;
        }

        const string Forgotten = "did you forget parentheses around the comprehension target?";
        pos = start + 1;
        if (StarNamedExpression() is { } first && Eat(TokenKind.Comma) && StarNamedExpressions() is { } more && ForIfClauses() is not null)
        {
            RaiseRange(first.Span, more[^1].Span, Forgotten);
        }

        pos = start + 1;
        if (StarNamedExpression() is { } only && Eat(TokenKind.Comma))
        {
            var comma = SpanOf(pos - 1);
            if (ForIfClauses() is not null)
            {
                RaiseRange(only.Span, comma, Forgotten);
            }
        }
    }

    private Part? DictComprehension()
    {
        var start = pos;
        if (Eat(TokenKind.LeftBrace) && KeyAndValue() is not null && ForIfClauses() is not null && Eat(TokenKind.RightBrace))
        {
            return Made(PartKind.DictComp, start);
        }

        pos = start;
        if (findMistakes && Eat(TokenKind.LeftBrace, TokenKind.DoubleStar) && BitOr() is not null && ForIfClauses() is not null && Eat(TokenKind.RightBrace))
        {
            Raise<bool>(SpanOf(start + 1), "dict unpacking cannot be used in dict comprehension");
        }

        return Nothing(start);
    }

    /// <summary>The clauses of a comprehension; the result is the last iterable or condition.</summary>
    private Part? ForIfClauses()
    {
        Part? last = null;
        while (ForIfClause() is { } item)
        {
            last = item;
        }

        return last;
    }

    private Part? ForIfClause()
    {
        var mark = pos;
        Eat(TokenKind.AsyncKeyword);
        if (Eat(TokenKind.ForKeyword) && StarTargets() is not null && Eat(TokenKind.InKeyword))
        {
            // From here, nothing else is tried.
            if (Disjunction() is not { } last)
            {
                return Nothing(mark);
            }

            while (Try(() => Eat(TokenKind.IfKeyword) && Disjunction() is { } test && (last = test) is not null))
            {
            }

            return last;
        }

        pos = mark;
        if (findMistakes)
        {
            InvalidForIfClause();
            pos = mark;
            InvalidForTarget();
        }

        return Nothing(mark);
    }

    private void InvalidForIfClause()
    {
        Eat(TokenKind.AsyncKeyword);
        if (!Eat(TokenKind.ForKeyword) || Gather(BitOr) is null)
        {
            return;
        }

        Eat(TokenKind.Comma);
        if (!At(TokenKind.InKeyword))
        {
            RaiseAtLast("'in' expected after for-loop variables");
        }
    }

    private bool Slices()
    {
        var mark = pos;
        if (Slice() is not null && !At(TokenKind.Comma))
        {
            return true;
        }

        pos = mark;
        if (Gather(() => Slice() ?? StarredArgument()) is null)
        {
            return Back(mark);
        }

        Eat(TokenKind.Comma);
        return true;
    }

    private Part? Slice()
    {
        var start = pos;
        Expression();
        if (Eat(TokenKind.Colon))
        {
            Expression();
            if (Eat(TokenKind.Colon))
            {
                Expression();
            }

            return Made(PartKind.Other, start);
        }

        pos = start;
        return NamedExpression();
    }
}
