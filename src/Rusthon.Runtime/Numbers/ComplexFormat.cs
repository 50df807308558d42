namespace Rusthon.Runtime;

/// <summary>complex.__format__.</summary>
public static unsafe class ComplexFormat
{
    /// <summary>The text of a complex in a specification; owned.</summary>
    public static V Format(V value, V specification)
    {
        if (Strs.Length(specification) == 0)
        {
            return Objects.Str(value);
        }

        if (!FormatSpec.Parse(specification, value, 0, '>', out var spec))
        {
            return V.Error;
        }

        if (spec.Type is not (0 or 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or 'n'))
        {
            return FormatSpec.RaiseUnknown(spec.Type, value);
        }

        if (spec.Fill == '0')
        {
            return Errors.Raise(ValueErrorType.Address, "Zero padding is not allowed in complex format specifier"u8);
        }

        if (spec.Align == '=')
        {
            return Errors.Raise(ValueErrorType.Address, "'=' alignment flag is not allowed in complex format specifier"u8);
        }

        return Compose(ComplexArithmetic.Value(value), &spec);
    }

    private static V Compose(Complex value, FormatSpec* spec)
    {
        var bare = spec->Type == 0 && value.Real == 0.0 && !FloatBits.IsNegative(value.Real);
        var parentheses = spec->Type == 0 && !bare;
        var real = bare ? Strs.Empty : Part(value.Real, spec, spec->Sign);
        if (real.IsError)
        {
            return V.Error;
        }

        var imaginary = Part(value.Imaginary, spec, bare ? spec->Sign : '+');
        if (imaginary.IsError)
        {
            Counts.Release(real);
            return V.Error;
        }

        var length = Strs.Length(real) + Strs.Length(imaginary) + (parentheses ? 3 : 1);
        var padding = spec->Width > length ? spec->Width - length : 0;
        var left = spec->Align == '<' ? 0 : spec->Align == '^' ? padding / 2 : padding;
        var text = StrBuilder.Start();
        var fine = text.AddRepeated(spec->Fill, left)
            && (!parentheses || text.AddChar('('))
            && text.Add(real)
            && text.Add(imaginary)
            && text.AddChar('j')
            && (!parentheses || text.AddChar(')'))
            && text.AddRepeated(spec->Fill, padding - left);
        Counts.Release(real);
        Counts.Release(imaginary);
        if (fine)
        {
            return text.Finish();
        }

        text.Abandon();
        return V.Error;
    }

    /// <summary>One part without padding. As in repr an integral part has no ".0".</summary>
    private static V Part(double value, FormatSpec* spec, uint sign)
    {
        var part = *spec;
        part.Width = -1;
        part.Sign = sign;
        if (part.Type == 0 && part.Precision >= 0)
        {
            part.Type = 'g';
        }

        var text = NumberFormat.FormatFloat(value, &part);
        if (text.IsError || part.Type != 0)
        {
            return text;
        }

        var length = Strs.Length(text);
        if (length < 2 || Strs.At(text, length - 1) != '0' || Strs.At(text, length - 2) != '.')
        {
            return text;
        }

        var shorter = Strs.Range(text, 0, length - (spec->Alternate ? 1 : 2));
        Counts.Release(text);
        return shorter;
    }
}
