using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type function.</summary>
[PyType("function", Layout = typeof(FunctionObj), Flags = TypeFlags.HasDict)]
public static unsafe class FunctionType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}
