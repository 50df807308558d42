using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type NotImplementedType.</summary>
[PyType("NotImplementedType", Layout = typeof(Obj))]
public static unsafe class NotImplementedTypeType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}
