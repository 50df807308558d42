using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Rusthon.IR;
using Rusthon.Passes.Inference;

namespace Rusthon.Cli.Memory.Collect;

/// <summary>What instructions make: the table of those that ask for an object.</summary>
internal static class SiteKinds
{
    /// <summary>The kind of a number, which needs no memory while it fits a register.</summary>
    public const string Number = "number";

    /// <summary>The kind of a value of which nothing is known.</summary>
    public const string Value = "value";

    private static readonly FrozenDictionary<Op, string> Fixed = new Dictionary<Op, string>
    {
        [Ops.BuildList] = "list",
        [Ops.BuildTuple] = "tuple",
        [Ops.BuildSet] = "set",
        [Ops.BuildDict] = "dict",
        [Ops.BuildString] = "str",
        [Ops.FormatValue] = "str",
        [Ops.ListToTuple] = "tuple",
        [Ops.NewCell] = "cell",
        [Ops.MakeFunction] = "function",
        [Ops.BuildClass] = "class",
        [Ops.BuildShapedClass] = "class",
        [Ops.GeneratorNew] = "generator",
        [Ops.Slice] = "slice",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<Op> Calls = FrozenSet.Create(Ops.Call, Ops.CallMethod, Ops.CallBuiltin, Ops.CallEx);

    private static readonly FrozenSet<Op> ByResult = FrozenSet.Create(Ops.Binary, Ops.BinaryTaking, Ops.InPlace, Ops.Unary, Ops.GetSlice, Ops.GetStride);

    /// <summary>Ops that may take a value from the heap when they are left in the final code.</summary>
    public static readonly FrozenSet<Op> Allocating = Fixed.Keys.Concat(Calls).Concat(ByResult)
        .Concat([Ops.GetAttr, Ops.BoundMethodOf, Ops.CallTypeMethod, Ops.Iter, Ops.MakeInstance, Ops.NewInstance, Ops.CallDirect, Ops.CallTyped, Ops.CallForInt]).ToFrozenSet();

    /// <summary>Built-in types and functions that make something, by the last part of their symbol.</summary>
    private static readonly FrozenDictionary<string, string> Makers = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["sorted"] = "list",
        ["enumerate"] = "enumerate",
        ["zip"] = "iterator",
        ["reversed"] = "iterator",
        ["iter"] = "iterator",
        ["map"] = "iterator",
        ["filter"] = "iterator",
        ["int"] = Number,
        ["float"] = Number,
        ["bool"] = Number,
        ["len"] = Number,
        ["sum"] = Number,
        ["abs"] = Number,
        ["ord"] = Number,
        ["min"] = "",
        ["max"] = "",
        ["print"] = "",
        ["isinstance"] = "",
        ["frozenset"] = "set",
        ["input"] = "str",
        ["chr"] = "str",
        ["repr"] = "str",
        ["hex"] = "str",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Views = FrozenSet.Create("keys", "values", "items");

    /// <summary>What an instruction makes: a kind of <see cref="LayoutTable"/>, <see cref="Number"/>, <see cref="Value"/>, or null for nothing of its own.</summary>
    /// <param name="instruction">An instruction of the program before specialisation.</param>
    /// <param name="result">What inference believes of its result.</param>
    /// <param name="callee">For a call, what inference believes of what is called; for a method call, of the object; get_attr is one whose result is called.</param>
    /// <param name="layouts">The kinds that there are.</param>
    public static string? Of(Instruction instruction, Guess result, Guess callee, LayoutTable layouts)
    {
        var op = instruction.Op;
        if (Fixed.TryGetValue(op, out var kind))
        {
            return kind;
        }

        if (op == Ops.Iter)
        {
            return callee.Kind == GuessKind.Iterator ? null : "iterator";
        }

        if (op == Ops.GetAttr)
        {
            return IsBuiltIn(callee) ? "built-in method" : callee.Kind == GuessKind.Instance ? "method" : null;
        }

        if (op == Ops.Call && callee.Kind == GuessKind.Class)
        {
            return LayoutTable.Instance;
        }

        if (op == Ops.CallBuiltin || (op == Ops.Call && callee.Kind == GuessKind.Builtin))
        {
            var name = op == Ops.CallBuiltin ? ((NameImmediate)instruction.Immediates[0]).Name : callee.Name!;
            return OfBuiltin(name.Split('_', '.')[^1], result, layouts);
        }

        return op == Ops.CallMethod && callee.Kind == GuessKind.Dict && Views.Contains(((NameImmediate)instruction.Immediates[0]).Name) ? "dict view"
            : op == Ops.CallMethod && IsBuiltIn(callee) ? OfResult(result, null)
            : ByResult.Contains(op) ? OfResult(result, Value)
            : null;
    }

    private static bool IsBuiltIn(Guess guess) => guess.Kind is GuessKind.Str or GuessKind.List or GuessKind.Dict or GuessKind.Set or GuessKind.FrozenSet or GuessKind.Tuple;

    private static string? OfBuiltin(string name, Guess result, LayoutTable layouts) =>
        Makers.TryGetValue(name, out var made) ? made.Length == 0 ? null : made
        : layouts.Knows(name) ? name
        : OfResult(result, null);

    private static string? OfResult(Guess result, string? otherwise) => result.Kind switch
    {
        GuessKind.Int or GuessKind.Float or GuessKind.Bool => Number,
        GuessKind.Str or GuessKind.List or GuessKind.Tuple or GuessKind.Dict or GuessKind.Set or GuessKind.FrozenSet or GuessKind.Range or GuessKind.Iterator => result.Kind.ToString().ToLowerInvariant(),
        GuessKind.Any => otherwise,
        _ => null,
    };
}
