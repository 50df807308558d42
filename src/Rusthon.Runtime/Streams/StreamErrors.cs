using System;

namespace Rusthon.Runtime;

/// <summary>The errors that streams have in common. All give -1.</summary>
internal static unsafe class StreamErrors
{
    /// <summary>io.UnsupportedOperation.</summary>
    public static int Unsupported(ReadOnlySpan<byte> message) => Errors.Fail(UnsupportedOperationType.Address, message);

    /// <summary>ValueError: I/O operation on closed file.</summary>
    public static int Closed() => Errors.Fail(ValueErrorType.Address, "I/O operation on closed file."u8);
}

/// <summary>The type io.UnsupportedOperation.</summary>
[PyType("UnsupportedOperation", Module = "io", Base = typeof(OSErrorType), Layout = typeof(OSErrorObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict)]
public static unsafe class UnsupportedOperationType
{
    [System.Runtime.CompilerServices.FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref Type);
}
