using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type UnicodeEncodeError.</summary>
[PyType("UnicodeEncodeError", Base = typeof(UnicodeErrorType), Layout = typeof(UnicodeErrorObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Unicode encoding error.")]
public static unsafe class UnicodeEncodeErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}
