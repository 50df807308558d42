using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type bool.</summary>
[PyType("bool", Base = typeof(IntType), Layout = typeof(IntObj))]
public static unsafe partial class BoolType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("Repr")]
    public static V Repr(V self) => Strs.FromAscii(self.Bits == V.True.Bits ? "True"u8 : "False"u8);

    [Slot("And")]
    public static V And(V left, V right) =>
        left.IsBool && right.IsBool ? new V(left.Bits & right.Bits) : IntType.And(left, right);

    [Slot("Or")]
    public static V Or(V left, V right) =>
        left.IsBool && right.IsBool ? new V(left.Bits | right.Bits) : IntType.Or(left, right);

    [Slot("Xor")]
    public static V Xor(V left, V right) =>
        left.IsBool && right.IsBool ? V.FromBool(left.Bits != right.Bits) : IntType.Xor(left, right);

    /// <summary>bool(x=False).</summary>
    [Slot("New")]
    public static V New(TypeObj* type, V* args, long count, TupleObj* names)
    {
        if (Arguments.RejectKeywords("bool"u8, names) < 0 || Arguments.CheckCount("bool"u8, count, 0, 1) < 0)
        {
            return V.Error;
        }

        var truth = count == 0 ? 0 : Objects.Truth(args[0]);
        return truth < 0 ? V.Error : V.FromBool(truth != 0);
    }

    [Slot("Invert")]
    public static V Invert(V self) => V.FromSmall(~(long)(self.Bits & 1));
}
