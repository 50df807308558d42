using System;
using System.Collections.Frozen;
using System.Collections.Generic;

namespace Rusthon.Syntax;

/// <summary>The operators and keywords: the one table of their spelling.</summary>
public static class TokenTexts
{
    private static readonly (TokenKind Kind, string Text)[] Table =
    [
        (TokenKind.LeftParen, "("),
        (TokenKind.RightParen, ")"),
        (TokenKind.LeftBracket, "["),
        (TokenKind.RightBracket, "]"),
        (TokenKind.LeftBrace, "{"),
        (TokenKind.RightBrace, "}"),
        (TokenKind.Colon, ":"),
        (TokenKind.Comma, ","),
        (TokenKind.Semicolon, ";"),
        (TokenKind.Dot, "."),
        (TokenKind.Ellipsis, "..."),
        (TokenKind.Arrow, "->"),
        (TokenKind.ColonEqual, ":="),
        (TokenKind.Exclamation, "!"),
        (TokenKind.Equal, "="),
        (TokenKind.PlusEqual, "+="),
        (TokenKind.MinusEqual, "-="),
        (TokenKind.StarEqual, "*="),
        (TokenKind.SlashEqual, "/="),
        (TokenKind.PercentEqual, "%="),
        (TokenKind.AmpersandEqual, "&="),
        (TokenKind.BarEqual, "|="),
        (TokenKind.CaretEqual, "^="),
        (TokenKind.LeftShiftEqual, "<<="),
        (TokenKind.RightShiftEqual, ">>="),
        (TokenKind.DoubleStarEqual, "**="),
        (TokenKind.DoubleSlashEqual, "//="),
        (TokenKind.AtEqual, "@="),
        (TokenKind.Bar, "|"),
        (TokenKind.Caret, "^"),
        (TokenKind.Ampersand, "&"),
        (TokenKind.LeftShift, "<<"),
        (TokenKind.RightShift, ">>"),
        (TokenKind.Plus, "+"),
        (TokenKind.Minus, "-"),
        (TokenKind.Star, "*"),
        (TokenKind.Slash, "/"),
        (TokenKind.Percent, "%"),
        (TokenKind.DoubleSlash, "//"),
        (TokenKind.At, "@"),
        (TokenKind.DoubleStar, "**"),
        (TokenKind.Tilde, "~"),
        (TokenKind.EqualEqual, "=="),
        (TokenKind.NotEqual, "!="),
        (TokenKind.Less, "<"),
        (TokenKind.LessEqual, "<="),
        (TokenKind.Greater, ">"),
        (TokenKind.GreaterEqual, ">="),
        (TokenKind.FalseKeyword, "False"),
        (TokenKind.NoneKeyword, "None"),
        (TokenKind.TrueKeyword, "True"),
        (TokenKind.AndKeyword, "and"),
        (TokenKind.AsKeyword, "as"),
        (TokenKind.AssertKeyword, "assert"),
        (TokenKind.AsyncKeyword, "async"),
        (TokenKind.AwaitKeyword, "await"),
        (TokenKind.BreakKeyword, "break"),
        (TokenKind.ClassKeyword, "class"),
        (TokenKind.ContinueKeyword, "continue"),
        (TokenKind.DefKeyword, "def"),
        (TokenKind.DelKeyword, "del"),
        (TokenKind.ElifKeyword, "elif"),
        (TokenKind.ElseKeyword, "else"),
        (TokenKind.ExceptKeyword, "except"),
        (TokenKind.FinallyKeyword, "finally"),
        (TokenKind.ForKeyword, "for"),
        (TokenKind.FromKeyword, "from"),
        (TokenKind.GlobalKeyword, "global"),
        (TokenKind.IfKeyword, "if"),
        (TokenKind.ImportKeyword, "import"),
        (TokenKind.InKeyword, "in"),
        (TokenKind.IsKeyword, "is"),
        (TokenKind.LambdaKeyword, "lambda"),
        (TokenKind.NonlocalKeyword, "nonlocal"),
        (TokenKind.NotKeyword, "not"),
        (TokenKind.OrKeyword, "or"),
        (TokenKind.PassKeyword, "pass"),
        (TokenKind.RaiseKeyword, "raise"),
        (TokenKind.ReturnKeyword, "return"),
        (TokenKind.TryKeyword, "try"),
        (TokenKind.WhileKeyword, "while"),
        (TokenKind.WithKeyword, "with"),
        (TokenKind.YieldKeyword, "yield"),
    ];

    private static readonly string?[] Texts = ByKind();

    private static readonly FrozenDictionary<string, TokenKind>.AlternateLookup<ReadOnlySpan<char>> Kinds =
        ByText().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The text of an operator or keyword, null for other kinds.</summary>
    public static string? Of(TokenKind kind) => Texts[(int)kind];

    /// <summary>True for the reserved words.</summary>
    public static bool IsKeyword(TokenKind kind) => kind >= TokenKind.FalseKeyword;

    /// <summary>The kind of a word: a keyword, or a name.</summary>
    public static TokenKind OfWord(ReadOnlySpan<char> word) => Kinds.TryGetValue(word, out var kind) ? kind : TokenKind.Name;

    /// <summary>The operator with exactly this text, <see cref="TokenKind.Unknown"/> where there is none.</summary>
    public static TokenKind OfOperator(ReadOnlySpan<char> text) => Kinds.TryGetValue(text, out var kind) ? kind : TokenKind.Unknown;

    private static string?[] ByKind()
    {
        var texts = new string?[(int)TokenKind.YieldKeyword + 1];
        foreach (var (kind, text) in Table)
        {
            texts[(int)kind] = text;
        }

        return texts;
    }

    private static FrozenDictionary<string, TokenKind> ByText()
    {
        var kinds = new Dictionary<string, TokenKind>(StringComparer.Ordinal);
        foreach (var (kind, text) in Table)
        {
            kinds.Add(text, kind);
        }

        return kinds.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
