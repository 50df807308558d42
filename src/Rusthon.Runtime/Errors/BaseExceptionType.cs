using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type BaseException.</summary>
[PyType("BaseException", Layout = typeof(ExceptionObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict | TypeFlags.ExceptionSubclass, Doc = "Common base class for all exceptions")]
public static unsafe class BaseExceptionType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}
