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
}
