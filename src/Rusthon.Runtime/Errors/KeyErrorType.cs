using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type KeyError.</summary>
[PyType("KeyError", Base = typeof(LookupErrorType), Layout = typeof(ExceptionObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Mapping key not found.")]
public static unsafe class KeyErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("Str")]
    public static V Str(V self)
    {
        var args = Tuples.Of(((ExceptionObj*)self.Object)->Args);
        return args->Length == 1 ? Objects.Repr(args->First) : BaseExceptionType.Str(self);
    }
}
