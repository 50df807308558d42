using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type method_descriptor.</summary>
[PyType("method_descriptor", Layout = typeof(BuiltinObj), Flags = TypeFlags.None)]
public static unsafe class MethodDescriptorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}
