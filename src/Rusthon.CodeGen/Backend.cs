using System;
using System.Collections.Generic;
using Rusthon.CodeGen.Emit;
using Rusthon.CodeGen.Llvm;
using Rusthon.CodeGen.Machine;
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
        GeneratedCode? code = null;
        Compile(program, precompiled, runtime, options, kind == OutputKind.Llvm, (module, target, uses) => code = new(Bytes(module, target, kind), uses));
        return code!;
    }

    /// <summary>The code that <see cref="Generate"/> makes of a program, described instead of assembled. Debug information, which does not change code, is always on.</summary>
    /// <exception cref="LlvmException">The code did not verify, or LLVM failed.</exception>
    public static MachineListing Describe(Program program, IReadOnlyList<string>? precompiled, RuntimeFiles runtime, BackendOptions options)
    {
        var layouts = new List<string>();
        LlvmLibrary.OnRemark(layouts.Add);
        var text = "";
        Compile(program, precompiled, runtime, options with { DebugInfo = true }, false, (module, target, _) =>
        {
            target.SetVerboseAssembly();
            text = System.Text.Encoding.UTF8.GetString(target.Emit(module, LlvmFileType.Assembly));
        });
        return new MachineListing(text, layouts);
    }

    private static void Compile(
        Program program, IReadOnlyList<string>? precompiled, RuntimeFiles runtime, BackendOptions options, bool keepNames, Action<LlvmModule, LlvmTargetMachine, RuntimeUses> take)
    {
        runtime.CheckLlvm();
        using var context = LlvmContext.Create();
        context.SetDiscardValueNames(!keepNames);
        var level = options.OptimizationLevel switch
        {
            0 => LlvmCodeGenLevel.None,
            1 => LlvmCodeGenLevel.Less,
            2 => LlvmCodeGenLevel.Default,
            _ => LlvmCodeGenLevel.Aggressive,
        };
        using var target = LlvmTargetMachine.ForHost(level);
        var (module, uses) = ProgramEmitter.Emit(context, program, precompiled, runtime.Abi, runtime.InlineBitcode, options);
        module.SetTarget(target);
        module.Verify();
        module.RunPasses($"default<O{options.OptimizationLevel}>", target);
        if (options.Verify)
        {
            module.Verify();
        }

        take(module, target, uses);
    }

    private static byte[] Bytes(LlvmModule module, LlvmTargetMachine target, OutputKind kind) =>
        kind switch
        {
            OutputKind.Llvm => System.Text.Encoding.UTF8.GetBytes(module.ToString()),
            OutputKind.Assembly => target.Emit(module, LlvmFileType.Assembly),
            _ => target.Emit(module, LlvmFileType.Object),
        };
}
