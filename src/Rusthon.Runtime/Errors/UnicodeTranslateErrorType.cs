using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type UnicodeTranslateError.</summary>
[PyType("UnicodeTranslateError", Base = typeof(UnicodeErrorType), Layout = typeof(UnicodeErrorObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Unicode translation error.")]
public static unsafe class UnicodeTranslateErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}
