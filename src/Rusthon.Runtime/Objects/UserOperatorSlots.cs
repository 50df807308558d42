namespace Rusthon.Runtime;

/// <summary>The slots of classes that define operators in Python.</summary>
public static unsafe partial class UserSlots
{
    public static V Add(V a, V b) => Binary(a, b, Types.Of(a)->Add, Types.Of(b)->Add, (delegate*<V, V, V>)&Add, Names.Add, Names.RAdd);

    public static V Subtract(V a, V b) => Binary(a, b, Types.Of(a)->Subtract, Types.Of(b)->Subtract, (delegate*<V, V, V>)&Subtract, Names.Sub, Names.RSub);

    public static V Multiply(V a, V b) => Binary(a, b, Types.Of(a)->Multiply, Types.Of(b)->Multiply, (delegate*<V, V, V>)&Multiply, Names.Mul, Names.RMul);

    public static V TrueDivide(V a, V b) => Binary(a, b, Types.Of(a)->TrueDivide, Types.Of(b)->TrueDivide, (delegate*<V, V, V>)&TrueDivide, Names.TrueDiv, Names.RTrueDiv);

    public static V FloorDivide(V a, V b) => Binary(a, b, Types.Of(a)->FloorDivide, Types.Of(b)->FloorDivide, (delegate*<V, V, V>)&FloorDivide, Names.FloorDiv, Names.RFloorDiv);

    public static V Remainder(V a, V b) => Binary(a, b, Types.Of(a)->Remainder, Types.Of(b)->Remainder, (delegate*<V, V, V>)&Remainder, Names.Mod, Names.RMod);

    public static V DivMod(V a, V b) => Binary(a, b, Types.Of(a)->DivMod, Types.Of(b)->DivMod, (delegate*<V, V, V>)&DivMod, Names.DivMod, Names.RDivMod);

    public static V LeftShift(V a, V b) => Binary(a, b, Types.Of(a)->LeftShift, Types.Of(b)->LeftShift, (delegate*<V, V, V>)&LeftShift, Names.LShift, Names.RLShift);

    public static V RightShift(V a, V b) => Binary(a, b, Types.Of(a)->RightShift, Types.Of(b)->RightShift, (delegate*<V, V, V>)&RightShift, Names.RShift, Names.RRShift);

    public static V And(V a, V b) => Binary(a, b, Types.Of(a)->And, Types.Of(b)->And, (delegate*<V, V, V>)&And, Names.And, Names.RAnd);

    public static V Or(V a, V b) => Binary(a, b, Types.Of(a)->Or, Types.Of(b)->Or, (delegate*<V, V, V>)&Or, Names.Or, Names.ROr);

    public static V Xor(V a, V b) => Binary(a, b, Types.Of(a)->Xor, Types.Of(b)->Xor, (delegate*<V, V, V>)&Xor, Names.Xor, Names.RXor);

    public static V MatrixMultiply(V a, V b) => Binary(a, b, Types.Of(a)->MatrixMultiply, Types.Of(b)->MatrixMultiply, (delegate*<V, V, V>)&MatrixMultiply, Names.MatMul, Names.RMatMul);

    public static V InPlaceAdd(V a, V b) => CallOrNotImplemented(a, Names.IAdd, b);

    public static V InPlaceSubtract(V a, V b) => CallOrNotImplemented(a, Names.ISub, b);

    public static V InPlaceMultiply(V a, V b) => CallOrNotImplemented(a, Names.IMul, b);

    public static V InPlaceTrueDivide(V a, V b) => CallOrNotImplemented(a, Names.ITrueDiv, b);

    public static V InPlaceFloorDivide(V a, V b) => CallOrNotImplemented(a, Names.IFloorDiv, b);

    public static V InPlaceRemainder(V a, V b) => CallOrNotImplemented(a, Names.IMod, b);

    public static V InPlacePower(V a, V b) => CallOrNotImplemented(a, Names.IPow, b);

    public static V InPlaceLeftShift(V a, V b) => CallOrNotImplemented(a, Names.ILShift, b);

    public static V InPlaceRightShift(V a, V b) => CallOrNotImplemented(a, Names.IRShift, b);

    public static V InPlaceAnd(V a, V b) => CallOrNotImplemented(a, Names.IAnd, b);

    public static V InPlaceOr(V a, V b) => CallOrNotImplemented(a, Names.IOr, b);

    public static V InPlaceXor(V a, V b) => CallOrNotImplemented(a, Names.IXor, b);

    public static V InPlaceMatrixMultiply(V a, V b) => CallOrNotImplemented(a, Names.IMatMul, b);

    public static V Negative(V a) => Call0(a, Names.Neg);

    public static V Positive(V a) => Call0(a, Names.Pos);

    public static V Absolute(V a) => Call0(a, Names.Abs);

    public static V Invert(V a) => Call0(a, Names.Invert);

    public static V Power(V a, V b, V modulus)
    {
        if (modulus.IsNone)
        {
            return Binary(
                a,
                b,
                (delegate*<V, V, V>)Types.Of(a)->Power,
                (delegate*<V, V, V>)Types.Of(b)->Power,
                (delegate*<V, V, V>)(delegate*<V, V, V, V>)&Power,
                Names.Pow,
                Names.RPow);
        }

        if ((void*)Types.Of(a)->Power != (void*)(delegate*<V, V, V, V>)&Power)
        {
            return V.NotImplemented;
        }

        V* args = stackalloc V[2];
        args[0] = b;
        args[1] = modulus;
        return CallFound(a, TypeDicts.Lookup(Types.Of(a), Names.Pow), args, 2);
    }

    /// <summary>
    /// One operator over two operands, at least one of which has the given function in its slot: the right operand's
    /// reflected method goes first when its class is a subclass that overrides it.
    /// </summary>
    private static V Binary(V a, V b, delegate*<V, V, V> slotA, delegate*<V, V, V> slotB, delegate*<V, V, V> own, V name, V reflected)
    {
        var typeA = Types.Of(a);
        var typeB = Types.Of(b);
        var tryRight = typeA != typeB && (void*)slotB == (void*)own;
        if ((void*)slotA == (void*)own)
        {
            if (tryRight && Types.IsSubtype(typeB, typeA))
            {
                var overridden = TypeDicts.Lookup(typeB, reflected);
                if (!overridden.IsUnset && !V.Same(overridden, TypeDicts.Lookup(typeA, reflected)))
                {
                    var first = CallFound(b, overridden, &a, 1);
                    if (!first.IsNotImplemented)
                    {
                        return first;
                    }

                    tryRight = false;
                }
            }

            var result = CallOrNotImplemented(a, name, b);
            if (!result.IsNotImplemented || typeA == typeB)
            {
                return result;
            }
        }

        return tryRight ? CallOrNotImplemented(b, reflected, a) : V.NotImplemented;
    }
}
