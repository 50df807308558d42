namespace Rusthon.Runtime;

/// <summary>The methods and attributes of int.</summary>
public static unsafe partial class IntType
{
    [Getter("real")]
    public static V Real(V self) => Ints.ToExact(self);

    [Getter("imag")]
    public static V Imaginary(V self) => V.FromSmall(0);

    [Getter("numerator")]
    public static V Numerator(V self) => Ints.ToExact(self);

    [Getter("denominator")]
    public static V Denominator(V self) => V.FromSmall(1);

    [Method("conjugate(self, /)")]
    [Method("__trunc__(self, /)")]
    [Method("__floor__(self, /)")]
    [Method("__ceil__(self, /)")]
    public static V Itself(V self) => Ints.ToExact(self);

    [Method("__round__(self, ndigits=None, /)")]
    public static V Round(V self, V places) => Rounding.RoundInt(self, places);

    [Method("__getnewargs__(self, /)")]
    public static V NewArguments(V self)
    {
        var value = Ints.ToExact(self);
        return value.IsError ? value : Tuples.FromItems(&value, 1);
    }

    [Method("bit_length(self, /)")]
    public static V BitLength(V self) => V.FromSmall(IntBits.BitLength(self));

    [Method("bit_count(self, /)")]
    public static V BitCount(V self) => V.FromSmall(IntBits.BitCount(self));

    [Method("is_integer(self, /)")]
    public static V IsInteger(V self) => V.True;

    [Method("as_integer_ratio(self, /)")]
    public static V AsIntegerRatio(V self)
    {
        var numerator = Ints.ToExact(self);
        return numerator.IsError ? numerator : Tuples.Pair(numerator, V.FromSmall(1));
    }

    [Method("to_bytes(self, /, length=1, byteorder='big', *, signed=False)")]
    public static V ToBytes(V self, V length, V order, V signed)
    {
        var count = 1L;
        if (!length.IsUnset && !Arguments.ToLong(length, out count))
        {
            return V.Error;
        }

        if (!IntBytes.IsLittle(order, "to_bytes() argument 'byteorder' must be str, not %T"u8, out var little))
        {
            return V.Error;
        }

        var truth = signed.IsUnset ? 0 : Objects.Truth(signed);
        return truth < 0 ? V.Error : IntBytes.ToBytes(self, count, little, truth != 0);
    }

    [Method("from_bytes(type, /, bytes, byteorder='big', *, signed=False)", Kind = MethodKind.Class)]
    public static V FromBytes(V type, V bytes, V order, V signed)
    {
        if (!IntBytes.IsLittle(order, "from_bytes() argument 'byteorder' must be str, not %T"u8, out var little))
        {
            return V.Error;
        }

        var truth = signed.IsUnset ? 0 : Objects.Truth(signed);
        if (truth < 0)
        {
            return V.Error;
        }

        var source = AsBuffer(bytes);
        if (source.IsError)
        {
            return V.Error;
        }

        var value = V.Error;
        if (ByteView.Of(source, out var view))
        {
            value = IntBytes.FromBytes(view.Data, view.Length, little, truth != 0);
            view.Release();
        }

        Counts.Release(source);
        if (value.IsError || type.Object == Address)
        {
            return value;
        }

        var result = Objects.Call1(type, value);
        Counts.Release(value);
        return result;
    }

    /// <summary>The value itself if it has bytes, else bytes of its items; owned.</summary>
    private static V AsBuffer(V value)
    {
        if (ByteView.IsBuffer(value))
        {
            return Counts.Retain(value);
        }

        var method = NamedAttributes.Special(value, "__bytes__"u8);
        if (method.IsError)
        {
            return V.Error;
        }

        if (!method.IsUnset)
        {
            var made = Objects.Call0(method);
            Counts.Release(method);
            if (!made.IsError && !Bytes.Is(made))
            {
                Errors.Raise(TypeErrorType.Address, "__bytes__ returned non-bytes (type %T)"u8, made);
                Counts.Release(made);
                return V.Error;
            }

            return made;
        }

        return Strs.IsStr(value) || Types.Of(value)->Iter == null
            ? Errors.Raise(TypeErrorType.Address, "cannot convert '%T' object to bytes"u8, value)
            : Objects.Call1(V.FromObject(BytesType.Address), value);
    }
}
