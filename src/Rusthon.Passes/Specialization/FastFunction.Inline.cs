using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;
using Rusthon.Passes.Inference;

namespace Rusthon.Passes.Specialization;

/// <content>
/// Small functions (see <see cref="InlinedPart"/>) as part of their callers. Where a guard in one fails before anything
/// has happened, generic code of the caller makes the call; where it fails later, the function's generic code is called to go
/// on there. Both give the tracebacks of a call.
/// </content>
internal sealed partial class FastFunction
{
    /// <summary>The function that this one is a part of, or null.</summary>
    private readonly FastFunction? caller;

    /// <summary>What is known of this part; null when this is none.</summary>
    private readonly InlinedPart? part;

    /// <summary>The block that calls the function, for a part that has only its early returns.</summary>
    private Draft? ordinaryCall;

    /// <summary>How the caller's block ends that makes the call.</summary>
    private readonly Terminator? callEnd;

    /// <summary>The op that makes the call, where what it gives is what the function returns.</summary>
    private readonly Instruction? call;

    /// <summary>What the part is to give.</summary>
    private readonly IRType wanted;

    /// <summary>The blocks that return, with what they return.</summary>
    private readonly List<(Draft Draft, ValueId Value)> returns = [];

    /// <summary>A function as part of a caller.</summary>
    private FastFunction(FastPlan plan, InlinedPart part, FastFunction caller, Terminator callEnd, Instruction? call, IRType wanted)
        : this(plan, caller.forms, caller, part)
    {
        this.callEnd = callEnd;
        this.call = call;
        this.wanted = wanted;
        current = caller.current;
        position = caller.position;
    }

    /// <summary>By value: the truth that a bool was made of, or None for an instance that was made. None of them is NotImplemented.</summary>
    private readonly Dictionary<int, ValueId> fresh = [];

    /// <summary>True for a function that becomes part of this one where it is called; a function that has effects only where the op is a plain call.</summary>
    private bool IsInlined(Callee target, bool isCall) =>
        (caller is null || (caller.caller is null && target.Plan?.Part is { HasEffects: false, HasNested: false }))
        && target.Function.Name != generic.Name && target.Plan?.Part is { } inlined && (isCall || !inlined.HasEffects)
        && (!inlined.ReadsGlobals || guesses.IsOfSameModule(target.Plan.Guesses));

    /// <summary>Makes a call by doing what the function does; false when it does too much for that.</summary>
    /// <param name="target">The function.</param>
    /// <param name="arguments">What it is given.</param>
    /// <param name="wanted">What the result is to be: a V, or a number in a register.</param>
    /// <param name="terminator">How the block ends that makes the call.</param>
    /// <param name="call">The op that makes the call when its result is that of the function; else null.</param>
    /// <param name="result">What the function returns.</param>
    private bool EmitInline(Callee target, ImmutableArray<ValueId> arguments, IRType wanted, Terminator terminator, Instruction? call, out ValueId result)
    {
        result = ValueId.None;
        if (!IsInlined(target, call is not null))
        {
            return false;
        }

        var part = PartOf(target.Plan!, target.Plan!.Part!, arguments, wanted, terminator, call);
        part.EmitPartBlocks();
        result = part.JoinReturns();
        foreach (var (value, truth) in part.fresh)
        {
            fresh[value] = truth;
        }

        current = part.current;
        return true;
    }

    /// <summary>A part of a function that becomes part of this one, with what its parameters are given.</summary>
    private FastFunction PartOf(FastPlan plan, InlinedPart blocks, ImmutableArray<ValueId> arguments, IRType wanted, Terminator terminator, Instruction? call)
    {
        var parameters = plan.Generic.Blocks[0].Parameters;
        var given = parameters.Select((parameter, i) => plan.Representation.IsRaw(parameter)
            ? AsNumber(arguments[i], plan.Representation.TypeOf(parameter), ExitHere)
            : AsBoxed(arguments[i])).ToArray();
        var made = new FastFunction(plan, blocks, this, terminator, call, wanted);
        for (var i = 0; i < given.Length; i++)
        {
            (plan.Representation.IsRaw(parameters[i]) ? made.raw : made.boxed)[parameters[i].Index] = given[i];
        }

        return made;
    }

    /// <summary>All blocks of the part.</summary>
    private void EmitPartBlocks()
    {
        foreach (var index in flow.Order.Where(part!.Blocks.Contains))
        {
            block = index;
            current = starts[index];
            if (part.IsLeft(index))
            {
                current.Terminator = new Terminator(TerminatorKind.Jump, ValueId.None, [new Edge(ExitHere().Id, [])]);
                continue;
            }

            EmitBlock(generic.Blocks[index]);
        }
    }

    /// <summary>Goes on behind the part, with what it returns.</summary>
    private ValueId JoinReturns()
    {
        if (returns is [var only])
        {
            current = only.Draft;
            return only.Value;
        }

        var join = NewDraft();
        var result = NewValue(wanted, null);
        join.Parameters.Add(result);
        foreach (var (draft, value) in returns)
        {
            current = draft;
            JumpTo(join, value);
        }

        current = join;
        return result;
    }

    /// <summary>
    /// Makes a call of a function that soon returns for some arguments, such as the last ones of a recursion: does what the
    /// function does until then, and calls it where it would go on.
    /// </summary>
    private ValueId EmitCallUnlessReturned(Callee target, ImmutableArray<ValueId> arguments, Terminator terminator, Instruction call, Func<ValueId> makeCall)
    {
        if (caller is not null || generic.RunsOnce || generic.IsRare || target.Plan?.EarlyReturns is not { } early)
        {
            return makeCall();
        }

        var part = PartOf(target.Plan, early, arguments, Wanted(call), terminator, call);
        part.ordinaryCall = NewDraft();
        part.EmitPartBlocks();
        current = part.ordinaryCall;
        var result = makeCall();
        part.returns.Add((current, result));
        result = part.JoinReturns();
        current = part.current;
        return result;
    }

    /// <summary>True for an edge out of a part that has only the early returns of its function.</summary>
    private bool LeadsToCall(Edge edge) => ordinaryCall is not null && !part!.Blocks.Contains(edge.Target.Index);

    private void EmitPartReturn(ValueId operand)
    {
        var value = wanted == IRType.V ? AsBoxed(operand) : AsNumber(operand, wanted, () => GiveBoxed(operand));
        returns.Add((current, value));
    }

    /// <summary>A block that goes on in the caller's generic code with what the function returns, which is no such number as was believed.</summary>
    private Draft GiveBoxed(ValueId operand)
    {
        if (!part!.HasEffects)
        {
            return caller!.ExitHere();
        }

        var before = current;
        var exit = NewDraft();
        current = exit;
        GoOnInCaller(AsBoxed(operand));
        current = before;
        return exit;
    }

    private void EmitPartOp(Instruction instruction, Terminator terminator)
    {
        if (instruction.Op == Ops.LoadGlobal)
        {
            boxed[instruction.Result.Index] = Guard(Ops.GlobalOrExit, [], ExitHere(), instruction.Immediates[0]);
            if (representation.IsRaw(instruction.Result))
            {
                raw[instruction.Result.Index] = BelievedConstant(instruction, ExitHere()) ?? Unbox(boxed[instruction.Result.Index], representation.TypeOf(instruction.Result), ExitHere());
                rawFrom[instruction.Result.Index] = block;
            }
        }
        else if (guesses.ClassValueForm(instruction) is { } form)
        {
            boxed[instruction.Result.Index] = Guard(Ops.ClassValueOrExit, [AsBoxed(instruction.Operands[0])], ExitHere(), instruction.Immediates[0], Number(form));
            if (representation.IsRaw(instruction.Result))
            {
                raw[instruction.Result.Index] = Unbox(boxed[instruction.Result.Index], representation.TypeOf(instruction.Result), ExitHere());
                rawFrom[instruction.Result.Index] = block;
            }
        }
        else if (instruction.Op == Ops.BuildTuple)
        {
            var tuple = CheckedInCaller(instruction with { Result = NewValue(IRType.V, null), Operands = [.. instruction.Operands.Select(AsBoxed)], Position = position });
            boxed[instruction.Result.Index] = tuple;
            fresh[tuple.Index] = ValueId.None;
        }
        else if (!EmitTyped(instruction) && !EmitMixedPart(instruction) && !EmitNested(instruction, terminator) && !EmitInstance(instruction, terminator))
        {
            throw new InvalidOperationException($"specialise: function {generic.Name}: {instruction.Op.Name} in a part of {caller!.generic.Name}");
        }

        EmitJump(terminator.Edges[0]);
    }

    /// <summary>A call in this part whose function becomes part of it.</summary>
    private bool EmitNested(Instruction instruction, Terminator terminator)
    {
        if (InlinedPart.Nested(instruction, plan) is null)
        {
            return false;
        }

        EmitSwitch(instruction, terminator, KnownCalls.Methods(instruction, guesses), instruction.Operands[0], instruction.Immediates[0]);
        return true;
    }

    /// <summary>The end of a block that leaves the part after it has had an effect.</summary>
    private void LeavePart(int target, ImmutableArray<ValueId> live) =>
        GoOnInCaller(CheckedInCaller(new Instruction(Ops.CallGeneric, NewValue(IRType.V, null), live, [Name(leaving.Name), Number(leaving.EntryOf(target))], caller!.position)));

    /// <summary>The caller's generic code goes on behind the call, with what that has given.</summary>
    private void GoOnInCaller(ValueId value)
    {
        caller!.current = current;
        var result = call!.Result.Index;
        caller.boxed[result] = value;
        current.Terminator = new Terminator(TerminatorKind.Jump, ValueId.None, [new Edge(caller.ExitOn(callEnd!.Edges[0]).Id, [])]);
        caller.boxed[result] = ValueId.None;
    }

    /// <summary>Appends an op of a part that may raise: then the caller's call has raised.</summary>
    private ValueId CheckedInCaller(Instruction instruction)
    {
        caller!.current = current;
        var result = caller.Checked(instruction, callEnd!);
        current = caller.current;
        return result;
    }
}
