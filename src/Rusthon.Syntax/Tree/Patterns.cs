using System.Collections.Immutable;
using Rusthon.Source;

namespace Rusthon.Syntax;

/// <summary><c>case pattern if guard: body</c></summary>
public sealed record MatchCase(Span Span, Pattern Pattern, Expression? Guard, ImmutableArray<Statement> Body) : Node(Span);

/// <summary>A literal or a dotted name, compared with <c>==</c>.</summary>
public sealed record MatchValue(Span Span, Expression Value) : Pattern(Span);

/// <summary><c>None</c>, <c>True</c> or <c>False</c>, compared with <c>is</c>.</summary>
public sealed record MatchSingleton(Span Span, ConstantValue Value) : Pattern(Span);

/// <summary><c>[a, *rest]</c>; at most one of the patterns is a <see cref="MatchStar"/>.</summary>
public sealed record MatchSequence(Span Span, ImmutableArray<Pattern> Patterns) : Pattern(Span);

/// <summary><c>{key: pattern, **rest}</c>; both arrays have the same length.</summary>
public sealed record MatchMapping(Span Span, ImmutableArray<Expression> Keys, ImmutableArray<Pattern> Patterns, string? Rest) : Pattern(Span);

/// <summary><c>cls(pattern, attr=pattern)</c>; KwdAttrs and KwdPatterns have the same length.</summary>
public sealed record MatchClass(Span Span, Expression Cls, ImmutableArray<Pattern> Patterns, ImmutableArray<string> KwdAttrs, ImmutableArray<Pattern> KwdPatterns) : Pattern(Span);

/// <summary><c>*name</c>; the name is null for <c>*_</c>.</summary>
public sealed record MatchStar(Span Span, string? Name) : Pattern(Span);

/// <summary><c>pattern as name</c>, a capture <c>name</c> (no pattern), or <c>_</c> (neither).</summary>
public sealed record MatchAs(Span Span, Pattern? Pattern, string? Name) : Pattern(Span);

/// <summary><c>a | b</c></summary>
public sealed record MatchOr(Span Span, ImmutableArray<Pattern> Patterns) : Pattern(Span);
