namespace Rusthon.Runtime;

/// <summary>An unevaluated sum of two doubles: exact sums and products of doubles.</summary>
public readonly struct DoubleLength(double high, double low)
{
    public readonly double High = high;
    public readonly double Low = low;

    /// <summary>a + b exactly (D. Knuth).</summary>
    public static DoubleLength Sum(double a, double b)
    {
        var x = a + b;
        var z = x - a;
        return new DoubleLength(x, (a - (x - z)) + (b - z));
    }

    /// <summary>a + b exactly for |a| >= |b| (T. Dekker).</summary>
    public static DoubleLength FastSum(double a, double b)
    {
        var x = a + b;
        return new DoubleLength(x, (a - x) + b);
    }

    /// <summary>a * b exactly.</summary>
    public static DoubleLength Product(double a, double b)
    {
        var x = a * b;
        return new DoubleLength(x, Libm.Fma(a, b, -x));
    }
}

/// <summary>A running sum of products in three doubles.</summary>
public struct TripleLength
{
    private double high;
    private double low;
    private double tiny;

    public readonly bool IsFinite => FloatBits.IsFinite(high);

    /// <summary>The nearest double.</summary>
    public readonly double Value
    {
        get
        {
            var last = DoubleLength.Sum(low, tiny);
            return DoubleLength.Sum(high, last.High).High;
        }
    }

    /// <summary>The sum with a * b added.</summary>
    public readonly TripleLength Plus(double a, double b)
    {
        var product = DoubleLength.Product(a, b);
        var sum = DoubleLength.Sum(high, product.High);
        var first = DoubleLength.Sum(low, product.Low);
        var second = DoubleLength.Sum(first.High, sum.Low);
        TripleLength result = default;
        result.high = sum.High;
        result.low = second.High;
        result.tiny = tiny + first.Low + second.Low;
        return result;
    }
}
