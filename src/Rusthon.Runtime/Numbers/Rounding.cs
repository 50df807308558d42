using System;

namespace Rusthon.Runtime;

/// <summary>round() of numbers, half to even and exact.</summary>
public static unsafe class Rounding
{
    /// <summary>Places beyond which no float changes.</summary>
    private const int MostFloatPlaces = 323;

    /// <summary>Places below which every float becomes 0.</summary>
    private const int LeastFloatPlaces = -308;

    /// <summary>float.__round__: an int without places (Unset or None), else a float.</summary>
    public static V RoundFloat(double value, V places)
    {
        if (places.IsUnset || places.IsNone)
        {
            return Ints.FromDouble(ToIntegral(value));
        }

        var count = Ints.AsClampedIndex(places, out var failed);
        if (failed)
        {
            return V.Error;
        }

        if (!FloatBits.IsFinite(value) || count > MostFloatPlaces || value == 0)
        {
            return V.FromDouble(value);
        }

        if (count < LeastFloatPlaces)
        {
            return V.FromDouble(0.0 * value);
        }

        var rounded = AtPlace(value, (int)count);
        return FloatBits.IsInfinite(rounded)
            ? Errors.Raise(OverflowErrorType.Address, "rounded value too large to represent"u8)
            : V.FromDouble(rounded);
    }

    /// <summary>The nearest integral double, ties to even.</summary>
    public static double ToIntegral(double value)
    {
        var floor = Libm.Floor(value);
        var rest = value - floor;
        if (rest < 0.5 || (rest == 0.5 && Libm.Fmod(floor, 2.0) == 0.0))
        {
            return floor;
        }

        return FloatBits.IsFinite(value) ? floor + 1.0 : value;
    }

    /// <summary>int.__round__: half to even at 10^-places; owned.</summary>
    public static V RoundInt(V value, V places)
    {
        if (places.IsUnset || places.IsNone)
        {
            return Ints.ToExact(value);
        }

        var count = Ints.AsClampedIndex(places, out var failed);
        if (failed)
        {
            return V.Error;
        }

        if (count >= 0)
        {
            return Ints.ToExact(value);
        }

        // 10^n is more than twice the value when n decimal digits are more bits than the value has.
        if (count < -IntBits.BitLength(value) - 1)
        {
            return V.FromSmall(0);
        }

        var unit = IntPower.Power(V.FromSmall(10), V.FromSmall(-count));
        if (unit.IsError)
        {
            return V.Error;
        }

        var result = NearestMultiple(value, unit);
        Counts.Release(unit);
        return result;
    }

    /// <summary>The multiple of a positive unit nearest to a value, ties to the even one; owned.</summary>
    private static V NearestMultiple(V value, V unit)
    {
        if (!IntArithmetic.DivideFloored(value, unit, true, true, out var quotient, out var remainder))
        {
            return V.Error;
        }

        var twice = IntBits.ShiftLeft(remainder, 1L);
        var order = twice.IsError ? 0 : Ints.Compare(twice, unit);
        var failed = twice.IsError;
        Counts.Release(twice);
        IntView view;
        IntView.Read(quotient, &view);
        var up = order > 0 || (order == 0 && view.IsOdd);
        Counts.Release(quotient);
        if (failed)
        {
            Counts.Release(remainder);
            return V.Error;
        }

        var below = IntArithmetic.Subtract(value, remainder);
        Counts.Release(remainder);
        if (!up || below.IsError)
        {
            return below;
        }

        var above = IntArithmetic.Add(below, unit);
        Counts.Release(below);
        return above;
    }

    private static double AtPlace(double value, int places)
    {
        byte* digits = stackalloc byte[Floats.BufferSize + 16];
        var count = Floats.Digits(value, Floats.AfterPoint, places, digits, out var point, out var negative);
        var exponent = point - count;
        var end = digits + count;
        *end++ = (byte)'e';
        if (exponent < 0)
        {
            *end++ = (byte)'-';
            exponent = -exponent;
        }

        byte* number = stackalloc byte[24];
        var start = IntDecimal.WriteWord(number + 24, (ulong)exponent);
        new ReadOnlySpan<byte>(start, (int)(number + 24 - start)).CopyTo(new Span<byte>(end, 24));
        end += number + 24 - start;
        var magnitude = count == 0 ? 0.0 : FloatParsing.Parse(digits, end - digits, out _);
        return negative ? -magnitude : magnitude;
    }
}
