using System;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.CodeGen.Llvm;
using Rusthon.IR;

namespace Rusthon.CodeGen.Emit;

/// <content>Tests of membership among constants.</content>
internal sealed partial class FunctionEmitter
{
    private LlvmValue EmitIntIsOneOf(Instruction instruction) =>
        ConstantItems(instruction)
            .Select(item => builder.ICmp(LlvmIntPredicate.EQ, Operand(instruction, 0), context.Int64.ConstInt((long)((IntConstant)item).Value)))
            .Aggregate((any, one) => builder.Or(any, one));

    /// <summary>One comparison after the other; the first tells whether the value is a str.</summary>
    private LlvmValue EmitStrIsOneOf(Instruction instruction)
    {
        var items = ConstantItems(instruction);
        var end = Body.AppendBlock("compared");
        var outcomes = items.Select(item =>
        {
            var truth = CallRuntime("rt_str_equal", context.Int32, Operand(instruction, 0), emit.Constants.Value(item));
            var from = builder.Block;
            var next = Body.AppendBlock("differs");
            builder.CondBr(builder.ICmp(LlvmIntPredicate.EQ, truth, context.Int32.ConstInt(0L)), next, end);
            builder.PositionAtEnd(next);
            return (Truth: truth, From: from);
        }).ToList();
        var last = builder.Block;
        builder.Br(end);
        builder.PositionAtEnd(end);
        var found = builder.Phi(context.Int32);
        foreach (var (truth, from) in outcomes)
        {
            found.AddIncoming(truth, from);
        }

        found.AddIncoming(context.Int32.ConstInt(0L), last);
        raised = builder.ICmp(LlvmIntPredicate.SLT, found, context.Int32.ConstInt(0L));
        return builder.ICmp(LlvmIntPredicate.EQ, found, context.Int32.ConstInt(1L));
    }

    /// <summary>A character is looked up in a set of 128 bits, other strs are searched for.</summary>
    private LlvmValue EmitStrIsInText(Instruction instruction)
    {
        Span<ulong> set = [0, 0];
        foreach (var c in ((StringConstant)((ConstantImmediate)instruction.Immediates[0]).Value).CodePoints)
        {
            set[c / 64] |= 1UL << (c % 64);
        }

        var truth = CallRuntime(
            "rt_str_is_in_text", context.Int32, Operand(instruction, 0), Operand(instruction, 1), context.Int64.ConstInt(set[0]), context.Int64.ConstInt(set[1]));
        raised = builder.ICmp(LlvmIntPredicate.SLT, truth, context.Int32.ConstInt(0L));
        return builder.ICmp(LlvmIntPredicate.NE, truth, context.Int32.ConstInt(0L));
    }

    private static ImmutableArray<Constant> ConstantItems(Instruction instruction) =>
        ((TupleConstant)((ConstantImmediate)instruction.Immediates[0]).Value).Items;
}
