using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Rusthon.CodeGen;
using Rusthon.CodeGen.Link;
using Rusthon.CodeGen.Link.Pruning;
using Rusthon.CodeGen.Llvm;
using Rusthon.CodeGen.Machine;
using Rusthon.Cli.Commands;
using Rusthon.IR;
using Rusthon.Passes;
using Rusthon.Semantics;
using Rusthon.Source;
using Rusthon.Syntax;

namespace Rusthon.Cli;

/// <summary>One program on its way through the stages. Each method runs the stages before it; null means that errors were reported.</summary>
internal sealed class Compilation(ProgramInput input, CompileOptions options)
{
    private AllocatorVariant allocator = options.Allocator;
    private RuntimeFiles? runtime;
    private IReadOnlyList<string> precompiled = [];
    private IReadOnlyCollection<string> imported = [];

    /// <summary>What was reported so far.</summary>
    public DiagnosticBag Diagnostics { get; } = new();

    /// <summary>The main file's text, once decoded.</summary>
    public SourceText? Source { get; private set; }

    /// <summary>The files that the program was made of, but for the main text.</summary>
    public List<string> Files { get; } = [];

    /// <summary>Files that would have been used had they been there.</summary>
    public List<string> AbsentFiles { get; } = [];

    /// <summary>The program after all passes, once it is known.</summary>
    public IR.Program? Final { get; private set; }

    /// <summary>The runtime that the program is compiled for; known once it is lowered.</summary>
    public RuntimeFiles Runtime => runtime ??= new RuntimeFiles(ProductFolders.Runtime, allocator);

    /// <summary>Whether the program runs in an arena: that was asked for, and it cannot tell.</summary>
    public bool IsArena => allocator == AllocatorVariant.Arena;

    /// <summary>Bytes to text.</summary>
    public SourceText? Decode()
    {
        Driver.Stage = "decoding";
        Source = SourceDecoder.Decode(input.Path, input.Bytes, Diagnostics);
        return Source;
    }

    /// <summary>Text to tree.</summary>
    public Syntax.Module? Parse()
    {
        if (Decode() is not { } source)
        {
            return null;
        }

        Driver.Stage = "parsing";
        return Parser.ParseModule(source, Diagnostics);
    }

    /// <summary>Tree to IR, with all modules that the program imports.</summary>
    public IR.Program? Lower()
    {
        if (Parse() is not { } tree)
        {
            return null;
        }

        Driver.Stage = "lowering";
        var names = new RuntimeNamesReader(RuntimeFiles.ReadAbi(ProductFolders.Runtime));
        var path = new ModulePath([input.Folder, .. input.ImportPaths], ProductFolders.Library, names.Modules, Library.Modules());
        var loader = ModuleLoader.Load(tree, input.Package, path, Diagnostics);
        foreach (var module in loader.Modules)
        {
            if (module.FilePath is { } file && module.Name != "__main__")
            {
                Files.Add(file);
            }
        }

        precompiled = loader.Precompiled;
        imported = loader.Imported;
        ChooseMemory(loader);
        return Lowering.LowerProgram(loader, names.Names, Diagnostics);
    }

    /// <summary>A program that can see when objects die has reference counts, whatever was asked for.</summary>
    private void ChooseMemory(ModuleLoader loader)
    {
        if (IsArena && LifetimeWitnesses.Find(loader) is { } witness)
        {
            Diagnostics.Report(witness);
            allocator = AllocatorVariant.FreeList;
        }
    }

    /// <summary>IR to better IR; the IR after a pass is captured when it is named.</summary>
    public PipelineResult? Optimize(string? captureAfter = null) => Lower() is { } program ? Optimize(program, captureAfter) : null;

    /// <summary>As the other of this name, of IR that <see cref="Lower"/> gave.</summary>
    public PipelineResult Optimize(IR.Program program, string? captureAfter = null)
    {
        Driver.Stage = "passes";
        var result = Pipeline.Run(program with { CountsCalls = options.CountsCalls, Without = options.Without }, new PipelineOptions(options.Verify, captureAfter, options.Infer, pass => Driver.Stage = $"pass {pass}", options.Eager));
        Final = result.Program;
        return result;
    }

    /// <summary>IR to LLVM, assembly or an object, or to several where these are allowed.</summary>
    public GeneratedCode? Generate(OutputKind kind, bool inParts = false)
    {
        if (Optimize() is not { } result)
        {
            return null;
        }

        StartCodeGeneration();
        return Backend.Generate(result.Program, precompiled, Runtime, kind, BackendOptions with { InParts = inParts });
    }

    /// <summary>The machine code of an optimised program, described, as the object files have it that are linked.</summary>
    public IReadOnlyList<MachineListing> Describe(IR.Program program)
    {
        StartCodeGeneration();
        return Backend.Describe(program, precompiled, Runtime, BackendOptions with { InParts = !options.Debug });
    }

    private BackendOptions BackendOptions => new(options.OptimizationLevel, options.Verify, options.Debug, options.ForceExits)
    {
        MaxHeap = options.MaxHeap,
        CheckLeaks = options.CheckLeaks,
        MeasureFile = options.MeasureFile,
    };

    private static void StartCodeGeneration()
    {
        Driver.Stage = "code generation";
        Driver.StopAtLlvmErrors();
    }

    /// <summary>The SyntaxWarnings of the program as CPython writes them when it starts.</summary>
    public string PythonWarnings => string.Concat(Diagnostics.Items.Where(IsPythonWarning).Select(DiagnosticRenderer.PythonWarning));

    private static bool IsPythonWarning(Diagnostic diagnostic) => diagnostic.Kind == DiagnosticKind.SyntaxWarning;

    /// <summary>Makes the executable, reporting diagnostics (without SyntaxWarnings for one that is run at once, which shows them itself); false when the source has errors.</summary>
    public bool Link(string output, bool forRun = false)
    {
        var code = Generate(OutputKind.Object, inParts: true);
        Driver.Report(Diagnostics.Items.Where(diagnostic => !forRun || !IsPythonWarning(diagnostic)));
        if (code is null)
        {
            return false;
        }

        Driver.Stage = "compiling the library";
        if (Library.Compiled(precompiled, allocator) is not { } library)
        {
            return false;
        }

        Driver.Stage = "linking";
        var prefix = output + ".part";
        var files = code.Objects.Select((_, i) => $"{prefix}.program.{i}.o").ToArray();
        try
        {
            for (var i = 0; i < files.Length; i++)
            {
                File.WriteAllBytes(files[i], code.Objects[i]);
            }

            Linker.Link(LinkPlan.Write(Runtime, code.Uses, files, imported, library, prefix), output, options.IsStatic, options.Debug);
        }
        finally
        {
            foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(Path.GetFullPath(output))!, Path.GetFileName(prefix) + ".*o"))
            {
                File.Delete(file);
            }
        }

        return true;
    }
}
