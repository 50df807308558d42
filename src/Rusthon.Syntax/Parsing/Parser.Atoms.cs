using System.Collections.Immutable;
using Rusthon.Source;

namespace Rusthon.Syntax;

/// <content>Atoms, and what follows them: attributes, calls, subscripts; comprehensions.</content>
public sealed partial class Parser
{
    private Expression ParsePrimary()
    {
        var start = Current.Start;
        var value = ParseAtom();
        while (true)
        {
            switch (Kind)
            {
                case TokenKind.Dot:
                    pos++;
                    var name = Expect(TokenKind.Name);
                    value = new Attribute(From(start), value, NameOf(name), name.Span, ExprContext.Load);
                    break;
                case TokenKind.LeftParen:
                    value = ParseCall(start, value);
                    break;
                case TokenKind.LeftBracket:
                    var bracket = tokens[pos++].Start;
                    var index = ParseIndex();
                    Expect(TokenKind.RightBracket);
                    value = new Subscript(From(start), value, bracket, index, ExprContext.Load);
                    break;
                default:
                    return value;
            }
        }
    }

    private Expression ParseAtom()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Name:
                pos++;
                return new Name(token.Span, NameOf(token), ExprContext.Load);
            case TokenKind.Number:
                return ParseNumber();
            case TokenKind.String or TokenKind.FStringStart:
                return ParseStrings();
            case TokenKind.TrueKeyword:
                pos++;
                return new Constant(token.Span, new BoolConstant(true), false);
            case TokenKind.FalseKeyword:
                pos++;
                return new Constant(token.Span, new BoolConstant(false), false);
            case TokenKind.NoneKeyword:
                pos++;
                return new Constant(token.Span, NoneConstant.Instance, false);
            case TokenKind.Ellipsis:
                pos++;
                return new Constant(token.Span, EllipsisConstant.Instance, false);
            case TokenKind.LeftParen:
                return ParseParenthesised();
            case TokenKind.LeftBracket:
                return ParseListDisplay();
            case TokenKind.LeftBrace:
                return ParseBraceDisplay();
            default:
                Fail();
                return null;
        }
    }

    private Constant ParseNumber()
    {
        var token = Expect(TokenKind.Number);
        var value = NumberLiteral.Parse(list.TextOf(token), out var error);
        if (value is null)
        {
            Fail(error!, token.Span);
        }

        return new Constant(token.Span, value, false);
    }

    private Expression ParseParenthesised()
    {
        var start = Expect(TokenKind.LeftParen).Start;
        if (Accept(TokenKind.RightParen))
        {
            return new Tuple(From(start), [], ExprContext.Load);
        }

        if (Kind == TokenKind.YieldKeyword)
        {
            var yielded = ParseYield();
            Expect(TokenKind.RightParen);
            return yielded;
        }

        var first = ParseStarNamedExpression();
        if (AtComprehension())
        {
            RefuseStarred(first);
            var generators = ParseGenerators();
            Expect(TokenKind.RightParen);
            return new GeneratorExp(From(start), first, generators);
        }

        if (Kind != TokenKind.Comma)
        {
            Expect(TokenKind.RightParen);
            RefuseStarred(first);
            return first;
        }

        var elements = ParseElements(first, TokenKind.RightParen);
        return new Tuple(From(start), elements, ExprContext.Load);
    }

    private Expression ParseListDisplay()
    {
        var start = Expect(TokenKind.LeftBracket).Start;
        if (Accept(TokenKind.RightBracket))
        {
            return new List(From(start), [], ExprContext.Load);
        }

        var first = ParseStarNamedExpression();
        if (AtComprehension())
        {
            RefuseStarred(first);
            var generators = ParseGenerators();
            Expect(TokenKind.RightBracket);
            return new ListComp(From(start), first, generators);
        }

        var elements = ParseElements(first, TokenKind.RightBracket);
        return new List(From(start), elements, ExprContext.Load);
    }

    private Expression ParseBraceDisplay()
    {
        var start = Expect(TokenKind.LeftBrace).Start;
        if (Accept(TokenKind.RightBrace))
        {
            return new Dict(From(start), [], []);
        }

        if (Kind == TokenKind.DoubleStar)
        {
            return ParseDict(start, null);
        }

        var firstStart = Current.Start;
        var first = ParseStarNamedExpression();
        if (Kind == TokenKind.Colon)
        {
            if (first is Starred || IsBareWalrus(first, firstStart))
            {
                Fail();
            }

            return ParseDict(start, first);
        }

        if (AtComprehension())
        {
            RefuseStarred(first);
            var generators = ParseGenerators();
            Expect(TokenKind.RightBrace);
            return new SetComp(From(start), first, generators);
        }

        var elements = ParseElements(first, TokenKind.RightBrace);
        return new Set(From(start), elements);
    }

    /// <summary>The rest of a dict display, from the colon behind the first key or from <c>**</c>.</summary>
    private Expression ParseDict(int start, Expression? firstKey)
    {
        var keys = ImmutableArray.CreateBuilder<Expression?>();
        var values = ImmutableArray.CreateBuilder<Expression>();
        var key = firstKey;
        while (true)
        {
            if (key is null && Accept(TokenKind.DoubleStar))
            {
                keys.Add(null);
                values.Add(ParseOperation(BitOrPrecedence));
            }
            else
            {
                key ??= ParseExpression();
                Expect(TokenKind.Colon);
                keys.Add(key);
                values.Add(ParseExpression());
                if (keys.Count == 1 && AtComprehension())
                {
                    var generators = ParseGenerators();
                    Expect(TokenKind.RightBrace);
                    return new DictComp(From(start), key, values[0], generators);
                }
            }

            key = null;
            if (!Accept(TokenKind.Comma) || Kind == TokenKind.RightBrace)
            {
                break;
            }
        }

        Expect(TokenKind.RightBrace);
        return new Dict(From(start), keys.DrainToImmutable(), values.DrainToImmutable());
    }

    /// <summary>The rest of a display behind its first element, and the closing bracket.</summary>
    private ImmutableArray<Expression> ParseElements(Expression first, TokenKind close)
    {
        var elements = ImmutableArray.CreateBuilder<Expression>();
        elements.Add(first);
        while (Accept(TokenKind.Comma) && Kind != close)
        {
            elements.Add(ParseStarNamedExpression());
        }

        Expect(close);
        return elements.DrainToImmutable();
    }

    /// <summary>True for a walrus that is not in parentheses of its own.</summary>
    private static bool IsBareWalrus(Expression expression, int start) => expression is NamedExpr && expression.Span.Start == start;

    private static void RefuseStarred(Expression expression)
    {
        if (expression is Starred)
        {
            Fail();
        }
    }

    private bool AtComprehension() =>
        Kind == TokenKind.ForKeyword || (Kind == TokenKind.AsyncKeyword && NextKind == TokenKind.ForKeyword);

    private ImmutableArray<Comprehension> ParseGenerators()
    {
        var generators = ImmutableArray.CreateBuilder<Comprehension>();
        while (AtComprehension())
        {
            var start = Current.Start;
            var isAsync = Accept(TokenKind.AsyncKeyword);
            Expect(TokenKind.ForKeyword);
            var target = ParseTargets();
            Expect(TokenKind.InKeyword);
            var iter = ParseOperation(OrPrecedence);
            var ifs = ImmutableArray.CreateBuilder<Expression>();
            while (Accept(TokenKind.IfKeyword))
            {
                ifs.Add(ParseOperation(OrPrecedence));
            }

            generators.Add(new Comprehension(From(start), target, iter, ifs.DrainToImmutable(), isAsync));
        }

        return generators.DrainToImmutable();
    }

    private Call ParseCall(int start, Expression func)
    {
        var paren = Expect(TokenKind.LeftParen).Start;
        var (args, keywords) = ParseArguments(paren);
        return new Call(From(start), func, paren, args, keywords);
    }

    /// <summary>Arguments and the closing parenthesis.</summary>
    private (ImmutableArray<Expression> Args, ImmutableArray<Keyword> Keywords) ParseArguments(int paren)
    {
        var args = ImmutableArray.CreateBuilder<Expression>();
        var keywords = ImmutableArray.CreateBuilder<Keyword>();
        var afterUnpackedKeywords = false;
        while (Kind != TokenKind.RightParen)
        {
            var start = Current.Start;
            if (Accept(TokenKind.DoubleStar))
            {
                var value = ParseExpression();
                keywords.Add(new Keyword(From(start), null, value));
                afterUnpackedKeywords = true;
            }
            else if (Kind == TokenKind.Name && NextKind == TokenKind.Equal)
            {
                var name = ExpectName();
                pos++;
                var value = ParseExpression();
                keywords.Add(new Keyword(From(start), name, value));
            }
            else if (Accept(TokenKind.Star))
            {
                if (afterUnpackedKeywords)
                {
                    Fail();
                }

                var value = ParseExpression();
                args.Add(new Starred(From(start), value, ExprContext.Load));
            }
            else
            {
                if (keywords.Count > 0)
                {
                    Fail();
                }

                var value = ParseNamedExpression();
                if (AtComprehension())
                {
                    return ([ParseSoleGenerator(paren, value, args.Count)], []);
                }

                args.Add(value);
            }

            if (!Accept(TokenKind.Comma))
            {
                break;
            }
        }

        Expect(TokenKind.RightParen);
        return (args.DrainToImmutable(), keywords.DrainToImmutable());
    }

    /// <summary>A generator expression that shares its parentheses with the call.</summary>
    private GeneratorExp ParseSoleGenerator(int paren, Expression element, int earlierArguments)
    {
        var generators = ParseGenerators();
        if (earlierArguments > 0)
        {
            Fail();
        }

        Expect(TokenKind.RightParen);
        return new GeneratorExp(From(paren), element, generators);
    }

    private Expression ParseIndex()
    {
        var start = Current.Start;
        var first = ParseSliceOrStarred();
        if (Kind != TokenKind.Comma && first is not Starred)
        {
            return first;
        }

        var elements = ImmutableArray.CreateBuilder<Expression>();
        elements.Add(first);
        while (Accept(TokenKind.Comma) && Kind != TokenKind.RightBracket)
        {
            elements.Add(ParseSliceOrStarred());
        }

        return new Tuple(From(start), elements.DrainToImmutable(), ExprContext.Load);
    }

    private Expression ParseSliceOrStarred()
    {
        var start = Current.Start;
        if (Accept(TokenKind.Star))
        {
            var value = ParseExpression();
            return new Starred(From(start), value, ExprContext.Load);
        }

        var lower = Kind == TokenKind.Colon ? null : ParseNamedExpression();
        if (lower is not null && (Kind != TokenKind.Colon || IsBareWalrus(lower, start)))
        {
            return lower;
        }

        Expect(TokenKind.Colon);
        var upper = StartsExpression(Kind, orStar: false) ? ParseExpression() : null;
        var step = Accept(TokenKind.Colon) && StartsExpression(Kind, orStar: false) ? ParseExpression() : null;
        return new Slice(From(start), lower, upper, step);
    }
}
