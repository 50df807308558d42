using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type SystemExit.</summary>
[PyType("SystemExit", Base = typeof(BaseExceptionType), Layout = typeof(ValueExceptionObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Request to exit from the interpreter.")]
public static unsafe class SystemExitType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}
