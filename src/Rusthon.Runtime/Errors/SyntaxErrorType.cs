using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type SyntaxError.</summary>
[PyType("SyntaxError", Base = typeof(ExceptionType), Layout = typeof(SyntaxErrorObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Invalid syntax.")]
public static unsafe class SyntaxErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}
