using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type AttributeError.</summary>
[PyType("AttributeError", Base = typeof(ExceptionType), Layout = typeof(AttributeErrorObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Attribute not found.")]
public static unsafe class AttributeErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}
