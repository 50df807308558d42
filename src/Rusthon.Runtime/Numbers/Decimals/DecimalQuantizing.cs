using System;

namespace Rusthon.Runtime;

/// <summary>Numbers with another exponent: quantize, to_integral_value, round.</summary>
internal static unsafe class DecimalQuantizing
{
    public static V Quantize(V value, V pattern, V rounding, V given)
    {
        DecimalNumber number;
        DecimalNumber unit;
        var context = DecimalContexts.Given(given);
        if (context == null || !TryMode(rounding, context, out var mode) || !DecimalNumber.Require(value, &number))
        {
            return V.Error;
        }

        var result = V.Error;
        if (DecimalNumber.Require(pattern, &unit))
        {
            result = number.IsPlain && unit.Kind == DecimalKind.Finite ? ToExponent(&number, unit.Exponent, mode, context) : V.Unset;
            if (result.IsUnset)
            {
                result = ByLibrary(&number, &unit, mode, context);
            }

            unit.Free();
        }

        number.Free();
        return result;
    }

    /// <summary>round(value, places).</summary>
    public static V Round(V value, long places)
    {
        DecimalNumber number;
        var context = DecimalContexts.Current();
        if (context == null || !DecimalNumber.Require(value, &number))
        {
            return V.Error;
        }

        var result = number.IsPlain ? ToExponent(&number, -places, context->Rounding, context) : V.Unset;
        if (result.IsUnset)
        {
            DecimalNumber unit;
            var pattern = Decimals.Make(false, 1, -places);
            result = pattern.IsError || !DecimalNumber.Read(pattern, &unit) ? V.Error : ByLibrary(&number, &unit, context->Rounding, context);
            Counts.Release(pattern);
        }

        number.Free();
        return result;
    }

    /// <summary>A whole number, exact or not, as to_integral_exact (which signals) or to_integral_value have it.</summary>
    public static V ToIntegral(V value, V rounding, V given, bool signals)
    {
        DecimalNumber number;
        var context = DecimalContexts.Given(given);
        if (context == null || !TryMode(rounding, context, out var mode) || !DecimalNumber.Require(value, &number))
        {
            return V.Error;
        }

        V result;
        if (number.IsPlain && number.Exponent >= -DecimalWords.SafeDigits)
        {
            if (number.Exponent >= 0 || number.Coefficient == 0)
            {
                result = Decimals.Make(number.IsNegative, number.Coefficient, number.Exponent >= 0 ? number.Exponent : 0);
            }
            else
            {
                var kept = Dropped(&number, (int)-number.Exponent, mode, out var isInexact);
                var occurred = DecimalSignal.Rounded | (isInexact ? DecimalSignal.Inexact : 0);
                result = DecimalRounding.Signaled(context, signals ? occurred : 0, Decimals.Make(number.IsNegative, kept, 0));
            }
        }
        else
        {
            var own = number.ToDecimal();
            var held = Counts.RetainObject(context);
            result = own.IsError
                ? V.Error
                : DecimalContexts.Call(signals ? DecimalRest.ToIntegralExact : DecimalRest.ToIntegralValue, own, DecimalContexts.ModeName(mode), held);
            Counts.Release(held);
        }

        number.Free();
        return result;
    }

    /// <summary>The whole number that a finite number is rounded to, an int; Unset when the library must tell.</summary>
    public static V ToInt(DecimalNumber* number, int mode)
    {
        if (!number->IsPlain || number->Exponent < -DecimalWords.SafeDigits)
        {
            return V.Unset;
        }

        var whole = number->Coefficient;
        if (number->Exponent > 0 && !DecimalWords.TryScale(whole, number->Exponent, out whole))
        {
            return V.Unset;
        }

        if (number->Exponent < 0)
        {
            whole = Dropped(number, (int)-number->Exponent, mode, out _);
        }

        ulong* limbs = stackalloc ulong[2];
        limbs[0] = (ulong)whole;
        limbs[1] = (ulong)(whole >> 64);
        return Ints.FromLimbs(limbs, 2, number->IsNegative);
    }

    /// <summary>A coefficient without its last 1 to 38 digits, rounded.</summary>
    public static UInt128 Dropped(UInt128 coefficient, bool isNegative, int count, int mode, out bool isInexact)
    {
        var kept = DecimalWords.Divide(coefficient, count, out var rest);
        isInexact = rest != 0;
        if (!isInexact)
        {
            return kept;
        }

        var unit = DecimalWords.PowerOfTen(count);
        var order = rest * 2 < unit ? -1 : rest * 2 > unit ? 1 : 0;
        return DecimalRounding.GoesUp(mode, isNegative, ((ulong)kept & 1) != 0, mode == DecimalMode.ZeroFiveUp && DecimalRounding.ModuloFive(kept) == 0, order)
            ? kept + 1
            : kept;
    }

    /// <summary>A plain number with another exponent; Unset when the library must do it.</summary>
    private static V ToExponent(DecimalNumber* number, long wanted, int mode, DecimalContextObj* context)
    {
        if (wanted < context->Tiny || wanted > context->Most || context->Clamp)
        {
            return V.Unset;
        }

        if (number->Coefficient == 0)
        {
            return DecimalRounding.Finish(context, number->IsNegative, 0, wanted);
        }

        var adjusted = number->Exponent + number->Digits - 1;
        var count = wanted - number->Exponent;
        if (adjusted > context->Most || adjusted - wanted + 1 > context->Precision || count > DecimalWords.SafeDigits)
        {
            return V.Unset;
        }

        var occurred = 0U;
        UInt128 coefficient;
        if (count <= 0)
        {
            if (!DecimalWords.TryScale(number->Coefficient, -count, out coefficient))
            {
                return V.Unset;
            }
        }
        else
        {
            coefficient = Dropped(number, (int)count, mode, out var isInexact);
            occurred = DecimalSignal.Rounded | (isInexact ? DecimalSignal.Inexact : 0);
        }

        var digits = DecimalWords.Digits(coefficient);
        adjusted = wanted + digits - 1;
        if (digits > context->Precision || adjusted > context->Most || (coefficient != 0 && adjusted < context->Least))
        {
            return V.Unset;
        }

        return DecimalRounding.Signaled(context, occurred, Decimals.Make(number->IsNegative, coefficient, wanted));
    }

    private static UInt128 Dropped(DecimalNumber* number, int count, int mode, out bool isInexact) =>
        Dropped(number->Coefficient, number->IsNegative, count, mode, out isInexact);

    private static V ByLibrary(DecimalNumber* number, DecimalNumber* unit, int mode, DecimalContextObj* context)
    {
        var left = number->ToDecimal();
        var right = left.IsError ? V.Error : unit->ToDecimal();
        if (right.IsError)
        {
            return V.Error;
        }

        var held = Counts.RetainObject(context);
        var result = DecimalContexts.Call(DecimalRest.Quantize, left, right, DecimalContexts.ModeName(mode), held);
        Counts.Release(held);
        return result;
    }

    private static bool TryMode(V rounding, DecimalContextObj* context, out int mode)
    {
        mode = rounding.IsUnset || rounding.IsNone ? context->Rounding : DecimalArguments.Mode(rounding);
        return mode >= 0;
    }
}
