using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;
using Rusthon.CodeGen.Llvm;
using Rusthon.RuntimeBuild.Il;
using Rusthon.RuntimeBuild.Tables;
using Rusthon.RuntimeBuild.Translation;

namespace Rusthon.RuntimeBuild.Products;

/// <summary>
/// Makes an object file with a <c>main</c> that runs an assembly's native tests: static methods without parameters
/// marked [NativeTest] that return 0, or the number of the check that failed. Each failure is a line
/// <c>FAIL name number</c>; the exit code is 1 if there was one. Tests that use Python objects bring all type objects
/// with them, and so most of the runtime; that is not optimised.
/// </summary>
internal static class NativeTests
{
    private const string Runtime = "Rusthon.Runtime";

    /// <summary>Writes the object file (or for a name ending in .ll the LLVM IR before optimisation) and gives what was rejected; then nothing is written.</summary>
    public static IReadOnlyList<Rejection> Build(string assembly, string output)
    {
        var modules = SourceAssembly.Read(assembly, Runtime);
        var target = LlvmTargetMachine.ForHost(LlvmCodeGenLevel.Default);
        using var translator = new Translator(modules, target, new() { Allocator = Allocator.All[0].Value, DefineImports = true });
        AddMain(translator, Tests(modules));
        translator.Run();
        var usesObjects = translator.Globals.Keys.Any(k => k.StartsWith(NativeSymbols.TypeObjectPrefix, StringComparison.Ordinal));
        if (usesObjects)
        {
            new TypeTables(translator, modules).Emit();
            translator.Run();
        }

        if (translator.Rejections.All.Count == 0)
        {
            translator.EvaluateInitializers();
        }

        if (translator.Rejections.All.Count == 0)
        {
            translator.Module.Verify();
            if (Path.GetExtension(output) == ".ll")
            {
                File.WriteAllText(output, translator.Module.ToString());
            }
            else
            {
                File.WriteAllBytes(output, RuntimeBuilder.Compile(
                    translator.Module, target, usesObjects ? RuntimeBuilder.CheckingPasses : RuntimeBuilder.ProductPasses));
            }
        }

        return translator.Rejections.All;
    }

    /// <summary>Translates one method, named without its type, and gives what was rejected.</summary>
    public static IReadOnlyList<Rejection> Check(string assembly, string method)
    {
        var modules = SourceAssembly.Read(assembly, Runtime);
        var target = LlvmTargetMachine.ForHost(LlvmCodeGenLevel.None);
        using var translator = new Translator(modules, target, new() { Allocator = Allocator.Find("malloc")!.Value });
        AddMain(translator, modules.AllTypes().SelectMany(t => t.Methods).Where(m => m.Name == method));
        translator.Run();
        return translator.Rejections.All;
    }

    private static IEnumerable<MethodDefinition> Tests(IReadOnlyList<ModuleDefinition> modules) =>
        modules.AllTypes().SelectMany(t => t.Methods).Where(m => m.Attribute(Attributes.NativeTest) is not null);

    private static void AddMain(Translator translator, IEnumerable<MethodDefinition> tests)
    {
        var (context, module) = (translator.Context, translator.Module);
        var printf = module.AddFunction("printf", context.Int32.Function([context.Pointer], variadic: true));
        var format = translator.Constant(context.ConstBytes("FAIL %s %d\n"u8, nullTerminated: true), "format", 1);
        var main = module.AddFunction("main", context.Int32.Function([]));
        var builder = context.CreateBuilder();
        builder.PositionAtEnd(main.AppendBlock("entry"));
        var failed = context.Int32.Null;
        foreach (var test in tests)
        {
            LlvmValue function;
            try
            {
                function = translator.Function(new MethodInstance(test, GenericScope.None));
            }
            catch (RejectedException e)
            {
                translator.Rejections.Add(test, null, e.Message);
                continue;
            }

            var result = builder.Call(function, []);
            var report = main.AppendBlock("report");
            var next = main.AppendBlock("next");
            var before = builder.Block;
            builder.CondBr(builder.ICmp(LlvmIntPredicate.NE, result, context.Int32.Null), report, next);
            builder.PositionAtEnd(report);
            var name = translator.Constant(context.ConstBytes(System.Text.Encoding.UTF8.GetBytes(MethodNames.Readable(test)), nullTerminated: true), "name", 1);
            builder.Call(printf, [format, name, result]);
            builder.Br(next);
            builder.PositionAtEnd(next);
            var soFar = builder.Phi(context.Int32);
            soFar.AddIncoming(failed, before);
            soFar.AddIncoming(context.Int32.ConstInt(1UL), report);
            failed = soFar;
        }

        builder.Ret(failed);
        builder.Dispose();
    }
}
