using System;
using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type decimal.Decimal: construction, operators, comparison and conversion.</summary>
[PyType("Decimal", Module = "decimal", Layout = typeof(DecimalObj), Flags = TypeFlags.BaseType | TypeFlags.DottedName, Doc = "Construct a new Decimal object. 'value' can be an integer, string, tuple,\nor another Decimal object. If no value is given, return Decimal('0'). The\ncontext does not affect the conversion and is only passed to determine if\nthe InvalidOperation trap is active.\n")]
public static unsafe partial class DecimalType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    private const ulong InverseOfTen = 2075258708292324556;
    private const long HashOfInfinity = 314159;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [ModuleConstant("_decimal", "Decimal")]
    private static V Export() => Counts.RetainObject(Address);

    [Slot("New")]
    private static V New(TypeObj* type, V* args, long count, TupleObj* names) => DecimalConstruction.New(type, args, count, names);

    [Slot("Init")]
    private static int Init(V self, V* args, long count, TupleObj* names) => 0;

    [Slot("Drop")]
    private static void Drop(Obj* o)
    {
        if ((o->Flags & DecimalFlags.Large) != 0)
        {
            Counts.Release(new V(((DecimalObj*)o)->Low));
        }

        Instances.Free(o);
    }

    [Slot("Repr")]
    private static V Repr(V self)
    {
        var context = DecimalContexts.Current();
        return context == null ? V.Error : DecimalText.Repr(Decimals.Of(self), context->Capitals);
    }

    [Slot("Str")]
    private static V Str(V self) => DecimalMethods.Text(self, V.Unset, false);

    [Slot("Format")]
    private static V Format(V self, V specification)
    {
        if (!Strs.IsStr(specification))
        {
            return Errors.Raise(TypeErrorType.Address, "format arg must be str"u8);
        }

        if (Strs.Length(specification) == 0)
        {
            return Str(self);
        }

        var text = DecimalFixedText.Format(Decimals.Of(self), specification);
        return text.IsUnset ? DecimalContexts.Call(DecimalRest.Format, self, specification) : text;
    }

    [Slot("Hash")]
    private static long Hash(V self)
    {
        var o = Decimals.Of(self);
        var isNegative = Decimals.IsNegative(o);
        switch (Decimals.KindOf(o))
        {
            case DecimalKind.Infinity:
                return isNegative ? -HashOfInfinity : HashOfInfinity;
            case DecimalKind.Quiet:
                return ObjectType.Hash(self);
            case DecimalKind.Signaling:
                return Errors.Fail(TypeErrorType.Address, "Cannot hash a signaling NaN value"u8);
        }

        ulong residue;
        if (Decimals.IsLarge(o))
        {
            residue = (ulong)IntHash.Of(new V(o->Low));
        }
        else
        {
            // 2^64 is 8 modulo 2^61 - 1.
            residue = IntHash.Residue(((UInt128)IntHash.Residue(o->High) * 8) + IntHash.Residue(o->Low));
        }

        var exponent = o->Exponent;
        var hash = (long)IntHash.Times(residue, IntHash.Power(exponent < 0 ? InverseOfTen : 10, (ulong)(exponent < 0 ? -exponent : exponent)));
        return IntHash.NotMinusOne(isNegative ? -hash : hash);
    }

    [Slot("Truth")]
    private static int Truth(V self) => Decimals.IsZero(Decimals.Of(self)) ? 0 : 1;

    [Slot("Compare")]
    private static V Compare(V self, V other, int op)
    {
        DecimalNumber a;
        DecimalNumber b;
        if (!DecimalNumber.Read(self, &a))
        {
            return Errors.IsPending ? V.Error : V.NotImplemented;
        }

        if (!DecimalNumber.Read(other, &b))
        {
            a.Free();
            return Errors.IsPending ? V.Error : DecimalContexts.Call(DecimalRest.CompareOther, self, other, V.FromSmall(op));
        }

        var result = CompareNumbers(&a, &b, op);
        a.Free();
        b.Free();
        return result;
    }

    [Slot("Add")]
    private static V Add(V left, V right) => DecimalArithmetic.Operator(left, right, &DecimalArithmetic.Add, DecimalRest.Add);

    [Slot("Subtract")]
    private static V Subtract(V left, V right) => DecimalArithmetic.Operator(left, right, &DecimalArithmetic.Subtract, DecimalRest.Subtract);

    [Slot("Multiply")]
    private static V Multiply(V left, V right) => DecimalArithmetic.Operator(left, right, &DecimalArithmetic.Multiply, DecimalRest.Multiply);

    [Slot("TrueDivide")]
    private static V TrueDivide(V left, V right) => DecimalArithmetic.Operator(left, right, &DecimalArithmetic.Divide, DecimalRest.Divide);

    [Slot("FloorDivide")]
    private static V FloorDivide(V left, V right) => DecimalArithmetic.Operator(left, right, &DecimalArithmetic.FloorDivide, DecimalRest.FloorDivide);

    [Slot("Remainder")]
    private static V Remainder(V left, V right) => DecimalArithmetic.Operator(left, right, &DecimalArithmetic.Remainder, DecimalRest.Remainder);

    [Slot("DivMod")]
    private static V DivMod(V left, V right) => DecimalArithmetic.Operator(left, right, &DecimalArithmetic.DivMod, DecimalRest.DivMod);

    [Slot("Power")]
    private static V Power(V left, V right, V modulus)
    {
        var known = IsOperand(left) && IsOperand(right) && (modulus.IsNone || IsOperand(modulus));
        return known ? DecimalMethods.Power(left, right, modulus, V.Unset) : V.NotImplemented;
    }

    [Slot("Negative")]
    private static V Negative(V self) => DecimalMethods.Negative(self, V.Unset);

    [Slot("Positive")]
    private static V Positive(V self) => DecimalMethods.Positive(self, V.Unset);

    [Slot("Absolute")]
    private static V Absolute(V self) => DecimalMethods.Absolute(self, V.Unset);

    [Slot("Int")]
    private static V Int(V self) => ToInt(self, DecimalMode.Down, DecimalRest.ToInt);

    [Slot("Float")]
    private static V Float(V self)
    {
        var o = Decimals.Of(self);
        if ((o->Head.Flags & (DecimalFlags.KindMask | DecimalFlags.Large)) == 0 && o->High == 0 && o->Exponent > -300 && o->Exponent < 280)
        {
            var value = o->Low == 0 ? 0.0 : FloatParsing.FromWord(o->Low, (int)o->Exponent, out var isExact) is var found && isExact ? found : double.NaN;
            if (!FloatBits.IsNaN(value))
            {
                return V.FromDouble(Decimals.IsNegative(o) ? -value : value);
            }
        }

        return DecimalContexts.Call(DecimalRest.ToFloat, self);
    }

    /// <summary>The whole number that a number is rounded to.</summary>
    private static V ToInt(V self, int mode, int rest)
    {
        DecimalNumber number;
        if (!DecimalNumber.Read(self, &number))
        {
            return V.Error;
        }

        var result = DecimalQuantizing.ToInt(&number, mode);
        return result.IsUnset ? DecimalContexts.Call(rest, self, DecimalContexts.ModeName(mode)) : result;
    }

    private static bool IsOperand(V value) => Ints.IsInt(value) || Decimals.Is(value);

    private static V CompareNumbers(DecimalNumber* a, DecimalNumber* b, int op)
    {
        var isEquality = op is CompareOp.Eq or CompareOp.Ne;
        if (a->IsNaN || b->IsNaN)
        {
            var signals = !isEquality || a->Kind == DecimalKind.Signaling || b->Kind == DecimalKind.Signaling;
            if (signals)
            {
                var context = DecimalContexts.Current();
                if (context == null || !DecimalContexts.Signal(context, DecimalSignal.Invalid))
                {
                    return V.Error;
                }
            }

            return V.FromBool(op == CompareOp.Ne);
        }

        int order;
        if (a->Kind != DecimalKind.Finite || b->Kind != DecimalKind.Finite)
        {
            order = Infinite(a) - Infinite(b);
        }
        else
        {
            order = DecimalArithmetic.Order(a, b);
            if (order == 2)
            {
                var left = a->ToDecimal();
                var right = left.IsError ? V.Error : b->ToDecimal();
                return right.IsError ? V.Error : DecimalContexts.Call(DecimalRest.CompareOther, left, right, V.FromSmall(op));
            }
        }

        return V.FromBool(op switch
        {
            CompareOp.Lt => order < 0,
            CompareOp.Le => order <= 0,
            CompareOp.Eq => order == 0,
            CompareOp.Ne => order != 0,
            CompareOp.Gt => order > 0,
            _ => order >= 0,
        });
    }

    /// <summary>-1 or 1 for an infinity, 0 for a finite number.</summary>
    private static int Infinite(DecimalNumber* number) => number->Kind == DecimalKind.Finite ? 0 : number->IsNegative ? -1 : 1;
}
