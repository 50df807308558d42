using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type NoneType.</summary>
[PyType("NoneType", Layout = typeof(Obj))]
public static unsafe class NoneTypeType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}
