using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;

namespace Rusthon.Passes.Inference;

/// <summary>What functions and types of library modules that deal with containers are believed to give, and what they put into their arguments.</summary>
internal static class LibraryResults
{
    /// <summary>The type whose values a function makes (see <see cref="DefaultDict"/>).</summary>
    public const string DefaultDictName = "collections.defaultdict";

    private static readonly FrozenDictionary<string, BuiltinResults.Result> Rows = new Dictionary<string, BuiltinResults.Result>
    {
        ["bisect.bisect"] = (_, _) => Guess.Int,
        ["bisect.bisect_left"] = (_, _) => Guess.Int,
        ["bisect.bisect_right"] = (_, _) => Guess.Int,
        ["bisect.insort"] = (a, _) => Insert(a),
        ["bisect.insort_left"] = (a, _) => Insert(a),
        ["bisect.insort_right"] = (a, _) => Insert(a),
        ["collections.deque"] = (a, fresh) => Container(GuessKind.Deque, a, fresh),
        ["collections.Counter"] = Counter,
        ["copy.copy"] = (a, _) => a.Length == 1 ? a[0] : Guess.Any,
        ["copy.deepcopy"] = (a, _) => a.Length == 1 ? a[0] : Guess.Any,
        ["heapq.heapify"] = (_, _) => Guess.None,
        ["heapq.heappop"] = (a, _) => a.Length == 1 ? BuiltinResults.ItemOf(a[0]) : Guess.Any,
        ["heapq.heappush"] = (a, _) => Insert(a),
        ["heapq.heappushpop"] = (a, _) => Exchange(a),
        ["heapq.heapreplace"] = (a, _) => Exchange(a),
        ["heapq.nlargest"] = (a, fresh) => a.Length == 2 ? Container(GuessKind.List, a[1..], fresh) : Guess.Any,
        ["heapq.nsmallest"] = (a, fresh) => a.Length == 2 ? Container(GuessKind.List, a[1..], fresh) : Guess.Any,
        ["itertools.accumulate"] = (a, fresh) => a.Length == 1 ? Container(GuessKind.Iterator, a, fresh) : Guess.Any,
        ["itertools.chain"] = (a, fresh) => Items(GuessKind.Iterator, fresh, a.ToArray().Select(BuiltinResults.ItemOf).Aggregate(Guess.Nothing, Guess.Join)),
        ["itertools.count"] = (a, fresh) => Items(GuessKind.Iterator, fresh, a.ToArray().Aggregate(a.Length == 0 ? Guess.Int : Guess.Nothing, Guess.Join)),
        ["itertools.cycle"] = (a, fresh) => Container(GuessKind.Iterator, a, fresh),
        ["itertools.islice"] = (a, fresh) => Container(GuessKind.Iterator, a, fresh),
        ["itertools.product"] = (a, fresh) => BuiltinResults.Iterator(fresh, [.. a.ToArray().Select(BuiltinResults.ItemOf)]),
        ["random.choice"] = (a, _) => a.Length == 1 ? BuiltinResults.ItemOf(a[0]) : Guess.Any,
        ["random.sample"] = (a, fresh) => a.Length == 2 ? Container(GuessKind.List, a, fresh) : Guess.Any,
        ["random.shuffle"] = (_, _) => Guess.None,
    }.ToFrozenDictionary();

    /// <summary>What calling the function or type gives; null when it is not in the table.</summary>
    public static BuiltinResults.Result? Find(string name) => Rows.GetValueOrDefault(name);

    /// <summary>True for a function or type, with its module before a dot, that something is known of here.</summary>
    public static bool IsKnown(string path) => path == DefaultDictName || Rows.ContainsKey(path);

    private static Guess Container(GuessKind kind, ReadOnlySpan<Guess> arguments, Func<int, GuessNode> fresh) =>
        Items(kind, fresh, arguments.Length > 0 ? BuiltinResults.ItemOf(arguments[0]) : Guess.Nothing);

    private static Guess Items(GuessKind kind, Func<int, GuessNode> fresh, Guess item)
    {
        var items = fresh(0);
        items.Add(item);
        return Guess.Of(kind, items);
    }

    private static Guess Insert(ReadOnlySpan<Guess> arguments)
    {
        if (arguments is [{ Kind: GuessKind.List } list, var item, ..])
        {
            list.Parts[0].Add(item);
        }

        return Guess.None;
    }

    private static Guess Exchange(ReadOnlySpan<Guess> arguments)
    {
        Insert(arguments);
        return arguments.Length == 2 ? BuiltinResults.ItemOf(arguments[0]) : Guess.Any;
    }

    private static Guess Counter(ReadOnlySpan<Guess> arguments, Func<int, GuessNode> fresh)
    {
        var (keys, values) = (fresh(0), fresh(1));
        keys.Add(arguments.Length > 0 ? BuiltinResults.ItemOf(arguments[0]) : Guess.Nothing);
        values.Add(arguments is [{ Kind: GuessKind.Dict or GuessKind.DefaultDict } counts] ? counts.Parts[1].Guess : Guess.Int);
        return Guess.Of(GuessKind.DefaultDict, keys, values);
    }

    /// <summary>A method that counts items, or sets what pairs say.</summary>
    public static Guess Count(Guess counter, Guess item)
    {
        var isPair = item is { Kind: GuessKind.Tuple, Parts.Length: 2 };
        counter.Parts[0].Add(isPair ? Guess.Any : item);
        counter.Parts[1].Add(isPair ? Guess.Any : Guess.Int);
        return Guess.None;
    }

    /// <summary>A defaultdict with what its factory gives, whose parts have the first numbers.</summary>
    public static Guess DefaultDict(Guess value, Func<int, GuessNode> fresh)
    {
        const int FirstPart = 8;
        fresh(FirstPart + 1).Add(value);
        return Guess.Of(GuessKind.DefaultDict, fresh(FirstPart), fresh(FirstPart + 1));
    }
}
