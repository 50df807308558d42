using System.Collections.Frozen;
using System.Collections.Generic;

namespace Rusthon.IR;

/// <summary>The runtime functions of the operators, by the operator's spelling in Python.</summary>
public static class Operators
{
    /// <summary>Binary operators, e.g. "+" to rt_add(V, V) -> V.</summary>
    public static readonly FrozenDictionary<string, string> Binary = new Dictionary<string, string>
    {
        ["+"] = "rt_add",
        ["-"] = "rt_sub",
        ["*"] = "rt_mul",
        ["/"] = "rt_truediv",
        ["//"] = "rt_floordiv",
        ["%"] = "rt_mod",
        ["**"] = "rt_pow",
        ["<<"] = "rt_lshift",
        [">>"] = "rt_rshift",
        ["&"] = "rt_and",
        ["|"] = "rt_or",
        ["^"] = "rt_xor",
        ["@"] = "rt_matmul",
    }.ToFrozenDictionary();

    /// <summary>In-place operators, e.g. "+" to rt_iadd(owned V, V) -> V.</summary>
    public static readonly FrozenDictionary<string, string> InPlace = new Dictionary<string, string>
    {
        ["+"] = "rt_iadd",
        ["-"] = "rt_isub",
        ["*"] = "rt_imul",
        ["/"] = "rt_itruediv",
        ["//"] = "rt_ifloordiv",
        ["%"] = "rt_imod",
        ["**"] = "rt_ipow",
        ["<<"] = "rt_ilshift",
        [">>"] = "rt_irshift",
        ["&"] = "rt_iand",
        ["|"] = "rt_ior",
        ["^"] = "rt_ixor",
        ["@"] = "rt_imatmul",
    }.ToFrozenDictionary();

    /// <summary>The binary operators that can use what their left operand owns, e.g. "+" to rt_add_taking(owned V, V) -> V.</summary>
    public static readonly FrozenDictionary<string, string> Taking = new Dictionary<string, string>
    {
        ["+"] = "rt_add_taking",
    }.ToFrozenDictionary();

    /// <summary>Unary operators: rt_neg(V) -> V and so on.</summary>
    public static readonly FrozenDictionary<string, string> Unary = new Dictionary<string, string>
    {
        ["-"] = "rt_neg",
        ["+"] = "rt_pos",
        ["~"] = "rt_invert",
    }.ToFrozenDictionary();

    /// <summary>The operators of <see cref="Ops.IntArithmetic"/>.</summary>
    public static readonly FrozenSet<string> IntArithmetic = FrozenSet.Create("+", "-", "*", "//", "%", "<<", ">>");

    /// <summary>The operators of <see cref="Ops.WrapArithmetic"/>.</summary>
    public static readonly FrozenSet<string> Wrapping = FrozenSet.Create("+", "-", "*");

    /// <summary>The operators of <see cref="Ops.IntBits"/>.</summary>
    public static readonly FrozenSet<string> IntBits = FrozenSet.Create("&", "|", "^");

    /// <summary>The operators of <see cref="Ops.FloatArithmetic"/>.</summary>
    public static readonly FrozenSet<string> FloatArithmetic = FrozenSet.Create("+", "-", "*");

    /// <summary>The operators of <see cref="Ops.IntExtreme"/> and <see cref="Ops.FloatExtreme"/>.</summary>
    public static readonly FrozenSet<string> Extremes = FrozenSet.Create("<", ">");

    /// <summary>The operators of <see cref="Ops.FloatDivision"/>.</summary>
    public static readonly FrozenSet<string> FloatDivision = FrozenSet.Create("/", "//", "%", "**");

    /// <summary>Rich comparisons: rt_lt(V, V) -> V; with the suffix _truth the truth of it: 0, 1 or -1.</summary>
    public static readonly FrozenDictionary<string, string> Compare = new Dictionary<string, string>
    {
        ["<"] = "rt_lt",
        ["<="] = "rt_le",
        ["=="] = "rt_eq",
        ["!="] = "rt_ne",
        [">"] = "rt_gt",
        [">="] = "rt_ge",
    }.ToFrozenDictionary();
}
