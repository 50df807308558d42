using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.CodeGen.Machine;
using Rusthon.Cli.Memory.Facts;

namespace Rusthon.Cli.Memory.Collect;

/// <summary>
/// How deep the stack gets: the longest path through the calls between functions of the program, as the machine code has
/// them, and as inference knows them where they go through objects. What the runtime's own functions need is not in it.
/// </summary>
internal sealed class StackDepths
{
    private readonly Dictionary<string, MachineFunction> code;
    private readonly Dictionary<string, string> names;
    private readonly Dictionary<string, ImmutableArray<string>> calls = [];
    private readonly Dictionary<string, (int Bytes, ImmutableArray<string> Path)?> known = [];
    private readonly HashSet<string> open = [];

    /// <summary>Prepares for a program.</summary>
    /// <param name="code">Its machine code by symbol.</param>
    /// <param name="names">The qualified name of the function that a symbol is code of.</param>
    /// <param name="dynamicCalls">From symbols to symbols: calls through objects whose target is known.</param>
    public StackDepths(Dictionary<string, MachineFunction> code, Dictionary<string, string> names, ILookup<string, string> dynamicCalls)
    {
        this.code = code;
        this.names = names;
        foreach (var function in code.Values)
        {
            calls[function.Symbol] = [.. function.Calls.Select(call => call.Target).OfType<string>().Concat(dynamicCalls[function.Symbol]).Where(code.ContainsKey).Distinct()];
        }
    }

    /// <summary>The depth below a function, given by the symbols of its code.</summary>
    public StackDepth Of(ImmutableArray<FunctionForm> forms)
    {
        var symbols = forms.Where(form => form.Code is not null).Select(form => form.Code!.Symbol).ToList();
        if (symbols.Count == 0)
        {
            return new StackDepth(0, [], false);
        }

        if (symbols.Select(CycleFrom).OfType<ImmutableArray<string>>().OrderBy(cycle => cycle.Length).FirstOrDefault() is { IsDefaultOrEmpty: false } own)
        {
            return Unbounded(own);
        }

        var reached = symbols.SelectMany(Reached).Distinct().Select(CycleFrom).OfType<ImmutableArray<string>>().OrderBy(cycle => cycle.Length).FirstOrDefault();
        if (!reached.IsDefaultOrEmpty)
        {
            return Unbounded(reached);
        }

        var (bytes, path) = symbols.Select(Deepest).MaxBy(depth => depth.Bytes);
        return new StackDepth(bytes, Names(path), false);
    }

    private StackDepth Unbounded(ImmutableArray<string> cycle)
    {
        var called = Names(cycle);
        return new StackDepth(cycle.Sum(symbol => code[symbol].FrameBytes), [.. called, called[0]], true);
    }

    /// <summary>The shortest way from a symbol back to it, without its end; null when there is none.</summary>
    private ImmutableArray<string>? CycleFrom(string start)
    {
        var from = new Dictionary<string, string>(StringComparer.Ordinal);
        var work = new Queue<string>([start]);
        while (work.TryDequeue(out var symbol))
        {
            foreach (var next in calls[symbol])
            {
                if (next == start)
                {
                    var path = new List<string> { symbol };
                    while (path[^1] != start)
                    {
                        path.Add(from[path[^1]]);
                    }

                    path.Reverse();
                    return [.. path];
                }

                if (from.TryAdd(next, symbol))
                {
                    work.Enqueue(next);
                }
            }
        }

        return null;
    }

    private IEnumerable<string> Reached(string start)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { start };
        var work = new Stack<string>([start]);
        while (work.TryPop(out var symbol))
        {
            foreach (var next in calls[symbol].Where(seen.Add))
            {
                work.Push(next);
            }
        }

        return seen;
    }

    /// <summary>The longest path, in bytes; calls that close a cycle are not followed.</summary>
    private (int Bytes, ImmutableArray<string> Path) Deepest(string symbol)
    {
        if (known.TryGetValue(symbol, out var found) && found is { } depth)
        {
            return depth;
        }

        open.Add(symbol);
        var below = calls[symbol].Where(next => !open.Contains(next)).Select(Deepest).DefaultIfEmpty((0, [])).MaxBy(next => next.Item1);
        open.Remove(symbol);
        var result = (code[symbol].FrameBytes + below.Item1, below.Item2.Insert(0, symbol));
        known[symbol] = result;
        return result;
    }

    /// <summary>The functions' names; several pieces of one function in a row are one.</summary>
    private ImmutableArray<string> Names(ImmutableArray<string> symbols)
    {
        var list = new List<string>();
        foreach (var name in symbols.Select(symbol => names.GetValueOrDefault(symbol)).OfType<string>())
        {
            if (list.Count == 0 || list[^1] != name)
            {
                list.Add(name);
            }
        }

        return list.Count == 0 ? ["?"] : [.. list];
    }
}
