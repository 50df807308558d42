using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace Rusthon.IR;

/// <summary>
/// The control-flow graph of a function: reverse postorder, predecessors, and dominators after Cooper, Harvey and
/// Kennedy, "A Simple, Fast Dominance Algorithm". It is a snapshot: it does not follow later changes.
/// </summary>
public sealed class ControlFlow
{
    private readonly ImmutableArray<Block> blocks;
    private readonly int[] firstPredecessor;
    private readonly EdgeId[] predecessors;
    private int[]? immediateDominators;
    private int[]? enter;
    private int[]? leave;

    /// <summary>Analyses the blocks.</summary>
    public ControlFlow(ImmutableArray<Block> blocks)
    {
        this.blocks = blocks;
        Order = ReversePostorder(blocks);
        Number = new int[blocks.Length];
        Array.Fill(Number, -1);
        for (var i = 0; i < Order.Length; i++)
        {
            Number[Order[i]] = i;
        }

        firstPredecessor = new int[blocks.Length + 1];
        foreach (var block in Order)
        {
            foreach (var edge in blocks[block].Terminator.Edges)
            {
                firstPredecessor[edge.Target.Index + 1]++;
            }
        }

        for (var i = 0; i < blocks.Length; i++)
        {
            firstPredecessor[i + 1] += firstPredecessor[i];
        }

        predecessors = new EdgeId[firstPredecessor[^1]];
        var next = firstPredecessor.AsSpan(0, blocks.Length).ToArray();
        foreach (var block in Order)
        {
            var edges = blocks[block].Terminator.Edges;
            for (var e = 0; e < edges.Length; e++)
            {
                predecessors[next[edges[e].Target.Index]++] = new EdgeId(block, e);
            }
        }
    }

    /// <summary>Indices of the reachable blocks in reverse postorder: a block comes after its dominators.</summary>
    public int[] Order { get; }

    /// <summary>The place of each block in <see cref="Order"/>, or -1 when it is not reachable.</summary>
    public int[] Number { get; }

    /// <summary>True when the block can be reached from the entry.</summary>
    public bool IsReachable(int block) => Number[block] >= 0;

    /// <summary>The edges from reachable blocks to the block.</summary>
    public ReadOnlySpan<EdgeId> Predecessors(int block) => predecessors.AsSpan(firstPredecessor[block], firstPredecessor[block + 1] - firstPredecessor[block]);

    /// <summary>The immediate dominator of a reachable block; the entry's is itself.</summary>
    public int ImmediateDominator(int block) => (immediateDominators ??= FindDominators())[block];

    /// <summary>True when every path to the reachable block <paramref name="block"/> goes through <paramref name="dominator"/>; a block dominates itself.</summary>
    public bool Dominates(int dominator, int block)
    {
        if (enter is null)
        {
            NumberTree();
        }

        return enter![dominator] <= enter[block] && leave![block] <= leave[dominator];
    }

    private static int[] ReversePostorder(ImmutableArray<Block> blocks)
    {
        var order = new int[blocks.Length];
        var free = blocks.Length;
        var seen = new bool[blocks.Length];
        var stack = new Stack<(int Block, int Next)>();
        stack.Push((0, 0));
        seen[0] = true;
        while (stack.TryPop(out var item))
        {
            var edges = blocks[item.Block].Terminator.Edges;
            if (item.Next == edges.Length)
            {
                order[--free] = item.Block;
                continue;
            }

            stack.Push((item.Block, item.Next + 1));
            var target = edges[edges.Length - 1 - item.Next].Target.Index;
            if (!seen[target])
            {
                seen[target] = true;
                stack.Push((target, 0));
            }
        }

        return order[free..];
    }

    private int[] FindDominators()
    {
        var dominators = new int[blocks.Length];
        Array.Fill(dominators, -1);
        dominators[0] = 0;
        var changed = true;
        while (changed)
        {
            changed = false;
            for (var i = 1; i < Order.Length; i++)
            {
                var found = -1;
                foreach (var edge in Predecessors(Order[i]))
                {
                    if (dominators[edge.Block] >= 0)
                    {
                        found = found < 0 ? edge.Block : Common(dominators, found, edge.Block);
                    }
                }

                changed |= dominators[Order[i]] != found;
                dominators[Order[i]] = found;
            }
        }

        return dominators;
    }

    private int Common(int[] dominators, int a, int b)
    {
        while (a != b)
        {
            while (Number[a] > Number[b])
            {
                a = dominators[a];
            }

            while (Number[b] > Number[a])
            {
                b = dominators[b];
            }
        }

        return a;
    }

    /// <summary>Numbers the dominator tree so that a subtree is an interval: sizes from the leaves up, then places from the root down.</summary>
    private void NumberTree()
    {
        var size = new int[blocks.Length];
        for (var i = Order.Length - 1; i >= 0; i--)
        {
            size[Order[i]]++;
            if (i > 0)
            {
                size[ImmediateDominator(Order[i])] += size[Order[i]];
            }
        }

        enter = new int[blocks.Length];
        leave = new int[blocks.Length];
        var next = new int[blocks.Length];
        Array.Fill(enter, -1);
        foreach (var block in Order)
        {
            var place = 0;
            if (block != 0)
            {
                var parent = ImmediateDominator(block);
                place = next[parent];
                next[parent] += size[block];
            }

            enter[block] = place;
            next[block] = place + 1;
            leave[block] = place + size[block] - 1;
        }
    }
}

/// <summary>An edge: the index of the block that it leaves, and its index in the terminator.</summary>
public readonly record struct EdgeId(int Block, int Edge);
