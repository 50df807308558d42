using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type type.</summary>
[PyType("type", Layout = typeof(TypeObj), Flags = TypeFlags.TypeSubclass | TypeFlags.BaseType)]
public static unsafe class TypeType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}
