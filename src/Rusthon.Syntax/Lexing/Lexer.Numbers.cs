using System;
using Rusthon.Source;

namespace Rusthon.Syntax;

/// <content>Numbers.</content>
public sealed partial class Lexer
{
    private static readonly string[] WordsBehindNumbers = ["and", "else", "for", "if", "in", "is", "or", "not"];

    private void LexNumber()
    {
        var start = pos;
        var good = (text[pos], Peek(1) | 0x20) switch
        {
            ('0', 'x') => LexRadix("hexadecimal", char.IsAsciiHexDigit),
            ('0', 'o') => LexRadix("octal", c => c is >= '0' and <= '7'),
            ('0', 'b') => LexRadix("binary", c => c is '0' or '1'),
            ('0', _) => LexZeros(start),
            ('.', _) => LexFraction(),
            _ => LexDigits() && LexBehindDigits(),
        };
        if (good)
        {
            Add(TokenKind.Number, start, pos);
        }
    }

    private bool LexRadix(string name, Predicate<char> isDigit)
    {
        pos += 2;
        do
        {
            if (Peek() == '_')
            {
                pos++;
            }

            if (!isDigit(Peek()))
            {
                return FailDigit(name) ?? Fail($"invalid {name} literal");
            }

            while (isDigit(Peek()))
            {
                pos++;
            }
        }
        while (Peek() == '_');

        return FailDigit(name) ?? CheckEnd(name);
    }

    /// <summary>Fails at a decimal digit that is none in the radix; null where there is no digit.</summary>
    private bool? FailDigit(string name)
    {
        if (!char.IsAsciiDigit(Peek()))
        {
            return null;
        }

        var digit = text[pos++];
        return Fail($"invalid digit '{digit}' in {name} literal");
    }

    /// <summary>A number with leading zeros: zero itself, or a float.</summary>
    private bool LexZeros(int start)
    {
        pos++;
        while (Peek() is '_' or '0')
        {
            if (Peek() == '_')
            {
                pos++;
                if (!char.IsAsciiDigit(Peek()))
                {
                    return Fail("invalid decimal literal");
                }
            }

            if (Peek() == '0')
            {
                pos++;
            }
            else
            {
                break;
            }
        }

        var zerosEnd = pos;
        var nonZero = char.IsAsciiDigit(Peek());
        if (nonZero && !LexDigits())
        {
            return false;
        }

        if (nonZero && Peek() is not ('.' or 'e' or 'E' or 'j' or 'J'))
        {
            return Fail(new Span(start, zerosEnd), "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers");
        }

        return LexBehindDigits();
    }

    private bool LexDigits()
    {
        while (true)
        {
            while (char.IsAsciiDigit(Peek()))
            {
                pos++;
            }

            if (Peek() != '_')
            {
                return true;
            }

            pos++;
            if (!char.IsAsciiDigit(Peek()))
            {
                return Fail("invalid decimal literal");
            }
        }
    }

    private bool LexBehindDigits() => Peek() == '.' ? LexFraction() : LexExponent();

    private bool LexFraction()
    {
        pos++;
        return (!char.IsAsciiDigit(Peek()) || LexDigits()) && LexExponent();
    }

    private bool LexExponent()
    {
        if (Peek() is 'e' or 'E')
        {
            var sign = Peek(1) is '+' or '-';
            if (!char.IsAsciiDigit(Peek(sign ? 2 : 1)))
            {
                if (sign)
                {
                    pos += 2;
                    return Fail("invalid decimal literal");
                }

                return CheckEnd("decimal");
            }

            pos += sign ? 2 : 1;
            if (!LexDigits())
            {
                return false;
            }
        }

        if (Peek() is 'j' or 'J')
        {
            pos++;
            return CheckEnd("imaginary");
        }

        return CheckEnd("decimal");
    }

    /// <summary>A number must not touch a name; some keywords may follow it.</summary>
    private bool CheckEnd(string kind)
    {
        var c = Peek();
        if (!char.IsAsciiLetterOrDigit(c) && c != '_')
        {
            return true;
        }

        foreach (var word in WordsBehindNumbers)
        {
            if (text.AsSpan(pos).StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return Fail($"invalid {kind} literal");
    }
}
