using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Transforms;

/// <summary>
/// Tuples that an inlined generator yields to a loop that only unpacks them are not made: where the values that reach the
/// unpack op through a block parameter are new tuples, their items come as parameters instead, and other values are unpacked
/// before. Nothing but a poll for signals is between.
/// <code>
/// %1 = build_tuple (%a, %b)                    jump ^2(%a, %b)
/// jump ^2(%1)                           =>
/// ^2(%3): %4 = unpack 2 (%3) …                 ^2(%5, %6): …
/// </code>
/// </summary>
internal sealed class UnpackEarly
{
    private const int MostSources = 16;
    private readonly Function function;
    private readonly ControlFlow flow;
    private readonly UseCounts uses;
    private readonly Dictionary<ValueId, (int Block, Instruction Instruction)> definitions = [];
    private readonly ImmutableArray<Block>.Builder blocks;
    private readonly ImmutableArray<IRType>.Builder types;
    private readonly ImmutableArray<string?>.Builder names;
    private readonly Dictionary<ValueId, ValueId> renamed = [];

    private UnpackEarly(Function function)
    {
        this.function = function;
        flow = new ControlFlow(function.Blocks);
        uses = new UseCounts(function);
        blocks = function.Blocks.ToBuilder();
        types = function.ValueTypes.ToBuilder();
        names = function.Names.ToBuilder();
        foreach (var block in function.Blocks)
        {
            foreach (var instruction in block.Instructions.Where(instruction => instruction.Result.Exists))
            {
                definitions[instruction.Result] = (block.Id.Index, instruction);
            }
        }
    }

    /// <summary>A parameter that is only unpacked: its block and index, and the block that ends with the unpack op.</summary>
    private sealed record Unpacked(Block Entry, int Index, Block Last)
    {
        public Instruction Op => Last.Instructions[^1];

        public int Count => (int)((IntImmediate)Op.Immediates[0]).Value;
    }

    /// <summary>Runs on a function with inlined generators whose blocks are all reachable; gives it back as it is when there is nothing to do.</summary>
    public static Function Run(Function function)
    {
        const int MostRounds = 8;
        for (var round = 0; round < MostRounds; round++)
        {
            var made = new UnpackEarly(function);
            if (made.Find() is not { } found)
            {
                break;
            }

            function = RemoveDead.Run(ThreadJumps.Run(made.Make(found)));
        }

        return function;
    }

    private Unpacked? Find() => function.Blocks.Skip(1).Where(block => !block.Parameters.IsEmpty && flow.IsReachable(block.Id.Index)).Select(Find).FirstOrDefault(found => found is not null);

    private Unpacked? Find(Block entry)
    {
        var at = entry;
        while (at.Terminator.Kind == TerminatorKind.Check && at.Instructions.SkipLast(1).All(instruction => instruction.Op.Effects == OpEffects.None))
        {
            var last = at.Instructions[^1];
            if (last.Op == Ops.Unpack)
            {
                var index = entry.Parameters.IndexOf(last.Operands[0]);
                var found = index < 0 || uses[last.Operands[0]] != 1 || types[last.Operands[0].Index] != IRType.V ? null : new Unpacked(entry, index, at);
                return found is not null && IsOnlyTakenApart(last.Result) && HasTuple(found) && CanFailBefore(found) ? found : null;
            }

            var next = at.Terminator.Edges[0];
            if (last.Op != Ops.Poll || !next.Arguments.IsEmpty || flow.Predecessors(next.Target.Index).Length != 1)
            {
                return null;
            }

            at = function.Blocks[next.Target.Index];
        }

        return null;
    }

    private bool IsOnlyTakenApart(ValueId tuple) =>
        uses[tuple] == function.Blocks.SelectMany(block => block.Instructions).Count(instruction => instruction.Op == Ops.TupleItem && instruction.Operands[0] == tuple);

    private bool HasTuple(Unpacked found)
    {
        var sources = Sources(found).ToList();
        return sources.Count <= MostSources && sources.Any(source => IsNewTuple(source.Given, found));
    }

    /// <summary>The edges to the block of the parameter, with what they give it.</summary>
    private IEnumerable<(int Block, int Edge, ValueId Given)> Sources(Unpacked found)
    {
        foreach (var id in flow.Predecessors(found.Entry.Id.Index).ToArray())
        {
            yield return (id.Block, id.Edge, function.Blocks[id.Block].Terminator.Edges[id.Edge].Arguments[found.Index]);
        }
    }

    private bool IsNewTuple(ValueId value, Unpacked found) =>
        uses[value] == 1 && definitions.TryGetValue(value, out var made) && made.Instruction.Op == Ops.BuildTuple && made.Instruction.Operands.Length == found.Count;

    /// <summary>Whether what the error edge of the unpack op gives is known where the block of the parameter is entered.</summary>
    private bool CanFailBefore(Unpacked found) => found.Last.Terminator.Edges[1].Arguments.All(argument =>
        found.Entry.Parameters.Contains(argument) || !definitions.TryGetValue(argument, out var made) || (made.Block != found.Entry.Id.Index && flow.Dominates(made.Block, found.Entry.Id.Index)));

    private Function Make(Unpacked found)
    {
        var items = Enumerable.Range(0, found.Count).Select(_ => NewValue()).ToImmutableArray();
        var sources = Sources(found).ToList();
        foreach (var (from, edge, given) in sources)
        {
            if (IsNewTuple(given, found))
            {
                var (block, made) = definitions[given];
                Redirect(from, edge, old => old with { Arguments = Spread(old.Arguments, found.Index, made.Operands) });
                Drop(block, made);
            }
            else
            {
                Redirect(from, edge, old => new Edge(UnpackBetween(found, given, old), []));
            }
        }

        var entry = blocks[found.Entry.Id.Index];
        blocks[found.Entry.Id.Index] = entry with { Parameters = Spread(entry.Parameters, found.Index, items) };
        Drop(found.Last.Id.Index, found.Op);
        foreach (var (block, taken) in definitions.Values.Where(made => made.Instruction.Op == Ops.TupleItem && made.Instruction.Operands[0] == found.Op.Result).ToList())
        {
            renamed[taken.Result] = items[(int)((IntImmediate)taken.Immediates[0]).Value];
            Drop(block, taken);
        }

        return function with { Blocks = [.. blocks.Select(Rename)], ValueTypes = types.ToImmutable(), Names = names.ToImmutable() };
    }

    /// <summary>Unpacks a value on the edge that gives it.</summary>
    private BlockId UnpackBetween(Unpacked found, ValueId given, Edge edge)
    {
        var tuple = NewValue();
        var parts = Enumerable.Range(0, found.Count).Select(_ => NewValue()).ToImmutableArray();
        var failed = found.Last.Terminator.Edges[1];
        var errors = failed.Arguments.Select(argument => found.Entry.Parameters.IndexOf(argument) is >= 0 and var at ? edge.Arguments[at] : argument);
        var first = new BlockId(blocks.Count);
        var second = new BlockId(blocks.Count + 1);
        blocks.Add(new Block(first, [], [found.Op with { Result = tuple, Operands = [given] }], new Terminator(TerminatorKind.Check, ValueId.None, [new Edge(second, []), failed with { Arguments = [.. errors] }])));
        blocks.Add(new Block(
            second,
            [],
            [.. parts.Select((part, i) => new Instruction(Ops.TupleItem, part, [tuple], [new IntImmediate(i)], found.Op.Position))],
            new Terminator(TerminatorKind.Jump, ValueId.None, [edge with { Arguments = Spread(edge.Arguments, found.Index, parts) }])));
        return first;
    }

    private static ImmutableArray<ValueId> Spread(ImmutableArray<ValueId> values, int index, ImmutableArray<ValueId> by) => [.. values[..index], .. by, .. values[(index + 1)..]];

    private void Redirect(int block, int edge, System.Func<Edge, Edge> change)
    {
        var changed = change(blocks[block].Terminator.Edges[edge]);
        blocks[block] = blocks[block] with { Terminator = blocks[block].Terminator with { Edges = blocks[block].Terminator.Edges.SetItem(edge, changed) } };
    }

    /// <summary>Takes an op out of its block, which goes on where it could have raised.</summary>
    private void Drop(int index, Instruction gone)
    {
        var block = blocks[index];
        var ends = block.Terminator.Kind == TerminatorKind.Check && block.Instructions[^1].Result == gone.Result;
        blocks[index] = block with
        {
            Instructions = [.. block.Instructions.Where(instruction => instruction.Result != gone.Result || !instruction.Result.Exists)],
            Terminator = ends ? new Terminator(TerminatorKind.Jump, ValueId.None, [block.Terminator.Edges[0]]) : block.Terminator,
        };
    }

    private Block Rename(Block block) => renamed.Count == 0 ? block : block with
    {
        Instructions = [.. block.Instructions.Select(instruction => instruction with { Operands = [.. instruction.Operands.Select(Renamed)] })],
        Terminator = block.Terminator with
        {
            Operand = Renamed(block.Terminator.Operand),
            Edges = [.. block.Terminator.Edges.Select(edge => edge with { Arguments = [.. edge.Arguments.Select(Renamed)] })],
        },
    };

    private ValueId Renamed(ValueId value) => renamed.GetValueOrDefault(value, value);

    private ValueId NewValue()
    {
        types.Add(IRType.V);
        names.Add(null);
        return new ValueId(types.Count - 1);
    }
}
