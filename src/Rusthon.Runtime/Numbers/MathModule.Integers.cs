namespace Rusthon.Runtime;

/// <summary>Functions of the module math on integers, and logarithms, which take any int.</summary>
public static unsafe partial class MathModule
{
    [Builtin("factorial(n, /)", Module = "math")]
    public static V Factorial(V n)
    {
        var index = Ints.Index(n);
        if (index.IsError)
        {
            return V.Error;
        }

        var negative = Ints.Sign(index) < 0;
        var fits = Ints.TryToLong(index, out var count);
        Counts.Release(index);
        if (negative)
        {
            return Errors.Raise(ValueErrorType.Address, "factorial() not defined for negative values"u8);
        }

        return fits ? IntTheory.Factorial(count) : RaiseTooLarge("factorial() argument should not exceed %S"u8);
    }

    [Builtin("perm(n, k=None, /)", Module = "math")]
    public static V Perm(V n, V k) => k.IsUnset || k.IsNone ? Factorial(n) : Choose(n, k, false);

    [Builtin("comb(n, k, /)", Module = "math")]
    public static V Comb(V n, V k) => Choose(n, k, true);

    [Builtin("isqrt(n, /)", Module = "math")]
    public static V Isqrt(V n)
    {
        var index = Ints.Index(n);
        if (index.IsError)
        {
            return V.Error;
        }

        var result = Ints.Sign(index) < 0
            ? Errors.Raise(ValueErrorType.Address, "isqrt() argument must be nonnegative"u8)
            : IntTheory.SquareRoot(index);
        Counts.Release(index);
        return result;
    }

    [Builtin("gcd(*integers)", Module = "math")]
    public static V Gcd(V* items, long count)
    {
        var result = V.FromSmall(0);
        for (var i = 0L; i < count && !result.IsError; i++)
        {
            result = Folded(result, items[i], true);
        }

        return result;
    }

    [Builtin("lcm(*integers)", Module = "math")]
    public static V Lcm(V* items, long count)
    {
        var result = V.FromSmall(1);
        for (var i = 0L; i < count && !result.IsError; i++)
        {
            result = Folded(result, items[i], false);
        }

        return result;
    }

    [Builtin("log(x, base=None, /)", Module = "math")]
    public static V Log(V x, V radix)
    {
        var result = Logarithm(x, Natural);
        if (radix.IsUnset || result.IsError)
        {
            return result;
        }

        var divisor = Logarithm(radix, Natural);
        if (divisor.IsError)
        {
            return V.Error;
        }

        return divisor.Double == 0
            ? Errors.Raise(ZeroDivisionErrorType.Address, "float division by zero"u8)
            : V.FromDouble(result.Double / divisor.Double);
    }

    [Builtin("log2(x, /)", Module = "math")]
    public static V Log2(V x) => Logarithm(x, Binary);

    [Builtin("log10(x, /)", Module = "math")]
    public static V Log10(V x) => Logarithm(x, Common);

    private const int Natural = 0;
    private const int Binary = 1;
    private const int Common = 2;

    private static double LogarithmOf(double x, int kind) => kind switch
    {
        Natural => Libm.Log(x),
        Binary => Libm.Log2(x),
        _ => Libm.Log10(x),
    };

    private static V Logarithm(V x, int kind)
    {
        if (Ints.IsInt(x) && !x.IsSmall)
        {
            if (Ints.Sign(x) <= 0)
            {
                return RaiseDomain();
            }

            var large = IntToFloat.ToDouble(x, out var overflow);
            return V.FromDouble(overflow ? LogarithmOfHuge(x, kind) : LogarithmOf(large, kind));
        }

        if (!Floats.TryToDouble(x, out var value))
        {
            return V.Error;
        }

        return value <= 0 ? RaiseDomain() : V.FromDouble(FloatBits.IsFinite(value) ? LogarithmOf(value, kind) : value);
    }

    /// <summary>The logarithm of an int as fraction * 2^exponent with a fraction from 1/2 to 1.</summary>
    private static double LogarithmOfHuge(V x, int kind)
    {
        IntView view;
        IntView.Read(x, &view);
        var exponent = view.BitLength;
        var fraction = FloatBits.Compose(view.Limbs, view.Count, false, -exponent);
        if (fraction == 1.0)
        {
            fraction = 0.5;
            exponent++;
        }

        return LogarithmOf(fraction, kind) + (LogarithmOf(2.0, kind) * exponent);
    }

    /// <summary>gcd or lcm of a result, which is taken over, and the next argument.</summary>
    private static V Folded([Owned] V result, V item, bool gcd)
    {
        var index = Ints.Index(item);
        var next = index.IsError ? V.Error : gcd ? IntTheory.Gcd(result, index) : IntTheory.Lcm(result, index);
        Counts.Release(index);
        Counts.Release(result);
        return next;
    }

    private static V Choose(V n, V k, bool unordered)
    {
        var total = Ints.Index(n);
        if (total.IsError)
        {
            return V.Error;
        }

        var chosen = Ints.Index(k);
        var result = chosen.IsError ? V.Error : ChooseOf(total, chosen, unordered);
        Counts.Release(total);
        Counts.Release(chosen);
        return result;
    }

    private static V ChooseOf(V n, V k, bool unordered)
    {
        if (Ints.Sign(n) < 0)
        {
            return Errors.Raise(ValueErrorType.Address, "n must be a non-negative integer"u8);
        }

        if (Ints.Sign(k) < 0)
        {
            return Errors.Raise(ValueErrorType.Address, "k must be a non-negative integer"u8);
        }

        if (!unordered)
        {
            if (!Ints.TryToLong(k, out var factors))
            {
                return Ints.Compare(n, k) < 0 ? V.FromSmall(0) : RaiseTooLarge("k must not exceed %S"u8);
            }

            return IntTheory.FallingProduct(n, factors);
        }

        var rest = IntArithmetic.Subtract(n, k);
        if (rest.IsError)
        {
            return V.Error;
        }

        if (Ints.Sign(rest) < 0)
        {
            Counts.Release(rest);
            return V.FromSmall(0);
        }

        var fits = Ints.TryToLong(Ints.Compare(rest, k) < 0 ? rest : k, out var smaller);
        Counts.Release(rest);
        return fits ? IntTheory.Binomial(n, smaller) : RaiseTooLarge("min(n - k, k) must not exceed %S"u8);
    }

    private static V RaiseTooLarge(System.ReadOnlySpan<byte> message)
    {
        var limit = Ints.FromLong(long.MaxValue);
        if (!limit.IsError)
        {
            Errors.Raise(OverflowErrorType.Address, message, limit);
            Counts.Release(limit);
        }

        return V.Error;
    }
}
