using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Specialization;

/// <content>
/// Small functions that only compute (see <see cref="LeafFunctions"/>) as part of their callers. Where a guard in one
/// fails, nothing has happened yet: generic code makes the call, so that tracebacks are those of a call.
/// </content>
internal sealed partial class FastFunction
{
    /// <summary>The function that this one is a part of, or null.</summary>
    private readonly FastFunction? caller;

    /// <summary>How the caller's block ends that makes the call.</summary>
    private readonly Terminator? callEnd;

    /// <summary>A function as part of a caller.</summary>
    private FastFunction(FastPlan plan, FastFunction caller, Terminator callEnd)
        : this(plan, caller.forms, caller.leaving, caller.continuation, caller)
    {
        this.callEnd = callEnd;
        current = caller.current;
        position = caller.position;
    }

    /// <summary>By value: the truth that a bool was made of, or None for an instance that was made. None of them is NotImplemented.</summary>
    private readonly Dictionary<int, ValueId> fresh = [];

    /// <summary>True for a function that becomes part of this one where it is called.</summary>
    private bool IsInlined(Callee target) => caller is null && target.Plan is { } plan && LeafFunctions.IsLeafFor(guesses, plan);

    /// <summary>Makes a call by doing what the function does; false when it does too much for that.</summary>
    private bool EmitInline(Callee target, ImmutableArray<ValueId> arguments, IRType wanted, Terminator terminator, out ValueId result)
    {
        result = ValueId.None;
        if (caller is not null || target.Plan is not { } plan || !LeafFunctions.IsLeafFor(guesses, plan))
        {
            return false;
        }

        var parameters = plan.Generic.Blocks[0].Parameters;
        var given = parameters.Select((parameter, i) => plan.Representation.IsRaw(parameter)
            ? AsNumber(arguments[i], plan.Representation.TypeOf(parameter), ExitHere)
            : AsBoxed(arguments[i])).ToArray();
        var part = new FastFunction(plan, this, terminator);
        for (var i = 0; i < given.Length; i++)
        {
            (plan.Representation.IsRaw(parameters[i]) ? part.raw : part.boxed)[parameters[i].Index] = given[i];
        }

        result = part.EmitPart(wanted);
        foreach (var (value, truth) in part.fresh)
        {
            fresh[value] = truth;
        }

        current = part.current;
        return true;
    }

    /// <summary>The function's only way from its start to its end; gives what it returns.</summary>
    private ValueId EmitPart(IRType wanted)
    {
        for (var at = generic.Blocks[0]; ; at = generic.Blocks[at.Terminator.Edges[0].Target.Index])
        {
            block = at.Id.Index;
            var checks = at.Terminator.Kind == TerminatorKind.Check;
            foreach (var instruction in checks ? at.Instructions[..^1] : at.Instructions)
            {
                EmitPlain(instruction);
            }

            if (checks)
            {
                EmitPartOp(at.Instructions[^1], at.Terminator);
            }
            else if (at.Terminator.Kind == TerminatorKind.Return)
            {
                return wanted == IRType.V ? AsBoxed(at.Terminator.Operand) : AsNumber(at.Terminator.Operand, wanted, ExitHere);
            }
        }
    }

    private void EmitPartOp(Instruction instruction, Terminator terminator)
    {
        if (instruction.Op == Ops.LoadGlobal)
        {
            boxed[instruction.Result.Index] = Guard(Ops.GlobalOrExit, [], ExitHere(), instruction.Immediates[0]);
        }
        else if (!EmitTyped(instruction) && !EmitInstance(instruction, terminator))
        {
            throw new System.InvalidOperationException($"specialise: function {generic.Name}: {instruction.Op.Name} in a part of {caller!.generic.Name}");
        }
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
