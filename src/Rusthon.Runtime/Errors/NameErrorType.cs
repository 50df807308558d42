using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type NameError.</summary>
[PyType("NameError", Base = typeof(ExceptionType), Layout = typeof(NameErrorObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Name not found globally.")]
public static unsafe class NameErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}
