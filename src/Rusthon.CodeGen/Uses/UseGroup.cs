using System.Collections.Generic;

namespace Rusthon.CodeGen.Uses;

/// <summary>What one function of a module uses, or the binding of one name in it.</summary>
/// <param name="Name">The function's name in IR; a name of no function for a binding.</param>
/// <param name="Conditions">The names all of which somebody must ask for before it can run; null when only another group of the module leads to it.</param>
public sealed record UseGroup(string Name, IReadOnlyList<string>? Conditions)
{
    /// <summary>True when it may ask for any name.</summary>
    public bool AsksForAny { get; set; }

    /// <summary>The names that it may ask modules, classes and objects for, and the symbols of the runtime that stand for some.</summary>
    public HashSet<string> Names { get; } = [];

    /// <summary>The names that it takes from modules without using them yet; a star for all of a module's.</summary>
    public HashSet<string> Bound { get; } = [];

    /// <summary>The modules that it imports.</summary>
    public HashSet<string> Imports { get; } = [];

    /// <summary>The groups that run when it runs.</summary>
    public HashSet<string> Callees { get; } = [];

    /// <summary>The functions of the runtime that it was compiled to call, inlined ones too, and the type objects of values that it makes inline.</summary>
    public HashSet<string> RuntimeFunctions { get; } = [];
}
