using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;
using Rusthon.Passes.Analysis;

namespace Rusthon.Passes.Transforms;

/// <summary>Sizes in blocks.</summary>
/// <param name="LargeFunction">Smaller functions are left as they are.</param>
/// <param name="SmallestPart">The least that is taken out.</param>
/// <param name="LargestPart">The most that is taken out.</param>
public sealed record PartSizes(int LargeFunction, int SmallestPart, int LargestPart);

/// <summary>
/// Takes stretches of very large functions out into functions of their own, so that no later stage sees a function of
/// more than some hundred blocks where that can be had: a long script, or a display of thousands of elements. A stretch
/// is entered at one block, is left to one block (errors: to one other), and makes no value that is used behind it. What
/// it uses is kept alive by the caller. A stretch with a loop and one without are not mixed, as far as possible: in a body that
/// runs once only the former is worth optimising.
/// <code>
/// ^5: ... 200 blocks ... jump ^205          ^5: call_part "f#part1" (%3)
///                                               check ^205 ^900
/// </code>
/// Comes before counts are placed.
/// </summary>
public sealed class SplitParts
{
    private static readonly PartSizes DefaultSizes = new(400, 40, 240);

    /// <summary>A module's code runs once: when it leaves its fast code in one stretch, the loops of the others shall still be fast.</summary>
    private static readonly PartSizes ModuleSizes = new(60, 12, 240);

    private readonly Function function;
    private readonly PartSizes sizes;
    private readonly ControlFlow flow;
    private readonly Liveness liveness;
    private readonly Instruction?[] definitions;
    private readonly int[] homes;
    private readonly int[] next;
    private readonly bool[] cyclic;
    private readonly int[] partOf;
    private readonly int[] seen;
    private readonly List<Part> parts = [];
    private readonly List<int> members = [];
    private int stamp;

    private SplitParts(Function function, PartSizes sizes)
    {
        this.function = function;
        this.sizes = sizes;
        flow = new ControlFlow(function.Blocks);
        definitions = new Instruction?[function.ValueTypes.Length];
        homes = new int[function.ValueTypes.Length];
        foreach (var block in function.Blocks)
        {
            foreach (var parameter in block.Parameters)
            {
                homes[parameter.Index] = block.Id.Index;
            }

            foreach (var instruction in block.Instructions.Where(instruction => instruction.Result.Exists))
            {
                homes[instruction.Result.Index] = block.Id.Index;
                definitions[instruction.Result.Index] = instruction;
            }
        }

        // A parameter lives as long as the function: only other values can be made or die in a stretch.
        var tracked = Enumerable.Range(0, homes.Length).Select(value => !IsMadeAgain(value)).ToArray();
        foreach (var parameter in function.Blocks[0].Parameters)
        {
            tracked[parameter.Index] = false;
        }

        liveness = new Liveness(function, flow, tracked);
        next = Postdominators();
        cyclic = Cycles.Find(function.Blocks);
        partOf = new int[function.Blocks.Length];
        seen = new int[function.Blocks.Length];
        Array.Fill(partOf, -1);
    }

    /// <summary>The function and the parts that were taken out of it.</summary>
    public static ImmutableArray<Function> Run(Function function) => Run(function, function.Kind == FunctionKind.Module ? ModuleSizes : DefaultSizes);

    /// <summary>As <see cref="Run(Function)"/>, with other sizes.</summary>
    public static ImmutableArray<Function> Run(Function function, PartSizes sizes) =>
        function.Blocks.Length < sizes.LargeFunction ? [function] : new SplitParts(function, sizes).Run();

    private ImmutableArray<Function> Run()
    {
        foreach (var block in flow.Order)
        {
            if (block != 0 && partOf[block] < 0 && function.Blocks[block].Parameters.IsEmpty && Find(block) is { } part)
            {
                foreach (var member in part.Blocks)
                {
                    partOf[member] = parts.Count;
                }

                parts.Add(part);
            }
        }

        return parts.Count == 0 ? [function] : Build();
    }

    /// <summary>True for a value that costs nothing to make again where it is needed.</summary>
    private bool IsMadeAgain(int value) => definitions[value]?.IsRematerializable == true;

    /// <summary>The block that every way from a block to a return goes through next, or -1.</summary>
    private int[] Postdominators()
    {
        var count = function.Blocks.Length;
        var reversed = new ImmutableArray<Edge>[count + 1];
        reversed[0] = [.. function.Blocks.Where(block => block.Terminator.Kind == TerminatorKind.Return).Select(block => EdgeTo(block.Id.Index))];
        for (var block = 0; block < count; block++)
        {
            var entering = ImmutableArray.CreateBuilder<Edge>();
            foreach (var edge in flow.Predecessors(block))
            {
                if (!IsError(edge))
                {
                    entering.Add(EdgeTo(edge.Block));
                }
            }

            reversed[block + 1] = entering.ToImmutable();
        }

        var backwards = new ControlFlow(count + 1, block => reversed[block]);
        return [.. Enumerable.Range(1, count).Select(block => backwards.IsReachable(block) ? backwards.ImmediateDominator(block) - 1 : -1)];

        static Edge EdgeTo(int block) => new(new BlockId(block + 1), []);
    }

    private bool IsError(EdgeId edge) => edge.Edge == 1 && function.Blocks[edge.Block].Terminator.Kind == TerminatorKind.Check;

    /// <summary>The longest stretch of a fitting size that starts with a block, or null.</summary>
    private Part? Find(int start)
    {
        var live = liveness.Entering(start);
        foreach (var value in live)
        {
            if (function.ValueTypes[value] != IRType.V)
            {
                return null;
            }
        }

        stamp++;
        members.Clear();
        var error = -1;
        var (size, end, loops) = (0, -1, false);
        for (int from = start, to = next[start]; to >= 0 && to != start && flow.Dominates(start, to); (from, to) = (to, next[to]))
        {
            if (!AddStretch(start, from, to, ref error) || members.Count > sizes.LargestPart)
            {
                break;
            }

            var hasLoop = !cyclic[start] && members.Skip(size).Any(block => cyclic[block]);
            if (size >= sizes.SmallestPart && hasLoop != loops)
            {
                break;
            }

            if (function.Blocks[to].Parameters.IsEmpty && liveness.Entering(to).SequenceEqual(live))
            {
                (size, end, loops) = (members.Count, to, loops | hasLoop);
            }
        }

        return size >= sizes.SmallestPart && error >= 0 && IsClosed(start, size, error) ? new Part(start, end, error, [.. members[..size]]) : null;
    }

    /// <summary>Adds the blocks between two blocks of the way; false when errors would leave to several places, or there are too many.</summary>
    private bool AddStretch(int start, int from, int to, ref int error)
    {
        var work = new Stack<int>();
        seen[to] = stamp;
        seen[from] = stamp;
        work.Push(from);
        while (work.TryPop(out var block))
        {
            if (partOf[block] >= 0 || members.Count > sizes.LargestPart)
            {
                return false;
            }

            members.Add(block);
            var terminator = function.Blocks[block].Terminator;
            for (var e = 0; e < terminator.Edges.Length; e++)
            {
                var target = terminator.Edges[e].Target.Index;
                if (IsError(new EdgeId(block, e)) && !flow.Dominates(start, target))
                {
                    if ((error >= 0 && error != target) || !function.Blocks[target].Parameters.IsEmpty)
                    {
                        return false;
                    }

                    error = target;
                }
                else if (seen[target] != stamp)
                {
                    seen[target] = stamp;
                    work.Push(target);
                }
            }
        }

        return true;
    }

    /// <summary>True when the blocks are entered at the start only, are left to the end and the error block only, and the latter needs no value that they make.</summary>
    private bool IsClosed(int start, int size, int error)
    {
        var inside = new HashSet<int>(members.Take(size));
        foreach (var block in inside)
        {
            if (function.Blocks[block].Terminator.Kind == TerminatorKind.Return)
            {
                return false;
            }

            foreach (var edge in flow.Predecessors(block))
            {
                if (inside.Contains(edge.Block) == (block == start))
                {
                    return false;
                }
            }
        }

        foreach (var value in liveness.Entering(error))
        {
            if (inside.Contains(homes[value]))
            {
                return false;
            }
        }

        return true;
    }

    private ImmutableArray<Function> Build()
    {
        var rewriter = new Rewriter(function);
        var made = ImmutableArray.CreateBuilder<Function>(parts.Count + 1);
        var needed = UsedOutside();
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            var builder = new PartBuilder(this, part, $"{function.Name}#part{i + 1}");
            made.Add(builder.Build());
            var call = new Instruction(Ops.CallPart, ValueId.None, builder.Parameters, [new NameImmediate(made[^1].Name)], default);
            var kept = part.Blocks.SelectMany(block => function.Blocks[block].Instructions).Where(instruction => instruction.Result.Exists && needed[instruction.Result.Index]);
            var edges = ImmutableArray.Create(new Edge(new BlockId(part.End), []), new Edge(new BlockId(part.Error), []));
            rewriter.Replace(part.Start, new Block(new BlockId(part.Start), [], [.. kept, call], new Terminator(TerminatorKind.Check, ValueId.None, edges)));
        }

        made.Insert(0, rewriter.Finish());
        return made.ToImmutable();
    }

    /// <summary>The values made in a part that are used outside of it; they are all made again.</summary>
    private bool[] UsedOutside()
    {
        var used = new bool[homes.Length];
        foreach (var block in function.Blocks)
        {
            foreach (var instruction in block.Instructions)
            {
                Use(block, instruction.Operands);
            }

            Use(block, [block.Terminator.Operand]);
            foreach (var edge in block.Terminator.Edges)
            {
                Use(block, edge.Arguments);
            }
        }

        return used;

        void Use(Block block, ImmutableArray<ValueId> operands)
        {
            foreach (var operand in operands)
            {
                used[Math.Max(operand.Index, 0)] |= operand.Exists && partOf[homes[operand.Index]] >= 0 && partOf[homes[operand.Index]] != partOf[block.Id.Index];
            }
        }
    }

    /// <summary>A stretch: where it starts, where it goes on, where errors go, and its blocks, the start first.</summary>
    private sealed record Part(int Start, int End, int Error, ImmutableArray<int> Blocks);

    /// <summary>Copies the blocks of a part into a function.</summary>
    private sealed class PartBuilder
    {
        private readonly Function function;
        private readonly SplitParts owner;
        private readonly Part part;
        private readonly string name;
        private readonly Dictionary<int, int> blocks = [];
        private readonly Dictionary<int, ValueId> values = [];
        private readonly List<IRType> types = [];
        private readonly List<string?> names = [];
        private readonly List<ValueId> parameters = [];
        private readonly List<Instruction> madeAgain = [];

        public PartBuilder(SplitParts owner, Part part, string name)
        {
            this.owner = owner;
            this.part = part;
            this.name = name;
            function = owner.function;
            foreach (var block in part.Blocks)
            {
                blocks.Add(block, blocks.Count);
            }

            blocks.Add(part.End, blocks.Count);
            blocks.Add(part.Error, blocks.Count);
        }

        /// <summary>The values of the caller that the part uses.</summary>
        public ImmutableArray<ValueId> Parameters => [.. parameters];

        public Function Build()
        {
            foreach (var block in part.Blocks)
            {
                foreach (var parameter in function.Blocks[block].Parameters)
                {
                    Number(parameter);
                }

                foreach (var instruction in function.Blocks[block].Instructions.Where(instruction => instruction.Result.Exists))
                {
                    Number(instruction.Result);
                }
            }

            var made = part.Blocks.Select(block => Copy(function.Blocks[block])).ToList();
            made[0] = made[0] with { Parameters = [.. parameters.Select(Map)], Instructions = [.. madeAgain, .. made[0].Instructions] };
            var none = Add(IRType.V, null);
            var result = new Instruction(Ops.Const, none, [], [new ConstantImmediate(SingletonConstant.None)], default);
            made.Add(new Block(new BlockId(made.Count), [], [result], new Terminator(TerminatorKind.Return, none, [])));
            made.Add(new Block(new BlockId(made.Count), [], [], new Terminator(TerminatorKind.Unwind, ValueId.None, [])));
            var runsOnce = function.RunsOnce && !owner.cyclic[part.Start];
            return new Function(name, runsOnce ? FunctionKind.OncePart : FunctionKind.Part, function.Signature, [.. made], [.. types], [.. names]);
        }

        private Block Copy(Block block) => new(
            new BlockId(blocks[block.Id.Index]),
            [.. block.Parameters.Select(Map)],
            [.. block.Instructions.Select(instruction => new Instruction(instruction.Op, Map(instruction.Result), [.. instruction.Operands.Select(Map)], instruction.Immediates, instruction.Position))],
            new Terminator(block.Terminator.Kind, Map(block.Terminator.Operand), [.. block.Terminator.Edges.Select(CopyEdge)]));

        private Edge CopyEdge(Edge edge) => new(new BlockId(blocks[edge.Target.Index]), [.. edge.Arguments.Select(Map)]);

        /// <summary>The value of the part for one of the function: made in the part, made again, or given by the caller.</summary>
        private ValueId Map(ValueId value)
        {
            if (!value.Exists || values.TryGetValue(value.Index, out var known))
            {
                return value.Exists ? values[value.Index] : value;
            }

            known = Number(value);
            if (owner.IsMadeAgain(value.Index))
            {
                madeAgain.Add(owner.definitions[value.Index]! with { Result = known });
            }
            else
            {
                parameters.Add(value);
            }

            return known;
        }

        private ValueId Number(ValueId value)
        {
            var made = Add(function.ValueTypes[value.Index], function.Names[value.Index]);
            values.Add(value.Index, made);
            return made;
        }

        private ValueId Add(IRType type, string? valueName)
        {
            types.Add(type);
            names.Add(valueName);
            return new ValueId(types.Count - 1);
        }
    }
}
