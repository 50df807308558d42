using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Inference;

/// <summary>What the options of a command line are believed to be, from the calls of add_argument of parsers of the module argparse. All parsers of a program are one.</summary>
internal sealed class ArgumentOptions
{
    /// <summary>The type of the library that makes a parser.</summary>
    public const string Maker = "argparse.ArgumentParser";

    /// <summary>A parser, or what has options added like one.</summary>
    public static readonly Guess Parser = Guess.Named(GuessKind.Builtin, Maker + "()");

    private static readonly Guess Parsed = Guess.Named(GuessKind.Builtin, "argparse.Namespace()");

    private static readonly FrozenSet<string> Parsers = FrozenSet.Create("add_argument_group", "add_mutually_exclusive_group", "add_subparsers", "add_parser");

    private static readonly FrozenDictionary<string, Guess> Types =
        new Dictionary<string, Guess> { ["int"] = Guess.Int, ["float"] = Guess.Float, ["str"] = Guess.Str }.ToFrozenDictionary();

    private readonly Dictionary<string, GuessNode> options = [];

    /// <summary>True for an object whose attributes are options.</summary>
    public static bool IsParsed(Guess guess) => guess.Kind == GuessKind.Builtin && guess.Name == Parsed.Name;

    /// <summary>True for a parser.</summary>
    public static bool IsParser(Guess guess) => guess.Kind == GuessKind.Builtin && guess.Name == Parser.Name;

    /// <summary>The value of an option.</summary>
    public GuessNode Of(string name) => options.TryGetValue(name, out var node) ? node : options[name] = new GuessNode();

    /// <summary>What a method of a parser gives; add_argument notes the option. The last arguments have names.</summary>
    public Guess OfMethod(Instruction call, string method, Guess[] given, ImmutableArray<string> names, IReadOnlyDictionary<ValueId, Instruction> definitions)
    {
        if (method == "add_argument")
        {
            Add(call, given, names, definitions);
        }

        return method is "parse_args" or "parse_intermixed_args" ? Parsed : Parsers.Contains(method) ? Parser : Guess.Any;
    }

    private void Add(Instruction call, Guess[] given, ImmutableArray<string> names, IReadOnlyDictionary<ValueId, Instruction> definitions)
    {
        var first = call.Operands.Length - given.Length;
        var flags = Enumerable.Range(0, given.Length - names.Length).Select(TextAt).ToList();
        var destination = Named("dest") is >= 0 and var place ? TextAt(place)
            : flags.Find(flag => flag?.StartsWith("--", System.StringComparison.Ordinal) == true) ?? flags.FirstOrDefault();
        if (destination is not null)
        {
            Of(destination.TrimStart('-').Replace('-', '_')).Add(ValueOf());
        }

        Guess ValueOf()
        {
            if (Named("action") is >= 0 and var action)
            {
                return TextAt(action) is "store_true" or "store_false" ? Guess.Bool : Guess.Any;
            }

            var nargs = Named("nargs") is >= 0 and var count ? TextAt(count) ?? "" : null;
            var read = Named("type") is not (>= 0 and var type) ? Guess.Str
                : given[type] is { Kind: GuessKind.Builtin, Name: { } name } && Types.TryGetValue(name, out var known) ? known
                : given[type].Kind == GuessKind.Nothing ? Guess.Nothing
                : Guess.Any;
            return nargs is not (null or "?") ? Guess.Any
                : Named("default") is >= 0 and var byDefault ? given[byDefault].Kind == GuessKind.Str ? read : Guess.Join(read, given[byDefault])
                : (flags.FirstOrDefault()?.StartsWith('-') == true && Named("required") < 0) || nargs is not null ? Guess.Join(read, Guess.None)
                : read;
        }

        int Named(string name) => names.IndexOf(name) is >= 0 and var index ? given.Length - names.Length + index : -1;

        string? TextAt(int argument) =>
            definitions.TryGetValue(call.Operands[first + argument], out var made) && made.Op == Ops.Const && ConstantStrings.Of(made, definitions) is [var text] ? text : null;
    }
}
