namespace Rusthon.Runtime;

/// <summary>The methods and attributes of float.</summary>
public static unsafe partial class FloatType
{
    [Getter("real")]
    [Method("conjugate(self, /)")]
    public static V Itself(V self) => V.FromDouble(Floats.Value(self));

    [Getter("imag")]
    public static V Imaginary(V self) => V.FromDouble(0.0);

    [Method("__trunc__(self, /)")]
    public static V Trunc(V self) => Ints.FromDouble(Floats.Value(self));

    [Method("__floor__(self, /)")]
    public static V Floor(V self) => Ints.FromDouble(Libm.Floor(Floats.Value(self)));

    [Method("__ceil__(self, /)")]
    public static V Ceil(V self) => Ints.FromDouble(Libm.Ceil(Floats.Value(self)));

    [Method("__round__(self, ndigits=None, /)")]
    public static V Round(V self, V places) => Rounding.RoundFloat(Floats.Value(self), places);

    [Method("__getnewargs__(self, /)")]
    public static V NewArguments(V self)
    {
        var value = V.FromDouble(Floats.Value(self));
        return Tuples.FromItems(&value, 1);
    }

    [Method("__getformat__(type, typestr, /)", Kind = MethodKind.Class)]
    public static V GetFormat(V type, V name)
    {
        if (!Strs.IsStr(name))
        {
            return Errors.Raise(TypeErrorType.Address, "__getformat__() argument must be str, not %T"u8, name);
        }

        return Strs.EqualsAscii(name, "double"u8) || Strs.EqualsAscii(name, "float"u8)
            ? Strs.FromAscii("IEEE, little-endian"u8)
            : Errors.Raise(ValueErrorType.Address, "__getformat__() argument 1 must be 'double' or 'float'"u8);
    }

    [Method("is_integer(self, /)")]
    public static V IsInteger(V self)
    {
        var value = Floats.Value(self);
        return V.FromBool(FloatBits.IsFinite(value) && Libm.Floor(value) == value);
    }

    [Method("as_integer_ratio(self, /)")]
    public static V AsIntegerRatio(V self)
    {
        var value = Floats.Value(self);
        if (!FloatBits.IsFinite(value))
        {
            return FloatBits.IsNaN(value)
                ? Errors.Raise(ValueErrorType.Address, "cannot convert NaN to integer ratio"u8)
                : Errors.Raise(OverflowErrorType.Address, "cannot convert Infinity to integer ratio"u8);
        }

        var mantissa = FloatBits.Split(value, out var exponent);
        if (mantissa == 0)
        {
            return Tuples.Pair(V.FromSmall(0), V.FromSmall(1));
        }

        var zeros = System.Numerics.BitOperations.TrailingZeroCount(mantissa);
        mantissa >>= zeros;
        exponent += zeros;
        var numerator = Ints.FromScaled(mantissa, exponent > 0 ? exponent : 0, value < 0);
        if (numerator.IsError)
        {
            return V.Error;
        }

        var denominator = Ints.FromScaled(1, exponent < 0 ? -exponent : 0, false);
        if (denominator.IsError)
        {
            Counts.Release(numerator);
            return V.Error;
        }

        return Tuples.Pair(numerator, denominator);
    }

    [Method("hex(self, /)")]
    public static V Hex(V self) => FloatHex.ToText(Floats.Value(self));

    [Method("fromhex(type, string, /)", Kind = MethodKind.Class)]
    public static V FromHex(V type, V text)
    {
        var value = FloatHex.Parse(text, out var failed);
        if (failed)
        {
            return V.Error;
        }

        var boxed = V.FromDouble(value);
        return type.Object == Address ? boxed : Objects.Call1(type, boxed);
    }
}
