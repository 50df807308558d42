namespace Rusthon.Runtime;

/// <summary>The length of a vector with the scaling, the exact squares and the correction of CPython's math module.</summary>
public static unsafe class MathNorm
{
    private const double LeastNormal = 2.2250738585072014e-308;

    /// <summary>sqrt of the sum of squares; the coordinates are not negative and may be overwritten.</summary>
    public static double Of(double* vector, long count)
    {
        var largest = 0.0;
        var hasNaN = false;
        for (var i = 0L; i < count; i++)
        {
            hasNaN |= FloatBits.IsNaN(vector[i]);
            if (vector[i] > largest)
            {
                largest = vector[i];
            }
        }

        if (FloatBits.IsInfinite(largest))
        {
            return largest;
        }

        if (hasNaN)
        {
            return FloatBits.PositiveNaN;
        }

        return largest == 0.0 || count <= 1 ? largest : Scaled(vector, count, largest);
    }

    private static double Scaled(double* vector, long count, double largest)
    {
        var mantissa = FloatBits.Split(largest, out var exponent);
        exponent += 64 - System.Numerics.BitOperations.LeadingZeroCount(mantissa);
        if (exponent < -1023)
        {
            for (var i = 0L; i < count; i++)
            {
                vector[i] /= LeastNormal;
            }

            return LeastNormal * Scaled(vector, count, largest / LeastNormal);
        }

        var scale = Libm.Ldexp(1.0, -exponent);
        var sum = 1.0;
        var squares = 0.0;
        var sums = 0.0;
        for (var i = 0L; i < count; i++)
        {
            var x = vector[i] * scale;
            Accumulate(DoubleLength.Product(x, x), ref sum, ref squares, ref sums);
        }

        var root = Libm.Sqrt(sum - 1.0 + (squares + sums));
        Accumulate(DoubleLength.Product(-root, root), ref sum, ref squares, ref sums);
        var rest = sum - 1.0 + (squares + sums);
        root += rest / (2.0 * root);
        return root / scale;
    }

    private static void Accumulate(DoubleLength square, ref double sum, ref double squares, ref double sums)
    {
        var next = DoubleLength.FastSum(sum, square.High);
        sum = next.High;
        squares += square.Low;
        sums += next.Low;
    }
}
