using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Specialization;

/// <content>Calls of methods of instances: a switch over the functions that a call is believed to reach.</content>
internal sealed partial class FastFunction
{
    private bool EmitMethod(Instruction instruction, Terminator terminator)
    {
        var methods = KnownCalls.Methods(instruction, guesses);
        if (methods is [{ Signature.FreeVariables.IsEmpty: false } closed])
        {
            var made = AsBoxed(instruction.Operands[0]);
            var found = Append(Ops.MethodOf, [made], instruction.Immediates[0], Name(closed.Name));
            var arguments = PassArguments(closed, [made], instruction.Operands.Skip(1));
            EmitEither(instruction, terminator, IsThere(found), () => CallForm(closed, arguments, found, instruction, terminator));
            return true;
        }

        methods = methods.RemoveAll(method => !method.Signature.FreeVariables.IsEmpty);
        if (methods.IsEmpty)
        {
            return false;
        }

        EmitSwitch(instruction, terminator, methods);
        return true;
    }

    private void EmitSwitch(Instruction instruction, Terminator terminator, ImmutableArray<Function> methods)
    {
        var self = AsBoxed(instruction.Operands[0]);
        var index = Append(Ops.MethodIndex, [self], instruction.Immediates[0], new NamesImmediate([.. methods.Select(method => method.Name)]));
        var (slow, join) = (NewDraft(), NewDraft());
        var starts = methods.Select(_ => NewDraft()).ToArray();
        var result = NewValue(Wanted(instruction), generic.Names[instruction.Result.Index]);
        join.Parameters.Add(result);
        current.Terminator = new Terminator(TerminatorKind.Switch, index, [.. starts.Append(slow).Select(start => new Edge(start.Id, []))]);
        current = slow;
        ImmutableArray<ValueId> operands = [.. instruction.Operands.Select(AsBoxed)];
        JumpTo(join, Deliver(instruction, Checked(instruction with { Operands = operands, Result = NewValue(IRType.V, null) }, terminator), terminator));
        for (var i = 0; i < starts.Length; i++)
        {
            current = starts[i];
            if (EmitInline(methods[i], instruction.Operands, instruction, terminator, out var inlined))
            {
                JumpTo(join, inlined);
                continue;
            }

            var arguments = PassArguments(methods[i], [self], instruction.Operands.Skip(1));
            var nothing = Append(Ops.Const, [], new ConstantImmediate(SingletonConstant.None));
            JumpTo(join, CallForm(methods[i], arguments, nothing, instruction, terminator));
        }

        current = join;
        Give(instruction, result);
    }
}
