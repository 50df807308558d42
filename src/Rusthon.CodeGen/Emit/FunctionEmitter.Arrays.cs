using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using Rusthon.CodeGen.Llvm;
using Rusthon.IR;

namespace Rusthon.CodeGen.Emit;

/// <content>Items of arrays of numbers, as they lie in memory.</content>
internal sealed partial class FunctionEmitter
{
    private static readonly FrozenDictionary<Op, Expansion> ArrayExpansions = new Dictionary<Op, Expansion>
    {
        [Ops.ArrayLoadInt] = (e, i) => e.EmitInArray(i, e.context.Int64, (place, outside) => e.LoadInt(place, (char)Number(i, 0))),
        [Ops.ArrayLoadFloat] = (e, i) => e.EmitInArray(i, e.context.Double, (place, outside) => e.LoadFloat(place, (char)Number(i, 0))),
        [Ops.ArrayStoreInt] = (e, i) => e.EmitInArray(i, null, (place, outside) => e.StoreInt(place, (char)Number(i, 0), e.Operand(i, 2), outside)),
        [Ops.ArrayStoreFloat] = (e, i) => e.EmitInArray(i, null, (place, outside) => e.StoreFloat(place, (char)Number(i, 0), e.Operand(i, 2))),
    }.ToFrozenDictionary();

    /// <summary>Bits of an item by type code.</summary>
    private static int BitsOf(char code) => code switch
    {
        'b' or 'B' => 8,
        'h' or 'H' => 16,
        'i' or 'I' or 'f' => 32,
        _ => 64,
    };

    private static bool IsUnsigned(char code) => code is 'B' or 'H' or 'I';

    private LlvmType TypeOfItem(char code) => code switch
    {
        'f' => context.Float,
        'd' => context.Double,
        _ => context.Int(BitsOf(code)),
    };

    private LlvmValue LoadInt(LlvmValue place, char code)
    {
        var item = Tagged(builder.Load(TypeOfItem(code), place), emit.Memory.Numbers);
        return BitsOf(code) == 64 ? item : IsUnsigned(code) ? builder.ZExt(item, context.Int64) : builder.SExt(item, context.Int64);
    }

    private LlvmValue LoadFloat(LlvmValue place, char code)
    {
        var item = Tagged(builder.Load(TypeOfItem(code), place), emit.Memory.Numbers);
        return code == 'f' ? builder.FPExt(item, context.Double) : item;
    }

    private LlvmValue StoreInt(LlvmValue place, char code, LlvmValue number, LlvmBlock outside)
    {
        if (BitsOf(code) == 64)
        {
            return Tagged(builder.Store(number, place), emit.Memory.Numbers);
        }

        var item = builder.Trunc(number, TypeOfItem(code));
        var back = IsUnsigned(code) ? builder.ZExt(item, context.Int64) : builder.SExt(item, context.Int64);
        Require(builder.ICmp(LlvmIntPredicate.EQ, back, number), outside);
        return Tagged(builder.Store(item, place), emit.Memory.Numbers);
    }

    private LlvmValue StoreFloat(LlvmValue place, char code, LlvmValue number) =>
        Tagged(builder.Store(code == 'f' ? builder.FPTrunc(number, context.Float) : number, place), emit.Memory.Numbers);

    /// <summary>Does something with the place of an item, if the value is such an array and has one. The type is that of what is given; null for nothing.</summary>
    private LlvmValue EmitInArray(Instruction instruction, LlvmType? type, Func<LlvmValue, LlvmBlock, LlvmValue> act)
    {
        var (array, index, code) = (Operand(instruction, 0), Operand(instruction, 1), (char)Number(instruction, 0));
        var outside = Body.AppendBlock("outside");
        var join = Body.AppendBlock("item");
        Require(builder.ICmp(LlvmIntPredicate.UGE, array, emit.Constants.Bits(ValueLayout.TagPointer)), outside);
        var pointer = PointerOf(array);
        Require(builder.ICmp(LlvmIntPredicate.EQ, Tagged(builder.Load(context.Pointer, builder.ByteOffset(pointer, ValueLayout.TypeOffset)), emit.Memory.Type), emit.Constants.Symbol("type_array")), outside);
        Require(builder.ICmp(LlvmIntPredicate.EQ, Tagged(builder.Load(context.Int32, builder.ByteOffset(pointer, ValueLayout.ArrayCodeOffset)), emit.Memory.Lists), context.Int32.ConstInt((ulong)code)), outside);
        var bytes = Tagged(builder.Load(context.Int64, builder.ByteOffset(pointer, ValueLayout.ArrayLengthOffset)), emit.Memory.Lists);
        var length = builder.Binary(LlvmOpcode.LShr, bytes, context.Int64.ConstInt((long)System.Numerics.BitOperations.Log2((uint)BitsOf(code) / 8)));
        var place = builder.Select(builder.ICmp(LlvmIntPredicate.SLT, index, context.Int64.ConstInt(0L)), builder.Add(index, length).SetNoSignedWrap(), index);
        Require(builder.ICmp(LlvmIntPredicate.ULT, place, length), outside);
        var items = Tagged(builder.Load(context.Pointer, builder.ByteOffset(pointer, ValueLayout.ArrayItemsOffset)), emit.Memory.Lists);
        var result = act(builder.InBoundsGep(TypeOfItem(code), items, [place]), outside);
        var inside = builder.Block;
        builder.Br(join);
        builder.PositionAtEnd(outside);
        builder.Br(join);
        builder.PositionAtEnd(join);
        if (type is { } given)
        {
            var item = builder.Phi(given);
            item.AddIncoming(result, inside);
            item.AddIncoming(given.Poison, outside);
            result = item;
        }

        raised = builder.Phi(context.Int1);
        raised.AddIncoming(context.Int1.ConstInt(0L), inside);
        raised.AddIncoming(context.Int1.ConstInt(1L), outside);
        return result;
    }
}
