using System;
using System.Globalization;
using System.Numerics;

namespace Rusthon.Syntax;

/// <summary>The values of number tokens.</summary>
public static class NumberLiteral
{
    /// <summary>CPython refuses longer decimal ints (sys.int_info.default_max_str_digits).</summary>
    public const int MaxDecimalDigits = 4300;

    /// <summary>The value of a well-formed number. Null with a message where CPython refuses it for its length.</summary>
    public static ConstantValue? Parse(ReadOnlySpan<char> literal, out string? error)
    {
        error = null;
        var text = literal.IndexOf('_') < 0 ? literal : literal.ToString().Replace("_", "", StringComparison.Ordinal);
        if (text.Length > 2 && text[0] == '0' && (text[1] | 0x20) is 'x' or 'o' or 'b')
        {
            return new IntConstant(ParseRadix(text[2..], (text[1] | 0x20) switch { 'x' => 4, 'o' => 3, _ => 1 }));
        }

        if (text[^1] is 'j' or 'J')
        {
            return new ComplexConstant(new Complex(0, ParseFloat(text[..^1])));
        }

        if (text.IndexOfAny('.', 'e', 'E') >= 0)
        {
            return new FloatConstant(ParseFloat(text));
        }

        if (text.Length > MaxDecimalDigits)
        {
            error = $"Exceeds the limit ({MaxDecimalDigits} digits) for integer string conversion: value has {text.Length} digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.";
            return null;
        }

        return new IntConstant(BigInteger.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture));
    }

    private static double ParseFloat(ReadOnlySpan<char> text) =>
        double.Parse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture);

    /// <summary>Packs digits of 1, 3 or 4 bits into bytes, in linear time.</summary>
    private static BigInteger ParseRadix(ReadOnlySpan<char> digits, int bitsPerDigit)
    {
        var bytes = new byte[(digits.Length * bitsPerDigit / 8) + 2];
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = char.IsAsciiDigit(digits[i]) ? digits[i] - '0' : (digits[i] | 0x20) - 'a' + 10;
            var bit = (digits.Length - 1 - i) * bitsPerDigit;
            bytes[bit / 8] |= (byte)(digit << (bit % 8));
            bytes[(bit / 8) + 1] |= (byte)(digit << (bit % 8) >> 8);
        }

        return new BigInteger(bytes, isUnsigned: true);
    }
}
