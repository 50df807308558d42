using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Rusthon.CodeGen.Uses;

namespace Rusthon.CodeGen.Link.Pruning;

/// <summary>A module of the library as it was compiled.</summary>
/// <param name="Uses">What it uses.</param>
/// <param name="ObjectPath">Its object file.</param>
public sealed record LibraryModule(ModuleUses Uses, string ObjectPath);

/// <summary>
/// What a program is linked of: its own objects, the objects of the library's modules that it may import, without the functions that
/// it cannot call, and the runtime's, in which slots, methods and computed attributes that it cannot ask for are null and types
/// of which there can be no objects are one that has none; so that the linker drops them and what only they refer to. A
/// program that may ask for any name gets everything.
/// </summary>
public sealed class LinkPlan
{
    /// <summary>The symbol of zeros that stand for a type object; nothing has that type.</summary>
    private const string NoType = "rt_no_type";

    /// <summary>The runtime looks up what is in this module, and its own names say which only by their parts.</summary>
    private const string System = "sys";

    /// <summary>The only module of the library that the runtime imports itself.</summary>
    private const string ImportedByRuntime = "copyreg";

    private readonly RuntimeFiles runtime;
    private readonly UsageGraph graph;
    private readonly LiveUses live;
    private readonly NeededPointers needed;
    private readonly List<CompiledObject> objects = [];
    private readonly Dictionary<string, CompiledObject> libraryObjects = [];
    private readonly HashSet<string> builtins = new(StringComparer.Ordinal);

    /// <summary>The runtime's modules of which something is kept, which shows that they are there.</summary>
    private readonly HashSet<string> hasItem = new(StringComparer.Ordinal);

    private LinkPlan(RuntimeFiles runtime, IReadOnlyList<LibraryModule> library)
    {
        this.runtime = runtime;
        graph = UsageGraph.Read(runtime.Graph);
        needed = new(graph);
        live = new(library.Select(module => module.Uses));
        var paths = library.ToDictionary(module => module.Uses.Name, module => module.ObjectPath);
        live.Asks = needed.AddName;
        live.Binds = needed.AddName;
        live.Refers = needed.AddSymbol;
        live.Imports = name => libraryObjects.Add(name, Open(paths[name], name));
        live.Runs = (module, function) => libraryObjects[module].Enter(function);
        needed.Asks = name =>
        {
            live.AskFromRuntime(name);
            if (name == ImportedByRuntime)
            {
                live.Import(name);
            }
        };
    }

    /// <summary>Writes the files that a program is linked of, and gives their paths.</summary>
    /// <param name="runtime">The runtime.</param>
    /// <param name="program">The program's own modules.</param>
    /// <param name="objects">Its object files, which are written again.</param>
    /// <param name="imported">The modules of the library that its own modules ask for.</param>
    /// <param name="library">All modules of the library that it might import.</param>
    /// <param name="output">The files are written beside this path, under names that begin with it.</param>
    /// <exception cref="LinkException">A file is not an object file that this machine's LLVM writes.</exception>
    public static IReadOnlyList<string> Write(
        RuntimeFiles runtime, IReadOnlyList<ModuleUses> program, IReadOnlyList<string> objects, IEnumerable<string> imported, IReadOnlyList<LibraryModule> library, string output)
    {
        var plan = new LinkPlan(runtime, library);
        plan.FindLive(program, objects, imported);
        return plan.live.AsksForAny
            ? [.. objects, .. library.Select(module => module.ObjectPath), runtime.ObjectPath]
            : plan.Write(output);
    }

    private void FindLive(IReadOnlyList<ModuleUses> program, IReadOnlyList<string> files, IEnumerable<string> imported)
    {
        foreach (var file in files)
        {
            Open(file, null);
        }

        foreach (var module in program)
        {
            live.AddProgram(module);
        }

        foreach (var name in imported)
        {
            live.Import(name);
        }

        needed.AddSymbol("main");
        int names;
        do
        {
            names = live.NameCount;
            live.Run();
            if (live.AsksForAny)
            {
                return;
            }

            foreach (var item in objects.ToArray())
            {
                item.Run();
            }

            NeedBuiltins();
            needed.Run();
        }
        while (live.HasWork || live.NameCount > names);
    }

    private CompiledObject Open(string file, string? module)
    {
        var opened = new CompiledObject(file, module) { Refers = needed.AddSymbol };
        if (module is not null)
        {
            opened.Calls = function => live.Run(module, function);
        }

        objects.Add(opened);
        return opened;
    }

    /// <summary>Keeps the built-in things that may be asked for by name.</summary>
    private void NeedBuiltins()
    {
        foreach (var symbol in objects.SelectMany(item => item.Builtins).Where(symbol => !builtins.Contains(symbol)).ToArray())
        {
            var start = symbol.IndexOf('.') + 1;
            var dot = symbol.LastIndexOf('.');
            var (module, name) = (symbol[start..dot], symbol[(dot + 1)..]);
            if (hasItem.Add(module) || module == System || AskedNames.IsSpecial(name) || live.Needs(module, name))
            {
                builtins.Add(symbol);
                needed.AddSymbol(symbol);
            }
        }
    }

    private List<string> Write(string output)
    {
        var written = new List<string>();
        foreach (var item in objects)
        {
            Write(item.Cut(builtins.Contains, libraryObjects.ContainsKey), $"{output}.{written.Count}.o");
        }

        var pruned = new ElfObject(File.ReadAllBytes(runtime.ObjectPath));
        pruned.ClearPointers(needed.Pointers.ToLookup(pointer => graph.Symbol(pointer.Holder), pointer => pointer.Offset));
        pruned.Redirect(needed.Types.ToHashSet(), NoType);
        Write(pruned.Bytes, output + ".runtime.o");
        return written;

        void Write(ReadOnlySpan<byte> content, string path)
        {
            File.WriteAllBytes(path, content);
            written.Add(path);
        }
    }
}
