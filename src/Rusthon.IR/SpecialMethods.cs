using System.Collections.Frozen;
using System.Collections.Generic;

namespace Rusthon.IR;

/// <summary>The names of the methods with which classes define operators.</summary>
public static class SpecialMethods
{
    private static readonly FrozenDictionary<string, string> Stems = new Dictionary<string, string>
    {
        ["+"] = "add",
        ["-"] = "sub",
        ["*"] = "mul",
        ["/"] = "truediv",
        ["//"] = "floordiv",
        ["%"] = "mod",
        ["**"] = "pow",
        ["<<"] = "lshift",
        [">>"] = "rshift",
        ["&"] = "and",
        ["|"] = "or",
        ["^"] = "xor",
        ["@"] = "matmul",
    }.ToFrozenDictionary();

    /// <summary>The method of a rich comparison.</summary>
    public static readonly FrozenDictionary<string, string> Compare = new Dictionary<string, string>
    {
        ["<"] = "__lt__",
        ["<="] = "__le__",
        ["=="] = "__eq__",
        ["!="] = "__ne__",
        [">"] = "__gt__",
        [">="] = "__ge__",
    }.ToFrozenDictionary();

    /// <summary>The method of a unary operator.</summary>
    public static readonly FrozenDictionary<string, string> Unary = new Dictionary<string, string>
    {
        ["-"] = "__neg__",
        ["+"] = "__pos__",
        ["~"] = "__invert__",
    }.ToFrozenDictionary();

    /// <summary>The method of the left operand of a binary operator: __add__.</summary>
    public static string Left(string symbol) => $"__{Stems[symbol]}__";

    /// <summary>The method of the right operand: __radd__.</summary>
    public static string Right(string symbol) => $"__r{Stems[symbol]}__";

    /// <summary>The method of the in-place operator: __iadd__.</summary>
    public static string InPlace(string symbol) => $"__i{Stems[symbol]}__";
}
