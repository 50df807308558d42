using System.Linq;
using Rusthon.IR;
using Rusthon.Passes.Inference;

namespace Rusthon.Passes.Specialization;

/// <summary>Reading of class attributes: where an op is believed to give a value of a class, it gets a cache for that.</summary>
internal static class ClassValues
{
    /// <summary>Rewrites a function that has no fast code.</summary>
    public static Function Run(Function function, FunctionGuesses guesses) =>
        !function.Blocks.Any(block => block.Instructions.Any(instruction => guesses.ClassValueForm(instruction) is not null))
            ? function
            : function with { Blocks = [.. function.Blocks.Select(block => block with { Instructions = [.. block.Instructions.Select(instruction => Rewrite(instruction, guesses))] })] };

    /// <summary>The op with the cache; other ops as they are.</summary>
    public static Instruction Rewrite(Instruction instruction, FunctionGuesses guesses) =>
        guesses.ClassValueForm(instruction) is { } form
            ? instruction with { Op = Ops.GetClassValue, Immediates = [instruction.Immediates[0], new IntImmediate(form)] }
            : instruction;
}
