using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type OSError.</summary>
[PyType("OSError", Base = typeof(ExceptionType), Layout = typeof(OSErrorObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Base class for I/O related errors.")]
public static unsafe class OSErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}
