namespace Rusthon.Runtime;

/// <summary>str.__format__.</summary>
public static unsafe partial class Strs
{
    /// <summary>The str cut to the precision and padded; owned.</summary>
    public static V Format(V text, FormatSpec* spec)
    {
        if (spec->Type != 's')
        {
            return FormatSpec.RaiseUnknown(spec->Type, text);
        }

        if (spec->Sign != 0)
        {
            return spec->Sign == ' '
                ? Errors.Raise(ValueErrorType.Address, "Space not allowed in string format specifier"u8)
                : Errors.Raise(ValueErrorType.Address, "Sign not allowed in string format specifier"u8);
        }

        if (spec->NoNegativeZero)
        {
            return Errors.Raise(
                ValueErrorType.Address, "Negative zero coercion (z) not allowed in string format specifier"u8);
        }

        if (spec->Alternate)
        {
            return Errors.Raise(ValueErrorType.Address, "Alternate form (#) not allowed in string format specifier"u8);
        }

        if (spec->Align == '=')
        {
            return Errors.Raise(ValueErrorType.Address, "'=' alignment not allowed in string format specifier"u8);
        }

        var length = Length(text);
        length = spec->Precision >= 0 && spec->Precision < length ? spec->Precision : length;
        var padding = spec->Width - length;
        if (padding <= 0)
        {
            return Range(text, 0, length);
        }

        var left = spec->Align switch
        {
            '>' => padding,
            '^' => padding / 2,
            _ => 0,
        };
        var builder = StrBuilder.Start();
        if (builder.AddRepeated(spec->Fill, left)
            && builder.AddRange(text, 0, length)
            && builder.AddRepeated(spec->Fill, padding - left))
        {
            return builder.Finish();
        }

        builder.Abandon();
        return V.Error;
    }
}
