using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;
using Rusthon.Passes.Inference;

namespace Rusthon.Passes.Specialization;

/// <summary>Tells class statements what is foreseen of the instances: <c>build_class</c> becomes <c>build_shaped_class @body [attributes] [bodies of the bases] capacity</c>.</summary>
internal static class ShapedClasses
{
    /// <summary>Rewrites the class statements of a program.</summary>
    public static Program Run(Program program, ProgramGuesses guesses) =>
        program with { Modules = [.. program.Modules.Select(module => module with { Functions = [.. module.Functions.Select(function => Run(function, guesses))] })] };

    private static Function Run(Function function, ProgramGuesses guesses)
    {
        if (!function.Blocks.Any(block => block.Instructions.Any(IsClass)))
        {
            return function;
        }

        var values = guesses.Of(function);
        return function with { Blocks = [.. function.Blocks.Select(block => block.Instructions.Any(IsClass) ? block with { Instructions = [.. block.Instructions.Select(Rewrite)] } : block)] };

        Instruction Rewrite(Instruction instruction)
        {
            if (!IsClass(instruction) || values[instruction.Result] is not { Kind: GuessKind.Class, Name: { } body } || guesses.Shapes.Of(body) is not { } shape)
            {
                return instruction;
            }

            var bases = ImmutableArray.CreateBuilder<string>();
            for (var line = shape.Line.Parent; line is not null; line = line.Parent)
            {
                bases.Add(line.Body);
            }

            return instruction with
            {
                Op = Ops.BuildShapedClass,
                Immediates = [new NameImmediate(body), new NamesImmediate(shape.Attributes), new NamesImmediate(bases.ToImmutable()), new IntImmediate(shape.Capacity), new IntImmediate(shape.IsFrozen ? 1 : 0)],
            };
        }
    }

    private static bool IsClass(Instruction instruction) => instruction.Op == Ops.BuildClass;
}
