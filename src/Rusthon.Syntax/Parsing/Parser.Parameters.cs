using System.Collections.Immutable;
using Rusthon.Source;

namespace Rusthon.Syntax;

/// <content>Parameters of functions, lambdas and generic types.</content>
public sealed partial class Parser
{
    /// <summary>Parameters up to the token that closes them, which stays.</summary>
    private Arguments ParseParameters(TokenKind close, bool annotated)
    {
        var start = Current.Start;
        var positionalOnly = ImmutableArray<Arg>.Empty;
        var positional = ImmutableArray.CreateBuilder<Arg>();
        var defaults = ImmutableArray.CreateBuilder<Expression>();
        var keywordOnly = ImmutableArray.CreateBuilder<Arg>();
        var keywordDefaults = ImmutableArray.CreateBuilder<Expression?>();
        Arg? varArg = null;
        Arg? kwArg = null;
        var seenSlash = false;
        var seenStar = false;
        while (Kind != close)
        {
            if (kwArg is not null)
            {
                Fail();
            }

            switch (Kind)
            {
                case TokenKind.Slash:
                    if (seenSlash || seenStar || positional.Count == 0)
                    {
                        Fail();
                    }

                    pos++;
                    seenSlash = true;
                    positionalOnly = positional.DrainToImmutable();
                    break;
                case TokenKind.Star:
                    if (seenStar)
                    {
                        Fail();
                    }

                    pos++;
                    seenStar = true;
                    if (Kind != TokenKind.Comma)
                    {
                        varArg = ParseParameter(annotated, starAnnotation: true);
                    }
                    else if (NextKind != TokenKind.Name)
                    {
                        Fail();
                    }

                    break;
                case TokenKind.DoubleStar:
                    pos++;
                    kwArg = ParseParameter(annotated, starAnnotation: false);
                    break;
                default:
                    var parameter = ParseParameter(annotated, starAnnotation: false);
                    var value = Accept(TokenKind.Equal) ? ParseExpression() : null;
                    if (seenStar)
                    {
                        keywordOnly.Add(parameter);
                        keywordDefaults.Add(value);
                    }
                    else
                    {
                        positional.Add(parameter);
                        AddDefault(defaults, value);
                    }

                    break;
            }

            if (!Accept(TokenKind.Comma) && Kind != close)
            {
                Fail();
            }
        }

        var span = tokens[pos - 1].End > start ? From(start) : new Span(start, start);
        return new Arguments(span, positionalOnly, positional.DrainToImmutable(), varArg, keywordOnly.DrainToImmutable(), keywordDefaults.DrainToImmutable(), kwArg, defaults.DrainToImmutable());
    }

    private static void AddDefault(ImmutableArray<Expression>.Builder defaults, Expression? value)
    {
        if (value is not null)
        {
            defaults.Add(value);
        }
        else if (defaults.Count > 0)
        {
            Fail();
        }
    }

    private Arg ParseParameter(bool annotated, bool starAnnotation)
    {
        var start = Current.Start;
        var name = ExpectName();
        Expression? annotation = null;
        if (annotated && Accept(TokenKind.Colon))
        {
            annotation = starAnnotation ? ParseStarExpression() : ParseExpression();
        }

        return new Arg(From(start), name, annotation);
    }

    /// <summary>Parameters in brackets, if there are any.</summary>
    private ImmutableArray<TypeParameter> ParseTypeParameters()
    {
        if (!Accept(TokenKind.LeftBracket))
        {
            return [];
        }

        var parameters = ImmutableArray.CreateBuilder<TypeParameter>();
        do
        {
            parameters.Add(ParseTypeParameter());
        }
        while (Accept(TokenKind.Comma) && Kind != TokenKind.RightBracket);

        Expect(TokenKind.RightBracket);
        return parameters.DrainToImmutable();
    }

    private TypeParameter ParseTypeParameter()
    {
        var start = Current.Start;
        if (Accept(TokenKind.Star))
        {
            var tupleName = ExpectName();
            var tupleDefault = Accept(TokenKind.Equal) ? ParseStarExpression() : null;
            return new TypeVarTuple(From(start), tupleName, tupleDefault);
        }

        if (Accept(TokenKind.DoubleStar))
        {
            var specName = ExpectName();
            var specDefault = Accept(TokenKind.Equal) ? ParseExpression() : null;
            return new ParamSpec(From(start), specName, specDefault);
        }

        var name = ExpectName();
        var bound = Accept(TokenKind.Colon) ? ParseExpression() : null;
        var value = Accept(TokenKind.Equal) ? ParseExpression() : null;
        return new TypeVar(From(start), name, bound, value);
    }
}
