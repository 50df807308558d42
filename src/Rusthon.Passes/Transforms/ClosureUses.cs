using System.Collections.Generic;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Transforms;

/// <summary>What a function does with the function objects that it makes.</summary>
internal sealed class ClosureUses
{
    private readonly Function function;
    private readonly Dictionary<ValueId, List<(int Block, Instruction Call)>> calls = [];

    /// <summary>The objects that go into a parameter of a block, where nothing follows but that they are kept alive.</summary>
    private readonly HashSet<ValueId> passed = [];

    /// <summary>The values that the function keeps in the traceback of an exception that leaves it: its own cells among them live as long as it runs.</summary>
    private readonly HashSet<ValueId> kept;

    /// <summary>Looks at the uses of objects; takes those from <paramref name="made"/> that are not only called.</summary>
    public ClosureUses(Function function, Dictionary<ValueId, Instruction> made)
    {
        this.function = function;
        kept = [.. function.Blocks.SelectMany(block => block.Instructions).Where(instruction => instruction.Op == Ops.KeepInTraceback && instruction.Position.Inlined is null).Select(instruction => instruction.Operands[0])];
        var keeping = KeepingParameters();
        foreach (var block in function.Blocks)
        {
            foreach (var instruction in block.Instructions)
            {
                Look(block.Id.Index, instruction, made);
            }

            made.Remove(block.Terminator.Operand);
            foreach (var (argument, parameter) in block.Terminator.Edges.SelectMany(edge => edge.Arguments.Zip(function.Blocks[edge.Target.Index].Parameters)))
            {
                if (!keeping.Contains(parameter))
                {
                    made.Remove(argument);
                }
                else if (made.ContainsKey(argument))
                {
                    passed.Add(argument);
                }
            }
        }
    }

    /// <summary>The calls of an object: the blocks that end with them.</summary>
    public IReadOnlyList<(int Block, Instruction Call)> CallsOf(ValueId made) => calls.GetValueOrDefault(made) ?? [];

    /// <summary>
    /// True when what an object keeps alive lives as long without it. Where a variable holds the object on one way and not on another,
    /// nothing can be kept in its stead: then the function itself must keep all of that.
    /// </summary>
    public bool LivesLongEnough(ValueId made, IEnumerable<ValueId> values) => !passed.Contains(made) || values.All(kept.Contains);

    private void Look(int block, Instruction instruction, Dictionary<ValueId, Instruction> made)
    {
        if (IsKeep(instruction))
        {
            return;
        }

        var isCall = instruction.Op == Ops.Call && made.ContainsKey(instruction.Operands[0]);
        if (isCall)
        {
            calls.TryAdd(instruction.Operands[0], []);
            calls[instruction.Operands[0]].Add((block, instruction));
        }

        foreach (var operand in isCall ? instruction.Operands.Skip(1) : instruction.Operands)
        {
            made.Remove(operand);
        }
    }

    private static bool IsKeep(Instruction instruction) => instruction.Op == Ops.KeepAlive || instruction.Op == Ops.KeepInTraceback;

    /// <summary>The parameters of blocks that are only kept alive, and passed on to such.</summary>
    private HashSet<ValueId> KeepingParameters()
    {
        var keeping = function.Blocks.Skip(1).SelectMany(block => block.Parameters).ToHashSet();
        foreach (var block in function.Blocks)
        {
            keeping.ExceptWith(block.Instructions.Where(instruction => !IsKeep(instruction)).SelectMany(instruction => instruction.Operands).Append(block.Terminator.Operand));
        }

        for (var count = -1; count != keeping.Count;)
        {
            count = keeping.Count;
            foreach (var (argument, parameter) in function.Blocks.SelectMany(block => block.Terminator.Edges).SelectMany(edge => edge.Arguments.Zip(function.Blocks[edge.Target.Index].Parameters)))
            {
                if (!keeping.Contains(parameter))
                {
                    keeping.Remove(argument);
                }
            }
        }

        return keeping;
    }
}
