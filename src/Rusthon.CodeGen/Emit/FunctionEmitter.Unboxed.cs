using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Numerics;
using Rusthon.CodeGen.Llvm;
using Rusthon.IR;

namespace Rusthon.CodeGen.Emit;

/// <content>Ops on numbers in registers, and those that leave for generic code. A guard op sets <see cref="raised"/> to whether it exits.</content>
internal sealed partial class FunctionEmitter
{
    /// <summary>Ints up to here in magnitude are equal to a float.</summary>
    private const long MostExact = 1L << 53;
    private const ulong SmallIntTag = ValueLayout.TagInt >> 48;

    /// <summary>The second word of an outcome whose first is a plain int.</summary>
    private const long IntOutcome = 0;

    /// <summary>The second word of an outcome whose first is a V.</summary>
    private const long ValueOutcome = 1;

    private static readonly FrozenDictionary<string, LlvmOpcode> BitOpcodes = new Dictionary<string, LlvmOpcode>
    {
        ["&"] = LlvmOpcode.And,
        ["|"] = LlvmOpcode.Or,
        ["^"] = LlvmOpcode.Xor,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, LlvmOpcode> FloatOpcodes = new Dictionary<string, LlvmOpcode>
    {
        ["+"] = LlvmOpcode.FAdd,
        ["-"] = LlvmOpcode.FSub,
        ["*"] = LlvmOpcode.FMul,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Overflowing = new Dictionary<string, string>
    {
        ["+"] = "llvm.sadd.with.overflow",
        ["-"] = "llvm.ssub.with.overflow",
        ["*"] = "llvm.smul.with.overflow",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, LlvmIntPredicate> IntPredicates = new Dictionary<string, LlvmIntPredicate>
    {
        ["<"] = LlvmIntPredicate.SLT,
        ["<="] = LlvmIntPredicate.SLE,
        ["=="] = LlvmIntPredicate.EQ,
        ["!="] = LlvmIntPredicate.NE,
        [">"] = LlvmIntPredicate.SGT,
        [">="] = LlvmIntPredicate.SGE,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, LlvmRealPredicate> FloatPredicates = new Dictionary<string, LlvmRealPredicate>
    {
        ["<"] = LlvmRealPredicate.OLT,
        ["<="] = LlvmRealPredicate.OLE,
        ["=="] = LlvmRealPredicate.OEQ,
        ["!="] = LlvmRealPredicate.UNE,
        [">"] = LlvmRealPredicate.OGT,
        [">="] = LlvmRealPredicate.OGE,
    }.ToFrozenDictionary();

    /// <summary>What gets an item of a kind of sequence, and whether it is owned.</summary>
    private static readonly (string Symbol, bool IsOwned)[] SequenceItems =
    [
        ("rt_list_at", false),
        ("rt_tuple_at", false),
        ("rt_str_at", true),
        ("rt_list_at", false),
        ("rt_bytes_at", true),
        ("rt_bytearray_at", true),
    ];

    private static readonly FrozenDictionary<Op, Expansion> UnboxedExpansions = new Dictionary<Op, Expansion>
    {
        [Ops.ConstInt] = (e, i) => e.EmitConstInt(i),
        [Ops.ConstFloat] = (e, i) => e.context.Double.ConstReal(((FloatConstant)((ConstantImmediate)i.Immediates[0]).Value).Value),
        [Ops.UnboxInt] = (e, i) => e.EmitUnboxInt(e.Operand(i, 0)),
        [Ops.UnboxFloat] = (e, i) => e.EmitUnboxFloat(e.Operand(i, 0)),
        [Ops.SumZero] = (e, _) => e.emit.Constants.Bits(ValueLayout.TagInt),
        [Ops.FloatCompensation] = (e, i) => e.EmitCompensation(e.Operand(i, 0), e.Operand(i, 1), e.Operand(i, 2), e.Operand(i, 3)),
        [Ops.FloatSumEnd] = (e, i) => e.EmitSumEnd(e.Operand(i, 0), e.Operand(i, 1)),
        [Ops.UnboxNumber] = (e, i) => e.EmitUnboxNumber(e.Operand(i, 0)),
        [Ops.BoxInt] = (e, i) => e.CallRuntime("rt_box_int", e.context.Int64, e.Operand(i, 0)),
        [Ops.BoxFloat] = (e, i) => e.CallRuntime("rt_box_float", e.context.Int64, e.Operand(i, 0)),
        [Ops.BoxNumber] = (e, i) => e.EmitBoxNumber(e.Operand(i, 0), e.Operand(i, 1)),
        [Ops.IntArithmetic] = (e, i) => e.EmitIntArithmetic(i),
        [Ops.IntBits] = (e, i) => e.builder.Binary(BitOpcodes[Text(i, 0)], e.Operand(i, 0), e.Operand(i, 1)),
        [Ops.IntNegate] = (e, i) => e.EmitOverflowing("llvm.ssub.with.overflow", e.context.Int64.ConstInt(0L), e.Operand(i, 0)),
        [Ops.IntCompare] = (e, i) => e.builder.ICmp(IntPredicates[Text(i, 0)], e.Operand(i, 0), e.Operand(i, 1)),
        [Ops.FloatArithmetic] = (e, i) => e.builder.Binary(FloatOpcodes[Text(i, 0)], e.Operand(i, 0), e.Operand(i, 1)),
        [Ops.FloatDivision] = (e, i) => e.EmitFloatDivision(Text(i, 0), e.Operand(i, 0), e.Operand(i, 1)),
        [Ops.FloatNegate] = (e, i) => e.builder.FNeg(e.Operand(i, 0)),
        [Ops.FloatCompare] = (e, i) => e.builder.FCmp(FloatPredicates[Text(i, 0)], e.Operand(i, 0), e.Operand(i, 1)),
        [Ops.IntToFloat] = (e, i) => e.builder.SIToFP(e.Operand(i, 0), e.context.Double),
        [Ops.IntToFloatExact] = (e, i) => e.EmitIntToFloatExact(e.Operand(i, 0)),
        [Ops.FloatFunction] = (e, i) => e.EmitFloatFunction(i),
        [Ops.FloatFunction2] = (e, i) => e.EmitFloatFunction(i),
        [Ops.FloatToInt] = (e, i) => e.EmitFloatToInt(Text(i, 0), e.Operand(i, 0)),
        [Ops.IntExtreme] = (e, i) => e.builder.Select(e.builder.ICmp(IntPredicates[Text(i, 0)], e.Operand(i, 1), e.Operand(i, 0)), e.Operand(i, 1), e.Operand(i, 0)),
        [Ops.FloatExtreme] = (e, i) => e.builder.Select(e.builder.FCmp(FloatPredicates[Text(i, 0)], e.Operand(i, 1), e.Operand(i, 0)), e.Operand(i, 1), e.Operand(i, 0)),
        [Ops.IntAbsolute] = (e, i) => e.EmitIntAbsolute(e.Operand(i, 0)),
        [Ops.IntMethod] = (e, i) => e.EmitIntMethod(Text(i, 0), e.Operand(i, 0), Number(i, 1) == 1),
        [Ops.IntIsOneOf] = (e, i) => e.EmitIntIsOneOf(i),
        [Ops.StrIsOneOf] = (e, i) => e.EmitStrIsOneOf(i),
        [Ops.StrIsInText] = (e, i) => e.EmitStrIsInText(i),
        [Ops.CodePoint] = (e, i) => e.EmitCodePoint(e.Operand(i, 0)),
        [Ops.ExpectModuleFunction] = (e, i) => e.EmitExpectModuleFunction(i),
        [Ops.IsFloat] = (e, i) => e.builder.ICmp(LlvmIntPredicate.ULT, e.Operand(i, 0), e.emit.Constants.Bits(ValueLayout.FirstTag)),
        [Ops.ExpectSame] = (e, i) => e.Exits(e.builder.ICmp(LlvmIntPredicate.NE, e.Operand(i, 0), e.Operand(i, 1))),
        [Ops.Length] = (e, i) => e.EmitLength(e.Operand(i, 0)),
        [Ops.DequeLength] = (e, i) => e.builder.Load(e.context.Int64, e.builder.ByteOffset(e.PointerOf(e.Operand(i, 0)), ValueLayout.DequeLengthOffset)),
        [Ops.UnboxBool] = (e, i) => e.EmitUnboxBool(e.Operand(i, 0)),
        [Ops.SequenceItem] = (e, i) => Number(i, 0) == 0 ? e.EmitListAt(i, true) : SequenceItems[Number(i, 0)].IsOwned ? e.EmitSequenceAt(i) : e.EmitRetain(e.EmitSequenceAt(i)),
        [Ops.SequencePeek] = (e, i) => Number(i, 0) == 0 ? e.EmitListAt(i, false) : e.EmitSequenceAt(i),
        [Ops.ListStore] = (e, i) => Number(i, 0) == 0 ? e.EmitListStore(i) : e.Exits(e.builder.Not(e.AsCondition(e.CallRuntime("rt_bytearray_put", e.context.Int32, e.Operand(i, 0), e.Operand(i, 1), e.Operand(i, 2))))),
        [Ops.ListStoreInt] = (e, i) => e.EmitNumberStore(i, "rt_box_int"),
        [Ops.ListStoreFloat] = (e, i) => e.EmitNumberStore(i, "rt_box_float"),
        [Ops.ListPushInt] = (e, i) => e.EmitNumberPush(i, "rt_box_int"),
        [Ops.ListPushFloat] = (e, i) => e.EmitNumberPush(i, "rt_box_float"),
        [Ops.ListPush] = (e, i) => e.Exits(e.builder.Not(e.AsCondition(e.CallRuntime("rt_list_push", e.context.Int32, e.Operand(i, 0), e.Operand(i, 1))))),
        [Ops.ListPop] = (e, i) => e.EmitListPop(e.Operand(i, 0)),
        [Ops.IsType] = (e, i) => e.IsOfType(e.Operand(i, 0), Text(i, 0)),
        [Ops.ExpectType] = (e, i) => e.Exits(e.builder.Not(e.IsOfType(e.Operand(i, 0), Text(i, 0)))),
        [Ops.CallTypeMethod] = (e, i) => e.RaisingValue(e.CallRuntime(Text(i, 0), e.context.Int64, [.. i.Operands.Select(o => e.values[o.Index])])),
        [Ops.BoundMethodOf] = (e, i) => e.CallRuntime("rt_bound_method_of", e.context.Int64, e.Operand(i, 0), e.emit.Constants.String(Text(i, 0))),
        [Ops.RangeStart] = (e, i) => e.EmitRangeStart(i),
        [Ops.RangeMore] = (e, i) => e.builder.ICmp(
            Number(i, 1) > 0 ? LlvmIntPredicate.SLT : LlvmIntPredicate.SGT, e.LoadSlot(i, 0), e.LoadSlot(i, 1)),
        [Ops.RangeTake] = (e, i) => e.TakeAndStep(i, e.context.Int64.ConstInt(Number(i, 1))),
        [Ops.RangeStartBy] = (e, i) => e.EmitRangeStartBy(i),
        [Ops.RangeTakeBy] = (e, i) => e.TakeAndStep(i, e.LoadSlot(i, 2)),
        [Ops.RangeIteratorBy] = (e, i) => e.CallRuntime("rt_range_iterator_at", e.context.Int64, e.LoadSlot(i, 0), e.LoadSlot(i, 1), e.LoadSlot(i, 2)),
        [Ops.RangeIterator] = (e, i) => e.CallRuntime(
            "rt_range_iterator_at", e.context.Int64, e.LoadSlot(i, 0), e.LoadSlot(i, 1), e.context.Int64.ConstInt(Number(i, 1))),
        [Ops.BuildShapedClass] = (e, i) => e.EmitBuildShapedClass(i),
        [Ops.ExpectMakesRecord] = (e, i) => e.EmitExpectMakesRecord(i),
        [Ops.ExpectMakesBare] = (e, i) => e.EmitExpectMakesBare(i),
        [Ops.ExpectMakes] = (e, i) => e.EmitExpectMakes(i),
        [Ops.MakeInstance] = (e, i) => e.EmitMakeInstance(i),
        [Ops.ExpectShape] = (e, i) => e.EmitExpectShape(i),
        [Ops.IsBuiltinInstance] = (e, i) => e.EmitIsBuiltinInstance(i),
        [Ops.ExpectMatchArgs] = (e, i) => e.Exits(e.builder.Not(e.AsCondition(e.CallRuntime("rt_expect_match_args", e.context.Int32, e.Operand(i, 0), e.NamesOf(i, 0), e.Site(1))))),
        [Ops.IsInstanceOf] = (e, i) => e.EmitIsInstanceOf(i),
        [Ops.SlotLoad] = (e, i) => e.EmitSlotLoad(i),
        [Ops.SlotPeek] = (e, i) => e.LoadAttribute(i),
        [Ops.ExpectSlot] = (e, i) => e.EmitExpectSlot(i),
        [Ops.SlotStore] = (e, i) => e.EmitSlotStore(i),
        [Ops.ClassFunctionOf] = (e, i) => e.EmitFunctionOf(i, "rt_class_function_at"),
        [Ops.InstanceFunctionOf] = (e, i) => e.EmitFunctionOf(i, "rt_instance_function_at"),
        [Ops.FunctionDefault] = (e, i) => e.CallRuntime(
            "rt_function_default", e.context.Int64, e.Operand(i, 0), e.emit.Function(Text(i, 0)).Code, e.context.Int64.ConstInt(Number(i, 1))),
        [Ops.MethodOf] = (e, i) => e.EmitMethodOf(i),
        [Ops.MethodIndex] = (e, i) => e.EmitMethodIndex(i),
        [Ops.GetterIndex] = (e, i) => e.EmitGetterIndex(i),
        [Ops.ClassMethodIndex] = (e, i) => e.EmitClassIndex(i, "rt_class_method_index"),
        [Ops.ClassGetterIndex] = (e, i) => e.EmitClassIndex(i, "rt_class_getter_index"),
        [Ops.ExpectIndex] = (e, i) => e.Exits(e.builder.ICmp(LlvmIntPredicate.NE, e.Operand(i, 0), e.context.Int64.ConstInt(Number(i, 0)))),
        [Ops.ExpectClassShape] = (e, i) => e.EmitExpectClassShape(i),
        [Ops.InstanceOf] = (e, i) => e.FillInstance(e.CallRuntime("rt_instance_block_or_end", e.context.Pointer, e.context.Int64.ConstInt(InstanceSize(Number(i, 0)))), i),
        [Ops.OperatorIndex] = (e, i) => e.EmitOperatorIndex(i),
        [Ops.IsNotImplemented] = (e, i) => e.builder.ICmp(LlvmIntPredicate.EQ, e.Operand(i, 0), e.emit.Constants.Value(new SingletonConstant("NotImplemented"))),
        [Ops.SuperMethodOf] = (e, i) => e.EmitSuperMethodOf(i),
        [Ops.ClassValueOrExit] = (e, i) => e.EmitClassValueOrExit(i),
        [Ops.GlobalOrExit] = (e, i) => e.EmitGlobalOrExit(i),
        [Ops.InitOf] = (e, i) => e.EmitInitOf(i),
        [Ops.ExpectGlobal] = (e, i) => e.EmitExpectGlobal(i),
        [Ops.GlobalContent] = (e, i) => e.EmitRetain(e.builder.Load(e.context.Int64, e.SlotOf(Text(i, 0)))),
        [Ops.ThisFunction] = (e, _) => e.builder.Or(e.builder.PtrToInt(e.Body.Parameter(0), e.context.Int64), e.emit.Constants.Bits(ValueLayout.TagPointer)),
        [Ops.CallTyped] = (e, i) => e.EmitCallDirect(i),
        [Ops.ForwardTyped] = (e, i) => e.EmitCallOf(i),
        [Ops.CallForInt] = (e, i) => e.EmitCallOf(i),
        [Ops.OutcomeIsInt] = (e, i) => e.builder.ICmp(LlvmIntPredicate.EQ, e.builder.ExtractValue(e.Operand(i, 0), 1), e.context.Int64.ConstInt(IntOutcome)),
        [Ops.OutcomeInt] = (e, i) => e.builder.ExtractValue(e.Operand(i, 0), 0),
        [Ops.OutcomeValue] = (e, i) => e.RaisingValue(e.builder.ExtractValue(e.Operand(i, 0), 0)),
        [Ops.OutcomeResult] = (e, i) => e.builder.ExtractValue(e.Operand(i, 0), 0),
        [Ops.OutcomeOfInt] = (e, i) => e.MakeOutcome(e.Operand(i, 0), IntOutcome),
        [Ops.OutcomeOfValue] = (e, i) => e.MakeOutcome(e.Operand(i, 0), ValueOutcome),
        [Ops.Leave] = (e, i) => e.EmitLeave(i, e.Body.Parameter(0)),
        [Ops.CallGeneric] = (e, i) => e.RaisingValue(e.EmitLeave(i, e.context.Pointer.Null)),
        [Ops.LeftEntry] = (e, _) => e.Body.Parameter(1),
        [Ops.LeftValue] = (e, i) => e.EmitLeftValue(i),
        [Ops.LeftBool] = (e, i) => e.Equal(e.EmitLeftValue(i), ValueLayout.TagBool | 1),
    }.ToFrozenDictionary();

    /// <summary>The numbers of const_int ops, by result.</summary>
    private readonly Dictionary<ValueId, long> knownInts = [];
    private readonly Dictionary<long, LlvmValue> slots = [];

    /// <summary>Where cold code puts a number that it gives beside a status.</summary>
    private LlvmValue scratch;

    /// <summary>Two or three ints of the frame for each counted loop, and one for cold code.</summary>
    private void ReserveSlots()
    {
        foreach (var instruction in function.Blocks.SelectMany(b => b.Instructions))
        {
            if ((instruction.Op == Ops.RangeStart || instruction.Op == Ops.WalkStart || instruction.Op == Ops.RangeStartBy) && !slots.ContainsKey(Number(instruction, 0)))
            {
                slots.Add(Number(instruction, 0), Reserve(context.Int64.Array(instruction.Op == Ops.RangeStart ? 2UL : 3UL), "loop"));
            }
            else if (scratch.IsNone && (instruction.Op == Ops.UnboxInt || instruction.Op == Ops.UnboxUnsigned || instruction.Op == Ops.FloatDivision))
            {
                scratch = Reserve(context.Int64, "scratch");
            }
        }
    }

    private LlvmValue Slot(Instruction instruction, int part) => builder.ByteOffset(slots[Number(instruction, 0)], 8L * part);

    private LlvmValue LoadSlot(Instruction instruction, int part) => builder.Load(context.Int64, Slot(instruction, part));

    private LlvmValue Exits(LlvmValue condition)
    {
        raised = condition;
        return default;
    }

    private LlvmValue AsCondition(LlvmValue truth) =>
        truth.Type.IntWidth == 1 ? truth : builder.ICmp(LlvmIntPredicate.NE, truth, truth.Type.ConstInt(0L));

    private LlvmValue EmitConstInt(Instruction instruction)
    {
        knownInts[instruction.Result] = Number(instruction, 0);
        return context.Int64.ConstInt(Number(instruction, 0));
    }

    /// <summary>A small int's number, else what a cold call finds in an int on the heap.</summary>
    private LlvmValue EmitUnboxInt(LlvmValue value)
    {
        var shift = context.Int64.ConstInt(16L);
        var small = builder.AShr(builder.Shl(value, shift), shift);
        var isSmall = builder.ICmp(LlvmIntPredicate.EQ, builder.LShr(value, context.Int64.ConstInt(48L)), context.Int64.ConstInt(SmallIntTag));
        return EmitUnboxed(isSmall, small, "rt_unbox_large", value);
    }

    /// <summary>A number that is at hand in the likely case, else what a cold call finds.</summary>
    private LlvmValue EmitUnboxed(LlvmValue isSmall, LlvmValue small, string symbol, LlvmValue value)
    {
        var from = builder.Block;
        var cold = Body.AppendBlock("large");
        var join = Body.AppendBlock("unboxed");
        builder.CondBr(isSmall, join, cold).SetMetadata(context.MetadataKind("prof"), likely);
        builder.PositionAtEnd(cold);
        var status = CallRuntime(symbol, context.Int32, value, scratch);
        var failed = builder.ICmp(LlvmIntPredicate.EQ, status, context.Int32.ConstInt(0L));
        var large = builder.Load(context.Int64, scratch);
        cold = builder.Block;
        builder.Br(join);
        builder.PositionAtEnd(join);
        var number = builder.Phi(context.Int64);
        number.AddIncoming(small, from);
        number.AddIncoming(large, cold);
        raised = builder.Phi(context.Int1);
        raised.AddIncoming(context.Int1.ConstInt(0L), from);
        raised.AddIncoming(failed, cold);
        return number;
    }

    private LlvmValue EmitUnboxFloat(LlvmValue value)
    {
        raised = builder.ICmp(LlvmIntPredicate.UGE, value, emit.Constants.Bits(ValueLayout.FirstTag));
        return builder.BitCast(value, context.Double);
    }

    private LlvmValue EmitUnboxNumber(LlvmValue value)
    {
        var from = builder.Block;
        var same = builder.BitCast(value, context.Double);
        var tagged = Body.AppendBlock("tagged");
        var join = Body.AppendBlock("number");
        builder.CondBr(builder.ICmp(LlvmIntPredicate.ULT, value, emit.Constants.Bits(ValueLayout.FirstTag)), join, tagged).SetMetadata(context.MetadataKind("prof"), likely);
        builder.PositionAtEnd(tagged);
        var shift = context.Int64.ConstInt(16L);
        var converted = builder.SIToFP(builder.AShr(builder.Shl(value, shift), shift), context.Double);
        var failed = builder.ICmp(LlvmIntPredicate.NE, builder.LShr(value, context.Int64.ConstInt(48L)), context.Int64.ConstInt(SmallIntTag));
        builder.Br(join);
        builder.PositionAtEnd(join);
        var number = builder.Phi(context.Double);
        number.AddIncoming(same, from);
        number.AddIncoming(converted, tagged);
        raised = builder.Phi(context.Int1);
        raised.AddIncoming(context.Int1.ConstInt(0L), from);
        raised.AddIncoming(failed, tagged);
        return number;
    }

    private LlvmValue EmitBoxNumber(LlvmValue number, LlvmValue isInt)
    {
        var whole = builder.FPToSI(builder.Select(AsCondition(isInt), number, context.Double.ConstReal(0.0)), context.Int64);
        var asInt = builder.Or(builder.And(whole, emit.Constants.Bits(ValueLayout.PayloadMask)), emit.Constants.Bits(ValueLayout.TagInt));
        return builder.Select(AsCondition(isInt), asInt, CallRuntime("rt_box_float", context.Int64, number));
    }

    private LlvmValue EmitOverflowing(string intrinsic, LlvmValue left, LlvmValue right)
    {
        var pair = builder.Call(emit.Module.Intrinsic(intrinsic, context.Int64), [left, right]);
        raised = builder.ExtractValue(pair, 1);
        return builder.ExtractValue(pair, 0);
    }

    private LlvmValue EmitIntArithmetic(Instruction instruction)
    {
        var (left, right) = (Operand(instruction, 0), Operand(instruction, 1));
        var name = Text(instruction, 0);
        long? known = knownInts.TryGetValue(instruction.Operands[1], out var number) ? number : null;
        return name switch
        {
            "<<" => EmitShiftLeft(left, right),
            ">>" => EmitShiftRight(left, right),
            "//" or "%" => EmitFloored(name == "%", left, right, known),
            _ => EmitOverflowing(Overflowing[name], left, right),
        };
    }

    /// <summary>The floored quotient or the remainder with the divisor's sign; a power of 2 needs no division.</summary>
    private LlvmValue EmitFloored(bool remainder, LlvmValue left, LlvmValue right, long? known)
    {
        if (known is > 0 and var power && BitOperations.IsPow2(power))
        {
            raised = context.Int1.ConstInt(0L);
            return remainder
                ? builder.And(left, context.Int64.ConstInt(power - 1))
                : builder.AShr(left, context.Int64.ConstInt((long)BitOperations.Log2((ulong)power)));
        }

        var zero = context.Int64.ConstInt(0L);
        var one = context.Int64.ConstInt(1L);
        if (known is { } divisor && divisor != 0 && divisor != -1)
        {
            raised = context.Int1.ConstInt(0L);
        }
        else
        {
            var overflows = builder.And(
                builder.ICmp(LlvmIntPredicate.EQ, right, context.Int64.ConstInt(-1L)),
                builder.ICmp(LlvmIntPredicate.EQ, left, context.Int64.ConstInt(long.MinValue)));
            raised = builder.Or(builder.ICmp(LlvmIntPredicate.EQ, right, zero), overflows);
            right = builder.Select(raised, one, right);
        }

        return EmitFloored(remainder, left, right);
    }

    /// <summary>As above, for a divisor that is neither 0 nor one with which the quotient does not fit.</summary>
    private LlvmValue EmitFloored(bool remainder, LlvmValue left, LlvmValue right)
    {
        var zero = context.Int64.ConstInt(0L);
        var rest = builder.SRem(left, right);
        var adjust = builder.And(
            builder.ICmp(LlvmIntPredicate.NE, rest, zero),
            builder.ICmp(LlvmIntPredicate.SLT, builder.Xor(rest, right), zero));
        return remainder
            ? builder.Add(rest, builder.Select(adjust, right, zero))
            : builder.Sub(builder.SDiv(left, right), builder.ZExt(adjust, context.Int64));
    }

    private LlvmValue EmitShiftLeft(LlvmValue left, LlvmValue right)
    {
        var tooFar = builder.ICmp(LlvmIntPredicate.UGT, right, context.Int64.ConstInt(62L));
        var distance = builder.Select(tooFar, context.Int64.ConstInt(0L), right);
        var shifted = builder.Shl(left, distance);
        raised = builder.Or(tooFar, builder.ICmp(LlvmIntPredicate.NE, builder.AShr(shifted, distance), left));
        return shifted;
    }

    private LlvmValue EmitShiftRight(LlvmValue left, LlvmValue right)
    {
        var most = context.Int64.ConstInt(63L);
        raised = builder.ICmp(LlvmIntPredicate.SLT, right, context.Int64.ConstInt(0L));
        return builder.AShr(left, builder.Select(builder.ICmp(LlvmIntPredicate.UGT, right, most), most, right));
    }

    private LlvmValue EmitFloatDivision(string name, LlvmValue left, LlvmValue right)
    {
        if (name == "**")
        {
            var status = CallRuntime("rt_float_pow", context.Int32, left, right, scratch);
            raised = builder.ICmp(LlvmIntPredicate.EQ, status, context.Int32.ConstInt(0L));
            return builder.Load(context.Double, scratch);
        }

        raised = builder.FCmp(LlvmRealPredicate.OEQ, right, context.Double.ConstReal(0.0));
        return name switch
        {
            "/" => builder.FDiv(left, right),
            "//" => CallRuntime("rt_float_floordiv", context.Double, left, right),
            _ => CallRuntime("rt_float_mod", context.Double, left, right),
        };
    }

    private LlvmValue EmitIntToFloatExact(LlvmValue value)
    {
        var moved = builder.Add(value, context.Int64.ConstInt(MostExact));
        raised = builder.ICmp(LlvmIntPredicate.UGT, moved, context.Int64.ConstInt(2 * MostExact));
        return builder.SIToFP(value, context.Double);
    }

    private LlvmValue EmitLength(LlvmValue value)
    {
        var length = CallRuntime("rt_length", context.Int64, value);
        raised = builder.ICmp(LlvmIntPredicate.SLT, length, context.Int64.ConstInt(0L));
        return length;
    }

    private LlvmValue EmitListPop(LlvmValue list)
    {
        var item = CallRuntime("rt_list_pop", context.Int64, list);
        raised = Equal(item, ValueLayout.Unset);
        return item;
    }

    private LlvmValue IsOfType(LlvmValue value, string type) => AsCondition(CallRuntime(
        "rt_is_type", context.Int32, value, ValueLayout.Pointer(context, emit.Constants.Symbol(type))));

    private LlvmValue EmitUnboxBool(LlvmValue value)
    {
        raised = builder.ICmp(LlvmIntPredicate.NE, builder.And(value, emit.Constants.Bits(~1UL)), emit.Constants.Bits(ValueLayout.TagBool));
        return builder.And(value, context.Int64.ConstInt(1L));
    }

    private LlvmValue EmitSequenceAt(Instruction instruction)
    {
        var item = CallRuntime(SequenceItems[Number(instruction, 0)].Symbol, context.Int64, Operand(instruction, 0), Operand(instruction, 1));
        raised = Equal(item, ValueLayout.Unset);
        return item;
    }

    /// <summary>Sets the counter; the number behind the last one must fit.</summary>
    private LlvmValue EmitRangeStart(Instruction instruction)
    {
        builder.Store(Operand(instruction, 0), Slot(instruction, 0));
        builder.Store(Operand(instruction, 1), Slot(instruction, 1));
        EmitOverflowing(Overflowing["+"], Operand(instruction, 1), context.Int64.ConstInt(Number(instruction, 1)));
        return default;
    }

    /// <summary>As above, and the step must go the right way.</summary>
    private LlvmValue EmitRangeStartBy(Instruction instruction)
    {
        var (stop, step) = (Operand(instruction, 1), Operand(instruction, 2));
        builder.Store(Operand(instruction, 0), Slot(instruction, 0));
        builder.Store(stop, Slot(instruction, 1));
        builder.Store(step, Slot(instruction, 2));
        EmitOverflowing(Overflowing["+"], stop, step);
        var zero = context.Int64.ConstInt(0L);
        raised = builder.Or(raised, builder.ICmp(Number(instruction, 1) > 0 ? LlvmIntPredicate.SLE : LlvmIntPredicate.SGE, step, zero));
        return default;
    }

    /// <summary>The number behind one that the loop takes fits, as the start of the loop has checked; behind an exhausted loop nothing reads it.</summary>
    private LlvmValue TakeAndStep(Instruction instruction, LlvmValue step)
    {
        var number = LoadSlot(instruction, 0);
        builder.Store(builder.Add(number, step).SetNoSignedWrap(), Slot(instruction, 0));
        return number;
    }

    private LlvmValue MakeOutcome(LlvmValue word, long kind) =>
        builder.InsertValue(builder.InsertValue(TypeOf(IRType.Outcome).Poison, word, 0), context.Int64.ConstInt(kind), 1);

    private LlvmValue SlotOf(string global) =>
        module.Slot(global) ?? throw new InvalidOperationException($"code generation: function {function.Name}: global {global} has no slot");

    private LlvmValue EmitExpectGlobal(Instruction instruction)
    {
        var held = Tagged(builder.Load(context.Pointer, module.Held(Text(instruction, 1))!.Value), emit.Memory.Globals);
        raised = builder.ICmp(LlvmIntPredicate.NE, held, emit.Function(Text(instruction, 0)).Code);
        return default;
    }

    /// <summary>Calls generic code; a function without free variables does not look at its object.</summary>
    private LlvmValue EmitLeave(Instruction instruction, LlvmValue self)
    {
        var target = emit.Function(Text(instruction, 0));
        var buffer = StoreArguments(instruction.Operands);
        return builder.Call(target.Body, [self, context.Int64.ConstInt(Number(instruction, 1)), buffer]).SetCallSiteConv(LlvmCallConv.Fast);
    }

    private LlvmValue EmitLeftValue(Instruction instruction) =>
        builder.Load(context.Int64, builder.ByteOffset(Body.Parameter(2), 8 * Number(instruction, 0)));
}
