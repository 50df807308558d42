using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Rusthon.CodeGen;
using Rusthon.CodeGen.Link.Pruning;
using Rusthon.CodeGen.Uses;
using Rusthon.Passes;
using Rusthon.Semantics;
using Rusthon.Source;
using Rusthon.Syntax;

namespace Rusthon.Cli;

/// <summary>
/// The library modules as objects, made once when the product is built, so that programs that import them do not compile
/// them again: NAME.o, NAME.imports with the modules that it imports, one a line, and NAME.uses with
/// what its functions use of the runtime and of other modules. For the checking allocators, whose
/// code differs, an object is made when a program first needs it.
/// </summary>
internal static class Library
{
    private static readonly Dictionary<string, string[]> None = [];

    /// <summary>The precompiled modules and their imports.</summary>
    public static IReadOnlyDictionary<string, string[]> Modules()
    {
        var folder = ProductFolders.LibraryObjects(AllocatorVariant.FreeList);
        return !Directory.Exists(folder) ? None : Directory.EnumerateFiles(folder, "*.imports")
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file), File.ReadAllLines);
    }

    /// <summary>Modules as they were compiled; null after errors, which are reported.</summary>
    public static IReadOnlyList<LibraryModule>? Compiled(IReadOnlyList<string> modules, AllocatorVariant allocator)
    {
        var folder = ProductFolders.LibraryObjects(allocator);
        return allocator != AllocatorVariant.FreeList && !Compile(allocator, modules, onlyStale: true)
            ? null
            : [.. modules.Select(name => new LibraryModule(ModuleUses.Parse(name, File.ReadLines(Path.Combine(folder, name + ".uses"))), Path.Combine(folder, name + ".o")))];
    }

    /// <summary>
    /// Compiles the modules of the library that have no object yet or changed, as did the compiler or the runtime; false after
    /// errors, which are reported. When names are given, just these are compiled, whatever changed.
    /// </summary>
    public static bool Compile(IReadOnlyCollection<string> only) =>
        Compile(AllocatorVariant.FreeList, only.Count == 0 ? null : only, onlyStale: only.Count == 0);

    private static bool Compile(AllocatorVariant allocator, IReadOnlyCollection<string>? only, bool onlyStale)
    {
        var output = ProductFolders.LibraryObjects(allocator);
        Directory.CreateDirectory(output);
        var runtime = new RuntimeFiles(ProductFolders.Runtime, allocator);
        var names = new RuntimeNamesReader(runtime.Abi);
        var files = Directory.EnumerateFiles(ProductFolders.Library, "*.py", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .ToDictionary(NameOf);
        var path = new ModulePath([], ProductFolders.Library, names.Modules, files.Keys.ToDictionary(name => name, _ => Array.Empty<string>()));
        RemoveStale(output, files);
        var wanted = files
            .Where(item => only?.Contains(item.Key) != false && !(onlyStale && IsCurrent(output, item.Key, item.Value, runtime)))
            .OrderByDescending(item => new FileInfo(item.Value).Length);
        Driver.StopAtLlvmErrors();
        var failed = false;
        var workers = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.ForEach(Partitioner.Create(wanted, EnumerablePartitionerOptions.NoBuffering), workers, (item, loop) =>
        {
            if (!Compile(item.Key, item.Value, path, names, runtime, output))
            {
                failed = true;
                loop.Stop();
            }
        });
        return !failed;
    }

    /// <summary>An object is current when it is newer than its source, the compiler and the runtime.</summary>
    private static bool IsCurrent(string output, string name, string file, RuntimeFiles runtime)
    {
        var made = Path.Combine(output, name + ".o");
        string?[] inputs = [file, runtime.ObjectPath, Environment.ProcessPath];
        return File.Exists(made) && inputs.All(input => input is null || File.GetLastWriteTimeUtc(input) < File.GetLastWriteTimeUtc(made));
    }

    private static void RemoveStale(string output, Dictionary<string, string> files)
    {
        foreach (var imports in Directory.EnumerateFiles(output, "*.imports").Where(file => !files.ContainsKey(Path.GetFileNameWithoutExtension(file))))
        {
            File.Delete(imports);
            File.Delete(Path.ChangeExtension(imports, ".uses"));
            File.Delete(Path.ChangeExtension(imports, ".o"));
        }
    }

    private static string NameOf(string file)
    {
        var relative = Path.ChangeExtension(Path.GetRelativePath(ProductFolders.Library, file), null).Replace('/', '.');
        return relative.EndsWith(".__init__", StringComparison.Ordinal) ? relative[..^".__init__".Length] : relative;
    }

    private static bool Compile(string name, string file, ModulePath path, RuntimeNamesReader names, RuntimeFiles runtime, string output)
    {
        var diagnostics = new DiagnosticBag();
        var code = SourceDecoder.Decode(file, File.ReadAllBytes(file), diagnostics) is { } source
            ? Compile(name, file, source, path, names, runtime, output, diagnostics)
            : null;
        lock (None)
        {
            Driver.Report(diagnostics.Items);
        }

        if (code is not null)
        {
            // Several compilers may make the same object at a time.
            var made = Path.Combine(output, name + ".o");
            var unfinished = $"{made}.{Environment.ProcessId}";
            File.WriteAllBytes(unfinished, code);
            File.Move(unfinished, made, overwrite: true);
        }

        return code is not null;
    }

    private static byte[]? Compile(
        string name, string file, SourceText source, ModulePath path, RuntimeNamesReader names, RuntimeFiles runtime, string output, DiagnosticBag diagnostics)
    {
        var isPackage = Path.GetFileName(file) == "__init__.py";
        var loader = ModuleLoader.LoadLibraryModule(name, isPackage, file, source, path, diagnostics);
        if (Lowering.LowerProgram(loader, names.Names, diagnostics) is not { } program)
        {
            return null;
        }

        File.WriteAllLines(Path.Combine(output, name + ".imports"), loader.Precompiled);
        var isSmall = LibrarySizes.IsSmall(name);
        var result = Pipeline.Run(program, new PipelineOptions(Eager: true, Infer: !isSmall));
        var code = Backend.Generate(result.Program, null, runtime, OutputKind.Object, new BackendOptions { ForSize = isSmall });
        File.WriteAllLines(Path.Combine(output, name + ".uses"), code.Uses.Single().Lines);
        return code.Bytes;
    }
}
