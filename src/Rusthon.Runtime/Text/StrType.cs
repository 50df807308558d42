using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type str.</summary>
[PyType("str", Layout = typeof(StrObj), Flags = TypeFlags.StrSubclass | TypeFlags.BaseType)]
public static unsafe class StrType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}
