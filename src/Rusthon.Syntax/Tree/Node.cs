using System.Collections.Generic;
using System.Collections.Immutable;
using Rusthon.Source;

namespace Rusthon.Syntax;

/// <summary>
/// A node of the tree: CPython's <c>ast</c>, node for node, under the same names. Trees never change;
/// what is learnt about a node is kept beside it, in a <see cref="NodeMap{TValue}"/>.
/// </summary>
/// <remarks>Arrays are never default; optional parts are null.</remarks>
/// <param name="Span">The text of the node, as CPython's lineno..end_col_offset have it.</param>
public abstract record Node(Span Span);

/// <summary>A statement.</summary>
public abstract record Statement(Span Span) : Node(Span);

/// <summary>An expression.</summary>
public abstract record Expression(Span Span) : Node(Span);

/// <summary>The pattern of a <c>case</c>.</summary>
public abstract record Pattern(Span Span) : Node(Span);

/// <summary>A whole file.</summary>
public sealed record Module(Span Span, SourceText Source, ImmutableArray<Statement> Body) : Node(Span);

/// <summary>Facts about nodes. Two nodes are the same key only when they are the same object.</summary>
public sealed class NodeMap<TValue>() : Dictionary<Node, TValue>(ReferenceEqualityComparer.Instance);
