using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Transforms;

/// <summary>
/// Makes a loop of a call of a built-in that consumes a generator expression made for it: sum, any and all need no more
/// than the loop, min and max compare each item with the best before; list and set collect the items, and what makes a
/// list of all items before it looks at one gets them in a list. The loop is then one over a direct call of the
/// generator function, into which that can be inlined.
/// </summary>
/// <example>n = sum(x * x for x in xs)  becomes  n = 0; for y in GEN(xs): n += y.</example>
internal sealed class GeneratorConsumer
{
    /// <summary>The built-ins that only collect the items: list and set are the collection, the others get a list.</summary>
    private static readonly FrozenSet<string> Collectors = FrozenSet.Create("type_list", "type_tuple", "type_set", "fn_builtins_sorted");

    /// <summary>The built-ins that choose one item, with what an item is to the best before it when it is better.</summary>
    private static readonly FrozenDictionary<string, string> Choosers = new Dictionary<string, string>
    {
        ["fn_builtins_min"] = "<",
        ["fn_builtins_max"] = ">",
    }.ToFrozenDictionary();

    private readonly Function function;
    private readonly List<Block> blocks;
    private readonly List<IRType> types;
    private readonly List<string?> names;
    private readonly Place call;
    private readonly Place made;
    private readonly Place consumer;
    private readonly Position position;
    private readonly Terminator ending;

    private GeneratorConsumer(Function function, Place made, Place call, Place consumer)
    {
        this.function = function;
        this.made = made;
        this.call = call;
        this.consumer = consumer;
        blocks = [.. function.Blocks];
        types = [.. function.ValueTypes];
        names = [.. function.Names];
        position = consumer.Instruction.Position;
        ending = function.Blocks[consumer.Block].Terminator;
    }

    /// <summary>An op that ends a block.</summary>
    private sealed record Place(int Block, Instruction Instruction);

    /// <summary>What was made of a call.</summary>
    /// <param name="Function">The function with the loop.</param>
    /// <param name="CallBlock">Ends with the direct call of the generator function.</param>
    /// <param name="Cells">The cells of its closure.</param>
    public sealed record Consumed(Function Function, int CallBlock, ImmutableArray<ValueId> Cells);

    /// <summary>The first call in a function that consumes an expression whose generator function is one of those that are given; null when there is none.</summary>
    public static (Consumed Made, Function Generator)? Find(Function function, Dictionary<string, Function> generators)
    {
        if (!function.Blocks.Any(block => block.Instructions.Any(instruction => instruction.Op == Ops.MakeFunction && generators.ContainsKey(((NameImmediate)instruction.Immediates[0]).Name))))
        {
            return null;
        }

        var uses = new UseCounts(function);
        var places = new Dictionary<ValueId, Place>();
        foreach (var block in function.Blocks)
        {
            foreach (var instruction in block.Instructions.Where(instruction => instruction.Result.Exists))
            {
                places[instruction.Result] = new Place(block.Id.Index, instruction);
            }
        }

        foreach (var block in function.Blocks)
        {
            if (block.Terminator.Kind == TerminatorKind.Check && Consumption(block.Instructions[^1], places) is { Exists: true } consumed
                && places.TryGetValue(consumed, out var call) && uses[consumed] == 1 && IsCheck(function, call)
                && call.Instruction.Op == Ops.Call && call.Instruction.Operands.Length == 2 && ((NamesImmediate)call.Instruction.Immediates[0]).Names.IsEmpty
                && places.TryGetValue(call.Instruction.Operands[0], out var made) && made.Instruction.Op == Ops.MakeFunction && uses[made.Instruction.Result] == 1 && IsCheck(function, made)
                && generators.TryGetValue(((NameImmediate)made.Instruction.Immediates[0]).Name, out var generator) && generator.Name != function.Name
                && generator.Blocks[0].Parameters.Length == 1
                && ClosureOf(made, generator, places) is var closure && (closure is null ? generator.Signature.FreeVariables.IsEmpty : uses[closure.Instruction.Result] == 1 && IsCheck(function, closure)))
            {
                return (new GeneratorConsumer(function, made, call, new Place(block.Id.Index, block.Instructions[^1])).Make(closure), generator);
            }
        }

        return null;
    }

    private static bool IsCheck(Function function, Place place) =>
        function.Blocks[place.Block] is { Terminator.Kind: TerminatorKind.Check } block && block.Instructions[^1] == place.Instruction;

    /// <summary>What an op consumes whole, or None.</summary>
    private static ValueId Consumption(Instruction instruction, Dictionary<ValueId, Place> places)
    {
        if (instruction.Op == Ops.CallBuiltin)
        {
            return NameOf(instruction) switch
            {
                "fn_builtins_any" or "fn_builtins_all" => instruction.Operands[0],
                "fn_builtins_sum" when places.TryGetValue(instruction.Operands[1], out var start) && IsUnset(start.Instruction) => instruction.Operands[0],
                _ => ValueId.None,
            };
        }

        if (instruction.Op == Ops.CallMethod)
        {
            return instruction.Operands.Length == 2 && NameOf(instruction) == "join" && IsStr(instruction.Operands[0]) ? instruction.Operands[1] : ValueId.None;
        }

        if (instruction.Op != Ops.Call || instruction.Operands.Length != 2 || !((NamesImmediate)instruction.Immediates[0]).Names.IsEmpty || !places.TryGetValue(instruction.Operands[0], out var callee))
        {
            return ValueId.None;
        }

        var isKnown = callee.Instruction.Op == Ops.Builtin ? Collectors.Contains(NameOf(callee.Instruction)) || Choosers.ContainsKey(NameOf(callee.Instruction))
            : callee.Instruction.Op == Ops.GetAttr && NameOf(callee.Instruction) == "join" && IsStr(callee.Instruction.Operands[0]);
        return isKnown ? instruction.Operands[1] : ValueId.None;

        bool IsStr(ValueId value) => places.TryGetValue(value, out var place) && place.Instruction.Op == Ops.Const && ((ConstantImmediate)place.Instruction.Immediates[0]).Value is StringConstant;
    }

    private static string NameOf(Instruction instruction) => ((NameImmediate)instruction.Immediates[0]).Name;

    private static bool IsUnset(Instruction instruction) =>
        instruction.Op == Ops.Const && ((ConstantImmediate)instruction.Immediates[0]).Value is SingletonConstant { Name: "unset" };

    /// <summary>The tuple of the cells that a new function closes over; null when there is none, or it cannot be seen.</summary>
    private static Place? ClosureOf(Place made, Function generator, Dictionary<ValueId, Place> places) =>
        places.TryGetValue(made.Instruction.Operands[2], out var tuple) && tuple.Instruction.Op == Ops.BuildTuple && tuple.Instruction.Operands.Length == generator.Signature.FreeVariables.Length
            ? tuple
            : null;

    private Consumed Make(Place? closure)
    {
        var name = NameOfConsumer();
        Drop(made.Block);
        if (closure is not null)
        {
            Drop(closure.Block);
        }

        var collects = consumer.Instruction.Op != Ops.CallBuiltin && !Choosers.ContainsKey(name);
        var collection = !collects ? ValueId.None : name is "type_list" or "type_set" ? consumer.Instruction.Result : New(IRType.V);
        var isSet = name == "type_set";
        var callBlock = collects ? MakeEmpty(isSet ? Ops.BuildSet : Ops.BuildList, collection) : call.Block;
        var none = New(IRType.V);
        var direct = new Instruction(Ops.CallDirect, call.Instruction.Result, [none, call.Instruction.Operands[1]], [made.Instruction.Immediates[0]], call.Instruction.Position);
        blocks[callBlock] = blocks[callBlock] with
        {
            Instructions = [.. blocks[callBlock].Instructions[..^1], new Instruction(Ops.Const, none, [], [new ConstantImmediate(SingletonConstant.None)], position), direct],
        };
        switch (name)
        {
            case "fn_builtins_sum":
                MakeSum();
                break;
            case "fn_builtins_any" or "fn_builtins_all":
                MakeSearch(name == "fn_builtins_any");
                break;
            case var _ when Choosers.TryGetValue(name, out var better):
                MakeChoice(better);
                break;
            default:
                MakeCollection(isSet ? Ops.SetAdd : Ops.ListAppend, collection);
                break;
        }

        return new Consumed(function with { Blocks = [.. blocks], ValueTypes = [.. types], Names = [.. names] }, callBlock, closure?.Instruction.Operands ?? []);
    }

    /// <summary>The symbol of the built-in; empty for a method.</summary>
    private string NameOfConsumer() =>
        consumer.Instruction.Op == Ops.CallBuiltin ? NameOf(consumer.Instruction)
        : consumer.Instruction.Op == Ops.Call && Definition(consumer.Instruction.Operands[0]) is { } callee && callee.Op == Ops.Builtin ? NameOf(callee)
        : "";

    private Instruction? Definition(ValueId value) => function.Blocks.SelectMany(block => block.Instructions).FirstOrDefault(instruction => instruction.Result == value);

    private ValueId New(IRType type)
    {
        types.Add(type);
        names.Add(null);
        return new ValueId(types.Count - 1);
    }

    private BlockId NewBlock(ImmutableArray<ValueId> parameters, ImmutableArray<Instruction> instructions, Terminator terminator)
    {
        var id = new BlockId(blocks.Count);
        blocks.Add(new Block(id, parameters, instructions, terminator));
        return id;
    }

    private Instruction Op(Op op, ValueId result, params System.ReadOnlySpan<ValueId> operands) => new(op, result, [.. operands], [], position);

    private static Terminator Jump(BlockId target, params ValueId[] arguments) => new(TerminatorKind.Jump, ValueId.None, [new Edge(target, [.. arguments])]);

    private Terminator Check(BlockId next) => new(TerminatorKind.Check, ValueId.None, [new Edge(next, []), ending.Edges[1]]);

    private static Terminator Branch(ValueId condition, BlockId then, BlockId otherwise) => new(TerminatorKind.Branch, condition, [new Edge(then, []), new Edge(otherwise, [])]);

    /// <summary>Takes away the op that makes a value and ends a block.</summary>
    private void Drop(int block) => blocks[block] = blocks[block] with
    {
        Instructions = blocks[block].Instructions[..^1],
        Terminator = new Terminator(TerminatorKind.Jump, ValueId.None, [blocks[block].Terminator.Edges[0]]),
    };

    /// <summary>Makes a collection before the generator is called; gives the block in which that is then.</summary>
    private int MakeEmpty(Op build, ValueId collection)
    {
        var block = blocks[call.Block];
        var rest = NewBlock([], [block.Instructions[^1]], block.Terminator);
        blocks[call.Block] = block with
        {
            Instructions = [.. block.Instructions[..^1], Op(build, collection)],
            Terminator = new Terminator(TerminatorKind.Check, ValueId.None, [new Edge(rest, []), block.Terminator.Edges[1]]),
        };
        return rest.Index;
    }

    /// <summary>
    /// The loop: goes from the consumer's block to start, which jumps to the head; there the next item is taken. Gives
    /// the block that the test goes to at the end and with an item, both to be filled.
    /// </summary>
    private (BlockId Head, ValueId Item, BlockId End, BlockId Body) MakeLoop(ImmutableArray<ValueId> carried, ImmutableArray<Instruction> initial, ValueId[] first)
    {
        var (iterator, item, isOver) = (New(IRType.V), New(IRType.V), New(IRType.Bool));
        var unfinished = new Terminator(TerminatorKind.Unreachable, ValueId.None, []);
        var (end, body) = (NewBlock([], [], unfinished), NewBlock([], [], unfinished));
        var test = NewBlock([], [Op(Ops.IsUnset, isOver, item)], Branch(isOver, end, body));
        var head = NewBlock(carried, [Op(Ops.Next, item, iterator)], Check(test));
        var start = NewBlock([], initial, Jump(head, first));
        blocks[consumer.Block] = blocks[consumer.Block] with
        {
            Instructions = [.. blocks[consumer.Block].Instructions[..^1], Op(Ops.Iter, iterator, call.Instruction.Result)],
            Terminator = Check(start),
        };
        return (head, item, end, body);
    }

    private void Fill(BlockId block, ImmutableArray<Instruction> instructions, Terminator terminator) =>
        blocks[block.Index] = blocks[block.Index] with { Instructions = instructions, Terminator = terminator };

    private Terminator Onward => new(TerminatorKind.Jump, ValueId.None, [ending.Edges[0]]);

    private void MakeSum()
    {
        var (zero, none, total, compensation) = (New(IRType.V), New(IRType.V), New(IRType.V), New(IRType.V));
        var (sum, further) = (New(IRType.V), New(IRType.V));
        var constant = new Instruction(Ops.Const, none, [], [new ConstantImmediate(new FloatConstant(-0.0))], position);
        var (head, item, end, body) = MakeLoop([total, compensation], [Op(Ops.SumZero, zero), constant], [zero, none]);
        Fill(end, [Op(Ops.SumEnd, consumer.Instruction.Result, total, compensation)], Onward);
        var back = NewBlock([], [Op(Ops.SumCompensation, further, total, compensation, item, sum)], Jump(head, sum, further));
        Fill(body, [Op(Ops.SumAdd, sum, total, compensation, item)], Check(back));
    }

    private void MakeSearch(bool wanted)
    {
        var (head, item, end, body) = MakeLoop([], [], []);
        var (truth, found, notFound) = (New(IRType.Bool), New(IRType.V), New(IRType.V));
        var join = NewBlock([consumer.Instruction.Result], [], Onward);
        var stop = NewBlock([], [Constant(found, wanted)], Jump(join, found));
        Fill(end, [Constant(notFound, !wanted)], Jump(join, notFound));
        var decide = NewBlock([], [], wanted ? Branch(truth, stop, head) : Branch(truth, head, stop));
        Fill(body, [Op(Ops.Truth, truth, item)], Check(decide));
    }

    private Instruction Constant(ValueId result, bool value) =>
        new(Ops.Const, result, [], [new ConstantImmediate(value ? SingletonConstant.True : SingletonConstant.False)], position);

    /// <summary>The first item is the best so far; after none at all, the built-in raises what it raises for an empty list.</summary>
    private void MakeChoice(string better)
    {
        var (start, nothing, best, count, none, isFirst) = (New(IRType.V), New(IRType.V), New(IRType.V), New(IRType.V), New(IRType.V), New(IRType.Bool));
        var (head, item, end, body) = MakeLoop([best, count], [Number(start, 0), Undefined(nothing)], [nothing, start]);
        var (empty, isEmpty, never) = (New(IRType.V), New(IRType.Bool), NewBlock([], [], new Terminator(TerminatorKind.Unreachable, ValueId.None, [])));
        var raise = NewBlock([], [consumer.Instruction with { Operands = consumer.Instruction.Operands.Replace(call.Instruction.Result, empty), Result = New(IRType.V) }], Check(never));
        var fail = NewBlock([], [Op(Ops.BuildList, empty)], Check(raise));
        var give = NewBlock([consumer.Instruction.Result], [], Onward);
        var found = NewBlock([], [], Jump(give, best));
        var zero = New(IRType.V);
        Fill(end, [Number(zero, 0), Op(Ops.Is, isEmpty, count, zero)], Branch(isEmpty, fail, found));

        var (one, isBetter) = (New(IRType.V), New(IRType.Bool));
        var take = NewBlock([], [Number(one, 1)], Jump(head, item, one));
        var keep = NewBlock([], [], Jump(head, best, count));
        var decide = NewBlock([], [], Branch(isBetter, take, keep));
        var compare = NewBlock([], [new Instruction(Ops.CompareTruth, isBetter, [item, best], [new NameImmediate(better)], position)], Check(decide));
        Fill(body, [Number(none, 0), Op(Ops.Is, isFirst, count, none)], Branch(isFirst, take, compare));
    }

    private Instruction Number(ValueId result, int number) => new(Ops.Const, result, [], [new ConstantImmediate(new IntConstant(number))], position);

    private Instruction Undefined(ValueId result) => new(Ops.Const, result, [], [new ConstantImmediate(SingletonConstant.Undefined)], position);

    private void MakeCollection(Op add, ValueId collection)
    {
        var (head, item, end, body) = MakeLoop([], [], []);
        if (collection == consumer.Instruction.Result)
        {
            Fill(end, [], Onward);
        }
        else
        {
            var operands = consumer.Instruction.Operands.Replace(call.Instruction.Result, collection);
            Fill(end, [consumer.Instruction with { Operands = operands }], ending);
        }

        var back = NewBlock([], [], Jump(head));
        Fill(body, [Op(add, ValueId.None, collection, item)], Check(back));
    }
}
