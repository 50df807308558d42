using System;
using System.Text;
using Rusthon.CodeGen.Llvm;
using Xunit;

namespace Rusthon.CodeGen.Tests;

public class LlvmBindingTests
{
    [Fact]
    public void A_supported_version_is_found() => Assert.InRange(LlvmLibrary.Version.Major, 19, 22);

    [Fact]
    public void A_function_is_built_verified_optimised_and_emitted()
    {
        var context = LlvmContext.Create();
        var target = LlvmTargetMachine.ForHost(LlvmCodeGenLevel.Default);
        var module = context.CreateModule("m");
        module.SetTarget(target);
        var function = AddChecked(context, module);
        module.Verify();
        Assert.Contains("llvm.sadd.with.overflow.i64", module.ToString(), StringComparison.Ordinal);
        Assert.Contains("branch_weights", module.ToString(), StringComparison.Ordinal);
        module.RunPasses("default<O2>", target);
        function.SetOwnSectionGroup(module);
        var bitcode = module.ToBitcode();

        var assembly = Encoding.UTF8.GetString(target.Emit(module, LlvmFileType.Assembly));
        Assert.Contains(".text.add", assembly, StringComparison.Ordinal);
        module.Dispose();

        var copy = context.ParseBitcode(bitcode);
        var objectFile = target.Emit(copy, LlvmFileType.Object);
        Assert.Equal([0x7F, (byte)'E', (byte)'L', (byte)'F'], objectFile[..4]);
        copy.Dispose();
        context.Dispose();
    }

    [Fact]
    public void Debug_information_carries_positions()
    {
        var context = LlvmContext.Create();
        var target = LlvmTargetMachine.ForHost(LlvmCodeGenLevel.None);
        var module = context.CreateModule("m");
        module.SetTarget(target);
        var debug = LlvmDebugInfo.Create(module, context);
        var file = debug.File("a.py", "/tmp");
        debug.CompileUnit(file, "test", optimized: false);
        var function = module.AddFunction("f", context.Int64.Function([context.Int64]));
        var integer = debug.BasicType("int", 64, 5);
        var scope = debug.Function(file, "f", "f", file, 3, debug.FunctionType(file, [integer, integer]), local: false, optimized: false);
        function.SetSubprogram(scope);
        var builder = context.CreateBuilder();
        var block = function.AppendBlock("entry");
        builder.PositionAtEnd(block);
        var location = LlvmDebugInfo.Location(context, 4, 5, scope);
        builder.SetDebugLocation(location);
        debug.Value(function.Parameter(0), debug.Parameter(scope, "x", 1, file, 3, integer), location, block);
        builder.Ret(builder.Add(function.Parameter(0), context.Int64.ConstInt(1UL)));
        debug.Finish();
        module.Verify();
        Assert.Contains("!DILocation(line: 4, column: 5", module.ToString(), StringComparison.Ordinal);
        Assert.Contains("DW_LANG_Python", module.ToString(), StringComparison.Ordinal);
        builder.Dispose();
        module.Dispose();
        context.Dispose();
    }

    [Fact]
    public void A_broken_module_fails_verification()
    {
        var context = LlvmContext.Create();
        var module = context.CreateModule("m");
        module.AddFunction("f", context.Void.Function([])).AppendBlock("entry");
        Assert.Throws<LlvmException>(module.Verify);
        Assert.Throws<LlvmException>(() => module.Intrinsic("llvm.no.such.thing"));
        Assert.Throws<LlvmException>(() => context.ParseIR("define"));
        Assert.Throws<LlvmException>(() => context.Attribute("nosuch"));
        module.Dispose();
        context.Dispose();
    }

    [Fact]
    public void Constants_keep_their_bits()
    {
        var context = LlvmContext.Create();
        Assert.Equal("i64 -1", context.Int64.ConstInt(-1L).ToString());
        Assert.Equal("i32 -2", context.Int32.ConstInt(-2L).ToString());
        Assert.Equal("i128 -3", context.Int128.ConstInt(-3L).ToString());
        Assert.Equal("double 0x7FF8000000000123", context.Double.ConstReal(BitConverter.UInt64BitsToDouble(0x7FF8000000000123)).ToString());
        Assert.Equal("[2 x i8] c\"a\\00\"", context.ConstBytes("a"u8, nullTerminated: true).ToString());
        Assert.Equal("{ i8, ptr } { i8 1, ptr null }", context.ConstStruct([context.Int8.ConstInt(1UL), context.Pointer.Null]).ToString());
        context.Dispose();
    }

    private static LlvmValue AddChecked(LlvmContext context, LlvmModule module)
    {
        var i64 = context.Int64;
        var function = module.AddFunction("add", i64.Function([i64, i64]));
        function.AddAttribute(context.Attribute("nounwind"));
        function.AddAttribute(context.StringAttribute("target-cpu", "x86-64-v2"));
        var builder = context.CreateBuilder();
        builder.PositionAtEnd(function.AppendBlock("entry"));
        var pair = builder.Call(module.Intrinsic("llvm.sadd.with.overflow", i64), [function.Parameter(0), function.Parameter(1)]);
        var fine = function.AppendBlock("fine");
        var overflow = function.AppendBlock("overflow");
        builder.CondBr(builder.ExtractValue(pair, 1), overflow, fine)
            .SetMetadata(context.MetadataKind("prof"), context.BranchWeights(1, 1000));
        builder.PositionAtEnd(fine);
        builder.Ret(builder.ExtractValue(pair, 0));
        builder.PositionAtEnd(overflow);
        builder.Call(module.Intrinsic("llvm.trap"), []);
        builder.Unreachable();
        builder.Dispose();
        return function;
    }
}
