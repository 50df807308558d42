using System.Collections.Immutable;
using Rusthon.Source;

namespace Rusthon.Syntax;

/// <content>Expressions with operators.</content>
public sealed partial class Parser
{
    private const int OrPrecedence = 1;
    private const int AndPrecedence = 2;
    private const int NotPrecedence = 3;
    private const int ComparePrecedence = 4;
    private const int BitOrPrecedence = 5;

    private static readonly (BinaryOperator Op, int Precedence)[] BinaryOperators = BinaryOperatorTable();

    private static (BinaryOperator Op, int Precedence)[] BinaryOperatorTable()
    {
        var table = new (BinaryOperator, int)[256];
        table[(int)TokenKind.Bar] = (BinaryOperator.BitOr, BitOrPrecedence);
        table[(int)TokenKind.Caret] = (BinaryOperator.BitXor, 6);
        table[(int)TokenKind.Ampersand] = (BinaryOperator.BitAnd, 7);
        table[(int)TokenKind.LeftShift] = (BinaryOperator.LShift, 8);
        table[(int)TokenKind.RightShift] = (BinaryOperator.RShift, 8);
        table[(int)TokenKind.Plus] = (BinaryOperator.Add, 9);
        table[(int)TokenKind.Minus] = (BinaryOperator.Sub, 9);
        table[(int)TokenKind.Star] = (BinaryOperator.Mult, 10);
        table[(int)TokenKind.Slash] = (BinaryOperator.Div, 10);
        table[(int)TokenKind.DoubleSlash] = (BinaryOperator.FloorDiv, 10);
        table[(int)TokenKind.Percent] = (BinaryOperator.Mod, 10);
        table[(int)TokenKind.At] = (BinaryOperator.MatMult, 10);
        return table;
    }

    /// <summary>Expressions and starred ones with commas: a tuple where there is a comma.</summary>
    private Expression ParseStarExpressions()
    {
        var start = Current.Start;
        var first = ParseStarExpression();
        if (Kind != TokenKind.Comma)
        {
            return first;
        }

        var elements = ImmutableArray.CreateBuilder<Expression>();
        elements.Add(first);
        while (Accept(TokenKind.Comma) && StartsExpression(Kind, orStar: true))
        {
            elements.Add(ParseStarExpression());
        }

        return new Tuple(From(start), elements.DrainToImmutable(), ExprContext.Load);
    }

    private Expression ParseStarExpression() => Kind == TokenKind.Star ? ParseStarred() : ParseExpression();

    private Expression ParseStarNamedExpression() => Kind == TokenKind.Star ? ParseStarred() : ParseNamedExpression();

    private Starred ParseStarred()
    {
        var start = Expect(TokenKind.Star).Start;
        var value = ParseOperation(BitOrPrecedence);
        return new Starred(From(start), value, ExprContext.Load);
    }

    private Expression ParseYieldOrStarExpressions() => Kind == TokenKind.YieldKeyword ? ParseYield() : ParseStarExpressions();

    private Expression ParseYield()
    {
        var start = Expect(TokenKind.YieldKeyword).Start;
        if (Accept(TokenKind.FromKeyword))
        {
            var iterable = ParseExpression();
            return new YieldFrom(From(start), iterable);
        }

        var value = StartsExpression(Kind, orStar: true) ? ParseStarExpressions() : null;
        return new Yield(From(start), value);
    }

    private Expression ParseNamedExpression()
    {
        if (Kind != TokenKind.Name || NextKind != TokenKind.ColonEqual)
        {
            return ParseExpression();
        }

        var token = tokens[pos];
        var target = new Name(token.Span, NameOf(token), ExprContext.Store);
        pos += 2;
        var value = ParseExpression();
        return new NamedExpr(From(token.Start), target, value);
    }

    private Expression ParseExpression()
    {
        Enter();
        Expression result;
        if (Kind == TokenKind.LambdaKeyword)
        {
            result = ParseLambda();
        }
        else
        {
            var start = Current.Start;
            result = ParseOperation(OrPrecedence);
            if (Accept(TokenKind.IfKeyword))
            {
                var test = ParseOperation(OrPrecedence);
                Expect(TokenKind.ElseKeyword);
                var orElse = ParseExpression();
                result = new IfExp(From(start), test, result, orElse);
            }
        }

        nesting--;
        return result;
    }

    private Lambda ParseLambda()
    {
        var start = Expect(TokenKind.LambdaKeyword).Start;
        var args = ParseParameters(TokenKind.Colon, annotated: false);
        Expect(TokenKind.Colon);
        var body = ParseExpression();
        return new Lambda(From(start), args, body);
    }

    /// <summary>Operators of at least a precedence; chains of one precedence are parsed in a loop.</summary>
    private Expression ParseOperation(int minimum)
    {
        var start = Current.Start;
        var left = Kind == TokenKind.NotKeyword && minimum <= NotPrecedence ? ParseNot() : ParseUnary();
        while (true)
        {
            var kind = Kind;
            var (op, precedence) = BinaryOperators[(int)kind];
            if (precedence >= BitOrPrecedence)
            {
                if (precedence < minimum)
                {
                    return left;
                }

                var opSpan = tokens[pos++].Span;
                var right = ParseOperation(precedence + 1);
                left = new BinOp(From(start), left, op, opSpan, right);
            }
            else if (minimum <= ComparePrecedence && AtCompareOperator(kind))
            {
                left = ParseCompare(start, left);
            }
            else if (kind == TokenKind.AndKeyword && minimum <= AndPrecedence)
            {
                left = ParseBoolOp(start, left, kind, BooleanOperator.And, NotPrecedence);
            }
            else if (kind == TokenKind.OrKeyword && minimum <= OrPrecedence)
            {
                left = ParseBoolOp(start, left, kind, BooleanOperator.Or, AndPrecedence);
            }
            else
            {
                return left;
            }
        }
    }

    private BoolOp ParseBoolOp(int start, Expression first, TokenKind kind, BooleanOperator op, int operandPrecedence)
    {
        var values = ImmutableArray.CreateBuilder<Expression>();
        values.Add(first);
        while (Accept(kind))
        {
            values.Add(ParseOperation(operandPrecedence));
        }

        return new BoolOp(From(start), op, values.DrainToImmutable());
    }

    private bool AtCompareOperator(TokenKind kind) =>
        kind is (>= TokenKind.EqualEqual and <= TokenKind.GreaterEqual) or TokenKind.InKeyword or TokenKind.IsKeyword
        || (kind == TokenKind.NotKeyword && NextKind == TokenKind.InKeyword);

    private Compare ParseCompare(int start, Expression left)
    {
        var ops = ImmutableArray.CreateBuilder<CompareOperator>();
        var comparators = ImmutableArray.CreateBuilder<Expression>();
        while (AtCompareOperator(Kind))
        {
            ops.Add(ParseCompareOperator());
            comparators.Add(ParseOperation(BitOrPrecedence));
        }

        return new Compare(From(start), left, ops.DrainToImmutable(), comparators.DrainToImmutable());
    }

    private CompareOperator ParseCompareOperator()
    {
        switch (tokens[pos++].Kind)
        {
            case TokenKind.EqualEqual:
                return CompareOperator.Eq;
            case TokenKind.NotEqual:
                return CompareOperator.NotEq;
            case TokenKind.Less:
                return CompareOperator.Lt;
            case TokenKind.LessEqual:
                return CompareOperator.LtE;
            case TokenKind.Greater:
                return CompareOperator.Gt;
            case TokenKind.GreaterEqual:
                return CompareOperator.GtE;
            case TokenKind.InKeyword:
                return CompareOperator.In;
            case TokenKind.IsKeyword:
                return Accept(TokenKind.NotKeyword) ? CompareOperator.IsNot : CompareOperator.Is;
            default:
                pos++;
                return CompareOperator.NotIn;
        }
    }

    private UnaryOp ParseNot()
    {
        Enter();
        var start = Expect(TokenKind.NotKeyword).Start;
        var operand = ParseOperation(NotPrecedence);
        nesting--;
        return new UnaryOp(From(start), UnaryOperator.Not, operand);
    }

    private Expression ParseUnary()
    {
        UnaryOperator op;
        switch (Kind)
        {
            case TokenKind.Plus:
                op = UnaryOperator.UAdd;
                break;
            case TokenKind.Minus:
                op = UnaryOperator.USub;
                break;
            case TokenKind.Tilde:
                op = UnaryOperator.Invert;
                break;
            default:
                return ParsePower();
        }

        Enter();
        var start = tokens[pos++].Start;
        var operand = ParseUnary();
        nesting--;
        return new UnaryOp(From(start), op, operand);
    }

    private Expression ParsePower()
    {
        var start = Current.Start;
        var left = ParseAwait();
        if (Kind != TokenKind.DoubleStar)
        {
            return left;
        }

        Enter();
        var opSpan = tokens[pos++].Span;
        var right = ParseUnary();
        nesting--;
        return new BinOp(From(start), left, BinaryOperator.Pow, opSpan, right);
    }

    private Expression ParseAwait()
    {
        if (Kind != TokenKind.AwaitKeyword)
        {
            return ParsePrimary();
        }

        var start = tokens[pos++].Start;
        var value = ParsePrimary();
        return new Await(From(start), value);
    }

    /// <summary>True when an expression can begin with the token.</summary>
    private static bool StartsExpression(TokenKind kind, bool orStar)
    {
        switch (kind)
        {
            case TokenKind.Name or TokenKind.Number or TokenKind.String or TokenKind.FStringStart:
            case TokenKind.LeftParen or TokenKind.LeftBracket or TokenKind.LeftBrace or TokenKind.Ellipsis:
            case TokenKind.Minus or TokenKind.Plus or TokenKind.Tilde or TokenKind.NotKeyword:
            case TokenKind.NoneKeyword or TokenKind.TrueKeyword or TokenKind.FalseKeyword:
            case TokenKind.LambdaKeyword or TokenKind.AwaitKeyword:
                return true;
            default:
                return orStar && kind == TokenKind.Star;
        }
    }
}
