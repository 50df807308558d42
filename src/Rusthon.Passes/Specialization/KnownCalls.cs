using System.Linq;
using Rusthon.IR;
using Rusthon.Passes.Inference;

namespace Rusthon.Passes.Specialization;

/// <summary>Calls of methods and classes of the same module that are believed to reach one function, with an argument for each of its parameters.</summary>
public static class KnownCalls
{
    /// <summary>The function that a call is believed to reach, or null.</summary>
    public static Function? Function(Instruction instruction, FunctionGuesses guesses) =>
        instruction.Op == Ops.Call
        && ((NamesImmediate)instruction.Immediates[0]).Names.IsEmpty
        && guesses[instruction.Operands[0]] is { Kind: GuessKind.Function, Name: { } name }
        && guesses.Sibling(name) is { } function
        && Fits(function, instruction.Operands.Length - 1)
            ? function
            : null;

    /// <summary>The function that a method call is believed to reach, or null.</summary>
    public static Function? Method(Instruction instruction, FunctionGuesses guesses) =>
        instruction.Op == Ops.CallMethod
        && ((NamesImmediate)instruction.Immediates[1]).Names.IsEmpty
        && guesses[instruction.Operands[0]] is { Kind: GuessKind.Instance } self
        && guesses.Sibling($"{self.Name}.{Representation.NameOf(instruction)}") is { } method
        && Fits(method, instruction.Operands.Length)
            ? method
            : null;

    /// <summary>The __init__ that a call of a class is believed to run, or null.</summary>
    public static Function? Initializer(Instruction instruction, FunctionGuesses guesses) =>
        instruction.Op == Ops.Call
        && ((NamesImmediate)instruction.Immediates[0]).Names.IsEmpty
        && guesses[instruction.Operands[0]] is { Kind: GuessKind.Class } made
        && guesses.Sibling($"{made.Name}.__init__") is { Kind: FunctionKind.Function } initializer
        && Fits(initializer, instruction.Operands.Length)
            ? initializer
            : null;

    private static bool Fits(Function function, int given) =>
        function.Kind is FunctionKind.Function or FunctionKind.Generator
        && function.Signature is { KeywordOnly: 0, VarArgs: false, VarKeywords: false } signature
        && signature.Positional == given
        && function.Blocks[0].Parameters.Length == given;
}
