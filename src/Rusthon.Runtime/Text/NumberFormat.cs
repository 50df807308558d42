using System;

namespace Rusthon.Runtime;

/// <summary>format() of numbers: composing sign, prefix, grouped digits, fraction and padding.</summary>
public static unsafe class NumberFormat
{
    private const long NoSize = -1;

    /// <summary>The pieces of a number, ASCII.</summary>
    private struct Pieces
    {
        public bool Negative;

        /// <summary>'b', 'o', 'x' or 'X' when a prefix is shown, else 0.</summary>
        public uint Prefix;
        public byte* Digits;
        public long DigitCount;

        /// <summary>What follows the digits: the point, the fraction, the exponent, a percent sign.</summary>
        public byte* Rest;
        public long RestCount;

        /// <summary>Digits in a group; 0 when there are no separators.</summary>
        public int GroupSize;
    }

    /// <summary>int.__format__ (also of bool and subclasses).</summary>
    public static V FormatInt(V value, V spec)
    {
        if (Strs.Length(spec) == 0)
        {
            return Objects.Str(value);
        }

        return FormatSpec.Parse(spec, value, 'd', '>', out var parsed) ? FormatInt(value, &parsed) : V.Error;
    }

    /// <summary>float.__format__; the value is for errors and for str(value).</summary>
    public static V FormatFloat(V value, double number, V spec)
    {
        if (Strs.Length(spec) == 0)
        {
            return Objects.Str(value);
        }

        if (!FormatSpec.Parse(spec, value, 0, '>', out var parsed))
        {
            return V.Error;
        }

        return parsed.Type is 0 or 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or 'n' or '%'
            ? FormatFloat(number, &parsed)
            : FormatSpec.RaiseUnknown(parsed.Type, value);
    }

    /// <summary>int.__format__ with a specification that is not empty.</summary>
    public static V FormatInt(V value, FormatSpec* spec)
    {
        switch (spec->Type)
        {
            case 'b' or 'c' or 'd' or 'o' or 'x' or 'X' or 'n':
                break;
            case 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or '%':
                var number = Ints.ToDouble(value, out var overflow);
                return overflow
                    ? Errors.Raise(OverflowErrorType.Address, "int too large to convert to float"u8)
                    : FormatFloat(number, spec);
            default:
                return FormatSpec.RaiseUnknown(spec->Type, value);
        }

        if (spec->Precision != NoSize)
        {
            return Errors.Raise(ValueErrorType.Address, "Precision not allowed in integer format specifier"u8);
        }

        if (spec->NoNegativeZero)
        {
            return Errors.Raise(
                ValueErrorType.Address, "Negative zero coercion (z) not allowed in integer format specifier"u8);
        }

        if (spec->Type == 'c')
        {
            return FormatCharacter(value, spec);
        }

        var buffer = stackalloc byte[IntDigits.BufferSize];
        if (!IntDigits.Get(value, spec->Type == 'n' ? 'd' : spec->Type, buffer, out var digits))
        {
            return V.Error;
        }

        Pieces pieces = default;
        pieces.Negative = digits.Negative;
        pieces.Digits = digits.First;
        pieces.DigitCount = digits.Count;
        pieces.Prefix = spec->Alternate && spec->Type is not ('d' or 'n') ? spec->Type : 0;
        pieces.GroupSize = GroupSize(spec);
        var result = Compose(&pieces, spec);
        digits.Release();
        return result;
    }

    /// <summary>float.__format__ with a specification that is not empty; its type 0 means as repr, or as 'g' with a precision.</summary>
    public static V FormatFloat(double value, FormatSpec* spec)
    {
        if (spec->Precision > FloatText.MaxPrecision)
        {
            return Errors.Raise(ValueErrorType.Address, "precision too big"u8);
        }

        FloatStyle style = default;
        style.Alternate = spec->Alternate;
        style.NoNegativeZero = spec->NoNegativeZero;
        style.Type = spec->Type;
        style.Precision = spec->Precision == NoSize ? 6 : spec->Precision;
        switch (spec->Type)
        {
            case 0:
                style.AddDotZero = true;
                style.Type = spec->Precision == NoSize ? 'r' : 'g';
                break;
            case 'n':
                style.Type = 'g';
                break;
            case '%':
                style.Type = 'f';
                value *= 100;
                break;
        }

        var text = FloatText.Format(value, style);
        if (text.IsError)
        {
            return text;
        }

        if (spec->Type == '%')
        {
            var marked = Strs.Concat(text, Strs.FromChar('%'));
            Counts.Release(text);
            if (marked.IsError)
            {
                return marked;
            }

            text = marked;
        }

        var result = Compose(text, spec);
        Counts.Release(text);
        return result;
    }

    /// <summary>Composes the text of a float.</summary>
    private static V Compose(V text, FormatSpec* spec)
    {
        var data = Strs.Data(Strs.Of(text));
        var length = Strs.Length(text);
        Pieces pieces = default;
        pieces.Negative = data[0] == '-';
        pieces.Digits = data + (pieces.Negative ? 1 : 0);
        var end = data + length;
        var digitsEnd = pieces.Digits;
        while (digitsEnd < end && (uint)(*digitsEnd - '0') < 10)
        {
            digitsEnd++;
        }

        pieces.DigitCount = digitsEnd - pieces.Digits;
        pieces.Rest = digitsEnd;
        pieces.RestCount = end - digitsEnd;
        pieces.GroupSize = GroupSize(spec);
        return Compose(&pieces, spec);
    }

    private static int GroupSize(FormatSpec* spec)
    {
        if (spec->Separator == 0)
        {
            return 0;
        }

        return spec->Type is 'b' or 'o' or 'x' or 'X' ? 4 : 3;
    }

    private static V FormatCharacter(V value, FormatSpec* spec)
    {
        if (spec->Sign != 0)
        {
            return Errors.Raise(ValueErrorType.Address, "Sign not allowed with integer format specifier 'c'"u8);
        }

        if (spec->Alternate)
        {
            return Errors.Raise(
                ValueErrorType.Address, "Alternate form (#) not allowed with integer format specifier 'c'"u8);
        }

        if (!Ints.TryToLong(value, out var code))
        {
            return Errors.Raise(OverflowErrorType.Address, "Python int too large to convert to C long"u8);
        }

        if ((ulong)code > 0x10FFFF)
        {
            return Errors.Raise(OverflowErrorType.Address, "%%c arg not in range(0x110000)"u8);
        }

        Split(spec, spec->Width - 1, out var left, out var inner, out var right);
        var builder = StrBuilder.Start();
        return builder.AddRepeated(spec->Fill, left + inner) && builder.AddChar((uint)code) && builder.AddRepeated(spec->Fill, right)
            ? builder.Finish()
            : Abandoned(ref builder);
    }

    /// <summary>Where padding goes: before all, between sign and digits, behind all.</summary>
    private static void Split(FormatSpec* spec, long padding, out long left, out long inner, out long right)
    {
        left = 0;
        inner = 0;
        right = 0;
        if (padding <= 0)
        {
            return;
        }

        switch (spec->Align)
        {
            case '<':
                right = padding;
                break;
            case '^':
                left = padding / 2;
                right = padding - left;
                break;
            case '=':
                inner = padding;
                break;
            default:
                left = padding;
                break;
        }
    }

    private static V Compose(Pieces* pieces, FormatSpec* spec)
    {
        var sign = 0u;
        if (pieces->Negative)
        {
            sign = '-';
        }
        else if (spec->Sign is '+' or ' ')
        {
            sign = spec->Sign;
        }

        var others = (sign != 0 ? 1 : 0) + (pieces->Prefix != 0 ? 2 : 0) + pieces->RestCount;
        var zeroWidth = spec->Fill == '0' && spec->Align == '=' ? spec->Width - others : 0;
        var zeros = Zeros(pieces, zeroWidth);
        var shown = pieces->DigitCount + zeros;
        var separators = pieces->GroupSize == 0 || pieces->DigitCount == 0 ? 0 : (shown - 1) / pieces->GroupSize;
        Split(spec, spec->Width - others - shown - separators, out var left, out var inner, out var right);
        var builder = StrBuilder.Start();
        var good = builder.AddRepeated(spec->Fill, left)
            && (sign == 0 || builder.AddChar(sign))
            && (pieces->Prefix == 0 || (builder.AddChar('0') && builder.AddChar(pieces->Prefix)))
            && builder.AddRepeated(spec->Fill, inner)
            && AddGrouped(ref builder, pieces, zeros, spec->Separator)
            && builder.AddAscii(pieces->Rest, pieces->RestCount)
            && builder.AddRepeated(spec->Fill, right);
        return good ? builder.Finish() : Abandoned(ref builder);
    }

    /// <summary>Zeros that stand before the digits so that they fill a width, separators included; a separator never comes first.</summary>
    private static long Zeros(Pieces* pieces, long width)
    {
        if (pieces->DigitCount == 0 || pieces->DigitCount >= width)
        {
            return 0;
        }

        if (pieces->GroupSize == 0)
        {
            return width - pieces->DigitCount;
        }

        var step = pieces->GroupSize + 1;
        var digits = (width / step * pieces->GroupSize) + (width % step == 0 ? 0 : width % step);
        digits = width % step == 0 ? digits + 1 : digits;
        return digits > pieces->DigitCount ? digits - pieces->DigitCount : 0;
    }

    private static bool AddGrouped(ref StrBuilder builder, Pieces* pieces, long zeros, uint separator)
    {
        if (pieces->GroupSize == 0)
        {
            return builder.AddRepeated('0', zeros) && builder.AddAscii(pieces->Digits, pieces->DigitCount);
        }

        var total = zeros + pieces->DigitCount;
        for (var i = 0L; i < total; i++)
        {
            if (i > 0 && (total - i) % pieces->GroupSize == 0 && !builder.AddChar(separator))
            {
                return false;
            }

            if (!builder.AddChar(i < zeros ? '0' : pieces->Digits[i - zeros]))
            {
                return false;
            }
        }

        return true;
    }

    private static V Abandoned(ref StrBuilder builder)
    {
        builder.Abandon();
        return V.Error;
    }
}
