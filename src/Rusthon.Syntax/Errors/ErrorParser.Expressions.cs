using System;
using System.Collections.Generic;

namespace Rusthon.Syntax.Errors;

/// <content>Expressions with operators.</content>
internal sealed partial class ErrorParser
{
    private Part? Expressions() => Sequence(Expression);

    private Part? StarExpressions() => Sequence(StarExpression);

    /// <summary>Items with commas: a tuple where there is a comma.</summary>
    private Part? Sequence(Func<Part?> item)
    {
        var start = pos;
        if (Gather(item) is not { } items)
        {
            return null;
        }

        return Eat(TokenKind.Comma) || items.Count > 1 ? Made(PartKind.Tuple, start, items) : items[0];
    }

    private Part? StarExpression() => Remember(() => Star() ?? Expression());

    private Part? Star()
    {
        var start = pos;
        return Eat(TokenKind.Star) && BitOr() is { } value ? Made(PartKind.Starred, start, value) : Nothing(start);
    }

    private Part? StarNamedExpression() => Star() ?? NamedExpression();

    private List<Part>? StarNamedExpressions()
    {
        var items = Gather(StarNamedExpression);
        if (items is not null)
        {
            Eat(TokenKind.Comma);
        }

        return items;
    }

    private Part? Yield()
    {
        var start = pos;
        if (!Eat(TokenKind.YieldKeyword))
        {
            return null;
        }

        if (Try(() => Eat(TokenKind.FromKeyword) && Expression() is not null))
        {
            return Made(PartKind.Yield, start);
        }

        StarExpressions();
        return Made(PartKind.Yield, start);
    }

    private Part? AssignmentExpression()
    {
        var start = pos;
        return Eat(TokenKind.Name, TokenKind.ColonEqual) && Expression() is not null ? Made(PartKind.NamedExpr, start) : Nothing(start);
    }

    private Part? NamedExpression()
    {
        var mark = pos;
        if (AssignmentExpression() is { } named)
        {
            return named;
        }

        if (findMistakes)
        {
            InvalidNamedExpression();
            pos = mark;
        }

        return Expression() is { } plain && !At(TokenKind.ColonEqual) ? plain : Nothing(mark);
    }

    private Part? InvalidNamedExpression() => Remember(() =>
    {
        var mark = pos;
        if (Expression() is { } target && Eat(TokenKind.ColonEqual) && Expression() is not null)
        {
            Raise(target, $"cannot use assignment expressions with {target.Description}");
        }

        pos = mark;
        if (Eat(TokenKind.Name, TokenKind.Equal) && BitOr() is { } value && !AtAny(TokenKind.Equal, TokenKind.ColonEqual))
        {
            RaiseRange(SpanOf(mark), value.Span, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
        }

        pos = mark;
        bool IsExcluded() => ListDisplay() is not null || TupleDisplay() is not null || GeneratorExpression() is not null
            || Kind is TokenKind.TrueKeyword or TokenKind.NoneKeyword or TokenKind.FalseKeyword;
        if (!LooksLike(IsExcluded) && BitOr() is { } left && Eat(TokenKind.Equal) && BitOr() is not null && !AtAny(TokenKind.Equal, TokenKind.ColonEqual))
        {
            Raise(left, $"cannot assign to {left.Description} here. Maybe you meant '==' instead of '='?");
        }

        return null;
    });

    private Part? Expression() => Remember(() =>
    {
        var start = pos;
        if (findMistakes)
        {
            InvalidExpression();
            pos = start;
            InvalidLegacyExpression();
            pos = start;
        }

        return PlainExpression();
    });

    private Part? PlainExpression()
    {
        var start = pos;
        if (Disjunction() is { } first)
        {
            var end = pos;
            if (Eat(TokenKind.IfKeyword) && Disjunction() is not null && Eat(TokenKind.ElseKeyword) && Expression() is not null)
            {
                return Made(PartKind.IfExp, start);
            }

            pos = end;
            return first;
        }

        pos = start;
        return Lambda();
    }

    private Part? Lambda()
    {
        var start = pos;
        if (!Eat(TokenKind.LambdaKeyword))
        {
            return null;
        }

        LambdaParams();
        return Eat(TokenKind.Colon) && Expression() is not null ? Made(PartKind.Lambda, start) : Nothing(start);
    }

    private Part? ExpressionWithoutMistakes()
    {
        var before = findMistakes;
        findMistakes = false;
        try
        {
            return PlainExpression();
        }
        finally
        {
            findMistakes = before;
        }
    }

    private void InvalidExpression()
    {
        var mark = pos;
        bool IsPrefixOrSoftKeyword()
        {
            if (!At(TokenKind.Name))
            {
                return false;
            }

            // CPython 3.13 compares only as many characters as the name has.
            var word = list.TextOf(tokens[pos]).ToString();
            return LooksLike(() => Eat(TokenKind.Name, TokenKind.String)) || Array.Exists(SoftKeywords, keyword => keyword.StartsWith(word, StringComparison.Ordinal));
        }

        if (!IsPrefixOrSoftKeyword() && Disjunction() is { } first && ExpressionWithoutMistakes() is { } second)
        {
            if (!IsLegacy(first) && levels[pos - 1] != 0)
            {
                RaiseRange(first.Span, second.Span, "invalid syntax. Perhaps you forgot a comma?");
            }

            return;
        }

        pos = mark;
        if (Disjunction() is { } body && Eat(TokenKind.IfKeyword) && Disjunction() is { } test && !AtAny(TokenKind.ElseKeyword, TokenKind.Colon))
        {
            RaiseRange(body.Span, test.Span, "expected 'else' after 'if' expression");
        }

        pos = mark;
        if (Eat(TokenKind.LambdaKeyword) && (LambdaParams() || true) && Eat(TokenKind.Colon) && At(TokenKind.FStringMiddle))
        {
            RaiseRange(SpanOf(mark), SpanOf(pos - 1), "f-string: lambda expressions are not allowed without parentheses");
        }
    }

    private bool IsLegacy(Part part) => part.Kind == PartKind.Name && TextOf(part) is "print" or "exec";

    private string TextOf(Part part) => list.Source.Text[part.Span.Start..part.Span.End];

    private void InvalidLegacyExpression()
    {
        if (Name() is { } name && !At(TokenKind.LeftParen) && StarExpressions() is { } arguments && IsLegacy(name))
        {
            var word = TextOf(name);
            RaiseRange(name.Span, arguments.Span, $"Missing parentheses in call to '{word}'. Did you mean {word}(...)?");
        }
    }

    private Part? Disjunction() => Remember(() => Chain(Conjunction, TokenKind.OrKeyword));

    private Part? Conjunction() => Remember(() => Chain(Inversion, TokenKind.AndKeyword));

    private Part? Chain(Func<Part?> operand, TokenKind op)
    {
        var start = pos;
        var items = Gather(operand, op);
        return items is null ? null : items.Count == 1 ? items[0] : Made(PartKind.Operation, start);
    }

    private Part? Inversion() => Remember(() =>
    {
        var start = pos;
        if (Eat(TokenKind.NotKeyword))
        {
            return Inversion() is not null ? Made(PartKind.Operation, start) : null;
        }

        return Comparison();
    });

    private Part? Comparison()
    {
        var start = pos;
        if (BitOr() is not { } left)
        {
            return null;
        }

        var isIn = At(TokenKind.InKeyword);
        return Many(() => Try(() => EatCompareOperator() && BitOr() is not null))
            ? Made(PartKind.Comparison, start, left) with { IsMarked = isIn }
            : left;
    }

    private bool EatCompareOperator()
    {
        if (Kind is (>= TokenKind.EqualEqual and <= TokenKind.GreaterEqual) or TokenKind.InKeyword)
        {
            pos++;
            return true;
        }

        if (Eat(TokenKind.IsKeyword))
        {
            Eat(TokenKind.NotKeyword);
            return true;
        }

        return Eat(TokenKind.NotKeyword, TokenKind.InKeyword);
    }

    private Part? BitOr() => Remember(() => LeftAssociative(BitXor, kind => kind == TokenKind.Bar));

    private Part? BitXor() => Remember(() => LeftAssociative(BitAnd, kind => kind == TokenKind.Caret));

    private Part? BitAnd() => Remember(() => LeftAssociative(Shift, kind => kind == TokenKind.Ampersand));

    private Part? Shift() => Remember(() =>
    {
        var mark = pos;
        if (findMistakes)
        {
            InvalidArithmetic();
            pos = mark;
        }

        return LeftAssociative(Sum, kind => kind is TokenKind.LeftShift or TokenKind.RightShift);
    });

    private Part? Sum() => Remember(() => LeftAssociative(Term, kind => kind is TokenKind.Plus or TokenKind.Minus));

    private static bool IsTermOperator(TokenKind kind) =>
        kind is TokenKind.Star or TokenKind.Slash or TokenKind.DoubleSlash or TokenKind.Percent or TokenKind.At;

    private Part? Term() => Remember(() =>
    {
        var mark = pos;
        if (findMistakes && Kind is TokenKind.Plus or TokenKind.Minus or TokenKind.Tilde)
        {
            pos++;
            InvalidNot(Factor);
            pos = mark;
        }

        return LeftAssociative(Factor, IsTermOperator);
    });

    private void InvalidArithmetic()
    {
        if (Sum() is not null && (Kind is TokenKind.Plus or TokenKind.Minus || IsTermOperator(Kind)))
        {
            pos++;
            InvalidNot(Inversion);
        }
    }

    private void InvalidNot(Func<Part?> operand)
    {
        var keyword = pos;
        if (Eat(TokenKind.NotKeyword) && operand() is { } negated)
        {
            RaiseRange(SpanOf(keyword), negated.Span, "'not' after an operator must be parenthesized");
        }
    }

    private Part? LeftAssociative(Func<Part?> operand, Predicate<TokenKind> isOperator)
    {
        var start = pos;
        if (operand() is not { } result)
        {
            return null;
        }

        while (true)
        {
            var mark = pos;
            if (!isOperator(Kind))
            {
                return result;
            }

            pos++;
            if (operand() is null)
            {
                pos = mark;
                return result;
            }

            result = Made(PartKind.Operation, start);
        }
    }

    private Part? Factor() => Remember(() =>
    {
        var start = pos;
        if (Kind is TokenKind.Plus or TokenKind.Minus or TokenKind.Tilde)
        {
            pos++;
            return Factor() is not null ? Made(PartKind.Operation, start) : null;
        }

        if (AwaitPrimary() is not { } left)
        {
            return null;
        }

        var end = pos;
        if (Eat(TokenKind.DoubleStar) && Factor() is not null)
        {
            return Made(PartKind.Operation, start);
        }

        pos = end;
        return left;
    });

    private Part? AwaitPrimary() => Remember(() =>
    {
        var start = pos;
        if (Eat(TokenKind.AwaitKeyword))
        {
            return Primary() is not null ? Made(PartKind.Await, start) : null;
        }

        return Primary();
    });
}
