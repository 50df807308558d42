using System.Collections.Generic;
using System.Linq;
using Rusthon.CodeGen.Llvm;
using Rusthon.CodeGen.Uses;
using Rusthon.IR;

namespace Rusthon.CodeGen.Emit;

/// <summary>
/// IR to LLVM. Expects IR in which counts are explicit (after the refcount pass) and no function yields; gives a module
/// that needs only the runtime object to be linked. The caller owns the context.
/// </summary>
public static class ProgramEmitter
{
    /// <summary>Emits a program into a module that starts as the runtime's inline bitcode.</summary>
    /// <param name="context">Owns the module.</param>
    /// <param name="program">What to emit.</param>
    /// <param name="precompiled">The modules of the library that are linked as objects; null when the modules given are such a library object themselves.</param>
    /// <param name="abi">The runtime's ABI table.</param>
    /// <param name="inlineBitcode">The runtime's bodies that may be inlined and its declarations; empty for none.</param>
    /// <param name="options">How.</param>
    public static (LlvmModule Module, IReadOnlyList<ModuleUses> Uses) Emit(
        LlvmContext context, Program program, IReadOnlyList<string>? precompiled, string abi, System.ReadOnlySpan<byte> inlineBitcode, BackendOptions options)
    {
        var module = inlineBitcode.IsEmpty ? context.CreateModule("program") : context.ParseBitcode(inlineBitcode);
        module.SetSourceFileName(program.Modules[0].Source.Path);
        var emit = new EmitContext(context, module, new BuiltinEntries(abi))
        {
            ForceExits = options.ForceExits,
            ForSize = options.ForSize,
            NotesPlaces = options.CheckLeaks || options.MeasureFile is not null,
            Measures = options.MeasureFile is not null,
            Debug = options.DebugInfo ? new DebugLines(context, module, program.Modules[0].Source.Path, options.OptimizationLevel > 0) : null,
        };
        var modules = program.Modules.Select(m => new ModuleEmitter(emit, m)).ToList();
        emit.SetModules(modules);
        foreach (var item in modules)
        {
            item.Emit();
        }

        if (precompiled is not null)
        {
            EmitModuleTable(emit, modules, precompiled);
            var settings = emit.Context.ConstStruct(
            [
                emit.Context.Int64.ConstInt(options.MaxHeap),
                emit.Context.Int64.ConstInt(options.CheckLeaks ? (long)modules.Count : 0),
                options.MeasureFile is { } path ? emit.AddData("measure_file", emit.Context.ConstBytes(System.Text.Encoding.UTF8.GetBytes(path), nullTerminated: true)) : emit.Context.Pointer.Null,
                emit.Context.Int64.ConstInt(program.ChangesClasses ? 1L : 0),
            ]);
            Define(emit, "rusthon_settings", settings);
        }

        emit.Debug?.Finish();
        emit.Builder.Dispose();
        return (module, [.. program.Modules.Select(m => UsesFinder.Of(m, isLibrary: precompiled is null, emit.RuntimeFunctionsOf))]);
    }

    private static void EmitModuleTable(EmitContext emit, List<ModuleEmitter> modules, IReadOnlyList<string> precompiled)
    {
        var library = precompiled.Select(name => emit.Module.AddGlobal(emit.ModuleDefType, ModuleEmitter.Symbol(name)));
        var entries = modules.Select(m => m.Definition).Concat(library).Append(emit.Context.Pointer.Null).ToArray();
        Define(emit, "rusthon_modules", emit.Context.Pointer.ConstArray(entries));
    }

    /// <summary>Defines what the runtime imports under a name.</summary>
    private static void Define(EmitContext emit, string name, LlvmValue value)
    {
        var old = emit.Module.FindGlobal(name);
        var global = emit.Module.AddGlobal(value.Type, name + ".definition").SetInitializer(value);
        if (!old.IsNone)
        {
            old.ReplaceAllUsesWith(global);
            old.DeleteGlobal();
        }

        global.SetName(name);
    }
}
