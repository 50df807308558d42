using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.InteropServices;
using Rusthon.IR;
using Rusthon.Passes.Analysis;

namespace Rusthon.Passes.Transforms;

/// <summary>
/// Places retain and release. An owned value is released after its last use, or on the edge on which it dies; an
/// operand that an op takes over is moved there by its last use and retained otherwise; a borrowed value is retained
/// only where it is taken over. Precise placement from liveness as in Reinking et al., "Perceus" (PLDI 2021), on SSA
/// form. Runs last: later passes would have to keep the counts right.
/// </summary>
public sealed class CountReferences
{
    private readonly Function function;
    private readonly IReadOnlyDictionary<string, Function> functions;
    private readonly CountingSteps without;
    private readonly ControlFlow flow;
    private readonly Ownership[] ownership;
    private readonly Liveness liveness;
    private readonly List<IRType> types;
    private readonly List<string?> names;
    private readonly List<Block> blocks;
    private readonly List<ValueId>?[] releasedAtStart;
    private readonly Dictionary<(int Target, int Value), int> cleanups = [];

    /// <summary>live[v] == stamp: the value is live at the current point of the current block.</summary>
    private readonly int[] live;
    private readonly int[] through;

    /// <summary>Operands from this one on are never handed over to an unknown callee: there is a bit for each, and one for what the runtime puts in front.</summary>
    private const int MaxGiven = 62;

    private int stamp;
    private int edgeStamp;

    /// <summary>Buffers of Place and PlaceEdges.</summary>
    private readonly List<Instruction> reversed = [];
    private readonly List<Instruction> end = [];
    private readonly List<Instruction> code = [];
    private readonly List<ValueId> held = [];
    private readonly List<ValueId> dying = [];
    private readonly List<ValueId> dead = [];

    private CountReferences(Function function, IReadOnlyDictionary<string, Function> functions, CountingSteps without)
    {
        this.without = without;
        this.function = function;
        this.functions = functions;
        flow = new ControlFlow(function.Blocks);
        ownership = Counting.OwnershipOf(function);
        liveness = new Liveness(function, flow, Array.ConvertAll(ownership, owner => owner == Ownership.Owned));
        types = [.. function.ValueTypes];
        names = [.. function.Names];
        blocks = [.. function.Blocks];
        releasedAtStart = new List<ValueId>?[function.Blocks.Length];
        live = new int[function.ValueTypes.Length];
        through = new int[function.ValueTypes.Length];
    }

    /// <summary>Places the counts of a program's functions, whose blocks are all reachable.</summary>
    public static Program Run(Program program)
    {
        program = program.Without.HasFlag(CountingSteps.Borrowing) ? OwningParameters(program) : program;
        var functions = program.Modules.SelectMany(module => module.Functions).ToDictionary(function => function.Name);
        return program with { Modules = [.. program.Modules.Select(module => module with { Functions = [.. module.Functions.Select(function => CompilerDefectException.Guard(function.Name, () => new CountReferences(function, functions, program.Without).Run()))] })] };
    }

    /// <summary>Places the counts of a function that calls no other that takes parameters.</summary>
    public static Function Run(Function function) => new CountReferences(function, ImmutableDictionary<string, Function>.Empty, CountingSteps.None).Run();

    /// <summary>The program with functions that take all parameters.</summary>
    private static Program OwningParameters(Program program) => program with
    {
        Modules = [.. program.Modules.Select(module => module with
        {
            Functions = [.. module.Functions.Select(function => function with { Signature = function.Signature with { Taken = [.. Enumerable.Range(0, function.Signature.ParameterCount)] } })],
        })],
    };

    private Function Run()
    {
        foreach (var index in flow.Order)
        {
            Place(function.Blocks[index]);
        }

        for (var i = 0; i < releasedAtStart.Length; i++)
        {
            if (releasedAtStart[i] is { } values)
            {
                blocks[i] = blocks[i] with { Instructions = [.. values.Select(Release), .. blocks[i].Instructions] };
            }
        }

        return function with { Blocks = [.. blocks], ValueTypes = [.. types], Names = [.. names] };
    }

    private static Instruction Release(ValueId value) => new(Ops.Release, ValueId.None, [value], [], default);

    private Instruction Retain(ValueId value, out ValueId result)
    {
        types.Add(IRType.V);
        names.Add(names[value.Index]);
        result = new ValueId(types.Count - 1);
        return new Instruction(Ops.Retain, result, [value], [], default);
    }

    private bool IsOwned(ValueId value) => ownership[value.Index] == Ownership.Owned;

    private bool IsLive(ValueId value) => live[value.Index] == stamp;

    /// <summary>Rewrites a block from its end to its start; what is built is in reverse order.</summary>
    private void Place(Block block)
    {
        stamp++;
        reversed.Clear();
        end.Clear();
        held.Clear();
        var terminator = block.Terminator;
        foreach (var edge in terminator.Edges)
        {
            foreach (var value in liveness.Entering(edge.Target.Index))
            {
                Hold(new ValueId(value));
            }

            foreach (var argument in edge.Arguments)
            {
                if (IsOwned(argument))
                {
                    Hold(argument);
                }
            }
        }

        var next = block.Instructions.Length - 1;
        var result = ValueId.None;
        if (terminator.Kind is TerminatorKind.Check or TerminatorKind.Guard)
        {
            var instruction = block.Instructions[next--];
            result = instruction.Result.Exists && IsOwned(instruction.Result) ? instruction.Result : ValueId.None;
            PlaceOperands(instruction, held);
        }
        else if (terminator.Kind == TerminatorKind.Return)
        {
            if (IsOwned(terminator.Operand))
            {
                live[terminator.Operand.Index] = stamp;
            }
            else if (ownership[terminator.Operand.Index] == Ownership.Borrowed)
            {
                reversed.Add(Retain(terminator.Operand, out var retained));
                terminator = terminator with { Operand = retained };
            }
        }

        terminator = PlaceEdges(block, terminator, result);
        for (; next >= 0; next--)
        {
            var instruction = block.Instructions[next];
            if (instruction.Result.Exists && IsOwned(instruction.Result) && !IsLive(instruction.Result))
            {
                reversed.Add(Release(instruction.Result));
            }

            dying.Clear();
            var mark = reversed.Count;
            PlaceOperands(instruction, dying);
            if (dying.Count > 0)
            {
                dying.Sort((a, b) => b.Index - a.Index);
                reversed.InsertRange(mark, dying.Select(Release));
            }
        }

        foreach (var parameter in block.Parameters)
        {
            if (IsOwned(parameter) && !IsLive(parameter))
            {
                reversed.Add(Release(parameter));
            }
        }

        reversed.Reverse();
        reversed.AddRange(end);
        blocks[block.Id.Index] = block with { Instructions = [.. reversed], Terminator = terminator };

        void Hold(ValueId value)
        {
            if (!IsLive(value))
            {
                live[value.Index] = stamp;
                held.Add(value);
            }
        }
    }

    /// <summary>Adds an op with what it takes over retained where need be; the owned operands that it uses last and does not take over are added to <paramref name="dying"/>.</summary>
    private void PlaceOperands(Instruction instruction, List<ValueId> dying)
    {
        if (CanTake(instruction))
        {
            instruction = instruction with { Op = Ops.BinaryTaking };
        }
        else if (GivenBy(instruction) is not 0 and var given)
        {
            instruction = instruction with { Given = given };
        }

        var operands = instruction.Operands;
        if (operands.Length == 0)
        {
            reversed.Add(instruction);
            return;
        }

        for (var i = 0; i < operands.Length; i++)
        {
            if (!instruction.Consumes(i) && IsOwned(operands[i]) && !IsLive(operands[i]))
            {
                live[operands[i].Index] = stamp;
                dying.Add(operands[i]);
            }
        }

        ValueId[]? changed = null;
        List<Instruction>? retains = null;
        for (var i = operands.Length - 1; i >= 0; i--)
        {
            if (instruction.Consumes(i) && Take(operands[i], ref retains, dying) is { Exists: true } retained)
            {
                (changed ??= [.. operands])[i] = retained;
            }
            else if (!instruction.Consumes(i) && HasOwnReference(instruction, operands[i]))
            {
                (retains ??= []).Add(Retain(operands[i], out var own));
                (changed ??= [.. operands])[i] = own;
                dying.Add(own);
            }
        }

        reversed.Add(changed is null ? instruction : instruction with { Operands = [.. changed] });
        reversed.AddRange(retains ?? []);
    }

    /// <summary>Whether an operand is given a reference of its own for the time of an op that may run code.</summary>
    private bool HasOwnReference(Instruction instruction, ValueId operand) =>
        without.HasFlag(CountingSteps.Liveness) && ownership[operand.Index] != Ownership.None && instruction.Op.Effects != OpEffects.None
        && instruction.Op != Ops.KeepAlive && instruction.Op != Ops.KeepInTraceback;

    /// <summary>Whether the left operand of an operator that could use it is owned and dies there.</summary>
    private bool CanTake(Instruction instruction) =>
        !without.HasFlag(CountingSteps.InPlace) && instruction.Op == Ops.Binary && Operators.Taking.ContainsKey(((NameImmediate)instruction.Immediates[0]).Name)
        && IsOwned(instruction.Operands[0]) && !IsLive(instruction.Operands[0]) && instruction.Operands[0] != instruction.Operands[1];

    /// <summary>
    /// The operands that a call hands over: what a known function takes; to any other callee what is used for the last time, and only once in
    /// the call, since the callee may free it at any time.
    /// </summary>
    private ulong GivenBy(Instruction instruction)
    {
        if (instruction.Op != Ops.Call && instruction.Op != Ops.CallMethod && instruction.Op != Ops.CallEx)
        {
            return Counting.TakenOperands(instruction, functions);
        }

        var given = 0UL;
        var operands = instruction.Operands;
        for (var i = instruction.Op == Ops.CallEx ? 1 : 0; !without.HasFlag(CountingSteps.Offers) && i < operands.Length && i < MaxGiven; i++)
        {
            if (IsOwned(operands[i]) && !IsLive(operands[i]) && operands.IndexOf(operands[i]) == i && operands.LastIndexOf(operands[i]) == i)
            {
                given |= 1UL << i;
            }
        }

        return given;
    }

    /// <summary>Moves the value out when this is its last use; otherwise retains it and returns what is to be taken over in its place.</summary>
    private ValueId Take(ValueId value, ref List<Instruction>? retains, List<ValueId> dying)
    {
        switch (ownership[value.Index])
        {
            case Ownership.Owned when !IsLive(value) && without.HasFlag(CountingSteps.Moves):
                live[value.Index] = stamp;
                dying.Add(value);
                (retains ??= []).Add(Retain(value, out var copy));
                return copy;
            case Ownership.Owned when !IsLive(value):
                live[value.Index] = stamp;
                return ValueId.None;
            case Ownership.Owned or Ownership.Borrowed:
                (retains ??= []).Add(Retain(value, out var retained));
                return retained;
            default:
                return ValueId.None;
        }
    }

    private Terminator PlaceEdges(Block block, Terminator terminator, ValueId result)
    {
        if (terminator.Edges.Length == 0)
        {
            return terminator;
        }

        var edges = new Edge[terminator.Edges.Length];
        for (var e = 0; e < edges.Length; e++)
        {
            var edge = terminator.Edges[e];
            var target = edge.Target.Index;
            var alone = flow.Predecessors(target).Length == 1;
            if (alone && function.Blocks[target] is { Instructions.Length: 0, Terminator.Kind: TerminatorKind.Unreachable })
            {
                edges[e] = edge;
                continue;
            }

            edgeStamp++;
            foreach (var value in liveness.Entering(target))
            {
                through[value] = edgeStamp;
            }

            code.Clear();
            dead.Clear();
            var arguments = edge.Arguments.IsEmpty ? [] : edge.Arguments.ToArray();
            for (var i = arguments.Length - 1; i >= 0; i--)
            {
                var argument = arguments[i];
                if (IsOwned(argument) && through[argument.Index] != edgeStamp)
                {
                    through[argument.Index] = edgeStamp;
                }
                else if (ownership[argument.Index] != Ownership.None)
                {
                    code.Add(Retain(argument, out arguments[i]));
                }
            }

            foreach (var value in held)
            {
                if ((value.Index >= through.Length || through[value.Index] != edgeStamp) && value != result)
                {
                    dead.Add(value);
                }
            }

            if (result.Exists && terminator.Kind is TerminatorKind.Check or TerminatorKind.Guard && e == 0 && through[result.Index] != edgeStamp)
            {
                dead.Add(result);
            }

            if (dead.Count > 1)
            {
                dead.Sort((a, b) => a.Index - b.Index);
            }

            edges[e] = code.Count == 0 && dead.Count == 0 ? edge : Attach(edge.Target, arguments, terminator.Kind, alone, isError: terminator.Kind == TerminatorKind.Check && e == 1);
        }

        return terminator with { Edges = ImmutableCollectionsMarshal.AsImmutableArray(edges) };
    }

    /// <summary>
    /// Puts the code of an edge where only that edge passes: the end of its block, the start of its target, or a block between. What dies
    /// on an error edge is what the expression held that raised: it is released as CPython empties its stack, the newest first.
    /// </summary>
    private Edge Attach(BlockId target, ValueId[] arguments, TerminatorKind kind, bool alone, bool isError)
    {
        var given = ImmutableArray.Create(arguments);
        if (code.Count == 0 && !alone && arguments.Length == 0 && kind != TerminatorKind.Jump)
        {
            return new Edge(new BlockId(Cleanup(target.Index)), []);
        }

        if (isError)
        {
            dead.Reverse();
        }

        if (kind == TerminatorKind.Jump)
        {
            end.AddRange(code);
            end.AddRange(dead.Select(Release));
            return new Edge(target, given);
        }

        if (code.Count == 0 && alone)
        {
            releasedAtStart[target.Index] = [.. dead];
            return new Edge(target, given);
        }

        code.AddRange(dead.Select(Release));
        return new Edge(NewBlock(code, new Edge(target, given)), []);
    }

    /// <summary>A chain of blocks that release one value each, the last first, and go to the target; edges with a common tail share it.</summary>
    private int Cleanup(int target)
    {
        foreach (var value in dead)
        {
            if (!cleanups.TryGetValue((target, value.Index), out var block))
            {
                block = NewBlock([Release(value)], new Edge(new BlockId(target), [])).Index;
                cleanups.Add((target, value.Index), block);
            }

            target = block;
        }

        return target;
    }

    private BlockId NewBlock(List<Instruction> instructions, Edge edge)
    {
        var id = new BlockId(blocks.Count);
        blocks.Add(new Block(id, [], [.. instructions], new Terminator(TerminatorKind.Jump, ValueId.None, [edge])));
        return id;
    }
}
