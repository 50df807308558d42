using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Transforms;

/// <summary>
/// Tidies control flow: an edge to an empty block goes on to where that block jumps, a parameter whose arguments are
/// all the same is that value, and a block that only one jump reaches joins the block that jumps.
/// </summary>
public static class ThreadJumps
{
    /// <summary>How many empty blocks an edge is led through; bounds the time, also on an endless loop of empty blocks.</summary>
    private const int MostHops = 64;

    /// <summary>Runs the pass.</summary>
    public static Function Run(Function function) => Join(Prune(Thread(function)));

    private static Function Thread(Function function)
    {
        var rewriter = new Rewriter(function);
        var empty = function.Blocks.Select(IsEmpty).ToArray();
        if (!empty.Any(e => e))
        {
            return function;
        }

        var usedElsewhere = UsedOutsideOwnJump(function, empty);
        foreach (var block in function.Blocks)
        {
            ImmutableArray<Edge>.Builder? edges = null;
            for (var e = DefinesResult(block) ? 1 : 0; e < block.Terminator.Edges.Length; e++)
            {
                var edge = block.Terminator.Edges[e];
                for (var hops = 0; hops < MostHops && Passable(edge.Target.Index); hops++)
                {
                    edge = Follow(function.Blocks[edge.Target.Index], edge);
                }

                if (edge != block.Terminator.Edges[e])
                {
                    edges ??= block.Terminator.Edges.ToBuilder();
                    edges[e] = edge;
                }
            }

            if (edges is not null)
            {
                rewriter.Replace(block.Id.Index, block with { Terminator = block.Terminator with { Edges = edges.ToImmutable() } });
            }
        }

        return rewriter.Finish();

        bool Passable(int index) => empty[index] && !function.Blocks[index].Parameters.Any(parameter => usedElsewhere[parameter.Index]);
    }

    /// <summary>True when the first edge of the block is where a result is defined; what follows it must not be reached otherwise.</summary>
    private static bool DefinesResult(Block block) => block.Terminator.Kind is TerminatorKind.Check or TerminatorKind.Guard && block.Instructions[^1].Result.Exists;

    private static bool IsEmpty(Block block) =>
        block.Instructions.IsEmpty && block.Terminator.Kind == TerminatorKind.Jump && block.Id.Index != 0 && block.Terminator.Edges[0].Target != block.Id;

    private static Edge Follow(Block block, Edge edge)
    {
        var next = block.Terminator.Edges[0];
        return next.Arguments.IsEmpty ? next : next with { Arguments = [.. next.Arguments.Select(Given)] };

        ValueId Given(ValueId argument)
        {
            var index = block.Parameters.IndexOf(argument);
            return index < 0 ? argument : edge.Arguments[index];
        }
    }

    private static bool[] UsedOutsideOwnJump(Function function, bool[] empty)
    {
        var home = new int[function.ValueTypes.Length];
        Array.Fill(home, -1);
        foreach (var block in function.Blocks)
        {
            if (empty[block.Id.Index])
            {
                foreach (var parameter in block.Parameters)
                {
                    home[parameter.Index] = block.Id.Index;
                }
            }
        }

        var used = new bool[function.ValueTypes.Length];
        foreach (var block in function.Blocks)
        {
            foreach (var instruction in block.Instructions)
            {
                foreach (var operand in instruction.Operands)
                {
                    used[operand.Index] = true;
                }
            }

            if (block.Terminator.Operand.Exists)
            {
                used[block.Terminator.Operand.Index] = true;
            }

            foreach (var edge in block.Terminator.Edges)
            {
                foreach (var argument in edge.Arguments)
                {
                    used[argument.Index] |= home[argument.Index] != block.Id.Index;
                }
            }
        }

        return used;
    }

    private static Function Prune(Function function)
    {
        var flow = new ControlFlow(function.Blocks);
        var rewriter = new Rewriter(function);
        var changed = true;
        while (changed)
        {
            changed = false;
            foreach (var index in flow.Order)
            {
                var block = function.Blocks[index];
                for (var i = 0; i < block.Parameters.Length && index > 0; i++)
                {
                    if (rewriter.Resolve(block.Parameters[i]) == block.Parameters[i] && OnlyArgument(block, i) is { Exists: true } value)
                    {
                        rewriter.Substitute(block.Parameters[i], value);
                        changed = true;
                    }
                }
            }
        }

        return rewriter.Finish();

        ValueId OnlyArgument(Block block, int parameter)
        {
            var only = ValueId.None;
            foreach (var edge in flow.Predecessors(block.Id.Index))
            {
                var value = rewriter.Resolve(function.Blocks[edge.Block].Terminator.Edges[edge.Edge].Arguments[parameter]);
                if (value != block.Parameters[parameter] && value != only)
                {
                    if (only.Exists)
                    {
                        return ValueId.None;
                    }

                    only = value;
                }
            }

            return only;
        }
    }

    private static Function Join(Function function)
    {
        var flow = new ControlFlow(function.Blocks);
        var rewriter = new Rewriter(function);
        var joined = new bool[function.Blocks.Length];
        foreach (var index in flow.Order)
        {
            if (joined[index])
            {
                continue;
            }

            List<Instruction>? instructions = null;
            var terminator = function.Blocks[index].Terminator;
            while (terminator.Kind == TerminatorKind.Jump && terminator.Edges[0].Target.Index is var target && target != index && flow.Predecessors(target).Length == 1)
            {
                var next = function.Blocks[target];
                for (var i = 0; i < next.Parameters.Length; i++)
                {
                    rewriter.Substitute(next.Parameters[i], terminator.Edges[0].Arguments[i]);
                }

                instructions ??= [.. function.Blocks[index].Instructions];
                instructions.AddRange(next.Instructions);
                terminator = next.Terminator;
                joined[target] = true;
            }

            if (instructions is not null)
            {
                rewriter.Replace(index, function.Blocks[index] with { Instructions = [.. instructions], Terminator = terminator });
            }
        }

        return rewriter.Finish();
    }
}
