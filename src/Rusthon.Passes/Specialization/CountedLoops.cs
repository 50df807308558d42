using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;
using Rusthon.Passes.Inference;

namespace Rusthon.Passes.Specialization;

/// <summary>How a loop goes without an iterator object.</summary>
public enum LoopForm
{
    /// <summary>Over range(…): a counter.</summary>
    Range,

    /// <summary>Through one sequence.</summary>
    Walk,

    /// <summary>Through one sequence, counting: enumerate(…).</summary>
    Enumerate,

    /// <summary>Through several sequences at once: zip(…).</summary>
    Zip,
}

/// <summary>What is walked through by an index. The numbers are those of the walk ops.</summary>
public enum WalkKind
{
    /// <summary>A list.</summary>
    List = 0,

    /// <summary>A tuple.</summary>
    Tuple = 1,

    /// <summary>A str.</summary>
    Str = 2,

    /// <summary>A list from its end.</summary>
    ListDown = 3,

    /// <summary>A bytes object.</summary>
    Bytes = 4,

    /// <summary>A bytearray.</summary>
    ByteArray = 5,
}

/// <summary>A loop that goes without an iterator object.</summary>
/// <param name="Form">What it goes through.</param>
/// <param name="Slot">The first counter or index in the frame; a zip has one for each sequence.</param>
/// <param name="Call">The call of range, reversed, enumerate or zip; null for a plain walk.</param>
/// <param name="Step">The range's step; 1 or -1, its direction, when that is no constant.</param>
/// <param name="Walks">What is walked through.</param>
public sealed record CountedLoop(LoopForm Form, int Slot, Instruction? Call, long Step, ImmutableArray<WalkKind> Walks)
{
    /// <summary>The step is a number that only execution knows.</summary>
    public bool HasVariableStep { get; init; }
}

/// <summary>
/// Finds the iterators of a function that only one next op uses: those over range(…) with numbers,
/// over what is believed to be a list, tuple or str, and over enumerate, zip and reversed of such. The next op of the former gives a number, which must be used only
/// where the loop goes on.
/// </summary>
public sealed class CountedLoops
{
    private readonly Function function;
    private readonly FunctionGuesses guesses;
    private readonly ControlFlow flow;
    private readonly Instruction?[] definitions;
    private readonly List<Instruction>[] uses;
    private readonly bool[] flows;
    private readonly int[] homes;
    private readonly Dictionary<int, CountedLoop> byIterator = [];
    private readonly Dictionary<int, CountedLoop> byItem = [];
    private readonly Dictionary<int, CountedLoop> byCall = [];
    private readonly Dictionary<int, (int Block, int Body)> tests = [];

    /// <summary>Looks at a function in generic form.</summary>
    public CountedLoops(Function function, FunctionGuesses guesses, ControlFlow flow)
    {
        this.function = function;
        this.guesses = guesses;
        this.flow = flow;
        definitions = new Instruction?[function.ValueTypes.Length];
        uses = new List<Instruction>[function.ValueTypes.Length];
        flows = new bool[function.ValueTypes.Length];
        homes = new int[function.ValueTypes.Length];
        Scan();
        foreach (var index in flow.Order)
        {
            foreach (var instruction in function.Blocks[index].Instructions)
            {
                if (instruction.Op == Ops.Next)
                {
                    FindTest(instruction.Result);
                }
            }
        }

        foreach (var index in flow.Order)
        {
            foreach (var instruction in function.Blocks[index].Instructions)
            {
                if (instruction.Op == Ops.Iter)
                {
                    FindLoop(instruction);
                }
            }
        }
    }

    /// <summary>How many slots of the frame they need.</summary>
    public int Slots { get; private set; }

    /// <summary>The loop of an iterator, or null.</summary>
    public CountedLoop? OfIterator(ValueId iterator) => byIterator.GetValueOrDefault(iterator.Index);

    /// <summary>The loop whose range a call makes, or null.</summary>
    public CountedLoop? OfCall(Instruction call) => call.Result.Exists ? byCall.GetValueOrDefault(call.Result.Index) : null;

    /// <summary>True for what the next op of a loop over a range gives.</summary>
    public bool IsRangeItem(ValueId value) => value.Exists && byItem.TryGetValue(value.Index, out var loop) && loop.Form == LoopForm.Range;

    /// <summary>The block in which an item is known to be there: the one where an is_unset of it was false, from which on every other use of it is. -1 when there is none.</summary>
    public int BodyOf(ValueId item) => tests.TryGetValue(item.Index, out var test) ? test.Body : -1;

    /// <summary>The numbers that a call of range is given, for a call that makes a counted loop.</summary>
    public ValueId[]? ArgumentsOf(Instruction call) => OfCall(call) is { Form: LoopForm.Range } loop ? [.. call.Operands.Skip(1).Take(loop.HasVariableStep ? 3 : 2)] : null;

    private void Scan()
    {
        foreach (var index in flow.Order)
        {
            var block = function.Blocks[index];
            foreach (var instruction in block.Instructions)
            {
                if (instruction.Result.Exists)
                {
                    definitions[instruction.Result.Index] = instruction;
                    homes[instruction.Result.Index] = index;
                }

                foreach (var operand in instruction.Operands)
                {
                    (uses[operand.Index] ??= []).Add(instruction);
                }
            }

            if (block.Terminator.Operand.Exists)
            {
                flows[block.Terminator.Operand.Index] = true;
            }

            foreach (var argument in block.Terminator.Edges.SelectMany(edge => edge.Arguments))
            {
                flows[argument.Index] = true;
            }
        }
    }

    /// <summary>Finds the branch on is_unset of what a next op gives, when all other uses are behind its false edge.</summary>
    private void FindTest(ValueId item)
    {
        foreach (var index in flow.Order)
        {
            var block = function.Blocks[index];
            if (block.Terminator.Kind == TerminatorKind.Branch
                && definitions[block.Terminator.Operand.Index] is { } test && test.Op == Ops.IsUnset && test.Operands[0] == item
                && block.Terminator.Edges[1] is { Arguments.Length: 0, Target: var body }
                && flow.Predecessors(body.Index).Length == 1
                && function.Blocks[body.Index].Parameters.IsEmpty)
            {
                if (AllUsesIn(item, body.Index, test))
                {
                    tests[item.Index] = (index, body.Index);
                }

                return;
            }
        }
    }

    private bool AllUsesIn(ValueId item, int body, Instruction test)
    {
        foreach (var index in flow.Order)
        {
            var block = function.Blocks[index];
            var here = block.Instructions.Any(instruction => instruction != test && instruction.Operands.Contains(item))
                || block.Terminator.Operand == item
                || block.Terminator.Edges.Any(edge => edge.Arguments.Contains(item));
            if (here && !flow.Dominates(body, index))
            {
                return false;
            }
        }

        return true;
    }

    private void FindLoop(Instruction iter)
    {
        var iterator = iter.Result;
        if (flows[iterator.Index] || uses[iterator.Index] is not [{ } next] || next.Op != Ops.Next || !tests.ContainsKey(next.Result.Index))
        {
            return;
        }

        var source = iter.Operands[0];
        if (BuiltinCall(source) is { } call && Follows(iter, call))
        {
            if (LoopOf(call, next) is { } loop)
            {
                Slots += int.Max(1, loop.Walks.Length);
                byIterator.Add(iterator.Index, loop);
                byItem.Add(next.Result.Index, loop);
                byCall.Add(source.Index, loop);
            }
        }
        else if (WalkOf(source) is { } kind)
        {
            byIterator.Add(iterator.Index, new CountedLoop(LoopForm.Walk, Slots++, null, 1, [kind]));
        }
    }

    private CountedLoop? LoopOf(Instruction call, Instruction next)
    {
        switch (guesses[call.Operands[0]].Name)
        {
            case "range" when IsRange(call):
                return StepOf(call) is { } step
                    ? new CountedLoop(LoopForm.Range, Slots, call, step, [])
                    : new CountedLoop(LoopForm.Range, Slots, call, DirectionOf(call.Operands[3]), []) { HasVariableStep = true };
            case "reversed" when call.Operands.Length == 2 && WalkOf(call.Operands[1]) == WalkKind.List:
                return new CountedLoop(LoopForm.Walk, Slots, call, 1, [WalkKind.ListDown]);
            case "enumerate" when call.Operands.Length is 2 or 3 && WalkOf(call.Operands[1]) is { } kind
                && (call.Operands.Length == 2 || guesses[call.Operands[2]].Kind == GuessKind.Int) && IsUnpacked(next.Result, 2):
                return new CountedLoop(LoopForm.Enumerate, Slots, call, 1, [kind]);
            case "zip" when call.Operands.Length > 2 && call.Operands.Skip(1).All(operand => WalkOf(operand) is not null) && IsUnpacked(next.Result, call.Operands.Length - 1):
                return new CountedLoop(LoopForm.Zip, Slots, call, 1, [.. call.Operands.Skip(1).Select(operand => WalkOf(operand)!.Value)]);
            default:
                return null;
        }
    }

    private WalkKind? WalkOf(ValueId source) => KindOf(guesses[source]);

    /// <summary>What sequence a value is believed to be, or null.</summary>
    internal static WalkKind? KindOf(Guess guess) => guess.Kind switch
    {
        GuessKind.List => WalkKind.List,
        GuessKind.Tuple => WalkKind.Tuple,
        GuessKind.Str => WalkKind.Str,
        GuessKind.Bytes => WalkKind.Bytes,
        GuessKind.ByteArray => WalkKind.ByteArray,
        _ => null,
    };

    /// <summary>True for a tuple that is only taken apart at once, into that many parts.</summary>
    private bool IsUnpacked(ValueId item, int count) =>
        !flows[item.Index] && uses[item.Index] is { Count: 2 } used
        && used.Any(use => use.Op == Ops.IsUnset)
        && used.Find(use => use.Op == Ops.Unpack) is { } unpack && ((IntImmediate)unpack.Immediates[0]).Value == count
        && !flows[unpack.Result.Index] && (uses[unpack.Result.Index] ?? []).TrueForAll(use => use.Op == Ops.TupleItem);

    /// <summary>True when the iter op comes right after the call, and only so: it runs as often as the call.</summary>
    private bool Follows(Instruction iter, Instruction call)
    {
        var at = homes[call.Result.Index];
        do
        {
            var next = function.Blocks[at].Terminator.Edges[0].Target.Index;
            if (flow.Predecessors(next).Length != 1)
            {
                return false;
            }

            at = next;
        }
        while (function.Blocks[at] is { Terminator.Kind: TerminatorKind.Jump } between && between.Instructions.All(instruction => instruction.Op.Effects == OpEffects.None));
        return homes[iter.Result.Index] == at;
    }

    /// <summary>The call of a built-in that gives a value used only by its iter op.</summary>
    private Instruction? BuiltinCall(ValueId value)
    {
        var call = definitions[value.Index];
        return call is not null && call.Op == Ops.Call && !flows[value.Index] && uses[value.Index].Count == 1
            && guesses[call.Operands[0]].Kind == GuessKind.Builtin
            && ((NamesImmediate)call.Immediates[0]).Names.IsEmpty
            ? call
            : null;
    }

    private bool IsRange(Instruction call) =>
        call.Operands.Length is >= 2 and <= 4
        && call.Operands.Skip(1).All(operand => guesses[operand].Kind is GuessKind.Int or GuessKind.Any)
        && (call.Operands.Length < 4 || guesses.ConstantOf(call.Operands[3]) is null || StepOf(call) is not null);

    /// <summary>Which way a step probably goes: -n goes down.</summary>
    private long DirectionOf(ValueId step) =>
        definitions[step.Index] is { } definition && definition.Op == Ops.Unary && Representation.NameOf(definition) == "-" ? -1 : 1;

    private long? StepOf(Instruction call) =>
        call.Operands.Length < 4 ? 1
        : guesses.ConstantOf(call.Operands[3]) is { } step && !step.IsZero && step >= -1_000_000 && step <= 1_000_000 ? (long)step
        : null;
}
