using System;
using System.Numerics;

namespace Rusthon.Runtime;

/// <summary>Brings exact results into a context: rounding, the range of exponents and the signals that go with them.</summary>
internal static unsafe class DecimalRounding
{
    /// <summary>The limbs of the widest intermediate coefficient.</summary>
    public const int WideLimbs = 5;

    /// <summary>A result whose coefficient is below 2^128.</summary>
    public static V Finish(DecimalContextObj* context, bool isNegative, UInt128 coefficient, long exponent)
    {
        var digits = DecimalWords.Digits(coefficient);
        var adjusted = exponent + digits - 1;
        if (coefficient == 0)
        {
            return exponent >= context->Tiny && exponent <= (context->Clamp ? context->Top : context->Most)
                ? Decimals.Make(isNegative, 0, exponent)
                : Rare(context, isNegative, V.FromSmall(0), exponent);
        }

        if (adjusted < context->Least || adjusted > context->Most || context->Clamp)
        {
            return Rare(context, isNegative, Decimals.IntOf(coefficient), exponent);
        }

        if (digits <= context->Precision)
        {
            return Decimals.Make(isNegative, coefficient, exponent);
        }

        var dropped = (int)(digits - context->Precision);
        if (dropped > DecimalWords.SafeDigits || adjusted == context->Most)
        {
            return Rare(context, isNegative, Decimals.IntOf(coefficient), exponent);
        }

        var kept = DecimalWords.Divide(coefficient, dropped, out var rest);
        var signals = DecimalSignal.Rounded;
        exponent += dropped;
        if (rest != 0)
        {
            signals |= DecimalSignal.Inexact;
            var half = rest * 2;
            var unit = DecimalWords.PowerOfTen(dropped);
            kept = Rounded(context, isNegative, kept, half < unit ? -1 : half > unit ? 1 : 0, ref exponent);
        }

        return Signaled(context, signals, Decimals.Make(isNegative, kept, exponent));
    }

    /// <summary>A result whose coefficient has up to <see cref="WideLimbs"/> limbs; they are destroyed.</summary>
    public static V FinishWide(DecimalContextObj* context, bool isNegative, ulong* limbs, long count, long exponent)
    {
        count = Limbs.Trim(limbs, count);
        if (count <= 2)
        {
            return Finish(context, isNegative, count == 0 ? 0 : new UInt128(count == 2 ? limbs[1] : 0, limbs[0]), exponent);
        }

        ulong* power = stackalloc ulong[WideLimbs];
        var digits = Digits(limbs, count, power);
        var adjusted = exponent + digits - 1;
        var dropped = digits - context->Precision;
        if (adjusted < context->Least || adjusted >= context->Most || context->Clamp || dropped <= 0 || dropped > DecimalWords.SafeDigits || context->Precision > DecimalWords.SafeDigits)
        {
            return Rare(context, isNegative, Ints.FromLimbs(limbs, count, false), exponent);
        }

        var first = dropped > DecimalWords.WordDigits ? DecimalWords.WordDigits : (int)dropped;
        UInt128 rest = DecimalWords.DivideLimbs(limbs, count, first);
        if (dropped > first)
        {
            rest += (UInt128)DecimalWords.DivideLimbs(limbs, count, (int)dropped - first) * (ulong)DecimalWords.PowerOfTen(first);
        }

        var kept = new UInt128(limbs[1], limbs[0]);
        var signals = DecimalSignal.Rounded;
        exponent += dropped;
        if (rest != 0)
        {
            signals |= DecimalSignal.Inexact;
            var unit = DecimalWords.PowerOfTen((int)dropped);
            kept = Rounded(context, isNegative, kept, rest * 2 < unit ? -1 : rest * 2 > unit ? 1 : 0, ref exponent);
        }

        return Signaled(context, signals, Decimals.Make(isNegative, kept, exponent));
    }

    /// <summary>A result whose coefficient is any int that is not negative.</summary>
    public static V FinishLarge(DecimalContextObj* context, bool isNegative, [Owned] V coefficient, long exponent)
    {
        if (coefficient.IsError)
        {
            return V.Error;
        }

        IntView view;
        IntView.Read(coefficient, &view);
        if (view.Count <= 2)
        {
            var small = Decimals.ValueOf(&view);
            Counts.Release(coefficient);
            return Finish(context, isNegative, small, exponent);
        }

        // A limb has at most 20 digits.
        var most = view.Count * 20;
        var digits = most <= context->Precision && exponent >= context->Least && exponent + most <= context->Most
            ? most
            : DecimalPowers.Digits(coefficient);
        var adjusted = exponent + digits - 1;
        if (digits < 0)
        {
            Counts.Release(coefficient);
            return V.Error;
        }

        if (adjusted < context->Least || adjusted >= context->Most || context->Clamp)
        {
            return Rare(context, isNegative, coefficient, exponent);
        }

        return digits <= context->Precision
            ? Decimals.MakeLarge(DecimalType.Address, isNegative ? DecimalFlags.Negative : 0, coefficient, exponent)
            : RoundLarge(context, isNegative, coefficient, exponent, digits - context->Precision);
    }

    /// <summary>Whether what was kept grows, given how what was dropped compares with half a unit (-1, 0, 1; it is not 0).</summary>
    public static bool GoesUp(int mode, bool isNegative, bool isOdd, bool endsInZeroOrFive, int order)
    {
        switch (mode)
        {
            case DecimalMode.Up:
                return true;
            case DecimalMode.Down:
                return false;
            case DecimalMode.Ceiling:
                return !isNegative;
            case DecimalMode.Floor:
                return isNegative;
            case DecimalMode.HalfUp:
                return order >= 0;
            case DecimalMode.HalfDown:
                return order > 0;
            case DecimalMode.HalfEven:
                return order > 0 || (order == 0 && isOdd);
            default:
                return endsInZeroOrFive;
        }
    }

    /// <summary>The remainder of a number by five.</summary>
    public static int ModuloFive(UInt128 number)
    {
        // 2^64 is 1 modulo 5.
        var sum = ((ulong)number % 5) + ((ulong)(number >> 64) % 5);
        return (int)(sum % 5);
    }

    /// <summary>A result after its signals; gives it up when one of them is trapped.</summary>
    public static V Signaled(DecimalContextObj* context, uint signals, [Owned] V result)
    {
        if (!result.IsError && !DecimalContexts.Signal(context, signals))
        {
            Counts.Release(result);
            return V.Error;
        }

        return result;
    }

    /// <summary>What a context makes of any result, by the library.</summary>
    [Cold]
    public static V Rare(DecimalContextObj* context, bool isNegative, [Owned] V coefficient, long exponent)
    {
        if (coefficient.IsError)
        {
            return V.Error;
        }

        var held = Counts.RetainObject(context);
        var place = Ints.FromLong(exponent);
        var result = place.IsError ? V.Error : DecimalContexts.Call(DecimalRest.Finish, held, V.FromSmall(isNegative ? 1 : 0), coefficient, place);
        Counts.Release(place);
        Counts.Release(held);
        Counts.Release(coefficient);
        return result;
    }

    private static UInt128 Rounded(DecimalContextObj* context, bool isNegative, UInt128 kept, int order, ref long exponent)
    {
        var mode = context->Rounding;
        if (!GoesUp(mode, isNegative, ((ulong)kept & 1) != 0, mode == DecimalMode.ZeroFiveUp && ModuloFive(kept) == 0, order))
        {
            return kept;
        }

        kept += 1;
        if (context->Precision <= DecimalWords.SafeDigits && kept == DecimalWords.PowerOfTen((int)context->Precision))
        {
            kept = DecimalWords.PowerOfTen((int)context->Precision - 1);
            exponent++;
        }

        return kept;
    }

    private static V RoundLarge(DecimalContextObj* context, bool isNegative, [Owned] V coefficient, long exponent, long dropped)
    {
        var power = DecimalPowers.PowerOfTen(dropped);
        var kept = V.Error;
        var rest = V.Error;
        var ok = !power.IsError && IntArithmetic.DivideFloored(coefficient, power, true, true, out kept, out rest);
        Counts.Release(coefficient);
        var signals = DecimalSignal.Rounded;
        exponent += dropped;
        if (ok && Ints.Sign(rest) != 0)
        {
            signals |= DecimalSignal.Inexact;
            var twice = IntArithmetic.Add(rest, rest);
            var order = twice.IsError ? 0 : Ints.Compare(twice, power);
            ok = !twice.IsError && RoundUpLarge(context, isNegative, order, ref kept, ref exponent);
            Counts.Release(twice);
        }

        Counts.Release(power);
        Counts.Release(rest);
        if (!ok)
        {
            Counts.Release(kept);
            return V.Error;
        }

        return Signaled(context, signals, Decimals.MakeLarge(DecimalType.Address, isNegative ? DecimalFlags.Negative : 0, kept, exponent));
    }

    /// <summary>Adds one to what was kept where the mode wants it; false when out of memory.</summary>
    private static bool RoundUpLarge(DecimalContextObj* context, bool isNegative, int order, ref V kept, ref long exponent)
    {
        IntView view;
        IntView.Read(kept, &view);
        var mode = context->Rounding;
        var isFive = mode == DecimalMode.ZeroFiveUp && (view.IsZero || Limbs.RemainderWord(view.Limbs, view.Count, 5) == 0);
        if (!GoesUp(mode, isNegative, view.IsOdd, isFive, order))
        {
            return true;
        }

        var more = IntArithmetic.Add(kept, V.FromSmall(1));
        Counts.Release(kept);
        kept = more;
        var limit = more.IsError ? V.Error : DecimalPowers.PowerOfTen(context->Precision);
        if (limit.IsError)
        {
            return false;
        }

        if (Ints.Compare(more, limit) == 0)
        {
            Counts.Release(kept);
            kept = DecimalPowers.PowerOfTen(context->Precision - 1);
            exponent++;
        }

        Counts.Release(limit);
        return !kept.IsError;
    }

    /// <summary>The digits of a number of 3 to 4 limbs; the power is scratch.</summary>
    private static int Digits(ulong* limbs, long count, ulong* power)
    {
        var bits = Limbs.BitLength(limbs, count);
        var estimate = (int)((bits * 1233) >> 12);

        // Most numbers are so far from the power that the leading words tell.
        var top = PowersOfTen.High(estimate);
        var shift = BitOperations.LeadingZeroCount(limbs[count - 1]);
        var lead = shift == 0 ? limbs[count - 1] : (limbs[count - 1] << shift) | (limbs[count - 2] >> (64 - shift));
        var powerBits = BitsOfPower(estimate);
        if (bits != powerBits || lead != top)
        {
            return bits > powerBits || (bits == powerBits && lead > top) ? estimate + 1 : estimate;
        }

        var powerCount = PowerOfTen(estimate, power);
        return Limbs.Compare(limbs, count, power, powerCount) < 0 ? estimate : estimate + 1;
    }

    /// <summary>The number of bits of 10^n for n up to 76.</summary>
    private static long BitsOfPower(int n) => ((n * 217706L) >> 16) + 1;

    /// <summary>Writes 10^n for n up to 76 and gives the number of limbs.</summary>
    public static long PowerOfTen(int n, ulong* limbs)
    {
        var first = DecimalWords.PowerOfTen(n <= DecimalWords.SafeDigits ? n : DecimalWords.SafeDigits);
        limbs[0] = (ulong)first;
        limbs[1] = (ulong)(first >> 64);
        if (n <= DecimalWords.SafeDigits)
        {
            return limbs[1] == 0 ? 1 : 2;
        }

        return MultiplyTo(limbs, first, DecimalWords.PowerOfTen(n - DecimalWords.SafeDigits));
    }

    /// <summary>Writes a product (up to 4 limbs) and gives the number of limbs.</summary>
    public static long MultiplyTo(ulong* limbs, UInt128 a, UInt128 b)
    {
        var a0 = (ulong)a;
        var a1 = (ulong)(a >> 64);
        var b0 = (ulong)b;
        var b1 = (ulong)(b >> 64);
        limbs[0] = Wide.Multiply(a0, b0, out var carry);
        limbs[1] = Wide.MultiplyAdd(a1, b0, carry, 0, out var top);
        limbs[2] = top;
        limbs[3] = 0;
        if (b1 != 0)
        {
            limbs[1] = Wide.MultiplyAdd(a0, b1, limbs[1], 0, out carry);
            limbs[2] = Wide.MultiplyAdd(a1, b1, top, carry, out top);
            limbs[3] = top;
        }

        return Limbs.Trim(limbs, 4);
    }
}
