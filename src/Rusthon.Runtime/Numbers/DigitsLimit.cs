namespace Rusthon.Runtime;

/// <summary>sys's functions about the limit of digits that str(int) and int(str) convert.</summary>
public static unsafe class DigitsLimit
{
    [Builtin("get_int_max_str_digits()", Module = "sys")]
    public static V Get() => V.FromSmall(IntDecimal.MaxDigits);

    [Builtin("set_int_max_str_digits(maxdigits)", Module = "sys")]
    public static V Set(V maxDigits)
    {
        if (!Ints.ToMachine(maxDigits, false, out var count))
        {
            return V.Error;
        }

        if (count != 0 && count < IntDecimal.LimitThreshold)
        {
            return Errors.Raise(ValueErrorType.Address, "maxdigits must be 0 or larger than 640"u8);
        }

        IntDecimal.MaxDigits = count;
        return V.None;
    }
}
