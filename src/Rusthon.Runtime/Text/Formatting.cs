namespace Rusthon.Runtime;

/// <summary>What f-strings, format() and ascii() do.</summary>
public static unsafe class Formatting
{
    /// <summary>The concatenation of strs.</summary>
    [Export("rt_build_string")]
    public static V BuildString(V* parts, long count)
    {
        if (count == 1)
        {
            return Strs.Exact(parts[0]);
        }

        var length = 0L;
        var kind = 0;
        var ascii = true;
        for (var i = 0L; i < count; i++)
        {
            var part = Strs.Of(parts[i]);
            length += part->Length;
            kind = Strs.Kind(part) > kind ? Strs.Kind(part) : kind;
            ascii = ascii && Strs.IsAscii(part);
        }

        if (length <= 1)
        {
            return Tiny(parts, count);
        }

        var result = Strs.New(length, kind, ascii);
        if (result == null)
        {
            return V.Error;
        }

        var target = Strs.Data(result);
        for (var i = 0L; i < count; i++)
        {
            var part = Strs.Of(parts[i]);
            TextMemory.Copy(target, kind, Strs.Data(part), Strs.Kind(part), part->Length);
            target += part->Length << kind;
        }

        return V.FromObject(result);
    }

    /// <summary>format(conversion(value), spec): the spec is a str or Unset, the conversion 0 or the code of 's', 'r' or 'a'.</summary>
    [Export("rt_format_value")]
    public static V FormatValue(V value, V spec, long conversion)
    {
        if (conversion == 0)
        {
            return spec.IsUnset ? Plain(value) : Objects.Format(value, spec);
        }

        var converted = conversion switch
        {
            's' => Objects.Str(value),
            'r' => Objects.Repr(value),
            _ => Ascii(value),
        };
        if (converted.IsError || (Strs.IsExact(converted) && spec.IsUnset))
        {
            return converted;
        }

        var result = spec.IsUnset ? Plain(converted) : Objects.Format(converted, spec);
        Counts.Release(converted);
        return result;
    }

    /// <summary>format(value, "").</summary>
    public static V Plain(V value)
    {
        if (Strs.IsExact(value))
        {
            return Counts.Retain(value);
        }

        if (value.IsSmall)
        {
            return Small(value.Small);
        }

        if (value.IsDouble)
        {
            return Floats.Repr(value.Double);
        }

        var empty = Strs.Empty;
        var result = Objects.Format(value, empty);
        Counts.Release(empty);
        return result;
    }

    /// <summary>The decimal str of a machine integer.</summary>
    public static V Small(long value)
    {
        if ((ulong)value < 10)
        {
            return Strs.FromChar('0' + (uint)value);
        }

        var digits = stackalloc byte[20];
        var place = 20;
        var rest = value < 0 ? 0 - (ulong)value : (ulong)value;
        do
        {
            digits[--place] = (byte)('0' + (rest % 10));
            rest /= 10;
        }
        while (rest != 0);

        if (value < 0)
        {
            digits[--place] = (byte)'-';
        }

        return Strs.FromAscii(digits + place, 20 - place);
    }

    /// <summary>ascii(value).</summary>
    [Builtin("ascii(obj, /)")]
    public static V Ascii(V value)
    {
        var repr = Objects.Repr(value);
        if (repr.IsError)
        {
            return repr;
        }

        var escaped = Strs.EscapeNonAscii(repr);
        Counts.Release(repr);
        return escaped;
    }

    /// <summary>format(value, format_spec='').</summary>
    [Builtin("format(value, format_spec='', /)")]
    public static V Format(V value, V spec)
    {
        if (spec.IsUnset)
        {
            return Plain(value);
        }

        return Strs.IsStr(spec)
            ? Objects.Format(value, spec)
            : Errors.Raise(TypeErrorType.Address, "format() argument 2 must be str, not %T"u8, spec);
    }

    /// <summary>chr(i).</summary>
    [Builtin("chr(i, /)")]
    public static V Chr(V code)
    {
        var index = Ints.Index(code);
        if (index.IsError)
        {
            return index;
        }

        var fits = Ints.TryToLong(index, out var character);
        Counts.Release(index);
        return fits && (ulong)character <= 0x10FFFF
            ? Strs.FromChar((uint)character)
            : Errors.Raise(ValueErrorType.Address, "chr() arg not in range(0x110000)"u8);
    }

    /// <summary>ord(c).</summary>
    [Builtin("ord(c, /)")]
    public static V Ord(V text)
    {
        long length;
        if (Strs.IsStr(text))
        {
            length = Strs.Length(text);
            if (length == 1)
            {
                return V.FromSmall(Strs.At(text, 0));
            }
        }
        else if (Bytes.Is(text) || ByteArrays.Is(text))
        {
            var view = ByteView.OfBytes(text);
            length = view.Length;
            if (length == 1)
            {
                return V.FromSmall(*view.Data);
            }
        }
        else
        {
            return Errors.Raise(TypeErrorType.Address, "ord() expected string of length 1, but %T found"u8, text);
        }

        return Errors.Raise(
            TypeErrorType.Address, "ord() expected a character, but string of length %S found"u8, V.FromSmall(length));
    }

    private static V Tiny(V* parts, long count)
    {
        for (var i = 0L; i < count; i++)
        {
            if (Strs.Length(parts[i]) == 1)
            {
                return Strs.FromChar(Strs.At(parts[i], 0));
            }
        }

        return Strs.Empty;
    }
}
