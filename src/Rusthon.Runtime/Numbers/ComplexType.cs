using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type complex.</summary>
[PyType("complex", Layout = typeof(ComplexObj), Flags = TypeFlags.BaseType)]
public static unsafe partial class ComplexType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("Drop")]
    public static void Drop(Obj* o) => Instances.Free(o);

    /// <summary>complex(real=0, imag=0).</summary>
    [Slot("New")]
    public static V New(TypeObj* type, V* args, long count, TupleObj* names)
    {
        if (type == Address && count == 1 && names == null && Types.Of(args[0]) == Address)
        {
            return Counts.Retain(args[0]);
        }

        if (!ComplexConversion.Convert(args, count, names, out var value))
        {
            return V.Error;
        }

        if (type == Address)
        {
            return ComplexArithmetic.Box(value);
        }

        var o = (ComplexObj*)Instances.New(type, sizeof(ComplexObj));
        if (o == null)
        {
            return V.Error;
        }

        o->Real = value.Real;
        o->Imaginary = value.Imaginary;
        return V.FromObject(o);
    }

    [Slot("Repr")]
    public static V Repr(V self)
    {
        var o = (ComplexObj*)self.Object;
        byte* text = stackalloc byte[72];
        var end = text;
        var bare = o->Real == 0.0 && !FloatBits.IsNegative(o->Real);
        if (!bare)
        {
            *end++ = (byte)'(';
            end += Floats.WriteRepr(o->Real, end, false);
            if (FloatBits.IsNaN(o->Imaginary) || !FloatBits.IsNegative(o->Imaginary))
            {
                *end++ = (byte)'+';
            }
        }

        end += Floats.WriteRepr(o->Imaginary, end, false);
        *end++ = (byte)'j';
        if (!bare)
        {
            *end++ = (byte)')';
        }

        return Strs.FromAscii(text, end - text);
    }

    [Slot("Format")]
    public static V Format(V self, V specification) => ComplexFormat.Format(self, specification);

    [Slot("Hash")]
    public static long Hash(V self)
    {
        var value = ComplexArithmetic.Value(self);
        return IntHash.NotMinusOne(FloatArithmetic.Hash(value.Real) + (ImaginaryFactor * FloatArithmetic.Hash(value.Imaginary)));
    }

    [Slot("Truth")]
    public static int Truth(V self)
    {
        var value = ComplexArithmetic.Value(self);
        return value.Real != 0.0 || value.Imaginary != 0.0 ? 1 : 0;
    }

    [Slot("Compare")]
    public static V Compare(V self, V other, int op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || !ComplexArithmetic.Is(self))
        {
            return V.NotImplemented;
        }

        var value = ComplexArithmetic.Value(self);
        bool equal;
        if (ComplexArithmetic.Is(other))
        {
            var second = ComplexArithmetic.Value(other);
            equal = value.Real == second.Real && value.Imaginary == second.Imaginary;
        }
        else if (Ints.IsInt(other))
        {
            equal = value.Imaginary == 0.0 && !FloatBits.IsNaN(value.Real) && IntToFloat.Compare(other, value.Real) == 0;
        }
        else if (Floats.IsFloat(other))
        {
            equal = value.Imaginary == 0.0 && value.Real == Floats.Value(other);
        }
        else
        {
            return V.NotImplemented;
        }

        return V.FromBool(equal == (op == CompareOp.Eq));
    }

    [Slot("Add")]
    public static V Add(V left, V right) =>
        Operands(left, right, out var a, out var b, out var failure)
            ? ComplexArithmetic.Box(new Complex(a.Real + b.Real, a.Imaginary + b.Imaginary))
            : failure;

    [Slot("Subtract")]
    public static V Subtract(V left, V right) =>
        Operands(left, right, out var a, out var b, out var failure)
            ? ComplexArithmetic.Box(new Complex(a.Real - b.Real, a.Imaginary - b.Imaginary))
            : failure;

    [Slot("Multiply")]
    public static V Multiply(V left, V right) =>
        Operands(left, right, out var a, out var b, out var failure)
            ? ComplexArithmetic.Box(ComplexArithmetic.Multiply(a, b))
            : failure;

    [Slot("TrueDivide")]
    public static V TrueDivide(V left, V right)
    {
        if (!Operands(left, right, out var a, out var b, out var failure))
        {
            return failure;
        }

        return ComplexArithmetic.Divide(a, b, out var quotient)
            ? ComplexArithmetic.Box(quotient)
            : Errors.Raise(ZeroDivisionErrorType.Address, "complex division by zero"u8);
    }

    [Slot("Power")]
    public static V Power(V left, V right, V modulus)
    {
        if (!Operands(left, right, out var a, out var b, out var failure))
        {
            return failure;
        }

        return modulus.IsNone
            ? ComplexArithmetic.Power(a, b)
            : Errors.Raise(ValueErrorType.Address, "complex modulo"u8);
    }

    [Slot("Negative")]
    public static V Negative(V self)
    {
        var value = ComplexArithmetic.Value(self);
        return ComplexArithmetic.Box(new Complex(-value.Real, -value.Imaginary));
    }

    [Slot("Positive")]
    [Method("__complex__(self, /)")]
    public static V Exact(V self) => ComplexArithmetic.Box(ComplexArithmetic.Value(self));

    [Slot("Absolute")]
    public static V Absolute(V self)
    {
        var value = ComplexArithmetic.Value(self);
        var size = Libm.Hypot(value.Real, value.Imaginary);
        return FloatBits.IsInfinite(size) && FloatBits.IsFinite(value.Real) && FloatBits.IsFinite(value.Imaginary)
            ? Errors.Raise(OverflowErrorType.Address, "absolute value too large"u8)
            : V.FromDouble(size);
    }

    [Getter("real")]
    public static V Real(V self) => V.FromDouble(ComplexArithmetic.Value(self).Real);

    [Getter("imag")]
    public static V Imaginary(V self) => V.FromDouble(ComplexArithmetic.Value(self).Imaginary);

    [Method("conjugate(self, /)")]
    public static V Conjugate(V self)
    {
        var value = ComplexArithmetic.Value(self);
        return ComplexArithmetic.Box(new Complex(value.Real, -value.Imaginary));
    }

    [Method("__getnewargs__(self, /)")]
    public static V NewArguments(V self)
    {
        var value = ComplexArithmetic.Value(self);
        return Tuples.Pair(V.FromDouble(value.Real), V.FromDouble(value.Imaginary));
    }

    private const long ImaginaryFactor = 1000003;

    /// <summary>The values of two numbers; else false and what the operator returns.</summary>
    private static bool Operands(V left, V right, out Complex a, out Complex b, out V failure)
    {
        b = default;
        return Operand(left, out a, out failure) && Operand(right, out b, out failure);
    }

    private static bool Operand(V value, out Complex result, out V failure)
    {
        failure = V.NotImplemented;
        result = default;
        if (ComplexArithmetic.Is(value))
        {
            result = ComplexArithmetic.Value(value);
            return true;
        }

        if (Floats.IsFloat(value))
        {
            result = new Complex(Floats.Value(value), 0.0);
            return true;
        }

        if (!Ints.IsInt(value))
        {
            return false;
        }

        result = new Complex(IntToFloat.ToDouble(value, out var overflow), 0.0);
        if (overflow)
        {
            failure = IntToFloat.RaiseTooLarge();
        }

        return !overflow;
    }
}
