using System;

namespace Rusthon.Runtime;

/// <summary>Dispatch of binary operators over the slots of both operands.</summary>
public static unsafe partial class Objects
{
    /// <summary>The left slot, then the right one; the right one first when its type is a subtype that overrides it. NotImplemented when neither knows.</summary>
    public static V TryBinary(V a, V b, delegate*<V, V, V> left, delegate*<V, V, V> right)
    {
        if ((void*)right == (void*)left)
        {
            right = null;
        }

        if (left != null)
        {
            if (right != null && Types.IsSubtype(Types.Of(b), Types.Of(a)))
            {
                var reflected = right(a, b);
                if (!reflected.IsNotImplemented)
                {
                    return reflected;
                }

                right = null;
            }

            var result = left(a, b);
            if (!result.IsNotImplemented)
            {
                return result;
            }
        }

        return right == null ? V.NotImplemented : right(a, b);
    }

    /// <summary>pow(a, b, modulus or None), NotImplemented when no operand knows.</summary>
    public static V TryPower(V a, V b, V modulus)
    {
        var left = Types.Of(a)->Power;
        var right = Types.Of(b)->Power;
        if ((void*)right == (void*)left)
        {
            right = null;
        }

        if (left != null)
        {
            if (right != null && Types.IsSubtype(Types.Of(b), Types.Of(a)))
            {
                var reflected = right(a, b, modulus);
                if (!reflected.IsNotImplemented)
                {
                    return reflected;
                }

                right = null;
            }

            var result = left(a, b, modulus);
            if (!result.IsNotImplemented)
            {
                return result;
            }
        }

        if (right != null)
        {
            var result = right(a, b, modulus);
            if (!result.IsNotImplemented)
            {
                return result;
            }
        }

        var third = modulus.IsNone ? null : Types.Of(modulus)->Power;
        return third == null || (void*)third == (void*)left || (void*)third == (void*)right ? V.NotImplemented : third(a, b, modulus);
    }

    /// <summary>divmod(a, b).</summary>
    public static V DivMod(V a, V b)
    {
        var result = TryBinary(a, b, Types.Of(a)->DivMod, Types.Of(b)->DivMod);
        return result.IsNotImplemented ? RaiseUnsupported("divmod()"u8, a, b) : result;
    }

    /// <summary>pow(a, b, modulus or None).</summary>
    public static V Power(V a, V b, V modulus)
    {
        var result = TryPower(a, b, modulus);
        if (!result.IsNotImplemented)
        {
            return result;
        }

        return modulus.IsNone
            ? RaiseUnsupported("** or pow()"u8, a, b)
            : Errors.Raise(TypeErrorType.Address, "unsupported operand type(s) for ** or pow(): '%T', '%T', '%T'"u8, a, b, modulus);
    }

    /// <summary>a + b with sequence concatenation, or NotImplemented.</summary>
    private static V TryAdd(V a, V b)
    {
        var result = TryBinary(a, b, Types.Of(a)->Add, Types.Of(b)->Add);
        var concat = Types.Of(a)->Concat;
        return result.IsNotImplemented && concat != null ? concat(a, b) : result;
    }

    /// <summary>a * b with sequence repetition, or NotImplemented.</summary>
    private static V TryMultiply(V a, V b)
    {
        var result = TryBinary(a, b, Types.Of(a)->Multiply, Types.Of(b)->Multiply);
        if (!result.IsNotImplemented)
        {
            return result;
        }

        var repeat = Types.Of(a)->Repeat;
        if (repeat != null)
        {
            return Repeat(repeat, a, b);
        }

        repeat = Types.Of(b)->Repeat;
        return repeat != null ? Repeat(repeat, b, a) : V.NotImplemented;
    }

    private static V Repeat(delegate*<V, V, V> repeat, V sequence, V count)
    {
        if (Types.Of(count)->Index == null)
        {
            return Errors.Raise(TypeErrorType.Address, "can't multiply sequence by non-int of type '%T'"u8, count);
        }

        return repeat(sequence, count);
    }

    private static V TryInPlaceAdd(V a, V b, delegate*<V, V, V> concat)
    {
        var result = TryBinary(a, b, Types.Of(a)->Add, Types.Of(b)->Add);
        return result.IsNotImplemented ? concat(a, b) : result;
    }

    private static V TryInPlaceMultiply(V a, V b, delegate*<V, V, V> repeat)
    {
        var result = TryBinary(a, b, Types.Of(a)->Multiply, Types.Of(b)->Multiply);
        return result.IsNotImplemented ? Repeat(repeat, a, b) : result;
    }

    private static V RaiseUnsupported(ReadOnlySpan<byte> symbol, V a, V b)
    {
        var builder = StrBuilder.Start();
        V* types = stackalloc V[2];
        types[0] = a;
        types[1] = b;
        if (!builder.AddFormatted("unsupported operand type(s) for "u8, types) || !builder.AddFormatted(symbol, types)
            || !builder.AddFormatted(": '%T' and '%T'"u8, types))
        {
            builder.Abandon();
            return V.Error;
        }

        if (symbol.Length == 2 && symbol[0] == '>' && symbol[1] == '>' && IsPrint(a)
            && !builder.AddFormatted(". Did you mean \"print(<message>, file=<output_stream>)\"?"u8, types))
        {
            builder.Abandon();
            return V.Error;
        }

        return Errors.RaiseText(TypeErrorType.Address, ref builder);
    }

    private static bool IsPrint(V value) =>
        value.IsPointer && value.Object->Type == BuiltinType.Address
        && Strs.EqualsAscii(((BuiltinObj*)value.Object)->Def->Name, "print"u8);
}
