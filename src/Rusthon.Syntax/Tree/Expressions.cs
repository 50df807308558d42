using System.Collections.Immutable;
using Rusthon.Source;

namespace Rusthon.Syntax;

/// <summary><c>a and b and c</c>: at least two values. Nested uses in parentheses are nested nodes.</summary>
public sealed record BoolOp(Span Span, BooleanOperator Op, ImmutableArray<Expression> Values) : Expression(Span);

/// <summary><c>target := value</c></summary>
public sealed record NamedExpr(Span Span, Name Target, Expression Value) : Expression(Span);

/// <summary><c>left op right</c>. A long chain such as <c>a + b + c</c> is deep on the left.</summary>
public sealed record BinOp(Span Span, Expression Left, BinaryOperator Op, Span OpSpan, Expression Right) : Expression(Span);

/// <summary><c>op operand</c></summary>
public sealed record UnaryOp(Span Span, UnaryOperator Op, Expression Operand) : Expression(Span);

/// <summary><c>lambda args: body</c></summary>
public sealed record Lambda(Span Span, Arguments Args, Expression Body) : Expression(Span);

/// <summary><c>body if test else orelse</c></summary>
public sealed record IfExp(Span Span, Expression Test, Expression Body, Expression OrElse) : Expression(Span);

/// <summary><c>{key: value, **value}</c>; the key is null for <c>**value</c>. Both arrays have the same length.</summary>
public sealed record Dict(Span Span, ImmutableArray<Expression?> Keys, ImmutableArray<Expression> Values) : Expression(Span);

/// <summary><c>{a, b}</c></summary>
public sealed record Set(Span Span, ImmutableArray<Expression> Elements) : Expression(Span);

/// <summary><c>[element generators]</c></summary>
public sealed record ListComp(Span Span, Expression Element, ImmutableArray<Comprehension> Generators) : Expression(Span);

/// <summary><c>{element generators}</c></summary>
public sealed record SetComp(Span Span, Expression Element, ImmutableArray<Comprehension> Generators) : Expression(Span);

/// <summary><c>{key: value generators}</c></summary>
public sealed record DictComp(Span Span, Expression Key, Expression Value, ImmutableArray<Comprehension> Generators) : Expression(Span);

/// <summary><c>(element generators)</c></summary>
public sealed record GeneratorExp(Span Span, Expression Element, ImmutableArray<Comprehension> Generators) : Expression(Span);

/// <summary><c>for target in iter if ifs</c> of a comprehension.</summary>
public sealed record Comprehension(Span Span, Expression Target, Expression Iter, ImmutableArray<Expression> Ifs, bool IsAsync) : Node(Span);

/// <summary><c>await value</c></summary>
public sealed record Await(Span Span, Expression Value) : Expression(Span);

/// <summary><c>yield value</c></summary>
public sealed record Yield(Span Span, Expression? Value) : Expression(Span);

/// <summary><c>yield from value</c></summary>
public sealed record YieldFrom(Span Span, Expression Value) : Expression(Span);

/// <summary><c>left op comparator op comparator</c>; both arrays have the same length.</summary>
public sealed record Compare(Span Span, Expression Left, ImmutableArray<CompareOperator> Ops, ImmutableArray<Expression> Comparators) : Expression(Span);

/// <summary><c>func(args, keywords)</c></summary>
/// <param name="Span">The whole call.</param>
/// <param name="Func">What is called.</param>
/// <param name="ParenStart">The offset of the opening parenthesis.</param>
/// <param name="Args">The positional arguments; some may be <see cref="Starred"/>.</param>
/// <param name="Keywords">The keyword arguments; without a name for <c>**value</c>.</param>
public sealed record Call(Span Span, Expression Func, int ParenStart, ImmutableArray<Expression> Args, ImmutableArray<Keyword> Keywords) : Expression(Span);

/// <summary><c>name=value</c> of a call or a class; the name is null for <c>**value</c>.</summary>
public sealed record Keyword(Span Span, string? Name, Expression Value) : Node(Span);

/// <summary><c>{value!conversion:formatspec}</c> of an f-string.</summary>
public sealed record FormattedValue(Span Span, Expression Value, FormatConversion Conversion, JoinedStr? FormatSpec) : Expression(Span);

/// <summary>An f-string: string constants and <see cref="FormattedValue"/>s.</summary>
public sealed record JoinedStr(Span Span, ImmutableArray<Expression> Values) : Expression(Span);

/// <summary>A literal, or <c>None</c>, <c>True</c>, <c>False</c>, <c>...</c></summary>
/// <param name="Span">The literal; of adjacent strings, all of them.</param>
/// <param name="Value">Its value.</param>
/// <param name="HasPrefixU">The first of the adjacent strings is written <c>u"..."</c>.</param>
public sealed record Constant(Span Span, ConstantValue Value, bool HasPrefixU) : Expression(Span);

/// <summary><c>value.name</c></summary>
public sealed record Attribute(Span Span, Expression Value, string Name, Span NameSpan, ExprContext Context) : Expression(Span);

/// <summary><c>value[index]</c></summary>
/// <param name="Span">The whole expression.</param>
/// <param name="Value">What is indexed.</param>
/// <param name="BracketStart">The offset of the opening bracket.</param>
/// <param name="Index">The index: any expression, a <see cref="Syntax.Slice"/>, or a tuple that may have slices in it.</param>
/// <param name="Context">Read, assigned or deleted.</param>
public sealed record Subscript(Span Span, Expression Value, int BracketStart, Expression Index, ExprContext Context) : Expression(Span);

/// <summary><c>*value</c></summary>
public sealed record Starred(Span Span, Expression Value, ExprContext Context) : Expression(Span);

/// <summary>A name, normalised to NFKC.</summary>
public sealed record Name(Span Span, string Id, ExprContext Context) : Expression(Span);

/// <summary><c>[a, b]</c></summary>
public sealed record List(Span Span, ImmutableArray<Expression> Elements, ExprContext Context) : Expression(Span);

/// <summary><c>a, b</c> or <c>(a, b)</c></summary>
public sealed record Tuple(Span Span, ImmutableArray<Expression> Elements, ExprContext Context) : Expression(Span);

/// <summary><c>lower:upper:step</c>, only as an index or in a tuple that is one.</summary>
public sealed record Slice(Span Span, Expression? Lower, Expression? Upper, Expression? Step) : Expression(Span);
