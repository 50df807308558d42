using System;
using System.Collections.Generic;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Inference;

/// <summary>
/// Decides which functions get clones: those of which calls that bring different types would leave nothing known when
/// they are believed to be one. Calls that bring the same types, and are given the same, share a clone (the cartesian
/// product algorithm of Agesen, "The Cartesian Product Algorithm", ECOOP 1995, cut short).
/// </summary>
internal static class CloneGroups
{
    /// <summary>Clones of one function, itself included.</summary>
    internal const int MostClones = 8;

    /// <summary>Larger functions get no clones.</summary>
    private const int MostOps = 600;

    /// <summary>Ops in all clones together, but never more than half as many as the program has.</summary>
    private const int LeastBudget = 2000;

    /// <summary>How deep in containers types are compared.</summary>
    private const int Depth = 3;

    /// <summary>The functions of which too little is known when all their calls are one.</summary>
    public static List<string> Candidates(IEnumerable<FunctionGuesses> functions, CallContexts contexts) =>
        [.. functions.Where(function => IsClonable(function.Function) && !contexts.Has(function.Function.Name) && (function.Parameters.Any(parameter => IsVague(parameter.Guess, Depth)) || IsVague(function.Result.Guess, Depth)))
            .Select(function => function.Function.Name)];

    /// <summary>The clone that each call reaches; empty when one of each function is enough.</summary>
    public static Dictionary<CloneSite, int> Group(FunctionClones apart, IReadOnlyDictionary<string, FunctionGuesses> functions)
    {
        var budget = Math.Max(LeastBudget, functions.Values.Sum(function => FunctionClones.SizeOf(function.Function)) / 2);
        var numbers = new Dictionary<(string Function, int Clone), int>();
        foreach (var name in apart.Sites.Keys.Select(site => site.Target).Distinct())
        {
            Number(functions[name], apart.Of(name), numbers, ref budget);
        }

        var sites = new Dictionary<CloneSite, int>();
        foreach (var (site, clone) in apart.Sites)
        {
            sites.TryAdd(site with { Number = numbers.GetValueOrDefault((site.Caller, site.Number)) }, numbers.GetValueOrDefault((site.Target, clone)));
        }

        return sites.Values.Any(clone => clone > 0) ? sites : [];
    }

    /// <summary>Gives each clone of a function the number of the first that is given the same types.</summary>
    private static void Number(FunctionGuesses function, IReadOnlyList<FunctionGuesses> clones, Dictionary<(string, int), int> numbers, ref int budget)
    {
        var size = FunctionClones.SizeOf(function.Function);
        List<List<FunctionGuesses>> groups = [[function]];
        foreach (var clone in clones)
        {
            var group = groups.FindIndex(others => others.All(other => AreAlike(other, clone)));
            if (group < 0 && groups.Count < MostClones && budget >= size)
            {
                budget -= size;
                group = groups.Count;
                groups.Add([]);
            }

            group = Math.Max(group, 0);
            groups[group].Add(clone);
            numbers[(function.Function.Name, clone.Clone)] = group;
        }
    }

    /// <summary>True for a function that may have clones.</summary>
    public static bool IsClonable(Function function) =>
        function.Kind == FunctionKind.Function
        && function.Signature is { KeywordOnly: 0, VarArgs: false, VarKeywords: false, Name: not "__init__" }
        && FunctionClones.SizeOf(function) <= MostOps;

    /// <summary>True when more could be known of values of this type.</summary>
    private static bool IsVague(Guess guess, int depth) =>
        guess.Kind is GuessKind.Any or GuessKind.Number
        || (guess.OrNone && guess.IsNumberOrNone)
        || (guess.Kind == GuessKind.Function && guess.FunctionNames.Length > 1)
        || (depth > 0 && guess.Parts.Any(part => IsVague(part.Guess, depth - 1)));

    private static bool AreAlike(FunctionGuesses left, FunctionGuesses right) =>
        left.Parameters.Zip(right.Parameters).All(pair => AreAlike(pair.First.Guess, pair.Second.Guess, Depth)) && (IsUnreached(left) || AreAlike(left.Result.Guess, right.Result.Guess, Depth));

    /// <summary>True when only clones get arguments: what the function itself gives says nothing.</summary>
    private static bool IsUnreached(FunctionGuesses function) =>
        function.Clone == 0 && function.Parameters.Any(parameter => parameter.Guess.Kind == GuessKind.Nothing);

    /// <summary>True when as much is known of what may be either as is known of each.</summary>
    private static bool AreAlike(Guess left, Guess right, int depth)
    {
        if (left.Kind == GuessKind.Nothing || right.Kind == GuessKind.Nothing)
        {
            return true;
        }

        if (left.Kind != right.Kind)
        {
            return (left.Kind == GuessKind.None && IsWithNone(right)) || (right.Kind == GuessKind.None && IsWithNone(left));
        }

        return (left.OrNone == right.OrNone || IsWithNone(left))
            && (left.Name == right.Name || left.Kind == GuessKind.Int || (left.Kind == GuessKind.Instance && ClassLine.Common(left.Line, right.Line) is not null))
            && left.Parts.Length == right.Parts.Length
            && (depth == 0 || left.Parts.Zip(right.Parts).All(pair => AreAlike(pair.First.Guess, pair.Second.Guess, depth - 1)));
    }

    /// <summary>True for what may be None without being known less.</summary>
    private static bool IsWithNone(Guess guess) => guess.IsOfClasses || guess.Kind is GuessKind.List or GuessKind.Dict or GuessKind.Set or GuessKind.FrozenSet or GuessKind.Deque or GuessKind.DefaultDict or GuessKind.Tuple or GuessKind.Tuples or GuessKind.Array or GuessKind.Str;
}
