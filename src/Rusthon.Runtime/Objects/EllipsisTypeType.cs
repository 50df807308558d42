using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type of Ellipsis.</summary>
[PyType("ellipsis", Layout = typeof(Obj))]
public static unsafe class EllipsisTypeType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("New")]
    public static V New(TypeObj* type, V* args, long count, TupleObj* names) =>
        count == 0 && names == null ? V.Ellipsis : Errors.Raise(TypeErrorType.Address, "%S takes no arguments"u8, type->Name);

    [Slot("Repr")]
    public static V Repr(V self) => self.IsUnset ? V.Error : Strs.FromAscii("Ellipsis"u8);
}
