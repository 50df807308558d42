using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Rusthon.CodeGen.Llvm;
using Rusthon.IR;

namespace Rusthon.CodeGen.Emit;

/// <content>Built-in functions on numbers in registers.</content>
internal sealed partial class FunctionEmitter
{
    /// <summary>Those of math that LLVM knows as intrinsics; the others are libm's, which CPython calls too.</summary>
    private static readonly FrozenDictionary<string, string> FloatIntrinsics = new Dictionary<string, string>
    {
        ["sqrt"] = "llvm.sqrt",
        ["fabs"] = "llvm.fabs",
        ["copysign"] = "llvm.copysign",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Roundings = new Dictionary<string, string>
    {
        ["trunc"] = "llvm.trunc",
        ["floor"] = "llvm.floor",
        ["ceil"] = "llvm.ceil",
        ["round"] = "llvm.rint",
    }.ToFrozenDictionary();

    /// <summary>Floats below this in magnitude have an int of 64 bits.</summary>
    private const double IntRange = 9223372036854775808.0;

    private LlvmValue EmitFloatFunction(Instruction instruction)
    {
        var name = Text(instruction, 0);
        var operands = instruction.Operands.Select(operand => values[operand.Index]).ToArray();
        var function = FloatIntrinsics.TryGetValue(name, out var intrinsic)
            ? emit.Module.Intrinsic(intrinsic, context.Double)
            : LibraryFunction(name, operands.Length);
        var result = builder.Call(function, operands);
        raised = builder.Not(IsBelow(result, double.PositiveInfinity));
        return result;
    }

    private LlvmValue LibraryFunction(string name, int count)
    {
        var known = emit.Module.FindFunction(name);
        if (!known.IsNone)
        {
            return known;
        }

        var function = emit.Module.AddFunction(name, context.Double.Function([.. Enumerable.Repeat(context.Double, count)]));
        function.AddAttribute(context.Attribute("nounwind"));
        return function;
    }

    /// <summary>True when the magnitude is less than the limit; false for a NaN.</summary>
    private LlvmValue IsBelow(LlvmValue value, double limit) => builder.FCmp(
        LlvmRealPredicate.OLT, builder.Call(emit.Module.Intrinsic("llvm.fabs", context.Double), [value]), context.Double.ConstReal(limit));

    /// <summary>What the rounding of sum + item lost, added to what was lost before.</summary>
    private LlvmValue EmitCompensation(LlvmValue sum, LlvmValue lost, LlvmValue item, LlvmValue next)
    {
        var magnitude = emit.Module.Intrinsic("llvm.fabs", context.Double);
        var isLarger = builder.FCmp(LlvmRealPredicate.OGE, builder.Call(magnitude, [sum]), builder.Call(magnitude, [item]));
        var (large, small) = (builder.Select(isLarger, sum, item), builder.Select(isLarger, item, sum));
        return builder.Binary(LlvmOpcode.FAdd, lost, builder.Binary(LlvmOpcode.FAdd, builder.Binary(LlvmOpcode.FSub, large, next), small));
    }

    /// <summary>The sum with what was lost, when that is a number; a lost -0.0 says that nothing was added.</summary>
    private LlvmValue EmitSumEnd(LlvmValue sum, LlvmValue lost)
    {
        raised = Equal(builder.BitCast(lost, context.Int64), 1UL << 63);
        var counts = builder.And(IsBelow(lost, double.PositiveInfinity), builder.FCmp(LlvmRealPredicate.UNE, lost, context.Double.ConstReal(0.0)));
        return builder.Select(counts, builder.Binary(LlvmOpcode.FAdd, sum, lost), sum);
    }

    private LlvmValue EmitFloatToInt(string rounding, LlvmValue value)
    {
        var rounded = builder.Call(emit.Module.Intrinsic(Roundings[rounding], context.Double), [value]);
        var fits = IsBelow(rounded, IntRange);
        raised = builder.Not(fits);
        return builder.FPToSI(builder.Select(fits, rounded, context.Double.ConstReal(0.0)), context.Int64);
    }

    private LlvmValue EmitIntAbsolute(LlvmValue value)
    {
        var negated = EmitOverflowing("llvm.ssub.with.overflow", context.Int64.ConstInt(0L), value);
        return builder.Select(builder.ICmp(LlvmIntPredicate.SLT, value, context.Int64.ConstInt(0L)), negated, value);
    }

    /// <summary>The number of ones, or of bits, of an int's magnitude.</summary>
    private LlvmValue EmitIntMethod(string name, LlvmValue value, bool isUnsigned)
    {
        var magnitude = isUnsigned ? value : builder.Call(emit.Module.Intrinsic("llvm.abs", context.Int64), [value, context.Int1.ConstInt(0L)]);
        return name == "bit_count"
            ? builder.Call(emit.Module.Intrinsic("llvm.ctpop", context.Int64), [magnitude])
            : builder.Sub(context.Int64.ConstInt(64L), builder.Call(emit.Module.Intrinsic("llvm.ctlz", context.Int64), [magnitude, context.Int1.ConstInt(0L)]));
    }

    private LlvmValue EmitCodePoint(LlvmValue value)
    {
        var point = CallRuntime("rt_code_point", context.Int64, value);
        raised = builder.ICmp(LlvmIntPredicate.SLT, point, context.Int64.ConstInt(0L));
        return point;
    }

    private LlvmValue EmitExpectModuleFunction(Instruction instruction) => Exits(builder.Not(AsCondition(CallRuntime(
        "rt_module_has",
        context.Int32,
        Operand(instruction, 0),
        emit.Constants.String(Text(instruction, 0)),
        ValueLayout.Pointer(context, emit.Constants.Symbol(Text(instruction, 1))),
        Site(ModuleSiteWords)))));
}
