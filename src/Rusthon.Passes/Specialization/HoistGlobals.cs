using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Specialization;

/// <summary>
/// Globals that a loop reads, but neither it nor anything that may run in it binds, are read before the loop (see <see cref="GlobalEffects"/>).
/// Where a name meant nothing then, the read in the loop stays, to raise.
/// <code>
/// ^1: … jump ^2   ^2: %a = load_global "x" check ^3 ^9   =>   ^1: … %g = peek_global "x" jump ^2   ^2: branch (is_unset %g) ^4 ^3
/// </code>
/// </summary>
internal sealed class HoistGlobals
{
    private readonly Function function;
    private readonly ControlFlow flow;
    private readonly GlobalEffects effects;
    private readonly List<Block> blocks;
    private readonly List<IRType> types;
    private readonly List<string?> names;
    private readonly Dictionary<ValueId, ValueId> standIns = [];

    private HoistGlobals(Function function)
    {
        this.function = function;
        flow = new ControlFlow(function.Blocks);
        effects = new GlobalEffects(function, flow);
        blocks = [.. function.Blocks];
        types = [.. function.ValueTypes];
        names = [.. function.Names];
    }

    /// <summary>Runs on a function of fast code.</summary>
    public static Function Run(Function function)
    {
        if (!function.Blocks.Any(IsLoad))
        {
            return function;
        }

        var pass = new HoistGlobals(function);
        foreach (var (header, body) in pass.QuietLoops())
        {
            pass.Hoist(header, body);
        }

        return pass.standIns.Count == 0 ? function : pass.Finish();
    }

    private static bool IsLoad(Block block) => block.Instructions is [.., { } last] && last.Op == Ops.LoadGlobal && block.Terminator.Kind == TerminatorKind.Check;

    private static string NameOf(Instruction instruction) => ((NameImmediate)instruction.Immediates[0]).Name;

    /// <summary>The loops in which no code runs that could bind a global and that lie in no other such loop, by header.</summary>
    private List<(int Header, HashSet<int> Body)> QuietLoops()
    {
        var bodies = new Dictionary<int, HashSet<int>>();
        foreach (var index in flow.Order)
        {
            foreach (var edge in function.Blocks[index].Terminator.Edges.Where(edge => flow.Dominates(edge.Target.Index, index)))
            {
                var header = edge.Target.Index;
                flow.CollectLoop(bodies.TryGetValue(header, out var known) ? known : bodies[header] = [header], index);
            }
        }

        var quiet = bodies.Where(pair => pair.Value.All(IsQuiet)).Select(pair => (Header: pair.Key, Body: pair.Value)).ToList();
        return [.. quiet.Where(loop => !quiet.Exists(other => other.Header != loop.Header && other.Body.Contains(loop.Header)))];
    }

    private bool IsQuiet(int block) =>
        !effects.ForgetsAtStart(block) && !Enumerable.Range(0, function.Blocks[block].Instructions.Length).Any(i => effects.Forgets(block, i) || effects.ForgetsAfter(block, i));

    private void Hoist(int header, HashSet<int> body)
    {
        EdgeId[] entries = [.. flow.Predecessors(header).ToArray().Where(edge => !body.Contains(edge.Block))];
        var bound = body.SelectMany(index => function.Blocks[index].Instructions).Where(GlobalEffects.Binds).Select(NameOf).ToHashSet();
        int[] loads = [.. body.Where(index => IsLoad(function.Blocks[index]) && !bound.Contains(NameOf(function.Blocks[index].Instructions[^1])))];
        if (entries is not [var entry] || loads.Length == 0)
        {
            return;
        }

        var before = new List<Instruction>();
        var peeked = new Dictionary<string, ValueId>();
        foreach (var index in loads)
        {
            var load = function.Blocks[index].Instructions[^1];
            if (!peeked.TryGetValue(NameOf(load), out var value))
            {
                value = NewValue(IRType.V);
                peeked.Add(NameOf(load), value);
                before.Add(new Instruction(Ops.PeekGlobal, value, [], load.Immediates, load.Position));
            }

            Replace(index, load, value);
        }

        var last = blocks[entry.Block];
        var edge = last.Terminator.Edges.Single(edge => edge.Target.Index == header);
        var ahead = NewBlock([.. before], new Terminator(TerminatorKind.Jump, ValueId.None, [edge]));
        blocks[entry.Block] = last with { Terminator = last.Terminator with { Edges = last.Terminator.Edges.Replace(edge, new Edge(ahead, [])) } };
    }

    private void Replace(int index, Instruction load, ValueId value)
    {
        var block = blocks[index];
        var never = NewBlock([], new Terminator(TerminatorKind.Unreachable, ValueId.None, []));
        var again = NewBlock(
            [load with { Result = NewValue(IRType.V) }],
            new Terminator(TerminatorKind.Check, ValueId.None, [new Edge(never, []), block.Terminator.Edges[1]]));
        var isUnset = NewValue(IRType.Bool);
        blocks[index] = block with
        {
            Instructions = block.Instructions.SetItem(block.Instructions.Length - 1, new Instruction(Ops.IsUnset, isUnset, [value], [], load.Position)),
            Terminator = new Terminator(TerminatorKind.Branch, isUnset, [new Edge(again, []), block.Terminator.Edges[0]]),
        };
        standIns.Add(load.Result, value);
    }

    private ValueId NewValue(IRType type)
    {
        types.Add(type);
        names.Add(null);
        return new ValueId(types.Count - 1);
    }

    private BlockId NewBlock(ImmutableArray<Instruction> instructions, Terminator terminator)
    {
        var id = new BlockId(blocks.Count);
        blocks.Add(new Block(id, [], instructions, terminator));
        return id;
    }

    private ValueId Resolve(ValueId value) => standIns.GetValueOrDefault(value, value);

    private Function Finish() => function with
    {
        Blocks = [.. blocks.Select(block => block with
        {
            Instructions = [.. block.Instructions.Select(instruction => instruction with { Operands = [.. instruction.Operands.Select(Resolve)] })],
            Terminator = block.Terminator with
            {
                Operand = Resolve(block.Terminator.Operand),
                Edges = [.. block.Terminator.Edges.Select(edge => new Edge(edge.Target, [.. edge.Arguments.Select(Resolve)]))],
            },
        })],
        ValueTypes = [.. types],
        Names = [.. names],
    };
}
