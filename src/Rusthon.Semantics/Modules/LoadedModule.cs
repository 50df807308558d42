using Rusthon.Source;
using Rusthon.Syntax;

namespace Rusthon.Semantics;

/// <summary>A module that is compiled into the program.</summary>
/// <param name="Name">"__main__" or its dotted name.</param>
/// <param name="Package">The package that its relative imports start from; empty at the top.</param>
/// <param name="IsPackage">It is the __init__ of a package.</param>
/// <param name="FilePath">The absolute path of its file; null when there is none.</param>
/// <param name="Tree">Its tree.</param>
/// <param name="HasStarImport">It contains from … import *.</param>
public sealed record LoadedModule(string Name, string Package, bool IsPackage, string? FilePath, Module Tree, bool HasStarImport)
{
    /// <summary>What it is code of when it is no module but a constant text that the program runs.</summary>
    public CodeUnit? Unit { get; init; }

    /// <summary>Its text.</summary>
    public SourceText Source => Tree.Source;
}
