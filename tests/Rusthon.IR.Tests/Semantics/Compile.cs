using System.Collections.Generic;
using System.Linq;
using Rusthon.Semantics;
using Rusthon.Source;
using Rusthon.Syntax;
using Assert = Xunit.Assert;

namespace Rusthon.IR.Tests.Semantics;

/// <summary>Compiles small programs up to a stage.</summary>
internal static class Compile
{
    private static readonly RuntimeNames Runtime = new(
        new Dictionary<string, string> { ["len"] = "len(obj, /)", ["pow"] = "pow(base, exp, mod=None)" },
        new HashSet<string> { "len", "pow", "print", "range", "super", "locals", "globals" },
        new Dictionary<string, string>());

    /// <summary>The scopes as text.</summary>
    public static string Scopes(string text)
    {
        var diagnostics = new DiagnosticBag();
        var source = new SourceText("test.py", text);
        var tree = Lowering.ScopesOf(Parser.ParseModule(source, diagnostics)!, diagnostics)!;
        Assert.Empty(diagnostics.Items);
        return SymbolPrinter.Print(tree, source);
    }

    /// <summary>The messages of the errors and warnings of a program.</summary>
    public static List<string> Messages(string text)
    {
        var diagnostics = new DiagnosticBag();
        Program(text, diagnostics);
        return [.. diagnostics.Items.Select(item => item.Message)];
    }

    /// <summary>The program in IR; it has been checked.</summary>
    public static Program Program(string text)
    {
        var diagnostics = new DiagnosticBag();
        var program = Program(text, diagnostics);
        Assert.Empty(diagnostics.Items.Select(item => item.Message));
        Assert.Empty(IrChecker.Check(program!, counted: false));
        return program!;
    }

    private static Program? Program(string text, DiagnosticBag diagnostics)
    {
        var path = new ModulePath([], null, new HashSet<string> { "typing", "math" }, new Dictionary<string, string[]>());
        var loader = ModuleLoader.Load(Parser.ParseModule(new SourceText("test.py", text), diagnostics)!, "", path, diagnostics);
        return Lowering.LowerProgram(loader, Runtime, diagnostics);
    }

    /// <summary>The operations of a function, without the setting up of the module, constants and places: one "op immediates" a line.</summary>
    public static string Ops(string text, string function = "__main__")
    {
        var found = Program(text).Modules[0].Functions.Single(item => item.Name == function);
        var ops = found.Blocks.SelectMany(block => block.Instructions)
            .Where(instruction => instruction.Op != IR.Ops.Const && !IsSetup(instruction))
            .Select(instruction => string.Join(' ', [instruction.Op.Name, .. instruction.Immediates.Select(Show)]));
        return string.Join('\n', ops);
    }

    /// <summary>The source text that the instructions of an operation mark, with the marked part in brackets.</summary>
    public static List<string> Places(string text, string op, string function = "__main__")
    {
        var found = Program(text).Modules[0].Functions.Single(item => item.Name == function);
        return
        [
            .. found.Blocks.SelectMany(block => block.Instructions).Where(instruction => instruction.Op.Name == op).Select(instruction =>
            {
                var (span, anchor) = (instruction.Position.Span, instruction.Position.Anchor);
                return anchor.Length == 0
                    ? text[span.Start..span.End]
                    : $"{text[span.Start..anchor.Start]}<{text[anchor.Start..anchor.End]}>{text[anchor.End..span.End]}";
            }),
        ];
    }

    /// <summary>What comes before the first statement has no place in the source.</summary>
    private static bool IsSetup(Instruction instruction) =>
        instruction.Position == default && (instruction.Op == IR.Ops.StoreGlobal || instruction.Op == IR.Ops.BuildDict);

    private static string Show(Immediate immediate) => immediate switch
    {
        IntImmediate number => number.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        NameImmediate name => name.Name,
        NamesImmediate names => $"[{string.Join(' ', names.Names)}]",
        _ => "?",
    };
}
