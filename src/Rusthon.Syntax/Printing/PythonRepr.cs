using System;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace Rusthon.Syntax;

/// <summary>Writes constants as CPython's <c>repr</c> does.</summary>
public static class PythonRepr
{
    /// <summary>The repr of a constant. An infinite float, which has no literal, is <c>inf</c>.</summary>
    public static string Of(ConstantValue value) => value switch
    {
        IntConstant number => number.Value.ToString(CultureInfo.InvariantCulture),
        FloatConstant number => OfFloat(number.Value),
        ComplexConstant number => OfComplex(number.Value),
        StringConstant text => OfString(text),
        BytesConstant bytes => OfBytes(bytes),
        BoolConstant truth => truth.Value ? "True" : "False",
        NoneConstant => "None",
        _ => "Ellipsis",
    };

    /// <summary>The shortest digits that give the float back, with an exponent below 1e-4 and from 1e16.</summary>
    public static string OfFloat(double value)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }

        var parts = value.ToString("R", CultureInfo.InvariantCulture).TrimStart('-').Split('E');
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? parts[0] : parts[0][..point];
        var all = whole + (point < 0 ? "" : parts[0][(point + 1)..]);
        var digits = all.Trim('0');
        if (digits.Length == 0)
        {
            return double.IsNegative(value) ? "-0.0" : "0.0";
        }

        var exponent = whole.Length - 1 - (all.Length - all.TrimStart('0').Length);
        exponent += parts.Length > 1 ? int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
        var sign = value < 0 ? "-" : "";
        if (exponent is < -4 or >= 16)
        {
            var rest = digits.Length > 1 ? "." + digits[1..] : "";
            return $"{sign}{digits[0]}{rest}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}";
        }

        if (exponent < 0)
        {
            return $"{sign}0.{new string('0', -exponent - 1)}{digits}";
        }

        return digits.Length <= exponent + 1
            ? $"{sign}{digits.PadRight(exponent + 1, '0')}.0"
            : $"{sign}{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}";
    }

    private static string OfComplex(Complex value)
    {
        static string Part(double part)
        {
            var text = OfFloat(part);
            return text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
        }

        if (value.Real == 0 && !double.IsNegative(value.Real))
        {
            return Part(value.Imaginary) + "j";
        }

        var imaginary = Part(value.Imaginary);
        return $"({Part(value.Real)}{(imaginary[0] == '-' ? "" : "+")}{imaginary}j)";
    }

    private static string OfString(StringConstant value)
    {
        var quote = QuoteFor(value.Text);
        var output = new StringBuilder().Append(quote);
        foreach (var point in value.CodePoints)
        {
            AppendEscaped(output, point, quote);
        }

        return output.Append(quote).ToString();
    }

    private static char QuoteFor(string text) =>
        text.Contains('\'', StringComparison.Ordinal) && !text.Contains('"', StringComparison.Ordinal) ? '"' : '\'';

    /// <summary>Writes one character of a string literal with this quote.</summary>
    internal static void AppendEscaped(StringBuilder output, int point, char quote)
    {
        switch (point)
        {
            case '\n':
                output.Append("\\n");
                break;
            case '\r':
                output.Append("\\r");
                break;
            case '\t':
                output.Append("\\t");
                break;
            case '\\':
                output.Append("\\\\");
                break;
            case var _ when point == quote:
                output.Append('\\').Append(quote);
                break;
            case < 0x100 when !Unicode.Printability.IsPrintable(point):
                output.Append(CultureInfo.InvariantCulture, $"\\x{point:x2}");
                break;
            case var _ when Unicode.Printability.IsPrintable(point):
                output.Append(char.ConvertFromUtf32(point));
                break;
            case < 0x10000:
                output.Append(CultureInfo.InvariantCulture, $"\\u{point:x4}");
                break;
            default:
                output.Append(CultureInfo.InvariantCulture, $"\\U{point:x8}");
                break;
        }
    }

    private static string OfBytes(BytesConstant value)
    {
        var quote = QuoteFor(Encoding.Latin1.GetString(value.Value.AsSpan()));
        var output = new StringBuilder().Append('b').Append(quote);
        foreach (var item in value.Value)
        {
            if (item < 128)
            {
                AppendEscaped(output, item, quote);
            }
            else
            {
                output.Append(CultureInfo.InvariantCulture, $"\\x{item:x2}");
            }
        }

        return output.Append(quote).ToString();
    }
}
