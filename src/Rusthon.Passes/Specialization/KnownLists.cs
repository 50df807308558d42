using System.Collections.Generic;
using System.Linq;
using Rusthon.IR;
using Rusthon.Passes.Inference;

namespace Rusthon.Passes.Specialization;

/// <summary>
/// Which values of a function are to be checked to be lists where they are made, because loops index them: what is made
/// before a loop is then checked once. An object never becomes a list, or ceases to be one.
/// </summary>
internal sealed class KnownLists
{
    private readonly HashSet<int> indexed = [];

    /// <summary>Looks at a function in generic form.</summary>
    public KnownLists(Function function, FunctionGuesses guesses, ControlFlow flow, Representation representation)
    {
        var loops = LoopsOf(function, flow);
        if (loops.Count == 0)
        {
            return;
        }

        var homes = new int[function.ValueTypes.Length];
        foreach (var instruction in flow.Order.SelectMany(index => function.Blocks[index].Instructions.Select(instruction => (index, instruction))).Where(pair => pair.instruction.Result.Exists))
        {
            homes[instruction.instruction.Result.Index] = instruction.index;
        }

        foreach (var index in flow.Order)
        {
            foreach (var parameter in function.Blocks[index].Parameters)
            {
                homes[parameter.Index] = index;
            }
        }

        foreach (var index in flow.Order)
        {
            foreach (var instruction in function.Blocks[index].Instructions)
            {
                if (representation.IsIndexing(instruction) && instruction.Operands[0] is var list && guesses[list] is { Kind: GuessKind.List, OrNone: false }
                    && loops.Any(loop => loop.Contains(index) && !loop.Contains(homes[list.Index])))
                {
                    indexed.Add(list.Index);
                }
            }
        }
    }

    /// <summary>True for a value that a loop indexes which it does not make.</summary>
    public bool IsIndexed(ValueId value) => value.Exists && indexed.Contains(value.Index);

    /// <summary>The blocks of each natural loop.</summary>
    private static List<HashSet<int>> LoopsOf(Function function, ControlFlow flow)
    {
        var loops = new Dictionary<int, HashSet<int>>();
        foreach (var index in flow.Order)
        {
            foreach (var head in function.Blocks[index].Terminator.Edges.Select(edge => edge.Target.Index).Where(target => flow.Dominates(target, index)))
            {
                if (!loops.TryGetValue(head, out var blocks))
                {
                    loops.Add(head, blocks = [head]);
                }

                var work = new Stack<int>([index]);
                while (work.TryPop(out var at))
                {
                    if (blocks.Add(at))
                    {
                        foreach (var before in flow.Predecessors(at))
                        {
                            work.Push(before.Block);
                        }
                    }
                }
            }
        }

        return [.. loops.Values];
    }
}
