using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type Exception.</summary>
[PyType("Exception", Base = typeof(BaseExceptionType), Layout = typeof(ExceptionObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Common base class for all non-exit exceptions.")]
public static unsafe class ExceptionType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type GeneratorExit.</summary>
[PyType("GeneratorExit", Base = typeof(BaseExceptionType), Layout = typeof(ExceptionObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Request that a generator exit.")]
public static unsafe class GeneratorExitType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type KeyboardInterrupt.</summary>
[PyType("KeyboardInterrupt", Base = typeof(BaseExceptionType), Layout = typeof(ExceptionObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Program interrupted by user.")]
public static unsafe class KeyboardInterruptType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type ArithmeticError.</summary>
[PyType("ArithmeticError", Base = typeof(ExceptionType), Layout = typeof(ExceptionObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Base class for arithmetic errors.")]
public static unsafe class ArithmeticErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type AssertionError.</summary>
[PyType("AssertionError", Base = typeof(ExceptionType), Layout = typeof(ExceptionObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Assertion failed.")]
public static unsafe class AssertionErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type BufferError.</summary>
[PyType("BufferError", Base = typeof(ExceptionType), Layout = typeof(ExceptionObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Buffer error.")]
public static unsafe class BufferErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type EOFError.</summary>
[PyType("EOFError", Base = typeof(ExceptionType), Layout = typeof(ExceptionObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Read beyond end of file.")]
public static unsafe class EOFErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type LookupError.</summary>
[PyType("LookupError", Base = typeof(ExceptionType), Layout = typeof(ExceptionObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Base class for lookup errors.")]
public static unsafe class LookupErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type MemoryError.</summary>
[PyType("MemoryError", Base = typeof(ExceptionType), Layout = typeof(ExceptionObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Out of memory.")]
public static unsafe class MemoryErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type ReferenceError.</summary>
[PyType("ReferenceError", Base = typeof(ExceptionType), Layout = typeof(ExceptionObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Weak ref proxy used after referent went away.")]
public static unsafe class ReferenceErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type RuntimeError.</summary>
[PyType("RuntimeError", Base = typeof(ExceptionType), Layout = typeof(ExceptionObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Unspecified run-time error.")]
public static unsafe class RuntimeErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type StopAsyncIteration.</summary>
[PyType("StopAsyncIteration", Base = typeof(ExceptionType), Layout = typeof(ExceptionObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Signal the end from iterator.__anext__().")]
public static unsafe class StopAsyncIterationType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type SystemError.</summary>
[PyType("SystemError", Base = typeof(ExceptionType), Layout = typeof(ExceptionObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Internal error in the Python interpreter.\n\nPlease report this to the Python maintainer, along with the traceback,\nthe Python version, and the hardware/OS platform and version.")]
public static unsafe class SystemErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type TypeError.</summary>
[PyType("TypeError", Base = typeof(ExceptionType), Layout = typeof(ExceptionObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Inappropriate argument type.")]
public static unsafe class TypeErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type ValueError.</summary>
[PyType("ValueError", Base = typeof(ExceptionType), Layout = typeof(ExceptionObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Inappropriate argument value (of correct type).")]
public static unsafe class ValueErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type FloatingPointError.</summary>
[PyType("FloatingPointError", Base = typeof(ArithmeticErrorType), Layout = typeof(ExceptionObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Floating-point operation failed.")]
public static unsafe class FloatingPointErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type OverflowError.</summary>
[PyType("OverflowError", Base = typeof(ArithmeticErrorType), Layout = typeof(ExceptionObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Result too large to be represented.")]
public static unsafe class OverflowErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type ZeroDivisionError.</summary>
[PyType("ZeroDivisionError", Base = typeof(ArithmeticErrorType), Layout = typeof(ExceptionObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Second argument to a division or modulo operation was zero.")]
public static unsafe class ZeroDivisionErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type IndentationError.</summary>
[PyType("IndentationError", Base = typeof(SyntaxErrorType), Layout = typeof(SyntaxErrorObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Improper indentation.")]
public static unsafe class IndentationErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type IndexError.</summary>
[PyType("IndexError", Base = typeof(LookupErrorType), Layout = typeof(ExceptionObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Sequence index out of range.")]
public static unsafe class IndexErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type ModuleNotFoundError.</summary>
[PyType("ModuleNotFoundError", Base = typeof(ImportErrorType), Layout = typeof(ImportErrorObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Module not found.")]
public static unsafe class ModuleNotFoundErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type NotImplementedError.</summary>
[PyType("NotImplementedError", Base = typeof(RuntimeErrorType), Layout = typeof(ExceptionObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Method or function hasn't been implemented yet.")]
public static unsafe class NotImplementedErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type PythonFinalizationError.</summary>
[PyType("PythonFinalizationError", Base = typeof(RuntimeErrorType), Layout = typeof(ExceptionObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Operation blocked during Python finalization.")]
public static unsafe class PythonFinalizationErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type RecursionError.</summary>
[PyType("RecursionError", Base = typeof(RuntimeErrorType), Layout = typeof(ExceptionObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Recursion limit exceeded.")]
public static unsafe class RecursionErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type UnboundLocalError.</summary>
[PyType("UnboundLocalError", Base = typeof(NameErrorType), Layout = typeof(NameErrorObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Local name referenced but not bound to a value.")]
public static unsafe class UnboundLocalErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type UnicodeError.</summary>
[PyType("UnicodeError", Base = typeof(ValueErrorType), Layout = typeof(ExceptionObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Unicode related error.")]
public static unsafe class UnicodeErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}

/// <summary>The type TabError.</summary>
[PyType("TabError", Base = typeof(IndentationErrorType), Layout = typeof(SyntaxErrorObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Improper mixture of spaces and tabs.")]
public static unsafe class TabErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}
