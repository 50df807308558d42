using System.Collections.Immutable;

namespace Rusthon.Syntax;

/// <content>What is assigned or deleted.</content>
public sealed partial class Parser
{
    /// <summary>The targets of <c>for</c>: one, or a tuple where there is a comma.</summary>
    private Expression ParseTargets()
    {
        var start = Current.Start;
        var first = ParseStarTarget();
        if (Kind != TokenKind.Comma)
        {
            return first;
        }

        var elements = ImmutableArray.CreateBuilder<Expression>();
        elements.Add(first);
        while (Accept(TokenKind.Comma) && StartsExpression(Kind, orStar: true))
        {
            elements.Add(ParseStarTarget());
        }

        return new Tuple(From(start), elements.DrainToImmutable(), ExprContext.Store);
    }

    private Expression ParseStarTarget()
    {
        var start = Current.Start;
        if (!Accept(TokenKind.Star))
        {
            return AsTarget(ParsePrimary(), ExprContext.Store);
        }

        var value = AsTarget(ParsePrimary(), ExprContext.Store);
        return new Starred(From(start), value, ExprContext.Store);
    }

    /// <summary>The same expression, assigned or deleted; fails where that cannot be.</summary>
    private static Expression AsTarget(Expression expression, ExprContext context)
    {
        switch (expression)
        {
            case Name name:
                return name with { Context = context };
            case Attribute attribute:
                return attribute with { Context = context };
            case Subscript subscript:
                return subscript with { Context = context };
            case Starred starred when context == ExprContext.Store:
                return starred with { Value = AsTarget(starred.Value, context), Context = context };
            case List list:
                return list with { Elements = AsTargets(list.Elements, context), Context = context };
            case Tuple tuple:
                return tuple with { Elements = AsTargets(tuple.Elements, context), Context = context };
            default:
                Fail();
                return null;
        }
    }

    private static ImmutableArray<Expression> AsTargets(ImmutableArray<Expression> expressions, ExprContext context)
    {
        var targets = ImmutableArray.CreateBuilder<Expression>(expressions.Length);
        foreach (var expression in expressions)
        {
            targets.Add(AsTarget(expression, context));
        }

        return targets.MoveToImmutable();
    }

    /// <summary>A name, attribute or subscript, for <c>+=</c> and annotations.</summary>
    private static Expression AsSingleTarget(Expression expression)
    {
        if (expression is not (Name or Attribute or Subscript))
        {
            Fail();
        }

        return AsTarget(expression, ExprContext.Store);
    }
}
