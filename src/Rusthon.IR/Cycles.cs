using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace Rusthon.IR;

/// <summary>The blocks that may run again after they ran: those on a cycle of the control-flow graph.</summary>
public static class Cycles
{
    /// <summary>By block: whether it is on a cycle. Strongly connected components by Tarjan's algorithm, without recursion.</summary>
    public static bool[] Find(ImmutableArray<Block> blocks)
    {
        var cyclic = new bool[blocks.Length];
        var number = new int[blocks.Length];
        var low = new int[blocks.Length];
        var open = new bool[blocks.Length];
        var component = new Stack<int>();
        var work = new Stack<(int Block, int Next)>();
        var counter = 0;
        Array.Fill(number, -1);
        Enter(0);
        while (work.TryPop(out var item))
        {
            var (block, next) = item;
            var edges = blocks[block].Terminator.Edges;
            if (next < edges.Length)
            {
                work.Push((block, next + 1));
                var target = edges[next].Target.Index;
                if (number[target] < 0)
                {
                    Enter(target);
                }
                else if (open[target])
                {
                    low[block] = Math.Min(low[block], number[target]);
                    cyclic[block] |= target == block;
                }

                continue;
            }

            if (work.TryPeek(out var parent))
            {
                low[parent.Block] = Math.Min(low[parent.Block], low[block]);
            }

            if (low[block] == number[block])
            {
                Close(block);
            }
        }

        return cyclic;

        void Enter(int block)
        {
            number[block] = low[block] = counter++;
            open[block] = true;
            component.Push(block);
            work.Push((block, 0));
        }

        void Close(int root)
        {
            var several = component.Peek() != root;
            int member;
            do
            {
                member = component.Pop();
                open[member] = false;
                cyclic[member] |= several;
            }
            while (member != root);
        }
    }
}
