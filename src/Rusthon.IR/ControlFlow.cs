using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace Rusthon.IR;

/// <summary>
/// The control-flow graph of a function: reverse postorder, predecessors, and dominators by the Semi-NCA algorithm of
/// Georgiadis, "Linear-Time Algorithms for Dominators and Related Problems" (it stays fast for a handler that
/// thousands of blocks go to). It is a snapshot: it does not follow later changes.
/// </summary>
public sealed class ControlFlow
{
    private readonly int count;
    private readonly Func<int, ImmutableArray<Edge>> edgesOf;
    private readonly int[] firstPredecessor;
    private readonly EdgeId[] predecessors;
    private int[]? immediateDominators;
    private int[]? enter;
    private int[]? leave;

    /// <summary>Analyses the blocks.</summary>
    public ControlFlow(ImmutableArray<Block> blocks)
        : this(blocks.Length, block => blocks[block].Terminator.Edges)
    {
    }

    /// <summary>Analyses a graph of so many blocks; block 0 is the entry.</summary>
    public ControlFlow(int count, Func<int, ImmutableArray<Edge>> edgesOf)
    {
        this.count = count;
        this.edgesOf = edgesOf;
        Order = ReversePostorder();
        Number = new int[count];
        Array.Fill(Number, -1);
        for (var i = 0; i < Order.Length; i++)
        {
            Number[Order[i]] = i;
        }

        firstPredecessor = new int[count + 1];
        foreach (var block in Order)
        {
            foreach (var edge in edgesOf(block))
            {
                firstPredecessor[edge.Target.Index + 1]++;
            }
        }

        for (var i = 0; i < count; i++)
        {
            firstPredecessor[i + 1] += firstPredecessor[i];
        }

        predecessors = new EdgeId[firstPredecessor[^1]];
        var next = firstPredecessor.AsSpan(0, count).ToArray();
        foreach (var block in Order)
        {
            var edges = edgesOf(block);
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
        var outer = Subtree(dominator);
        return Subtree(block).First is var first && outer.First <= first && first <= outer.Last;
    }

    /// <summary>The blocks that a reachable block dominates, as an interval of numbers: First is its own number.</summary>
    public (int First, int Last) Subtree(int block)
    {
        if (enter is null)
        {
            NumberTree();
        }

        return (enter![block], leave![block]);
    }

    /// <summary>Adds to some blocks of a loop, the header among them, those from which a block that jumps back is reached without going through the header.</summary>
    public void CollectLoop(HashSet<int> blocks, int from)
    {
        var work = new Stack<int>([from]);
        while (work.TryPop(out var index))
        {
            if (blocks.Add(index))
            {
                foreach (var edge in Predecessors(index))
                {
                    work.Push(edge.Block);
                }
            }
        }
    }

    /// <summary>For each block the blocks where its dominance ends: it dominates a predecessor of theirs but not them (Cytron et al.); null for none.</summary>
    public List<int>?[] DominanceFrontiers()
    {
        var frontiers = new List<int>?[count];
        foreach (var block in Order)
        {
            var entering = Predecessors(block);
            if (entering.Length < 2)
            {
                continue;
            }

            foreach (var edge in entering)
            {
                for (var at = edge.Block; at != ImmediateDominator(block); at = ImmediateDominator(at))
                {
                    var frontier = frontiers[at] ??= new List<int>(2);
                    if (frontier.Count > 0 && frontier[^1] == block)
                    {
                        break;
                    }

                    frontier.Add(block);
                }
            }
        }

        return frontiers;
    }

    private int[] ReversePostorder()
    {
        var order = new int[count];
        var free = count;
        var seen = new bool[count];
        var stack = new Stack<(int Block, int Next)>();
        stack.Push((0, 0));
        seen[0] = true;
        while (stack.TryPop(out var item))
        {
            var edges = edgesOf(item.Block);
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

    /// <summary>Semi-NCA: semidominators with path compression over a depth-first tree, then the nearest common ancestors.</summary>
    private int[] FindDominators()
    {
        var (preorder, number, parent) = DepthFirstTree();
        var semi = new int[preorder.Length];
        var best = new int[preorder.Length];
        var ancestor = new int[preorder.Length];
        var path = new Stack<int>();
        for (var i = 0; i < preorder.Length; i++)
        {
            semi[i] = best[i] = i;
            ancestor[i] = -1;
        }

        for (var i = preorder.Length - 1; i > 0; i--)
        {
            foreach (var edge in Predecessors(preorder[i]))
            {
                semi[i] = Math.Min(semi[i], semi[Best(number[edge.Block])]);
            }

            ancestor[i] = parent[i];
        }

        var dominators = new int[count];
        var found = new int[preorder.Length];
        Array.Fill(dominators, -1);
        for (var i = 0; i < preorder.Length; i++)
        {
            found[i] = parent[i];
            while (found[i] > semi[i])
            {
                found[i] = found[found[i]];
            }

            dominators[preorder[i]] = preorder[found[i]];
        }

        return dominators;

        // The vertex with the least semidominator on the path from the root of the linked forest, without that root.
        int Best(int vertex)
        {
            if (ancestor[vertex] < 0)
            {
                return vertex;
            }

            for (var at = vertex; ancestor[ancestor[at]] >= 0; at = ancestor[at])
            {
                path.Push(at);
            }

            while (path.TryPop(out var at))
            {
                if (semi[best[ancestor[at]]] < semi[best[at]])
                {
                    best[at] = best[ancestor[at]];
                }

                ancestor[at] = ancestor[ancestor[at]];
            }

            return best[vertex];
        }
    }

    /// <summary>A depth-first tree: its vertices in preorder, the number of each block in it, and the numbers of parents.</summary>
    private (int[] Preorder, int[] Number, int[] Parent) DepthFirstTree()
    {
        var preorder = new int[Order.Length];
        var number = new int[count];
        var parent = new int[Order.Length];
        var next = 0;
        var stack = new Stack<(int Block, int Parent)>();
        Array.Fill(number, -1);
        stack.Push((0, 0));
        while (stack.TryPop(out var item))
        {
            if (number[item.Block] >= 0)
            {
                continue;
            }

            number[item.Block] = next;
            preorder[next] = item.Block;
            parent[next] = item.Parent;
            foreach (var edge in edgesOf(item.Block))
            {
                if (number[edge.Target.Index] < 0)
                {
                    stack.Push((edge.Target.Index, next));
                }
            }

            next++;
        }

        return (preorder, number, parent);
    }

    /// <summary>Numbers the dominator tree so that a subtree is an interval: sizes from the leaves up, then places from the root down.</summary>
    private void NumberTree()
    {
        var size = new int[count];
        for (var i = Order.Length - 1; i >= 0; i--)
        {
            size[Order[i]]++;
            if (i > 0)
            {
                size[ImmediateDominator(Order[i])] += size[Order[i]];
            }
        }

        enter = new int[count];
        leave = new int[count];
        var next = new int[count];
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
