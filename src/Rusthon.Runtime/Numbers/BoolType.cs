using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type bool.</summary>
[PyType("bool", Base = typeof(IntType), Layout = typeof(IntObj))]
public static unsafe class BoolType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}
