using Rusthon.CodeGen.Llvm;
using Rusthon.IR;

namespace Rusthon.CodeGen.Emit;

/// <summary>Global variables: their slots, and where it stands which function one holds.</summary>
internal sealed partial class FunctionEmitter
{
    private LlvmValue EmitLoadGlobal(Instruction instruction)
    {
        var name = emit.Constants.String(Text(instruction, 0));
        if (module.Slot(Text(instruction, 0)) is not { } slot)
        {
            return RaisingValue(CallRuntime("rt_load_missing", context.Int64, name, module.Definition));
        }

        if (cold)
        {
            return RaisingValue(CallRuntime("rt_load_global", context.Int64, slot, name, module.Definition));
        }

        var value = Tagged(builder.Load(context.Int64, slot), emit.Memory.Globals);
        return RaisingValue(Unlikely(
            Equal(value, ValueLayout.Unset),
            () => CallRuntime("rt_load_missing", context.Int64, name, module.Definition),
            () => EmitRetain(value)));
    }

    private LlvmValue EmitPeekGlobal(Instruction instruction)
    {
        LlvmValue Missing() => CallRuntime("rt_peek_missing", context.Int64, emit.Constants.String(Text(instruction, 0)), module.Definition);
        if (module.Slot(Text(instruction, 0)) is not { } slot)
        {
            return Missing();
        }

        var value = Tagged(builder.Load(context.Int64, slot), emit.Memory.Globals);
        return Unlikely(Equal(value, ValueLayout.Unset), Missing, () => EmitRetain(value));
    }

    private LlvmValue EmitExpectPlainGlobal(Instruction instruction)
    {
        var value = Tagged(builder.Load(context.Int64, GlobalSlot(instruction)), emit.Memory.Globals);
        return Exits(AsCondition(Unlikely(
            Equal(value, ValueLayout.Unset),
            () => builder.ZExt(CallRuntime("rt_globals_in_dict", context.Int32, module.Definition), context.Int64),
            () => builder.ZExt(builder.And(builder.ICmp(LlvmIntPredicate.UGE, value, emit.Constants.Bits(ValueLayout.TagPointer)), builder.Not(IsOfType(value, "type_int"))), context.Int64))));
    }

    /// <summary>Replaces a value in its slot; a slot that is Unset is left to the runtime, as the globals may have moved into a dict.</summary>
    private LlvmValue EmitStoreGlobal(Instruction instruction)
    {
        var slot = GlobalSlot(instruction);
        var value = Operand(instruction, 0);
        if (cold || module.Held(Text(instruction, 0)) is not null)
        {
            return StoreAnywhere();
        }

        var old = Tagged(builder.Load(context.Int64, slot), emit.Memory.Globals);
        return Unlikely(
            Equal(old, ValueLayout.Unset),
            () =>
            {
                StoreAnywhere();
                return value;
            },
            () =>
            {
                Tagged(builder.Store(value, slot), emit.Memory.Globals);
                CallRuntime("rt_release", context.Void, old);
                return value;
            });

        LlvmValue StoreAnywhere() => CallRuntime(
            module.Held(Text(instruction, 0)) is null ? "rt_store_global" : "rt_store_held_global", context.Void, slot, value, emit.Constants.String(Text(instruction, 0)), module.Definition);
    }

    /// <summary>Replaces a value that is not counted in its slot.</summary>
    private LlvmValue EmitPutGlobal(Instruction instruction)
    {
        if (module.Held(Text(instruction, 0)) is { } held)
        {
            Tagged(builder.Store(context.Pointer.Null, held), emit.Memory.Globals);
        }

        return Tagged(builder.Store(Operand(instruction, 0), GlobalSlot(instruction)), emit.Memory.Globals);
    }

    private LlvmValue GlobalSlot(Instruction instruction) => SlotOf(Text(instruction, 0));

    private LlvmValue EmitDeleteGlobal(Instruction instruction) => Raising(CallRuntime(
        "rt_delete_global", context.Int32, GlobalSlot(instruction), emit.Constants.String(Text(instruction, 0)), module.Definition));
}
