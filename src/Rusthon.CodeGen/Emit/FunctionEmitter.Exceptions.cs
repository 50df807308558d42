using System.Collections.Frozen;
using System.Collections.Generic;
using Rusthon.CodeGen.Llvm;
using Rusthon.IR;

namespace Rusthon.CodeGen.Emit;

/// <content>Exceptions whose class is believed to be known.</content>
internal sealed partial class FunctionEmitter
{
    private static readonly FrozenDictionary<Op, Expansion> ExceptionExpansions = new Dictionary<Op, Expansion>
    {
        [Ops.ExceptionInitOf] = (e, i) => e.CallRuntime(
            "rt_exception_init_of", e.context.Int64, e.Operand(i, 0), e.emit.Function(Text(i, 0)).Code, e.Site(MethodSiteWords)),
        [Ops.NewException] = (e, i) => e.RaisingValue(e.CallRuntime(
            "rt_exception_new", e.context.Int64, e.Operand(i, 0), e.StoreArguments(i.Operands[1..]), e.context.Int64.ConstInt(i.Operands.Length - 1L))),
        [Ops.ExpectSuperInit] = (e, i) => e.Exits(e.builder.Not(e.AsCondition(e.CallRuntime(
            "rt_expect_super_init", e.context.Int32, e.Operand(i, 0), e.Operand(i, 1), e.Site(SuperSiteWords))))),
        [Ops.ExceptionInit] = (e, i) => e.Raising(e.CallRuntime(
            "rt_exception_init", e.context.Int32, e.Operand(i, 0), e.StoreArguments(i.Operands[1..]), e.context.Int64.ConstInt(i.Operands.Length - 1L))),
        [Ops.RaiseNew] = (e, i) => e.EmitRaiseNew(i),
        [Ops.CatchGlobal] = (e, i) => e.EmitCatchGlobal(i),
    }.ToFrozenDictionary();

    private LlvmValue EmitCatchGlobal(Instruction instruction) => module.Slot(Text(instruction, 0)) is { } slot
        ? Finish(instruction.Op, CallRuntime("rt_catch", context.Int32, builder.Load(context.Int64, slot)))
        : context.Int1.ConstInt(0UL);

    /// <summary>Always raises: there is nothing to test.</summary>
    private LlvmValue EmitRaiseNew(Instruction instruction)
    {
        CallRuntime("rt_raise_new", context.Int32, Operand(instruction, 0), StoreArguments(instruction.Operands[1..]), context.Int64.ConstInt(instruction.Operands.Length - 1L));
        return default;
    }
}
