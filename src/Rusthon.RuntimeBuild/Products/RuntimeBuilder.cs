using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Mono.Cecil;
using Rusthon.CodeGen.Llvm;
using Rusthon.RuntimeBuild.Il;
using Rusthon.RuntimeBuild.Tables;
using Rusthon.RuntimeBuild.Translation;

namespace Rusthon.RuntimeBuild.Products;

/// <summary>
/// Makes from the runtime's assembly, for each allocator: <c>runtime.o</c> (every function and global in sections
/// of its own, so that a linker drops what a program does not use), <c>runtime.graph</c> (what refers to what) and <c>inline.bc</c> (the bodies that programs
/// may inline, available_externally); and once <c>runtime.abi</c>, the table of what there is.
/// </summary>
internal static class RuntimeBuilder
{
    /// <summary>
    /// LLVM's is 225. Hot small methods are marked to be inlined, and for the rest less code matters more: 607 KB
    /// instead of 839, in 8 instead of 14 seconds.
    /// </summary>
    private const int InlinerThreshold = 50;

    /// <summary>The passes for what programs normally link.</summary>
    public const string ProductPasses = "default<O2>";

    /// <summary>The passes for the bodies that programs inline: done once here, not again for each program.</summary>
    private const string InlinePasses = "always-inline,function(sroa,early-cse,simplifycfg,instcombine<no-verify-fixpoint>)";

    /// <summary>The passes for the variants that only find mistakes: what makes the translator's output readable.</summary>
    public const string CheckingPasses = "always-inline,function(sroa,early-cse,simplifycfg),globaldce";

    /// <summary>The attributes that make a method part of the runtime whether or not other methods call it.</summary>
    private static readonly string[] RootAttributes =
    [
        Attributes.Export, Attributes.Inline, Attributes.Slot, Attributes.Method, Attributes.Getter, Attributes.Builtin,
        Attributes.ModuleConstant,
    ];

    /// <summary>
    /// Writes the products to a folder, unless they are there already and made of the same by the same, and gives
    /// what was rejected; then nothing is written.
    /// </summary>
    public static IReadOnlyList<Rejection> Build(string assembly, string folder, IReadOnlyList<Allocator> allocators)
    {
        var stale = allocators.Where(a => !BuildKey.Matches(assembly, folder, a)).ToArray();
        var rejections = new Rejections();
        var files = new ConcurrentDictionary<string, byte[]>();
        Parallel.ForEach(stale, allocator =>
        {
            // Each variant reads the assembly anew: neither Cecil's nor LLVM's objects may be shared between threads.
            var modules = SourceAssembly.Read(assembly);
            foreach (var rejection in BuildVariant(modules, allocator, files))
            {
                lock (rejections)
                {
                    rejections.Add(rejection);
                }
            }
        });
        if (rejections.All.Count == 0)
        {
            files["runtime.abi"] = Encoding.UTF8.GetBytes(AbiTable.Print(SourceAssembly.Read(assembly)));
            Directory.CreateDirectory(folder);
            foreach (var (name, content) in files)
            {
                File.WriteAllBytes(Path.Combine(folder, name), content);
            }

            foreach (var allocator in stale)
            {
                BuildKey.Write(assembly, folder, allocator);
            }
        }

        return rejections.All;
    }

    private static IReadOnlyList<Rejection> BuildVariant(
        IReadOnlyList<ModuleDefinition> modules, Allocator allocator, ConcurrentDictionary<string, byte[]> files)
    {
        var isProduct = allocator.IsProduct;
        var target = LlvmTargetMachine.ForHost(isProduct ? LlvmCodeGenLevel.Default : LlvmCodeGenLevel.None);
        using var inline = new Translator(modules, target, new() { Allocator = allocator.Value, InlineBodiesOnly = true });
        AddRoots(inline, modules, m => NativeSymbols.Of(m) is not null || m.Attribute(Attributes.Inline) is not null);
        inline.Run();
        var shared = inline.Functions.Values.Select(f => f.Name).Concat(inline.Globals.Keys).ToHashSet(StringComparer.Ordinal);

        using var all = TranslateAll(modules, target, allocator, shared, out var tables);
        if (all.Rejections.All.Count + inline.Rejections.All.Count > 0)
        {
            return [.. all.Rejections.All, .. inline.Rejections.All];
        }

        all.RejectInitializers();
        if (all.Rejections.All.Count > 0)
        {
            return all.Rejections.All;
        }

        tables.Pack();
        all.Module.Verify();
        files[$"runtime{allocator.Suffix}.graph"] = Encoding.UTF8.GetBytes(
            UsageGraph.Print(all, tables.Conditional, LiteralNames.Of(all, modules)));
        inline.Module.Verify();
        inline.Module.RunPasses(InlinePasses, target);
        files[$"inline{allocator.Suffix}.bc"] = inline.Module.ToBitcode();
        files[$"runtime{allocator.Suffix}.o"] = Compile(all.Module, target, isProduct ? ProductPasses : CheckingPasses);
        return [];
    }

    /// <summary>Writes the LLVM IR of the whole runtime before optimisation, and gives what was rejected.</summary>
    public static IReadOnlyList<Rejection> PrintIR(string assembly, string output, Allocator allocator)
    {
        using var all = TranslateAll(
            SourceAssembly.Read(assembly), LlvmTargetMachine.ForHost(LlvmCodeGenLevel.Default), allocator, new HashSet<string>(), out _);
        File.WriteAllText(output, all.Module.ToString());
        return all.Rejections.All;
    }

    private static Translator TranslateAll(
        IReadOnlyList<ModuleDefinition> modules, LlvmTargetMachine target, Allocator allocator, IReadOnlySet<string> shared, out TypeTables tables)
    {
        var all = new Translator(modules, target, new() { Allocator = allocator.Value, SharedSymbols = shared });
        AddRoots(all, modules, m => RootAttributes.Any(a => m.Attribute(a) is not null));
        tables = new TypeTables(all, modules);
        tables.Emit();
        all.Run();
        return all;
    }

    /// <summary>Optimises a module and makes an object file of it with a section for each function and global.</summary>
    public static byte[] Compile(LlvmModule module, LlvmTargetMachine target, string passes)
    {
        module.RunPasses(passes, target, new() { InlinerThreshold = InlinerThreshold });
        module.SetOwnSectionGroups();
        return target.Emit(module, LlvmFileType.Object);
    }

    private static void AddRoots(Translator translator, IReadOnlyList<ModuleDefinition> modules, Func<MethodDefinition, bool> isRoot)
    {
        foreach (var method in modules.AllTypes().SelectMany(t => t.Methods).Where(isRoot))
        {
            if (method.HasGenericParameters || method.DeclaringType.HasGenericParameters)
            {
                continue;
            }

            try
            {
                translator.Function(new MethodInstance(method, GenericScope.None));
            }
            catch (RejectedException e)
            {
                translator.Rejections.Add(method, null, e.Message);
            }
        }
    }
}
