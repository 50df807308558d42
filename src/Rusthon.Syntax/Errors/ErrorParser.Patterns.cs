using System.Collections.Generic;

namespace Rusthon.Syntax.Errors;

/// <content>Patterns.</content>
internal sealed partial class ErrorParser
{
    private bool Patterns() => OpenSequence() || Pattern() is not null;

    private Part? Pattern() => AsPattern() ?? OrPattern();

    private Part? AsPattern()
    {
        var start = pos;
        if (OrPattern() is not null && Eat(TokenKind.AsKeyword) && CaptureTarget())
        {
            return Made(PartKind.Other, start);
        }

        pos = start;
        if (!findMistakes || OrPattern() is null || !Eat(TokenKind.AsKeyword))
        {
            return Nothing(start);
        }

        if (AtWord("_"))
        {
            Raise<bool>(SpanOf(pos), "cannot use '_' as a target");
        }

        if (!At(TokenKind.Name) && Expression() is { } target)
        {
            Raise(target, "invalid pattern target");
        }

        return Nothing(start);
    }

    private bool CaptureTarget()
    {
        var mark = pos;
        return (!AtWord("_") && Eat(TokenKind.Name) && Kind is not (TokenKind.Dot or TokenKind.LeftParen or TokenKind.Equal)) || Back(mark);
    }

    private Part? OrPattern()
    {
        var start = pos;
        return Gather(ClosedPattern, TokenKind.Bar) is null ? null : Made(PartKind.Other, start);
    }

    private Part? ClosedPattern() => Remember(() =>
    {
        var start = pos;
        var fits = Try(LiteralPattern) || CaptureTarget() || EatWord("_") || Try(ValuePattern)
            || Try(() => Eat(TokenKind.LeftParen) && Pattern() is not null && Eat(TokenKind.RightParen))
            || Try(SequencePattern) || Try(MappingPattern) || Try(ClassPattern);
        return fits ? Made(PartKind.Other, start) : null;
    });

    private bool LiteralPattern() =>
        Try(() => SignedNumber() && !AtAny(TokenKind.Plus, TokenKind.Minus)) || Try(ComplexNumber)
        || (AtAny(TokenKind.String, TokenKind.FStringStart) && Strings() is not null)
        || Eat(TokenKind.NoneKeyword) || Eat(TokenKind.TrueKeyword) || Eat(TokenKind.FalseKeyword);

    private bool SignedNumber() => Eat(TokenKind.Number) || Eat(TokenKind.Minus, TokenKind.Number);

    private bool ComplexNumber()
    {
        if (!SignedNumber())
        {
            return false;
        }

        if (IsImaginary(pos - 1))
        {
            Raise<bool>(SpanOf(pos - 1), "real number required in complex literal");
        }

        if ((!Eat(TokenKind.Plus) && !Eat(TokenKind.Minus)) || !Eat(TokenKind.Number))
        {
            return false;
        }

        return IsImaginary(pos - 1) || Raise<bool>(SpanOf(pos - 1), "imaginary number required in complex literal");
    }

    private bool IsImaginary(int token) => list.TextOf(tokens[token])[^1] is 'j' or 'J';

    private bool NameOrAttribute()
    {
        if (!Eat(TokenKind.Name))
        {
            return false;
        }

        Many(() => Try(() => Eat(TokenKind.Dot, TokenKind.Name)));
        return true;
    }

    private bool DottedPattern()
    {
        var start = pos;
        return NameOrAttribute() && pos > start + 1;
    }

    private bool ValuePattern() => DottedPattern() && Kind is not (TokenKind.Dot or TokenKind.LeftParen or TokenKind.Equal);

    private bool SequencePattern()
    {
        if (Eat(TokenKind.LeftBracket))
        {
            MaybeSequence();
            return Eat(TokenKind.RightBracket);
        }

        if (!Eat(TokenKind.LeftParen))
        {
            return false;
        }

        OpenSequence();
        return Eat(TokenKind.RightParen);
    }

    private bool OpenSequence()
    {
        var mark = pos;
        if (MaybeStar() is null || !Eat(TokenKind.Comma))
        {
            return Back(mark);
        }

        MaybeSequence();
        return true;
    }

    private void MaybeSequence()
    {
        if (Gather(MaybeStar) is not null)
        {
            Eat(TokenKind.Comma);
        }
    }

    private Part? MaybeStar() => StarPattern() ?? Pattern();

    private Part? StarPattern() => Remember(() =>
    {
        var start = pos;
        return Eat(TokenKind.Star) && (CaptureTarget() || EatWord("_")) ? Made(PartKind.Other, start) : null;
    });

    private bool MappingPattern()
    {
        if (!Eat(TokenKind.LeftBrace))
        {
            return false;
        }

        var open = pos;
        if (Gather(KeyPattern) is not null && !Eat(TokenKind.Comma))
        {
            return Eat(TokenKind.RightBrace);
        }

        if (Try(() => Eat(TokenKind.DoubleStar) && CaptureTarget()))
        {
            Eat(TokenKind.Comma);
        }

        return Eat(TokenKind.RightBrace) || Back(open - 1);
    }

    private Part? KeyPattern()
    {
        var start = pos;
        return (Try(LiteralPattern) || Try(DottedPattern)) && Eat(TokenKind.Colon) && Pattern() is not null ? Made(PartKind.Other, start) : Nothing(start);
    }

    private bool ClassPattern()
    {
        var start = pos;
        if (!NameOrAttribute() || !Eat(TokenKind.LeftParen))
        {
            return false;
        }

        var open = pos;
        if (Eat(TokenKind.RightParen))
        {
            return true;
        }

        if (Gather(Pattern) is not null)
        {
            var behind = pos;
            if (!Eat(TokenKind.Comma) || Gather(KeywordPattern) is null)
            {
                pos = behind;
            }
        }
        else if (Gather(KeywordPattern) is null)
        {
            return Back(start);
        }

        Eat(TokenKind.Comma);
        if (Eat(TokenKind.RightParen))
        {
            return true;
        }

        pos = open;
        if (findMistakes)
        {
            InvalidClassPattern();
        }

        return Back(start);
    }

    private void InvalidClassPattern()
    {
        var open = pos;
        if (Gather(Pattern) is null || !Eat(TokenKind.Comma))
        {
            pos = open;
        }

        if (Gather(KeywordPattern) is not null && Eat(TokenKind.Comma) && Gather(Pattern) is { } late)
        {
            RaiseRange(late[0].Span, late[^1].Span, "positional patterns follow keyword patterns");
        }
    }

    private Part? KeywordPattern()
    {
        var start = pos;
        return Eat(TokenKind.Name, TokenKind.Equal) && Pattern() is not null ? Made(PartKind.Other, start) : Nothing(start);
    }
}
