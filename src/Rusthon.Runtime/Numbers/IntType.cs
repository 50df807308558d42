using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type int.</summary>
[PyType("int", Layout = typeof(IntObj), Flags = TypeFlags.IntSubclass | TypeFlags.BaseType)]
public static unsafe class IntType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}
