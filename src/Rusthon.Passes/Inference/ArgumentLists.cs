using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Inference;

/// <summary>
/// The lists that a function makes of the arguments of a call such as f(1, *args, x), or of the items of a tuple such as
/// (1, *items), and of nothing else: what each is stays known, where a list has items of one kind.
/// </summary>
internal sealed class ArgumentLists
{
    private readonly Dictionary<ValueId, List<Instruction>> parts = [];
    private readonly Dictionary<ValueId, ValueId> lists = [];

    /// <summary>Looks for those of a function.</summary>
    public ArgumentLists(Function function)
    {
        if (!function.Blocks.Any(block => block.Instructions.Any(instruction => instruction.Op == Ops.ListToTuple)))
        {
            return;
        }

        var uses = UsesOf(function);
        foreach (var tuple in function.Blocks.SelectMany(block => block.Instructions).Where(instruction => instruction.Op == Ops.ListToTuple))
        {
            var list = tuple.Operands[0];
            if (uses[list].Any(use => use.Instruction is { } maker && maker.Op == Ops.BuildList && maker.Result == list)
                && uses[list].All(use => use.Instruction is { } part && (part == tuple || IsPart(part, list)))
                && !RunsAgain(function, [.. uses[list].Select(use => use.Block)]))
            {
                parts.Add(list, [.. uses[list].Where(use => use.Instruction != tuple).Select(use => use.Instruction!)]);
                lists.Add(tuple.Result, list);
            }
        }
    }

    /// <summary>True for a list of arguments.</summary>
    public bool Has(ValueId list) => parts.ContainsKey(list);

    /// <summary>What a tuple of arguments is made of: the ops that make the list and add to it, in their order; null for other tuples.</summary>
    public IReadOnlyList<Instruction>? PartsOf(ValueId tuple) => lists.TryGetValue(tuple, out var list) ? parts[list] : null;

    /// <summary>By value the ops that make it or use it, in the order of the blocks; no op for a use at the end of a block.</summary>
    private static Dictionary<ValueId, List<(Instruction? Instruction, int Block)>> UsesOf(Function function)
    {
        var uses = new Dictionary<ValueId, List<(Instruction?, int)>>();
        for (var i = 0; i < function.Blocks.Length; i++)
        {
            foreach (var instruction in function.Blocks[i].Instructions)
            {
                if (instruction.Op == Ops.BuildList)
                {
                    Note(instruction.Result, instruction, i);
                }

                foreach (var operand in instruction.Operands)
                {
                    Note(operand, instruction, i);
                }
            }

            var end = function.Blocks[i].Terminator;
            foreach (var value in end.Edges.SelectMany(edge => edge.Arguments).Append(end.Operand).Where(value => value.Exists))
            {
                Note(value, null, i);
            }
        }

        return uses;

        void Note(ValueId value, Instruction? user, int block) =>
            (uses.TryGetValue(value, out var known) ? known : uses[value] = []).Add((user, block));
    }

    private static bool IsPart(Instruction part, ValueId list) =>
        part.Op == Ops.BuildList ? part.Result == list
        : (part.Op == Ops.ListAppend || part.Op == Ops.ListExtend) && part.Operands[0] == list && part.Operands[1] != list;

    /// <summary>True when one of the blocks can be reached from itself without the first, in which the list is made.</summary>
    private static bool RunsAgain(Function function, int[] blocks)
    {
        foreach (var block in blocks)
        {
            var seen = new HashSet<int> { blocks[0] };
            var work = new Stack<int>([block]);
            while (work.TryPop(out var from))
            {
                foreach (var edge in function.Blocks[from].Terminator.Edges)
                {
                    if (edge.Target.Index == block && block != blocks[0])
                    {
                        return true;
                    }

                    if (seen.Add(edge.Target.Index))
                    {
                        work.Push(edge.Target.Index);
                    }
                }
            }
        }

        return false;
    }
}
