using System;
using System.Collections.Generic;
using System.Linq;
using Rusthon.CodeGen.Uses;

namespace Rusthon.CodeGen.Link.Pruning;

/// <summary>
/// Which functions of the library a program may run, and which of its modules it may import: the least set such that the program's
/// own code is live; a live function's callees and imports are; the body of an imported module is; and a function is whose
/// name, and those of the classes that it is in, live code asks for.
/// </summary>
internal sealed class LiveUses
{
    private const string Everything = ".*";

    private readonly Dictionary<string, ModuleUses> library;
    private readonly HashSet<string> modules = [];
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);
    private readonly HashSet<string> bound = new(StringComparer.Ordinal);
    private readonly HashSet<UseGroup> live = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, List<(ModuleUses Module, UseGroup Group)>> waiting = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Module, string Function), UseGroup> functions = [];
    private readonly Stack<(ModuleUses Module, UseGroup Group)> work = new();

    /// <summary>Starts with nothing live.</summary>
    /// <param name="library">The modules of the library that the program might import.</param>
    public LiveUses(IEnumerable<ModuleUses> library) => this.library = library.ToDictionary(module => module.Name);

    /// <summary>True when some live code may ask for any name: then everything is live.</summary>
    public bool AsksForAny { get; private set; }

    /// <summary>Takes the modules of the library that are live, once each.</summary>
    public Action<string> Imports { get; set; } = _ => { };

    /// <summary>Takes the functions of the library that are live, once each: the module and the name in IR.</summary>
    public Action<string, string> Runs { get; set; } = (_, _) => { };

    /// <summary>Takes the names that live code asks for, once each.</summary>
    public Action<string> Asks { get; set; } = _ => { };

    /// <summary>Takes the names that live code takes from modules and objects without using them yet.</summary>
    public Action<string> Binds { get; set; } = _ => { };

    /// <summary>Takes the runtime's functions that live code was compiled to call.</summary>
    public Action<string> Refers { get; set; } = _ => { };

    /// <summary>True when a name is asked for, or taken from a module.</summary>
    public bool Needs(string module, string name) => names.Contains(name) || bound.Contains(name) || bound.Contains(module + Everything);

    /// <summary>Adds a module of the program itself, all of which is live.</summary>
    public void AddProgram(ModuleUses module)
    {
        Enter(module);
        foreach (var group in module.Groups.Where(group => group.Name.Length > 0))
        {
            Add(module, group);
        }
    }

    /// <summary>A module of the library may be imported; others are ignored.</summary>
    public void Import(string name)
    {
        if (library.TryGetValue(name, out var module) && modules.Add(name))
        {
            Enter(module);
            Add(module, module.Groups[0]);
            Imports(name);
        }
    }

    /// <summary>A function of a module may run.</summary>
    public void Run(string module, string function)
    {
        if (functions.TryGetValue((module, function), out var group))
        {
            Add(library[module], group);
        }
    }

    /// <summary>A name is asked for by the program or the library.</summary>
    public void Ask(string name)
    {
        if (asked.Add(name))
        {
            Asks(name);
            AskFromRuntime(name);
        }
    }

    /// <summary>A name is asked for by the runtime.</summary>
    public void AskFromRuntime(string name)
    {
        if (!names.Add(name))
        {
            return;
        }

        if (waiting.Remove(name, out var groups))
        {
            groups.ForEach(item => Wait(item.Module, item.Group));
        }
    }

    /// <summary>How many names are asked for.</summary>
    public int NameCount => names.Count;

    /// <summary>True when something was found to be live that <see cref="Run()"/> has not looked at.</summary>
    public bool HasWork => work.Count > 0;

    /// <summary>Goes on until nothing new is live.</summary>
    public void Run()
    {
        while (work.TryPop(out var item))
        {
            Visit(item.Module, item.Group);
        }
    }

    private void Enter(ModuleUses module)
    {
        foreach (var group in module.Groups)
        {
            if (group.Name.Length > 0)
            {
                functions.Add((module.Name, group.Name), group);
            }

            if (group.Conditions is not null)
            {
                Wait(module, group);
            }
        }
    }

    /// <summary>Lets a group wait for the first of its conditions that does not hold, or live.</summary>
    private void Wait(ModuleUses module, UseGroup group)
    {
        if (group.Conditions!.FirstOrDefault(condition => !names.Contains(condition)) is not { } missing)
        {
            Add(module, group);
            return;
        }

        if (!waiting.TryGetValue(missing, out var groups))
        {
            waiting.Add(missing, groups = []);
        }

        groups.Add((module, group));
    }

    private void Add(ModuleUses module, UseGroup group)
    {
        if (live.Add(group))
        {
            work.Push((module, group));
        }
    }

    private void Visit(ModuleUses module, UseGroup group)
    {
        AsksForAny |= group.AsksForAny;
        foreach (var name in group.Bound.Where(bound.Add))
        {
            Binds(name);
        }

        foreach (var function in group.RuntimeFunctions)
        {
            Refers(function);
        }

        foreach (var callee in group.Callees)
        {
            if (functions.TryGetValue((module.Name, callee), out var target))
            {
                Add(module, target);
            }
        }

        foreach (var import in group.Imports)
        {
            Import(import);
        }

        foreach (var name in group.Names)
        {
            Ask(name);
        }

        if (group.Name.Length > 0 && library.ContainsKey(module.Name))
        {
            Runs(module.Name, group.Name);
        }
    }
}
