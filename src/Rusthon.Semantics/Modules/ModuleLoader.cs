using System.Collections.Frozen;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Rusthon.Source;
using Rusthon.Syntax;

namespace Rusthon.Semantics;

/// <summary>Where modules are looked for.</summary>
/// <param name="SearchPath">Folders, the program's own first, then those of --path.</param>
/// <param name="Library">The folder of the product's library modules, or null.</param>
/// <param name="BuiltinModules">The modules that are part of the runtime.</param>
/// <param name="Precompiled">The library modules that exist as objects, each with the modules that it imports.</param>
public sealed record ModulePath(
    IReadOnlyList<string> SearchPath,
    string? Library,
    IReadOnlySet<string> BuiltinModules,
    IReadOnlyDictionary<string, string[]> Precompiled);

/// <summary>
/// Finds and parses the modules of a program: the main one and, transitively, every module that an import statement
/// names, wherever it stands. What is not found is a warning; the import raises ModuleNotFoundError when it runs.
/// </summary>
public sealed class ModuleLoader
{
    /// <summary>Built into CPython's executable, or imported before the program starts: no file beside the program takes their place.</summary>
    private static readonly FrozenSet<string> AlwaysBuiltin = new[]
    {
        "abc", "atexit", "builtins", "codecs", "errno", "faulthandler", "gc", "genericpath", "io", "itertools", "marshal", "os", "posix",
        "posixpath", "pwd", "stat", "sys", "time",
    }.ToFrozenSet();

    /// <summary>Modules that another module enters in sys.modules under a second name.</summary>
    private static readonly FrozenDictionary<string, string> Aliases = new Dictionary<string, string> { ["os.path"] = "posixpath" }.ToFrozenDictionary();

    private readonly ModulePath path;
    private readonly DiagnosticBag diagnostics;
    private readonly List<LoadedModule> modules = [];
    private readonly Dictionary<string, bool> known = [];
    private readonly Queue<LoadedModule> unscanned = new();
    private readonly Queue<string> unresolved = new();
    private readonly HashSet<CodeUnit> units = [];
    private int examined;

    private ModuleLoader(ModulePath path, DiagnosticBag diagnostics)
    {
        this.path = path;
        this.diagnostics = diagnostics;
        AvailableModules = new HashSet<string>(path.BuiltinModules);
    }

    /// <summary>The modules of the program; the first is __main__.</summary>
    public IReadOnlyList<LoadedModule> Modules => modules;

    /// <summary>The names of all modules that the program can import, those of the runtime included.</summary>
    public HashSet<string> AvailableModules { get; }

    /// <summary>The precompiled library modules that the program needs.</summary>
    public List<string> Precompiled { get; } = [];

    /// <summary>Those of them that the program's own modules ask for.</summary>
    public HashSet<string> Imported { get; } = [];

    /// <summary>Loads one module of the library alone, to be compiled to an object; what it imports of the library is only noted.</summary>
    /// <param name="name">Its dotted name.</param>
    /// <param name="isPackage">It is the __init__ of a package.</param>
    /// <param name="file">Its path.</param>
    /// <param name="source">Its text.</param>
    /// <param name="path">Where the others are looked for; all library modules are in <see cref="ModulePath.Precompiled"/>.</param>
    /// <param name="diagnostics">Takes errors and warnings.</param>
    public static ModuleLoader LoadLibraryModule(string name, bool isPackage, string file, SourceText source, ModulePath path, DiagnosticBag diagnostics)
    {
        var loader = new ModuleLoader(path, diagnostics);
        var dot = name.LastIndexOf('.');
        loader.Add(name, isPackage ? name : dot < 0 ? "" : name[..dot], isPackage, file, source);
        foreach (var request in loader.modules.SelectMany(module => ImportScanner.Scan(module.Tree)).ToList())
        {
            loader.Resolve(loader.modules[0], request);
        }

        loader.Precompiled.Remove(name);
        return loader;
    }

    /// <summary>Loads a program. Importing a module that has a syntax error raises it when the import runs, and is a warning.</summary>
    /// <param name="main">The tree of the main module.</param>
    /// <param name="package">The package that the main module is in when it is run as part of one; else empty.</param>
    /// <param name="path">Where the others are looked for.</param>
    /// <param name="diagnostics">Takes errors and warnings.</param>
    public static ModuleLoader Load(Module main, string package, ModulePath path, DiagnosticBag diagnostics)
    {
        var loader = new ModuleLoader(path, diagnostics);
        loader.Add("__main__", package, false, File.Exists(main.Source.Path) ? Path.GetFullPath(main.Source.Path) : null, main);
        if (package.Length > 0)
        {
            loader.Resolve(loader.modules[0], new ImportRequest(package, [], default));
        }

        do
        {
            while (loader.unscanned.TryDequeue(out var module))
            {
                foreach (var request in ImportScanner.Scan(module.Tree))
                {
                    loader.Resolve(module, request);
                }

                loader.ResolveCalls(module);
            }

            loader.ResolveLibrary();
            loader.AddCodeUnits();
        }
        while (loader.unscanned.Count > 0);

        return loader;
    }

    /// <summary>Adds the constant texts that the modules found so far may run as code.</summary>
    private void AddCodeUnits()
    {
        var usesDoctest = known.GetValueOrDefault("doctest");
        for (; examined < modules.Count; examined++)
        {
            if (modules[examined].Unit is not null)
            {
                continue;
            }

            foreach (var (unit, tree) in CodeUnitFinder.Find(modules[examined].Tree, usesDoctest).Where(item => units.Add(item.Unit)))
            {
                var hasStar = ImportScanner.Scan(tree).Any(request => request.Names is ["*"]);
                var module = new LoadedModule($"<code>{units.Count}", modules[examined].Package, false, null, tree, hasStar) { Unit = unit };
                modules.Add(module);
                unscanned.Enqueue(module);
            }
        }
    }

    /// <summary>The absolute name of a relative one as seen from a package; null beyond the top.</summary>
    internal static string? Absolute(string package, int level, string? name)
    {
        if (package.Length == 0)
        {
            return null;
        }

        var parts = package.Split('.');
        if (level - 1 >= parts.Length)
        {
            return null;
        }

        var start = string.Join('.', parts[..^(level - 1)]);
        return string.IsNullOrEmpty(name) ? start : $"{start}.{name}";
    }

    private void Add(string name, string package, bool isPackage, string? file, SourceText source) =>
        Add(name, package, isPackage, file, CheckedSource.Parse(source, diagnostics));

    private void Add(string name, string package, bool isPackage, string? file, Module tree)
    {
        var hasStar = ImportScanner.Scan(tree).Any(request => request.Names is ["*"]);
        var module = new LoadedModule(name, package, isPackage, file, tree, hasStar);
        modules.Add(module);
        AvailableModules.Add(name);
        unscanned.Enqueue(module);
    }

    private void AddFile(string name, string package, bool isPackage, string file)
    {
        if (SourceDecoder.Decode(file, File.ReadAllBytes(file), diagnostics) is { } source)
        {
            Add(name, package, isPackage, Path.GetFullPath(file), source);
        }
    }

    private void Resolve(LoadedModule importer, ImportRequest request)
    {
        var level = request.Name.TakeWhile(c => c == '.').Count();
        var name = level == 0 ? request.Name : Absolute(importer.Package, level, request.Name[level..]);
        if (name is null)
        {
            return;
        }

        var parts = name.Split('.');
        for (var i = 1; i <= parts.Length; i++)
        {
            var prefix = string.Join('.', parts[..i]);
            if (!Find(prefix))
            {
                diagnostics.Report(new Diagnostic(DiagnosticKind.MissingModule, importer.Source, request.Span, $"No module named '{prefix}'"));
                return;
            }
        }

        foreach (var item in request.Names is ["*"] ? ListedNames(name) : request.Names)
        {
            Find($"{name}.{item}");
        }
    }

    /// <summary>The constant strs of a package's __all__, which may be submodules.</summary>
    private IEnumerable<string> ListedNames(string name) =>
        modules.Where(module => module.Name == name && module.IsPackage).SelectMany(module => module.Tree.Body).OfType<Assign>()
            .Where(statement => statement.Targets is [Name { Id: "__all__" }])
            .SelectMany(statement => statement.Value switch
            {
                Syntax.List list => list.Elements,
                Syntax.Tuple tuple => tuple.Elements,
                _ => [],
            })
            .OfType<Constant>().Select(item => item.Value).OfType<StringConstant>().Select(text => text.Text).ToList();

    /// <summary>What calls of __import__ and import_module ask for; of computed names those that strs of the module have, and a package gets all its modules.</summary>
    private void ResolveCalls(LoadedModule importer)
    {
        var calls = ImportCalls.Of(importer.Tree);
        foreach (var request in calls.Found)
        {
            Resolve(importer, request);
        }

        if (!calls.ComputesName || importer.FilePath is null)
        {
            return;
        }

        foreach (var name in calls.Names.Where(IsBesideProgram))
        {
            Find(name);
        }

        if (!importer.IsPackage)
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(importer.FilePath)!, "*.py").Order(System.StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            if (name != "__init__")
            {
                Find($"{importer.Name}.{name}");
            }
        }
    }

    private bool IsBesideProgram(string name)
    {
        var relative = Path.Combine(name.Split('.', System.StringSplitOptions.RemoveEmptyEntries));
        return path.SearchPath.Any(folder => File.Exists(Path.Combine(folder, relative + ".py")) || File.Exists(Path.Combine(folder, relative, "__init__.py")));
    }

    /// <summary>Loads a module when it exists; true when it does.</summary>
    private bool Find(string name)
    {
        if (!known.TryGetValue(name, out var found))
        {
            found = FindNew(name);
            known[name] = found;
        }

        if (found && path.Precompiled.ContainsKey(name))
        {
            Imported.Add(name);
        }

        return found;
    }

    private bool FindNew(string name)
    {
        if (Aliases.TryGetValue(name, out var other))
        {
            return Find(other);
        }

        var isPrecompiled = path.Precompiled.ContainsKey(name);
        if (AlwaysBuiltin.Contains(name) && isPrecompiled)
        {
            UsePrecompiled(name);
            return true;
        }

        if (AlwaysBuiltin.Contains(name) && path.BuiltinModules.Contains(name))
        {
            return true;
        }

        var relative = Path.Combine(name.Split('.'));
        IEnumerable<string> folders = path.Library is null || isPrecompiled ? path.SearchPath : path.SearchPath.Append(path.Library);
        foreach (var folder in folders)
        {
            var file = Path.Combine(folder, relative, "__init__.py");
            if (File.Exists(file))
            {
                AddFile(name, name, true, file);
                return true;
            }

            file = Path.Combine(folder, relative + ".py");
            if (File.Exists(file))
            {
                var dot = name.LastIndexOf('.');
                AddFile(name, dot < 0 ? "" : name[..dot], false, file);
                return true;
            }
        }

        if (isPrecompiled)
        {
            UsePrecompiled(name);
            return true;
        }

        if (path.BuiltinModules.Contains(name))
        {
            return true;
        }

        // A folder without __init__.py is a namespace package.
        if (path.SearchPath.Any(folder => Directory.Exists(Path.Combine(folder, relative))))
        {
            Add(name, name, true, null, new SourceText("", ""));
            return true;
        }

        return false;
    }

    private void UsePrecompiled(string name)
    {
        known[name] = true;
        AvailableModules.Add(name);
        Precompiled.Add(name);
        unresolved.Enqueue(name);
    }

    /// <summary>
    /// What the library modules import, after all that the program imports: the library's own, which a file beside the
    /// program replaces only where the program imports it too.
    /// </summary>
    private void ResolveLibrary()
    {
        while (unresolved.TryDequeue(out var name))
        {
            foreach (var import in path.Precompiled[name].Where(import => !known.ContainsKey(import)))
            {
                if (path.Precompiled.ContainsKey(import))
                {
                    UsePrecompiled(import);
                }
                else
                {
                    known[import] = path.BuiltinModules.Contains(import) || FindNew(import);
                }
            }
        }
    }
}
