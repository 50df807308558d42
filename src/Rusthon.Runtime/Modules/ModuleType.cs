using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type module.</summary>
[PyType("module", Layout = typeof(ModuleObj), Flags = TypeFlags.HasDict | TypeFlags.BaseType)]
public static unsafe class ModuleType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}
