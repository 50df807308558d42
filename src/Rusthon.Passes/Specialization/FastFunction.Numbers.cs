using System;
using Rusthon.IR;
using Rusthon.Passes.Inference;

namespace Rusthon.Passes.Specialization;

/// <content>
/// Arithmetic on what is believed to be ints or floats, of which nobody knows which: where one of them is a float, as most
/// are, it is done inline on floats, else by the generic op. The result stays boxed.
/// </content>
internal sealed partial class FastFunction
{
    private bool EmitMixed(Instruction instruction, Terminator terminator) =>
        representation.IsMixedArithmetic(instruction)
        && EmitMixed(instruction, () => Checked(instruction with { Operands = [.. Array.ConvertAll(instruction.Operands.AsSpan().ToArray(), AsBoxed)], Result = NewValue(IRType.V, null) }, terminator));

    /// <summary>In a function that became part of its caller ints are computed inline too: it is left where they are too large, or no numbers.</summary>
    private bool EmitMixedPart(Instruction instruction) =>
        instruction.Result.Exists && representation.IsMixedArithmetic(instruction)
        && EmitMixed(instruction, () => Box(instruction.Op == Ops.Unary
            ? Guard(Ops.IntNegate, [WholeNumber(instruction.Operands[0])], ExitHere())
            : Guard(Ops.IntArithmetic, [WholeNumber(instruction.Operands[0]), WholeNumber(instruction.Operands[1])], ExitHere(), instruction.Immediates[0])));

    private ValueId WholeNumber(ValueId value) => guesses[value].Kind == GuessKind.Number ? Unbox(AsBoxed(value), IRType.I64, ExitHere()) : AsInt(value);

    private bool EmitMixed(Instruction instruction, Func<ValueId> otherwise)
    {
        var (fast, slow, join) = (NewDraft(), NewDraft(), NewDraft());
        var result = NewValue(IRType.V, generic.Names[instruction.Result.Index]);
        join.Parameters.Add(result);
        var isFloat = ValueId.None;
        foreach (var operand in instruction.Operands)
        {
            if (guesses[operand].Kind == GuessKind.Number)
            {
                var test = Append(Ops.IsFloat, [AsBoxed(operand)]);
                isFloat = isFloat.Exists ? Append(Ops.Either, [isFloat, test]) : test;
            }
        }

        current.Terminator = new Terminator(TerminatorKind.Branch, isFloat, [new Edge(fast.Id, []), new Edge(slow.Id, [])]);
        current = slow;
        JumpTo(join, otherwise());
        current = fast;
        var first = AsFloat(instruction.Operands[0]);
        JumpTo(join, Box(instruction.Op == Ops.Unary
            ? Append(Ops.FloatNegate, [first])
            : Append(Ops.FloatArithmetic, [first, AsFloat(instruction.Operands[1])], instruction.Immediates[0])));
        current = join;
        Give(instruction, result);
        return true;
    }
}
