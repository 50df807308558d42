using System;
using System.Collections.Generic;
using Rusthon.Source;

namespace Rusthon.Syntax.Errors;

/// <summary>What an expression is, as far as messages tell.</summary>
internal enum PartKind
{
    Other,
    Name,
    Attribute,
    Subscript,
    Starred,
    List,
    Tuple,
    Lambda,
    Call,
    Operation,
    Comparison,
    GeneratorExp,
    Yield,
    Await,
    ListComp,
    SetComp,
    DictComp,
    Dict,
    Set,
    FString,
    Literal,
    True,
    False,
    None,
    Ellipsis,
    IfExp,
    NamedExpr,
}

/// <summary>
/// A piece of the text that has been recognised.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Its place.</param>
/// <param name="Children">
/// Elements of lists and tuples, the value of a starred one, the left side of a comparison; of arguments, the positional ones.
/// </param>
internal sealed record Part(PartKind Kind, Span Span, IReadOnlyList<Part> Children)
{
    /// <summary>A comparison whose first operator is <c>in</c>; arguments with <c>**</c>.</summary>
    public bool IsMarked { get; init; }

    /// <summary>The name of the kind in messages.</summary>
    public string Description => Kind switch
    {
        PartKind.Name => "name",
        PartKind.Attribute => "attribute",
        PartKind.Subscript => "subscript",
        PartKind.Starred => "starred",
        PartKind.List => "list",
        PartKind.Tuple => "tuple",
        PartKind.Lambda => "lambda",
        PartKind.Call => "function call",
        PartKind.Comparison => "comparison",
        PartKind.GeneratorExp => "generator expression",
        PartKind.Yield => "yield expression",
        PartKind.Await => "await expression",
        PartKind.ListComp => "list comprehension",
        PartKind.SetComp => "set comprehension",
        PartKind.DictComp => "dict comprehension",
        PartKind.Dict => "dict literal",
        PartKind.Set => "set display",
        PartKind.FString => "f-string expression",
        PartKind.Literal => "literal",
        PartKind.True => "True",
        PartKind.False => "False",
        PartKind.None => "None",
        PartKind.Ellipsis => "ellipsis",
        PartKind.IfExp => "conditional expression",
        PartKind.NamedExpr => "named expression",
        _ => "expression",
    };
}

/// <summary>Leaves the search with its result.</summary>
internal sealed class ErrorFound(Diagnostic diagnostic) : Exception
{
    /// <summary>The result.</summary>
    public Diagnostic Diagnostic { get; } = diagnostic;
}
