using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type cell.</summary>
[PyType("cell", Layout = typeof(CellObj), Flags = TypeFlags.None)]
public static unsafe class CellType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}
