using System.Collections.Generic;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Inference;

/// <summary>A call in a clone of a function, of a known function.</summary>
/// <param name="Caller">The function that the call is in.</param>
/// <param name="Number">Which clone of it.</param>
/// <param name="Value">The value that the call gives, or for a context where it stands in the source.</param>
/// <param name="Target">The function that is called.</param>
/// <param name="Spread">For a context how many arguments a tuple holds that the call spreads; -1 for other calls.</param>
internal readonly record struct CloneSite(string Caller, int Number, int Value, string Target, int Spread = -1);

/// <summary>
/// Which clone of a function a call reaches: number 0 is the function itself. Before it is known what the calls bring,
/// each call of a candidate has a clone of its own; afterwards, calls that bring the same share one.
/// </summary>
internal sealed class FunctionClones
{
    /// <summary>Calls of one function that are looked at apart; what comes after them reaches the function itself.</summary>
    private const int MostApart = 16;

    /// <summary>Ops in all clones that are only looked at.</summary>
    private const int MostOpsApart = 20_000;
    private readonly HashSet<string> candidates;
    private readonly bool apart;
    private readonly Dictionary<CloneSite, int> sites;
    private readonly Dictionary<string, List<FunctionGuesses>> clones = [];
    private int ops;

    private FunctionClones(IEnumerable<string> candidates, Dictionary<CloneSite, int> sites, bool apart)
    {
        this.candidates = [.. candidates];
        this.sites = sites;
        this.apart = apart;
    }

    /// <summary>No clones.</summary>
    public static FunctionClones None() => new([], [], apart: false);

    /// <summary>A clone of the candidates for each call.</summary>
    public static FunctionClones Apart(IEnumerable<string> candidates) => new(candidates, [], apart: true);

    /// <summary>The clones that calls are known to reach.</summary>
    public static FunctionClones Grouped(Dictionary<CloneSite, int> sites) => new(sites.Keys.Select(site => site.Target), sites, apart: false);

    /// <summary>The calls that reach clones, and which.</summary>
    public IReadOnlyDictionary<CloneSite, int> Sites => sites;

    /// <summary>The clones of a function, but itself.</summary>
    public IReadOnlyList<FunctionGuesses> Of(string function) => clones.GetValueOrDefault(function) ?? [];

    /// <summary>All clones in the order in which they were made.</summary>
    public List<FunctionGuesses> All { get; } = [];

    /// <summary>True when a call in a function reaches a clone.</summary>
    public bool CallsFrom(FunctionGuesses caller) => sites.Any(site => site.Value > 0 && site.Key.Caller == caller.Function.Name && site.Key.Number == caller.Clone);

    /// <summary>The number of the clone that a call reaches.</summary>
    public int At(FunctionGuesses caller, Instruction call, Function target) =>
        caller.Function.Name == target.Name ? caller.Clone : sites.GetValueOrDefault(SiteOf(caller, call, target));

    /// <summary>The clone that a call reaches which gives a value for each parameter.</summary>
    public FunctionGuesses Find(FunctionGuesses caller, Instruction call, FunctionGuesses target)
    {
        if (!candidates.Contains(target.Function.Name))
        {
            return target;
        }

        // A call in the function itself brings what the function has been given.
        if (caller.Function == target.Function)
        {
            return caller;
        }

        var site = SiteOf(caller, call, target.Function);
        if (!sites.TryGetValue(site, out var clone))
        {
            var size = SizeOf(target.Function);
            if (!apart || Of(target.Function.Name).Count >= MostApart || ops + size > MostOpsApart)
            {
                return target;
            }

            ops += size;
            sites.Add(site, clone = Of(target.Function.Name).Count + 1);
        }

        return clone == 0 ? target : Make(target, clone);
    }

    /// <summary>How many ops a function has.</summary>
    public static int SizeOf(Function function) => function.Blocks.Sum(block => block.Instructions.Length);

    private FunctionGuesses Make(FunctionGuesses target, int clone)
    {
        if (!clones.TryGetValue(target.Function.Name, out var made))
        {
            clones.Add(target.Function.Name, made = []);
        }

        while (made.Count < clone)
        {
            var next = target.MakeClone(made.Count + 1);
            made.Add(next);
            All.Add(next);
        }

        return made[clone - 1];
    }

    /// <summary>A call by what it gives; one that gives nothing, which sets an item, by where it stands in the source, below 0.</summary>
    private static CloneSite SiteOf(FunctionGuesses caller, Instruction call, Function target) =>
        new(caller.Function.Name, caller.Clone, call.Result.Exists ? call.Result.Index : -1 - call.Position.Anchor.Start, target.Name);
}
