using System;
using System.Collections.Generic;
using System.IO;
using Rusthon.CodeGen.Llvm;
using Rusthon.IR;
using Rusthon.Source;

namespace Rusthon.CodeGen.Emit;

/// <summary>
/// Line tables and variables for debuggers (DWARF): each function under its Python name, each op at its line, each value that a
/// Python variable has. One for a program; a function's ops are emitted between <see cref="Enter"/> and <see cref="Leave"/>.
/// </summary>
internal sealed class DebugLines
{
    private const uint BoolEncoding = 2;
    private const uint FloatEncoding = 4;
    private const uint SignedEncoding = 5;
    private const uint UnsignedEncoding = 7;

    private readonly LlvmContext context;
    private readonly LlvmDebugInfo info;
    private readonly LlvmMetadata unit;
    private readonly LlvmMetadata functionType;
    private readonly Dictionary<string, LlvmMetadata> files = new(StringComparer.Ordinal);
    private readonly Dictionary<IRType, LlvmMetadata> types = [];
    private readonly Dictionary<(LlvmMetadata Scope, string Name, IRType Type), LlvmMetadata> variables = [];

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

    /// <summary>From the end of the block on, a variable of the function being emitted has a value.</summary>
    public void SetVariable(LlvmBlock block, LlvmMetadata scope, SourceText source, int line, string name, IRType type, LlvmValue value)
    {
        info.Value(value, Variable(scope, source, line, name, type), LlvmDebugInfo.Location(context, line, 0, scope), block);
    }

    /// <summary>Gives a part of the frame of the function being emitted a name, which no Python variable can have.</summary>
    public void NameSlot(LlvmBlock block, LlvmMetadata scope, SourceText source, int line, string name, LlvmValue slot) =>
        info.Declare(slot, Variable(scope, source, line, name, IRType.V), LlvmDebugInfo.Location(context, line, 0, scope), block);

    private LlvmMetadata Variable(LlvmMetadata scope, SourceText source, int line, string name, IRType type)
    {
        var key = (scope, name, type);
        if (!variables.TryGetValue(key, out var variable))
        {
            variable = info.Variable(scope, name, FileOf(source.Path), line, TypeOf(type));
            variables.Add(key, variable);
        }

        return variable;
    }

    private LlvmMetadata TypeOf(IRType type)
    {
        if (!types.TryGetValue(type, out var made))
        {
            var (name, bits, encoding) = type switch
            {
                IRType.I64 => ("int", 64, SignedEncoding),
                IRType.U64 => ("unsigned int", 64, UnsignedEncoding),
                IRType.F64 => ("float", 64, FloatEncoding),
                IRType.Bool => ("bool", 8, BoolEncoding),
                _ => ("object", 64, UnsignedEncoding),
            };
            made = info.BasicType(name, bits, encoding);
            types.Add(type, made);
        }

        return made;
    }

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
