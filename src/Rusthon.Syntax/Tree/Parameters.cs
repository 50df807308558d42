using System.Collections.Immutable;
using Rusthon.Source;

namespace Rusthon.Syntax;

/// <summary>The parameters of a function or a lambda.</summary>
/// <param name="Span">From the first to the last parameter; empty where there is none.</param>
/// <param name="PosOnlyArgs">Those before <c>/</c>.</param>
/// <param name="Args">The ordinary ones.</param>
/// <param name="VarArg"><c>*args</c></param>
/// <param name="KwOnlyArgs">Those behind <c>*</c>.</param>
/// <param name="KwDefaults">The default of each of KwOnlyArgs, null where there is none.</param>
/// <param name="KwArg"><c>**kwargs</c></param>
/// <param name="Defaults">The defaults of the last ones of PosOnlyArgs and Args together.</param>
public sealed record Arguments(Span Span, ImmutableArray<Arg> PosOnlyArgs, ImmutableArray<Arg> Args, Arg? VarArg, ImmutableArray<Arg> KwOnlyArgs, ImmutableArray<Expression?> KwDefaults, Arg? KwArg, ImmutableArray<Expression> Defaults) : Node(Span);

/// <summary>One parameter: <c>name: annotation</c></summary>
public sealed record Arg(Span Span, string Name, Expression? Annotation) : Node(Span);

/// <summary>A parameter in the brackets of <c>def</c>, <c>class</c> or <c>type</c>.</summary>
public abstract record TypeParameter(Span Span, string Name, Expression? Default) : Node(Span);

/// <summary><c>name: bound = default</c></summary>
public sealed record TypeVar(Span Span, string Name, Expression? Bound, Expression? Default) : TypeParameter(Span, Name, Default);

/// <summary><c>**name = default</c></summary>
public sealed record ParamSpec(Span Span, string Name, Expression? Default) : TypeParameter(Span, Name, Default);

/// <summary><c>*name = default</c></summary>
public sealed record TypeVarTuple(Span Span, string Name, Expression? Default) : TypeParameter(Span, Name, Default);
