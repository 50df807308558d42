using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace Rusthon.IR;

/// <content>How variables become values.</content>
public sealed partial class FunctionBuilder
{
    /// <summary>
    /// Finds what each variable is at the entries of the chains where it was read. Two definitions meet in the iterated
    /// dominance frontier of their blocks (Cytron et al., "Efficiently Computing Static Single Assignment Form");
    /// a block there gets a parameter if it is asked for. Anywhere else the variable is what it is at the end of the
    /// nearest dominating block that defines it or has such a parameter.
    /// </summary>
    private sealed class VariableResolver(FunctionBuilder builder, ControlFlow flow, List<ValueId[]?> arguments, List<int> standIns)
    {
        private readonly List<int>?[] frontiers = flow.DominanceFrontiers();

        /// <summary>meets[b] == variable + 1: definitions of the variable meet in the block.</summary>
        private readonly int[] meets = new int[builder.blocks.Count];
        private readonly List<Point> points = [];
        private readonly Stack<int> work = new();

        /// <summary>Resolves all variables.</summary>
        public void Run()
        {
            var rows = new List<int>?[builder.variables.Count];
            for (var i = 0; i < builder.table.Rows.Length; i++)
            {
                (rows[builder.table.Rows[i].Variable.Index] ??= []).Add(i);
            }

            for (var variable = 0; variable < rows.Length; variable++)
            {
                if (rows[variable] is { } list)
                {
                    Resolve(new Variable(variable), list);
                }
            }

            Grow();
        }

        private void Resolve(Variable variable, List<int> rows)
        {
            var asked = new List<(int Block, ValueId Value)>();
            points.Clear();
            foreach (var index in rows)
            {
                ref readonly var row = ref builder.table.Rows[index];
                if (row.Entry.Exists && flow.IsReachable(row.Chain))
                {
                    asked.Add((row.Chain, row.Entry));
                }
            }

            if (asked.Count == 0)
            {
                return;
            }

            foreach (var index in rows)
            {
                ref readonly var row = ref builder.table.Rows[index];
                foreach (var (place, value) in row.Earlier ?? [])
                {
                    AddDefinition(row.Chain, place, value);
                }

                if (row.Last.Value.Exists)
                {
                    AddDefinition(row.Chain, row.Last.Place, row.Last.Value);
                }
            }

            FindMeetings(variable);
            LinkPoints();
            for (var i = 0; i < asked.Count; i++)
            {
                var (block, value) = asked[i];
                if (!Meets(block, variable))
                {
                    standIns[value.Index] = AtEnd(flow.ImmediateDominator(block), variable, asked).Index;
                    continue;
                }

                var edges = flow.Predecessors(block);
                var given = new ValueId[edges.Length];
                for (var e = 0; e < given.Length; e++)
                {
                    given[e] = AtEnd(edges[e].Block, variable, asked);
                }

                CollectionsMarshal.SetCount(arguments, builder.types.Count);
                arguments[value.Index] = given;
                builder.blocks[block].Parameters.Add(value);
            }
        }

        private bool Meets(int block, Variable variable) => meets[block] == variable.Index + 1;

        private void AddDefinition(int chain, int place, ValueId value)
        {
            var block = builder.chains[chain][place];
            if (flow.IsReachable(block))
            {
                points.Add(new Point(flow.Subtree(block), block, value, -1));
            }
        }

        /// <summary>Adds the blocks where definitions meet to the points.</summary>
        private void FindMeetings(Variable variable)
        {
            foreach (var point in points)
            {
                work.Push(point.Block);
            }

            while (work.TryPop(out var block))
            {
                foreach (var next in frontiers[block] ?? [])
                {
                    if (!Meets(next, variable))
                    {
                        meets[next] = variable.Index + 1;
                        points.Add(new Point(flow.Subtree(next), next, ValueId.None, -1));
                        work.Push(next);
                    }
                }
            }
        }

        /// <summary>Sorts the points by the dominator tree and links each to the nearest one above; of two in one block the definition comes last.</summary>
        private void LinkPoints()
        {
            points.Sort((a, b) => a.Range.First != b.Range.First ? a.Range.First - b.Range.First : (a.Value.Exists ? 1 : 0) - (b.Value.Exists ? 1 : 0));
            var all = CollectionsMarshal.AsSpan(points);
            var above = -1;
            for (var i = 0; i < all.Length; i++)
            {
                while (above >= 0 && all[above].Range.Last < all[i].Range.First)
                {
                    above = all[above].Above;
                }

                all[i] = all[i] with { Above = above };
                above = i;
            }
        }

        /// <summary>The variable's value at the end of a block; the parameter of a block where definitions meet is added to what is asked for.</summary>
        private ValueId AtEnd(int block, Variable variable, List<(int Block, ValueId Value)> asked)
        {
            var first = flow.Subtree(block).First;
            var (low, high) = (0, points.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (points[middle].Range.First <= first)
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle;
                }
            }

            var at = low - 1;
            while (at >= 0 && points[at].Range.Last < first)
            {
                at = points[at].Above;
            }

            if (at < 0)
            {
                return builder.Unset();
            }

            if (points[at].Value.Exists)
            {
                return points[at].Value;
            }

            var meeting = points[at].Block;
            if (builder.table.Entry(meeting, variable) is { Exists: true } known)
            {
                return known;
            }

            var value = builder.NewValue(builder.variables[variable.Index].Type, builder.variables[variable.Index].Name);
            Grow();
            builder.table.SetEntry(meeting, variable, value);
            asked.Add((meeting, value));
            return value;
        }

        /// <summary>New values stand for themselves.</summary>
        private void Grow()
        {
            while (standIns.Count < builder.types.Count)
            {
                standIns.Add(standIns.Count);
            }
        }

        /// <summary>A block that defines the variable (Value), or where definitions meet; Range is what it dominates, Above the index of the nearest such block above it.</summary>
        private readonly record struct Point((int First, int Last) Range, int Block, ValueId Value, int Above);
    }

    /// <summary>The definitions of variables in each chain of blocks.</summary>
    private sealed class VariableTable
    {
        private readonly Dictionary<long, int> rows = [];
        private readonly List<Row> all = [];

        /// <summary>Records a definition; places of a chain only grow.</summary>
        public void Define(int chain, int place, Variable variable, ValueId value)
        {
            ref var row = ref RowOf(chain, variable);
            if (row.Last.Value.Exists && row.Last.Place != place)
            {
                (row.Earlier ??= []).Add(row.Last);
            }

            row.Last = (place, value);
        }

        /// <summary>Records the value at the chain's entry.</summary>
        public void SetEntry(int chain, Variable variable, ValueId value) => RowOf(chain, variable).Entry = value;

        /// <summary>The last definition at or before the place, or the value at the chain's entry, or None.</summary>
        public ValueId Find(int chain, int place, Variable variable)
        {
            if (!rows.TryGetValue(Key(chain, variable), out var index))
            {
                return ValueId.None;
            }

            ref var row = ref CollectionsMarshal.AsSpan(all)[index];
            if (row.Last.Value.Exists && row.Last.Place <= place)
            {
                return row.Last.Value;
            }

            var (low, high) = (0, row.Earlier?.Count ?? 0);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (row.Earlier![middle].Place <= place)
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle;
                }
            }

            return low > 0 ? row.Earlier![low - 1].Value : row.Entry;
        }

        /// <summary>The value at the chain's entry, or None when nobody asked for it.</summary>
        public ValueId Entry(int chain, Variable variable) => rows.TryGetValue(Key(chain, variable), out var index) ? all[index].Entry : ValueId.None;

        /// <summary>All rows, in the order of their first use.</summary>
        public ReadOnlySpan<Row> Rows => CollectionsMarshal.AsSpan(all);

        private static long Key(int chain, Variable variable) => ((long)chain << 32) | (uint)variable.Index;

        private ref Row RowOf(int chain, Variable variable)
        {
            ref var index = ref CollectionsMarshal.GetValueRefOrAddDefault(rows, Key(chain, variable), out var exists);
            if (!exists)
            {
                index = all.Count;
                all.Add(new Row { Chain = chain, Variable = variable, Entry = ValueId.None, Last = (0, ValueId.None) });
            }

            return ref CollectionsMarshal.AsSpan(all)[index];
        }

        internal struct Row
        {
            public int Chain;
            public Variable Variable;
            public ValueId Entry;
            public (int Place, ValueId Value) Last;
            public List<(int Place, ValueId Value)>? Earlier;
        }
    }
}
