using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type of None.</summary>
[PyType("NoneType", Layout = typeof(Obj))]
public static unsafe class NoneTypeType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("New")]
    public static V New(TypeObj* type, V* args, long count, TupleObj* names) =>
        count == 0 && names == null ? V.None : Errors.Raise(TypeErrorType.Address, "%S takes no arguments"u8, type->Name);

    [Slot("Repr")]
    public static V Repr(V self) => self.IsUnset ? V.Error : Strs.FromAscii("None"u8);

    [Slot("Truth")]
    public static int Truth(V self) => self.IsNone ? 0 : 1;

    [Slot("Hash")]
    public static long Hash(V self) => self.IsNone ? 0xFCA86420 : 0;
}
