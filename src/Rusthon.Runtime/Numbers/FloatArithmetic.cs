namespace Rusthon.Runtime;

/// <summary>Operations on doubles with Python's results and errors.</summary>
public static unsafe class FloatArithmetic
{
    /// <summary>Floored quotient (a float) and remainder with the sign of the divisor, which is not 0.</summary>
    public static double DivideFloored(double x, double y, out double remainder)
    {
        var mod = Libm.Fmod(x, y);
        var div = (x - mod) / y;
        if (mod != 0)
        {
            if (y < 0 != mod < 0)
            {
                mod += y;
                div -= 1.0;
            }
        }
        else
        {
            mod = FloatBits.CopySign(0.0, y);
        }

        remainder = mod;
        if (div == 0)
        {
            return FloatBits.CopySign(0.0, x / y);
        }

        var floor = Libm.Floor(div);
        return div - floor > 0.5 ? floor + 1.0 : floor;
    }

    /// <summary>x % y; y is not 0.</summary>
    public static double Remainder(double x, double y)
    {
        var mod = Libm.Fmod(x, y);
        if (mod == 0)
        {
            return FloatBits.CopySign(0.0, y);
        }

        return y < 0 != mod < 0 ? mod + y : mod;
    }

    /// <summary>x ** y: a float, for a negative x and a fraction y a complex.</summary>
    public static V Power(double x, double y)
    {
        if (y == 0)
        {
            return V.FromDouble(1.0);
        }

        if (FloatBits.IsNaN(x))
        {
            return V.FromDouble(x);
        }

        if (FloatBits.IsNaN(y))
        {
            return V.FromDouble(x == 1.0 ? 1.0 : y);
        }

        if (FloatBits.IsInfinite(y))
        {
            var size = FloatBits.Absolute(x);
            return V.FromDouble(size == 1.0 ? 1.0 : y > 0 == size > 1.0 ? double.PositiveInfinity : 0.0);
        }

        var odd = IsOdd(y);
        if (FloatBits.IsInfinite(x))
        {
            return V.FromDouble(y > 0
                ? (odd ? x : double.PositiveInfinity)
                : (odd ? FloatBits.CopySign(0.0, x) : 0.0));
        }

        if (x == 0)
        {
            return y < 0
                ? Errors.Raise(ZeroDivisionErrorType.Address, "0.0 cannot be raised to a negative power"u8)
                : V.FromDouble(odd ? x : 0.0);
        }

        var negate = false;
        if (x < 0)
        {
            if (y != Libm.Floor(y))
            {
                return ComplexArithmetic.Power(new Complex(x, 0.0), new Complex(y, 0.0));
            }

            negate = odd;
            x = -x;
        }

        if (x == 1.0)
        {
            return V.FromDouble(negate ? -1.0 : 1.0);
        }

        var result = FloatPowers.Of(x, y);
        if (FloatBits.IsInfinite(result))
        {
            return RaiseRange();
        }

        return V.FromDouble(negate ? -result : result);
    }

    /// <summary>Ints to a power below 0, as floats.</summary>
    public static V PowerOfInts(V value, V exponent)
    {
        var x = IntToFloat.ToDouble(value, out var overflow);
        if (overflow)
        {
            return IntToFloat.RaiseTooLarge();
        }

        var y = IntToFloat.ToDouble(exponent, out overflow);
        return overflow ? IntToFloat.RaiseTooLarge() : Power(x, y);
    }

    /// <summary>Raises OverflowError(34, 'Numerical result out of range') and returns <see cref="V.Error"/>.</summary>
    public static V RaiseRange()
    {
        var text = Strs.FromAscii("Numerical result out of range"u8);
        if (text.IsError)
        {
            return V.Error;
        }

        var arguments = Tuples.Pair(V.FromSmall(34), text);
        if (arguments.IsError)
        {
            return V.Error;
        }

        var exception = ExceptionObjects.NewWithArgs(OverflowErrorType.Address, arguments);
        return exception == null ? V.Error : ExceptionObjects.RaiseOwned(exception);
    }

    /// <summary>CPython's hash of a double; never -1.</summary>
    public static long Hash(double value)
    {
        if (!FloatBits.IsFinite(value))
        {
            return FloatBits.IsNaN(value) ? 0 : value > 0 ? 314159 : -314159;
        }

        var mantissa = FloatBits.Split(value, out var exponent);
        var turn = exponent % IntHash.Bits;
        var hash = (long)IntHash.Rotate(mantissa, turn < 0 ? turn + IntHash.Bits : turn);
        return IntHash.NotMinusOne(value < 0 ? -hash : hash);
    }

    private static bool IsOdd(double value) => Libm.Fmod(FloatBits.Absolute(value), 2.0) == 1.0;
}
