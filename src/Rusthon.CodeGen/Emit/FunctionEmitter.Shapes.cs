using System.Linq;
using Rusthon.CodeGen.Llvm;
using Rusthon.IR;

namespace Rusthon.CodeGen.Emit;

/// <content>Classes whose instances are foreseen, and the places of their attributes. Loads and stores say which kind of memory they touch, so that LLVM asks for the type of an object once where nothing in between can change it.</content>
internal sealed partial class FunctionEmitter
{
    /// <summary>The runtime's ClassShape: id, id of the base, depth, capacity, whether it is frozen, count, names.</summary>
    private LlvmValue EmitBuildShapedClass(Instruction instruction)
    {
        var names = ((NamesImmediate)instruction.Immediates[1]).Names;
        var bases = ((NamesImmediate)instruction.Immediates[2]).Names;
        var shape = emit.AddData("shape", context.ConstStruct(
        [
            emit.Function(Text(instruction, 0)).Code,
            bases.IsEmpty ? context.Pointer.Null : emit.Function(bases[0]).Code,
            context.Int64.ConstInt((long)bases.Length),
            context.Int64.ConstInt(Number(instruction, 3)),
            context.Int64.ConstInt(Number(instruction, 4)),
            context.Int64.ConstInt((long)names.Length),
            .. names.Select(name => emit.Constants.String(name)),
        ]));
        return RaisingValue(CallRuntime(
            "rt_build_shaped_class", context.Int64, Operand(instruction, 0), Operand(instruction, 1), Operand(instruction, 2), Operand(instruction, 3), shape));
    }

    private LlvmValue EmitExpectMakes(Instruction instruction) => Exits(builder.Not(AsCondition(CallRuntime(
        "rt_makes_instance",
        context.Int32,
        Operand(instruction, 0),
        emit.Function(Text(instruction, 0)).Code,
        builder.PtrToInt(emit.Function(Text(instruction, 1)).Code, context.Int64),
        context.Int64.ConstInt(Number(instruction, 2)),
        context.Int64.ConstInt(InstanceSize(Number(instruction, 3))),
        Site(MethodSiteWords)))));

    private LlvmValue EmitExpectMakesBare(Instruction instruction) => Exits(builder.Not(AsCondition(CallRuntime(
        "rt_makes_bare",
        context.Int32,
        Operand(instruction, 0),
        builder.PtrToInt(emit.Function(Text(instruction, 0)).Code, context.Int64),
        context.Int64.ConstInt(Number(instruction, 1)),
        context.Int64.ConstInt(InstanceSize(Number(instruction, 2))),
        Site(MethodSiteWords)))));

    /// <summary>The names of the fields, the constants, and the factories as the runtime's RecordField has them.</summary>
    private LlvmValue EmitExpectMakesRecord(Instruction instruction)
    {
        var names = ((NamesImmediate)instruction.Immediates[3]).Names;
        var factories = ((NamesImmediate)instruction.Immediates[4]).Names;
        var fields = emit.AddData("fields", context.Int64.ConstArray(
        [
            .. names.SelectMany((name, i) => new[]
            {
                emit.Constants.String(name),
                Operand(instruction, i + 1),
                context.Int64.ConstInt(factories[i] switch { "list" => 1L, "dict" => 2L, "set" => 3L, _ => 0L }),
            }),
        ]));
        return Exits(builder.Not(AsCondition(CallRuntime(
            "rt_makes_record",
            context.Int32,
            Operand(instruction, 0),
            fields,
            context.Int64.ConstInt((long)names.Length),
            builder.PtrToInt(emit.Function(Text(instruction, 0)).Code, context.Int64),
            context.Int64.ConstInt(Number(instruction, 1)),
            context.Int64.ConstInt(InstanceSize(Number(instruction, 2))),
            Site(MethodSiteWords)))));
    }

    private static long InstanceSize(long capacity) => ValueLayout.InstanceSlotsOffset + (8 * capacity);

    /// <summary>The header, no dict, the order, then the places.</summary>
    private LlvmValue EmitMakeInstance(Instruction instruction)
    {
        var block = CallRuntime("rt_instance_block", context.Pointer, context.Int64.ConstInt(InstanceSize(Number(instruction, 0))));
        raised = builder.ICmp(LlvmIntPredicate.EQ, block, context.Pointer.Null);
        return Unlikely(raised, GiveUp, () => FillInstance(block, instruction));

        LlvmValue GiveUp()
        {
            foreach (var operand in instruction.Operands)
            {
                CallRuntime("rt_release", context.Void, values[operand.Index]);
            }

            return emit.Constants.Bits(ValueLayout.Error);
        }
    }

    /// <summary>Makes an instance of a block: (class, attributes by place), with its capacity and the order word.</summary>
    private LlvmValue FillInstance(LlvmValue block, Instruction instruction)
    {
        builder.Store(context.Int64.ConstInt(ValueLayout.ContainerHeader), block);
        Tagged(builder.Store(PointerOf(Operand(instruction, 0)), builder.ByteOffset(block, ValueLayout.TypeOffset)), emit.Memory.Type);
        Put(ValueLayout.InstanceDictOffset, emit.Constants.Bits(ValueLayout.Unset));
        Put(ValueLayout.InstanceOrderOffset, emit.Constants.Bits((ulong)Number(instruction, 1) ^ ValueLayout.Unset));
        for (var i = 0; i < Number(instruction, 0); i++)
        {
            Put(ValueLayout.InstanceSlotsOffset + (8 * i), i + 1 < instruction.Operands.Length ? Operand(instruction, i + 1) : emit.Constants.Bits(ValueLayout.Unset));
        }

        var instance = builder.Or(builder.PtrToInt(block, context.Int64), emit.Constants.Bits(ValueLayout.TagPointer));
        if (emit.Measures)
        {
            CallRuntime("rt_measure_instance", context.Void, instance, context.Int64.ConstInt(InstanceSize(Number(instruction, 0))));
        }

        return instance;

        void Put(long offset, LlvmValue value) => Tagged(builder.Store(value, builder.ByteOffset(block, offset)), emit.Memory.Attributes);
    }

    private LlvmValue EmitExpectClassShape(Instruction instruction)
    {
        raised = DiffersInShape(PointerOf(Operand(instruction, 0)), instruction);
        return default;
    }

    private LlvmValue DiffersInShape(LlvmValue type, Instruction instruction) => builder.ICmp(
        LlvmIntPredicate.NE,
        Tagged(builder.Load(context.Pointer, builder.ByteOffset(type, ValueLayout.ShapesOffset + (8 * Number(instruction, 1)))), emit.Memory.Shapes),
        emit.Function(Text(instruction, 0)).Code);

    private LlvmValue EmitExpectShape(Instruction instruction)
    {
        var value = Operand(instruction, 0);
        var from = builder.Block;
        var check = Body.AppendBlock("is_pointer");
        var join = Body.AppendBlock("shape");
        builder.CondBr(builder.ICmp(LlvmIntPredicate.UGE, value, emit.Constants.Bits(ValueLayout.TagPointer)), check, join).SetMetadata(context.MetadataKind("prof"), likely);
        builder.PositionAtEnd(check);
        var type = Tagged(builder.Load(context.Pointer, builder.ByteOffset(PointerOf(value), ValueLayout.TypeOffset)), emit.Memory.Type);
        var differs = DiffersInShape(type, instruction);
        builder.Br(join);
        builder.PositionAtEnd(join);
        raised = builder.Phi(context.Int1);
        raised.AddIncoming(context.Int1.ConstInt(1UL), from);
        raised.AddIncoming(differs, check);
        return default;
    }

    private LlvmValue EmitIsInstanceOf(Instruction instruction)
    {
        var answer = CallRuntime(
            "rt_is_instance_of",
            context.Int32,
            Operand(instruction, 0),
            Operand(instruction, 1),
            builder.PtrToInt(emit.Function(Text(instruction, 0)).Code, context.Int64),
            context.Int64.ConstInt(Number(instruction, 1)));
        raised = builder.ICmp(LlvmIntPredicate.SLT, answer, context.Int32.ConstInt(0L));
        return AsCondition(answer);
    }

    private LlvmValue EmitIsBuiltinInstance(Instruction instruction)
    {
        var answer = CallRuntime("rt_is_builtin_instance", context.Int32, Operand(instruction, 0), Operand(instruction, 1));
        raised = builder.ICmp(LlvmIntPredicate.SLT, answer, context.Int32.ConstInt(0L));
        return AsCondition(answer);
    }

    private LlvmValue SlotOf(Instruction instruction) =>
        builder.ByteOffset(PointerOf(Operand(instruction, 0)), ValueLayout.InstanceSlotsOffset + (8 * Number(instruction, 0)));

    private LlvmValue LoadAttribute(Instruction instruction) => Tagged(builder.Load(context.Int64, SlotOf(instruction)), emit.Memory.Attributes);

    private LlvmValue EmitSlotLoad(Instruction instruction)
    {
        var value = LoadAttribute(instruction);
        raised = Equal(value, ValueLayout.Unset);
        return EmitRetain(value);
    }

    /// <summary>Exits when the place is Unset and the instance has a dict: in such an instance all places are.</summary>
    private LlvmValue EmitExpectSlot(Instruction instruction)
    {
        var from = builder.Block;
        var check = Body.AppendBlock("unset");
        var join = Body.AppendBlock("slot");
        builder.CondBr(Equal(LoadAttribute(instruction), ValueLayout.Unset), check, join);
        builder.PositionAtEnd(check);
        var dict = Tagged(builder.Load(context.Int64, builder.ByteOffset(PointerOf(Operand(instruction, 0)), ValueLayout.InstanceDictOffset)), emit.Memory.Attributes);
        var hasDict = builder.ICmp(LlvmIntPredicate.UGE, dict, emit.Constants.Bits(ValueLayout.TagPointer));
        builder.Br(join);
        builder.PositionAtEnd(join);
        raised = builder.Phi(context.Int1);
        raised.AddIncoming(context.Int1.ConstInt(0UL), from);
        raised.AddIncoming(hasDict, check);
        return default;
    }

    /// <summary>Replaces what is there; where nothing is, the attribute comes last in the instance's order, which is as foreseen when those of the places before it were set in turn.</summary>
    private LlvmValue EmitSlotStore(Instruction instruction)
    {
        var slot = SlotOf(instruction);
        var old = LoadAttribute(instruction);
        Tagged(builder.Store(Operand(instruction, 1), slot), emit.Memory.Attributes);
        if (Number(instruction, 1) == 0)
        {
            CallRuntime("rt_release", context.Void, old);
            return default;
        }

        var first = Body.AppendBlock("first");
        var again = Body.AppendBlock("again");
        var join = Body.AppendBlock("stored");
        builder.CondBr(Equal(old, ValueLayout.Unset), first, again);
        builder.PositionAtEnd(first);
        EmitAppend(instruction, join);
        builder.PositionAtEnd(again);
        CallRuntime("rt_release", context.Void, old);
        builder.Br(join);
        builder.PositionAtEnd(join);
        return default;
    }

    private void EmitAppend(Instruction instruction, LlvmBlock join)
    {
        var place = Number(instruction, 0);
        var order = builder.ByteOffset(PointerOf(Operand(instruction, 0)), ValueLayout.InstanceOrderOffset);
        var before = (ulong)OrderWord.InTurn((int)place);
        var after = (ulong)OrderWord.InTurn((int)place + 1);
        var foreseen = Body.AppendBlock("foreseen");
        var other = Body.AppendBlock("other");
        builder.CondBr(Equal(Tagged(builder.Load(context.Int64, order), emit.Memory.Attributes), before ^ ValueLayout.Unset), foreseen, other);
        builder.PositionAtEnd(foreseen);
        Tagged(builder.Store(emit.Constants.Bits(after ^ ValueLayout.Unset), order), emit.Memory.Attributes);
        builder.Br(join);
        builder.PositionAtEnd(other);
        CallRuntime("rt_append_attribute", context.Void, Operand(instruction, 0), context.Int64.ConstInt(place));
        builder.Br(join);
    }

    private LlvmValue Tagged(LlvmValue access, LlvmMetadata kind) => access.SetMetadata(emit.Memory.Kind, kind);
}
