using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type ellipsis.</summary>
[PyType("ellipsis", Layout = typeof(Obj))]
public static unsafe class EllipsisTypeType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}
