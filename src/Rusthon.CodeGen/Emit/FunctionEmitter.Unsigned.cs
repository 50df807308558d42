using System.Collections.Frozen;
using System.Collections.Generic;
using Rusthon.CodeGen.Llvm;
using Rusthon.IR;

namespace Rusthon.CodeGen.Emit;

/// <content>Unsigned ints in registers, and ints modulo 2**64.</content>
internal sealed partial class FunctionEmitter
{
    private static readonly FrozenDictionary<string, string> UnsignedOverflowing = new Dictionary<string, string>
    {
        ["+"] = "llvm.uadd.with.overflow",
        ["-"] = "llvm.usub.with.overflow",
        ["*"] = "llvm.umul.with.overflow",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, LlvmOpcode> WrappingOpcodes = new Dictionary<string, LlvmOpcode>
    {
        ["+"] = LlvmOpcode.Add,
        ["-"] = LlvmOpcode.Sub,
        ["*"] = LlvmOpcode.Mul,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, LlvmIntPredicate> UnsignedPredicates = new Dictionary<string, LlvmIntPredicate>
    {
        ["<"] = LlvmIntPredicate.ULT,
        ["<="] = LlvmIntPredicate.ULE,
        ["=="] = LlvmIntPredicate.EQ,
        ["!="] = LlvmIntPredicate.NE,
        [">"] = LlvmIntPredicate.UGT,
        [">="] = LlvmIntPredicate.UGE,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<Op, Expansion> UnsignedExpansions = new Dictionary<Op, Expansion>
    {
        [Ops.UnboxUnsigned] = (e, i) => e.EmitUnboxUnsigned(e.Operand(i, 0)),
        [Ops.BoxUnsigned] = (e, i) => e.CallRuntime("rt_box_unsigned", e.context.Int64, e.Operand(i, 0)),
        [Ops.ConstUnsigned] = (e, i) => e.context.Int64.ConstInt((ulong)Number(i, 0)),
        [Ops.ToUnsigned] = (e, i) => e.EmitWithoutTopBit(e.Operand(i, 0)),
        [Ops.ToSigned] = (e, i) => e.EmitWithoutTopBit(e.Operand(i, 0)),
        [Ops.AsUnsigned] = (e, i) => e.Operand(i, 0),
        [Ops.AsSigned] = (e, i) => e.Operand(i, 0),
        [Ops.UnsignedArithmetic] = (e, i) => e.EmitUnsignedArithmetic(Text(i, 0), e.Operand(i, 0), e.Operand(i, 1)),
        [Ops.UnsignedBits] = (e, i) => e.builder.Binary(BitOpcodes[Text(i, 0)], e.Operand(i, 0), e.Operand(i, 1)),
        [Ops.UnsignedShiftRight] = (e, i) => e.EmitUnsignedShiftRight(e.Operand(i, 0), e.Operand(i, 1)),
        [Ops.UnsignedCompare] = (e, i) => e.builder.ICmp(UnsignedPredicates[Text(i, 0)], e.Operand(i, 0), e.Operand(i, 1)),
        [Ops.UnsignedToFloat] = (e, i) => e.builder.UIToFP(e.Operand(i, 0), e.context.Double),
        [Ops.WrapArithmetic] = (e, i) => e.builder.Binary(WrappingOpcodes[Text(i, 0)], e.Operand(i, 0), e.Operand(i, 1)),
        [Ops.WrapShift] = (e, i) => e.EmitWrapShift(e.Operand(i, 0), e.Operand(i, 1)),
        [Ops.ProductModulo] = (e, i) => e.EmitProductModulo(i),
    }.ToFrozenDictionary();

    /// <summary>A small int that is not negative, else what a call finds in an int on the heap.</summary>
    private LlvmValue EmitUnboxUnsigned(LlvmValue value)
    {
        const int SignAndTag = 47;
        var isSmall = builder.ICmp(
            LlvmIntPredicate.EQ, builder.LShr(value, context.Int64.ConstInt((long)SignAndTag)), context.Int64.ConstInt(ValueLayout.TagInt >> SignAndTag));
        var small = builder.And(value, emit.Constants.Bits(ValueLayout.PayloadMask));
        return EmitUnboxed(isSmall, small, "rt_unbox_unsigned", value);
    }

    /// <summary>Exits when the top bit is set: then signed and unsigned ints differ.</summary>
    private LlvmValue EmitWithoutTopBit(LlvmValue value)
    {
        raised = builder.ICmp(LlvmIntPredicate.SLT, value, context.Int64.ConstInt(0L));
        return value;
    }

    private LlvmValue EmitUnsignedArithmetic(string name, LlvmValue left, LlvmValue right)
    {
        if (UnsignedOverflowing.TryGetValue(name, out var intrinsic))
        {
            return EmitOverflowing(intrinsic, left, right);
        }

        if (name == "<<")
        {
            raised = builder.ICmp(LlvmIntPredicate.UGT, right, context.Int64.ConstInt(63L));
            var distance = builder.Select(raised, context.Int64.ConstInt(0L), right);
            var shifted = builder.Shl(left, distance);
            raised = builder.Or(raised, builder.ICmp(LlvmIntPredicate.NE, builder.LShr(shifted, distance), left));
            return shifted;
        }

        raised = builder.ICmp(LlvmIntPredicate.EQ, right, context.Int64.ConstInt(0L));
        var divisor = builder.Select(raised, context.Int64.ConstInt(1L), right);
        return name == "%" ? builder.URem(left, divisor) : builder.UDiv(left, divisor);
    }

    private LlvmValue EmitUnsignedShiftRight(LlvmValue left, LlvmValue right)
    {
        raised = builder.ICmp(LlvmIntPredicate.SLT, right, context.Int64.ConstInt(0L));
        var tooFar = builder.ICmp(LlvmIntPredicate.UGT, right, context.Int64.ConstInt(63L));
        var shifted = builder.LShr(left, builder.Select(tooFar, context.Int64.ConstInt(0L), right));
        return builder.Select(tooFar, context.Int64.ConstInt(0L), shifted);
    }

    private LlvmValue EmitWrapShift(LlvmValue left, LlvmValue right)
    {
        raised = builder.ICmp(LlvmIntPredicate.UGT, right, context.Int64.ConstInt(63L));
        return builder.Shl(left, builder.Select(raised, context.Int64.ConstInt(0L), right));
    }

    /// <summary>In one register where product and sum fit, else by a call.</summary>
    private LlvmValue EmitProductModulo(Instruction instruction)
    {
        var (a, b, c, modulus) = (Operand(instruction, 0), Operand(instruction, 1), Operand(instruction, 2), Operand(instruction, 3));
        var known = knownInts.TryGetValue(instruction.Operands[3], out var number) && number is not (0 or -1) ? number : (long?)null;
        var exits = context.Int1.ConstInt(0L);
        if (known is null)
        {
            exits = builder.ICmp(LlvmIntPredicate.ULE, builder.Add(modulus, context.Int64.ConstInt(1L)), context.Int64.ConstInt(1L));
            modulus = builder.Select(exits, context.Int64.ConstInt(1L), modulus);
        }

        var product = EmitOverflowing(Overflowing["*"], a, b);
        var large = raised;
        var sum = EmitOverflowing(Overflowing["+"], product, c);
        large = builder.Or(large, raised);
        var result = Unlikely(
            large,
            () => CallRuntime("rt_product_modulo", context.Int64, a, b, c, modulus),
            () => known is null ? EmitFloored(true, sum, modulus) : EmitFloored(true, sum, modulus, known));
        raised = exits;
        return result;
    }
}
