namespace Rusthon.Runtime;

/// <summary>What contexts compute: the operations of numbers in them.</summary>
public static unsafe partial class ContextType
{
    [Method("exp(self, x, /)")]
    private static V Exp(V self, V x) => DecimalMethods.Unary(x, self, DecimalRest.Exp);

    [Method("ln(self, x, /)")]
    private static V Ln(V self, V x) => DecimalMethods.Unary(x, self, DecimalRest.Ln);

    [Method("log10(self, x, /)")]
    private static V Log10(V self, V x) => DecimalMethods.Unary(x, self, DecimalRest.Log10);

    [Method("logb(self, x, /)")]
    private static V Logb(V self, V x) => DecimalMethods.Unary(x, self, DecimalRest.Logb);

    [Method("sqrt(self, x, /)")]
    private static V Sqrt(V self, V x) => DecimalMethods.Unary(x, self, DecimalRest.Sqrt);

    [Method("normalize(self, x, /)")]
    private static V Normalize(V self, V x) => DecimalMethods.Normalize(x, self);

    [Method("next_minus(self, x, /)")]
    private static V NextMinus(V self, V x) => DecimalMethods.Unary(x, self, DecimalRest.NextMinus);

    [Method("next_plus(self, x, /)")]
    private static V NextPlus(V self, V x) => DecimalMethods.Unary(x, self, DecimalRest.NextPlus);

    [Method("logical_invert(self, x, /)")]
    private static V LogicalInvert(V self, V x) => DecimalMethods.Unary(x, self, DecimalRest.LogicalInvert);

    [Method("compare(self, x, y, /)")]
    private static V CompareNumbers(V self, V x, V y) => DecimalMethods.Compare(x, y, self);

    [Method("compare_signal(self, x, y, /)")]
    private static V CompareSignal(V self, V x, V y) => DecimalMethods.Binary(x, y, self, DecimalRest.CompareSignal);

    [Method("compare_total(self, x, y, /)")]
    private static V CompareTotal(V self, V x, V y) => DecimalMethods.Binary(x, y, self, DecimalRest.CompareTotal);

    [Method("compare_total_mag(self, x, y, /)")]
    private static V CompareTotalMag(V self, V x, V y) => DecimalMethods.Binary(x, y, self, DecimalRest.CompareTotalMag);

    [Method("max(self, x, y, /)")]
    private static V Max(V self, V x, V y) => DecimalMethods.Max(x, y, self);

    [Method("max_mag(self, x, y, /)")]
    private static V MaxMag(V self, V x, V y) => DecimalMethods.Binary(x, y, self, DecimalRest.MaxMag);

    [Method("min(self, x, y, /)")]
    private static V Min(V self, V x, V y) => DecimalMethods.Min(x, y, self);

    [Method("min_mag(self, x, y, /)")]
    private static V MinMag(V self, V x, V y) => DecimalMethods.Binary(x, y, self, DecimalRest.MinMag);

    [Method("next_toward(self, x, y, /)")]
    private static V NextToward(V self, V x, V y) => DecimalMethods.Binary(x, y, self, DecimalRest.NextToward);

    [Method("remainder_near(self, x, y, /)")]
    private static V RemainderNear(V self, V x, V y) => DecimalMethods.Binary(x, y, self, DecimalRest.RemainderNear);

    [Method("rotate(self, x, y, /)")]
    private static V Rotate(V self, V x, V y) => DecimalMethods.Binary(x, y, self, DecimalRest.Rotate);

    [Method("scaleb(self, x, y, /)")]
    private static V Scaleb(V self, V x, V y) => DecimalMethods.Binary(x, y, self, DecimalRest.Scaleb);

    [Method("shift(self, x, y, /)")]
    private static V Shift(V self, V x, V y) => DecimalMethods.Binary(x, y, self, DecimalRest.Shift);

    [Method("logical_and(self, x, y, /)")]
    private static V LogicalAnd(V self, V x, V y) => DecimalMethods.Binary(x, y, self, DecimalRest.LogicalAnd);

    [Method("logical_or(self, x, y, /)")]
    private static V LogicalOr(V self, V x, V y) => DecimalMethods.Binary(x, y, self, DecimalRest.LogicalOr);

    [Method("logical_xor(self, x, y, /)")]
    private static V LogicalXor(V self, V x, V y) => DecimalMethods.Binary(x, y, self, DecimalRest.LogicalXor);

    [Method("add(self, x, y, /)")]
    private static V Add(V self, V x, V y) => DecimalArithmetic.Method(x, y, self, &DecimalArithmetic.Add, DecimalRest.Add);

    [Method("subtract(self, x, y, /)")]
    private static V Subtract(V self, V x, V y) => DecimalArithmetic.Method(x, y, self, &DecimalArithmetic.Subtract, DecimalRest.Subtract);

    [Method("multiply(self, x, y, /)")]
    private static V Multiply(V self, V x, V y) => DecimalArithmetic.Method(x, y, self, &DecimalArithmetic.Multiply, DecimalRest.Multiply);

    [Method("divide(self, x, y, /)")]
    private static V Divide(V self, V x, V y) => DecimalArithmetic.Method(x, y, self, &DecimalArithmetic.Divide, DecimalRest.Divide);

    [Method("divide_int(self, x, y, /)")]
    private static V FloorDivide(V self, V x, V y) => DecimalArithmetic.Method(x, y, self, &DecimalArithmetic.FloorDivide, DecimalRest.FloorDivide);

    [Method("remainder(self, x, y, /)")]
    private static V Remainder(V self, V x, V y) => DecimalArithmetic.Method(x, y, self, &DecimalArithmetic.Remainder, DecimalRest.Remainder);

    [Method("divmod(self, x, y, /)")]
    private static V DivMod(V self, V x, V y) => DecimalArithmetic.Method(x, y, self, &DecimalArithmetic.DivMod, DecimalRest.DivMod);

    [Method("plus(self, x, /)")]
    private static V Positive(V self, V x) => DecimalMethods.Positive(x, self);

    [Method("minus(self, x, /)")]
    private static V Negative(V self, V x) => DecimalMethods.Negative(x, self);

    [Method("abs(self, x, /)")]
    private static V Absolute(V self, V x) => DecimalMethods.Absolute(x, self);

    [Method("is_finite(self, x, /)")]
    private static V IsFinite(V self, V x) => DecimalMethods.Test(x, DecimalTest.Finite);

    [Method("is_infinite(self, x, /)")]
    private static V IsInfinite(V self, V x) => DecimalMethods.Test(x, DecimalTest.Infinite);

    [Method("is_nan(self, x, /)")]
    private static V IsNan(V self, V x) => DecimalMethods.Test(x, DecimalTest.Nan);

    [Method("is_qnan(self, x, /)")]
    private static V IsQnan(V self, V x) => DecimalMethods.Test(x, DecimalTest.Qnan);

    [Method("is_signed(self, x, /)")]
    private static V IsSigned(V self, V x) => DecimalMethods.Test(x, DecimalTest.Signed);

    [Method("is_snan(self, x, /)")]
    private static V IsSnan(V self, V x) => DecimalMethods.Test(x, DecimalTest.Snan);

    [Method("is_zero(self, x, /)")]
    private static V IsZero(V self, V x) => DecimalMethods.Test(x, DecimalTest.Zero);

    [Method("is_canonical(self, x, /)")]
    private static V IsCanonical(V self, V x) =>
        Decimals.Is(x) ? V.True : Errors.Raise(TypeErrorType.Address, "argument must be a Decimal"u8);

    [Method("is_normal(self, x, /)")]
    private static V IsNormal(V self, V x) => DecimalMethods.IsNormal(x, self);

    [Method("is_subnormal(self, x, /)")]
    private static V IsSubnormal(V self, V x) => DecimalMethods.IsSubnormal(x, self);

    [Method("number_class(self, x, /)")]
    private static V NumberClass(V self, V x) => DecimalMethods.NumberClass(x, self);

    [Method("canonical(self, x, /)")]
    private static V Canonical(V self, V x) =>
        Decimals.Is(x) ? Counts.Retain(x) : Errors.Raise(TypeErrorType.Address, "argument must be a Decimal"u8);

    [Method("copy_abs(self, x, /)")]
    private static V CopyAbs(V self, V x) => DecimalMethods.CopyAbs(x);

    [Method("copy_negate(self, x, /)")]
    private static V CopyNegate(V self, V x) => DecimalMethods.CopyNegate(x);

    [Method("copy_decimal(self, x, /)")]
    private static V CopyDecimal(V self, V x) => DecimalMethods.Converted(x);

    [Method("copy_sign(self, x, y, /)")]
    private static V CopySign(V self, V x, V y) => DecimalMethods.CopySign(x, y);

    [Method("same_quantum(self, x, y, /)")]
    private static V SameQuantum(V self, V x, V y) => DecimalMethods.SameQuantum(x, y);

    [Method("quantize(self, x, y, /)")]
    private static V Quantize(V self, V x, V y) => DecimalQuantizing.Quantize(x, y, V.None, self);

    [Method("to_integral_value(self, x, /)")]
    [Method("to_integral(self, x, /)")]
    private static V ToIntegralValue(V self, V x) => DecimalQuantizing.ToIntegral(x, V.None, self, false);

    [Method("to_integral_exact(self, x, /)")]
    private static V ToIntegralExact(V self, V x) => DecimalQuantizing.ToIntegral(x, V.None, self, true);

    [Method("to_sci_string(self, x, /)")]
    private static V ToSciString(V self, V x) => DecimalMethods.Text(x, self, false);

    [Method("to_eng_string(self, x, /)")]
    private static V ToEngString(V self, V x) => DecimalMethods.Text(x, self, true);

    [Method("fma(self, x, y, z, /)")]
    private static V Fma(V self, V x, V y, V z) => DecimalMethods.Fma(x, y, z, self);

    [Method("power(self, a, b, modulo=None)")]
    private static V Power(V self, V a, V b, V modulo) => DecimalMethods.Power(a, b, modulo, self);

    [Method("radix(self, /)")]
    private static V Radix(V self) => Decimals.Make(false, 10, 0);

    [Method("create_decimal(self, num=\"0\", /)")]
    private static V CreateDecimal(V self, V number) => DecimalConstruction.InContext(number, Of(self));

    [Method("create_decimal_from_float(self, f, /)")]
    private static V CreateFromFloat(V self, V number) => DecimalConstruction.FromFloatInContext(number, Of(self));
}
