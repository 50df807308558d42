using System;
using System.Collections.Generic;
using Rusthon.Source;

namespace Rusthon.Syntax;

/// <summary>Finds backslashes in strings that start no escape sequence: a warning for the first of each string, at the string's start.</summary>
internal static class EscapeWarnings
{
    private const string AfterBackslash = "\n\\'\"abfnrtv01234567x";

    /// <summary>Goes through the tokens of a file that was parsed.</summary>
    public static void Find(TokenList list, DiagnosticBag diagnostics)
    {
        // Whether each open f-string is raw, the innermost last.
        var raw = new Stack<bool>();
        foreach (var token in list.Tokens)
        {
            switch (token.Kind)
            {
                case TokenKind.String:
                    var text = list.TextOf(token);
                    var prefix = text[..text.IndexOfAny('\'', '"')];
                    Check(list, token, text[prefix.Length..], IsRaw(prefix), prefix.IndexOfAny('b', 'B') >= 0, diagnostics);
                    break;
                case TokenKind.FStringStart:
                    raw.Push(IsRaw(list.TextOf(token)));
                    break;
                case TokenKind.FStringMiddle:
                    Check(list, token, list.TextOf(token), raw.Peek(), false, diagnostics);
                    break;
                case TokenKind.FStringEnd:
                    raw.Pop();
                    break;
            }
        }
    }

    private static bool IsRaw(ReadOnlySpan<char> prefix) => prefix.IndexOfAny('r', 'R') >= 0;

    private static void Check(TokenList list, Token token, ReadOnlySpan<char> text, bool isRaw, bool isBytes, DiagnosticBag diagnostics)
    {
        for (var i = 0; !isRaw && i + 1 < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                continue;
            }

            i++;
            var octal = i + 2 < text.Length && text[i] is >= '4' and <= '7' && char.IsBetween(text[i + 1], '0', '7') && char.IsBetween(text[i + 2], '0', '7');
            var known = text[i] == '\r' || AfterBackslash.Contains(text[i]) || (!isBytes && text[i] is 'N' or 'u' or 'U');
            if (octal || !known)
            {
                var what = octal ? $"invalid octal escape sequence '\\{text.Slice(i, 3)}'" : $"invalid escape sequence '\\{Character(text[i..])}'";
                diagnostics.Report(new Diagnostic(DiagnosticKind.SyntaxWarning, list.Source, token.Span, what));
                return;
            }
        }
    }

    private static string Character(ReadOnlySpan<char> text) => text[..(char.IsHighSurrogate(text[0]) && text.Length > 1 ? 2 : 1)].ToString();
}
