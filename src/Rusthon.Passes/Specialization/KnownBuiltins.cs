using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;
using Rusthon.Passes.Inference;

namespace Rusthon.Passes.Specialization;

/// <summary>How a built-in function is computed in registers.</summary>
internal enum BuiltinForm
{
    /// <summary>A function of floats: ints are converted.</summary>
    FloatFunction,

    /// <summary>A float rounded to an int; an int is itself.</summary>
    Rounding,

    /// <summary>float(): an int becomes the nearest float.</summary>
    ToFloat,

    /// <summary>abs().</summary>
    Absolute,

    /// <summary>min() or max() of two or more numbers of one type.</summary>
    Extreme,

    /// <summary>len() of a built-in container.</summary>
    Length,

    /// <summary>ord().</summary>
    CodePoint,

    /// <summary>A method of ints without arguments.</summary>
    IntMethod,
}

/// <summary>A call of a built-in function on numbers that needs no call.</summary>
/// <param name="Form">How it is computed.</param>
/// <param name="Detail">The function, rounding or comparison.</param>
/// <param name="Symbol">The built-in's symbol in the runtime.</param>
/// <param name="Arguments">What it is called with.</param>
internal sealed record BuiltinCall(BuiltinForm Form, string Detail, string Symbol, ImmutableArray<ValueId> Arguments);

/// <summary>Recognises calls of built-in functions whose arguments are believed to be what fast code computes with.</summary>
internal static class KnownBuiltins
{
    private static readonly FrozenDictionary<string, (BuiltinForm Form, string Detail, int Count)> Rows = Make();

    /// <summary>The call, when it is one of these; else null.</summary>
    public static BuiltinCall? Of(Instruction instruction, FunctionGuesses guesses)
    {
        if (NameOf(instruction, guesses) is not { } name || !Rows.TryGetValue(name, out var row))
        {
            return null;
        }

        var arguments = instruction.Op == Ops.CallBuiltin || row.Form == BuiltinForm.IntMethod ? instruction.Operands : instruction.Operands.RemoveAt(0);
        return Fits(row.Form, row.Count, arguments, guesses) ? new BuiltinCall(row.Form, row.Detail, SymbolOf(name), arguments) : null;
    }

    private static string? NameOf(Instruction instruction, FunctionGuesses guesses)
    {
        if (instruction.Op == Ops.CallBuiltin)
        {
            return FunctionGuesses.BuiltinName(Representation.NameOf(instruction));
        }

        if (instruction.Op == Ops.Call && ((NamesImmediate)instruction.Immediates[0]).Names.IsEmpty)
        {
            return guesses[instruction.Operands[0]] is { Kind: GuessKind.Builtin } builtin ? builtin.Name : null;
        }

        if (instruction.Op != Ops.CallMethod || !((NamesImmediate)instruction.Immediates[1]).Names.IsEmpty)
        {
            return null;
        }

        return guesses[instruction.Operands[0]] switch
        {
            { Kind: GuessKind.Module, Name: "math" } => "math." + Representation.NameOf(instruction),
            { Kind: GuessKind.Int } when instruction.Operands.Length == 1 => "int." + Representation.NameOf(instruction),
            _ => null,
        };
    }

    /// <summary>The symbol of the function that a get_attr op gets from the math module, or null for another op.</summary>
    public static string? SymbolOfGet(Instruction instruction, FunctionGuesses guesses) =>
        instruction.Op == Ops.GetAttr
        && guesses[instruction.Operands[0]] is { Kind: GuessKind.Module, Name: "math" }
        && guesses[instruction.Result] is { Kind: GuessKind.Builtin, Name: { } name }
        && Rows.ContainsKey(name)
            ? SymbolOf(name)
            : null;

    private static string SymbolOf(string name) =>
        name is "int" or "float" ? "type_" + name
        : name.StartsWith("math.", System.StringComparison.Ordinal) ? "fn_math_" + name["math.".Length..]
        : "fn_builtins_" + name;

    private static bool Fits(BuiltinForm form, int count, ImmutableArray<ValueId> arguments, FunctionGuesses guesses) => form switch
    {
        BuiltinForm.Extreme => arguments.Length >= 2
            && (arguments.All(argument => guesses[argument].Kind == GuessKind.Int) || arguments.All(argument => guesses[argument].Kind == GuessKind.Float)),
        BuiltinForm.Length => arguments is [var container] && guesses[container].HasPlainLength,
        BuiltinForm.CodePoint => arguments is [var character] && guesses[character].Kind == GuessKind.Str,
        BuiltinForm.FloatFunction or BuiltinForm.Rounding or BuiltinForm.ToFloat => arguments.Length == count && arguments.All(argument => guesses[argument].IsReal),
        _ => arguments.Length == count && arguments.All(argument => guesses[argument].IsNumber),
    };

    private static FrozenDictionary<string, (BuiltinForm Form, string Detail, int Count)> Make()
    {
        var rows = new Dictionary<string, (BuiltinForm, string, int)>
        {
            ["abs"] = (BuiltinForm.Absolute, "", 1),
            ["min"] = (BuiltinForm.Extreme, "<", 0),
            ["max"] = (BuiltinForm.Extreme, ">", 0),
            ["len"] = (BuiltinForm.Length, "", 1),
            ["ord"] = (BuiltinForm.CodePoint, "", 1),
            ["float"] = (BuiltinForm.ToFloat, "", 1),
            ["int"] = (BuiltinForm.Rounding, "trunc", 1),
            ["round"] = (BuiltinForm.Rounding, "round", 1),
            ["int.bit_count"] = (BuiltinForm.IntMethod, "bit_count", 1),
            ["int.bit_length"] = (BuiltinForm.IntMethod, "bit_length", 1),
            ["math.floor"] = (BuiltinForm.Rounding, "floor", 1),
            ["math.ceil"] = (BuiltinForm.Rounding, "ceil", 1),
            ["math.trunc"] = (BuiltinForm.Rounding, "trunc", 1),
        };
        foreach (var name in "sqrt fabs sin cos tan asin acos atan sinh cosh tanh exp exp2 expm1 log log2 log10 log1p cbrt".Split(' '))
        {
            rows["math." + name] = (BuiltinForm.FloatFunction, name, 1);
        }

        foreach (var name in "pow atan2 fmod copysign".Split(' '))
        {
            rows["math." + name] = (BuiltinForm.FloatFunction, name, 2);
        }

        return rows.ToFrozenDictionary();
    }
}
