using System;
using Rusthon.CodeGen.Llvm;
using Rusthon.IR;

namespace Rusthon.CodeGen.Emit;

/// <content>Items of lists, by indices that may count from the end.</content>
internal sealed partial class FunctionEmitter
{
    /// <summary>An item; exits when the value is no list or has no such item.</summary>
    private LlvmValue EmitListAt(Instruction instruction, bool isOwned) => EmitAtPlace(instruction, (place, outside) =>
    {
        var item = Tagged(builder.Load(context.Int64, place), emit.Memory.Items);
        return isOwned ? EmitRetain(item) : item;
    });

    /// <summary>Sets an item; exits when the value is no list or has no such item.</summary>
    private LlvmValue EmitListStore(Instruction instruction) => EmitAtPlace(instruction, (place, outside) =>
    {
        var old = LoadReplaced(instruction, place, outside);
        Tagged(builder.Store(EmitRetain(Operand(instruction, 2)), place), emit.Memory.Items);
        CallRuntime("rt_release", context.Void, old);
        return old;
    });

    /// <summary>Sets an item to a number, which is boxed: that gives an owned value.</summary>
    private LlvmValue EmitNumberStore(Instruction instruction, string box) => EmitAtPlace(instruction, (place, outside) =>
    {
        var old = LoadReplaced(instruction, place, outside);
        var item = CallRuntime(box, context.Int64, Operand(instruction, 2));
        Tagged(builder.Store(item, place), emit.Memory.Items);
        CallRuntime("rt_release", context.Void, old);
        return old;
    });

    /// <summary>The item that is replaced; where the op says that it is a number, it is found to be no object but an int.</summary>
    private LlvmValue LoadReplaced(Instruction instruction, LlvmValue place, LlvmBlock outside)
    {
        var old = Tagged(builder.Load(context.Int64, place), emit.Memory.Items);
        if ((Number(instruction, 1) & Ops.ReplacesNumber) != 0)
        {
            Require(builder.Or(builder.ICmp(LlvmIntPredicate.ULT, old, emit.Constants.Bits(ValueLayout.TagPointer)), IsOfType(old, "type_int")), outside);
        }

        return old;
    }

    /// <summary>Appends a number, which is boxed.</summary>
    private LlvmValue EmitNumberPush(Instruction instruction, string box)
    {
        var item = CallRuntime(box, context.Int64, Operand(instruction, 1));
        return Exits(builder.Not(AsCondition(CallRuntime("rt_list_push_owned", context.Int32, Operand(instruction, 0), item))));
    }

    /// <summary>The item of a list that the immediate says.</summary>
    private LlvmValue EmitKnownItem(Instruction instruction)
    {
        var items = ItemsOf(PointerOf(Operand(instruction, 0)));
        return Tagged(builder.Load(context.Int64, builder.ByteOffset(items, 8 * Number(instruction, 0))), emit.Memory.Items);
    }

    private LlvmValue ItemsOf(LlvmValue list) => Tagged(builder.Load(context.Pointer, builder.ByteOffset(list, ValueLayout.ListItemsOffset)), emit.Memory.Lists);

    /// <summary>Does something with the place of an item, if there is one. The second immediate of the op says that the value is a list.</summary>
    private LlvmValue EmitAtPlace(Instruction instruction, Func<LlvmValue, LlvmBlock, LlvmValue> act)
    {
        var (list, index) = (Operand(instruction, 0), Operand(instruction, 1));
        var outside = Body.AppendBlock("outside");
        var join = Body.AppendBlock("item");
        if ((Number(instruction, 1) & 1) == 0)
        {
            Require(AsCondition(CallRuntime("rt_is_list", context.Int32, list)), outside);
        }

        var pointer = PointerOf(list);
        var length = Tagged(builder.Load(context.Int64, builder.ByteOffset(pointer, ValueLayout.ListLengthOffset)), emit.Memory.Lists);
        var place = builder.Select(builder.ICmp(LlvmIntPredicate.SLT, index, context.Int64.ConstInt(0L)), builder.Add(index, length).SetNoSignedWrap(), index);
        Require(builder.ICmp(LlvmIntPredicate.ULT, place, length), outside);
        var items = ItemsOf(pointer);
        var result = act(builder.InBoundsGep(context.Int64, items, [place]), outside);
        var inside = builder.Block;
        builder.Br(join);
        builder.PositionAtEnd(outside);
        builder.Br(join);
        builder.PositionAtEnd(join);
        var item = builder.Phi(context.Int64);
        item.AddIncoming(result, inside);
        item.AddIncoming(context.Int64.Poison, outside);
        raised = builder.Phi(context.Int1);
        raised.AddIncoming(context.Int1.ConstInt(0L), inside);
        raised.AddIncoming(context.Int1.ConstInt(1L), outside);
        return item;
    }

    /// <summary>Goes on only when a condition holds.</summary>
    private void Require(LlvmValue condition, LlvmBlock otherwise)
    {
        var next = Body.AppendBlock("so_far");
        builder.CondBr(condition, next, otherwise).SetMetadata(context.MetadataKind("prof"), likely);
        builder.PositionAtEnd(next);
    }
}
