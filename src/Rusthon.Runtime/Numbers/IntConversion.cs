namespace Rusthon.Runtime;

/// <summary>int(x) and int(x, base).</summary>
public static unsafe class IntConversion
{
    private const int MaxRadix = 36;

    /// <summary>Reads the arguments of int(); those that are missing stay Unset. False when it raised.</summary>
    public static bool ReadArguments(V* args, long count, TupleObj* names, ref V number, ref V radix)
    {
        if (Arguments.CheckCount("int"u8, count, 0, 2) < 0)
        {
            return false;
        }

        number = count > 0 ? args[0] : V.Unset;
        radix = count > 1 ? args[1] : V.Unset;
        for (var i = 0L; names != null && i < names->Length; i++)
        {
            var name = (&names->First)[i];
            if (!Strs.EqualsAscii(name, "base"u8))
            {
                Errors.Raise(TypeErrorType.Address, "int() got an unexpected keyword argument '%S'"u8, name);
                return false;
            }

            if (!radix.IsUnset)
            {
                Errors.Raise(TypeErrorType.Address, "argument for int() given by name ('base') and position (2)"u8);
                return false;
            }

            radix = args[count + i];
        }

        if (number.IsUnset && !radix.IsUnset)
        {
            Errors.Raise(TypeErrorType.Address, "int() missing string argument"u8);
            return false;
        }

        return true;
    }

    /// <summary>The int of a value in a base, either of which may be Unset; an exact int, owned.</summary>
    public static V Convert(V value, V radix)
    {
        if (value.IsUnset)
        {
            return V.FromSmall(0);
        }

        if (radix.IsUnset)
        {
            return Convert(value);
        }

        var number = Ints.AsClampedIndex(radix, out var failed);
        if (failed)
        {
            return V.Error;
        }

        if (number is < 0 or 1 or > MaxRadix)
        {
            return Errors.Raise(ValueErrorType.Address, "int() base must be >= 2 and <= 36, or 0"u8);
        }

        if (Strs.IsStr(value))
        {
            return IntParsing.Parse(value, (int)number);
        }

        return Bytes.Is(value) || ByteArrays.Is(value)
            ? IntParsing.ParseBytes(value, (int)number)
            : Errors.Raise(TypeErrorType.Address, "int() can't convert non-string with explicit base"u8);
    }

    /// <summary>int(value): an exact int, owned.</summary>
    public static V Convert(V value)
    {
        if (value.IsSmall)
        {
            return value;
        }

        var type = Types.Of(value);
        if (type->Int != null)
        {
            return Ints.CheckedInt(type->Int(value), "__int__ returned non-int (type %T)"u8);
        }

        if (type->Index != null)
        {
            return Ints.Index(value);
        }

        var truncate = Objects.LookupSpecial(value, Names.Trunc);
        if (!truncate.IsUnset)
        {
            return FromTruncated(truncate);
        }

        if (Strs.IsStr(value))
        {
            return IntParsing.Parse(value, 10);
        }

        return ByteView.IsBuffer(value)
            ? IntParsing.ParseBytes(value, 10)
            : Errors.Raise(TypeErrorType.Address, "int() argument must be a string, a bytes-like object or a real number, not '%T'"u8, value);
    }

    /// <summary>The int of what __trunc__ gives; takes over the bound method.</summary>
    private static V FromTruncated([Owned] V truncate)
    {
        var value = truncate.IsError ? V.Error : Objects.Call0(truncate);
        Counts.Release(truncate);
        if (value.IsError || Types.Of(value) == IntType.Address)
        {
            return value;
        }

        var isIntegral = Types.Of(value)->Index != null;
        var result = isIntegral ? Ints.Index(value) : Errors.Raise(TypeErrorType.Address, "__trunc__ returned non-Integral (type %T)"u8, value);
        Counts.Release(value);
        return result;
    }
}
