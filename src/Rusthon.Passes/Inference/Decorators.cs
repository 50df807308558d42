using System;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Linq;

namespace Rusthon.Passes.Inference;

/// <summary>Functions of the library that give back the class or function that they decorate.</summary>
internal static class Decorators
{
    /// <summary>The function that makes a data class.</summary>
    public const string DataClass = "dataclasses.dataclass";

    /// <summary>Stands for @dataclass(frozen=…), which makes a data class whose attributes may not be set.</summary>
    public const string FrozenDataClass = DataClass + ".frozen";

    private static readonly FrozenSet<string> Known = FrozenSet.Create(DataClass, FrozenDataClass, "functools.total_ordering", "typing.final", "typing.runtime_checkable");

    /// <summary>With these a data class is a new class, or has another __init__.</summary>
    private static readonly string[] Changing = ["slots", "init", "kw_only"];

    private const string Wraps = "functools.wraps";

    /// <summary>What functools.wraps(function) gives.</summary>
    private const string Wrapping = "functools.wraps()";

    /// <summary>What a call of such a function gives: the class or function, or for @dataclass(name=value) and @wraps(function) the decorator; null for other calls.</summary>
    public static Guess? Result(string function, ReadOnlySpan<Guess> given, ImmutableArray<string> names)
    {
        if (function == Wrapping && given is [{ Kind: GuessKind.Function } wrapper])
        {
            return wrapper;
        }

        if (function == Wraps && given.Length == 1)
        {
            return Guess.Named(GuessKind.Builtin, Wrapping);
        }

        if (!Known.Contains(function))
        {
            return null;
        }

        return given is [{ Kind: GuessKind.Class } decorated] && names.IsEmpty ? decorated
            : function == DataClass && given.Length == names.Length && !names.Any(name => Changing.Contains(name)) ? Guess.Named(GuessKind.Builtin, names.Contains("frozen") ? FrozenDataClass : DataClass)
            : null;
    }
}
