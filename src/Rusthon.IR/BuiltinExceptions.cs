using System.Collections.Frozen;
using System.Collections.Generic;

namespace Rusthon.IR;

/// <summary>The built-in exceptions that programs name most, with their bases.</summary>
public static class BuiltinExceptions
{
    /// <summary>The base of each; null of BaseException.</summary>
    private static readonly FrozenDictionary<string, string?> Bases = new Dictionary<string, string?>
    {
        ["BaseException"] = null,
        ["Exception"] = "BaseException",
        ["GeneratorExit"] = "BaseException",
        ["KeyboardInterrupt"] = "BaseException",
        ["SystemExit"] = "BaseException",
        ["ArithmeticError"] = "Exception",
        ["AssertionError"] = "Exception",
        ["AttributeError"] = "Exception",
        ["BufferError"] = "Exception",
        ["EOFError"] = "Exception",
        ["LookupError"] = "Exception",
        ["MemoryError"] = "Exception",
        ["NameError"] = "Exception",
        ["OSError"] = "Exception",
        ["ReferenceError"] = "Exception",
        ["RuntimeError"] = "Exception",
        ["StopAsyncIteration"] = "Exception",
        ["StopIteration"] = "Exception",
        ["SyntaxError"] = "Exception",
        ["SystemError"] = "Exception",
        ["TypeError"] = "Exception",
        ["ValueError"] = "Exception",
        ["Warning"] = "Exception",
        ["FloatingPointError"] = "ArithmeticError",
        ["OverflowError"] = "ArithmeticError",
        ["ZeroDivisionError"] = "ArithmeticError",
        ["IndexError"] = "LookupError",
        ["KeyError"] = "LookupError",
        ["NotImplementedError"] = "RuntimeError",
        ["RecursionError"] = "RuntimeError",
        ["UnicodeError"] = "ValueError",
    }.ToFrozenDictionary();

    /// <summary>Those that keep more than their arguments.</summary>
    private static readonly FrozenSet<string> WithFields = FrozenSet.Create("SystemExit", "StopIteration", "AttributeError", "NameError", "OSError", "SyntaxError");

    /// <summary>True for the symbol of such a type whose instances BaseException makes: they keep their arguments, whatever these are.</summary>
    public static bool IsPlain(string symbol) => IsSymbol(symbol) && !WithFields.Contains(symbol[5..]);

    /// <summary>True for the symbol of such a type.</summary>
    public static bool IsSymbol(string symbol) => symbol.StartsWith("type_", System.StringComparison.Ordinal) && Bases.ContainsKey(symbol[5..]);
}
