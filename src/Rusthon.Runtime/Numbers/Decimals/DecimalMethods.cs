using System;

namespace Rusthon.Runtime;

/// <summary>What can be asked of a number without a context.</summary>
internal static class DecimalTest
{
    public const int Finite = 0;
    public const int Infinite = 1;
    public const int Nan = 2;
    public const int Qnan = 3;
    public const int Snan = 4;
    public const int Signed = 5;
    public const int Zero = 6;
}

/// <summary>The methods that numbers and contexts share. Contexts given are borrowed; Unset and None mean the current one.</summary>
internal static unsafe class DecimalMethods
{
    /// <summary>A function of the library of one number in a context.</summary>
    public static V Unary(V value, V given, int rest)
    {
        DecimalNumber number;
        var context = DecimalContexts.Given(given);
        if (context == null || !DecimalNumber.Require(value, &number))
        {
            return V.Error;
        }

        var result = CallUnary(&number, context, rest);
        number.Free();
        return result;
    }

    /// <summary>A function of the library of two numbers in a context.</summary>
    public static V Binary(V left, V right, V given, int rest) => DecimalArithmetic.Method(left, right, given, &ByLibrary, rest);

    public static V Compare(V left, V right, V given) => DecimalArithmetic.Method(left, right, given, &OrderValue, DecimalRest.Compare);

    public static V Max(V left, V right, V given) => DecimalArithmetic.Method(left, right, given, &Larger, DecimalRest.Max);

    public static V Min(V left, V right, V given) => DecimalArithmetic.Method(left, right, given, &Smaller, DecimalRest.Min);

    /// <summary>A number in a context and without zeros at its end.</summary>
    public static V Normalize(V value, V given)
    {
        DecimalNumber number;
        var context = DecimalContexts.Given(given);
        if (context == null || !DecimalNumber.Require(value, &number))
        {
            return V.Error;
        }

        V result;
        if (number.IsPlain && number.Coefficient != 0 && number.Digits <= context->Precision && !context->Clamp && number.Exponent <= context->Most
            && number.Exponent + number.Digits > context->Least)
        {
            var stripped = number.Coefficient;
            var exponent = number.Exponent + DecimalWords.Strip(ref stripped, context->Most - number.Exponent);
            result = DecimalRounding.Finish(context, number.IsNegative, stripped, exponent);
        }
        else
        {
            result = CallUnary(&number, context, DecimalRest.Normalize);
        }

        number.Free();
        return result;
    }

    public static V Positive(V value, V given) => Signed(value, given, 0);

    public static V Negative(V value, V given) => Signed(value, given, 1);

    public static V Absolute(V value, V given) => Signed(value, given, 2);

    /// <summary>A number brought into a context.</summary>
    public static V Fit(DecimalNumber* number, bool isNegative, DecimalContextObj* context) => number->Kind switch
    {
        DecimalKind.Finite => number->IsLarge
            ? DecimalRounding.FinishLarge(context, isNegative, Counts.Retain(number->Large), number->Exponent)
            : DecimalRounding.Finish(context, isNegative, number->Coefficient, number->Exponent),
        DecimalKind.Infinity => Decimals.MakeSpecial(DecimalKind.Infinity, isNegative),
        _ => CallUnary(number, context, DecimalRest.Fit),
    };

    /// <summary>Answers a <see cref="DecimalTest"/>.</summary>
    public static V Test(V value, int test)
    {
        DecimalNumber number;
        if (!DecimalNumber.Require(value, &number))
        {
            return V.Error;
        }

        var answer = test switch
        {
            DecimalTest.Finite => number.Kind == DecimalKind.Finite,
            DecimalTest.Infinite => number.Kind == DecimalKind.Infinity,
            DecimalTest.Nan => number.IsNaN,
            DecimalTest.Qnan => number.Kind == DecimalKind.Quiet,
            DecimalTest.Snan => number.Kind == DecimalKind.Signaling,
            DecimalTest.Signed => number.IsNegative,
            _ => number.IsZero,
        };
        number.Free();
        return V.FromBool(answer);
    }

    public static V IsNormal(V value, V given) => IsInRange(value, given, true);

    public static V IsSubnormal(V value, V given) => IsInRange(value, given, false);

    public static V NumberClass(V value, V given)
    {
        DecimalNumber number;
        var context = DecimalContexts.Given(given);
        if (context == null || !DecimalNumber.Require(value, &number))
        {
            return V.Error;
        }

        var minus = number.IsNegative;
        var text = number.Kind switch
        {
            DecimalKind.Signaling => "sNaN"u8,
            DecimalKind.Quiet => "NaN"u8,
            DecimalKind.Infinity => minus ? "-Infinity"u8 : "+Infinity"u8,
            _ => number.IsZero
                ? (minus ? "-Zero"u8 : "+Zero"u8)
                : Adjusted(&number) < context->Least
                    ? (minus ? "-Subnormal"u8 : "+Subnormal"u8)
                    : minus ? "-Normal"u8 : "+Normal"u8,
        };
        number.Free();
        return Strs.FromAscii(text);
    }

    /// <summary>A number as a decimal.</summary>
    public static V Converted(V value)
    {
        DecimalNumber number;
        if (!DecimalNumber.Require(value, &number))
        {
            return V.Error;
        }

        var result = Counts.Retain(number.ToDecimal());
        number.Free();
        return result;
    }

    public static V CopyAbs(V value) => WithSign(value, 0, false);

    public static V CopyNegate(V value) => WithSign(value, 0, true);

    public static V CopySign(V value, V other)
    {
        DecimalNumber number;
        if (!DecimalNumber.Require(other, &number))
        {
            return V.Error;
        }

        var sign = number.IsNegative ? DecimalFlags.Negative : 0;
        number.Free();
        return WithSign(value, sign, false);
    }

    public static V SameQuantum(V left, V right)
    {
        DecimalNumber a;
        DecimalNumber b;
        if (!DecimalNumber.Require(left, &a))
        {
            return V.Error;
        }

        if (!DecimalNumber.Require(right, &b))
        {
            a.Free();
            return V.Error;
        }

        var same = a.Kind == DecimalKind.Finite || b.Kind == DecimalKind.Finite
            ? a.Kind == b.Kind && a.Exponent == b.Exponent
            : a.IsNaN == b.IsNaN;
        a.Free();
        b.Free();
        return V.FromBool(same);
    }

    /// <summary>The text of a number.</summary>
    public static V Text(V value, V given, bool engineering)
    {
        DecimalNumber number;
        var context = DecimalContexts.Given(given);
        if (context == null || !DecimalNumber.Require(value, &number))
        {
            return V.Error;
        }

        var decimalValue = number.ToDecimal();
        var text = decimalValue.IsError ? V.Error : DecimalText.Of(Decimals.Of(decimalValue), engineering, context->Capitals);
        number.Free();
        return text;
    }

    public static V Fma(V first, V second, V third, V given)
    {
        DecimalNumber a;
        DecimalNumber b;
        DecimalNumber c;
        var context = DecimalContexts.Given(given);
        if (context == null || !DecimalNumber.Require(first, &a))
        {
            return V.Error;
        }

        var result = V.Error;
        if (DecimalNumber.Require(second, &b))
        {
            if (DecimalNumber.Require(third, &c))
            {
                result = CallFour(DecimalRest.Fma, &a, &b, c.ToDecimal(), context);
                c.Free();
            }

            b.Free();
        }

        a.Free();
        return result;
    }

    /// <summary>value ** exponent, or with a modulus that is neither Unset nor None the rest.</summary>
    public static V Power(V value, V exponent, V modulus, V given)
    {
        DecimalNumber a;
        DecimalNumber b;
        DecimalNumber c;
        var context = DecimalContexts.Given(given);
        if (context == null || !DecimalNumber.Require(value, &a))
        {
            return V.Error;
        }

        var result = V.Error;
        if (DecimalNumber.Require(exponent, &b))
        {
            if (modulus.IsUnset || modulus.IsNone)
            {
                result = DecimalArithmetic.SmallPower(&a, &b, context);
                result = result.IsUnset ? DecimalArithmetic.Rest(&a, &b, context, DecimalRest.Power) : result;
            }
            else if (DecimalNumber.Require(modulus, &c))
            {
                result = CallFour(DecimalRest.PowerModulo, &a, &b, c.ToDecimal(), context);
                c.Free();
            }

            b.Free();
        }

        a.Free();
        return result;
    }

    /// <summary>The exponent of a finite number's first digit.</summary>
    public static long Adjusted(DecimalNumber* number) =>
        number->Exponent - 1 + (number->IsLarge ? DecimalPowers.Digits(number->Large) : number->Digits);

    public static V CallUnary(DecimalNumber* number, DecimalContextObj* context, int rest)
    {
        var value = number->ToDecimal();
        if (value.IsError)
        {
            return V.Error;
        }

        var held = Counts.RetainObject(context);
        var result = DecimalContexts.Call(rest, value, held);
        Counts.Release(held);
        return result;
    }

    private static V CallFour(int rest, DecimalNumber* a, DecimalNumber* b, V third, DecimalContextObj* context)
    {
        var left = a->ToDecimal();
        var right = b->ToDecimal();
        if (left.IsError || right.IsError || third.IsError)
        {
            return V.Error;
        }

        var held = Counts.RetainObject(context);
        var result = DecimalContexts.Call(rest, left, right, third, held);
        Counts.Release(held);
        return result;
    }

    private static V ByLibrary(DecimalNumber* a, DecimalNumber* b, DecimalContextObj* context) => V.Unset;

    private static V OrderValue(DecimalNumber* a, DecimalNumber* b, DecimalContextObj* context)
    {
        var order = DecimalArithmetic.Order(a, b);
        return order == 2 ? V.Unset : Decimals.Make(order < 0, order == 0 ? 0U : 1U, 0);
    }

    private static V Larger(DecimalNumber* a, DecimalNumber* b, DecimalContextObj* context) => Extreme(a, b, context, 1);

    private static V Smaller(DecimalNumber* a, DecimalNumber* b, DecimalContextObj* context) => Extreme(a, b, context, -1);

    private static V Extreme(DecimalNumber* a, DecimalNumber* b, DecimalContextObj* context, int wanted)
    {
        var order = DecimalArithmetic.Order(a, b);
        if (order is 0 or 2)
        {
            return V.Unset;
        }

        var chosen = order == wanted ? a : b;
        return Fit(chosen, chosen->IsNegative, context);
    }

    /// <summary>The number itself (0), its negative (1) or its size (2), as arithmetic gives them.</summary>
    private static V Signed(V value, V given, int how)
    {
        DecimalNumber number;
        var context = DecimalContexts.Given(given);
        if (context == null || !DecimalNumber.Require(value, &number))
        {
            return V.Error;
        }

        var isNegative = how == 2 ? false : number.IsNegative != (how == 1);
        if (number.IsZero && context->Rounding != DecimalMode.Floor)
        {
            isNegative = false;
        }

        var result = Fit(&number, isNegative, context);
        number.Free();
        return result;
    }

    private static V WithSign(V value, uint sign, bool flip)
    {
        DecimalNumber number;
        if (!DecimalNumber.Require(value, &number))
        {
            return V.Error;
        }

        if (flip)
        {
            sign = number.IsNegative ? 0 : DecimalFlags.Negative;
        }

        var own = number.ToDecimal();
        var result = own.IsError ? V.Error : Decimals.Copy(DecimalType.Address, Decimals.Of(own), sign);
        number.Free();
        return result;
    }

    private static V IsInRange(V value, V given, bool wantNormal)
    {
        DecimalNumber number;
        var context = DecimalContexts.Given(given);
        if (context == null || !DecimalNumber.Require(value, &number))
        {
            return V.Error;
        }

        var answer = number.Kind == DecimalKind.Finite && !number.IsZero && (Adjusted(&number) >= context->Least) == wantNormal;
        number.Free();
        return Errors.IsPending ? V.Error : V.FromBool(answer);
    }
}
