using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type int.</summary>
[PyType("int", Layout = typeof(IntObj), Flags = TypeFlags.IntSubclass | TypeFlags.BaseType)]
public static unsafe partial class IntType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("Drop")]
    public static void Drop(Obj* o)
    {
        var size = ((IntObj*)o)->Size;
        Instances.FreeSized(o, InstanceSize(o->Type, size < 0 ? -size : size));
    }

    /// <summary>int(x=0, base=10).</summary>
    [Slot("New")]
    public static V New(TypeObj* type, V* args, long count, TupleObj* names)
    {
        if (count == 1 && names == null && type == Address)
        {
            return IntConversion.Convert(args[0]);
        }

        var number = V.Unset;
        var radix = V.Unset;
        if (!IntConversion.ReadArguments(args, count, names, ref number, ref radix))
        {
            return V.Error;
        }

        var value = IntConversion.Convert(number, radix);
        return value.IsError || type == Address ? value : Instance(type, value);
    }

    [Slot("Repr")]
    public static V Repr(V self) => IntDecimal.ToDecimal(self);

    [Slot("Hash")]
    public static long Hash(V self) => IntHash.Of(self);

    [Slot("Truth")]
    public static int Truth(V self) => Ints.Sign(self) != 0 ? 1 : 0;

    [Slot("Compare")]
    public static V Compare(V self, V other, int op)
    {
        if (!Ints.IsInt(self) || !Ints.IsInt(other))
        {
            return V.NotImplemented;
        }

        return V.FromBool(Numbers.Satisfies(Ints.Compare(self, other), op));
    }

    [Slot("Add")]
    public static V Add(V left, V right) =>
        Ints.IsInt(left) && Ints.IsInt(right) ? IntArithmetic.Add(left, right) : V.NotImplemented;

    [Slot("Subtract")]
    public static V Subtract(V left, V right) =>
        Ints.IsInt(left) && Ints.IsInt(right) ? IntArithmetic.Subtract(left, right) : V.NotImplemented;

    [Slot("Multiply")]
    public static V Multiply(V left, V right) =>
        Ints.IsInt(left) && Ints.IsInt(right) ? IntArithmetic.Multiply(left, right) : V.NotImplemented;

    [Slot("TrueDivide")]
    public static V TrueDivide(V left, V right) =>
        Ints.IsInt(left) && Ints.IsInt(right) ? IntToFloat.Divide(left, right) : V.NotImplemented;

    [Slot("FloorDivide")]
    public static V FloorDivide(V left, V right) =>
        Ints.IsInt(left) && Ints.IsInt(right) ? IntArithmetic.FloorDivide(left, right) : V.NotImplemented;

    [Slot("Remainder")]
    public static V Remainder(V left, V right) =>
        Ints.IsInt(left) && Ints.IsInt(right) ? IntArithmetic.Remainder(left, right) : V.NotImplemented;

    [Slot("DivMod")]
    public static V DivMod(V left, V right)
    {
        if (!Ints.IsInt(left) || !Ints.IsInt(right))
        {
            return V.NotImplemented;
        }

        return IntArithmetic.DivideFloored(left, right, true, true, out var quotient, out var remainder)
            ? Tuples.Pair(quotient, remainder)
            : V.Error;
    }

    [Slot("Power")]
    public static V Power(V left, V right, V modulus)
    {
        if (!Ints.IsInt(left) || !Ints.IsInt(right))
        {
            return V.NotImplemented;
        }

        if (modulus.IsNone)
        {
            return IntPower.Power(left, right);
        }

        return Ints.IsInt(modulus) ? IntPower.Power(left, right, modulus) : V.NotImplemented;
    }

    [Slot("LeftShift")]
    public static V LeftShift(V left, V right) =>
        Ints.IsInt(left) && Ints.IsInt(right) ? IntBits.ShiftLeft(left, right) : V.NotImplemented;

    [Slot("RightShift")]
    public static V RightShift(V left, V right) =>
        Ints.IsInt(left) && Ints.IsInt(right) ? IntBits.ShiftRight(left, right) : V.NotImplemented;

    [Slot("And")]
    public static V And(V left, V right) =>
        Ints.IsInt(left) && Ints.IsInt(right) ? IntBits.Combine(left, right, IntBits.And) : V.NotImplemented;

    [Slot("Or")]
    public static V Or(V left, V right) =>
        Ints.IsInt(left) && Ints.IsInt(right) ? IntBits.Combine(left, right, IntBits.Or) : V.NotImplemented;

    [Slot("Xor")]
    public static V Xor(V left, V right) =>
        Ints.IsInt(left) && Ints.IsInt(right) ? IntBits.Combine(left, right, IntBits.Xor) : V.NotImplemented;

    [Slot("Negative")]
    public static V Negative(V self) => IntArithmetic.Negate(self);

    [Slot("Positive")]
    [Slot("Index")]
    [Slot("Int")]
    public static V Exact(V self) => Ints.ToExact(self);

    [Slot("Absolute")]
    public static V Absolute(V self) => IntArithmetic.Absolute(self);

    [Slot("Invert")]
    public static V Invert(V self) => IntBits.Invert(self);

    [Slot("Float")]
    public static V Float(V self)
    {
        var value = IntToFloat.ToDouble(self, out var overflow);
        return overflow ? IntToFloat.RaiseTooLarge() : V.FromDouble(value);
    }

    /// <summary>Bytes of an instance: the limbs, then what a subclass adds.</summary>
    private static long InstanceSize(TypeObj* type, long limbs) => Ints.SizeOf(limbs) + type->BasicSize - sizeof(IntObj);

    /// <summary>An instance of a subclass with a value, which is taken over.</summary>
    private static V Instance(TypeObj* type, [Owned] V value)
    {
        IntView view;
        IntView.Read(value, &view);
        var o = (IntObj*)Instances.NewSized(type, Ints.SizeOf(view.Count), InstanceSize(type, view.Count));
        if (o != null)
        {
            Limbs.Copy(&o->FirstLimb, view.Limbs, view.Count);
            o->Size = view.Negative ? -view.Count : view.Count;
        }

        Counts.Release(value);
        return o == null ? V.Error : V.FromObject(o);
    }
}
