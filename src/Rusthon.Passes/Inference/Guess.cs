using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Rusthon.Passes.Inference;

/// <summary>The kinds of value that inference tells apart.</summary>
public enum GuessKind
{
    /// <summary>Nothing is known yet: no value has come here.</summary>
    Nothing,

    /// <summary>An int (no bool).</summary>
    Int,

    /// <summary>A float.</summary>
    Float,

    /// <summary>An int or a float: kept boxed, but what it is mixed with may be known.</summary>
    Number,

    /// <summary>A bool.</summary>
    Bool,

    /// <summary>A str.</summary>
    Str,

    /// <summary>A bytes object.</summary>
    Bytes,

    /// <summary>A bytearray.</summary>
    ByteArray,

    /// <summary>None.</summary>
    None,

    /// <summary>A list; the first part is its items.</summary>
    List,

    /// <summary>A tuple; a part for each item, or one for all where it is not known how many there are (see <see cref="Guess.IsOfAnyLength"/>).</summary>
    Tuple,

    /// <summary>A tuple that may have one of a few lengths, which the name lists; the parts are those of the shortest, then those of the next.</summary>
    Tuples,

    /// <summary>A dict; the parts are its keys and its values.</summary>
    Dict,

    /// <summary>A set; the part is its items.</summary>
    Set,

    /// <summary>A frozenset; the part is its items.</summary>
    FrozenSet,

    /// <summary>The keys, values or items of a dict; the part is what it gives.</summary>
    View,

    /// <summary>A deque; the part is its items.</summary>
    Deque,

    /// <summary>A defaultdict or Counter; the parts are its keys and its values.</summary>
    DefaultDict,

    /// <summary>An array of the module array; the name is its type code.</summary>
    Array,

    /// <summary>A range.</summary>
    Range,

    /// <summary>A slice.</summary>
    Slice,

    /// <summary>An iterator; the part is what it gives.</summary>
    Iterator,

    /// <summary>A function of the program; the name says which, or which ones it may be.</summary>
    Function,

    /// <summary>A method of the program with the object that it was got from; the name is that of the function.</summary>
    Method,

    /// <summary>A class of the program; the name is that of the function that is its body.</summary>
    Class,

    /// <summary>An instance of a class of the program.</summary>
    Instance,

    /// <summary>An instance of one of a few classes that share no base of the program; the name lists them.</summary>
    Instances,

    /// <summary>What super() gives in a method; the name is that of the class whose attributes it has.</summary>
    Super,

    /// <summary>A built-in function or type, or one of a module: the name says which, with the module's name before a dot.</summary>
    Builtin,

    /// <summary>A module of the library by its name.</summary>
    Module,

    /// <summary>A cell of a closure; the part is its content.</summary>
    Cell,

    /// <summary>Anything.</summary>
    Any,
}

/// <summary>
/// What inference believes of a value. It is a prediction: code that relies on it checks it first, so that a wrong one
/// costs time but never changes what a program does.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Parts">What is inside it.</param>
/// <param name="Name">For functions, classes, instances, built-ins and modules.</param>
public sealed record Guess(GuessKind Kind, ImmutableArray<GuessNode> Parts, string? Name)
{
    private const int MostFunctions = 12;
    private const int MostClasses = 6;

    /// <summary>Between the names of functions; no name has it.</summary>
    private const char Separator = '|';

    /// <summary>In the name of a function that is one of several which were made of one def, before its number; no name has it.</summary>
    internal const char Own = '@';

    /// <summary>No value yet.</summary>
    public static readonly Guess Nothing = Of(GuessKind.Nothing);

    /// <summary>Anything.</summary>
    public static readonly Guess Any = Of(GuessKind.Any);

    /// <summary>An int.</summary>
    public static readonly Guess Int = Of(GuessKind.Int);

    /// <summary>An int from 0 to 2**64 - 1, often beyond 2**63: a hash, a mask.</summary>
    public static readonly Guess Unsigned = Named(GuessKind.Int, "u64");

    /// <summary>A float.</summary>
    public static readonly Guess Float = Of(GuessKind.Float);

    /// <summary>An int or a float.</summary>
    public static readonly Guess Number = Of(GuessKind.Number);

    /// <summary>A bool.</summary>
    public static readonly Guess Bool = Of(GuessKind.Bool);

    /// <summary>A str.</summary>
    public static readonly Guess Str = Of(GuessKind.Str);

    /// <summary>A bytes object.</summary>
    public static readonly Guess Bytes = Of(GuessKind.Bytes);

    /// <summary>A bytearray.</summary>
    public static readonly Guess ByteArray = Of(GuessKind.ByteArray);

    /// <summary>None.</summary>
    public static readonly Guess None = Of(GuessKind.None);

    /// <summary>A range.</summary>
    public static readonly Guess Range = Of(GuessKind.Range);

    /// <summary>For an instance: its class in the line of inheritance, or null when that is not known.</summary>
    public ClassLine? Line { get; init; }

    /// <summary>For an instance of one of some classes: these.</summary>
    public ImmutableArray<ClassLine> Choices { get; init; } = [];

    /// <summary>An instance of classes of the program: of one, or of one of a few.</summary>
    public bool IsOfClasses => Kind is GuessKind.Instance or GuessKind.Instances;

    /// <summary>None too; code that uses the value as what it is otherwise finds out.</summary>
    public bool OrNone { get; init; }

    /// <summary>True for what is an int or a float, also when it is not known which.</summary>
    public bool IsReal => !OrNone && (Kind is GuessKind.Int or GuessKind.Float or GuessKind.Number);

    /// <summary>True for what is known to be an int, or to be a float: it can be kept in a register.</summary>
    public bool IsNumber => IsNumberOrNone && !OrNone;

    /// <summary>True for an int or a float that may be None: it is kept in no register, but one may compute with it.</summary>
    public bool IsNumberOrNone => Kind is GuessKind.Int or GuessKind.Float;

    /// <summary>True for an int or a float that may be None, also when it is not known which.</summary>
    public bool IsRealOrNone => Kind is GuessKind.Int or GuessKind.Float or GuessKind.Number;

    /// <summary>True for what stands where something else is missing: None or a bool, as in found = i > 0 and nodes[i - 1]. It is not called, indexed or gone through: it is something else by then.</summary>
    public bool IsPlaceholder => Kind is GuessKind.Nothing or GuessKind.None or GuessKind.Bool;

    /// <summary>True when code that gets this attribute finds something else there by then.</summary>
    public bool LacksAttribute(string name) => Kind == GuessKind.Nothing || (IsPlaceholder && !name.StartsWith("__", StringComparison.Ordinal) && !(Kind == GuessKind.Bool && IntAttributes.Contains(name)));

    private static readonly FrozenSet<string> IntAttributes = new[]
    {
        "as_integer_ratio", "bit_count", "bit_length", "conjugate", "denominator", "from_bytes", "imag", "is_integer", "numerator", "real", "to_bytes",
    }.ToFrozenSet();

    /// <summary>True when it is still known what a value is that may be None instead.</summary>
    private bool StaysKnownWithNone => IsOfClasses || IsLibraryObject || Kind is
        GuessKind.Int or GuessKind.Float or GuessKind.Number or GuessKind.Str
        or GuessKind.List or GuessKind.Tuple or GuessKind.Tuples or GuessKind.Dict or GuessKind.DefaultDict
        or GuessKind.Set or GuessKind.FrozenSet or GuessKind.Deque or GuessKind.Array;

    /// <summary>True for a container whose length is a word of the object, when it is not None: its truth and len() need no call.</summary>
    public bool HasPlainLength => Kind is
        GuessKind.List or GuessKind.Str or GuessKind.Tuple or GuessKind.Dict or GuessKind.Set or GuessKind.FrozenSet
        or GuessKind.Deque or GuessKind.Bytes or GuessKind.ByteArray;

    /// <summary>What the value is to an operator: a bool is an int, and None is not computed with.</summary>
    public Guess InArithmetic => Kind == GuessKind.Bool ? Int : Present;

    /// <summary>The functions of the program that a function may be.</summary>
    public IEnumerable<string> Definitions => FunctionNames.Select(name => name.Split(Own)[0]).Distinct();

    /// <summary>For a function: which it may be. Only the name of one alone is that of a function.</summary>
    public string[] FunctionNames => Name!.Split(Separator);

    /// <summary>True for an int that is better kept unsigned.</summary>
    public bool IsUnsigned => Kind == GuessKind.Int && Name is not null;

    /// <summary>True for a tuple of which it is not known how many items it has.</summary>
    public bool IsOfAnyLength => Kind == GuessKind.Tuple && Name is not null;

    /// <summary>True for a tuple of known length, of one of a few lengths or of any length.</summary>
    public bool IsTuple => Kind is GuessKind.Tuple or GuessKind.Tuples;

    /// <summary>True for an object of a library type that is known by the call which makes it.</summary>
    private bool IsLibraryObject => Kind == GuessKind.Builtin && Name!.EndsWith("()", StringComparison.Ordinal);

    /// <summary>The same without None.</summary>
    public Guess Present => OrNone ? this with { OrNone = false } : this;

    /// <summary>The guess with its parts.</summary>
    public static Guess Of(GuessKind kind, params ReadOnlySpan<GuessNode> parts) => new(kind, [.. parts], null);

    /// <summary>The guess with a name.</summary>
    public static Guess Named(GuessKind kind, string name) => new(kind, [], name);

    /// <summary>A tuple of any length.</summary>
    public static Guess TupleOf(GuessNode items) => new(GuessKind.Tuple, [items], "...");

    /// <summary>An instance of a class.</summary>
    public static Guess Instance(string name, ClassLine? line) => new(GuessKind.Instance, [], name) { Line = line };

    /// <summary>What covers both. Parts of both are made one.</summary>
    public static Guess Join(Guess left, Guess right)
    {
        if (left.Kind == GuessKind.Nothing || ReferenceEquals(left, right))
        {
            return right;
        }

        if (right.Kind == GuessKind.Nothing)
        {
            return left;
        }

        if (left.OrNone || right.OrNone || (left.Kind == GuessKind.None) != (right.Kind == GuessKind.None))
        {
            return JoinNone(left, right);
        }

        if ((left.Kind == GuessKind.Bool && right.IsOfClasses) || (right.Kind == GuessKind.Bool && left.IsOfClasses))
        {
            // found = i > 0 and nodes[i - 1]
            return (left.IsOfClasses ? left : right) with { OrNone = true };
        }

        if (left.Kind == GuessKind.Int && right.Kind == GuessKind.Int)
        {
            return left.IsUnsigned ? left : right;
        }

        if (left.IsReal && right.IsReal && left.Kind != right.Kind)
        {
            return Number;
        }

        if (left.Kind == GuessKind.Function && right.Kind == GuessKind.Function && left.Name != right.Name)
        {
            return OneOf(left.FunctionNames.Union(right.FunctionNames));
        }

        if (left.IsOfClasses && right.IsOfClasses && left.Name != right.Name)
        {
            return OneOf(left.Classes.Concat(right.Classes)) is { Kind: not GuessKind.Any } joined ? joined with { OrNone = left.OrNone } : Any;
        }

        if (left.Kind == GuessKind.Instance && left.Name == right.Name && left.Parts.IsEmpty != right.Parts.IsEmpty)
        {
            return left.Parts.IsEmpty ? right : left;
        }

        if (left.IsTuple && right.IsTuple && (left.Name != right.Name || left.Parts.Length != right.Parts.Length))
        {
            return TupleShapes.Join(left, right);
        }

        if (left.Kind != right.Kind || left.Name != right.Name || left.Parts.Length != right.Parts.Length)
        {
            return Any;
        }

        for (var i = 0; i < left.Parts.Length; i++)
        {
            GuessNode.Unite(left.Parts[i], right.Parts[i]);
        }

        return left;
    }

    /// <summary>One of some functions; anything when they are too many.</summary>
    private static Guess OneOf(IEnumerable<string> functions)
    {
        var names = functions.Order(StringComparer.Ordinal).ToArray();
        return names.Length <= MostFunctions ? Named(GuessKind.Function, string.Join(Separator, names)) : Any;
    }

    /// <summary>The classes that the value may be an instance of: each of them, or one that is derived from it. Null is a class of which no line is known.</summary>
    public IEnumerable<ClassLine?> Classes => Kind == GuessKind.Instances ? Choices : Enumerable.Repeat(Line, 1);

    /// <summary>An instance of one of some classes, those with a common base taken as that; anything when they are too many, or nothing is known of one.</summary>
    private static Guess OneOf(IEnumerable<ClassLine?> classes)
    {
        var choices = new List<ClassLine>();
        foreach (var given in classes)
        {
            if (given is null)
            {
                return Any;
            }

            ClassLine line = given;
            for (int at; (at = choices.FindIndex(choice => choice.Root.Body == line.Root.Body)) >= 0; choices.RemoveAt(at))
            {
                line = ClassLine.Common(choices[at], line)!;
            }

            choices.Add(line);
        }

        choices.Sort((left, right) => string.CompareOrdinal(left.Body, right.Body));
        return choices is [var only] ? Instance(only.Body, only)
            : choices.Count > MostClasses ? Any
            : Named(GuessKind.Instances, string.Join(Separator, choices.Select(choice => choice.Body))) with { Choices = [.. choices] };
    }

    /// <summary>What covers both and None.</summary>
    private static Guess JoinNone(Guess left, Guess right)
    {
        var joined = left.Kind == GuessKind.None ? right : right.Kind == GuessKind.None ? left : Join(left with { OrNone = false }, right with { OrNone = false });
        return joined.StaysKnownWithNone ? joined with { OrNone = true } : Any;
    }

    /// <summary>True when a place that holds the other may hold this too, and as much would still be known of it. Neither is changed.</summary>
    public bool Agrees(Guess other) => Agrees(other, 3);

    private bool Agrees(Guess other, int depth) =>
        Kind is GuessKind.Nothing or GuessKind.Any || other.Kind is GuessKind.Nothing or GuessKind.Any
        || (IsReal && other.IsReal)
        || (IsOfClasses && other.IsOfClasses)
        || (Kind == other.Kind && Parts.Length == other.Parts.Length && (depth == 0 || Parts.Zip(other.Parts).All(pair => pair.First.Guess.Agrees(pair.Second.Guess, depth - 1))));

    /// <summary>True when both say the same.</summary>
    public bool IsSame(Guess other) =>
        Kind == other.Kind && OrNone == other.OrNone && Name == other.Name && Parts.Length == other.Parts.Length
        && Parts.Zip(other.Parts).All(pair => pair.First.Find() == pair.Second.Find());

    /// <summary>Prints as Python would write the type: list[int].</summary>
    public override string ToString() => OrNone ? Print(3) + " | None" : Print(3);

    private string Print(int depth) => Kind switch
    {
        GuessKind.Nothing => "never",
        GuessKind.Any => "object",
        GuessKind.Number => "int | float",
        GuessKind.Function => $"function {string.Join(" or ", Definitions)}",
        GuessKind.Array => $"array[{Name}]",
        GuessKind.Method => $"method {Name}",
        GuessKind.Class => $"class {Name}",
        GuessKind.Instance => Name!,
        GuessKind.Instances => string.Join(" | ", Choices.Select(choice => choice.Body)),
        GuessKind.Super => $"super {Name}",
        GuessKind.Builtin => Name!,
        GuessKind.Module => $"module {Name}",
        GuessKind.Tuples => string.Join(" | ", TupleShapes.Of(this).Select(shape => shape.Print(depth))),
        GuessKind.Tuple when IsOfAnyLength => depth == 0 ? "tuple" : $"tuple[{Parts[0].Guess.Print(depth - 1)}, ...]",
        _ => Kind.ToString().ToLowerInvariant() + (Parts.IsEmpty || depth == 0 ? "" : $"[{string.Join(", ", Parts.Select(part => part.Guess.Print(depth - 1)))}]"),
    };
}

/// <summary>A place that holds values: the items of the lists made at one place, a global, an attribute, a parameter. Places that flow into each other are one (unification as in Steensgaard, "Points-to Analysis in Almost Linear Time").</summary>
public sealed class GuessNode
{
    private GuessNode? united;
    private Guess guess = Guess.Nothing;

    /// <summary>What the place holds.</summary>
    public Guess Guess => Find().guess;

    /// <summary>Counts changes of all nodes; when a round of inference leaves it as it was, inference is done.</summary>
    [ThreadStatic]
    internal static long Changes;

    /// <summary>The node that stands for all that are one with this.</summary>
    public GuessNode Find()
    {
        var at = this;
        while (at.united is { } next)
        {
            at.united = next.united ?? next;
            at = next;
        }

        return at;
    }

    /// <summary>The place may also hold this.</summary>
    public void Add(Guess more)
    {
        var node = Find();
        var joined = Guess.Join(node.guess, more);
        node = node.Find();
        if (!node.guess.IsSame(joined))
        {
            node.guess = joined;
            Changes++;
        }
    }

    /// <summary>Makes two places one.</summary>
    public static void Unite(GuessNode left, GuessNode right)
    {
        left = left.Find();
        right = right.Find();
        if (left == right)
        {
            return;
        }

        var other = right.guess;
        right.united = left;
        Changes++;
        var joined = Guess.Join(left.guess, other);
        left.Find().guess = joined;
    }
}
