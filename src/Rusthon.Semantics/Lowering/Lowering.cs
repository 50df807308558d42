using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading;
using Rusthon.IR;
using Rusthon.Source;

namespace Rusthon.Semantics;

/// <summary>What the runtime offers to compiled code.</summary>
/// <param name="BuiltinFunctions">Signatures of the functions of the module builtins by name, as "len(obj, /)"; their symbols are fn_builtins_NAME.</param>
/// <param name="BuiltinNames">All names of the module builtins.</param>
/// <param name="BuiltinObjects">The symbols of its functions and types by name.</param>
public sealed record RuntimeNames(
    IReadOnlyDictionary<string, string> BuiltinFunctions, IReadOnlySet<string> BuiltinNames, IReadOnlyDictionary<string, string> BuiltinObjects);

/// <summary>Facts about the whole program that the lowering of each module needs.</summary>
/// <param name="Modules">The modules that can be imported.</param>
/// <param name="StoredAttributes">The attributes that are assigned anywhere.</param>
/// <param name="ChangesBuiltins">A module may rebind built-in names for others, or in a dict of globals.</param>
/// <param name="Builtins">The built-in functions that may be called directly.</param>
/// <param name="BuiltinNames">All built-in names.</param>
/// <param name="BuiltinObjects">The symbols of built-in functions and types by name.</param>
/// <param name="ObservesLifetimes">The program can see when an object dies: it defines a __del__ or uses weak references.</param>
internal sealed record ProgramFacts(
    IReadOnlySet<string> Modules,
    IReadOnlySet<string> StoredAttributes,
    bool ChangesBuiltins,
    IReadOnlyDictionary<string, BuiltinSignature> Builtins,
    IReadOnlySet<string> BuiltinNames,
    IReadOnlyDictionary<string, string> BuiltinObjects,
    bool ObservesLifetimes);

/// <summary>From trees to IR.</summary>
public static class Lowering
{
    private const int StackBytes = 512 * 1024 * 1024;

    /// <summary>Lowers a whole program; null after errors, which are reported.</summary>
    public static Program? LowerProgram(ModuleLoader loader, RuntimeNames runtime, DiagnosticBag diagnostics)
    {
        if (diagnostics.HasErrors || loader.Modules.Count == 0)
        {
            return null;
        }

        Program? program = null;
        OnLargeStack(() => program = Lower(loader, runtime, diagnostics));
        return diagnostics.HasErrors ? null : program;
    }

    /// <summary>The scopes of a module; null after errors, which are reported.</summary>
    public static ScopeTree? ScopesOf(Syntax.Module module, DiagnosticBag diagnostics)
    {
        ScopeTree? tree = null;
        OnLargeStack(() => tree = Guarded(module.Source, diagnostics, () => ScopeBuilder.Build(module, diagnostics)));
        return tree;
    }

    private static Program? Lower(ModuleLoader loader, RuntimeNames runtime, DiagnosticBag diagnostics)
    {
        var scopes = new List<(LoadedModule Module, ScopeTree Scopes)>();
        foreach (var module in loader.Modules)
        {
            if (Guarded(module.Source, diagnostics, () => ScopeBuilder.Build(module.Tree, diagnostics, module.Unit is not null)) is { } tree)
            {
                scopes.Add((module, tree));
            }
        }

        if (diagnostics.HasErrors)
        {
            return null;
        }

        var facts = FactsOf(loader, scopes.Select(item => item.Scopes), runtime);
        var modules = ImmutableArray.CreateBuilder<Module>();
        foreach (var (module, tree) in scopes)
        {
            if (Guarded(module.Source, diagnostics, () => new ModuleLowering(module, tree, facts, diagnostics).Run()) is { } lowered)
            {
                modules.Add(lowered);
            }
        }

        return new Program(modules.ToImmutable()) { ObservesLifetimes = facts.ObservesLifetimes, HasThreads = loader.Precompiled.Concat(loader.Modules.Select(module => module.Name)).Contains("_thread") };
    }

    private static ProgramFacts FactsOf(ModuleLoader loader, IEnumerable<ScopeTree> scopes, RuntimeNames runtime)
    {
        var stored = new HashSet<string>();
        var observes = false;
        var opens = false;
        foreach (var tree in scopes)
        {
            stored.UnionWith(tree.StoredAttributes);
            observes = observes || Defines(tree.Module, "__del__");
            opens |= tree.OpensNamespaces || tree.ReadsBuiltins || (tree.RunsCode && !Binds(tree.Module, "eval") && !Binds(tree.Module, "exec"));
        }

        var imports = loader.Modules.SelectMany(module => ImportScanner.Scan(module.Tree)).Select(request => request.Name).ToHashSet();
        var changes = opens || imports.Contains("builtins");
        observes = observes || imports.Contains("weakref") || stored.Contains("__del__");
        var builtins = new Dictionary<string, BuiltinSignature>();
        foreach (var (name, text) in runtime.BuiltinFunctions)
        {
            if (BuiltinSignature.Parse(text) is { } signature)
            {
                builtins.Add(name, signature);
            }
        }

        return new ProgramFacts(loader.AvailableModules, stored, changes, builtins, runtime.BuiltinNames, runtime.BuiltinObjects, observes);
    }

    private static bool Binds(Scope module, string name) => module.Find(name) is { Resolution: Resolution.Local };

    private static bool Defines(Scope scope, string name) => scope.Find(name) is not null || scope.Children.Any(child => Defines(child, name));

    private static T? Guarded<T>(SourceText source, DiagnosticBag diagnostics, Func<T> work)
        where T : class
    {
        try
        {
            return work();
        }
        catch (TooDeepException error)
        {
            diagnostics.Report(new Diagnostic(DiagnosticKind.SyntaxError, source, error.Span, "too many nested constructs"));
            return null;
        }
    }

    /// <summary>Runs on a thread whose stack holds chains of operators and elifs of any length that occurs.</summary>
    private static void OnLargeStack(Action action)
    {
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    action();
                }
                catch (Exception error)
                {
                    failure = error;
                }
            },
            StackBytes);
        thread.Start();
        thread.Join();
        if (failure is not null)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }
}
