namespace Rusthon.Runtime;

/// <summary>A format specification of PEP 3101, e.g. "*^+#20,.3f", taken apart.</summary>
public unsafe struct FormatSpec
{
    /// <summary>The padding character.</summary>
    public uint Fill;

    /// <summary>One of &lt; &gt; = ^.</summary>
    public uint Align;

    /// <summary>'+', '-' or ' ', or 0 when not given.</summary>
    public uint Sign;

    /// <summary>The 'z': a negative zero becomes positive.</summary>
    public bool NoNegativeZero;

    /// <summary>The '#'.</summary>
    public bool Alternate;

    /// <summary>The least width in characters, or -1.</summary>
    public long Width;

    /// <summary>',' or '_', or 0 when not given.</summary>
    public uint Separator;

    /// <summary>The precision, or -1.</summary>
    public long Precision;

    /// <summary>The presentation type; the default's when not given.</summary>
    public uint Type;

    /// <summary>
    /// Takes a specification apart; the value is only for its type's name in errors. False when raised (ValueError).
    /// </summary>
    public static bool Parse(V text, V value, uint defaultType, uint defaultAlign, out FormatSpec spec)
    {
        spec = default;
        spec.Fill = ' ';
        spec.Align = defaultAlign;
        spec.Width = -1;
        spec.Precision = -1;
        spec.Type = defaultType;
        var end = Strs.Length(text);
        var i = 0L;
        var filled = false;
        var aligned = true;
        if (end >= 2 && IsAlign(Strs.At(text, 1)))
        {
            spec.Fill = Strs.At(text, 0);
            spec.Align = Strs.At(text, 1);
            filled = true;
            i = 2;
        }
        else if (end >= 1 && IsAlign(Strs.At(text, 0)))
        {
            spec.Align = Strs.At(text, 0);
            i = 1;
        }
        else
        {
            aligned = false;
        }

        if (i < end && (Strs.At(text, i) is '+' or '-' or ' '))
        {
            spec.Sign = Strs.At(text, i++);
        }

        spec.NoNegativeZero = Skip(text, ref i, 'z');
        spec.Alternate = Skip(text, ref i, '#');
        if (!filled && Skip(text, ref i, '0'))
        {
            spec.Fill = '0';
            spec.Align = !aligned && defaultAlign == '>' ? '=' : spec.Align;
        }

        if (!ReadNumber(text, ref i, out spec.Width) || !ReadSeparator(text, ref i, ref spec))
        {
            return false;
        }

        if (Skip(text, ref i, '.'))
        {
            if (!ReadNumber(text, ref i, out spec.Precision))
            {
                return false;
            }

            if (spec.Precision < 0)
            {
                Errors.Raise(ValueErrorType.Address, "Format specifier missing precision"u8);
                return false;
            }
        }

        if (end - i > 1)
        {
            Errors.Raise(ValueErrorType.Address, "Invalid format specifier '%S' for object of type '%T'"u8, text, value);
            return false;
        }

        if (i < end)
        {
            spec.Type = Strs.At(text, i);
        }

        return spec.Separator == 0 || CheckSeparator(spec.Separator, spec.Type);
    }

    /// <summary>Raises ValueError for a presentation type that a value's type does not have.</summary>
    public static V RaiseUnknown(uint type, V value)
    {
        var code = CodeText(type);
        if (code.IsError)
        {
            return code;
        }

        Errors.Raise(ValueErrorType.Address, "Unknown format code '%S' for object of type '%T'"u8, code, value);
        Counts.Release(code);
        return V.Error;
    }

    private static bool IsAlign(uint character) => character is '<' or '>' or '=' or '^';

    private static bool Skip(V text, ref long i, uint character)
    {
        if (i < Strs.Length(text) && Strs.At(text, i) == character)
        {
            i++;
            return true;
        }

        return false;
    }

    /// <summary>Reads decimal digits; -1 when there are none.</summary>
    private static bool ReadNumber(V text, ref long i, out long number)
    {
        number = -1;
        while (i < Strs.Length(text))
        {
            var digit = Characters.DecimalValue(Strs.At(text, i));
            if (digit < 0)
            {
                break;
            }

            number = number < 0 ? 0 : number;
            if (number > (long.MaxValue - digit) / 10)
            {
                Errors.Raise(ValueErrorType.Address, "Too many decimal digits in format string"u8);
                return false;
            }

            number = (number * 10) + digit;
            i++;
        }

        return true;
    }

    private static bool ReadSeparator(V text, ref long i, ref FormatSpec spec)
    {
        if (Skip(text, ref i, ','))
        {
            spec.Separator = ',';
        }

        var clash = false;
        if (Skip(text, ref i, '_'))
        {
            clash = spec.Separator != 0;
            spec.Separator = '_';
        }

        clash = clash || (spec.Separator == '_' && Skip(text, ref i, ','));
        if (clash)
        {
            Errors.Raise(ValueErrorType.Address, "Cannot specify both ',' and '_'."u8);
        }

        return !clash;
    }

    private static bool CheckSeparator(uint separator, uint type)
    {
        if (type is 'd' or 'e' or 'f' or 'g' or 'E' or 'G' or '%' or 'F' or 0)
        {
            return true;
        }

        return (separator == '_' && (type is 'b' or 'o' or 'x' or 'X')) || RaiseSeparator(separator, type);
    }

    private static bool RaiseSeparator(uint separator, uint type)
    {
        var code = CodeText(type);
        if (!code.IsError)
        {
            var mark = Strs.FromChar(separator);
            Errors.Raise(ValueErrorType.Address, "Cannot specify '%S' with '%S'."u8, mark, code);
            Counts.Release(mark);
            Counts.Release(code);
        }

        return false;
    }

    /// <summary>How an error shows a type: a printable ASCII character itself, others in hexadecimal.</summary>
    private static V CodeText(uint type)
    {
        if (type is > 32 and < 128)
        {
            return Strs.FromChar(type);
        }

        var digits = 1;
        while (digits < 8 && type >> (4 * digits) != 0)
        {
            digits++;
        }

        var builder = StrBuilder.Start();
        if (builder.AddAscii("\\x"u8) && builder.AddHex(type, digits))
        {
            return builder.Finish();
        }

        builder.Abandon();
        return V.Error;
    }
}
