using System.Collections.Generic;
using System.Linq;
using Rusthon.IR;
using Rusthon.Passes.Inference;

namespace Rusthon.Passes.Specialization;

/// <summary>How a loop over a range or a list goes without an iterator object.</summary>
/// <param name="Slot">The counter or index in the frame.</param>
/// <param name="Call">The call of range, or null for a walk through a list.</param>
/// <param name="Step">The range's step.</param>
public sealed record CountedLoop(int Slot, Instruction? Call, long Step);

/// <summary>
/// Finds the iterators of a function that only one next op uses: those over range(…) with numbers and a constant step,
/// and those over what is believed to be a list. The next op of the former gives a number, which must be used only
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
    public bool IsRangeItem(ValueId value) => value.Exists && byItem.TryGetValue(value.Index, out var loop) && loop.Call is not null;

    /// <summary>The block in which an item is known to be there: the one where an is_unset of it was false, from which on every other use of it is. -1 when there is none.</summary>
    public int BodyOf(ValueId item) => tests.TryGetValue(item.Index, out var test) ? test.Body : -1;

    /// <summary>The numbers that a call of range is given, for a call that makes a counted loop.</summary>
    public ValueId[]? ArgumentsOf(Instruction call) => OfCall(call) is null ? null : [.. call.Operands.Skip(1).Take(2)];

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
        if (RangeCall(source) is { } call && Follows(iter, call))
        {
            var loop = new CountedLoop(Slots++, call, StepOf(call)!.Value);
            byIterator.Add(iterator.Index, loop);
            byItem.Add(next.Result.Index, loop);
            byCall.Add(source.Index, loop);
        }
        else if (guesses[source].Kind == GuessKind.List)
        {
            byIterator.Add(iterator.Index, new CountedLoop(Slots++, null, 1));
        }
    }

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

    /// <summary>The call of range that gives a value used only by its iter op.</summary>
    private Instruction? RangeCall(ValueId value)
    {
        var call = definitions[value.Index];
        return call is not null && call.Op == Ops.Call && !flows[value.Index] && uses[value.Index].Count == 1
            && guesses[call.Operands[0]] is { Kind: GuessKind.Builtin, Name: "range" }
            && ((NamesImmediate)call.Immediates[0]).Names.IsEmpty
            && call.Operands.Length is >= 2 and <= 4
            && call.Operands.Skip(1).All(operand => guesses[operand].Kind == GuessKind.Int)
            && StepOf(call) is not null
            ? call
            : null;
    }

    private long? StepOf(Instruction call) =>
        call.Operands.Length < 4 ? 1
        : guesses.ConstantOf(call.Operands[3]) is { } step && !step.IsZero && step >= -1_000_000 && step <= 1_000_000 ? (long)step
        : null;
}
