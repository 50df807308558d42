using System.Linq;
using Rusthon.IR;
using Rusthon.Passes.Inference;

namespace Rusthon.Passes.Specialization;

/// <summary>
/// Functions that only compute with their arguments and with attributes of known places, on a single way from start to
/// end: they may be done again from their start at any point. The last op may make an instance.
/// </summary>
internal static class LeafFunctions
{
    private const int MostOps = 24;

    /// <summary>True for a function that a caller takes over; one that reads globals, only callers in the same module.</summary>
    public static bool IsLeafFor(FunctionGuesses caller, FastPlan plan) =>
        IsLeaf(plan) && (plan.Guesses.IsOfSameModule(caller)
            || !plan.Generic.Blocks.Any(block => block.Instructions.Any(instruction => instruction.Op == Ops.LoadGlobal)));

    /// <summary>True for a function that callers take over.</summary>
    private static bool IsLeaf(FastPlan plan)
    {
        var function = plan.Generic;
        if (function.Kind != FunctionKind.Function || !function.Signature.FreeVariables.IsEmpty)
        {
            return false;
        }

        var ops = 0;
        for (var at = function.Blocks[0]; ;)
        {
            var checks = at.Terminator.Kind == TerminatorKind.Check;
            ops += at.Instructions.Length;
            if (ops > MostOps || (checks ? at.Instructions[..^1] : at.Instructions).Any(instruction => instruction.Op != Ops.Const))
            {
                return false;
            }

            if (at.Terminator.Kind == TerminatorKind.Return)
            {
                return ops > 0;
            }

            if (at.Terminator is not { Kind: TerminatorKind.Check or TerminatorKind.Jump, Edges: [{ Arguments.IsEmpty: true, Target: var target }, ..] })
            {
                return false;
            }

            var next = function.Blocks[target.Index];
            if (checks && !IsQuiet(at.Instructions[^1], plan) && !IsLastInstance(at.Instructions[^1], next, plan))
            {
                return false;
            }

            at = next;
            if (!at.Parameters.IsEmpty)
            {
                return false;
            }
        }
    }

    private static bool IsQuiet(Instruction instruction, FastPlan plan) =>
        plan.Representation.IsArithmetic(instruction)
        || plan.Representation.IsComparison(instruction)
        || (instruction.Op == Ops.GetAttr && plan.Representation.IsAttribute(instruction))
        || (instruction.Op == Ops.LoadGlobal && plan.Guesses[instruction.Result].Kind == GuessKind.Class);

    /// <summary>True for an op that makes an instance, which is then returned.</summary>
    private static bool IsLastInstance(Instruction instruction, Block next, FastPlan plan) =>
        PlainInitializer.Of(instruction, plan.Guesses) is not null
        && next.Instructions.IsEmpty && next.Terminator.Kind == TerminatorKind.Return && next.Terminator.Operand == instruction.Result;
}
