using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type builtin_function_or_method.</summary>
[PyType("builtin_function_or_method", Layout = typeof(BuiltinObj), Flags = TypeFlags.None)]
public static unsafe class BuiltinType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}
