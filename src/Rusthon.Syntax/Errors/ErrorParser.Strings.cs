using System;

namespace Rusthon.Syntax.Errors;

/// <content>Strings and f-strings.</content>
internal sealed partial class ErrorParser
{
    private Part? Strings() => Remember(() =>
    {
        var start = pos;
        var fStrings = 0;
        if (!Many(() => Eat(TokenKind.String) || (FString() && ++fStrings > 0)))
        {
            return null;
        }

        return Made(fStrings > 0 ? PartKind.FString : PartKind.Literal, start);
    });

    private bool FString() => Try(() =>
    {
        if (!Eat(TokenKind.FStringStart))
        {
            return false;
        }

        Many(() => Field() || Eat(TokenKind.FStringMiddle));
        return Eat(TokenKind.FStringEnd);
    });

    private bool Field()
    {
        var mark = pos;
        if (!At(TokenKind.LeftBrace))
        {
            return false;
        }

        pos++;
        if (RightSide() is not null)
        {
            Eat(TokenKind.Equal);
            Conversion();
            if (Eat(TokenKind.Colon))
            {
                FormatSpec();
            }

            if (Eat(TokenKind.RightBrace))
            {
                return true;
            }
        }

        pos = mark;
        if (findMistakes)
        {
            InvalidField();
        }

        return Back(mark);
    }

    private void FormatSpec() => Many(() => Eat(TokenKind.FStringMiddle) || Field());

    private void Conversion()
    {
        var mark = pos;
        if (!Eat(TokenKind.Exclamation, TokenKind.Name))
        {
            pos = mark;
            return;
        }

        var exclamation = SpanOf(mark);
        var letter = SpanOf(mark + 1);
        if (exclamation.End != letter.Start)
        {
            RaiseRange(exclamation, letter, "f-string: conversion type must come right after the exclamanation mark");
        }

        var word = list.Source.Text[letter.Start..letter.End];
        if (word is not ("s" or "r" or "a"))
        {
            Raise<bool>(letter, $"f-string: invalid conversion character '{word}': expected 's', 'r', or 'a'");
        }
    }

    private void InvalidField()
    {
        var start = pos;
        pos++;
        if (Kind is TokenKind.Equal or TokenKind.Exclamation or TokenKind.Colon or TokenKind.RightBrace)
        {
            Raise<bool>(SpanOf(pos), $"f-string: valid expression required before '{TokenTexts.Of(Kind)}'");
        }

        if (!LooksLike(() => RightSide() is not null))
        {
            RaiseAtNext("f-string: expecting a valid expression after '{'");
        }

        RightSide();
        if (Kind is not (TokenKind.Equal or TokenKind.Exclamation or TokenKind.Colon or TokenKind.RightBrace))
        {
            RaiseAtNext("f-string: expecting '=', or '!', or ':', or '}'");
        }

        if (Eat(TokenKind.Equal) && Kind is not (TokenKind.Exclamation or TokenKind.Colon or TokenKind.RightBrace))
        {
            RaiseAtNext("f-string: expecting '!', or ':', or '}'");
        }

        var behindValue = pos;
        InvalidConversion();
        pos = behindValue;
        Try(() => Eat(TokenKind.Exclamation, TokenKind.Name));
        if (!AtAny(TokenKind.Colon, TokenKind.RightBrace))
        {
            RaiseAtNext("f-string: expecting ':' or '}'");
        }

        if (Eat(TokenKind.Colon))
        {
            FormatSpec();
            if (!At(TokenKind.RightBrace))
            {
                RaiseAtNext("f-string: expecting '}', or format specs");
            }
        }

        pos = start;
    }

    private void InvalidConversion()
    {
        if (!Eat(TokenKind.Exclamation))
        {
            return;
        }

        if (AtAny(TokenKind.Colon, TokenKind.RightBrace))
        {
            RaiseAtNext("f-string: missing conversion character");
        }

        if (!At(TokenKind.Name))
        {
            RaiseAtNext("f-string: invalid conversion character");
        }
    }
}
