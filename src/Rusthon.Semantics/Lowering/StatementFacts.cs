using System.Collections.Immutable;
using System.Linq;
using Rusthon.Syntax;

namespace Rusthon.Semantics;

/// <summary>Whether a body has annotated names, so that its scope needs __annotations__.</summary>
internal static class AnnotationFinder
{
    /// <summary>True when the statements, nested ones included but not those of functions and classes, annotate a name.</summary>
    public static bool HasAnnotations(ImmutableArray<Statement> body) => body.Any(statement => statement switch
    {
        AnnAssign => true,
        ForStatement loop => HasAnnotations(loop.Body) || HasAnnotations(loop.OrElse),
        While loop => HasAnnotations(loop.Body) || HasAnnotations(loop.OrElse),
        If branch => InBranch(branch),
        WithStatement with => HasAnnotations(with.Body),
        Match match => match.Cases.Any(arm => HasAnnotations(arm.Body)),
        TryStatement attempt => HasAnnotations(attempt.Body) || attempt.Handlers.Any(handler => HasAnnotations(handler.Body))
            || HasAnnotations(attempt.OrElse) || HasAnnotations(attempt.FinalBody),
        _ => false,
    });

    private static bool InBranch(If branch)
    {
        while (true)
        {
            if (HasAnnotations(branch.Body))
            {
                return true;
            }

            if (branch.OrElse is not [If next])
            {
                return HasAnnotations(branch.OrElse);
            }

            branch = next;
        }
    }
}

/// <summary>The size of statements, for deciding whether to repeat them.</summary>
internal static class StatementSize
{
    private const int Budget = 40;

    /// <summary>True for a few simple statements without functions, comprehensions and nested constructs.</summary>
    public static bool IsShort(ImmutableArray<Statement> body)
    {
        var left = Budget;
        return Fits(body, ref left);
    }

    private static bool Fits(ImmutableArray<Statement> body, ref int left)
    {
        foreach (var statement in body)
        {
            if (!Fits(statement, ref left))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Fits(Statement statement, ref int left)
    {
        left--;
        return statement switch
        {
            Pass or Break or Continue or Global or Nonlocal => left >= 0,
            ExprStmt expression => Fits(expression.Value, ref left),
            Return { Value: null } => left >= 0,
            Return { Value: { } value } => Fits(value, ref left),
            Assign assign => Fits(assign.Targets, ref left) && Fits(assign.Value, ref left),
            AugAssign assign => Fits(assign.Target, ref left) && Fits(assign.Value, ref left),
            Delete delete => Fits(delete.Targets, ref left),
            If branch => Fits(branch.Test, ref left) && Fits(branch.Body, ref left) && Fits(branch.OrElse, ref left),
            _ => false,
        };
    }

    private static bool Fits(ImmutableArray<Expression> expressions, ref int left)
    {
        foreach (var expression in expressions)
        {
            if (!Fits(expression, ref left))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Fits(Expression expression, ref int left)
    {
        if (--left < 0)
        {
            return false;
        }

        switch (expression)
        {
            case Name or Constant:
                return true;
            case Attribute attribute:
                return Fits(attribute.Value, ref left);
            case Subscript subscript:
                return Fits(subscript.Value, ref left) && Fits(subscript.Index, ref left);
            case Call call:
                if (!Fits(call.Func, ref left) || !Fits(call.Args, ref left))
                {
                    return false;
                }

                foreach (var keyword in call.Keywords)
                {
                    if (!Fits(keyword.Value, ref left))
                    {
                        return false;
                    }
                }

                return true;
            case BinOp operation:
                return Fits(operation.Left, ref left) && Fits(operation.Right, ref left);
            case UnaryOp operation:
                return Fits(operation.Operand, ref left);
            case Compare comparison:
                return Fits(comparison.Left, ref left) && Fits(comparison.Comparators, ref left);
            case JoinedStr joined:
                return Fits(joined.Values, ref left);
            case FormattedValue formatted:
                return Fits(formatted.Value, ref left) && (formatted.FormatSpec is null || Fits(formatted.FormatSpec, ref left));
            case Tuple tuple:
                return Fits(tuple.Elements, ref left);
            case Await await:
                return Fits(await.Value, ref left);
            default:
                return false;
        }
    }
}
