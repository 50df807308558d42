using System;

namespace Rusthon.Syntax.Errors;

/// <content>Parameters of functions and lambdas.</content>
internal sealed partial class ErrorParser
{
    private const string NoTwice = "/ may appear only once";

    /// <summary>The token that closes the parameters: a parenthesis, or the colon of a lambda.</summary>
    private TokenKind closer = TokenKind.RightParen;

    private bool Params() => WithCloser(TokenKind.RightParen);

    private bool LambdaParams() => WithCloser(TokenKind.Colon);

    private bool WithCloser(TokenKind token)
    {
        var outer = closer;
        closer = token;
        try
        {
            var mark = pos;
            if (findMistakes)
            {
                InvalidParams();
                pos = mark;
            }

            return Parameters() || Back(mark);
        }
        finally
        {
            closer = outer;
        }
    }

    private bool InLambda => closer == TokenKind.Colon;

    private bool Parameters()
    {
        if (SlashNoDefault())
        {
            Many(ParamNoDefault);
            Many(ParamWithDefault);
            StarEtc();
            return true;
        }

        if (SlashWithDefault())
        {
            Many(ParamWithDefault);
            StarEtc();
            return true;
        }

        if (Many(ParamNoDefault) | Many(ParamWithDefault))
        {
            StarEtc();
            return true;
        }

        return StarEtc();
    }

    private bool SlashNoDefault() => Try(() => Many(ParamNoDefault) && SlashEnd());

    private bool SlashWithDefault() => Try(() =>
    {
        Many(ParamNoDefault);
        return Many(ParamWithDefault) && SlashEnd();
    });

    private bool SlashEnd() => Eat(TokenKind.Slash) && ParamEnd();

    /// <summary>A comma, or the token that closes the parameters, which stays.</summary>
    private bool ParamEnd() => Eat(TokenKind.Comma) || At(closer);

    private bool Param()
    {
        if (!Eat(TokenKind.Name))
        {
            return false;
        }

        if (!InLambda)
        {
            Try(() => Eat(TokenKind.Colon) && Expression() is not null);
        }

        return true;
    }

    private bool ParamNoDefault() => Try(() => Param() && ParamEnd());

    private bool ParamWithDefault() => Try(() => Param() && Default() && ParamEnd());

    private bool ParamMaybeDefault() => Try(() => Param() && (Default() || true) && ParamEnd());

    private bool Default()
    {
        var mark = pos;
        if (Eat(TokenKind.Equal) && Expression() is not null)
        {
            return true;
        }

        pos = mark;
        if (findMistakes && Eat(TokenKind.Equal) && AtAny(TokenKind.RightParen, TokenKind.Comma))
        {
            Raise<bool>(SpanOf(mark), "expected default value expression");
        }

        return Back(mark);
    }

    private bool StarEtc()
    {
        var mark = pos;
        if (findMistakes)
        {
            InvalidStarEtc();
            pos = mark;
        }

        if (Eat(TokenKind.Star) && (ParamNoDefault() || (!InLambda && StarAnnotated())))
        {
            Many(ParamMaybeDefault);
            Keywords();
            return true;
        }

        pos = mark;
        if (Eat(TokenKind.Star, TokenKind.Comma) && Many(ParamMaybeDefault))
        {
            Keywords();
            return true;
        }

        pos = mark;
        return Keywords();
    }

    private bool StarAnnotated() =>
        Try(() => Eat(TokenKind.Name, TokenKind.Colon) && StarExpression() is not null && ParamEnd());

    private bool Keywords()
    {
        var mark = pos;
        if (findMistakes)
        {
            InvalidKeywords();
            pos = mark;
        }

        return (Eat(TokenKind.DoubleStar) && ParamNoDefault()) || Back(mark);
    }

    private void InvalidParams()
    {
        var start = pos;
        if (Eat(TokenKind.Slash, TokenKind.Comma))
        {
            Raise<bool>(SpanOf(start), "at least one argument must precede /");
        }

        pos = start;
        if (SlashNoDefault() || SlashWithDefault())
        {
            Many(ParamMaybeDefault);
            if (Eat(TokenKind.Slash))
            {
                Raise<bool>(SpanOf(pos - 1), NoTwice);
            }
        }

        pos = start;
        SlashNoDefault();
        Many(ParamNoDefault);
        if (SlashWithDefault() || Many(ParamWithDefault))
        {
            var parameter = pos;
            if (ParamNoDefault())
            {
                var last = tokens[pos - 1].Kind == TokenKind.Comma ? pos - 2 : pos - 1;
                RaiseRange(SpanOf(parameter), SpanOf(last), "parameter without a default follows parameter with a default");
            }
        }

        pos = start;
        InvalidParenthesised();
        pos = start;
        if (!SlashNoDefault())
        {
            SlashWithDefault();
        }

        Many(ParamMaybeDefault);
        if (Eat(TokenKind.Star) && (Eat(TokenKind.Comma) || ParamNoDefault()))
        {
            Many(ParamMaybeDefault);
            if (Eat(TokenKind.Slash))
            {
                Raise<bool>(SpanOf(pos - 1), "/ must be ahead of *");
            }
        }

        pos = start;
        if (Many(ParamMaybeDefault) && Eat(TokenKind.Slash, TokenKind.Star))
        {
            Raise<bool>(SpanOf(pos - 1), "expected comma between / and *");
        }
    }

    private void InvalidParenthesised()
    {
        Many(ParamNoDefault);
        var open = pos;
        if (!Eat(TokenKind.LeftParen))
        {
            return;
        }

        if (InLambda ? Gather(Name) is null : !Many(() => Try(() => Param() && (Eat(TokenKind.Comma) || At(TokenKind.RightParen)))))
        {
            return;
        }

        Eat(TokenKind.Comma);
        if (Eat(TokenKind.RightParen))
        {
            RaiseRange(SpanOf(open), SpanOf(pos - 1), (InLambda ? "Lambda expression" : "Function") + " parameters cannot be parenthesized");
        }
    }

    private void InvalidStarEtc()
    {
        const string BareStar = "named arguments must follow bare *";
        var start = pos;
        if (!Eat(TokenKind.Star))
        {
            return;
        }

        if (Eat(closer) || (Eat(TokenKind.Comma) && (Eat(closer) || Eat(TokenKind.DoubleStar))))
        {
            _ = InLambda ? RaiseAtLast(BareStar) : Raise<bool>(SpanOf(start), BareStar);
        }

        pos = start + 1;
        if (Param() && Eat(TokenKind.Equal))
        {
            Raise<bool>(SpanOf(pos - 1), "var-positional argument cannot have default value");
        }

        pos = start + 1;
        if (ParamNoDefault() || Eat(TokenKind.Comma))
        {
            Many(ParamMaybeDefault);
            var star = pos;
            if (Eat(TokenKind.Star) && (ParamNoDefault() || Eat(TokenKind.Comma)))
            {
                Raise<bool>(SpanOf(star), "* argument may appear only once");
            }
        }
    }

    private void InvalidKeywords()
    {
        const string Last = "arguments cannot follow var-keyword argument";
        var start = pos;
        if (!Eat(TokenKind.DoubleStar) || !Param())
        {
            return;
        }

        var behind = pos;
        if (Eat(TokenKind.Equal))
        {
            Raise<bool>(SpanOf(behind), "var-keyword argument cannot have default value");
        }

        if (!Eat(TokenKind.Comma))
        {
            return;
        }

        var next = pos;
        if (Param())
        {
            RaiseRange(SpanOf(next), SpanOf(pos - 1), Last);
        }

        if (Kind is TokenKind.Star or TokenKind.DoubleStar or TokenKind.Slash)
        {
            Raise<bool>(SpanOf(next), Last);
        }

        pos = start;
    }
}
