using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type traceback.</summary>
[PyType("traceback", Layout = typeof(TracebackObj), Flags = TypeFlags.None)]
public static unsafe class TracebackType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}
