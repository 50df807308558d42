using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type float.</summary>
[PyType("float", Layout = typeof(FloatObj), Flags = TypeFlags.FloatSubclass | TypeFlags.BaseType)]
public static unsafe partial class FloatType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("Drop")]
    public static void Drop(Obj* o) => Instances.Free(o);

    /// <summary>float(x=0.0).</summary>
    [Slot("New")]
    public static V New(TypeObj* type, V* args, long count, TupleObj* names)
    {
        if (type == Address && Arguments.RejectKeywords("float"u8, names) < 0)
        {
            return V.Error;
        }

        if (Arguments.CheckCount("float"u8, count, 0, 1) < 0)
        {
            return V.Error;
        }

        var value = count == 0 ? V.FromDouble(0.0) : FloatConversion.Convert(args[0]);
        if (value.IsError || type == Address)
        {
            return value;
        }

        var o = (FloatObj*)Instances.New(type, sizeof(FloatObj));
        if (o == null)
        {
            return V.Error;
        }

        o->Value = value.Double;
        return V.FromObject(o);
    }

    [Slot("Repr")]
    public static V Repr(V self) => Floats.Repr(Floats.Value(self));

    [Slot("Hash")]
    public static long Hash(V self) => FloatArithmetic.Hash(Floats.Value(self));

    [Slot("Truth")]
    public static int Truth(V self) => Floats.Value(self) != 0 ? 1 : 0;

    [Slot("Compare")]
    public static V Compare(V self, V other, int op)
    {
        if (!Floats.IsFloat(self))
        {
            return V.NotImplemented;
        }

        var x = Floats.Value(self);
        if (Floats.IsFloat(other))
        {
            var y = Floats.Value(other);
            return FloatBits.IsNaN(x) || FloatBits.IsNaN(y)
                ? V.FromBool(op == CompareOp.Ne)
                : V.FromBool(Numbers.Satisfies(x < y ? -1 : x > y ? 1 : 0, op));
        }

        if (!Ints.IsInt(other))
        {
            return V.NotImplemented;
        }

        return FloatBits.IsNaN(x) ? V.FromBool(op == CompareOp.Ne) : V.FromBool(Numbers.Satisfies(-IntToFloat.Compare(other, x), op));
    }

    [Slot("Add")]
    public static V Add(V left, V right) =>
        Operands(left, right, out var x, out var y, out var failure) ? V.FromDouble(x + y) : failure;

    [Slot("Subtract")]
    public static V Subtract(V left, V right) =>
        Operands(left, right, out var x, out var y, out var failure) ? V.FromDouble(x - y) : failure;

    [Slot("Multiply")]
    public static V Multiply(V left, V right) =>
        Operands(left, right, out var x, out var y, out var failure) ? V.FromDouble(x * y) : failure;

    [Slot("TrueDivide")]
    public static V TrueDivide(V left, V right)
    {
        if (!Operands(left, right, out var x, out var y, out var failure))
        {
            return failure;
        }

        return y == 0
            ? Errors.Raise(ZeroDivisionErrorType.Address, "float division by zero"u8)
            : V.FromDouble(x / y);
    }

    [Slot("FloorDivide")]
    public static V FloorDivide(V left, V right)
    {
        if (!Operands(left, right, out var x, out var y, out var failure))
        {
            return failure;
        }

        return y == 0
            ? Errors.Raise(ZeroDivisionErrorType.Address, "float floor division by zero"u8)
            : V.FromDouble(FloatArithmetic.DivideFloored(x, y, out _));
    }

    [Slot("Remainder")]
    public static V Remainder(V left, V right)
    {
        if (!Operands(left, right, out var x, out var y, out var failure))
        {
            return failure;
        }

        return y == 0
            ? Errors.Raise(ZeroDivisionErrorType.Address, "float modulo by zero"u8)
            : V.FromDouble(FloatArithmetic.Remainder(x, y));
    }

    [Slot("DivMod")]
    public static V DivMod(V left, V right)
    {
        if (!Operands(left, right, out var x, out var y, out var failure))
        {
            return failure;
        }

        if (y == 0)
        {
            return Errors.Raise(ZeroDivisionErrorType.Address, "float divmod()"u8);
        }

        var quotient = FloatArithmetic.DivideFloored(x, y, out var remainder);
        return Tuples.Pair(V.FromDouble(quotient), V.FromDouble(remainder));
    }

    [Slot("Power")]
    public static V Power(V left, V right, V modulus)
    {
        if (!modulus.IsNone)
        {
            return Errors.Raise(TypeErrorType.Address, "pow() 3rd argument not allowed unless all arguments are integers"u8);
        }

        return Operands(left, right, out var x, out var y, out var failure) ? FloatArithmetic.Power(x, y) : failure;
    }

    [Slot("Negative")]
    public static V Negative(V self) => V.FromDouble(-Floats.Value(self));

    [Slot("Positive")]
    [Slot("Float")]
    public static V Exact(V self) => V.FromDouble(Floats.Value(self));

    [Slot("Absolute")]
    public static V Absolute(V self) => V.FromDouble(FloatBits.Absolute(Floats.Value(self)));

    [Slot("Int")]
    public static V Truncate(V self) => Ints.FromDouble(Floats.Value(self));

    /// <summary>The doubles of two floats or ints; else false and what the operator returns: NotImplemented, or Error for an int that is too large.</summary>
    private static bool Operands(V left, V right, out double x, out double y, out V failure)
    {
        y = 0;
        return Operand(left, out x, out failure) && Operand(right, out y, out failure);
    }

    private static bool Operand(V value, out double result, out V failure)
    {
        failure = V.NotImplemented;
        if (Floats.IsFloat(value))
        {
            result = Floats.Value(value);
            return true;
        }

        result = 0;
        if (!Ints.IsInt(value))
        {
            return false;
        }

        result = IntToFloat.ToDouble(value, out var overflow);
        if (overflow)
        {
            failure = IntToFloat.RaiseTooLarge();
        }

        return !overflow;
    }
}
