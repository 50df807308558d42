using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type ImportError.</summary>
[PyType("ImportError", Base = typeof(ExceptionType), Layout = typeof(ImportErrorObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Import can't find module, or can't find name in module.")]
public static unsafe class ImportErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}
