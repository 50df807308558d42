using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Numerics;
using Rusthon.IR;
using Rusthon.Passes.Inference;

namespace Rusthon.Passes.Specialization;

/// <summary>
/// Finds the iterators of a function that only one next op uses: those over range(…) with numbers, over what is believed
/// to be a list, tuple, str, dict or set, and over enumerate, zip and reversed of such, also of one another. The next op of a range gives a number, which
/// must be used only where the loop goes on; tuples that enumerate, zip and items() give must be taken apart at once.
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
    private readonly Dictionary<int, LoopSource> byIterator = [];
    private readonly Dictionary<int, LoopSource> byItem = [];
    private readonly Dictionary<int, LoopSource> byCall = [];
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
    public LoopSource? OfIterator(ValueId iterator) => byIterator.GetValueOrDefault(iterator.Index);

    /// <summary>What a call makes that a loop goes through, or null.</summary>
    public LoopSource? OfCall(Instruction call) => call.Result.Exists ? byCall.GetValueOrDefault(call.Result.Index) : null;

    /// <summary>True for what the next op of a loop over a range gives.</summary>
    public bool IsRangeItem(ValueId value) => value.Exists && byItem.TryGetValue(value.Index, out var loop) && loop.Form == LoopForm.Range;

    /// <summary>The block in which an item is known to be there: the one where an is_unset of it was false, from which on every other use of it is. -1 when there is none.</summary>
    public int BodyOf(ValueId item) => tests.TryGetValue(item.Index, out var test) ? test.Body : -1;

    /// <summary>The numbers that a call of range is given, for a call that makes a counted loop.</summary>
    public ValueId[]? ArgumentsOf(Instruction call) => OfCall(call) is { Form: LoopForm.Range } loop && loop.Call == call ? [.. call.Operands.Skip(1).Take(loop.HasVariableStep ? 3 : 2)] : null;

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

        var slots = Slots;
        if (SourceOf(iter.Operands[0], iter) is not { } source || (source.Arity > 0 && !IsTakenApart(next.Result, source)))
        {
            Slots = slots;
            return;
        }

        byIterator.Add(iterator.Index, source);
        byItem.Add(next.Result.Index, source);
        AddCalls(source);
    }

    private void AddCalls(LoopSource source)
    {
        if (source.Call is { } call)
        {
            byCall.Add(call.Result.Index, source);
        }

        if (source.Reversal is { } reversal)
        {
            byCall.Add(reversal.Result.Index, source);
        }

        foreach (var part in source.Parts)
        {
            AddCalls(part);
        }
    }

    /// <summary>What an op goes through that takes an iterable, or null.</summary>
    private LoopSource? SourceOf(ValueId value, Instruction user) =>
        CallFor(value, user) is { } call && OfCall(call, user) is { } made ? made
        : WalkOf(value) is { } kind ? new LoopSource(LoopForm.Walk, Slots++, null, []) { Kind = kind, Container = value }
        : null;

    private LoopSource? OfCall(Instruction call, Instruction user)
    {
        if (call.Op == Ops.CallMethod)
        {
            return Follows(user, call) ? OfDictMethod(call) : null;
        }

        var name = guesses[call.Operands[0]].Name;
        if (name == "range")
        {
            return Follows(user, call, isQuiet: user.Op == Ops.Iter) && IsRange(call) ? OfRange(call) : null;
        }

        return !Follows(user, call) ? null : name switch
        {
            "reversed" when call.Operands.Length == 2 && WalkOf(call.Operands[1]) == WalkKind.List => new LoopSource(LoopForm.Walk, Slots++, call, []) { Kind = WalkKind.ListDown, Container = call.Operands[1] },
            "reversed" when call.Operands.Length == 2 && CallFor(call.Operands[1], call) is { } range && OfReversedRange(call, range) is { } turned => turned,
            "enumerate" when call.Operands.Length == 2 || (call.Operands.Length == 3 && guesses[call.Operands[2]].Kind == GuessKind.Int) => OfEnumerate(call),
            "zip" when call.Operands.Length > 2 => OfZip(call),
            _ => null,
        };
    }

    private LoopSource OfRange(Instruction call) => StepOf(call) is { } step
        ? new LoopSource(LoopForm.Range, Slots++, call, []) { Step = step }
        : new LoopSource(LoopForm.Range, Slots++, call, []) { Step = DirectionOf(call.Operands[3]), HasVariableStep = true };

    /// <summary>reversed(range(…)) with a step of 1 or -1, when nothing happens between the two calls.</summary>
    private LoopSource? OfReversedRange(Instruction reversal, Instruction call) =>
        call.Op == Ops.Call && guesses[call.Operands[0]].Name == "range" && Follows(reversal, call) && IsRange(call) && StepOf(call) is (1 or -1) and var step
            ? new LoopSource(LoopForm.Range, Slots++, call, []) { Step = -step, Reversal = reversal }
            : null;

    /// <summary>dict.keys(), values() or items().</summary>
    private LoopSource? OfDictMethod(Instruction call)
    {
        if (call.Operands.Length > 1 || guesses[call.Operands[0]].Kind != GuessKind.Dict)
        {
            return null;
        }

        WalkKind? kind = Representation.NameOf(call) switch
        {
            "keys" => WalkKind.Keys,
            "values" => WalkKind.Values,
            "items" => WalkKind.Items,
            _ => null,
        };
        return kind is { } walk ? new LoopSource(walk == WalkKind.Items ? LoopForm.Items : LoopForm.Walk, Slots++, call, []) { Kind = walk, Container = call.Operands[0] } : null;
    }

    private LoopSource? OfEnumerate(Instruction call)
    {
        if (SourceOf(call.Operands[1], call) is not { } counted)
        {
            return null;
        }

        return counted is { Form: LoopForm.Walk, MayChange: false, Kind: not WalkKind.ListDown }
            ? new LoopSource(LoopForm.Enumerate, counted.Slot, call, [counted]) { CountsIndex = true }
            : call.Operands.Length == 2 || (guesses.ConstantOf(call.Operands[2]) is { } first && BigInteger.Abs(first) < LoopSource.FarthestCount / 2)
            ? new LoopSource(LoopForm.Enumerate, Slots++, call, [counted])
            : null;
    }

    private LoopSource? OfZip(Instruction call)
    {
        var parts = ImmutableArray.CreateBuilder<LoopSource>();
        foreach (var operand in call.Operands.Skip(1))
        {
            if (SourceOf(operand, call) is not { } part)
            {
                return null;
            }

            parts.Add(part);
        }

        return new LoopSource(LoopForm.Zip, -1, call, parts.ToImmutable());
    }

    private WalkKind? WalkOf(ValueId source) => guesses[source].Kind switch
    {
        GuessKind.Dict => WalkKind.Keys,
        GuessKind.Set or GuessKind.FrozenSet => WalkKind.Set,
        GuessKind.Range => WalkKind.Range,
        GuessKind.Instance when guesses.IsDerivedList(guesses[source]) => WalkKind.DerivedList,
        _ => KindOf(guesses[source]),
    };

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

    /// <summary>True for a tuple of which only the items are used, and of those that are tuples of a source again only their items.</summary>
    private bool IsTakenApart(ValueId item, LoopSource source) =>
        !flows[item.Index] && (uses[item.Index] ?? []).TrueForAll(use =>
            use.Op == Ops.IsUnset
            || (use.Op == Ops.Unpack && ((IntImmediate)use.Immediates[0]).Value == source.Arity
                && !flows[use.Result.Index] && (uses[use.Result.Index] ?? []).TrueForAll(part => part.Op == Ops.TupleItem && IsPartUsedSo(part, ((IntImmediate)part.Immediates[0]).Value, source)))
            || (use.Op == Ops.GetItem && use.Operands[0] == item && use.Operands[1] != item && PlaceIn(use, source.Arity) is >= 0 and var place && IsPartUsedSo(use, place, source)));

    private bool IsPartUsedSo(Instruction part, long place, LoopSource source) =>
        source.SourceOf((int)place) is not { Arity: > 0 } nested || IsTakenApart(part.Result, nested);

    /// <summary>Which item of a tuple an op gets by a constant index; -1 when that is not known.</summary>
    internal int PlaceIn(Instruction get, int arity) =>
        guesses.ConstantOf(get.Operands[1]) is not { } index || index < -arity || index >= arity ? -1
        : (int)(index < 0 ? index + arity : index);

    /// <summary>
    /// True when an op comes right after a call, and only so: it runs as often as the call. Where nothing may happen in between, no op
    /// with an effect stands there.
    /// </summary>
    private bool Follows(Instruction user, Instruction call, bool isQuiet = true)
    {
        var at = homes[call.Result.Index];
        do
        {
            var end = function.Blocks[at].Terminator;
            var next = end.Edges.IsEmpty || end.Kind is not (TerminatorKind.Jump or TerminatorKind.Check) ? -1 : end.Edges[0].Target.Index;
            if (next < 0 || flow.Predecessors(next).Length != 1)
            {
                return false;
            }

            at = next;
        }
        while (homes[user.Result.Index] != at && (!isQuiet || function.Blocks[at] is { Terminator.Kind: TerminatorKind.Jump } between && between.Instructions.All(instruction => instruction.Op.Effects == OpEffects.None)));
        return homes[user.Result.Index] == at;
    }

    /// <summary>The call that gives a value which only one op uses: of a built-in, or of a method without names.</summary>
    private Instruction? CallFor(ValueId value, Instruction user)
    {
        var call = definitions[value.Index];
        return call is null || flows[value.Index] || uses[value.Index] is not [var only] || only != user ? null
            : call.Op == Ops.CallMethod && ((NamesImmediate)call.Immediates[1]).Names.IsEmpty ? call
            : call.Op == Ops.Call && guesses[call.Operands[0]].Kind == GuessKind.Builtin && ((NamesImmediate)call.Immediates[0]).Names.IsEmpty ? call
            : null;
    }

    private bool IsRange(Instruction call) =>
        call.Operands.Length is >= 2 and <= 4
        && call.Operands.Skip(1).All(operand => guesses[operand].Kind is GuessKind.Int or GuessKind.Any or GuessKind.Nothing)
        && (call.Operands.Length < 4 || guesses.ConstantOf(call.Operands[3]) is null || StepOf(call) is not null);

    /// <summary>Which way a step probably goes: -n goes down.</summary>
    private long DirectionOf(ValueId step) =>
        definitions[step.Index] is { } definition && definition.Op == Ops.Unary && Representation.NameOf(definition) == "-" ? -1 : 1;

    private long? StepOf(Instruction call) =>
        call.Operands.Length < 4 ? 1
        : guesses.ConstantOf(call.Operands[3]) is { } step && !step.IsZero && step >= -1_000_000 && step <= 1_000_000 ? (long)step
        : null;
}
