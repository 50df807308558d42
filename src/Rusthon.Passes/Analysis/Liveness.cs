using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Rusthon.IR;

namespace Rusthon.Passes.Analysis;

/// <summary>
/// The values that are live at the start of each block: used there or later, and defined before. Each value is
/// followed from its uses up to its definition (Boissinot et al., "Computing Liveness Sets for SSA-Form Programs"),
/// so that the time is that of writing the sets down. An argument of an edge is used at the end of the block that the
/// edge leaves; a parameter is defined by its block.
/// </summary>
public sealed class Liveness
{
    private readonly List<int>?[] entering;

    /// <summary>Finds the live values among those that are tracked (indexed by value).</summary>
    public Liveness(Function function, ControlFlow flow, bool[] tracked)
    {
        entering = new List<int>?[function.Blocks.Length];
        var homes = Homes(function);
        var (first, blocks) = Uses(function, flow, tracked);
        var reached = new int[function.Blocks.Length];
        Array.Fill(reached, -1);
        var work = new Stack<int>();
        for (var value = 0; value < tracked.Length; value++)
        {
            for (var i = first[value]; i < first[value + 1]; i++)
            {
                Enter(value, blocks[i]);
            }

            while (work.TryPop(out var block))
            {
                foreach (var edge in flow.Predecessors(block))
                {
                    Enter(value, edge.Block);
                }
            }

        }

        void Enter(int value, int block)
        {
            if (block != homes[value] && reached[block] != value)
            {
                reached[block] = value;
                (entering[block] ??= []).Add(value);
                work.Push(block);
            }
        }
    }

    /// <summary>The values that are live at the start of a block, ascending; its parameters are not among them.</summary>
    public ReadOnlySpan<int> Entering(int block) => CollectionsMarshal.AsSpan(entering[block]);

    /// <summary>The block that defines each value, or -1.</summary>
    private static int[] Homes(Function function)
    {
        var homes = new int[function.ValueTypes.Length];
        Array.Fill(homes, -1);
        foreach (var block in function.Blocks)
        {
            foreach (var parameter in block.Parameters)
            {
                homes[parameter.Index] = block.Id.Index;
            }

            foreach (var instruction in block.Instructions)
            {
                if (instruction.Result.Exists)
                {
                    homes[instruction.Result.Index] = block.Id.Index;
                }
            }
        }

        return homes;
    }

    /// <summary>The blocks that use each value: those of value v are at first[v] until first[v + 1].</summary>
    private static (int[] First, int[] Blocks) Uses(Function function, ControlFlow flow, bool[] tracked)
    {
        var uses = new List<(int Value, int Block)>(tracked.Length * 2);
        foreach (var index in flow.Order)
        {
            var block = function.Blocks[index];
            foreach (var instruction in block.Instructions)
            {
                Add(instruction.Operands, index);
            }

            if (block.Terminator.Operand.Exists && tracked[block.Terminator.Operand.Index])
            {
                uses.Add((block.Terminator.Operand.Index, index));
            }

            foreach (var edge in block.Terminator.Edges)
            {
                Add(edge.Arguments, index);
            }
        }

        var first = new int[tracked.Length + 1];
        foreach (var (value, _) in uses)
        {
            first[value + 1]++;
        }

        for (var i = 0; i < tracked.Length; i++)
        {
            first[i + 1] += first[i];
        }

        var blocks = new int[uses.Count];
        var next = first.AsSpan(0, tracked.Length).ToArray();
        foreach (var (value, block) in uses)
        {
            blocks[next[value]++] = block;
        }

        return (first, blocks);

        void Add(ImmutableArray<ValueId> operands, int block)
        {
            foreach (var operand in operands)
            {
                if (tracked[operand.Index])
                {
                    uses.Add((operand.Index, block));
                }
            }
        }
    }
}
