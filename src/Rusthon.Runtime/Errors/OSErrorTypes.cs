using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type BlockingIOError.</summary>
[PyType("BlockingIOError", Base = typeof(OSErrorType), Layout = typeof(OSErrorObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "I/O operation would block.")]
public static unsafe class BlockingIOErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type ChildProcessError.</summary>
[PyType("ChildProcessError", Base = typeof(OSErrorType), Layout = typeof(OSErrorObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Child process error.")]
public static unsafe class ChildProcessErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type ConnectionError.</summary>
[PyType("ConnectionError", Base = typeof(OSErrorType), Layout = typeof(OSErrorObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Connection error.")]
public static unsafe class ConnectionErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type FileExistsError.</summary>
[PyType("FileExistsError", Base = typeof(OSErrorType), Layout = typeof(OSErrorObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "File already exists.")]
public static unsafe class FileExistsErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type FileNotFoundError.</summary>
[PyType("FileNotFoundError", Base = typeof(OSErrorType), Layout = typeof(OSErrorObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "File not found.")]
public static unsafe class FileNotFoundErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type InterruptedError.</summary>
[PyType("InterruptedError", Base = typeof(OSErrorType), Layout = typeof(OSErrorObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Interrupted by signal.")]
public static unsafe class InterruptedErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type IsADirectoryError.</summary>
[PyType("IsADirectoryError", Base = typeof(OSErrorType), Layout = typeof(OSErrorObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Operation doesn't work on directories.")]
public static unsafe class IsADirectoryErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type NotADirectoryError.</summary>
[PyType("NotADirectoryError", Base = typeof(OSErrorType), Layout = typeof(OSErrorObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Operation only works on directories.")]
public static unsafe class NotADirectoryErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type PermissionError.</summary>
[PyType("PermissionError", Base = typeof(OSErrorType), Layout = typeof(OSErrorObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Not enough permissions.")]
public static unsafe class PermissionErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type ProcessLookupError.</summary>
[PyType("ProcessLookupError", Base = typeof(OSErrorType), Layout = typeof(OSErrorObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Process not found.")]
public static unsafe class ProcessLookupErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type TimeoutError.</summary>
[PyType("TimeoutError", Base = typeof(OSErrorType), Layout = typeof(OSErrorObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Timeout expired.")]
public static unsafe class TimeoutErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type BrokenPipeError.</summary>
[PyType("BrokenPipeError", Base = typeof(ConnectionErrorType), Layout = typeof(OSErrorObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Broken pipe.")]
public static unsafe class BrokenPipeErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type ConnectionAbortedError.</summary>
[PyType("ConnectionAbortedError", Base = typeof(ConnectionErrorType), Layout = typeof(OSErrorObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Connection aborted.")]
public static unsafe class ConnectionAbortedErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type ConnectionRefusedError.</summary>
[PyType("ConnectionRefusedError", Base = typeof(ConnectionErrorType), Layout = typeof(OSErrorObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Connection refused.")]
public static unsafe class ConnectionRefusedErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type ConnectionResetError.</summary>
[PyType("ConnectionResetError", Base = typeof(ConnectionErrorType), Layout = typeof(OSErrorObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Connection reset.")]
public static unsafe class ConnectionResetErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}
