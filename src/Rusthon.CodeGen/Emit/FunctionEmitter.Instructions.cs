using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Numerics;
using Rusthon.CodeGen.Llvm;
using Rusthon.IR;

namespace Rusthon.CodeGen.Emit;

/// <summary>The code of each op: those with a runtime symbol are calls; the table below expands the others.</summary>
internal sealed partial class FunctionEmitter
{
    private delegate LlvmValue Expansion(FunctionEmitter emitter, Instruction instruction);

    private static readonly FrozenDictionary<Op, Expansion> Expansions = new Dictionary<Op, Expansion>
    {
        [Ops.Const] = (e, i) => e.emit.Constants.Value(((ConstantImmediate)i.Immediates[0]).Value),
        [Ops.LoadGlobal] = (e, i) => e.EmitLoadGlobal(i),
        [Ops.StoreGlobal] = (e, i) => e.EmitStoreGlobal(i),
        [Ops.StorePlainGlobal] = (e, i) => e.EmitStoreGlobal(i),
        [Ops.PeekGlobal] = (e, i) => e.EmitPeekGlobal(i),
        [Ops.PutGlobal] = (e, i) => e.EmitPutGlobal(i),
        [Ops.ExpectPlainGlobal] = (e, i) => e.EmitExpectPlainGlobal(i),
        [Ops.DetachGlobal] = (e, i) => e.CallRuntime("rt_detach_global", e.context.Void, e.GlobalSlot(i), e.Operand(i, 0), e.Operand(i, 1)),
        [Ops.DeleteGlobal] = (e, i) => e.EmitDeleteGlobal(i),
        [Ops.Builtin] = (e, i) => ValueLayout.Pointer(e.context, e.emit.Constants.Symbol(Text(i, 0))),
        [Ops.CheckBound] = (e, i) => e.EmitCheckBound(i),
        [Ops.IsUnset] = (e, i) => e.Equal(e.Operand(i, 0), ValueLayout.Unset),
        [Ops.KeepAlive] = (_, _) => default,
        [Ops.InlinedEscape] = (_, _) => default,
        [Ops.LoadCell] = (e, i) => e.EmitLoadCell(i),
        [Ops.DeleteCell] = (e, i) => e.EmitDeleteCell(i),
        [Ops.ClosureCell] = (e, i) => e.EmitClosureCell(i),
        [Ops.Unary] = (e, i) => e.EmitOperator(i, Operators.Unary, ""),
        [Ops.Binary] = (e, i) => e.EmitOperator(i, Operators.Binary, ""),
        [Ops.BinaryTaking] = (e, i) => e.EmitOperator(i, Operators.Taking, ""),
        [Ops.InPlace] = (e, i) => e.EmitOperator(i, Operators.InPlace, ""),
        [Ops.Compare] = (e, i) => e.EmitOperator(i, Operators.Compare, ""),
        [Ops.CompareTruth] = (e, i) => e.EmitOperator(i, Operators.Compare, "_truth"),
        [Ops.Not] = (e, i) => e.builder.Not(e.Operand(i, 0)),
        [Ops.Either] = (e, i) => e.builder.Or(e.Operand(i, 0), e.Operand(i, 1)),
        [Ops.BoxBool] = (e, i) => e.builder.Select(
            e.Operand(i, 0), e.emit.Constants.Bits(ValueLayout.TagBool | 1), e.emit.Constants.Bits(ValueLayout.TagBool)),
        [Ops.GetAttr] = (e, i) => e.EmitGetAttr(i),
        [Ops.GetClassValue] = (e, i) => e.EmitGetClassValue(i),
        [Ops.SetAttr] = (e, i) => e.EmitSetAttr(i),
        [Ops.Call] = (e, i) => e.EmitCall(i),
        [Ops.CallMethod] = (e, i) => e.EmitCallMethod(i),
        [Ops.CallEx] = (e, i) => e.EmitCallEx(i),
        [Ops.CallDirect] = (e, i) => e.EmitCallDirect(i),
        [Ops.IsFunction] = (e, i) => e.EmitIsFunction(i),
        [Ops.CallPart] = (e, i) => e.EmitCallPart(i),
        [Ops.CallBuiltin] = (e, i) => e.EmitCallBuiltin(i),
        [Ops.MakeFunction] = (e, i) => e.EmitMakeFunction(i),
        [Ops.LoadName] = (e, i) => e.EmitLoadName(i),
        [Ops.BuildList] = (e, i) => e.EmitBuild(i, "rt_build_list"),
        [Ops.BuildTuple] = (e, i) => e.EmitBuild(i, "rt_build_tuple"),
        [Ops.BuildSet] = (e, i) => e.EmitBuild(i, "rt_build_set"),
        [Ops.BuildDict] = (e, i) => e.EmitBuild(i, "rt_build_dict"),
        [Ops.BuildString] = (e, i) => e.EmitBuild(i, "rt_build_string"),
        [Ops.TupleItem] = (e, i) => e.EmitTupleItem(i),
        [Ops.Import] = (e, i) => e.EmitImport(i),
        [Ops.ImportStar] = (e, i) => e.Raising(e.CallRuntime("rt_import_star", e.context.Int32, e.Operand(i, 0), e.module.Definition)),
        [Ops.Globals] = (e, i) => e.RaisingValue(e.CallRuntime("rt_globals", e.context.Int64, e.module.Definition)),
        [Ops.GeneratorNew] = (e, i) => e.EmitGeneratorNew(i),
        [Ops.GeneratorState] = (e, i) => e.builder.Load(e.context.Int64, e.GeneratorField(i, ValueLayout.GeneratorStateOffset)),
        [Ops.GeneratorLoad] = (e, i) => e.EmitGeneratorLoad(i),
        [Ops.GeneratorPeek] = (e, i) => e.builder.Load(e.context.Int64, e.GeneratorSlot(i)),
        [Ops.GeneratorStore] = (e, i) => e.builder.Store(e.Operand(i, 1), e.GeneratorSlot(i)),
        [Ops.GeneratorSuspend] = (e, i) => e.builder.Store(
            e.context.Int64.ConstInt(Number(i, 0)), e.GeneratorField(i, ValueLayout.GeneratorStateOffset)),
        [Ops.GeneratorSent] = (e, i) => e.RaisingValue(e.Operand(i, 0)),
        [Ops.Retain] = (e, i) => e.EmitRetain(e.Operand(i, 0)),
        [Ops.Release] = (e, i) => e.CallRuntime("rt_release", e.context.Void, e.Operand(i, 0)),
        [Ops.NotePlace] = (e, i) => e.CallRuntime("rt_note_place", e.context.Void, e.module.Position(e.data, i.Position)),
        [Ops.PollResult] = (e, _) => e.builder.SExt(e.Raising(e.CallRuntime("rt_poll_result", e.context.Int32)), e.context.Int64),
        [Ops.Poll] = (e, _) => e.Raising(e.CallRuntime("rt_poll", e.context.Int32)),
    }.ToFrozenDictionary();

    private LlvmValue EmitInstruction(Instruction instruction)
    {
        if (Expansions.TryGetValue(instruction.Op, out var expansion) || UnboxedExpansions.TryGetValue(instruction.Op, out expansion) || UnsignedExpansions.TryGetValue(instruction.Op, out expansion)
            || WalkExpansions.TryGetValue(instruction.Op, out expansion) || ExceptionExpansions.TryGetValue(instruction.Op, out expansion) || ArrayExpansions.TryGetValue(instruction.Op, out expansion))
        {
            return expansion(this, instruction);
        }

        if (instruction.Op.Symbol is not { } symbol)
        {
            throw new InvalidOperationException($"code generation: function {function.Name}: no code for {instruction.Op.Name}");
        }

        return EmitSymbol(instruction, symbol);
    }

    /// <summary>A runtime call with the operands, then the immediates, as arguments.</summary>
    private LlvmValue EmitSymbol(Instruction instruction, string symbol)
    {
        var list = instruction.Operands.Select(o => values[o.Index]).ToList();
        foreach (var immediate in instruction.Immediates)
        {
            list.Add(immediate switch
            {
                IntImmediate number => context.Int64.ConstInt(number.Value),
                NameImmediate name => emit.Constants.String(name.Name),
                NamesImmediate names => emit.Constants.Names(names.Names),
                _ => throw new InvalidOperationException($"code generation: function {function.Name}: immediate of {instruction.Op.Name}"),
            });
        }

        var op = instruction.Op;
        var type = op.Result == IRType.V ? context.Int64 : op.Result == IRType.None && !op.MayRaise ? context.Void : context.Int32;
        var result = CallRuntime(symbol, type, [.. list]);
        if (op == Ops.Raise || op == Ops.Reraise || op == Ops.RaiseHandled || op == Ops.GeneratorEscape)
        {
            return default;
        }

        return Finish(op, result);
    }

    /// <summary>Notes the test for an error and converts a native truth value.</summary>
    private LlvmValue Finish(Op op, LlvmValue result)
    {
        if (op.MayRaise)
        {
            raised = op.Result == IRType.V
                ? Equal(result, ValueLayout.Error)
                : builder.ICmp(LlvmIntPredicate.SLT, result, result.Type.ConstInt(0L));
        }

        if (op.Result != IRType.Bool || result.Type.IntWidth == 1)
        {
            return result;
        }

        return builder.ICmp(LlvmIntPredicate.NE, result, result.Type.ConstInt(0L));
    }

    private LlvmValue RaisingValue(LlvmValue result)
    {
        raised = Equal(result, ValueLayout.Error);
        return result;
    }

    private LlvmValue Raising(LlvmValue status)
    {
        raised = builder.ICmp(LlvmIntPredicate.SLT, status, status.Type.ConstInt(0L));
        return status;
    }

    private LlvmValue Operand(Instruction instruction, int index) => values[instruction.Operands[index].Index];

    private static string Text(Instruction instruction, int index) => ((NameImmediate)instruction.Immediates[index]).Name;

    private static long Number(Instruction instruction, int index) => ((IntImmediate)instruction.Immediates[index]).Value;

    private LlvmValue NamesOf(Instruction instruction, int index) => emit.Constants.Names(((NamesImmediate)instruction.Immediates[index]).Names);

    private LlvmValue Equal(LlvmValue value, ulong bits) => builder.ICmp(LlvmIntPredicate.EQ, value, emit.Constants.Bits(bits));

    private LlvmValue CallRuntime(string symbol, LlvmType result, params ReadOnlySpan<LlvmValue> operands)
    {
        var callee = emit.RuntimeFunction(symbol, result, operands);
        var call = builder.Call(callee, operands);
        if (cold)
        {
            call.AddCallAttribute(emit.NoInline);
        }

        return call;
    }

    private LlvmValue PointerOf(LlvmValue value) => builder.IntToPtr(builder.And(value, emit.Constants.Bits(ValueLayout.PayloadMask)));

    private LlvmValue EmitRetain(LlvmValue value)
    {
        if (emit.Measures || emit.Constants.ObjectOf(value) is not { } constant)
        {
            return CallRuntime("rt_retain", context.Int64, value);
        }

        var count = builder.Load(context.Int32, constant);
        builder.Store(builder.Add(count, context.Int32.ConstInt(1UL)), constant);
        return value;
    }

    /// <summary>Runs a cold continuation when a condition holds; what it gives joins the normal value.</summary>
    private LlvmValue Unlikely(LlvmValue condition, Func<LlvmValue> cold, Func<LlvmValue> normal)
    {
        var coldBlock = Body.AppendBlock("cold");
        var normalBlock = Body.AppendBlock("normal");
        var join = Body.AppendBlock("join");
        builder.CondBr(condition, coldBlock, normalBlock).SetMetadata(context.MetadataKind("prof"), unlikely);
        builder.PositionAtEnd(coldBlock);
        var first = cold();
        coldBlock = builder.Block;
        builder.Br(join);
        builder.PositionAtEnd(normalBlock);
        var second = normal();
        normalBlock = builder.Block;
        builder.Br(join);
        builder.PositionAtEnd(join);
        var phi = builder.Phi(context.Int64);
        phi.AddIncoming(first, coldBlock);
        phi.AddIncoming(second, normalBlock);
        return phi;
    }

    /// <summary>The status 0, or -1 after raising when a value is Unset.</summary>
    private LlvmValue RaiseWhenUnset(LlvmValue value, Instruction instruction)
    {
        var symbol = Number(instruction, 1) == 0 ? "rt_unbound_local" : "rt_unbound_free";
        return Unlikely(
            Equal(value, ValueLayout.Unset),
            () =>
            {
                CallRuntime(symbol, context.Int64, emit.Constants.String(Text(instruction, 0)));
                return emit.Constants.Bits(ValueLayout.Error);
            },
            () => value);
    }

    private LlvmValue EmitCheckBound(Instruction instruction)
    {
        RaisingValue(RaiseWhenUnset(Operand(instruction, 0), instruction));
        return default;
    }

    private LlvmValue CellSlot(Instruction instruction) => builder.ByteOffset(PointerOf(Operand(instruction, 0)), ValueLayout.CellValueOffset);

    private LlvmValue EmitLoadCell(Instruction instruction)
    {
        var value = builder.Load(context.Int64, CellSlot(instruction));
        return EmitRetain(RaisingValue(RaiseWhenUnset(value, instruction)));
    }

    private LlvmValue EmitDeleteCell(Instruction instruction)
    {
        var slot = CellSlot(instruction);
        var value = RaisingValue(RaiseWhenUnset(builder.Load(context.Int64, slot), instruction));
        builder.Store(emit.Constants.Bits(ValueLayout.Unset), slot);
        CallRuntime("rt_release", context.Void, value);
        return default;
    }

    private LlvmValue EmitClosureCell(Instruction instruction)
    {
        var closure = builder.Load(context.Int64, builder.ByteOffset(Body.Parameter(0), ValueLayout.FunctionClosureOffset));
        return builder.Load(context.Int64, builder.ByteOffset(PointerOf(closure), ValueLayout.TupleItemsOffset + (8 * Number(instruction, 0))));
    }

    private LlvmValue EmitOperator(Instruction instruction, FrozenDictionary<string, string> symbols, string suffix) =>
        Finish(instruction.Op, CallRuntime(
            symbols[Text(instruction, 0)] + suffix,
            instruction.Op.Result == IRType.V ? context.Int64 : context.Int32,
            [.. instruction.Operands.Select(o => values[o.Index])]));

    private LlvmValue StoreArguments(IEnumerable<ValueId> operands)
    {
        var count = 0;
        foreach (var operand in operands)
        {
            builder.Store(values[operand.Index], builder.ByteOffset(arguments, 8L * count));
            count++;
        }

        return allocated ? arguments : context.Pointer.Null;
    }

    private LlvmValue EmitCall(Instruction instruction)
    {
        var names = ((NamesImmediate)instruction.Immediates[0]).Names;
        var buffer = StoreArguments(instruction.Operands.Skip(1));
        var count = context.Int64.ConstInt((long)(instruction.Operands.Length - 1 - names.Length));
        var (given, callee) = (instruction.Given >> 1, instruction.Given & 1);
        LlvmValue[] call = [Operand(instruction, 0), buffer, count, NamesOf(instruction, 0)];
        var result = given == 0
            ? CallRuntime("rt_call", context.Int64, call)
            : CallRuntime("rt_call_giving", context.Int64, [.. call, context.Int64.ConstInt(given | (callee << CalleeBit))]);
        if (callee != 0)
        {
            CallRuntime("rt_release", context.Void, Operand(instruction, 0));
        }

        ReleaseGiven(given);
        return RaisingValue(result);
    }

    /// <summary>The bit of a mask that says that the callee dies with the call: a bound method may give its object to the function then.</summary>
    private const int CalleeBit = 63;

    /// <summary>After a call: what it was given lies in the buffer, but for what the callee took.</summary>
    private void ReleaseGiven(ulong given)
    {
        for (; given != 0; given &= given - 1)
        {
            CallRuntime("rt_release", context.Void, builder.Load(context.Int64, builder.ByteOffset(arguments, 8L * BitOperations.TrailingZeroCount(given))));
        }
    }

    private LlvmValue EmitCallEx(Instruction instruction)
    {
        LlvmValue[] operands = [.. instruction.Operands.Select(operand => values[operand.Index])];
        return RaisingValue(instruction.Given == 0
            ? CallRuntime("rt_call_ex", context.Int64, operands)
            : CallRuntime("rt_call_ex_giving", context.Int64, [.. operands, context.Int64.ConstInt(instruction.Given)]));
    }

    private LlvmValue EmitCallDirect(Instruction instruction) => RaisingValue(EmitCallOf(instruction));

    /// <summary>A call of an IR function: (function object, arguments). A function without free variables does not look at its object: None will do.</summary>
    private LlvmValue EmitCallOf(Instruction instruction)
    {
        var target = emit.Function(Text(instruction, 0));
        var list = instruction.Operands.Select(o => values[o.Index]).ToArray();
        list[0] = PointerOf(list[0]);
        return builder.Call(target.Body, list).SetCallSiteConv(LlvmCallConv.Fast);
    }

    private LlvmValue EmitCallPart(Instruction instruction)
    {
        LlvmValue[] list = [Body.Parameter(0), .. instruction.Operands.Select(o => values[o.Index])];
        return RaisingValue(builder.Call(emit.Function(Text(instruction, 0)).Body, list).SetCallSiteConv(LlvmCallConv.Fast));
    }

    /// <summary>A function value of a certain code: a pointer, to a function object, with that code.</summary>
    private LlvmValue EmitIsFunction(Instruction instruction) => IsFunction(Operand(instruction, 0), Text(instruction, 0));

    private LlvmValue IsFunction(LlvmValue value, string name)
    {
        var isPointer = builder.ICmp(LlvmIntPredicate.UGE, value, emit.Constants.Bits(ValueLayout.TagPointer));
        var target = emit.Function(name);
        var check = Body.AppendBlock("is_pointer");
        var join = Body.AppendBlock("join");
        var from = builder.Block;
        builder.CondBr(isPointer, check, join);
        builder.PositionAtEnd(check);
        var pointer = PointerOf(value);
        var type = builder.Load(context.Pointer, builder.ByteOffset(pointer, 8));
        var code = builder.Load(context.Pointer, builder.ByteOffset(pointer, ValueLayout.FunctionKnownCodeOffset));
        var same = builder.And(
            builder.ICmp(LlvmIntPredicate.EQ, type, emit.Constants.Symbol("type_function")),
            builder.ICmp(LlvmIntPredicate.EQ, code, target.Code));
        builder.Br(join);
        builder.PositionAtEnd(join);
        var phi = builder.Phi(context.Int1);
        phi.AddIncoming(context.Int1.ConstInt(0UL), from);
        phi.AddIncoming(same, check);
        return phi;
    }

    /// <summary>Calls the C# method of a built-in function: the object is fn_MODULE_NAME, its code call_MODULE_NAME.</summary>
    private LlvmValue EmitCallBuiltin(Instruction instruction)
    {
        var operands = instruction.Operands.Select(o => values[o.Index]).ToArray();
        return RaisingValue(CallRuntime("call_" + Text(instruction, 0)["fn_".Length..], context.Int64, operands));
    }

    private LlvmValue EmitMakeFunction(Instruction instruction)
    {
        var target = emit.Function(Text(instruction, 0));
        return RaisingValue(CallRuntime(
            "rt_function_new",
            context.Int64,
            target.Code,
            Operand(instruction, 0),
            Operand(instruction, 1),
            Operand(instruction, 2),
            Operand(instruction, 3)));
    }

    private LlvmValue EmitLoadName(Instruction instruction) => RaisingValue(CallRuntime(
        "rt_load_name",
        context.Int64,
        Operand(instruction, 0),
        emit.Constants.String(Text(instruction, 0)),
        module.Slot(Text(instruction, 0)) ?? context.Pointer.Null,
        module.Definition));

    private LlvmValue EmitBuild(Instruction instruction, string symbol) => RaisingValue(CallRuntime(
        symbol, context.Int64, StoreArguments(instruction.Operands), context.Int64.ConstInt((long)instruction.Operands.Length)));

    private LlvmValue EmitTupleItem(Instruction instruction) => EmitRetain(EmitTuplePeek(instruction));

    private LlvmValue EmitTuplePeek(Instruction instruction) => builder.Load(
        context.Int64, builder.ByteOffset(PointerOf(Operand(instruction, 0)), ValueLayout.TupleItemsOffset + (8 * Number(instruction, 0))));

    private LlvmValue EmitImport(Instruction instruction) => RaisingValue(CallRuntime(
        "rt_import",
        context.Int64,
        emit.Constants.String(Text(instruction, 0)),
        context.Int64.ConstInt(Number(instruction, 1)),
        NamesOf(instruction, 2),
        module.Definition));

    /// <summary>(resume function, code, kind, slot count, initial slots, their count) as the runtime's generator objects are made.</summary>
    private LlvmValue EmitGeneratorNew(Instruction instruction)
    {
        var target = emit.Function(Text(instruction, 0));
        var kind = function.Kind switch
        {
            FunctionKind.Coroutine => 1L,
            FunctionKind.AsyncGenerator => 2L,
            _ => 0L,
        };
        return RaisingValue(CallRuntime(
            "rt_gen_new",
            context.Int64,
            module.Resume(target),
            data.Code,
            context.Int64.ConstInt(kind),
            context.Int64.ConstInt(Number(instruction, 1)),
            StoreArguments(instruction.Operands),
            context.Int64.ConstInt((long)instruction.Operands.Length)));
    }

    private LlvmValue GeneratorField(Instruction instruction, int offset) => builder.ByteOffset(PointerOf(Operand(instruction, 0)), offset);

    private LlvmValue GeneratorSlot(Instruction instruction) =>
        GeneratorField(instruction, ValueLayout.GeneratorSlotsOffset + (8 * (int)Number(instruction, 0)));

    private LlvmValue EmitGeneratorLoad(Instruction instruction)
    {
        var slot = GeneratorSlot(instruction);
        var value = builder.Load(context.Int64, slot);
        builder.Store(emit.Constants.Bits(ValueLayout.Unset), slot);
        return value;
    }
}
