namespace Rusthon.Runtime;

/// <summary>The built-in functions of numbers.</summary>
public static unsafe class NumberBuiltins
{
    [Builtin("index(a, /)", Module = "_operator")]
    public static V Index(V value) => Ints.Index(value);

    [Builtin("abs(x, /)")]
    public static V Abs(V x)
    {
        var slot = Types.Of(x)->Absolute;
        return slot == null
            ? Errors.Raise(TypeErrorType.Address, "bad operand type for abs(): '%T'"u8, x)
            : slot(x);
    }

    [Builtin("divmod(x, y, /)")]
    public static V DivMod(V x, V y) => Objects.DivMod(x, y);

    [Builtin("pow(base, exp, mod=None)")]
    public static V Pow(V value, V exponent, V modulus) => Objects.Power(value, exponent, modulus.IsUnset ? V.None : modulus);

    [Builtin("round(number, ndigits=None)")]
    public static V Round(V number, V places)
    {
        if (number.IsDouble)
        {
            return Rounding.RoundFloat(number.Double, places);
        }

        if (Ints.IsExact(number) || number.IsBool)
        {
            return Rounding.RoundInt(number, places);
        }

        var method = NamedAttributes.Special(number, "__round__"u8);
        if (method.IsError)
        {
            return V.Error;
        }

        if (method.IsUnset)
        {
            return Errors.Raise(TypeErrorType.Address, "type %T doesn't define __round__ method"u8, number);
        }

        var result = places.IsUnset || places.IsNone ? Objects.Call0(method) : Objects.Call1(method, places);
        Counts.Release(method);
        return result;
    }

    [Builtin("bin(number, /)")]
    public static V Bin(V number) => IntRadix.ToText(number, (byte)'b', 1);

    [Builtin("oct(number, /)")]
    public static V Oct(V number) => IntRadix.ToText(number, (byte)'o', 3);

    [Builtin("hex(number, /)")]
    public static V Hex(V number) => IntRadix.ToText(number, (byte)'x', 4);
}
