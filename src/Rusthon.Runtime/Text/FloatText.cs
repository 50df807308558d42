namespace Rusthon.Runtime;

/// <summary>How a float is written out.</summary>
public struct FloatStyle
{
    /// <summary>'e', 'f', 'g', their capitals, or 'r' for the shortest digits that give the same float.</summary>
    public uint Type;

    /// <summary>Digits behind the point ('e', 'f') or in all ('g'); not used by 'r'.</summary>
    public long Precision;

    /// <summary>The '#': keeps the point and, for 'g', trailing zeros.</summary>
    public bool Alternate;

    /// <summary>Shows ".0" behind a whole number without exponent.</summary>
    public bool AddDotZero;

    /// <summary>Drops the sign of a result that is zero.</summary>
    public bool NoNegativeZero;
}

/// <summary>Floats as text, as CPython's PyOS_double_to_string.</summary>
public static unsafe class FloatText
{

    /// <summary>The largest precision.</summary>
    public const long MaxPrecision = int.MaxValue;

    /// <summary>The text, ASCII; owned.</summary>
    public static V Format(double value, in FloatStyle style)
    {
        var upper = style.Type is 'E' or 'F' or 'G';
        if (FloatBits.IsNaN(value))
        {
            return Strs.FromAscii(upper ? "NAN"u8 : "nan"u8);
        }

        if (!FloatBits.IsFinite(value))
        {
            if (value < 0)
            {
                return Strs.FromAscii(upper ? "-INF"u8 : "-inf"u8);
            }

            return Strs.FromAscii(upper ? "INF"u8 : "inf"u8);
        }

        var builder = StrBuilder.Start();
        if (Add(ref builder, value, style, upper))
        {
            return builder.Finish();
        }

        builder.Abandon();
        return V.Error;
    }

    private static bool Add(ref StrBuilder builder, double value, in FloatStyle style, bool upper)
    {
        var type = style.Type | 32;
        var precision = style.Precision;
        var mode = 0;
        if (type == 'e')
        {
            mode = 2;
            precision++;
        }
        else if (type == 'f')
        {
            mode = 3;
        }
        else if (type == 'g')
        {
            mode = 2;
            precision = precision == 0 ? 1 : precision;
        }
        else
        {
            precision = 0;
        }

        var digits = stackalloc byte[Floats.BufferSize];
        long count = Floats.Digits(value, mode, precision > int.MaxValue ? int.MaxValue : (int)precision, digits, out var decpt, out var negative);
        long point = decpt;
        if (count == 0 && type == 'f')
        {
            point = -precision;
        }

        if (style.NoNegativeZero && (count == 0 || (count == 1 && digits[0] == '0')))
        {
            negative = false;
        }

        var end = count;
        var exponential = false;
        switch (type)
        {
            case 'e':
                exponential = true;
                end = precision;
                break;
            case 'f':
                end = point + precision;
                break;
            case 'g':
                exponential = point <= -4 || point > precision - (style.AddDotZero ? 1 : 0);
                end = style.Alternate ? precision : end;
                break;
            default:
                exponential = point <= -4 || point > 16;
                break;
        }

        var exponent = point - 1;
        point = exponential ? 1 : point;
        var least = !exponential && style.AddDotZero ? point + 1 : point;
        end = end > least ? end : least;
        return (!negative || builder.AddChar('-'))
            && AddPlaced(ref builder, digits, count, point, end, style.Alternate)
            && (!exponential || AddExponent(ref builder, exponent, upper));
    }

    /// <summary>Appends digits with the point behind so many of them (zeros in front when negative), filled with zeros up to an end.</summary>
    private static bool AddPlaced(ref StrBuilder builder, byte* digits, long count, long point, long end, bool keepPoint)
    {
        if (point <= 0)
        {
            var nothing = point == 0 && count == 0 && end <= 0;
            return builder.AddChar('0')
                && ((nothing && !keepPoint) || builder.AddChar('.'))
                && builder.AddRepeated('0', -point)
                && builder.AddAscii(digits, count)
                && builder.AddRepeated('0', end - count);
        }

        var whole = point < count ? point : count;
        var good = builder.AddAscii(digits, whole) && builder.AddRepeated('0', point - whole);
        if (good && (end > point || keepPoint))
        {
            good = builder.AddChar('.')
                && builder.AddAscii(digits + whole, count - whole)
                && builder.AddRepeated('0', end - (count > point ? count : point));
        }

        return good;
    }

    private static bool AddExponent(ref StrBuilder builder, long exponent, bool upper)
    {
        var size = exponent < 0 ? -exponent : exponent;
        return builder.AddChar(upper ? 'E' : 'e')
            && builder.AddChar(exponent < 0 ? '-' : '+')
            && (size >= 10 || builder.AddChar('0'))
            && builder.AddLong(size);
    }
}
