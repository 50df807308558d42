using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type StopIteration.</summary>
[PyType("StopIteration", Base = typeof(ExceptionType), Layout = typeof(ValueExceptionObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Signal the end from iterator.__next__().")]
public static unsafe class StopIterationType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}
