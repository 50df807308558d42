using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type Warning.</summary>
[PyType("Warning", Base = typeof(ExceptionType), Layout = typeof(ExceptionObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Base class for warning categories.")]
public static unsafe class WarningType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type BytesWarning.</summary>
[PyType("BytesWarning", Base = typeof(WarningType), Layout = typeof(ExceptionObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Base class for warnings about bytes and buffer related problems, mostly\nrelated to conversion from str or comparing to str.")]
public static unsafe class BytesWarningType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type DeprecationWarning.</summary>
[PyType("DeprecationWarning", Base = typeof(WarningType), Layout = typeof(ExceptionObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Base class for warnings about deprecated features.")]
public static unsafe class DeprecationWarningType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type EncodingWarning.</summary>
[PyType("EncodingWarning", Base = typeof(WarningType), Layout = typeof(ExceptionObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Base class for warnings about encodings.")]
public static unsafe class EncodingWarningType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type FutureWarning.</summary>
[PyType("FutureWarning", Base = typeof(WarningType), Layout = typeof(ExceptionObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Base class for warnings about constructs that will change semantically\nin the future.")]
public static unsafe class FutureWarningType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type ImportWarning.</summary>
[PyType("ImportWarning", Base = typeof(WarningType), Layout = typeof(ExceptionObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Base class for warnings about probable mistakes in module imports")]
public static unsafe class ImportWarningType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type PendingDeprecationWarning.</summary>
[PyType("PendingDeprecationWarning", Base = typeof(WarningType), Layout = typeof(ExceptionObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Base class for warnings about features which will be deprecated\nin the future.")]
public static unsafe class PendingDeprecationWarningType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type ResourceWarning.</summary>
[PyType("ResourceWarning", Base = typeof(WarningType), Layout = typeof(ExceptionObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Base class for warnings about resource usage.")]
public static unsafe class ResourceWarningType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type RuntimeWarning.</summary>
[PyType("RuntimeWarning", Base = typeof(WarningType), Layout = typeof(ExceptionObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Base class for warnings about dubious runtime behavior.")]
public static unsafe class RuntimeWarningType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type SyntaxWarning.</summary>
[PyType("SyntaxWarning", Base = typeof(WarningType), Layout = typeof(ExceptionObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Base class for warnings about dubious syntax.")]
public static unsafe class SyntaxWarningType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type UnicodeWarning.</summary>
[PyType("UnicodeWarning", Base = typeof(WarningType), Layout = typeof(ExceptionObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Base class for warnings about Unicode related problems, mostly\nrelated to conversion problems.")]
public static unsafe class UnicodeWarningType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type UserWarning.</summary>
[PyType("UserWarning", Base = typeof(WarningType), Layout = typeof(ExceptionObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Base class for warnings generated by user code.")]
public static unsafe class UserWarningType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}
