using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type float.</summary>
[PyType("float", Layout = typeof(FloatObj), Flags = TypeFlags.FloatSubclass | TypeFlags.BaseType)]
public static unsafe class FloatType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}
