using System;
using System.Runtime.CompilerServices;
using Rusthon.Source;

namespace Rusthon.Syntax.Errors;

/// <content>Compound statements.</content>
internal sealed partial class ErrorParser
{
    private const string ExpectedColon = "expected ':'";

    private Part? Block() => Remember(() =>
    {
        var start = pos;
        if (Eat(TokenKind.Newline) && Eat(TokenKind.Indent) && Statements() && Eat(TokenKind.Dedent))
        {
            return Made(PartKind.Other, start);
        }

        pos = start;
        if (SimpleStatements())
        {
            return Made(PartKind.Other, start);
        }

        if (findMistakes && Eat(TokenKind.Newline) && !At(TokenKind.Indent))
        {
            RaiseAtLast("expected an indented block", DiagnosticKind.IndentationError);
        }

        return null;
    });

    /// <summary>A mistake in the head of a statement: a missing colon at the end of the line, or a missing block.</summary>
    private void InvalidHead(string what, int keyword, Func<bool> head)
    {
        if (!findMistakes)
        {
            return;
        }

        var mark = pos;
        if (head() && Eat(TokenKind.Newline))
        {
            RaiseAtLast(ExpectedColon);
        }

        pos = mark;
        if (head())
        {
            CheckBlock(what, keyword);
        }

        pos = mark;
    }

    private bool If() => Branch(TokenKind.IfKeyword, "'if' statement");

    private bool Branch(TokenKind keyword, string what)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var mark = pos;
        bool Head() => Eat(keyword) && NamedExpression() is not null;
        InvalidHead(what, mark, Head);
        if (!Head() || !Eat(TokenKind.Colon) || Block() is null)
        {
            return Back(mark);
        }

        if (!Branch(TokenKind.ElifKeyword, "'elif' statement"))
        {
            Else();
        }

        return true;
    }

    private bool Else()
    {
        var mark = pos;
        if (!At(TokenKind.ElseKeyword))
        {
            return false;
        }

        if (findMistakes)
        {
            pos++;
            CheckBlock("'else' statement", mark);
            pos = mark;
        }

        pos++;
        return (Force(TokenKind.Colon) && Block() is not null) || Back(mark);
    }

    private bool While()
    {
        var mark = pos;
        bool Head() => Eat(TokenKind.WhileKeyword) && NamedExpression() is not null;
        InvalidHead("'while' statement", mark, Head);
        if (!Head() || !Eat(TokenKind.Colon) || Block() is null)
        {
            return Back(mark);
        }

        Else();
        return true;
    }

    private bool For()
    {
        var mark = pos;
        bool Head() => (Eat(TokenKind.AsyncKeyword) || true) && Eat(TokenKind.ForKeyword) && StarTargets() is not null && Eat(TokenKind.InKeyword) && StarExpressions() is not null;
        InvalidHead("'for' statement", At(TokenKind.AsyncKeyword) ? pos + 1 : pos, Head);
        Eat(TokenKind.AsyncKeyword);
        if (Eat(TokenKind.ForKeyword) && StarTargets() is not null && Eat(TokenKind.InKeyword))
        {
            // From here, nothing else is tried.
            if (StarExpressions() is null || !Eat(TokenKind.Colon) || Block() is null)
            {
                return Back(mark);
            }

            Else();
            return true;
        }

        pos = mark;
        InvalidForTarget();
        return Back(mark);
    }

    private void InvalidForTarget()
    {
        if (findMistakes && (Eat(TokenKind.AsyncKeyword) || true) && Eat(TokenKind.ForKeyword) && StarExpressions() is { } target)
        {
            RaiseInvalidTarget(target, TargetUse.For);
        }
    }

    private bool With()
    {
        var mark = pos;
        if (findMistakes)
        {
            InvalidWithIndent();
            pos = mark;
        }

        Eat(TokenKind.AsyncKeyword);
        var start = pos;
        if (Eat(TokenKind.WithKeyword, TokenKind.LeftParen) && Gather(WithItem) is not null && (Eat(TokenKind.Comma) || true)
            && Eat(TokenKind.RightParen) && Eat(TokenKind.Colon) && Block() is not null)
        {
            return true;
        }

        pos = start;
        if (Eat(TokenKind.WithKeyword) && Gather(WithItem) is not null && Eat(TokenKind.Colon) && Block() is not null)
        {
            return true;
        }

        pos = mark;
        if (!findMistakes)
        {
            return false;
        }

        if (BareItems() && Eat(TokenKind.Newline))
        {
            RaiseAtLast(ExpectedColon);
        }

        pos = mark;
        if (ItemsInParentheses() && Eat(TokenKind.Newline))
        {
            RaiseAtLast(ExpectedColon);
        }

        return Back(mark);
    }

    private void InvalidWithIndent()
    {
        var mark = pos;
        var keyword = At(TokenKind.AsyncKeyword) ? pos + 1 : pos;
        if (BareItems())
        {
            CheckBlock("'with' statement", keyword);
        }

        pos = mark;
        if (ItemsInParentheses())
        {
            CheckBlock("'with' statement", keyword);
        }
    }

    private bool BareItems()
    {
        Eat(TokenKind.AsyncKeyword);
        return Eat(TokenKind.WithKeyword) && Gather(() => LooseItem(Expression)) is not null;
    }

    private bool ItemsInParentheses()
    {
        Eat(TokenKind.AsyncKeyword);
        return Eat(TokenKind.WithKeyword, TokenKind.LeftParen) && Gather(() => LooseItem(Expressions)) is not null
            && (Eat(TokenKind.Comma) || true) && Eat(TokenKind.RightParen);
    }

    private Part? LooseItem(Func<Part?> context)
    {
        var item = context();
        if (item is not null)
        {
            Try(() => Eat(TokenKind.AsKeyword) && StarTarget() is not null);
        }

        return item;
    }

    private Part? WithItem()
    {
        var mark = pos;
        bool AtItemEnd() => Kind is TokenKind.Comma or TokenKind.RightParen or TokenKind.Colon;
        if (Expression() is { } managed && Eat(TokenKind.AsKeyword) && StarTarget() is not null && AtItemEnd())
        {
            return managed;
        }

        pos = mark;
        if (findMistakes && Expression() is not null && Eat(TokenKind.AsKeyword) && Expression() is { } target && AtItemEnd())
        {
            RaiseInvalidTarget(target, TargetUse.Assign);
        }

        pos = mark;
        return Expression();
    }

    private bool TryStatement()
    {
        var mark = pos;
        if (findMistakes)
        {
            InvalidTry();
            pos = mark;
        }

        if (!Eat(TokenKind.TryKeyword) || !Force(TokenKind.Colon) || Block() is null)
        {
            return Back(mark);
        }

        if (Finally())
        {
            return true;
        }

        if (!Many(() => Except(star: false)) && !Many(() => Except(star: true)))
        {
            return Back(mark);
        }

        Else();
        Finally();
        return true;
    }

    private static bool Many(Func<bool> rule)
    {
        var any = false;
        while (rule())
        {
            any = true;
        }

        return any;
    }

    private void InvalidTry()
    {
        var mark = pos;
        pos++;
        CheckBlock("'try' statement", mark);
        pos = mark + 1;
        if (Eat(TokenKind.Colon) && Block() is not null && !AtAny(TokenKind.ExceptKeyword, TokenKind.FinallyKeyword))
        {
            RaiseAtLast("expected 'except' or 'finally' block");
        }

        pos = mark + 1;
        if (!Eat(TokenKind.Colon))
        {
            return;
        }

        Many(() => Block() is not null);
        var behindBlocks = pos;
        const string Both = "cannot have both 'except' and 'except*' on the same 'try'";
        if (Many(() => Except(star: false)))
        {
            var keyword = pos;
            if (Eat(TokenKind.ExceptKeyword, TokenKind.Star) && Expression() is not null && OptionalName() && Eat(TokenKind.Colon))
            {
                RaiseRange(SpanOf(keyword), SpanOf(keyword + 1), Both);
            }
        }

        pos = behindBlocks;
        if (Many(() => Except(star: true)))
        {
            var keyword = pos;
            if (Eat(TokenKind.ExceptKeyword) && (Try(() => Expression() is not null && OptionalName()) || true) && Eat(TokenKind.Colon))
            {
                Raise<bool>(SpanOf(keyword), Both);
            }
        }
    }

    private bool OptionalName()
    {
        Try(() => Eat(TokenKind.AsKeyword, TokenKind.Name));
        return true;
    }

    private bool Except(bool star)
    {
        var mark = pos;
        if (!At(TokenKind.ExceptKeyword))
        {
            return false;
        }

        bool Keyword() => Eat(TokenKind.ExceptKeyword) && (!star || Eat(TokenKind.Star));
        if (findMistakes)
        {
            if (Keyword() && Expression() is not null && OptionalName())
            {
                CheckBlock(star ? "'except*' statement" : "'except' statement", mark);
            }

            pos = mark;
            if (!star && Keyword())
            {
                CheckBlock("'except' statement", mark);
            }

            pos = mark;
        }

        if (Keyword() && Expression() is not null && OptionalName() && Eat(TokenKind.Colon) && Block() is not null)
        {
            return true;
        }

        pos = mark;
        if (!star && Keyword() && Eat(TokenKind.Colon) && Block() is not null)
        {
            return true;
        }

        pos = mark;
        if (findMistakes)
        {
            InvalidExcept();
        }

        return Back(mark);
    }

    private void InvalidExcept()
    {
        var mark = pos;
        pos++;
        Eat(TokenKind.Star);
        if (Expression() is { } first && Eat(TokenKind.Comma) && Expressions() is not null && OptionalName() && Eat(TokenKind.Colon))
        {
            RaiseFrom(first.Span, "multiple exception types must be parenthesized");
        }

        pos = mark + 1;
        Eat(TokenKind.Star);
        if (Expression() is not null && OptionalName() && Eat(TokenKind.Newline))
        {
            RaiseAtLast(ExpectedColon);
        }

        pos = mark + 1;
        if (Eat(TokenKind.Newline))
        {
            RaiseAtLast(ExpectedColon);
        }

        if (Eat(TokenKind.Star) && AtAny(TokenKind.Newline, TokenKind.Colon))
        {
            RaiseAtLast("expected one or more exception types");
        }
    }

    private bool Finally()
    {
        var mark = pos;
        if (!Eat(TokenKind.FinallyKeyword))
        {
            return false;
        }

        if (findMistakes)
        {
            CheckBlock("'finally' statement", mark);
            pos = mark + 1;
        }

        return (Force(TokenKind.Colon) && Block() is not null) || Back(mark);
    }

    private bool Decorators() => Many(() => Try(() => Eat(TokenKind.At) && NamedExpression() is not null && Eat(TokenKind.Newline)));

    private bool Function()
    {
        var mark = pos;
        Decorators();
        return RawFunction() || Back(mark);
    }

    private bool RawFunction()
    {
        var mark = pos;
        if (findMistakes)
        {
            Eat(TokenKind.AsyncKeyword);
            var keyword = pos;
            if (Eat(TokenKind.DefKeyword, TokenKind.Name) && (TypeParams() || true) && Eat(TokenKind.LeftParen) && (Params() || true)
                && Eat(TokenKind.RightParen) && Returns())
            {
                CheckBlock("function definition", keyword);
            }

            pos = mark;
        }

        bool Need(TokenKind kind) => findMistakes ? Force(kind) : Eat(kind);
        Eat(TokenKind.AsyncKeyword);
        return (Eat(TokenKind.DefKeyword, TokenKind.Name) && (TypeParams() || true) && Need(TokenKind.LeftParen) && (Params() || true)
            && Eat(TokenKind.RightParen) && Returns() && Need(TokenKind.Colon) && Block() is not null) || Back(mark);
    }

    private bool Returns()
    {
        Try(() => Eat(TokenKind.Arrow) && Expression() is not null);
        return true;
    }

    private bool Class()
    {
        var mark = pos;
        Decorators();
        return RawClass() || Back(mark);
    }

    private bool RawClass()
    {
        var mark = pos;
        bool Head() => Eat(TokenKind.ClassKeyword, TokenKind.Name) && (TypeParams() || true)
            && (Try(() => Eat(TokenKind.LeftParen) && (Arguments() is not null || true) && Eat(TokenKind.RightParen)) || true);
        InvalidHead("class definition", mark, Head);
        return (Head() && Eat(TokenKind.Colon) && Block() is not null) || Back(mark);
    }

    private bool Match()
    {
        var mark = pos;
        if (!AtWord("match"))
        {
            return false;
        }

        bool Head() => EatWord("match") && Subject();
        if (Head() && Eat(TokenKind.Colon) && Eat(TokenKind.Newline) && Eat(TokenKind.Indent) && Many(Case) && Eat(TokenKind.Dedent))
        {
            return true;
        }

        pos = mark;
        InvalidHead("'match' statement", mark, Head);
        return false;
    }

    private bool Subject()
    {
        var mark = pos;
        if (StarNamedExpression() is not null && Eat(TokenKind.Comma))
        {
            StarNamedExpressions();
            return true;
        }

        pos = mark;
        return NamedExpression() is not null;
    }

    private bool Case()
    {
        var mark = pos;
        bool Head() => EatWord("case") && Patterns() && (Try(() => Eat(TokenKind.IfKeyword) && NamedExpression() is not null) || true);
        if (!AtWord("case"))
        {
            return false;
        }

        InvalidHead("'case' statement", mark, Head);
        return (Head() && Eat(TokenKind.Colon) && Block() is not null) || Back(mark);
    }
}
