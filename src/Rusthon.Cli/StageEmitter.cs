using System;
using System.Linq;
using System.Text;
using Rusthon.CodeGen;
using Rusthon.IR;
using Rusthon.Passes;
using Rusthon.Passes.Inference;
using Rusthon.Semantics;
using Rusthon.Syntax;

namespace Rusthon.Cli;

/// <summary>The printable form of each stage; the table is the list of names that <c>emit --stage</c> takes.</summary>
internal static class StageEmitter
{
    private const string AfterPass = "ir-after:";

    private static readonly (string Name, Func<Compilation, byte[]?> Emit)[] Stages =
    [
        ("tokens", c => Text(c.Decode() is { } source ? Lexer.Tokenize(source).ToString() : null)),
        ("tree", c => Text(c.Parse() is { } tree ? TreeDumper.Dump(tree) : null)),
        ("symbols", c => Text(c.Parse() is { } tree && Lowering.ScopesOf(tree, c.Diagnostics) is { } scopes ? SymbolPrinter.Print(scopes, tree.Source) : null)),
        ("ir", c => Text(c.Lower() is { } program ? IrPrinter.Print(program) : null)),
        ("types", c => Text(c.Lower() is { } program ? TypesPrinter.Print(Pipeline.BeforeInference(program)) : null)),
        ("llvm", c => c.Generate(OutputKind.Llvm)?.Bytes),
        ("asm", c => c.Generate(OutputKind.Assembly)?.Bytes),
        ("obj", c => c.Generate(OutputKind.Object)?.Bytes),
    ];

    /// <summary>All names, for messages.</summary>
    public static string Names =>
        "the stages are " + string.Join(", ", Stages.Select(s => s.Name)) + ", and "
        + string.Join(", ", Pipeline.Passes.Select(p => AfterPass + p.Name));

    /// <summary>True when there is such a stage.</summary>
    public static bool IsKnown(string name) =>
        Stages.Any(s => s.Name == name)
        || (name.StartsWith(AfterPass, StringComparison.Ordinal) && Pipeline.Passes.Any(p => AfterPass + p.Name == name));

    /// <summary>The program after a stage, or null when it has errors.</summary>
    public static byte[]? Emit(Compilation compilation, string name) =>
        name.StartsWith(AfterPass, StringComparison.Ordinal)
            ? Text(compilation.Optimize(name[AfterPass.Length..])?.Captured)
            : Stages.First(s => s.Name == name).Emit(compilation);

    private static byte[]? Text(string? text) => text is null ? null : Encoding.UTF8.GetBytes(text.EndsWith('\n') ? text : text + "\n");
}
