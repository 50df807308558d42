using System;

namespace Rusthon.Runtime;

/// <summary>The operations on two numbers. Operands are decimals or ints; what is rare is done by the library.</summary>
internal static unsafe class DecimalArithmetic
{
    /// <summary>How far exponents of large numbers may lie apart to be added exactly.</summary>
    private const long NearExponents = 10_000;

    /// <summary>The most digits of a precision for which quotients are computed in few words.</summary>
    private const long WordPrecision = 36;

    /// <summary>The largest exponent of powers that are computed here.</summary>
    private const int MaxSmallPower = 38;

    /// <summary>The largest size of an exponent that is multiplied by that of such a power.</summary>
    private const long MaxPoweredExponent = long.MaxValue / (2 * MaxSmallPower);

    /// <summary>The largest power of ten that a dividend is multiplied by here.</summary>
    private const long MaxShift = 10_000_000;

    /// <summary>An operator: NotImplemented when an operand is no number of the kind.</summary>
    public static V Operator(V left, V right, delegate*<DecimalNumber*, DecimalNumber*, DecimalContextObj*, V> operation, int rest)
    {
        DecimalNumber a;
        DecimalNumber b;
        if (!DecimalNumber.Read(left, &a))
        {
            return Errors.IsPending ? V.Error : V.NotImplemented;
        }

        if (!DecimalNumber.Read(right, &b))
        {
            a.Free();
            return Errors.IsPending ? V.Error : V.NotImplemented;
        }

        var context = DecimalContexts.Current();
        var result = context == null ? V.Error : Compute(&a, &b, context, operation, rest);
        a.Free();
        b.Free();
        return result;
    }

    /// <summary>A method of two operands in a context (borrowed, Unset or None: the current one); TypeError when an operand is no number of the kind.</summary>
    public static V Method(V left, V right, V given, delegate*<DecimalNumber*, DecimalNumber*, DecimalContextObj*, V> operation, int rest)
    {
        DecimalNumber a;
        DecimalNumber b;
        var context = DecimalContexts.Given(given);
        if (context == null || !DecimalNumber.Require(left, &a))
        {
            return V.Error;
        }

        var result = V.Error;
        if (DecimalNumber.Require(right, &b))
        {
            result = Compute(&a, &b, context, operation, rest);
            b.Free();
        }

        a.Free();
        return result;
    }

    /// <summary>Has the library compute an operation on two numbers.</summary>
    [Cold]
    public static V Rest(DecimalNumber* a, DecimalNumber* b, DecimalContextObj* context, int rest)
    {
        var left = a->ToDecimal();
        var right = left.IsError ? V.Error : b->ToDecimal();
        if (right.IsError)
        {
            return V.Error;
        }

        var held = Counts.RetainObject(context);
        var result = DecimalContexts.Call(rest, left, right, held);
        Counts.Release(held);
        return result;
    }

    public static V Add(DecimalNumber* a, DecimalNumber* b, DecimalContextObj* context) => Sum(a, b, b->IsNegative, context);

    public static V Subtract(DecimalNumber* a, DecimalNumber* b, DecimalContextObj* context) => Sum(a, b, !b->IsNegative, context);

    public static V Multiply(DecimalNumber* a, DecimalNumber* b, DecimalContextObj* context)
    {
        var isNegative = a->IsNegative != b->IsNegative;
        var exponent = a->Exponent + b->Exponent;
        if (a->IsLarge || b->IsLarge)
        {
            var x = a->ToInt();
            var y = b->ToInt();
            var product = x.IsError || y.IsError ? V.Error : IntArithmetic.Multiply(x, y);
            Counts.Release(x);
            Counts.Release(y);
            return DecimalRounding.FinishLarge(context, isNegative, product, exponent);
        }

        if (((ulong)(a->Coefficient >> 64) | (ulong)(b->Coefficient >> 64)) == 0)
        {
            return DecimalRounding.Finish(context, isNegative, a->Coefficient * b->Coefficient, exponent);
        }

        ulong* limbs = stackalloc ulong[DecimalRounding.WideLimbs];
        var count = DecimalRounding.MultiplyTo(limbs, a->Coefficient, b->Coefficient);
        return a->Digits <= DecimalWords.SafeDigits && b->Digits <= DecimalWords.SafeDigits
            ? DecimalRounding.FinishWide(context, isNegative, limbs, count, exponent)
            : DecimalRounding.FinishLarge(context, isNegative, Ints.FromLimbs(limbs, count, false), exponent);
    }

    public static V Divide(DecimalNumber* a, DecimalNumber* b, DecimalContextObj* context)
    {
        if (b->IsZero)
        {
            return V.Unset;
        }

        var isNegative = a->IsNegative != b->IsNegative;
        var ideal = a->Exponent - b->Exponent;
        if (a->IsZero)
        {
            return DecimalRounding.Finish(context, isNegative, 0, ideal);
        }

        if (a->IsLarge || b->IsLarge || context->Precision > WordPrecision)
        {
            return DivideLarge(a, b, context, isNegative, ideal);
        }

        var x = a->Coefficient;
        var y = b->Coefficient;
        if (((ulong)(x >> 64) | (ulong)(y >> 64)) == 0 && (ulong)x % (ulong)y == 0)
        {
            return DecimalRounding.Finish(context, isNegative, (ulong)x / (ulong)y, ideal);
        }

        // One digit more than the precision, so that the last one can tell what is left.
        var shift = b->Digits - a->Digits + context->Precision + 1;
        if (shift < 0 || shift > DecimalWords.SafeDigits || a->Digits > DecimalWords.SafeDigits)
        {
            return DivideLarge(a, b, context, isNegative, ideal);
        }

        ulong* limbs = stackalloc ulong[DecimalRounding.WideLimbs];
        ulong* quotient = stackalloc ulong[DecimalRounding.WideLimbs];
        ulong* rest = stackalloc ulong[DecimalRounding.WideLimbs];
        var count = DecimalRounding.MultiplyTo(limbs, x, DecimalWords.PowerOfTen((int)shift));
        Limbs.Clear(quotient, DecimalRounding.WideLimbs);
        bool isExact;
        if (y >> 64 == 0)
        {
            isExact = Limbs.DivideWord(quotient, limbs, count, (ulong)y) == 0;
        }
        else
        {
            ulong* divisor = stackalloc ulong[2];
            ulong* scratch = stackalloc ulong[(2 * DecimalRounding.WideLimbs) + 2];
            divisor[0] = (ulong)y;
            divisor[1] = (ulong)(y >> 64);
            LimbDivision.DivideInScratch(quotient, rest, limbs, count, divisor, 2, scratch);
            isExact = (rest[0] | rest[1]) == 0;
        }

        var result = new UInt128(quotient[1], quotient[0]);
        var exponent = ideal - shift;
        if (isExact)
        {
            exponent += DecimalWords.Strip(ref result, shift);
        }
        else if (DecimalRounding.ModuloFive(result) == 0)
        {
            result += 1;
        }

        return DecimalRounding.Finish(context, isNegative, result, exponent);
    }

    public static V FloorDivide(DecimalNumber* a, DecimalNumber* b, DecimalContextObj* context) =>
        DivideWhole(a, b, context, out var quotient, out _) ? DecimalRounding.Finish(context, a->IsNegative != b->IsNegative, quotient, 0) : V.Unset;

    public static V Remainder(DecimalNumber* a, DecimalNumber* b, DecimalContextObj* context) =>
        DivideWhole(a, b, context, out _, out var rest)
            ? DecimalRounding.Finish(context, a->IsNegative, rest, a->Exponent < b->Exponent ? a->Exponent : b->Exponent)
            : V.Unset;

    public static V DivMod(DecimalNumber* a, DecimalNumber* b, DecimalContextObj* context)
    {
        if (!DivideWhole(a, b, context, out var quotient, out var rest))
        {
            return V.Unset;
        }

        // The library may finish the first result, and other code run meanwhile that sets another context.
        var held = Counts.RetainObject(context);
        var exponent = a->Exponent < b->Exponent ? a->Exponent : b->Exponent;
        var first = DecimalRounding.Finish(context, a->IsNegative != b->IsNegative, quotient, 0);
        var second = first.IsError ? V.Error : DecimalRounding.Finish(context, a->IsNegative, rest, exponent);
        Counts.Release(held);
        if (!second.IsError)
        {
            return Tuples.Pair(first, second);
        }

        Counts.Release(first);
        return V.Error;
    }

    /// <summary>A power with a whole exponent whose exact result has few digits; Unset for others.</summary>
    public static V SmallPower(DecimalNumber* a, DecimalNumber* b, DecimalContextObj* context)
    {
        if (!a->IsPlain || !b->IsPlain || b->IsNegative || b->Exponent != 0 || b->Coefficient == 0 || b->Coefficient > MaxSmallPower || a->Coefficient <= 1)
        {
            return V.Unset;
        }

        if (a->Exponent > MaxPoweredExponent || a->Exponent < -MaxPoweredExponent)
        {
            return V.Unset;
        }

        // One to a power has as many zeros as there is room for.
        if (a->Exponent < 0 && a->Exponent >= -DecimalWords.SafeDigits && a->Coefficient == DecimalWords.PowerOfTen((int)-a->Exponent))
        {
            return V.Unset;
        }

        var count = (int)b->Coefficient;
        if (a->Digits * count > DecimalWords.SafeDigits || a->Digits * count > context->Precision)
        {
            return V.Unset;
        }

        var power = a->Coefficient;
        for (var i = 1; i < count; i++)
        {
            power *= a->Coefficient;
        }

        return DecimalRounding.Finish(context, a->IsNegative && (count & 1) != 0, power, a->Exponent * count);
    }

    /// <summary>-1, 0 or 1 for finite numbers; 2 when the library must tell.</summary>
    public static int Order(DecimalNumber* a, DecimalNumber* b)
    {
        if (a->IsZero || b->IsZero)
        {
            return SignOf(a) - SignOf(b) is var difference && difference > 0 ? 1 : difference < 0 ? -1 : 0;
        }

        if (a->IsNegative != b->IsNegative)
        {
            return a->IsNegative ? -1 : 1;
        }

        var order = OrderOfSizes(a, b);
        return order == 2 ? 2 : a->IsNegative ? -order : order;
    }

    private static int SignOf(DecimalNumber* a) => a->IsZero ? 0 : a->IsNegative ? -1 : 1;

    private static int OrderOfSizes(DecimalNumber* a, DecimalNumber* b)
    {
        if (a->IsLarge || b->IsLarge)
        {
            return OrderOfLarge(a, b);
        }

        var x = a->Coefficient;
        var y = b->Coefficient;
        var gap = a->Exponent - b->Exponent;
        if (gap != 0)
        {
            var tops = gap + a->Digits - b->Digits;
            if (tops != 0)
            {
                return tops < 0 ? -1 : 1;
            }

            if (gap > 0 ? !DecimalWords.TryScale(x, gap, out x) : !DecimalWords.TryScale(y, -gap, out y))
            {
                return 2;
            }
        }

        return x < y ? -1 : x > y ? 1 : 0;
    }

    private static int OrderOfLarge(DecimalNumber* a, DecimalNumber* b)
    {
        if (a->Exponent != b->Exponent)
        {
            return 2;
        }

        return !a->IsLarge ? -1 : !b->IsLarge ? 1 : Ints.Compare(a->Large, b->Large);
    }

    private static V Compute(DecimalNumber* a, DecimalNumber* b, DecimalContextObj* context, delegate*<DecimalNumber*, DecimalNumber*, DecimalContextObj*, V> operation, int rest)
    {
        if (a->Kind == DecimalKind.Finite && b->Kind == DecimalKind.Finite)
        {
            var result = operation(a, b, context);
            if (!result.IsUnset)
            {
                return result;
            }
        }

        return Rest(a, b, context, rest);
    }

    /// <summary>a + b where b has the sign given.</summary>
    private static V Sum(DecimalNumber* a, DecimalNumber* b, bool isNegative, DecimalContextObj* context)
    {
        var gap = a->Exponent - b->Exponent;
        var exponent = gap < 0 ? a->Exponent : b->Exponent;
        if (a->IsLarge || b->IsLarge)
        {
            return SumLarge(a, b, isNegative, context, gap, exponent);
        }

        var x = a->Coefficient;
        var y = b->Coefficient;
        if (gap != 0 && (x == 0 || y == 0))
        {
            return SumWithZero(a, b, isNegative, context, gap, exponent);
        }

        if (gap > 0 ? !DecimalWords.TryScale(x, gap, out x) : gap < 0 && !DecimalWords.TryScale(y, -gap, out y))
        {
            return SumLarge(a, b, isNegative, context, gap, exponent);
        }

        if (a->IsNegative == isNegative)
        {
            var sum = x + y;
            return sum < x ? SumLarge(a, b, isNegative, context, gap, exponent) : DecimalRounding.Finish(context, isNegative, sum, exponent);
        }

        if (x == y)
        {
            return DecimalRounding.Finish(context, context->Rounding == DecimalMode.Floor, 0, exponent);
        }

        return x > y
            ? DecimalRounding.Finish(context, a->IsNegative, x - y, exponent)
            : DecimalRounding.Finish(context, isNegative, y - x, exponent);
    }

    private static V SumWithZero(DecimalNumber* a, DecimalNumber* b, bool isNegative, DecimalContextObj* context, long gap, long exponent)
    {
        if (a->Coefficient == 0 && b->Coefficient == 0)
        {
            var sign = a->IsNegative == isNegative ? isNegative : context->Rounding == DecimalMode.Floor;
            return DecimalRounding.Finish(context, sign, 0, exponent);
        }

        var isFirst = b->Coefficient == 0;
        var value = isFirst ? a : b;
        if (!DecimalWords.TryScale(value->Coefficient, value->Exponent - exponent, out var scaled))
        {
            return V.Unset;
        }

        return DecimalRounding.Finish(context, isFirst ? a->IsNegative : isNegative, scaled, exponent);
    }

    private static V SumLarge(DecimalNumber* a, DecimalNumber* b, bool isNegative, DecimalContextObj* context, long gap, long exponent)
    {
        if (gap > NearExponents || gap < -NearExponents || a->IsZero || b->IsZero)
        {
            return V.Unset;
        }

        var x = ScaledInt(a, gap);
        var y = ScaledInt(b, -gap);
        var sum = V.Error;
        if (!x.IsError && !y.IsError)
        {
            sum = a->IsNegative == isNegative ? IntArithmetic.Add(x, y) : IntArithmetic.Subtract(x, y);
        }

        Counts.Release(x);
        Counts.Release(y);
        if (sum.IsError)
        {
            return V.Error;
        }

        var sign = Ints.Sign(sum);
        if (sign < 0)
        {
            var size = IntArithmetic.Negate(sum);
            Counts.Release(sum);
            return DecimalRounding.FinishLarge(context, isNegative, size, exponent);
        }

        return DecimalRounding.FinishLarge(context, sign == 0 ? context->Rounding == DecimalMode.Floor : a->IsNegative, sum, exponent);
    }

    /// <summary>The coefficient times 10^gap, or itself for a gap below 1.</summary>
    private static V ScaledInt(DecimalNumber* number, long gap)
    {
        var plain = number->ToInt();
        if (gap <= 0 || plain.IsError)
        {
            return plain;
        }

        var scaled = DecimalPowers.Scale(plain, gap);
        Counts.Release(plain);
        return scaled;
    }

    private static V DivideLarge(DecimalNumber* a, DecimalNumber* b, DecimalContextObj* context, bool isNegative, long ideal)
    {
        var x = a->ToInt();
        var y = b->ToInt();
        var xDigits = x.IsError ? -1 : DecimalPowers.Digits(x);
        var yDigits = y.IsError || xDigits < 0 ? -1 : DecimalPowers.Digits(y);
        var result = V.Error;
        if (yDigits >= 0)
        {
            var shift = yDigits - xDigits + context->Precision + 1;
            result = shift > MaxShift || shift < -MaxShift ? V.Unset : DivideInts(x, y, context, isNegative, ideal, shift);
        }

        Counts.Release(x);
        Counts.Release(y);
        return result;
    }

    private static V DivideInts(V x, V y, DecimalContextObj* context, bool isNegative, long ideal, long shift)
    {
        var above = shift > 0 ? DecimalPowers.Scale(x, shift) : Counts.Retain(x);
        var below = shift < 0 ? DecimalPowers.Scale(y, -shift) : Counts.Retain(y);
        var quotient = V.Error;
        var rest = V.Error;
        var ok = !above.IsError && !below.IsError && IntArithmetic.DivideFloored(above, below, true, true, out quotient, out rest);
        Counts.Release(above);
        Counts.Release(below);
        var isExact = ok && Ints.Sign(rest) == 0;
        Counts.Release(rest);
        if (!ok)
        {
            return V.Error;
        }

        if (isExact)
        {
            // Zeros go until the ideal exponent; the library does that.
            var held = Counts.RetainObject(context);
            var from = Ints.FromLong(ideal - shift);
            var to = Ints.FromLong(ideal);
            var stripped = DecimalContexts.Call(isNegative ? DecimalRest.FinishExactNegative : DecimalRest.FinishExact, held, quotient, from, to);
            Counts.Release(from);
            Counts.Release(to);
            Counts.Release(held);
            Counts.Release(quotient);
            return stripped;
        }

        IntView view;
        IntView.Read(quotient, &view);
        if (view.IsZero || Limbs.RemainderWord(view.Limbs, view.Count, 5) == 0)
        {
            var more = IntArithmetic.Add(quotient, V.FromSmall(1));
            Counts.Release(quotient);
            quotient = more;
        }

        return DecimalRounding.FinishLarge(context, isNegative, quotient, ideal - shift);
    }

    /// <summary>The whole quotient and the remainder of plain numbers whose exponents are near each other; false when the library must compute them.</summary>
    private static bool DivideWhole(DecimalNumber* a, DecimalNumber* b, DecimalContextObj* context, out UInt128 quotient, out UInt128 rest)
    {
        quotient = 0;
        rest = 0;
        if (!a->IsPlain || !b->IsPlain || b->Coefficient == 0)
        {
            return false;
        }

        var gap = a->Exponent - b->Exponent;
        var x = a->Coefficient;
        var y = b->Coefficient;
        if (gap > 0 ? !DecimalWords.TryScale(x, gap, out x) : gap < 0 && !DecimalWords.TryScale(y, -gap, out y))
        {
            return false;
        }

        if (x < y)
        {
            rest = x;
            return true;
        }

        DecimalWords.Divide(x, y, out quotient, out rest);
        return DecimalWords.Digits(quotient) <= context->Precision;
    }
}
