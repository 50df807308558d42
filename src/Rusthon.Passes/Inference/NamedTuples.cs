using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Inference;

/// <summary>The classes of named tuples, and what is believed to be in their fields.</summary>
internal sealed class NamedTuples
{
    /// <summary>The function of the library that makes such a class.</summary>
    public const string Maker = "collections.namedtuple";

    private readonly Dictionary<string, (ImmutableArray<string> Names, Guess Items)> classes = [];

    /// <summary>A class has fields of these names, in order. Known ones stay as they are.</summary>
    public void Declare(string body, ImmutableArray<string> names) =>
        classes.TryAdd(body, (names, Guess.Of(GuessKind.Tuple, [.. names.Select(_ => new GuessNode())])));

    /// <summary>A class of named tuples is called; the last arguments have names. False for other classes.</summary>
    public bool Fill(string body, Guess[] given, ImmutableArray<string> names, System.Func<string, Guess> defaultOf)
    {
        if (!classes.TryGetValue(body, out var found))
        {
            return false;
        }

        var positional = given.Length - names.Length;
        for (var i = 0; i < found.Names.Length; i++)
        {
            var named = names.IndexOf(found.Names[i]);
            found.Items.Parts[i].Add(i < positional ? given[i] : named >= 0 ? given[positional + named] : defaultOf(found.Names[i]));
        }

        return true;
    }

    /// <summary>What the field of an instance holds; null where there is no such field.</summary>
    public Guess? FieldOf(Guess self, string name) =>
        self.Kind == GuessKind.Instance && classes.TryGetValue(self.Name!, out var found) && found.Names.IndexOf(name) is >= 0 and var index
            ? found.Items.Parts[index].Guess
            : null;

    /// <summary>The tuple that an instance is; null for other values.</summary>
    public Guess? AsTuple(Guess self) => self.Kind == GuessKind.Instance && classes.TryGetValue(self.Name!, out var found) ? found.Items : null;

    /// <summary>The names that a call of <see cref="Maker"/> lists as constants: a str, a list or a tuple of strs; null when it does otherwise.</summary>
    public static ImmutableArray<string>? FieldsOf(Instruction call, IReadOnlyDictionary<ValueId, Instruction> definitions)
    {
        if (call.Operands.Length < 3 || !definitions.TryGetValue(call.Operands[2], out var listed))
        {
            return null;
        }

        var names = ConstantStrings.Of(listed, definitions);
        return names is [var all] ? [.. all.Replace(',', ' ').Split(' ', System.StringSplitOptions.RemoveEmptyEntries)] : names;
    }
}
