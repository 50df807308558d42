using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type of NotImplemented.</summary>
[PyType("NotImplementedType", Layout = typeof(Obj))]
public static unsafe class NotImplementedTypeType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("New")]
    public static V New(TypeObj* type, V* args, long count, TupleObj* names) =>
        count == 0 && names == null ? V.NotImplemented : Errors.Raise(TypeErrorType.Address, "%S takes no arguments"u8, type->Name);

    [Slot("Repr")]
    public static V Repr(V self) => self.IsUnset ? V.Error : Strs.FromAscii("NotImplemented"u8);
}
