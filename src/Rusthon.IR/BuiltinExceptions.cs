using System.Collections.Frozen;

namespace Rusthon.IR;

/// <summary>The built-in exceptions that programs name most. The runtime's [PyType] attributes say the same of all; test programs raise each of these.</summary>
public static class BuiltinExceptions
{
    /// <summary>Those of which BaseException makes instances, which keep their arguments and nothing else.</summary>
    private static readonly FrozenSet<string> Plain = FrozenSet.Create((
        "BaseException Exception GeneratorExit KeyboardInterrupt ArithmeticError AssertionError BufferError EOFError LookupError MemoryError ReferenceError RuntimeError "
        + "StopAsyncIteration SystemError TypeError ValueError Warning FloatingPointError OverflowError ZeroDivisionError IndexError KeyError NotImplementedError "
        + "RecursionError UnicodeError").Split(' '));

    /// <summary>Those that keep more.</summary>
    private static readonly FrozenSet<string> WithFields = FrozenSet.Create("SystemExit", "StopIteration", "AttributeError", "NameError", "OSError", "SyntaxError");

    /// <summary>True for the symbol of such a type whose instances BaseException makes: they keep their arguments, whatever these are.</summary>
    public static bool IsPlain(string symbol) => NameOf(symbol) is { } name && Plain.Contains(name);

    /// <summary>True for the symbol of such a type.</summary>
    public static bool IsSymbol(string symbol) => NameOf(symbol) is { } name && (Plain.Contains(name) || WithFields.Contains(name));

    private static string? NameOf(string symbol) => symbol.StartsWith("type_", System.StringComparison.Ordinal) ? symbol["type_".Length..] : null;
}
