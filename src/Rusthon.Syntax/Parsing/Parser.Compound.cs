using System.Collections.Generic;
using System.Collections.Immutable;
using Rusthon.Source;

namespace Rusthon.Syntax;

/// <content>Compound statements.</content>
public sealed partial class Parser
{
    private void ParseStatement(ImmutableArray<Statement>.Builder body)
    {
        var start = Current.Start;
        switch (Kind)
        {
            case TokenKind.IfKeyword:
                body.Add(ParseIf());
                break;
            case TokenKind.WhileKeyword:
                pos++;
                var test = ParseNamedExpression();
                var loopBody = ParseBlock();
                var orElse = ParseElse();
                body.Add(new While(From(start), test, loopBody, orElse));
                break;
            case TokenKind.ForKeyword:
                body.Add(ParseFor(start, isAsync: false));
                break;
            case TokenKind.TryKeyword:
                body.Add(ParseTry());
                break;
            case TokenKind.WithKeyword:
                body.Add(ParseWith(start, isAsync: false));
                break;
            case TokenKind.DefKeyword:
                body.Add(ParseFunction(start, isAsync: false, []));
                break;
            case TokenKind.ClassKeyword:
                body.Add(ParseClass([]));
                break;
            case TokenKind.At:
                body.Add(ParseDecorated());
                break;
            case TokenKind.AsyncKeyword:
                body.Add(ParseAsync(start));
                break;
            case TokenKind.Name when AtMatchStatement():
                body.Add(ParseMatch());
                break;
            default:
                ParseSimpleStatements(body);
                break;
        }
    }

    /// <summary>The colon and what belongs to it: statements on the same line, or an indented block.</summary>
    private ImmutableArray<Statement> ParseBlock()
    {
        Expect(TokenKind.Colon);
        var body = ImmutableArray.CreateBuilder<Statement>();
        if (!Accept(TokenKind.Newline))
        {
            ParseSimpleStatements(body);
            return body.DrainToImmutable();
        }

        Expect(TokenKind.Indent);
        do
        {
            ParseStatement(body);
        }
        while (Kind is not (TokenKind.Dedent or TokenKind.EndMarker));

        Expect(TokenKind.Dedent);
        return body.DrainToImmutable();
    }

    private ImmutableArray<Statement> ParseElse() => Accept(TokenKind.ElseKeyword) ? ParseBlock() : [];

    /// <summary>Parses a chain of elifs in a loop and nests it from its end.</summary>
    private If ParseIf()
    {
        var branches = new List<(int Start, Expression Test, ImmutableArray<Statement> Body)>();
        do
        {
            var start = tokens[pos++].Start;
            var test = ParseNamedExpression();
            branches.Add((start, test, ParseBlock()));
        }
        while (Kind == TokenKind.ElifKeyword);

        var orElse = ParseElse();
        for (var i = branches.Count - 1; ; i--)
        {
            var branch = new If(From(branches[i].Start), branches[i].Test, branches[i].Body, orElse);
            if (i == 0)
            {
                return branch;
            }

            orElse = [branch];
        }
    }

    private ForStatement ParseFor(int start, bool isAsync)
    {
        Expect(TokenKind.ForKeyword);
        var target = ParseTargets();
        Expect(TokenKind.InKeyword);
        var iter = ParseStarExpressions();
        var body = ParseBlock();
        var orElse = ParseElse();
        return isAsync ? new AsyncFor(From(start), target, iter, body, orElse) : new For(From(start), target, iter, body, orElse);
    }

    private TryStatement ParseTry()
    {
        var start = Expect(TokenKind.TryKeyword).Start;
        var body = ParseBlock();
        var handlers = ImmutableArray.CreateBuilder<ExceptHandler>();
        var isStar = Kind == TokenKind.ExceptKeyword && NextKind == TokenKind.Star;
        while (Kind == TokenKind.ExceptKeyword)
        {
            var handlerStart = tokens[pos++].Start;
            if (isStar)
            {
                Expect(TokenKind.Star);
            }

            var type = isStar || Kind != TokenKind.Colon ? ParseExpression() : null;
            var name = type is not null && Accept(TokenKind.AsKeyword) ? ExpectName() : null;
            var handlerBody = ParseBlock();
            handlers.Add(new ExceptHandler(From(handlerStart), type, name, handlerBody));
        }

        var orElse = handlers.Count > 0 ? ParseElse() : [];
        if (handlers.Count == 0 && Kind != TokenKind.FinallyKeyword)
        {
            Fail();
        }

        ImmutableArray<Statement> finalBody = Accept(TokenKind.FinallyKeyword) ? ParseBlock() : [];
        return isStar
            ? new TryStar(From(start), body, handlers.DrainToImmutable(), orElse, finalBody)
            : new Try(From(start), body, handlers.DrainToImmutable(), orElse, finalBody);
    }

    private WithStatement ParseWith(int start, bool isAsync)
    {
        Expect(TokenKind.WithKeyword);
        var items = ImmutableArray.CreateBuilder<WithItem>();
        if (AtParenthesisedItems())
        {
            pos++;
            do
            {
                items.Add(ParseWithItem());
            }
            while (Accept(TokenKind.Comma) && Kind != TokenKind.RightParen);

            Expect(TokenKind.RightParen);
        }
        else
        {
            do
            {
                items.Add(ParseWithItem());
            }
            while (Accept(TokenKind.Comma));
        }

        var body = ParseBlock();
        return isAsync ? new AsyncWith(From(start), items.DrainToImmutable(), body) : new With(From(start), items.DrainToImmutable(), body);
    }

    private WithItem ParseWithItem()
    {
        var start = Current.Start;
        var context = ParseExpression();
        var target = Accept(TokenKind.AsKeyword) ? ParseStarTarget() : null;
        return new WithItem(From(start), context, target);
    }

    /// <summary>
    /// True when parentheses behind <c>with</c> hold its items, and are not those of an expression:
    /// a colon follows them, and nothing in them is only allowed in an expression.
    /// </summary>
    private bool AtParenthesisedItems()
    {
        if (Kind != TokenKind.LeftParen || NextKind is TokenKind.RightParen or TokenKind.YieldKeyword)
        {
            return false;
        }

        var depth = 0;
        var inLambda = 0;
        for (var i = pos; i < tokens.Length; i++)
        {
            switch (tokens[i].Kind)
            {
                case TokenKind.LeftParen or TokenKind.LeftBracket or TokenKind.LeftBrace:
                    depth++;
                    break;
                case TokenKind.RightParen or TokenKind.RightBracket or TokenKind.RightBrace:
                    if (--depth == 0)
                    {
                        return i + 1 < tokens.Length && tokens[i + 1].Kind == TokenKind.Colon;
                    }

                    break;
                case TokenKind.LambdaKeyword when depth == 1:
                    inLambda++;
                    break;
                case TokenKind.Colon when depth == 1 && inLambda > 0:
                    inLambda--;
                    break;
                case TokenKind.ColonEqual or TokenKind.ForKeyword when depth == 1:
                case TokenKind.Star when depth == 1 && inLambda == 0 && tokens[i - 1].Kind is TokenKind.Comma or TokenKind.LeftParen:
                    return false;
            }
        }

        return false;
    }

    private Statement ParseAsync(int start)
    {
        Expect(TokenKind.AsyncKeyword);
        switch (Kind)
        {
            case TokenKind.DefKeyword:
                return ParseFunction(start, isAsync: true, []);
            case TokenKind.ForKeyword:
                return ParseFor(start, isAsync: true);
            case TokenKind.WithKeyword:
                return ParseWith(start, isAsync: true);
            default:
                Fail();
                return null;
        }
    }

    private Statement ParseDecorated()
    {
        var decorators = ImmutableArray.CreateBuilder<Expression>();
        while (Accept(TokenKind.At))
        {
            decorators.Add(ParseNamedExpression());
            Expect(TokenKind.Newline);
        }

        var start = Current.Start;
        if (Kind == TokenKind.ClassKeyword)
        {
            return ParseClass(decorators.DrainToImmutable());
        }

        var isAsync = Accept(TokenKind.AsyncKeyword);
        return ParseFunction(start, isAsync, decorators.DrainToImmutable());
    }

    private FunctionStatement ParseFunction(int start, bool isAsync, ImmutableArray<Expression> decorators)
    {
        Expect(TokenKind.DefKeyword);
        var name = Expect(TokenKind.Name);
        var typeParams = ParseTypeParameters();
        Expect(TokenKind.LeftParen);
        var args = ParseParameters(TokenKind.RightParen, annotated: true);
        Expect(TokenKind.RightParen);
        var returns = Accept(TokenKind.Arrow) ? ParseExpression() : null;
        var header = From(start);
        var body = ParseBlock();
        return isAsync
            ? new AsyncFunctionDef(From(start), header, NameOf(name), name.Span, typeParams, args, body, decorators, returns)
            : new FunctionDef(From(start), header, NameOf(name), name.Span, typeParams, args, body, decorators, returns);
    }

    private ClassDef ParseClass(ImmutableArray<Expression> decorators)
    {
        var start = Expect(TokenKind.ClassKeyword).Start;
        var name = Expect(TokenKind.Name);
        var typeParams = ParseTypeParameters();
        ImmutableArray<Expression> bases = [];
        ImmutableArray<Keyword> keywords = [];
        var paren = Current.Start;
        if (Accept(TokenKind.LeftParen))
        {
            (bases, keywords) = ParseArguments(paren);
            if (bases is [GeneratorExp generator] && generator.Span.Start == paren)
            {
                Fail();
            }
        }

        var header = From(start);
        var body = ParseBlock();
        return new ClassDef(From(start), header, NameOf(name), name.Span, typeParams, bases, keywords, body, decorators);
    }
}
