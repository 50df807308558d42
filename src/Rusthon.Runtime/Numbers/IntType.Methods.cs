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
}
