namespace Rusthon.Runtime;

/// <summary>Complex arithmetic by the formulas of CPython's complexobject.c.</summary>
public static unsafe class ComplexArithmetic
{
    /// <summary>Exponents up to which integral powers are products.</summary>
    private const double LargestProductPower = 100.0;

    /// <summary>A complex object, owned.</summary>
    public static V Box(Complex value)
    {
        var o = (ComplexObj*)Heap.New(ComplexType.Address, sizeof(ComplexObj));
        if (o == null)
        {
            return V.Error;
        }

        o->Real = value.Real;
        o->Imaginary = value.Imaginary;
        return V.FromObject(o);
    }

    /// <summary>True for a complex or an instance of a subclass.</summary>
    public static bool Is(V value) => value.IsPointer && Types.IsSubtype(value.Object->Type, ComplexType.Address);

    /// <summary>The value of a complex object.</summary>
    public static Complex Value(V value)
    {
        var o = (ComplexObj*)value.Object;
        return new Complex(o->Real, o->Imaginary);
    }

    public static Complex Multiply(Complex a, Complex b) =>
        new((a.Real * b.Real) - (a.Imaginary * b.Imaginary), (a.Real * b.Imaginary) + (a.Imaginary * b.Real));

    /// <summary>a / b by R. L. Smith's method; false when b is 0.</summary>
    public static bool Divide(Complex a, Complex b, out Complex quotient)
    {
        var real = FloatBits.Absolute(b.Real);
        var imaginary = FloatBits.Absolute(b.Imaginary);
        if (real >= imaginary)
        {
            if (real == 0.0)
            {
                quotient = default;
                return false;
            }

            var ratio = b.Imaginary / b.Real;
            var denominator = b.Real + (b.Imaginary * ratio);
            quotient = new Complex((a.Real + (a.Imaginary * ratio)) / denominator, (a.Imaginary - (a.Real * ratio)) / denominator);
        }
        else if (imaginary >= real)
        {
            var ratio = b.Real / b.Imaginary;
            var denominator = (b.Real * ratio) + b.Imaginary;
            quotient = new Complex(((a.Real * ratio) + a.Imaginary) / denominator, ((a.Imaginary * ratio) - a.Real) / denominator);
        }
        else
        {
            quotient = new Complex(double.NaN, double.NaN);
        }

        return true;
    }

    /// <summary>a ** b as a complex object.</summary>
    public static V Power(Complex a, Complex b)
    {
        var undefined = false;
        Complex result;
        if (b.Imaginary == 0.0 && b.Real == Libm.Floor(b.Real) && FloatBits.Absolute(b.Real) <= LargestProductPower)
        {
            result = IntegralPower(a, (long)b.Real, out undefined);
        }
        else
        {
            result = GeneralPower(a, b, out undefined);
        }

        if (undefined)
        {
            return Errors.Raise(ZeroDivisionErrorType.Address, "0.0 to a negative or complex power"u8);
        }

        if (FloatBits.IsInfinite(result.Real) || FloatBits.IsInfinite(result.Imaginary))
        {
            return Errors.Raise(OverflowErrorType.Address, "complex exponentiation"u8);
        }

        return Box(result);
    }

    private static Complex IntegralPower(Complex a, long n, out bool undefined)
    {
        undefined = false;
        if (n > 0)
        {
            return ProductPower(a, n);
        }

        undefined = !Divide(new Complex(1.0, 0.0), ProductPower(a, -n), out var result);
        return result;
    }

    private static Complex ProductPower(Complex a, long n)
    {
        var result = new Complex(1.0, 0.0);
        for (var mask = 1L; n >= mask; mask <<= 1)
        {
            if ((n & mask) != 0)
            {
                result = Multiply(result, a);
            }

            a = Multiply(a, a);
        }

        return result;
    }

    private static Complex GeneralPower(Complex a, Complex b, out bool undefined)
    {
        undefined = false;
        if (b.Real == 0.0 && b.Imaginary == 0.0)
        {
            return new Complex(1.0, 0.0);
        }

        if (a.Real == 0.0 && a.Imaginary == 0.0)
        {
            undefined = b.Imaginary != 0.0 || b.Real < 0.0;
            return default;
        }

        var size = Libm.Hypot(a.Real, a.Imaginary);
        var length = Libm.Pow(size, b.Real);
        var angle = Libm.Atan2(a.Imaginary, a.Real);
        var phase = angle * b.Real;
        if (b.Imaginary != 0.0)
        {
            length /= Libm.Exp(angle * b.Imaginary);
            phase += b.Imaginary * Libm.Log(size);
        }

        return new Complex(length * Libm.Cos(phase), length * Libm.Sin(phase));
    }
}
