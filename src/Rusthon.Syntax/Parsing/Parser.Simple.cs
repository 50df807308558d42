using System.Collections.Immutable;
using Rusthon.Source;

namespace Rusthon.Syntax;

/// <content>Simple statements.</content>
public sealed partial class Parser
{
    private static readonly (TokenKind Token, BinaryOperator Op)[] AugmentedOperators =
    [
        (TokenKind.PlusEqual, BinaryOperator.Add),
        (TokenKind.MinusEqual, BinaryOperator.Sub),
        (TokenKind.StarEqual, BinaryOperator.Mult),
        (TokenKind.AtEqual, BinaryOperator.MatMult),
        (TokenKind.SlashEqual, BinaryOperator.Div),
        (TokenKind.PercentEqual, BinaryOperator.Mod),
        (TokenKind.AmpersandEqual, BinaryOperator.BitAnd),
        (TokenKind.BarEqual, BinaryOperator.BitOr),
        (TokenKind.CaretEqual, BinaryOperator.BitXor),
        (TokenKind.LeftShiftEqual, BinaryOperator.LShift),
        (TokenKind.RightShiftEqual, BinaryOperator.RShift),
        (TokenKind.DoubleStarEqual, BinaryOperator.Pow),
        (TokenKind.DoubleSlashEqual, BinaryOperator.FloorDiv),
    ];

    /// <summary>Simple statements up to the end of their line.</summary>
    private void ParseSimpleStatements(ImmutableArray<Statement>.Builder body)
    {
        do
        {
            body.Add(ParseSimpleStatement());
        }
        while (Accept(TokenKind.Semicolon) && Kind != TokenKind.Newline);

        Expect(TokenKind.Newline);
    }

    private Statement ParseSimpleStatement()
    {
        var start = Current.Start;
        switch (Kind)
        {
            case TokenKind.ReturnKeyword:
                pos++;
                var returned = StartsExpression(Kind, orStar: true) ? ParseStarExpressions() : null;
                return new Return(From(start), returned);
            case TokenKind.ImportKeyword:
                return ParseImport(start);
            case TokenKind.FromKeyword:
                return ParseImportFrom(start);
            case TokenKind.RaiseKeyword:
                return ParseRaise(start);
            case TokenKind.PassKeyword:
                pos++;
                return new Pass(From(start));
            case TokenKind.BreakKeyword:
                pos++;
                return new Break(From(start));
            case TokenKind.ContinueKeyword:
                pos++;
                return new Continue(From(start));
            case TokenKind.DelKeyword:
                return ParseDelete(start);
            case TokenKind.AssertKeyword:
                pos++;
                var test = ParseExpression();
                var message = Accept(TokenKind.Comma) ? ParseExpression() : null;
                return new Assert(From(start), test, message);
            case TokenKind.GlobalKeyword:
                pos++;
                var globals = ParseNames();
                return new Global(From(start), globals);
            case TokenKind.NonlocalKeyword:
                pos++;
                var nonlocals = ParseNames();
                return new Nonlocal(From(start), nonlocals);
            case TokenKind.Name when NextKind == TokenKind.Name && AtWord("type"):
                return ParseTypeAlias(start);
            default:
                return ParseExpressionStatement(start);
        }
    }

    private Statement ParseExpressionStatement(int start)
    {
        var first = ParseYieldOrStarExpressions();
        switch (Kind)
        {
            case TokenKind.Equal:
                return ParseAssign(start, first);
            case TokenKind.Colon:
                return ParseAnnAssign(start, first);
        }

        foreach (var (token, op) in AugmentedOperators)
        {
            if (Kind == token)
            {
                var target = AsSingleTarget(first);
                var opSpan = tokens[pos++].Span;
                var value = ParseYieldOrStarExpressions();
                return new AugAssign(From(start), target, op, opSpan, value);
            }
        }

        return new ExprStmt(From(start), first);
    }

    private Assign ParseAssign(int start, Expression first)
    {
        var targets = ImmutableArray.CreateBuilder<Expression>();
        var value = first;
        while (Kind == TokenKind.Equal)
        {
            targets.Add(AsTarget(value, ExprContext.Store));
            pos++;
            value = ParseYieldOrStarExpressions();
        }

        return new Assign(From(start), targets.DrainToImmutable(), value);
    }

    private AnnAssign ParseAnnAssign(int start, Expression first)
    {
        var target = AsSingleTarget(first);
        Expect(TokenKind.Colon);
        var annotation = ParseExpression();
        var value = Accept(TokenKind.Equal) ? ParseYieldOrStarExpressions() : null;
        return new AnnAssign(From(start), target, annotation, value, target is Name && target.Span.Start == start);
    }

    private TypeAlias ParseTypeAlias(int start)
    {
        pos++;
        var token = Expect(TokenKind.Name);
        var name = new Name(token.Span, NameOf(token), ExprContext.Store);
        var parameters = ParseTypeParameters();
        Expect(TokenKind.Equal);
        var value = ParseExpression();
        return new TypeAlias(From(start), name, parameters, value);
    }

    private Raise ParseRaise(int start)
    {
        pos++;
        var exception = StartsExpression(Kind, orStar: false) ? ParseExpression() : null;
        var cause = exception is not null && Accept(TokenKind.FromKeyword) ? ParseExpression() : null;
        return new Raise(From(start), exception, cause);
    }

    private Delete ParseDelete(int start)
    {
        pos++;
        var targets = ImmutableArray.CreateBuilder<Expression>();
        do
        {
            targets.Add(AsTarget(ParsePrimary(), ExprContext.Del));
        }
        while (Accept(TokenKind.Comma) && StartsExpression(Kind, orStar: false));

        if (Kind is not (TokenKind.Newline or TokenKind.Semicolon))
        {
            Fail();
        }

        return new Delete(From(start), targets.DrainToImmutable());
    }

    private ImmutableArray<string> ParseNames()
    {
        var found = ImmutableArray.CreateBuilder<string>();
        do
        {
            found.Add(ExpectName());
        }
        while (Accept(TokenKind.Comma));

        return found.DrainToImmutable();
    }

    private Import ParseImport(int start)
    {
        pos++;
        var aliases = ImmutableArray.CreateBuilder<Alias>();
        do
        {
            var aliasStart = Current.Start;
            var name = ParseDottedName();
            var asName = Accept(TokenKind.AsKeyword) ? ExpectName() : null;
            aliases.Add(new Alias(From(aliasStart), name, asName));
        }
        while (Accept(TokenKind.Comma));

        return new Import(From(start), aliases.DrainToImmutable());
    }

    private string ParseDottedName()
    {
        var name = ExpectName();
        while (Accept(TokenKind.Dot))
        {
            name += "." + ExpectName();
        }

        return name;
    }

    private ImportFrom ParseImportFrom(int start)
    {
        pos++;
        var level = 0;
        for (; Kind is TokenKind.Dot or TokenKind.Ellipsis; pos++)
        {
            level += Kind == TokenKind.Dot ? 1 : 3;
        }

        var module = level > 0 && Kind == TokenKind.ImportKeyword ? null : ParseDottedName();
        Expect(TokenKind.ImportKeyword);
        var aliases = ImmutableArray.CreateBuilder<Alias>();
        if (Kind == TokenKind.Star)
        {
            aliases.Add(new Alias(tokens[pos++].Span, "*", null));
            return new ImportFrom(From(start), module, aliases.DrainToImmutable(), level);
        }

        var parenthesised = Accept(TokenKind.LeftParen);
        do
        {
            var aliasStart = Current.Start;
            var name = ExpectName();
            var asName = Accept(TokenKind.AsKeyword) ? ExpectName() : null;
            aliases.Add(new Alias(From(aliasStart), name, asName));
        }
        while (Accept(TokenKind.Comma) && !(parenthesised && Kind == TokenKind.RightParen));

        if (parenthesised)
        {
            Expect(TokenKind.RightParen);
        }

        return new ImportFrom(From(start), module, aliases.DrainToImmutable(), level);
    }
}
