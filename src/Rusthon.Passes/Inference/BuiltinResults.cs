using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Rusthon.Passes.Inference;

/// <summary>What built-in functions and the methods of built-in types are believed to give.</summary>
internal static class BuiltinResults
{
    /// <summary>A result made from the arguments; fresh gives the node of a part of the result, the same for each round.</summary>
    public delegate Guess Result(ReadOnlySpan<Guess> arguments, Func<int, GuessNode> fresh);

    private static readonly FrozenDictionary<string, Guess> Fixed = Table(
        (Guess.Int, "len ord hash id int math.floor math.ceil math.trunc math.gcd math.lcm math.isqrt math.factorial math.comb math.perm random.randint random.randrange random.getrandbits time.time_ns time.perf_counter_ns enum.auto"),
        (Guess.Float, "float math.sqrt math.sin math.cos math.tan math.asin math.acos math.atan math.atan2 math.sinh math.cosh math.tanh math.exp math.exp2 math.expm1 math.log math.log2 math.log10 math.log1p math.pow math.hypot math.fabs math.fmod math.copysign math.degrees math.radians math.cbrt math.dist math.fsum math.ldexp random.random random.uniform random.gauss time.time time.perf_counter time.process_time time.monotonic"),
        (Guess.Str, "str repr chr hex bin oct input format ascii"),
        (Guess.Bool, "bool isinstance issubclass callable hasattr any all math.isclose math.isnan math.isinf math.isfinite"),
        (Guess.None, "print"),
        (Guess.Bytes, "bytes"),
        (Guess.ByteArray, "bytearray"),
        (Guess.Range, "range"));

    private static readonly FrozenDictionary<string, Guess> StrMethods = Table(
        (Guess.Str, "join strip lstrip rstrip lower upper title capitalize casefold swapcase replace format zfill center ljust rjust expandtabs translate removeprefix removesuffix"),
        (Guess.Int, "find rfind index rindex count"),
        (Guess.Bytes, "encode"),
        (Guess.Bool, "startswith endswith isdigit isalpha isalnum isspace isupper islower isidentifier isdecimal isnumeric istitle isprintable isascii"));

    private static readonly FrozenDictionary<string, Guess> ByteMethods = Table(
        (Guess.Str, "decode hex"),
        (Guess.Int, "find rfind index rindex count pop"),
        (Guess.None, "append extend insert reverse clear"),
        (Guess.Bool, "startswith endswith isdigit isalpha isalnum isspace isupper islower istitle isascii"));

    /// <summary>The methods of bytes that give bytes, and of bytearrays that give bytearrays.</summary>
    private static readonly FrozenSet<string> ByteEditing = FrozenSet.Create(
        "join strip lstrip rstrip lower upper title capitalize swapcase replace zfill center ljust rjust expandtabs translate removeprefix removesuffix copy".Split(' '));

    private static readonly FrozenSet<string> IntMethods = FrozenSet.Create("bit_count", "bit_length", "conjugate", "__index__", "__int__");

    private static readonly FrozenSet<string> Builtins = FrozenSet.Create((
        "abs all any ascii bin bool bytearray bytes callable chr classmethod complex dict dir divmod enumerate filter float format frozenset getattr globals hasattr hash "
        + "hex id input int isinstance issubclass iter len list locals map max min next object oct open ord pow print property range repr reversed round set setattr "
        + "slice sorted staticmethod str sum super tuple type vars zip").Split(' '));

    private static readonly FrozenSet<string> Splitting = FrozenSet.Create("split", "rsplit", "splitlines");

    private static readonly FrozenDictionary<string, Guess> Constants = Table(
        (Guess.Float, "math.pi math.e math.tau math.inf math.nan"),
        (Guess.Int, "sys.maxsize"));

    private static readonly FrozenDictionary<string, Result> Computed = new Dictionary<string, Result>
    {
        ["abs"] = (a, _) => a.Length == 1 && a[0].IsReal ? a[0] : Guess.Any,
        ["sum"] = (a, _) => a.Length == 1 ? Numeric(ItemOf(a[0]).InArithmetic) : a.Length == 2 ? Numeric(Guess.Join(ItemOf(a[0]).InArithmetic, a[1].InArithmetic)) : Guess.Any,
        ["min"] = Extreme,
        ["max"] = Extreme,
        ["round"] = (a, _) => a.Length == 1 ? Guess.Int : a.Length == 2 ? a[0] : Guess.Any,
        ["sorted"] = (a, fresh) => Container(GuessKind.List, a, fresh),
        ["tuple"] = (a, fresh) => Guess.TupleOf(Container(GuessKind.List, a, fresh).Parts[0]),
        ["list"] = (a, fresh) => Container(GuessKind.List, a, fresh),
        ["set"] = (a, fresh) => Container(GuessKind.Set, a, fresh),
        ["frozenset"] = (a, fresh) => Container(GuessKind.FrozenSet, a, fresh),
        ["dict"] = Dict,
        ["iter"] = (a, fresh) => Container(GuessKind.Iterator, a, fresh),
        ["reversed"] = (a, fresh) => Container(GuessKind.Iterator, a, fresh),
        ["next"] = (a, _) => a.Length > 0 ? ItemOf(a[0]) : Guess.Any,
        ["enumerate"] = (a, fresh) => Iterator(fresh, Guess.Int, a.Length > 0 ? ItemOf(a[0]) : Guess.Any),
        ["zip"] = (a, fresh) => Iterator(fresh, [.. a.ToArray().Select(ItemOf)]),
        ["divmod"] = (a, fresh) => a is [{ Kind: GuessKind.Int }, { Kind: GuessKind.Int }] ? Tuple(fresh, Guess.Int, Guess.Int) : Guess.Any,
    }.ToFrozenDictionary();

    /// <summary>What calling a built-in gives.</summary>
    public static Guess OfCall(string name, ReadOnlySpan<Guess> arguments, Func<int, GuessNode> fresh) =>
        Fixed.TryGetValue(name, out var known) ? known
        : (Computed.GetValueOrDefault(name) ?? LibraryResults.Find(name)) is { } result ? AwaitsAny(arguments) ? Guess.Nothing : result(arguments, fresh)
        : Guess.Any;

    /// <summary>True while nothing is known yet of an argument, on which the result depends.</summary>
    private static bool AwaitsAny(ReadOnlySpan<Guess> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Kind == GuessKind.Nothing)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for a function of the module builtins that the compiler knows something about.</summary>
    public static bool IsBuiltin(string name) => Builtins.Contains(name);

    /// <summary>True for a function or constant of a library module, with the module's name before a dot, that the compiler knows something about.</summary>
    public static bool IsKnown(string path) => Fixed.ContainsKey(path) || Computed.ContainsKey(path) || Constants.ContainsKey(path) || LibraryResults.IsKnown(path);

    /// <summary>What a library module has under a name: a constant, else something that is known by that name only.</summary>
    public static Guess OfMember(string module, string name) =>
        Constants.TryGetValue($"{module}.{name}", out var constant) ? constant : Guess.Named(GuessKind.Builtin, $"{module}.{name}");

    /// <summary>What a method of a built-in type gives, and what it does to the parts of its object; null when the object is none that is known.</summary>
    public static Guess? OfMethod(Guess self, string name, ReadOnlySpan<Guess> arguments, Func<int, GuessNode> fresh) => self.Kind switch
    {
        GuessKind.Str => StrMethods.TryGetValue(name, out var known) ? known : Splitting.Contains(name) ? ListOf(fresh, Guess.Str) : Guess.Any,
        GuessKind.Bytes or GuessKind.ByteArray => ByteEditing.Contains(name) ? self : Splitting.Contains(name) ? ListOf(fresh, self) : ByteMethods.GetValueOrDefault(name, Guess.Any),
        GuessKind.Array => ArrayTypes.OfMethod(self, name, fresh(0)),
        GuessKind.List => OfListMethod(self, name, arguments),
        GuessKind.Dict => OfDictMethod(self, name, arguments, fresh),
        GuessKind.DefaultDict when name == "most_common" => ListOf(fresh, Tuple(part => fresh(1 + part), self.Parts[0].Guess, self.Parts[1].Guess)),
        GuessKind.DefaultDict when name == "update" && arguments is [{ Kind: not (GuessKind.Dict or GuessKind.DefaultDict) } counted] => LibraryResults.Count(self, ItemOf(counted)),
        GuessKind.DefaultDict => OfDictMethod(self, name, arguments, fresh),
        GuessKind.Deque => OfDequeMethod(self, name, arguments),
        GuessKind.Set or GuessKind.FrozenSet => OfSetMethod(self, name, arguments),
        GuessKind.View => Guess.Any,
        GuessKind.Builtin when IsTextFile(self) => OfFileMethod(name, fresh),
        GuessKind.Int or GuessKind.Bool when IntMethods.Contains(name) => Guess.Int,
        GuessKind.Int or GuessKind.Float or GuessKind.Bool or GuessKind.Tuple or GuessKind.Builtin or GuessKind.Iterator => Guess.Any,
        _ => null,
    };

    /// <summary>What a method of a value gives of which nothing is known, if that is a str: known only where other types with such a method agree. Null when str has no such method.</summary>
    public static Guess? OfAnyStr(string name) =>
        StrMethods.TryGetValue(name, out var known) ? known.Kind == GuessKind.Str ? Guess.Any : known
        : Splitting.Contains(name) ? Guess.Any
        : null;

    /// <summary>A file that open() gives, read and written as str.</summary>
    public static readonly Guess TextFile = Guess.Named(GuessKind.Builtin, "open()");

    private static bool IsTextFile(Guess guess) => guess.Kind == GuessKind.Builtin && (guess.Name == TextFile.Name || guess.Name == "sys.stdin");

    private static Guess OfFileMethod(string name, Func<int, GuessNode> fresh) =>
        name is "read" or "readline" ? Guess.Str : name == "__enter__" ? TextFile : name == "readlines" ? ListOf(fresh, Guess.Str) : Guess.Any;

    /// <summary>What iterating over a value gives. Nobody iterates over None or a bool: what is known as that only is something else by then.</summary>
    public static Guess ItemOf(Guess container) => container.Kind switch
    {
        GuessKind.Nothing or GuessKind.None or GuessKind.Bool => Guess.Nothing,
        GuessKind.List or GuessKind.Set or GuessKind.FrozenSet or GuessKind.View or GuessKind.Deque or GuessKind.Iterator => container.Parts[0].Guess,
        GuessKind.Dict or GuessKind.DefaultDict => container.Parts[0].Guess,
        GuessKind.Range => Guess.Int,
        GuessKind.Str => Guess.Str,
        GuessKind.Array => ArrayTypes.ItemOf(container),
        GuessKind.Bytes or GuessKind.ByteArray => Guess.Int,
        GuessKind.Tuple or GuessKind.Tuples => container.Parts.Aggregate(Guess.Nothing, (sum, part) => Guess.Join(sum, part.Guess)),
        _ when IsTextFile(container) => Guess.Str,
        _ => Guess.Any,
    };

    /// <summary>A tuple of these.</summary>
    public static Guess Tuple(Func<int, GuessNode> fresh, params ReadOnlySpan<Guess> items)
    {
        var parts = new GuessNode[items.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = fresh(i);
            parts[i].Add(items[i]);
        }

        return Guess.Of(GuessKind.Tuple, parts);
    }

    /// <summary>An iterator that gives tuples of these.</summary>
    internal static Guess Iterator(Func<int, GuessNode> fresh, params ReadOnlySpan<Guess> items)
    {
        var node = fresh(items.Length);
        node.Add(Tuple(fresh, items));
        return Guess.Of(GuessKind.Iterator, node);
    }

    private static Guess ListOf(Func<int, GuessNode> fresh, Guess item)
    {
        var node = fresh(0);
        node.Add(item);
        return Guess.Of(GuessKind.List, node);
    }

    private static Guess Container(GuessKind kind, ReadOnlySpan<Guess> arguments, Func<int, GuessNode> fresh)
    {
        var node = fresh(0);
        node.Add(arguments.Length > 0 ? ItemOf(arguments[0]) : Guess.Nothing);
        return Guess.Of(kind, node);
    }

    /// <summary>dict(), of another dict or of pairs.</summary>
    private static Guess Dict(ReadOnlySpan<Guess> arguments, Func<int, GuessNode> fresh)
    {
        var (keys, values) = (fresh(0), fresh(1));
        if (arguments is [var from])
        {
            var (key, value) = from.Kind is GuessKind.Dict or GuessKind.DefaultDict ? (from.Parts[0].Guess, from.Parts[1].Guess)
                : ItemOf(from) is { Kind: GuessKind.Tuple, Parts: [var first, var second] } ? (first.Guess, second.Guess)
                : (Guess.Any, Guess.Any);
            keys.Add(key);
            values.Add(value);
        }

        return Guess.Of(GuessKind.Dict, keys, values);
    }

    private static Guess Extreme(ReadOnlySpan<Guess> arguments, Func<int, GuessNode> fresh)
    {
        if (arguments.Length == 1)
        {
            return ItemOf(arguments[0]);
        }

        var joined = Guess.Nothing;
        foreach (var argument in arguments)
        {
            joined = Guess.Join(joined, argument);
        }

        return Numeric(joined);
    }

    private static Guess Numeric(Guess guess) => guess.IsReal || guess.Kind is GuessKind.Nothing or GuessKind.Str ? guess : Guess.Any;

    private static Guess OfListMethod(Guess self, string name, ReadOnlySpan<Guess> arguments)
    {
        var items = self.Parts[0];
        switch (name)
        {
            case "append" when arguments.Length == 1:
                items.Add(arguments[0]);
                return Guess.None;
            case "insert" when arguments.Length == 2:
                items.Add(arguments[1]);
                return Guess.None;
            case "extend" when arguments.Length == 1:
                items.Add(ItemOf(arguments[0]));
                return Guess.None;
            case "pop":
                return items.Guess;
            case "index" or "count":
                return Guess.Int;
            case "copy":
                return self;
            default:
                return Guess.Any;
        }
    }

    private static Guess OfDequeMethod(Guess self, string name, ReadOnlySpan<Guess> arguments)
    {
        var items = self.Parts[0];
        switch (name)
        {
            case "append" or "appendleft" when arguments.Length == 1:
                items.Add(arguments[0]);
                return Guess.None;
            case "insert" when arguments.Length == 2:
                items.Add(arguments[1]);
                return Guess.None;
            case "extend" or "extendleft" when arguments.Length == 1:
                items.Add(ItemOf(arguments[0]));
                return Guess.None;
            case "pop" or "popleft":
                return items.Guess;
            case "index" or "count":
                return Guess.Int;
            case "copy":
                return self;
            default:
                return Guess.Any;
        }
    }

    private static Guess OfDictMethod(Guess self, string name, ReadOnlySpan<Guess> arguments, Func<int, GuessNode> fresh)
    {
        var (keys, values) = (self.Parts[0], self.Parts[1]);
        switch (name)
        {
            case "get" or "pop" when arguments.Length == 2:
                return Guess.Join(values.Guess, arguments[1]);
            case "get" when arguments.Length == 1:
                return values.Guess.Kind == GuessKind.Nothing ? Guess.Nothing : Guess.Join(values.Guess, Guess.None);
            case "setdefault" when arguments.Length == 2:
                keys.Add(arguments[0]);
                values.Add(arguments[1]);
                return values.Guess;
            case "pop" when arguments.Length == 1:
                return values.Guess;
            case "keys":
                return Guess.Of(GuessKind.View, keys);
            case "values":
                return Guess.Of(GuessKind.View, values);
            case "update" when arguments is [{ Kind: GuessKind.Dict or GuessKind.DefaultDict } more]:
                keys.Add(more.Parts[0].Guess);
                values.Add(more.Parts[1].Guess);
                return Guess.None;
            case "items":
                var pair = fresh(0);
                pair.Add(Guess.Of(GuessKind.Tuple, keys, values));
                return Guess.Of(GuessKind.View, pair);
            case "copy":
                return self;
            default:
                return Guess.Any;
        }
    }

    private static Guess OfSetMethod(Guess self, string name, ReadOnlySpan<Guess> arguments)
    {
        switch (name)
        {
            case "add" when arguments.Length == 1:
                self.Parts[0].Add(arguments[0]);
                return Guess.None;
            case "pop":
                return self.Parts[0].Guess;
            case "update" when self.Kind == GuessKind.Set:
                AddItems(self, arguments);
                return Guess.None;
            case "union":
                AddItems(self, arguments);
                return self;
            case "copy" or "intersection" or "difference":
                return self;
            case "issubset" or "issuperset" or "isdisjoint":
                return Guess.Bool;
            default:
                return Guess.Any;
        }
    }

    private static void AddItems(Guess set, ReadOnlySpan<Guess> iterables)
    {
        foreach (var iterable in iterables)
        {
            set.Parts[0].Add(ItemOf(iterable));
        }
    }

    private static FrozenDictionary<string, Guess> Table(params (Guess Guess, string Names)[] rows) =>
        rows.SelectMany(row => row.Names.Split(' ').Select(name => (name, row.Guess))).ToFrozenDictionary(row => row.name, row => row.Guess);
}
