using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Specialization;

/// <content>
/// Calls of methods and classes that are believed to reach one function: where a cached test says that they do, the
/// function is called directly; else as before.
/// </content>
internal sealed partial class FastFunction
{
    private bool EmitKnownCall(Instruction instruction, Terminator terminator)
    {
        if (KnownCalls.Method(instruction, guesses) is { } method)
        {
            var self = AsBoxed(instruction.Operands[0]);
            var found = Append(Ops.MethodOf, [self], instruction.Immediates[0], Name(method.Name));
            EmitEither(instruction, terminator, found, arguments => CheckedDirectCall(method, [found, .. arguments], terminator));
            return true;
        }

        if (KnownCalls.Initializer(instruction, guesses) is { } initializer)
        {
            var made = AsBoxed(instruction.Operands[0]);
            var found = Append(Ops.InitOf, [made], Name(initializer.Name));
            EmitEither(instruction, terminator, found, arguments =>
            {
                var instance = Checked(new Instruction(Ops.NewInstance, NewValue(IRType.V, null), [made], [], position), terminator);
                var result = CheckedDirectCall(initializer, [found, instance, .. arguments.Skip(1)], terminator);
                Checked(new Instruction(Ops.CheckInit, ValueId.None, [result], [], position), terminator);
                return instance;
            });
            return true;
        }

        return false;
    }

    /// <summary>The direct call where the function was found, the generic op where it was not.</summary>
    private void EmitEither(Instruction instruction, Terminator terminator, ValueId found, System.Func<IReadOnlyList<ValueId>, ValueId> direct)
    {
        ImmutableArray<ValueId> operands = [.. instruction.Operands.Select(AsBoxed)];
        var missing = Append(Ops.IsUnset, [found]);
        var (slow, fast, join) = (NewDraft(), NewDraft(), NewDraft());
        var result = NewValue(IRType.V, generic.Names[instruction.Result.Index]);
        join.Parameters.Add(result);
        current.Terminator = new Terminator(TerminatorKind.Branch, missing, [new Edge(slow.Id, []), new Edge(fast.Id, [])]);
        current = slow;
        JumpTo(join, Checked(instruction with { Operands = operands, Result = NewValue(IRType.V, null) }, terminator));
        current = fast;
        JumpTo(join, direct(operands));
        current = join;
        boxed[instruction.Result.Index] = result;
    }

    private void JumpTo(Draft target, ValueId argument) =>
        current.Terminator = new Terminator(TerminatorKind.Jump, ValueId.None, [new Edge(target.Id, [argument])]);

    private ValueId CheckedDirectCall(Function target, ImmutableArray<ValueId> operands, Terminator terminator) =>
        Checked(new Instruction(Ops.CallDirect, NewValue(IRType.V, null), operands, [Name(target.Name)], position), terminator);

    /// <summary>Appends an op that may raise, and goes on in a new block.</summary>
    private ValueId Checked(Instruction instruction, Terminator terminator)
    {
        current.Instructions.Add(instruction);
        var draft = current;
        var next = NewDraft();
        draft.Terminator = new Terminator(TerminatorKind.Check, ValueId.None, [new Edge(next.Id, []), MakeEdge(terminator.Edges[1])]);
        current = next;
        return instruction.Result;
    }
}
