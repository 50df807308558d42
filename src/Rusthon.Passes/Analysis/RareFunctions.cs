using System;
using System.Collections.Generic;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Analysis;

/// <summary>
/// Marks the functions that seem to be called a few times only: each call of their name stands outside loops, in code that itself runs
/// once or in a function that is marked. They get no fast code, and only their loops are optimised; most of the lines of an ordinary
/// program are such. A wrong belief (a call through a computed name) makes a program slower, not wrong.
/// </summary>
public static class RareFunctions
{
    private const string Initializer = "__init__";

    /// <summary>Special methods that are called without being named, but for output.</summary>
    private static readonly string[] ForOutput = ["__repr__", "__str__"];

    /// <summary>Marks the functions of a whole program.</summary>
    public static Program Run(Program program)
    {
        var rare = Find(program);
        return program with
        {
            Modules = [.. program.Modules.Select(module => module with
            {
                Functions = [.. module.Functions.Select(function => rare.Contains(function.Name) ? function with { IsRare = true } : function)],
            })],
        };
    }

    private static HashSet<string> Find(Program program)
    {
        var uses = new Dictionary<string, NameUses>();
        var candidates = new Dictionary<string, string>();
        foreach (var module in program.Modules)
        {
            var functions = module.Functions.ToDictionary(function => function.Name);
            var cyclic = module.Functions.ToDictionary(function => function.Name, function => Cycles.Find(function.Blocks));
            foreach (var function in module.Functions)
            {
                uses.Add(function.Name, NameUses.Of(function, cyclic[function.Name]));
            }

            if (module.Text is null)
            {
                AddCandidates(functions, cyclic, module.Functions[0], candidates);
            }
        }

        var frequent = new HashSet<string>(uses.Values.SelectMany(use => use.CalledInLoops.Concat(use.Escaped)));
        var known = uses.Values.SelectMany(use => use.Called).Concat(ForOutput).ToHashSet();
        frequent.UnionWith(candidates.Values.Where(key => !known.Contains(key)));
        frequent.UnionWith(Recursive(candidates, uses));
        var once = program.Modules.Where(module => module.Text is null).SelectMany(module => module.Functions)
            .Where(function => function.RunsOnce).Select(function => function.Name).ToHashSet();
        foreach (var (name, use) in uses.Where(item => !candidates.ContainsKey(item.Key) && !once.Contains(item.Key)))
        {
            frequent.UnionWith(use.Called);
        }

        Spread(candidates, uses, frequent);
        return [.. candidates.Keys];
    }

    /// <summary>The functions that a module or class body makes once and binds to their own names, each with the name by which it is called.</summary>
    private static void AddCandidates(
        Dictionary<string, Function> functions, Dictionary<string, bool[]> cyclic, Function body, Dictionary<string, string> candidates)
    {
        var made = new Dictionary<ValueId, Function>();
        foreach (var block in body.Blocks.Where(block => !cyclic[body.Name][block.Id.Index]))
        {
            foreach (var instruction in block.Instructions)
            {
                if (instruction.Op == Ops.MakeFunction && functions.TryGetValue(((NameImmediate)instruction.Immediates[0]).Name, out var function))
                {
                    made.Add(instruction.Result, function);
                    if (function.Kind == FunctionKind.ClassBody)
                    {
                        AddCandidates(functions, cyclic, function, candidates);
                    }
                }
                else if ((instruction.Op == Ops.StoreGlobal || instruction.Op == Ops.StoreName) && made.TryGetValue(instruction.Operands[^1], out var stored)
                    && stored.Kind == FunctionKind.Function && stored.Signature.Name == ((NameImmediate)instruction.Immediates[0]).Name)
                {
                    Add(stored, body, candidates);
                }
            }
        }
    }

    private static void Add(Function function, Function body, Dictionary<string, string> candidates)
    {
        var name = function.Signature.Name;
        if (name == Initializer)
        {
            candidates.TryAdd(function.Name, body.Signature.Name);
        }
        else if (ForOutput.Contains(name) || !(name.StartsWith("__", StringComparison.Ordinal) && name.EndsWith("__", StringComparison.Ordinal)))
        {
            candidates.TryAdd(function.Name, name);
        }
    }

    /// <summary>Names on cycles of calls, and those between such cycles.</summary>
    private static HashSet<string> Recursive(Dictionary<string, string> candidates, Dictionary<string, NameUses> uses)
    {
        var keys = candidates.Values.ToHashSet();
        var calls = keys.ToDictionary(key => key, _ => new HashSet<string>());
        foreach (var (name, key) in candidates)
        {
            calls[key].UnionWith(uses[name].Called.Where(keys.Contains));
        }

        var callers = keys.ToDictionary(key => key, _ => new HashSet<string>());
        foreach (var (caller, called) in calls)
        {
            foreach (var key in called)
            {
                callers[key].Add(caller);
            }
        }

        RemoveEnds(calls, callers);
        RemoveEnds(callers, calls);
        return [.. calls.Keys];
    }

    /// <summary>Removes from a graph, given with its reverse, what has no successor until there is no such node.</summary>
    private static void RemoveEnds(Dictionary<string, HashSet<string>> successors, Dictionary<string, HashSet<string>> predecessors)
    {
        var work = new Stack<string>(successors.Where(item => item.Value.Count == 0).Select(item => item.Key));
        while (work.TryPop(out var end))
        {
            foreach (var predecessor in predecessors[end])
            {
                successors[predecessor].Remove(end);
                if (successors[predecessor].Count == 0)
                {
                    work.Push(predecessor);
                }
            }

            successors.Remove(end);
            predecessors.Remove(end);
        }
    }

    /// <summary>Takes from the candidates those that are called often, and what they call.</summary>
    private static void Spread(Dictionary<string, string> candidates, Dictionary<string, NameUses> uses, HashSet<string> frequent)
    {
        var byKey = candidates.ToLookup(item => item.Value, item => item.Key);
        var work = new Stack<string>(frequent);
        while (work.TryPop(out var key))
        {
            foreach (var function in byKey[key].Where(candidates.Remove))
            {
                foreach (var called in uses[function].Called.Where(frequent.Add))
                {
                    work.Push(called);
                }
            }
        }
    }
}
