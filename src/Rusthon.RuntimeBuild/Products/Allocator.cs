using System;
using System.Collections.Generic;
using System.Linq;

namespace Rusthon.RuntimeBuild.Products;

/// <summary>A variant of the runtime.</summary>
/// <param name="Name">What the command line calls it.</param>
/// <param name="Value">The value of <c>Build.Allocator</c>.</param>
/// <param name="Suffix">What its files' names end with.</param>
/// <param name="IsProduct">Programs are meant to run with it: it is optimised. The others only find mistakes.</param>
internal sealed record Allocator(string Name, int Value, string Suffix, bool IsProduct)
{
    /// <summary>All variants; the first is the one that programs normally get.</summary>
    public static readonly IReadOnlyList<Allocator> All =
    [
        new("freelist", 0, "", true),
        new("malloc", 1, "-malloc", false),
        new("poison", 2, "-poison", false),
        new("arena", 3, "-arena", true),
    ];

    /// <summary>The variant of that name, or null.</summary>
    public static Allocator? Find(string name) => All.FirstOrDefault(a => string.Equals(a.Name, name, StringComparison.Ordinal));
}
