using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type method.</summary>
[PyType("method", Layout = typeof(BoundMethodObj), Flags = TypeFlags.None)]
public static unsafe class BoundMethodType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}
