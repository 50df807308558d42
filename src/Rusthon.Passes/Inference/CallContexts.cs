using System.Collections.Generic;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Inference;

/// <summary>
/// Functions that call what they are given, such as those that time or retry a call, and functions that make such functions,
/// such as decorators: each call of them is looked at apart, so that what it has them call gets what this call brings, and
/// nothing else. Unlike <see cref="FunctionClones"/> these are only looked at: the code is that of the function itself, which
/// calls what it is given through the function object. (Call strings as in Shivers, "Control-Flow Analysis of Higher-Order
/// Languages", 1991.)
/// </summary>
internal sealed class CallContexts
{
    /// <summary>The number of the first context; clones have smaller ones.</summary>
    public const int First = 1000;

    /// <summary>Calls of one function that are looked at apart.</summary>
    private const int MostOfOne = 100;

    /// <summary>Ops in all contexts together.</summary>
    private const int MostOps = 40_000;

    private readonly HashSet<string> candidates;
    private readonly Dictionary<CloneSite, FunctionGuesses> made = [];
    private readonly Dictionary<(string Maker, int Clone, string Function), FunctionGuesses> own = [];
    private readonly Dictionary<string, List<FunctionGuesses>> byFunction = [];
    private readonly Dictionary<string, FunctionGuesses> named = [];
    private int ops;

    private CallContexts(IEnumerable<string> candidates) => this.candidates = [.. candidates];

    /// <summary>No calls are looked at apart.</summary>
    public static CallContexts None() => new([]);

    /// <summary>The same functions as these have, before any call was seen.</summary>
    public CallContexts Anew() => new(candidates);

    /// <summary>Those that are called in several places: functions that make a function which calls what they are given, and those that call it themselves, but cannot have clones for all calls.</summary>
    /// <param name="functions">The functions of the program.</param>
    /// <param name="sites">By function how many calls of it are known.</param>
    public static CallContexts Of(IEnumerable<FunctionGuesses> functions, IReadOnlyDictionary<string, int> sites) => new(functions
        .Where(function => sites.GetValueOrDefault(function.Function.Name) is var calls and > 1
            && (MakesCaller(function) || (CallsParameter(function.Function) && (calls > CloneGroups.MostClones || !CloneGroups.IsClonable(function.Function)))))
        .Select(function => function.Function.Name));

    /// <summary>True when no function is looked at so.</summary>
    public bool IsEmpty => candidates.Count == 0;

    /// <summary>True for a function whose calls are looked at apart.</summary>
    public bool Has(string function) => candidates.Contains(function);

    /// <summary>All contexts in the order in which they were made.</summary>
    public List<FunctionGuesses> All { get; } = [];

    /// <summary>The contexts of a function.</summary>
    public IReadOnlyList<FunctionGuesses> Of(string function) => byFunction.GetValueOrDefault(function) ?? [];

    /// <summary>The function as one call of it sees it, with so many arguments where it spreads a tuple, else -1; null when that is not looked at apart.</summary>
    public FunctionGuesses? Find(FunctionGuesses caller, Instruction call, FunctionGuesses target, int spread)
    {
        if (!Has(target.Function.Name) || caller.Function == target.Function)
        {
            return null;
        }

        var site = SiteOf(caller, call, target, spread);
        if (made.TryGetValue(site, out var context))
        {
            return context;
        }

        if (NumberOfNext(target.Function) is not { } number)
        {
            return null;
        }

        context = target.MakeClone(number);
        made.Add(site, context);
        Add(context);
        return context;
    }

    /// <summary>A call as it stands in the source, where it spreads a tuple with one length that this may have: its ops that call the function directly and through its object are one.</summary>
    public static CloneSite SiteOf(FunctionGuesses caller, Instruction call, FunctionGuesses target, int spread) =>
        new(caller.Function.Name, caller.Clone, call.Position.Anchor.Start, target.Function.Name, spread);

    /// <summary>A function of which each context of another one makes its own; null where it is one function.</summary>
    public FunctionGuesses? MadeBy(FunctionGuesses maker, FunctionGuesses made)
    {
        if (maker.Clone < First || made.Function.Kind != FunctionKind.Function)
        {
            return null;
        }

        var key = (maker.Function.Name, maker.Clone, made.Function.Name);
        if (own.TryGetValue(key, out var found))
        {
            return found;
        }

        if (NumberOfNext(made.Function) is not { } number)
        {
            return null;
        }

        found = made.MakeOwn(number);
        own.Add(key, found);
        named.Add(found.Name, found);
        Add(found);
        return found;
    }

    /// <summary>A function that a context has made, by its name (see <see cref="FunctionGuesses.Name"/>); null when there is none.</summary>
    public FunctionGuesses? Named(string name) => named.GetValueOrDefault(name);

    /// <summary>The number of the next context of a function; null when there are enough.</summary>
    private int? NumberOfNext(Function function) =>
        Of(function.Name).Count >= MostOfOne || ops + FunctionClones.SizeOf(function) > MostOps ? null : First + Of(function.Name).Count;

    private void Add(FunctionGuesses context)
    {
        ops += FunctionClones.SizeOf(context.Function);
        All.Add(context);
        (byFunction.TryGetValue(context.Function.Name, out var others) ? others : byFunction[context.Function.Name] = []).Add(context);
    }

    /// <summary>True for a function that makes one which calls a variable of an outer function, or makes such a function.</summary>
    private static bool MakesCaller(FunctionGuesses function) =>
        function.Function.Kind == FunctionKind.Function
        && function.Function.Blocks.SelectMany(block => block.Instructions).Any(instruction =>
            instruction.Op == Ops.MakeFunction && function.Made(instruction) is { Function.Kind: FunctionKind.Function } made && (CallsCell(made.Function) || MakesCaller(made)));

    private static bool CallsCell(Function function)
    {
        var cells = function.Blocks.SelectMany(block => block.Instructions).Where(instruction => instruction.Op == Ops.LoadCell).Select(instruction => instruction.Result).ToHashSet();
        return function.Blocks.SelectMany(block => block.Instructions).Any(instruction => IsCall(instruction) && cells.Contains(instruction.Operands[0]));
    }

    private static bool CallsParameter(Function function) =>
        function.Kind == FunctionKind.Function
        && function.Blocks.SelectMany(block => block.Instructions).Any(instruction => IsCall(instruction) && function.Blocks[0].Parameters.Contains(instruction.Operands[0]));

    /// <summary>True for ops that call their first operand.</summary>
    private static bool IsCall(Instruction instruction) => instruction.Op == Ops.Call || instruction.Op == Ops.CallEx;
}
