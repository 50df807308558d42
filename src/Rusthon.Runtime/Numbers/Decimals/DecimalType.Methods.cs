namespace Rusthon.Runtime;

/// <summary>The methods of decimal numbers that need no library.</summary>
public static unsafe partial class DecimalType
{
    [Method("from_float(cls, f, /)", Kind = MethodKind.Class)]
    private static V FromFloat(V cls, V f) => DecimalConstruction.FromFloat((TypeObj*)cls.Object, f);

    [Method("as_tuple(self, /)")]
    private static V AsTuple(V self) => DecimalContexts.Call(DecimalRest.AsTuple, self);

    [Method("as_integer_ratio(self, /)")]
    private static V AsIntegerRatio(V self) => DecimalContexts.Call(DecimalRest.Ratio, self);

    [Method("adjusted(self, /)")]
    private static V AdjustedExponent(V self)
    {
        DecimalNumber number;
        if (!DecimalNumber.Read(self, &number))
        {
            return V.Error;
        }

        var adjusted = number.Kind == DecimalKind.Finite ? DecimalMethods.Adjusted(&number) : 0;
        return Errors.IsPending ? V.Error : Ints.FromLong(adjusted);
    }

    [Method("compare(self, /, other, context=None)")]
    private static V CompareTo(V self, V other, V context) => DecimalMethods.Compare(self, other, context);

    [Method("quantize(self, /, exp, rounding=None, context=None)")]
    private static V Quantize(V self, V exp, V rounding, V context) => DecimalQuantizing.Quantize(self, exp, rounding, context);

    [Method("to_integral_value(self, /, rounding=None, context=None)")]
    [Method("to_integral(self, /, rounding=None, context=None)")]
    private static V ToIntegralValue(V self, V rounding, V context) => DecimalQuantizing.ToIntegral(self, rounding, context, false);

    [Method("to_integral_exact(self, /, rounding=None, context=None)")]
    private static V ToIntegralExact(V self, V rounding, V context) => DecimalQuantizing.ToIntegral(self, rounding, context, true);

    [Method("fma(self, /, other, third, context=None)")]
    private static V Fma(V self, V other, V third, V context) => DecimalMethods.Fma(self, other, third, context);

    [Method("to_eng_string(self, /, context=None)")]
    private static V ToEngString(V self, V context) => DecimalMethods.Text(self, context, true);

    [Method("same_quantum(self, /, other, context=None)")]
    private static V SameQuantum(V self, V other, V context) =>
        DecimalContexts.Given(context) == null ? V.Error : DecimalMethods.SameQuantum(self, other);

    [Method("copy_sign(self, /, other, context=None)")]
    private static V CopySign(V self, V other, V context) =>
        DecimalContexts.Given(context) == null ? V.Error : DecimalMethods.CopySign(self, other);

    [Method("copy_abs(self, /)")]
    private static V CopyAbs(V self) => DecimalMethods.CopyAbs(self);

    [Method("copy_negate(self, /)")]
    private static V CopyNegate(V self) => DecimalMethods.CopyNegate(self);

    [Method("is_finite(self, /)")]
    private static V IsFinite(V self) => DecimalMethods.Test(self, DecimalTest.Finite);

    [Method("is_infinite(self, /)")]
    private static V IsInfinite(V self) => DecimalMethods.Test(self, DecimalTest.Infinite);

    [Method("is_nan(self, /)")]
    private static V IsNan(V self) => DecimalMethods.Test(self, DecimalTest.Nan);

    [Method("is_qnan(self, /)")]
    private static V IsQnan(V self) => DecimalMethods.Test(self, DecimalTest.Qnan);

    [Method("is_snan(self, /)")]
    private static V IsSnan(V self) => DecimalMethods.Test(self, DecimalTest.Snan);

    [Method("is_signed(self, /)")]
    private static V IsSigned(V self) => DecimalMethods.Test(self, DecimalTest.Signed);

    [Method("is_zero(self, /)")]
    private static V IsZero(V self) => DecimalMethods.Test(self, DecimalTest.Zero);

    [Method("is_canonical(self, /)")]
    private static V IsCanonical(V self) => V.True;

    [Method("is_normal(self, /, context=None)")]
    private static V IsNormal(V self, V context) => DecimalMethods.IsNormal(self, context);

    [Method("is_subnormal(self, /, context=None)")]
    private static V IsSubnormal(V self, V context) => DecimalMethods.IsSubnormal(self, context);

    [Method("number_class(self, /, context=None)")]
    private static V NumberClass(V self, V context) => DecimalMethods.NumberClass(self, context);

    [Method("radix(self, /)")]
    private static V Radix(V self) => Decimals.Make(false, 10, 0);

    [Method("canonical(self, /)")]
    [Method("conjugate(self, /)")]
    [Method("__copy__(self, /)")]
    private static V Same(V self) => Counts.Retain(self);

    [Method("__deepcopy__(self, memo, /)")]
    private static V DeepCopy(V self, V memo) => Counts.Retain(self);

    [Getter("real")]
    private static V Real(V self) => Counts.Retain(self);

    [Getter("imag")]
    private static V Imaginary(V self) => Decimals.Make(false, 0, 0);

    [Method("__complex__(self, /)")]
    private static V ToComplex(V self)
    {
        var real = Float(self);
        return real.IsError ? V.Error : ComplexArithmetic.Box(new Complex(real.Double, 0.0));
    }

    [Method("__trunc__(self, /)")]
    private static V Truncate(V self) => Int(self);

    [Method("__floor__(self, /)")]
    private static V Floor(V self) => ToInt(self, DecimalMode.Floor, DecimalRest.RoundToInt);

    [Method("__ceil__(self, /)")]
    private static V Ceiling(V self) => ToInt(self, DecimalMode.Ceiling, DecimalRest.RoundToInt);

    [Method("__round__(self, n=None, /)")]
    private static V Round(V self, V n)
    {
        if (n.IsUnset || n.IsNone)
        {
            return ToInt(self, DecimalMode.HalfEven, DecimalRest.RoundToInt);
        }

        if (!Ints.IsInt(n))
        {
            return Errors.Raise(TypeErrorType.Address, "optional arg must be an integer"u8);
        }

        return Ints.TryToLong(n, out var places) && places > long.MinValue
            ? DecimalQuantizing.Round(self, places)
            : Errors.Raise(OverflowErrorType.Address, "Python int too large to convert to C ssize_t"u8);
    }

    [Method("__reduce__(self, /)")]
    private static V Reduce(V self)
    {
        var text = Str(self);
        var args = text.IsError ? V.Error : Tuples.FromItems(&text, 1);
        return args.IsError ? V.Error : Tuples.Pair(Counts.RetainObject(Types.Of(self)), args);
    }
}
