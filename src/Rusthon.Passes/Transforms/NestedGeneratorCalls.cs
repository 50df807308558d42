using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Transforms;

/// <summary>
/// Makes a way of its own for calls of generator functions whose arguments are such calls: whether all of them are the functions
/// that they are believed to be is asked before the first call, so that each generator has one consumer there, which it can
/// become part of. Expects functions before generators are split.
/// </summary>
/// <remarks>What is asked early is what the values of names loaded before are: the calls cannot change it.</remarks>
/// <example>
/// g = h if known(h) else …; f(g) if known(f) else …  becomes  f(h()) if known(f) and known(h) else (as before).
/// </example>
internal sealed class NestedGeneratorCalls
{
    private const int MostCalls = 8;
    private readonly Function function;
    private readonly ImmutableArray<Block>.Builder blocks;
    private readonly ImmutableArray<IRType>.Builder types;
    private readonly ImmutableArray<string?>.Builder names;
    private readonly ControlFlow flow;
    private readonly UseCounts uses;
    private readonly Dictionary<ValueId, int> definedIn = [];
    private readonly Dictionary<ValueId, Instruction> definitions = [];

    private NestedGeneratorCalls(Function function)
    {
        this.function = function;
        blocks = function.Blocks.ToBuilder();
        types = function.ValueTypes.ToBuilder();
        names = function.Names.ToBuilder();
        flow = new ControlFlow(function.Blocks);
        uses = new UseCounts(function);
        foreach (var block in function.Blocks)
        {
            foreach (var parameter in block.Parameters)
            {
                definedIn[parameter] = block.Id.Index;
            }

            foreach (var instruction in block.Instructions.Where(instruction => instruction.Result.Exists))
            {
                definedIn[instruction.Result] = block.Id.Index;
                definitions[instruction.Result] = instruction;
            }
        }
    }

    /// <summary>A call that gets a generator: the block that asks for its function, and the one that ends with it.</summary>
    private sealed record Consumer(int Test, int Call, ValueId Given);

    /// <summary>Makes the ways of a function.</summary>
    /// <param name="function">The function.</param>
    /// <param name="generators">The generator functions that can become part of loops, by name.</param>
    public static Function Run(Function function, Dictionary<string, Function> generators)
    {
        var made = new NestedGeneratorCalls(function);
        return made.MakeAll(generators) ? function with { Blocks = made.blocks.ToImmutable(), ValueTypes = made.types.ToImmutable(), Names = made.names.ToImmutable() } : function;
    }

    private bool MakeAll(Dictionary<string, Function> generators)
    {
        var taken = new HashSet<int>();
        foreach (var block in function.Blocks.Where(block => flow.IsReachable(block.Id.Index) && IsCall(block, generators)))
        {
            if (taken.Contains(block.Id.Index))
            {
                continue;
            }

            var consumers = new List<Consumer>();
            for (var at = block; consumers.Count < MostCalls && NextConsumer(at, generators) is { } consumer; at = function.Blocks[consumer.Call])
            {
                consumers.Add(consumer);
            }

            if (consumers.Count > 0 && IsLoopedOver(function.Blocks[consumers[^1].Call]) && Fits(block, consumers))
            {
                Make(block, consumers);
                taken.UnionWith(consumers.Select(consumer => consumer.Call));
            }
        }

        return taken.Count > 0;
    }

    private static bool IsCall(Block block, Dictionary<string, Function> generators) =>
        block.Terminator.Kind == TerminatorKind.Check && block.Instructions[^1] is var call && call.Op == Ops.CallDirect
        && generators.ContainsKey(((NameImmediate)call.Immediates[0]).Name);

    /// <summary>The block that only hands the result of a call on, as the only argument of its jump, which is the only use; or null.</summary>
    private Edge? Handed(Block call)
    {
        var result = call.Instructions[^1].Result;
        var next = call.Terminator.Edges[0];
        return next.Arguments.IsEmpty && uses[result] == 1 && flow.Predecessors(next.Target.Index).Length == 1
            && function.Blocks[next.Target.Index] is { Instructions.IsEmpty: true, Parameters.IsEmpty: true, Terminator: { Kind: TerminatorKind.Jump, Edges: [{ Arguments: [var handed] } edge] } } && handed == result
                ? edge
                : null;
    }

    /// <summary>The call that gets the result of another one as an argument, where it reaches the function that is asked for.</summary>
    private Consumer? NextConsumer(Block call, Dictionary<string, Function> generators)
    {
        if (Handed(call) is not { } edge || function.Blocks[edge.Target.Index] is not { Parameters: [var given], Terminator.Kind: TerminatorKind.Branch } test
            || test.Instructions.IsEmpty || test.Instructions[^1] is not { } known || known.Op != Ops.IsFunction || known.Result != test.Terminator.Operand
            || !test.Instructions.SkipLast(1).All(instruction => instruction.IsRematerializable))
        {
            return null;
        }

        var target = test.Terminator.Edges[0].Target.Index;
        var block = function.Blocks[target];
        return test.Terminator.Edges[0].Arguments.IsEmpty && flow.Predecessors(target).Length == 1 && block.Parameters.IsEmpty && IsCall(block, generators)
            && block.Instructions.SkipLast(1).All(instruction => instruction.IsRematerializable)
            && block.Instructions[^1].Operands[0] == known.Operands[0] && block.Instructions[^1].Operands.Count(operand => operand == given) == 1
                ? new Consumer(test.Id.Index, target, given)
                : null;
    }

    /// <summary>Whether a loop begins where the result of a call goes.</summary>
    private bool IsLoopedOver(Block call)
    {
        if (Handed(call) is not { } edge || function.Blocks[edge.Target.Index] is not { Parameters: [var value] })
        {
            return false;
        }

        const int MostBlocks = 8;
        var at = function.Blocks[edge.Target.Index];
        for (var i = 0; i < MostBlocks && at.Terminator.Kind == TerminatorKind.Jump && at.Terminator.Edges[0].Arguments.IsEmpty; i++)
        {
            at = function.Blocks[at.Terminator.Edges[0].Target.Index];
        }

        return at.Terminator.Kind == TerminatorKind.Check && at.Instructions[^1].Op == Ops.Iter && at.Instructions[^1].Operands[0] == value;
    }

    /// <summary>Whether everything that the calls need is there before the first of them.</summary>
    private bool Fits(Block first, List<Consumer> consumers) => consumers.All(consumer =>
        NeededBy(function.Blocks[consumer.Call]).All(value => value == consumer.Given || IsMadeAgain(value)
            || (definedIn[value] == first.Id.Index ? value != first.Instructions[^1].Result : flow.Dominates(definedIn[value], first.Id.Index))));

    private static IEnumerable<ValueId> NeededBy(Block call) => call.Instructions[^1].Operands.Concat(call.Terminator.Edges[1].Arguments);

    private bool IsMadeAgain(ValueId value) => definitions.TryGetValue(value, out var definition) && definition.IsRematerializable;

    private void Make(Block first, List<Consumer> consumers)
    {
        var call = first.Instructions[^1];
        var before = first.Instructions.RemoveAt(first.Instructions.Length - 1);
        var rest = Add([call], first.Terminator);
        var start = blocks.Count;
        for (var i = 1; i < consumers.Count; i++)
        {
            Add([], first.Terminator);
        }

        var direct = blocks.Count;
        for (var i = 0; i < consumers.Count; i++)
        {
            var test = function.Blocks[consumers[i].Test].Instructions[^1];
            var known = test with { Result = NewValue(test.Result) };
            var next = new BlockId(i == consumers.Count - 1 ? direct : start + i);
            var terminator = new Terminator(TerminatorKind.Branch, known.Result, [new Edge(next, []), new Edge(rest, [])]);
            var at = i == 0 ? first.Id.Index : start + i - 1;
            blocks[at] = blocks[at] with { Instructions = i == 0 ? before.Add(known) : [known], Terminator = terminator };
        }

        var result = NewValue(call.Result);
        Add([call with { Result = result }], ToNext(first.Terminator));
        foreach (var consumer in consumers)
        {
            result = AddCall(consumer, result);
        }

        var end = Handed(function.Blocks[consumers[^1].Call])!;
        Add([], new Terminator(TerminatorKind.Jump, ValueId.None, [end with { Arguments = [result] }]));
        AskNoMore(consumers[^1]);
    }

    /// <summary>Adds a call of the way, which gets what the one before gave.</summary>
    private ValueId AddCall(Consumer consumer, ValueId given)
    {
        var block = function.Blocks[consumer.Call];
        var instructions = new List<Instruction>();
        var made = new Dictionary<ValueId, ValueId> { [consumer.Given] = given };
        foreach (var value in NeededBy(block).Where(IsMadeAgain).Distinct())
        {
            made[value] = NewValue(value);
            instructions.Add(definitions[value] with { Result = made[value] });
        }

        var call = block.Instructions[^1];
        var result = NewValue(call.Result);
        instructions.Add(call with { Result = result, Operands = [.. call.Operands.Select(Map)] });
        var failed = block.Terminator.Edges[1];
        Add([.. instructions], ToNext(block.Terminator with { Edges = [block.Terminator.Edges[0], failed with { Arguments = [.. failed.Arguments.Select(Map)] }] }));
        return result;

        ValueId Map(ValueId value) => made.GetValueOrDefault(value, value);
    }

    /// <summary>Where the generator that the last call gets is of another function, that call is not worth a loop of its own.</summary>
    private void AskNoMore(Consumer last)
    {
        var block = blocks[last.Call];
        var call = block.Instructions[^1];
        blocks[last.Call] = block with { Instructions = [.. block.Instructions.SkipLast(1), call with { Op = Ops.Call, Immediates = [NamesImmediate.Empty] }] };
    }

    /// <summary>A terminator whose first edge leads to the block that is added next but one.</summary>
    private Terminator ToNext(Terminator terminator) => terminator with { Edges = [new Edge(new BlockId(blocks.Count + 1), []), .. terminator.Edges.Skip(1)] };

    private BlockId Add(ImmutableArray<Instruction> instructions, Terminator terminator)
    {
        var id = new BlockId(blocks.Count);
        blocks.Add(new Block(id, [], instructions, terminator));
        return id;
    }

    private ValueId NewValue(ValueId like)
    {
        types.Add(types[like.Index]);
        names.Add(names[like.Index]);
        return new ValueId(types.Count - 1);
    }
}
