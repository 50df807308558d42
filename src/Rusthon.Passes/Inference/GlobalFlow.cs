using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Inference;

/// <summary>A value that the code of a module binds to a global.</summary>
/// <param name="Function">The module's function, or a part that was taken out of it.</param>
/// <param name="Value">The value there.</param>
internal readonly record struct BoundValue(string Function, ValueId Value);

/// <summary>
/// Which bindings of a global reach where the code of its module reads it (reaching definitions), for globals that only
/// this code binds, in several places: scripts use one name for several things. Functions read what any binding gives.
/// </summary>
internal sealed class GlobalFlow
{
    /// <summary>Bindings of one global that are told apart.</summary>
    private const int MostStores = 64;

    private readonly Dictionary<(string Function, ValueId Load), ImmutableArray<BoundValue>> reaching = [];

    /// <summary>Looks at the code of all modules.</summary>
    public GlobalFlow(Program program)
    {
        foreach (var module in program.Modules.Where(module => module.Text is null))
        {
            Scan(module);
        }
    }

    /// <summary>The values that are bound where an op reads a global; default where that is not looked at.</summary>
    public ImmutableArray<BoundValue> Reaching(Function function, Instruction load) => reaching.GetValueOrDefault((function.Name, load.Result));

    private void Scan(Module module)
    {
        var graph = new ModuleGraph(module);
        if (graph.Blocks.SelectMany(item => item.Block.Instructions).Any(instruction => instruction.Op == Ops.ImportStar))
        {
            return;
        }

        var elsewhere = module.Functions.Where(function => !graph.Has(function)).SelectMany(function => function.Blocks).SelectMany(block => block.Instructions)
            .Where(instruction => instruction.Op == Ops.StoreGlobal).Select(NameOf).ToHashSet();
        var uses = graph.Blocks.SelectMany((item, index) => item.Block.Instructions.Where(IsUse).Select(instruction => (Place: index, item.Function, Use: instruction))).ToLookup(use => NameOf(use.Use));
        foreach (var name in uses.Where(name => name.Count(use => use.Use.Op == Ops.StoreGlobal) is > 1 and <= MostStores && !elsewhere.Contains(name.Key)))
        {
            Scan(graph, [.. name]);
        }
    }

    /// <summary>One global, with its reads and bindings in order; a bit stands for each binding.</summary>
    private void Scan(ModuleGraph graph, List<(int Place, string Function, Instruction Use)> uses)
    {
        var stores = uses.FindAll(use => use.Use.Op == Ops.StoreGlobal);
        var last = new ulong[graph.Blocks.Count];
        for (var i = 0; i < stores.Count; i++)
        {
            last[stores[i].Place] = 1UL << i;
        }

        var at = graph.Flow(last);
        var (place, bits, count) = (-1, 0UL, 0);
        foreach (var use in uses)
        {
            (place, bits) = (use.Place, use.Place == place ? bits : at[use.Place]);
            if (use.Use.Op == Ops.StoreGlobal)
            {
                bits = 1UL << count++;
            }
            else if (bits != 0)
            {
                reaching[(use.Function, use.Use.Result)] = [.. stores.Where((_, i) => (bits >> i & 1) != 0).Select(store => new BoundValue(store.Function, store.Use.Operands[0]))];
            }
        }
    }

    private static bool IsUse(Instruction instruction) => instruction.Op == Ops.StoreGlobal || instruction.Op == Ops.LoadGlobal;

    private static string NameOf(Instruction instruction) => ((NameImmediate)instruction.Immediates[0]).Name;

    /// <summary>The blocks of a module's code and of the parts that were taken out of it, as one graph.</summary>
    private sealed class ModuleGraph
    {
        private readonly Dictionary<string, int> first = [];
        private readonly List<ImmutableArray<int>> successors = [];

        public ModuleGraph(Module module)
        {
            var functions = module.Functions.ToDictionary(function => function.Name);
            Add(module.Functions[0], functions);
            successors.AddRange(Enumerable.Repeat(ImmutableArray<int>.Empty, Blocks.Count));
            Connect(module.Functions[0], [], functions);
        }

        public List<(string Function, Block Block)> Blocks { get; } = [];

        public bool Has(Function function) => first.ContainsKey(function.Name);

        /// <summary>What reaches the start of each block, given the last binding in each, 0 for none.</summary>
        public ulong[] Flow(ulong[] last)
        {
            var at = new ulong[last.Length];
            var work = new Queue<int>(Enumerable.Range(0, last.Length).Where(block => last[block] != 0));
            while (work.TryDequeue(out var block))
            {
                var bits = last[block] != 0 ? last[block] : at[block];
                foreach (var target in successors[block].Where(target => (bits & ~at[target]) != 0))
                {
                    at[target] |= bits;
                    if (last[target] == 0)
                    {
                        work.Enqueue(target);
                    }
                }
            }

            return at;
        }

        private void Add(Function function, Dictionary<string, Function> functions)
        {
            if (first.TryAdd(function.Name, Blocks.Count))
            {
                Blocks.AddRange(function.Blocks.Select(block => (function.Name, block)));
                foreach (var part in function.Blocks.Select(block => PartOf(block, functions)).OfType<Function>())
                {
                    Add(part, functions);
                }
            }
        }

        /// <summary>A part goes on where its caller does.</summary>
        private void Connect(Function function, ImmutableArray<int> next, Dictionary<string, Function> functions)
        {
            var start = first[function.Name];
            foreach (var block in function.Blocks)
            {
                ImmutableArray<int> targets = block.Terminator.Edges.IsEmpty ? next : [.. block.Terminator.Edges.Select(edge => start + edge.Target.Index)];
                if (PartOf(block, functions) is { } part)
                {
                    Connect(part, targets, functions);
                    targets = [first[part.Name]];
                }

                successors[start + block.Id.Index] = targets;
            }
        }

        private static Function? PartOf(Block block, Dictionary<string, Function> functions) =>
            block.Instructions is [.., var last] && last.Op == Ops.CallPart ? functions.GetValueOrDefault(NameOf(last)) : null;
    }
}
