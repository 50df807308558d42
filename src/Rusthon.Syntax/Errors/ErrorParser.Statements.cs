using System.Collections.Generic;

namespace Rusthon.Syntax.Errors;

/// <content>Statements.</content>
internal sealed partial class ErrorParser
{
    private bool Statements()
    {
        var any = false;
        while (Statement())
        {
            any = true;
        }

        return any;
    }

    private bool Statement() => Compound() || SimpleStatements();

    private bool Compound()
    {
        switch (Kind)
        {
            case TokenKind.DefKeyword:
                return Function();
            case TokenKind.At:
                return Function() || Class();
            case TokenKind.AsyncKeyword:
                return Function() || With() || For();
            case TokenKind.IfKeyword:
                return If();
            case TokenKind.ClassKeyword:
                return Class();
            case TokenKind.WithKeyword:
                return With();
            case TokenKind.ForKeyword:
                return For();
            case TokenKind.TryKeyword:
                return TryStatement();
            case TokenKind.WhileKeyword:
                return While();
            default:
                return Match();
        }
    }

    private bool SimpleStatements()
    {
        var mark = pos;
        if (Simple() is not null && !At(TokenKind.Semicolon) && Eat(TokenKind.Newline))
        {
            return true;
        }

        pos = mark;
        if (Gather(Simple, TokenKind.Semicolon) is null)
        {
            return Back(mark);
        }

        Eat(TokenKind.Semicolon);
        return Eat(TokenKind.Newline) || Back(mark);
    }

    private Part? Simple() => Remember(() =>
    {
        var start = pos;
        return Assignment() || (AtWord("type") && TypeAlias()) || StarExpressions() is not null || KeywordStatement()
            ? Made(PartKind.Other, start) : null;
    });

    private bool KeywordStatement()
    {
        switch (Kind)
        {
            case TokenKind.ReturnKeyword:
                pos++;
                StarExpressions();
                return true;
            case TokenKind.ImportKeyword or TokenKind.FromKeyword:
                return ImportStatement() is not null;
            case TokenKind.RaiseKeyword:
                return RaiseStatement();
            case TokenKind.PassKeyword or TokenKind.BreakKeyword or TokenKind.ContinueKeyword:
                pos++;
                return true;
            case TokenKind.DelKeyword:
                return Del();
            case TokenKind.YieldKeyword:
                return Yield() is not null;
            case TokenKind.AssertKeyword:
                return Assert();
            case TokenKind.GlobalKeyword or TokenKind.NonlocalKeyword:
                var mark = pos++;
                return Gather(Name) is not null || Back(mark);
            default:
                return false;
        }
    }

    private bool RaiseStatement()
    {
        pos++;
        if (Expression() is not null)
        {
            Try(() => Eat(TokenKind.FromKeyword) && Expression() is not null);
        }

        return true;
    }

    private bool Assert()
    {
        var mark = pos++;
        if (Expression() is null)
        {
            return Back(mark);
        }

        Try(() => Eat(TokenKind.Comma) && Expression() is not null);
        return true;
    }

    private bool Del()
    {
        var mark = pos;
        pos++;
        if (DelTargets() && AtAny(TokenKind.Semicolon, TokenKind.Newline))
        {
            return true;
        }

        pos = mark + 1;
        if (findMistakes && StarExpressions() is { } wrong)
        {
            RaiseInvalidTarget(wrong, TargetUse.Delete);
        }

        return Back(mark);
    }

    private Part? ImportStatement() => Remember(() =>
    {
        var start = pos;
        if (findMistakes)
        {
            InvalidImport();
            pos = start;
        }

        if (Eat(TokenKind.ImportKeyword) && Gather(DottedAsName) is not null)
        {
            return Made(PartKind.Other, start);
        }

        pos = start;
        return ImportFrom() ? Made(PartKind.Other, start) : null;
    });

    private void InvalidImport()
    {
        var start = pos;
        if (!Eat(TokenKind.ImportKeyword))
        {
            return;
        }

        if (Gather(DottedName) is not null && Eat(TokenKind.FromKeyword) && DottedName() is not null)
        {
            RaiseFrom(SpanOf(start), "Did you mean to use 'from ... import ...' instead?");
        }

        pos = start + 1;
        if (Eat(TokenKind.Newline))
        {
            RaiseFrom(SpanOf(pos - 1), "Expected one or more names after 'import'");
        }
    }

    private Part? DottedName()
    {
        var start = pos;
        if (!Eat(TokenKind.Name))
        {
            return null;
        }

        while (Try(() => Eat(TokenKind.Dot, TokenKind.Name)))
        {
        }

        return Made(PartKind.Other, start);
    }

    private Part? DottedAsName()
    {
        var name = DottedName();
        if (name is not null)
        {
            Try(() => Eat(TokenKind.AsKeyword, TokenKind.Name));
        }

        return name;
    }

    private bool ImportFrom()
    {
        var mark = pos;
        if (!Eat(TokenKind.FromKeyword))
        {
            return false;
        }

        var dots = pos;
        while (Eat(TokenKind.Dot) || Eat(TokenKind.Ellipsis))
        {
        }

        var behindDots = pos;
        if (DottedName() is not null && Eat(TokenKind.ImportKeyword) && ImportTargets())
        {
            return true;
        }

        pos = behindDots;
        return (behindDots > dots && Eat(TokenKind.ImportKeyword) && ImportTargets()) || Back(mark);
    }

    private bool ImportTargets()
    {
        var mark = pos;
        if (Eat(TokenKind.LeftParen) && Gather(ImportedName) is not null && (Eat(TokenKind.Comma) || true) && Eat(TokenKind.RightParen))
        {
            return true;
        }

        pos = mark;
        if (Gather(ImportedName) is not null && !At(TokenKind.Comma))
        {
            return true;
        }

        pos = mark;
        if (Eat(TokenKind.Star))
        {
            return true;
        }

        if (!findMistakes)
        {
            return false;
        }

        if (Gather(ImportedName) is not null && Eat(TokenKind.Comma) && Eat(TokenKind.Newline))
        {
            RaiseAtLast("trailing comma not allowed without surrounding parentheses");
        }

        pos = mark;
        return Eat(TokenKind.Newline) && RaiseFrom(SpanOf(mark), "Expected one or more names after 'import'");
    }

    private Part? ImportedName()
    {
        var name = Name();
        if (name is not null)
        {
            Try(() => Eat(TokenKind.AsKeyword, TokenKind.Name));
        }

        return name;
    }

    private bool TypeAlias()
    {
        var mark = pos++;
        return (Eat(TokenKind.Name) && (TypeParams() || true) && Eat(TokenKind.Equal) && Expression() is not null) || Back(mark);
    }

    private bool TypeParams()
    {
        var mark = pos;
        if (!Eat(TokenKind.LeftBracket))
        {
            return false;
        }

        if (findMistakes && Eat(TokenKind.RightBracket))
        {
            RaiseFrom(SpanOf(pos - 1), "Type parameter list cannot be empty");
        }

        if (Gather(TypeParam) is null)
        {
            return Back(mark);
        }

        Eat(TokenKind.Comma);
        return Eat(TokenKind.RightBracket) || Back(mark);
    }

    private Part? TypeParam() => Remember(() =>
    {
        var start = pos;
        if (Eat(TokenKind.Name))
        {
            Try(() => Eat(TokenKind.Colon) && Expression() is not null);
            Try(() => Eat(TokenKind.Equal) && Expression() is not null);
            return Made(PartKind.Other, start);
        }

        if (findMistakes)
        {
            InvalidTypeParam(TokenKind.Star, "TypeVarTuple");
            InvalidTypeParam(TokenKind.DoubleStar, "ParamSpec");
        }

        if (Eat(TokenKind.Star, TokenKind.Name))
        {
            Try(() => Eat(TokenKind.Equal) && StarExpression() is not null);
            return Made(PartKind.Other, start);
        }

        pos = start;
        if (Eat(TokenKind.DoubleStar, TokenKind.Name))
        {
            Try(() => Eat(TokenKind.Equal) && Expression() is not null);
            return Made(PartKind.Other, start);
        }

        return null;
    });

    private void InvalidTypeParam(TokenKind star, string what)
    {
        var mark = pos;
        if (Eat(star) && Eat(TokenKind.Name) && Eat(TokenKind.Colon))
        {
            var colon = SpanOf(pos - 1);
            if (Expression() is { } bound)
            {
                RaiseFrom(colon, $"cannot use {(bound.Kind == PartKind.Tuple ? "constraints" : "bound")} with {what}");
            }
        }

        pos = mark;
    }

    private bool Assignment()
    {
        var mark = pos;
        if (Eat(TokenKind.Name) && AnnotationAndValue())
        {
            return true;
        }

        pos = mark;
        if (((Eat(TokenKind.LeftParen) && SingleTarget() is not null && Eat(TokenKind.RightParen)) || Rewound(mark, SingleSubscriptOrAttribute)) && AnnotationAndValue())
        {
            return true;
        }

        pos = mark;
        var chained = false;
        while (Try(() => StarTargets() is not null && Eat(TokenKind.Equal)))
        {
            chained = true;
        }

        if (chained && RightSide() is not null && !At(TokenKind.Equal))
        {
            return true;
        }

        pos = mark;
        if (SingleTarget() is not null && EatAugmented())
        {
            // From here, nothing else is tried.
            return RightSide() is not null || Back(mark);
        }

        pos = mark;
        return findMistakes && (InvalidAssignment() || Back(mark));
    }

    private bool Rewound(int mark, System.Func<Part?> rule)
    {
        pos = mark;
        return rule() is not null;
    }

    private bool AnnotationAndValue()
    {
        if (!Eat(TokenKind.Colon) || Expression() is null)
        {
            return false;
        }

        Try(() => Eat(TokenKind.Equal) && RightSide() is not null);
        return true;
    }

    private bool EatAugmented()
    {
        if (Kind is >= TokenKind.PlusEqual and <= TokenKind.AtEqual)
        {
            pos++;
            return true;
        }

        return false;
    }

    private Part? RightSide() => Yield() ?? StarExpressions();

    private bool InvalidAssignment()
    {
        var mark = pos;
        if (InvalidAnnotated() is { } annotated && Eat(TokenKind.Colon) && Expression() is not null)
        {
            Raise(annotated, $"only single target (not {annotated.Description}) can be annotated");
        }

        pos = mark;
        if (StarNamedExpression() is { } first && Eat(TokenKind.Comma))
        {
            while (StarNamedExpressions() is not null)
            {
            }

            if (Eat(TokenKind.Colon) && Expression() is not null)
            {
                Raise(first, "only single target (not tuple) can be annotated");
            }
        }

        pos = mark;
        if (Expression() is { } target && Eat(TokenKind.Colon) && Expression() is not null)
        {
            Raise(target, "illegal target for annotation");
        }

        pos = mark;
        SkipTargets();
        if (StarExpressions() is { } assigned && Eat(TokenKind.Equal))
        {
            RaiseInvalidTarget(assigned, TargetUse.Assign);
            return false;
        }

        pos = mark;
        SkipTargets();
        if (Yield() is { } yielded && Eat(TokenKind.Equal))
        {
            Raise(yielded, "assignment to yield expression not possible");
        }

        pos = mark;
        return StarExpressions() is { } augmented && EatAugmented() && RightSide() is not null
            && Raise(augmented, $"'{augmented.Description}' is an illegal expression for augmented assignment");
    }

    private void SkipTargets()
    {
        while (Try(() => StarTargets() is not null && Eat(TokenKind.Equal)))
        {
        }
    }

    private Part? InvalidAnnotated()
    {
        var mark = pos;
        if ((ListDisplay() ?? TupleDisplay()) is { } display)
        {
            return display;
        }

        return Eat(TokenKind.LeftParen) && InvalidAnnotated() is { } inner && Eat(TokenKind.RightParen) ? inner : Nothing(mark);
    }
}
