using System;
using System.Collections.Generic;
using System.IO;
using Rusthon.CodeGen.Llvm;
using Rusthon.IR;
using Rusthon.Source;

namespace Rusthon.CodeGen.Emit;

/// <summary>
/// Line tables for debuggers (DWARF): each function under its Python name, each op at its line. One for a program; a function's
/// ops are emitted between <see cref="Enter"/> and <see cref="Leave"/>.
/// </summary>
internal sealed class DebugLines
{
    private readonly LlvmContext context;
    private readonly LlvmDebugInfo info;
    private readonly LlvmMetadata unit;
    private readonly LlvmMetadata functionType;
    private readonly Dictionary<string, LlvmMetadata> files = new(StringComparer.Ordinal);

    /// <summary>Starts the debug information of a program.</summary>
    /// <param name="context">Owns the module.</param>
    /// <param name="module">The module of the whole program.</param>
    /// <param name="main">The path of the main source.</param>
    /// <param name="optimized">Whether the code will be optimised.</param>
    public DebugLines(LlvmContext context, LlvmModule module, string main, bool optimized)
    {
        this.context = context;
        IsOptimized = optimized;
        info = LlvmDebugInfo.Create(module, context);
        unit = info.CompileUnit(FileOf(main), "rusthon", optimized);
        functionType = info.FunctionType(FileOf(main), []);
    }

    private bool IsOptimized { get; }

    /// <summary>Gives a function its entry, and gives back the scope of its positions.</summary>
    public LlvmMetadata Enter(Function function, LlvmValue body, SourceText source, LlvmBuilder builder)
    {
        var file = FileOf(source.Path);
        var line = Math.Max(function.Signature.FirstLine, 1);
        var scope = info.Function(unit, function.Signature.QualName, body.Name, file, line, functionType, local: true, IsOptimized);
        body.SetSubprogram(scope);
        SetLine(builder, scope, line, 0);
        return scope;
    }

    /// <summary>The following instructions belong to a position; lines count from 1, columns from 0.</summary>
    public void SetLine(LlvmBuilder builder, LlvmMetadata scope, int line, int column) =>
        builder.SetDebugLocation(LlvmDebugInfo.Location(context, line, column + 1, scope));

    /// <summary>The following instructions belong to no source.</summary>
    public static void Leave(LlvmBuilder builder) => builder.SetDebugLocation(default);

    /// <summary>Completes the debug information.</summary>
    public void Finish() => info.Finish();

    private LlvmMetadata FileOf(string path)
    {
        if (!files.TryGetValue(path, out var file))
        {
            file = info.File(Path.GetFileName(path), Path.GetDirectoryName(path) ?? "");
            files.Add(path, file);
        }

        return file;
    }
}
