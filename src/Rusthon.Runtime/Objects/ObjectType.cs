using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type object.</summary>
[PyType("object", Layout = typeof(Obj), Flags = TypeFlags.BaseType)]
public static unsafe class ObjectType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}
