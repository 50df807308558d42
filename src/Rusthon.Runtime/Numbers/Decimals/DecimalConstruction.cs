namespace Rusthon.Runtime;

/// <summary>Numbers of texts, ints, floats, tuples and other numbers.</summary>
internal static unsafe class DecimalConstruction
{
    /// <summary>Decimal(value="0", context=None) for a type.</summary>
    public static V New(TypeObj* type, V* args, long count, TupleObj* names)
    {
        V* slots = stackalloc V[2];
        var keywords = names == null ? 0 : names->Length;
        if (count + keywords > 2)
        {
            return Errors.Raise(TypeErrorType.Address, "function takes at most 2 arguments (%S given)"u8, V.FromSmall(count + keywords));
        }

        if (!DecimalArguments.Bind("value context"u8, args, count, names, slots, 2))
        {
            return V.Error;
        }

        var isCurrent = slots[1].IsUnset || slots[1].IsNone;
        if (!isCurrent && DecimalContexts.Given(slots[1]) == null)
        {
            return V.Error;
        }

        return slots[0].IsUnset ? Decimals.MakeOf(type, 0, 0, 0) : Read(type, slots[0], slots[1], true);
    }

    /// <summary>A number rounded to a context.</summary>
    public static V InContext(V value, DecimalContextObj* context)
    {
        if (Ints.IsInt(value) && Ints.Sign(value) == 0)
        {
            return Decimals.Make(false, 0, 0);
        }

        var held = Counts.RetainObject(context);
        if (Strs.IsStr(value) && HasSpace(value))
        {
            var refused = DecimalRounding.Signaled(context, DecimalSignal.Syntax, Decimals.MakeSpecial(DecimalKind.Quiet, false));
            Counts.Release(held);
            return refused;
        }

        var exact = value.IsUnset ? Decimals.Make(false, 0, 0) : Read(DecimalType.Address, value, held, false);
        var result = exact.IsError ? V.Error : IsNaN(exact) ? Copied(exact, context) : Fitted(exact, context);
        Counts.Release(exact);
        Counts.Release(held);
        return result;
    }

    /// <summary>The number of a float (or int), rounded to a context.</summary>
    public static V FromFloatInContext(V value, DecimalContextObj* context)
    {
        var exact = FromFloat(DecimalType.Address, value);
        var result = exact.IsError ? V.Error : Fitted(exact, context);
        Counts.Release(exact);
        return result;
    }

    /// <summary>The number of a float (or int).</summary>
    public static V FromFloat(TypeObj* type, V value) => Ints.IsInt(value)
        ? OfType(type, Decimals.FromInt(DecimalType.Address, value))
        : OfType(type, DecimalContexts.Call(DecimalRest.FromFloat, value));

    /// <summary>A number as an instance of a type: for another type than Decimal, what calling it gives.</summary>
    private static V OfType(TypeObj* type, [Owned] V number)
    {
        if (type == DecimalType.Address || number.IsError)
        {
            return number;
        }

        var made = Objects.Call1(V.FromObject(type), number);
        Counts.Release(number);
        return made;
    }

    /// <summary>The number of a value; an exact one that is out of the range of all contexts is none.</summary>
    private static V Read(TypeObj* type, V value, V context, bool isExact)
    {
        if (Strs.IsStr(value) && DecimalText.TryParse(value, out var isNegative, out var coefficient, out var exponent))
        {
            return Decimals.MakeOf(type, isNegative ? DecimalFlags.Negative : 0, coefficient, exponent);
        }

        if (Ints.IsInt(value))
        {
            return Decimals.FromInt(type, value);
        }

        if (Decimals.Is(value))
        {
            var o = Decimals.Of(value);
            return type == DecimalType.Address && o->Head.Type == type ? Counts.Retain(value) : Decimals.Copy(type, o, o->Head.Flags & DecimalFlags.Negative);
        }

        var current = DecimalContexts.Given(context);
        if (current == null)
        {
            return V.Error;
        }

        var held = Counts.RetainObject(current);
        var made = DecimalContexts.Call(DecimalRest.Construct, value, held, V.FromBool(isExact));
        Counts.Release(held);
        if (type == DecimalType.Address || made.IsError)
        {
            return made;
        }

        var own = Decimals.Copy(type, Decimals.Of(made), Decimals.Of(made)->Head.Flags & DecimalFlags.Negative);
        Counts.Release(made);
        return own;
    }

    /// <summary>Whether a text has what only the constructor takes: white space or underscores.</summary>
    private static bool HasSpace(V text)
    {
        for (var i = 0L; i < Strs.Length(text); i++)
        {
            var c = Strs.At(text, i);
            if (c == '_' || Characters.IsSpace(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNaN(V value) => Decimals.KindOf(Decimals.Of(value)) >= DecimalKind.Quiet;

    /// <summary>A NaN as it is, if its payload is not too long for a context.</summary>
    private static V Copied(V value, DecimalContextObj* context)
    {
        var payload = Decimals.CoefficientOf(Decimals.Of(value));
        var digits = payload.IsError ? -1 : DecimalPowers.Digits(payload);
        Counts.Release(payload);
        if (digits < 0)
        {
            return V.Error;
        }

        return digits <= context->Precision - (context->Clamp ? 1 : 0)
            ? Counts.Retain(value)
            : DecimalRounding.Signaled(context, DecimalSignal.Syntax, Decimals.MakeSpecial(DecimalKind.Quiet, false));
    }

    private static V Fitted(V value, DecimalContextObj* context)
    {
        DecimalNumber number;
        return DecimalNumber.Read(value, &number) ? DecimalMethods.Fit(&number, number.IsNegative, context) : V.Error;
    }
}
