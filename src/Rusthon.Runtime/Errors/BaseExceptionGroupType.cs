using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type BaseExceptionGroup.</summary>
[PyType("BaseExceptionGroup", Base = typeof(BaseExceptionType), Layout = typeof(ExceptionGroupObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "A combination of multiple unrelated exceptions.")]
public static unsafe class BaseExceptionGroupType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}
