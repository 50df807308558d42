using System.Collections.Generic;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Transforms;

/// <summary>
/// Finds the values that are never Unset, and removes check_bound and branches on is_unset that they decide. A value
/// may be Unset when it is that constant, comes from an op that can give it, or is a parameter that can get it; it is
/// not where a check_bound has passed or an is_unset was false.
/// </summary>
public static class DefiniteAssignment
{
    private const int FactsLookedAt = 8;
    private static readonly HashSet<Op> GiveUnset = [Ops.Next, Ops.CellContent, Ops.SubSend, Ops.SubThrow, Ops.GeneratorLoad, Ops.GeneratorPeek];

    /// <summary>Runs the pass.</summary>
    public static Function Run(Function function)
    {
        if (!function.Blocks.Any(block => block.Instructions.Any(instruction => instruction.Op == Ops.CheckBound || instruction.Op == Ops.IsUnset)))
        {
            return function;
        }

        var flow = new ControlFlow(function.Blocks);
        var definitions = Definitions(function);
        var facts = Facts(function, flow, definitions);
        var maybeUnset = MaybeUnset(function, flow, facts);
        var rewriter = new Rewriter(function);
        foreach (var index in flow.Order)
        {
            var block = function.Blocks[index];
            if (block.Terminator.Kind == TerminatorKind.Check && block.Instructions[^1] is { Op: var op } check && op == Ops.CheckBound)
            {
                if (!maybeUnset[check.Operands[0].Index] || IsBound(check.Operands[0], index))
                {
                    rewriter.TakeEdge(index, 0);
                }
            }
            else if (block.Terminator.Kind == TerminatorKind.Branch && definitions[block.Terminator.Operand.Index] is { Op: var test } unset && test == Ops.IsUnset)
            {
                if (!maybeUnset[unset.Operands[0].Index] || IsBound(unset.Operands[0], index))
                {
                    rewriter.TakeEdge(index, 1);
                }
                else if (IsUnsetConstant(definitions[unset.Operands[0].Index]))
                {
                    rewriter.TakeEdge(index, 0);
                }
            }
        }

        return rewriter.Finish();

        bool IsBound(ValueId value, int block) => KnownBound(facts, flow, value, block);
    }

    private static bool IsUnsetConstant(Instruction? instruction) =>
        instruction is not null && instruction.Op == Ops.Const && instruction.Immediates[0] is ConstantImmediate { Value: SingletonConstant { Name: "unset" } };

    private static Instruction?[] Definitions(Function function)
    {
        var definitions = new Instruction?[function.ValueTypes.Length];
        foreach (var block in function.Blocks)
        {
            foreach (var instruction in block.Instructions)
            {
                if (instruction.Result.Exists)
                {
                    definitions[instruction.Result.Index] = instruction;
                }
            }
        }

        return definitions;
    }

    /// <summary>For each value the blocks from whose start on it is known to be bound.</summary>
    private static List<int>?[] Facts(Function function, ControlFlow flow, Instruction?[] definitions)
    {
        var facts = new List<int>?[function.ValueTypes.Length];
        foreach (var index in flow.Order)
        {
            var block = function.Blocks[index];
            var (value, edge) = block.Terminator.Kind switch
            {
                TerminatorKind.Check when block.Instructions[^1].Op == Ops.CheckBound => (block.Instructions[^1].Operands[0], 0),
                TerminatorKind.Branch when definitions[block.Terminator.Operand.Index]?.Op == Ops.IsUnset => (definitions[block.Terminator.Operand.Index]!.Operands[0], 1),
                _ => (ValueId.None, 0),
            };
            if (value.Exists && flow.Predecessors(block.Terminator.Edges[edge].Target.Index).Length == 1)
            {
                (facts[value.Index] ??= []).Add(block.Terminator.Edges[edge].Target.Index);
            }
        }

        return facts;
    }

    /// <summary>Looks at the first facts only, so that the time stays linear: those come first in reverse postorder and so hold in most blocks.</summary>
    private static bool KnownBound(List<int>?[] facts, ControlFlow flow, ValueId value, int block)
    {
        if (facts[value.Index] is { } list)
        {
            for (var i = 0; i < list.Count && i < FactsLookedAt; i++)
            {
                if (flow.Dominates(list[i], block))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool[] MaybeUnset(Function function, ControlFlow flow, List<int>?[] facts)
    {
        var maybe = new bool[function.ValueTypes.Length];
        foreach (var block in function.Blocks)
        {
            foreach (var instruction in block.Instructions)
            {
                if (instruction.Result.Exists)
                {
                    maybe[instruction.Result.Index] = GiveUnset.Contains(instruction.Op) || IsUnsetConstant(instruction);
                }
            }
        }

        var changed = true;
        while (changed)
        {
            changed = false;
            foreach (var index in flow.Order)
            {
                foreach (var edge in function.Blocks[index].Terminator.Edges)
                {
                    var parameters = function.Blocks[edge.Target.Index].Parameters;
                    for (var i = 0; i < parameters.Length; i++)
                    {
                        if (!maybe[parameters[i].Index] && maybe[edge.Arguments[i].Index] && !KnownBound(facts, flow, edge.Arguments[i], index))
                        {
                            maybe[parameters[i].Index] = true;
                            changed = true;
                        }
                    }
                }
            }
        }

        return maybe;
    }
}
