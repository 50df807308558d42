using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Rusthon.CodeGen.Emit;
using Rusthon.CodeGen.Llvm;
using Rusthon.CodeGen.Machine;
using Rusthon.CodeGen.Parts;
using Rusthon.CodeGen.Uses;
using Rusthon.IR;

namespace Rusthon.CodeGen;

/// <summary>What the code generator should make.</summary>
/// <param name="OptimizationLevel">0 to 3, as -O0 to -O3.</param>
/// <param name="Verify">Check the LLVM module after optimisation too.</param>
/// <param name="ForceExits">Leave fast code at every third guard, whether it holds or not.</param>
/// <param name="DebugInfo">Emit line tables and variables for debuggers.</param>
public sealed record BackendOptions(int OptimizationLevel = 2, bool Verify = false, bool DebugInfo = false, bool ForceExits = false)
{
    /// <summary>The most bytes that the program's heap may have; 0: as many as there are.</summary>
    public long MaxHeap { get; init; }

    /// <summary>Large programs may be compiled in parts side by side.</summary>
    public bool InParts { get; init; }

    /// <summary>Code is to be small rather than fast.</summary>
    public bool ForSize { get; init; }

    /// <summary>Note the place of each op that may allocate, and list at the end what is alive.</summary>
    public bool CheckLeaks { get; init; }

    /// <summary>The file into which the program writes at its end what it has allocated and called; null for a program that does not measure. Needs the runtime with malloc.</summary>
    public string? MeasureFile { get; init; }
}

/// <summary>The form in which generated code is asked for.</summary>
public enum OutputKind
{
    /// <summary>LLVM IR text.</summary>
    Llvm,

    /// <summary>Assembly text.</summary>
    Assembly,

    /// <summary>An object file.</summary>
    Object,
}

/// <summary>IR to LLVM to machine code.</summary>
public static class Backend
{
    /// <summary>Generates code for a whole program.</summary>
    /// <param name="program">IR after the whole pipeline.</param>
    /// <param name="precompiled">The library modules that the program is linked with; null to compile the modules as library objects.</param>
    /// <param name="runtime">The prebuilt runtime.</param>
    /// <param name="kind">What to give back; text is UTF-8.</param>
    /// <param name="options">How.</param>
    /// <exception cref="LlvmException">The code did not verify, or LLVM failed.</exception>
    public static GeneratedCode Generate(Program program, IReadOnlyList<string>? precompiled, RuntimeFiles runtime, OutputKind kind, BackendOptions options)
    {
        using var context = LlvmContext.Create();
        context.SetDiscardValueNames(kind != OutputKind.Llvm);
        var (module, uses) = Emit(context, program, precompiled, runtime, options);
        var plan = options.InParts && kind == OutputKind.Object && !options.DebugInfo ? PartPlan.Make(module) : null;
        return new(plan is { Count: > 1 } ? CompileParts(module, context, plan, options) : [Compile(module, options, target => Bytes(module, target, kind, isDivided: precompiled is null))], uses);
    }

    /// <summary>The code that <see cref="Generate"/> makes objects of, described instead of assembled: in one part, or in several where these are allowed. Debug information, which does not change code, is always on.</summary>
    /// <exception cref="LlvmException">The code did not verify, or LLVM failed.</exception>
    public static IReadOnlyList<MachineListing> Describe(Program program, IReadOnlyList<string>? precompiled, RuntimeFiles runtime, BackendOptions options)
    {
        var layouts = new List<string>();
        LlvmLibrary.OnRemark(layouts.Add);
        var described = options with { DebugInfo = true };
        using var context = LlvmContext.Create();
        context.SetDiscardValueNames(true);
        var (module, _) = Emit(context, program, precompiled, runtime, described);
        var plan = options.InParts ? PartPlan.Make(module) : null;
        if (plan is not { Count: > 1 })
        {
            return [new MachineListing(Assembly(module), layouts)];
        }

        var whole = module.ToBitcode();
        return [.. Enumerable.Range(0, plan.Count).Select(Part).ToArray()];

        string Assembly(LlvmModule compiled) => Compile(compiled, described, target =>
        {
            target.SetVerboseAssembly();
            return System.Text.Encoding.UTF8.GetString(target.Emit(compiled, LlvmFileType.Assembly));
        });

        MachineListing Part(int part)
        {
            using var own = LlvmContext.Create();
            own.SetDiscardValueNames(true);
            var copy = own.ParseBitcode(whole);
            PartCutter.Cut(copy, own, plan, part);
            return new MachineListing(Assembly(copy), layouts);
        }
    }

    private static (LlvmModule Module, IReadOnlyList<ModuleUses> Uses) Emit(
        LlvmContext context, Program program, IReadOnlyList<string>? precompiled, RuntimeFiles runtime, BackendOptions options)
    {
        runtime.CheckLlvm();
        var (module, uses) = ProgramEmitter.Emit(context, program, precompiled, runtime.Abi, runtime.InlineBitcode, options);
        using var target = Target(options);
        module.SetTarget(target);
        module.Verify();
        return (module, uses);
    }

    /// <summary>Compiles the parts of a module side by side, each in a context of its own, as LLVM demands.</summary>
    private static byte[][] CompileParts(LlvmModule module, LlvmContext context, PartPlan plan, BackendOptions options)
    {
        var whole = module.ToBitcode();
        var objects = new byte[plan.Count][];
        var others = Enumerable.Range(1, plan.Count - 1).Select(part => Task.Run(() =>
        {
            using var own = LlvmContext.Create();
            own.SetDiscardValueNames(true);
            objects[part] = CompilePart(own.ParseBitcode(whole), own, part);
        })).ToArray();
        objects[0] = CompilePart(module, context, 0);
        Task.WhenAll(others).GetAwaiter().GetResult();
        return objects;

        byte[] CompilePart(LlvmModule copy, LlvmContext owner, int part)
        {
            PartCutter.Cut(copy, owner, plan, part);
            return Compile(copy, options, target => Bytes(copy, target, OutputKind.Object));
        }
    }

    private static T Compile<T>(LlvmModule module, BackendOptions options, Func<LlvmTargetMachine, T> take)
    {
        using var target = Target(options);
        module.RunPasses($"default<O{options.OptimizationLevel}>", target, new LlvmPassOptions { SlpVectorization = options.OptimizationLevel > 2 });
        if (options.Verify)
        {
            module.Verify();
        }

        return take(target);
    }

    private static LlvmTargetMachine Target(BackendOptions options) => LlvmTargetMachine.ForHost(options.OptimizationLevel switch
    {
        0 => LlvmCodeGenLevel.None,
        1 => LlvmCodeGenLevel.Less,
        2 => LlvmCodeGenLevel.Default,
        _ => LlvmCodeGenLevel.Aggressive,
    });

    /// <summary>The code as it was asked for; divided, it has a section for each function and datum.</summary>
    private static byte[] Bytes(LlvmModule module, LlvmTargetMachine target, OutputKind kind, bool isDivided = false)
    {
        if (isDivided)
        {
            module.SetOwnSectionGroups();
        }

        return kind switch
        {
            OutputKind.Llvm => System.Text.Encoding.UTF8.GetBytes(module.ToString()),
            OutputKind.Assembly => target.Emit(module, LlvmFileType.Assembly),
            _ => target.Emit(module, LlvmFileType.Object),
        };
    }
}
