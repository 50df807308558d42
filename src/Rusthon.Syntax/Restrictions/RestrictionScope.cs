using System.Collections.Generic;
using Rusthon.Source;

namespace Rusthon.Syntax;

/// <summary>What a piece of code belongs to, as far as restrictions depend on it.</summary>
internal enum ScopeKind
{
    Module,
    Class,
    Function,
    AsyncFunction,
    Lambda,
    Comprehension,

    /// <summary>Bounds, defaults, aliases and what is generic: resolving symbols refuses yields and awaits there.</summary>
    Types,
}

/// <summary>Statements that CPython counts as blocks; some stop a jump.</summary>
internal enum BlockKind
{
    Loop,
    ExceptStar,
    Other,
}

/// <summary>One scope while it is being checked.</summary>
internal sealed class RestrictionScope(ScopeKind kind)
{
    /// <summary>CPython's limit of open blocks in one code object.</summary>
    public const int MaxBlocks = 21;

    public ScopeKind Kind { get; } = kind;

    /// <summary>The open blocks, innermost last.</summary>
    public List<BlockKind> Blocks { get; } = [];

    /// <summary>An await or an async for was seen that makes a comprehension asynchronous.</summary>
    public bool IsAsynchronous { get; set; }

    public bool HasYield { get; set; }

    /// <summary>Where a value is returned.</summary>
    public List<Span> ReturnsOfValues { get; } = [];

    public bool IsFunctionLike => Kind is not (ScopeKind.Module or ScopeKind.Class);

    public bool AllowsAwait => Kind is ScopeKind.AsyncFunction or ScopeKind.Comprehension or ScopeKind.Types;
}
