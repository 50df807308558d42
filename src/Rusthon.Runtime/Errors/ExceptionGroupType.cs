using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type ExceptionGroup.</summary>
[PyType("ExceptionGroup", Base = typeof(BaseExceptionGroupType), Layout = typeof(ExceptionGroupObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict)]
public static unsafe class ExceptionGroupType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}
