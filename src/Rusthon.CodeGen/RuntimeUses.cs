using System;
using System.Collections.Generic;
using System.Linq;

namespace Rusthon.CodeGen;

/// <summary>What compiled modules need of the runtime.</summary>
/// <param name="Names">The attribute names that they may ask built-in objects for; null for any.</param>
/// <param name="Functions">The functions that they were compiled to call, inlined ones too, and the type objects of values that they make inline.</param>
public sealed record RuntimeUses(IReadOnlySet<string>? Names, IReadOnlySet<string> Functions)
{
    private const string AnyName = "*";

    /// <summary>The lines of a text that <see cref="Parse"/> reads: functions with brackets behind, names, a star for any name.</summary>
    public IEnumerable<string> Lines =>
        Functions.Order(StringComparer.Ordinal).Select(function => function + "()").Concat(Names?.Order(StringComparer.Ordinal).AsEnumerable() ?? [AnyName]);

    /// <summary>Reads <see cref="Lines"/>.</summary>
    public static RuntimeUses Parse(IEnumerable<string> lines)
    {
        var isFunction = lines.ToLookup(line => line.EndsWith("()", StringComparison.Ordinal));
        var names = isFunction[false].ToHashSet();
        return new(names.Contains(AnyName) ? null : names, isFunction[true].Select(line => line[..^2]).ToHashSet());
    }

    /// <summary>What both need.</summary>
    public RuntimeUses And(RuntimeUses other) => new(
        Names is null || other.Names is null ? null : Names.Union(other.Names).ToHashSet(),
        Functions.Union(other.Functions).ToHashSet());
}

/// <summary>Generated code.</summary>
/// <param name="Objects">Object files to be linked together, or one UTF-8 text.</param>
/// <param name="Uses">What it needs of the runtime.</param>
public sealed record GeneratedCode(IReadOnlyList<byte[]> Objects, RuntimeUses Uses)
{
    /// <summary>The code that was asked for in one piece.</summary>
    public byte[] Bytes => Objects.Single();
}
