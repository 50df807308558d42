namespace Rusthon.Runtime;

/// <summary>What decimal numbers compute in the library.</summary>
public static unsafe partial class DecimalType
{
    [Method("exp(self, /, context=None)")]
    private static V Exp(V self, V context) => DecimalMethods.Unary(self, context, DecimalRest.Exp);

    [Method("ln(self, /, context=None)")]
    private static V Ln(V self, V context) => DecimalMethods.Unary(self, context, DecimalRest.Ln);

    [Method("log10(self, /, context=None)")]
    private static V Log10(V self, V context) => DecimalMethods.Unary(self, context, DecimalRest.Log10);

    [Method("logb(self, /, context=None)")]
    private static V Logb(V self, V context) => DecimalMethods.Unary(self, context, DecimalRest.Logb);

    [Method("sqrt(self, /, context=None)")]
    private static V Sqrt(V self, V context) => DecimalMethods.Unary(self, context, DecimalRest.Sqrt);

    [Method("normalize(self, /, context=None)")]
    private static V Normalize(V self, V context) => DecimalMethods.Normalize(self, context);

    [Method("next_minus(self, /, context=None)")]
    private static V NextMinus(V self, V context) => DecimalMethods.Unary(self, context, DecimalRest.NextMinus);

    [Method("next_plus(self, /, context=None)")]
    private static V NextPlus(V self, V context) => DecimalMethods.Unary(self, context, DecimalRest.NextPlus);

    [Method("logical_invert(self, /, context=None)")]
    private static V LogicalInvert(V self, V context) => DecimalMethods.Unary(self, context, DecimalRest.LogicalInvert);

    [Method("compare_signal(self, /, other, context=None)")]
    private static V CompareSignal(V self, V other, V context) => DecimalMethods.Binary(self, other, context, DecimalRest.CompareSignal);

    [Method("compare_total(self, /, other, context=None)")]
    private static V CompareTotal(V self, V other, V context) => DecimalMethods.Binary(self, other, context, DecimalRest.CompareTotal);

    [Method("compare_total_mag(self, /, other, context=None)")]
    private static V CompareTotalMag(V self, V other, V context) => DecimalMethods.Binary(self, other, context, DecimalRest.CompareTotalMag);

    [Method("max(self, /, other, context=None)")]
    private static V Max(V self, V other, V context) => DecimalMethods.Max(self, other, context);

    [Method("max_mag(self, /, other, context=None)")]
    private static V MaxMag(V self, V other, V context) => DecimalMethods.Binary(self, other, context, DecimalRest.MaxMag);

    [Method("min(self, /, other, context=None)")]
    private static V Min(V self, V other, V context) => DecimalMethods.Min(self, other, context);

    [Method("min_mag(self, /, other, context=None)")]
    private static V MinMag(V self, V other, V context) => DecimalMethods.Binary(self, other, context, DecimalRest.MinMag);

    [Method("next_toward(self, /, other, context=None)")]
    private static V NextToward(V self, V other, V context) => DecimalMethods.Binary(self, other, context, DecimalRest.NextToward);

    [Method("remainder_near(self, /, other, context=None)")]
    private static V RemainderNear(V self, V other, V context) => DecimalMethods.Binary(self, other, context, DecimalRest.RemainderNear);

    [Method("rotate(self, /, other, context=None)")]
    private static V Rotate(V self, V other, V context) => DecimalMethods.Binary(self, other, context, DecimalRest.Rotate);

    [Method("scaleb(self, /, other, context=None)")]
    private static V Scaleb(V self, V other, V context) => DecimalMethods.Binary(self, other, context, DecimalRest.Scaleb);

    [Method("shift(self, /, other, context=None)")]
    private static V Shift(V self, V other, V context) => DecimalMethods.Binary(self, other, context, DecimalRest.Shift);

    [Method("logical_and(self, /, other, context=None)")]
    private static V LogicalAnd(V self, V other, V context) => DecimalMethods.Binary(self, other, context, DecimalRest.LogicalAnd);

    [Method("logical_or(self, /, other, context=None)")]
    private static V LogicalOr(V self, V other, V context) => DecimalMethods.Binary(self, other, context, DecimalRest.LogicalOr);

    [Method("logical_xor(self, /, other, context=None)")]
    private static V LogicalXor(V self, V other, V context) => DecimalMethods.Binary(self, other, context, DecimalRest.LogicalXor);
}
