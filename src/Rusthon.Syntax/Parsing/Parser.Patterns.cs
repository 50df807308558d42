using System;
using System.Collections.Immutable;
using Rusthon.Source;

namespace Rusthon.Syntax;

/// <content>The match statement and its patterns.</content>
public sealed partial class Parser
{
    /// <summary>
    /// True when the word <c>match</c> begins a statement and is not a name: its line ends with a
    /// colon, and an indented <c>case</c> follows.
    /// </summary>
    private bool AtMatchStatement()
    {
        if (!AtWord("match") || !StartsExpression(NextKind, orStar: true))
        {
            return false;
        }

        var end = pos + 1;
        while (tokens[end].Kind is not (TokenKind.Newline or TokenKind.Error or TokenKind.EndMarker))
        {
            end++;
        }

        return tokens[end - 1].Kind == TokenKind.Colon && end + 2 < tokens.Length && tokens[end + 1].Kind == TokenKind.Indent
            && tokens[end + 2].Kind == TokenKind.Name && list.TextOf(tokens[end + 2]).SequenceEqual("case");
    }

    private Match ParseMatch()
    {
        var start = tokens[pos++].Start;
        var subject = ParseSubject();
        Expect(TokenKind.Colon);
        Expect(TokenKind.Newline);
        Expect(TokenKind.Indent);
        var cases = ImmutableArray.CreateBuilder<MatchCase>();
        do
        {
            cases.Add(ParseCase());
        }
        while (Kind != TokenKind.Dedent);

        pos++;
        return new Match(From(start), subject, cases.DrainToImmutable());
    }

    /// <summary>An expression, or a tuple without parentheses.</summary>
    private Expression ParseSubject()
    {
        var start = Current.Start;
        var first = ParseStarNamedExpression();
        if (Kind != TokenKind.Comma)
        {
            RefuseStarred(first);
            return first;
        }

        var elements = ImmutableArray.CreateBuilder<Expression>();
        elements.Add(first);
        while (Accept(TokenKind.Comma) && StartsExpression(Kind, orStar: true))
        {
            elements.Add(ParseStarNamedExpression());
        }

        return new Tuple(From(start), elements.DrainToImmutable(), ExprContext.Load);
    }

    private MatchCase ParseCase()
    {
        if (!AtWord("case"))
        {
            Fail();
        }

        var start = tokens[pos++].Start;
        var pattern = ParseCasePattern();
        var guard = Accept(TokenKind.IfKeyword) ? ParseNamedExpression() : null;
        var body = ParseBlock();
        return new MatchCase(From(start), pattern, guard, body);
    }

    /// <summary>A pattern, or a sequence without brackets.</summary>
    private Pattern ParseCasePattern()
    {
        var start = Current.Start;
        var first = ParseMaybeStarPattern();
        if (Kind != TokenKind.Comma)
        {
            RefuseStar(first);
            return first;
        }

        var patterns = ImmutableArray.CreateBuilder<Pattern>();
        patterns.Add(first);
        while (Accept(TokenKind.Comma) && Kind is not (TokenKind.Colon or TokenKind.IfKeyword))
        {
            patterns.Add(ParseMaybeStarPattern());
        }

        return new MatchSequence(From(start), patterns.DrainToImmutable());
    }

    private static void RefuseStar(Pattern pattern)
    {
        if (pattern is MatchStar)
        {
            Fail();
        }
    }

    private Pattern ParseMaybeStarPattern()
    {
        var start = Current.Start;
        if (!Accept(TokenKind.Star))
        {
            return ParsePattern();
        }

        var name = ExpectName();
        return new MatchStar(From(start), name == "_" ? null : name);
    }

    private Pattern ParsePattern()
    {
        var start = Current.Start;
        var pattern = ParseClosedPattern();
        if (Kind == TokenKind.Bar)
        {
            var alternatives = ImmutableArray.CreateBuilder<Pattern>();
            alternatives.Add(pattern);
            while (Accept(TokenKind.Bar))
            {
                alternatives.Add(ParseClosedPattern());
            }

            pattern = new MatchOr(From(start), alternatives.DrainToImmutable());
        }

        if (!Accept(TokenKind.AsKeyword))
        {
            return pattern;
        }

        var name = ExpectName();
        if (name == "_" || Kind is TokenKind.Dot or TokenKind.LeftParen or TokenKind.Equal)
        {
            pos--;
            Fail();
        }

        return new MatchAs(From(start), pattern, name);
    }

    private Pattern ParseClosedPattern()
    {
        var start = Current.Start;
        switch (Kind)
        {
            case TokenKind.LeftParen:
                return ParseParenthesisedPattern();
            case TokenKind.LeftBracket:
                pos++;
                var patterns = ParsePatterns(TokenKind.RightBracket);
                return new MatchSequence(From(start), patterns);
            case TokenKind.LeftBrace:
                return ParseMappingPattern();
            case TokenKind.Name:
                return ParseNamePattern();
            case TokenKind.NoneKeyword or TokenKind.TrueKeyword or TokenKind.FalseKeyword:
                var singleton = (Constant)ParseAtom();
                return new MatchSingleton(singleton.Span, singleton.Value);
            default:
                var value = ParseLiteralKey();
                return new MatchValue(value.Span, value);
        }
    }

    private Pattern ParseNamePattern()
    {
        var token = Current;
        var isCapture = NextKind is not (TokenKind.Dot or TokenKind.LeftParen or TokenKind.Equal);
        if (isCapture)
        {
            pos++;
            var name = NameOf(token);
            return new MatchAs(token.Span, null, name == "_" ? null : name);
        }

        var value = ParseDottedValue();
        return Kind == TokenKind.LeftParen ? ParseClassPattern(value)
            : value is Attribute ? new MatchValue(value.Span, value)
            : FailedPattern();
    }

    private static Pattern FailedPattern()
    {
        Fail();
        return null;
    }

    private Expression ParseDottedValue()
    {
        var first = Expect(TokenKind.Name);
        Expression value = new Name(first.Span, NameOf(first), ExprContext.Load);
        while (Accept(TokenKind.Dot))
        {
            var name = Expect(TokenKind.Name);
            value = new Attribute(From(first.Start), value, NameOf(name), name.Span, ExprContext.Load);
        }

        return value;
    }

    private Pattern ParseParenthesisedPattern()
    {
        var start = Expect(TokenKind.LeftParen).Start;
        if (Accept(TokenKind.RightParen))
        {
            return new MatchSequence(From(start), []);
        }

        var first = ParseMaybeStarPattern();
        if (Kind != TokenKind.Comma)
        {
            Expect(TokenKind.RightParen);
            RefuseStar(first);
            return first;
        }

        pos++;
        var patterns = ImmutableArray.CreateBuilder<Pattern>();
        patterns.Add(first);
        patterns.AddRange(ParsePatterns(TokenKind.RightParen));
        return new MatchSequence(From(start), patterns.DrainToImmutable());
    }

    /// <summary>Patterns with commas and the closing bracket.</summary>
    private ImmutableArray<Pattern> ParsePatterns(TokenKind close)
    {
        var patterns = ImmutableArray.CreateBuilder<Pattern>();
        while (Kind != close)
        {
            patterns.Add(ParseMaybeStarPattern());
            if (!Accept(TokenKind.Comma))
            {
                break;
            }
        }

        Expect(close);
        return patterns.DrainToImmutable();
    }

    private MatchMapping ParseMappingPattern()
    {
        var start = Expect(TokenKind.LeftBrace).Start;
        var keys = ImmutableArray.CreateBuilder<Expression>();
        var patterns = ImmutableArray.CreateBuilder<Pattern>();
        string? rest = null;
        while (Kind != TokenKind.RightBrace)
        {
            if (rest is not null)
            {
                Fail();
            }

            if (Accept(TokenKind.DoubleStar))
            {
                rest = ExpectCapture();
            }
            else
            {
                keys.Add(ParseMappingKey());
                Expect(TokenKind.Colon);
                patterns.Add(ParsePattern());
            }

            if (!Accept(TokenKind.Comma))
            {
                break;
            }
        }

        Expect(TokenKind.RightBrace);
        return new MatchMapping(From(start), keys.DrainToImmutable(), patterns.DrainToImmutable(), rest);
    }

    private string ExpectCapture()
    {
        if (AtWord("_"))
        {
            Fail();
        }

        return ExpectName();
    }

    private Expression ParseMappingKey()
    {
        if (Kind != TokenKind.Name)
        {
            return Kind is TokenKind.NoneKeyword or TokenKind.TrueKeyword or TokenKind.FalseKeyword ? ParseAtom() : ParseLiteralKey();
        }

        var key = ParseDottedValue();
        if (key is Name)
        {
            Fail();
        }

        return key;
    }

    private MatchClass ParseClassPattern(Expression cls)
    {
        Expect(TokenKind.LeftParen);
        var patterns = ImmutableArray.CreateBuilder<Pattern>();
        var attributes = ImmutableArray.CreateBuilder<string>();
        var attributePatterns = ImmutableArray.CreateBuilder<Pattern>();
        while (Kind != TokenKind.RightParen)
        {
            if (Kind == TokenKind.Name && NextKind == TokenKind.Equal)
            {
                attributes.Add(ExpectName());
                pos++;
                attributePatterns.Add(ParsePattern());
            }
            else
            {
                if (attributes.Count > 0)
                {
                    Fail();
                }

                patterns.Add(ParsePattern());
            }

            if (!Accept(TokenKind.Comma))
            {
                break;
            }
        }

        Expect(TokenKind.RightParen);
        return new MatchClass(From(cls.Span.Start), cls, patterns.DrainToImmutable(), attributes.DrainToImmutable(), attributePatterns.DrainToImmutable());
    }

    /// <summary>A number with a sign, a complex number, or strings.</summary>
    private Expression ParseLiteralKey()
    {
        if (Kind is TokenKind.String or TokenKind.FStringStart)
        {
            return ParseStrings();
        }

        var start = Current.Start;
        Expression left;
        if (Accept(TokenKind.Minus))
        {
            var operand = ParseNumber();
            left = new UnaryOp(From(start), UnaryOperator.USub, operand);
        }
        else
        {
            left = ParseNumber();
        }

        if (Kind is not (TokenKind.Plus or TokenKind.Minus))
        {
            return left;
        }

        var op = tokens[pos++];
        var right = ParseNumber();
        var real = left is UnaryOp negative ? negative.Operand : left;
        if (real is Constant { Value: ComplexConstant } || right.Value is not ComplexConstant)
        {
            Fail();
        }

        return new BinOp(From(start), left, op.Kind == TokenKind.Plus ? BinaryOperator.Add : BinaryOperator.Sub, op.Span, right);
    }
}
