using System;
using System.Linq;
using Rusthon.CodeGen.Llvm;
using Rusthon.IR;

namespace Rusthon.CodeGen.Emit;

/// <content>Attributes and methods: each place has a cache in the program's data, but for code that runs once.</content>
internal sealed partial class FunctionEmitter
{
    /// <summary>The words of the runtime's AttributeSite and MethodSite.</summary>
    private const int AttributeSiteWords = 5;
    private const int MethodSiteWords = 6;
    private const int ClassValueSiteWords = 3;
    private const int SuperSiteWords = 3;
    private const int VirtualSiteWords = 9;

    /// <summary>The words of the runtime's ModuleSite.</summary>
    private const int ModuleSiteWords = 2;

    /// <summary>Slots behind the arguments of a method call that the runtime may use.</summary>
    private const int SpareSlots = 3;

    private LlvmValue EmitGetAttr(Instruction instruction)
    {
        var name = emit.Constants.String(Text(instruction, 0));
        return RaisingValue(cold
            ? CallRuntime("rt_get_attr", context.Int64, Operand(instruction, 0), name)
            : CallRuntime("rt_get_attr_at", context.Int64, Operand(instruction, 0), name, Site(AttributeSiteWords)));
    }

    private LlvmValue EmitGetClassValue(Instruction instruction)
    {
        var name = emit.Constants.String(Text(instruction, 0));
        return RaisingValue(cold
            ? CallRuntime("rt_get_attr", context.Int64, Operand(instruction, 0), name)
            : CallRuntime(Number(instruction, 1) == 0 ? "rt_class_value_at" : "rt_instance_value_at", context.Int64, Operand(instruction, 0), name, Site(ClassValueSiteWords)));
    }

    private LlvmValue EmitSetAttr(Instruction instruction)
    {
        var name = emit.Constants.String(Text(instruction, 0));
        return Raising(cold
            ? CallRuntime("rt_set_attr", context.Int32, Operand(instruction, 0), Operand(instruction, 1), name)
            : CallRuntime("rt_set_attr_at", context.Int32, Operand(instruction, 0), Operand(instruction, 1), name, Site(AttributeSiteWords)));
    }

    /// <summary>The arguments lie behind a slot for the object; behind them are slots for parameters that are not given.</summary>
    private LlvmValue EmitCallMethod(Instruction instruction)
    {
        var names = ((NamesImmediate)instruction.Immediates[1]).Names;
        var first = builder.ByteOffset(arguments, 8);
        for (var i = (instruction.Given & 1) != 0 ? 0 : 1; i < instruction.Operands.Length; i++)
        {
            builder.Store(Operand(instruction, i), builder.ByteOffset(arguments, 8L * i));
        }

        var name = emit.Constants.String(Text(instruction, 0));
        var count = context.Int64.ConstInt((long)(instruction.Operands.Length - 1 - names.Length));
        LlvmValue[] call = [Operand(instruction, 0), name, first, count, NamesOf(instruction, 1)];
        LlvmValue[] site = cold ? [] : [Site(MethodSiteWords)];
        LlvmValue[] given = instruction.Given == 0 ? [] : [context.Int64.ConstInt(instruction.Given)];
        var symbol = "rt_call_method" + (given.Length > 0 ? "_giving" : "") + (cold ? "" : "_at");
        var result = CallRuntime(symbol, context.Int64, [.. call, .. site, .. given]);
        ReleaseGiven(instruction.Given);
        return RaisingValue(result);
    }

    private LlvmValue EmitMethodOf(Instruction instruction) => CallRuntime(
        "rt_method_at",
        context.Int64,
        Operand(instruction, 0),
        emit.Constants.String(Text(instruction, 0)),
        emit.Function(Text(instruction, 1)).Code,
        Site(MethodSiteWords));

    private LlvmValue EmitFunctionOf(Instruction instruction, string symbol) => CallRuntime(
        symbol,
        context.Int64,
        Operand(instruction, 0),
        emit.Constants.String(Text(instruction, 0)),
        emit.Function(Text(instruction, 1)).Code,
        context.Int64.ConstInt(Number(instruction, 2)),
        Site(MethodSiteWords));

    private LlvmValue EmitInitOf(Instruction instruction) => CallRuntime(
        "rt_init_of", context.Int64, Operand(instruction, 0), emit.Function(Text(instruction, 0)).Code, Site(MethodSiteWords));

    /// <summary>A cache of several classes, and the functions' code for what it has not met yet.</summary>
    private LlvmValue EmitIndex(Instruction instruction, string symbol, params ReadOnlySpan<LlvmValue> first)
    {
        var codes = ((NamesImmediate)instruction.Immediates[^1]).Names.Select(name => emit.Function(name).Code).ToArray();
        return CallRuntime(
            symbol,
            context.Int64,
            [
                .. first,
                emit.AddData("methods", context.Pointer.ConstArray(codes)).SetGlobalConstant(),
                context.Int64.ConstInt((long)codes.Length),
                emit.AddData("site", context.Int64.ConstArray([.. Enumerable.Repeat(emit.Constants.Bits(ulong.MaxValue), VirtualSiteWords)])),
            ]);
    }

    private LlvmValue EmitMethodIndex(Instruction instruction) =>
        EmitIndex(instruction, "rt_method_index", Operand(instruction, 0), emit.Constants.String(Text(instruction, 0)));

    private LlvmValue EmitClassIndex(Instruction instruction, string symbol) => EmitIndex(instruction, symbol, Operand(instruction, 0), emit.Constants.String(Text(instruction, 0)));

    private LlvmValue EmitGetterIndex(Instruction instruction) =>
        EmitIndex(instruction, "rt_getter_index", Operand(instruction, 0), emit.Constants.String(Text(instruction, 0)));

    private LlvmValue EmitOperatorIndex(Instruction instruction) => EmitIndex(
        instruction,
        "rt_operator_index",
        Operand(instruction, 0),
        Operand(instruction, 1),
        context.Int64.ConstInt(Number(instruction, 2)),
        emit.Constants.String(Text(instruction, 0)),
        Text(instruction, 1) is { Length: > 0 } before ? emit.Constants.String(before) : emit.Constants.Bits(ValueLayout.Unset));

    private LlvmValue EmitSuperMethodOf(Instruction instruction)
    {
        var found = CallRuntime(
            "rt_super_method",
            context.Int64,
            Operand(instruction, 0),
            Operand(instruction, 1),
            emit.Constants.String(Text(instruction, 0)),
            emit.Function(Text(instruction, 1)).Code,
            Site(SuperSiteWords));
        raised = Equal(found, ValueLayout.Unset);
        return found;
    }

    private LlvmValue EmitClassValueOrExit(Instruction instruction)
    {
        var value = CallRuntime(
            Number(instruction, 1) == 0 ? "rt_known_class_value_at" : "rt_known_instance_value_at",
            context.Int64,
            Operand(instruction, 0),
            emit.Constants.String(Text(instruction, 0)),
            Site(ClassValueSiteWords));
        raised = Equal(value, ValueLayout.Unset);
        return value;
    }

    private LlvmValue EmitGlobalOrExit(Instruction instruction)
    {
        var value = builder.Load(context.Int64, SlotOf(Text(instruction, 0)));
        raised = Equal(value, ValueLayout.Unset);
        return EmitRetain(value);
    }

    /// <summary>A cache for one place: no type has its version.</summary>
    private LlvmValue Site(int words) => emit.AddData(
        "site",
        context.Int64.ConstArray([emit.Constants.Bits(ulong.MaxValue), .. Enumerable.Repeat(context.Int64.ConstInt(0L), words - 1)]));
}
