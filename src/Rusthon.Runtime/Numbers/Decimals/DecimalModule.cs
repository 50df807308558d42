namespace Rusthon.Runtime;

/// <summary>The functions of the module _decimal with which the library takes numbers apart and puts them together.</summary>
internal static unsafe class DecimalModule
{
    /// <summary>(sign, coefficient, exponent, kind) of a number; the kind is a <see cref="DecimalKind"/>.</summary>
    [Builtin("parts(number, /)", Module = "_decimal")]
    private static V Parts(V number)
    {
        var o = Decimals.Of(number);
        V* items = stackalloc V[4];
        items[0] = V.FromSmall(Decimals.IsNegative(o) ? 1 : 0);
        items[1] = Decimals.CoefficientOf(o);
        items[2] = Ints.FromLong(o->Exponent);
        items[3] = V.FromSmall(Decimals.KindOf(o));
        return Reduction.Finish(items, 4);
    }

    /// <summary>1 for a number with a minus sign, else 0.</summary>
    [Builtin("sign_of(number, /)", Module = "_decimal")]
    private static V SignOf(V number) => V.FromSmall(Decimals.IsNegative(Decimals.Of(number)) ? 1 : 0);

    /// <summary>The coefficient of a number, or the payload of a NaN.</summary>
    [Builtin("coefficient(number, /)", Module = "_decimal")]
    private static V Coefficient(V number) => Decimals.CoefficientOf(Decimals.Of(number));

    [Builtin("exponent(number, /)", Module = "_decimal")]
    private static V Exponent(V number) => Ints.FromLong(Decimals.Of(number)->Exponent);

    /// <summary>The <see cref="DecimalKind"/> of a number.</summary>
    [Builtin("kind(number, /)", Module = "_decimal")]
    private static V Kind(V number) => V.FromSmall(Decimals.KindOf(Decimals.Of(number)));

    /// <summary>The Decimal of a sign (0 or 1), a coefficient of at least 0, an exponent and a <see cref="DecimalKind"/>.</summary>
    [Builtin("make(sign, coefficient, exponent, kind=0, /)", Module = "_decimal")]
    private static V Make(V sign, V coefficient, V exponent, V kind)
    {
        if (!Ints.TryToLong(exponent, out var place))
        {
            return Errors.Raise(OverflowErrorType.Address, "Python int too large to convert to C ssize_t"u8);
        }

        var flags = (Objects.Truth(sign) > 0 ? DecimalFlags.Negative : 0) | ((kind.IsUnset ? 0 : (uint)kind.Small) << DecimalFlags.KindShift);
        return Decimals.MakeLarge(DecimalType.Address, flags, Ints.ToExact(coefficient), place);
    }

    /// <summary>How many decimal digits an int of at least 0 has; 1 for 0.</summary>
    [Builtin("digits_of(number, /)", Module = "_decimal")]
    private static V DigitsOf(V number)
    {
        var digits = DecimalPowers.Digits(number);
        return digits < 0 ? V.Error : Ints.FromLong(digits);
    }

    /// <summary>10 to an exponent of at least 0.</summary>
    [Builtin("power_of_ten(exponent, /)", Module = "_decimal")]
    private static V PowerOfTen(V exponent) => Ints.TryToLong(exponent, out var n) ? DecimalPowers.PowerOfTen(n) : Errors.NoMemory();
}
