using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type code.</summary>
[PyType("code", Layout = typeof(CodeObj), Flags = TypeFlags.None)]
public static unsafe class CodeType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}
