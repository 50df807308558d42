using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;
using Rusthon.Passes.Analysis;

namespace Rusthon.Passes.Transforms;

/// <summary>
/// Numbers the ops from which the function could be left for generic code, and records the values live before each.
/// All of them may raise, so that each block has at most one, its last. What an op without operands gives (a constant)
/// is not recorded: generic code makes it again.
/// </summary>
public static class RecordStates
{
    /// <summary>Runs the pass on a function whose blocks are all reachable.</summary>
    public static Function Run(Function function)
    {
        if (function.Blocks.All(block => block.Terminator.Kind != TerminatorKind.Check))
        {
            return function;
        }

        var recorded = new bool[function.ValueTypes.Length];
        Array.Fill(recorded, true);
        foreach (var block in function.Blocks)
        {
            foreach (var instruction in block.Instructions)
            {
                if (instruction.Result.Exists)
                {
                    recorded[instruction.Result.Index] = !instruction.Operands.IsEmpty || instruction.Op.Effects != OpEffects.None;
                }
            }
        }

        var liveness = new Liveness(function, new ControlFlow(function.Blocks), recorded);
        var states = new Dictionary<int, ExitState>();
        var blocks = function.Blocks.ToBuilder();
        var live = new List<int>();
        var seen = new int[function.ValueTypes.Length];
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block.Terminator.Kind != TerminatorKind.Check)
            {
                continue;
            }

            var number = states.Count;
            var instruction = block.Instructions[^1];
            live.Clear();
            if (instruction.Result.Exists)
            {
                seen[instruction.Result.Index] = number + 1;
            }

            foreach (var operand in instruction.Operands)
            {
                Add(operand.Index);
            }

            foreach (var edge in block.Terminator.Edges)
            {
                foreach (var argument in edge.Arguments)
                {
                    Add(argument.Index);
                }

                foreach (var value in liveness.Entering(edge.Target.Index))
                {
                    Add(value);
                }
            }

            live.Sort();
            states.Add(number, new ExitState(number, [.. live.Select(value => new ValueId(value))], null));
            blocks[i] = block with { Instructions = block.Instructions.SetItem(block.Instructions.Length - 1, instruction with { State = number }) };

            void Add(int value)
            {
                if (recorded[value] && seen[value] != number + 1)
                {
                    seen[value] = number + 1;
                    live.Add(value);
                }
            }
        }

        return function with { Blocks = blocks.ToImmutable(), States = states.ToImmutableDictionary() };
    }
}
