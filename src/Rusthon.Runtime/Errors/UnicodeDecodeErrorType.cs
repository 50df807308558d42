using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type UnicodeDecodeError.</summary>
[PyType("UnicodeDecodeError", Base = typeof(UnicodeErrorType), Layout = typeof(UnicodeErrorObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Unicode decoding error.")]
public static unsafe class UnicodeDecodeErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}
