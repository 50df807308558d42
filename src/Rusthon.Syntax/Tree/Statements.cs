using System.Collections.Immutable;
using Rusthon.Source;

namespace Rusthon.Syntax;

/// <summary>What <see cref="FunctionDef"/> and <see cref="AsyncFunctionDef"/> share.</summary>
/// <param name="Span">From <c>def</c> or <c>async</c> (not from a decorator) to the end of the body.</param>
/// <param name="Header">From <c>def</c> or <c>async</c> to the colon.</param>
/// <param name="Name">The name, normalised.</param>
/// <param name="NameSpan">The place of the name.</param>
/// <param name="TypeParams">The parameters in brackets behind the name.</param>
/// <param name="Args">The parameters.</param>
/// <param name="Body">At least one statement.</param>
/// <param name="Decorators">The expressions behind the at signs. The line of the first is the first line of the code object.</param>
/// <param name="Returns">The annotation behind the arrow.</param>
public abstract record FunctionStatement(Span Span, Span Header, string Name, Span NameSpan, ImmutableArray<TypeParameter> TypeParams, Arguments Args, ImmutableArray<Statement> Body, ImmutableArray<Expression> Decorators, Expression? Returns) : Statement(Span);

/// <summary><c>def name(args): body</c></summary>
public sealed record FunctionDef(Span Span, Span Header, string Name, Span NameSpan, ImmutableArray<TypeParameter> TypeParams, Arguments Args, ImmutableArray<Statement> Body, ImmutableArray<Expression> Decorators, Expression? Returns)
    : FunctionStatement(Span, Header, Name, NameSpan, TypeParams, Args, Body, Decorators, Returns);

/// <summary><c>async def name(args): body</c></summary>
public sealed record AsyncFunctionDef(Span Span, Span Header, string Name, Span NameSpan, ImmutableArray<TypeParameter> TypeParams, Arguments Args, ImmutableArray<Statement> Body, ImmutableArray<Expression> Decorators, Expression? Returns)
    : FunctionStatement(Span, Header, Name, NameSpan, TypeParams, Args, Body, Decorators, Returns);

/// <summary><c>class name(bases, keywords): body</c></summary>
/// <param name="Span">From <c>class</c> (not from a decorator) to the end of the body.</param>
/// <param name="Header">From <c>class</c> to the colon.</param>
/// <param name="Name">The name, normalised.</param>
/// <param name="NameSpan">The place of the name.</param>
/// <param name="TypeParams">The parameters in brackets behind the name.</param>
/// <param name="Bases">The positional arguments; some may be <see cref="Starred"/>.</param>
/// <param name="Keywords">The keyword arguments.</param>
/// <param name="Body">At least one statement.</param>
/// <param name="Decorators">The expressions behind the at signs.</param>
public sealed record ClassDef(Span Span, Span Header, string Name, Span NameSpan, ImmutableArray<TypeParameter> TypeParams, ImmutableArray<Expression> Bases, ImmutableArray<Keyword> Keywords, ImmutableArray<Statement> Body, ImmutableArray<Expression> Decorators) : Statement(Span);

/// <summary><c>return value</c></summary>
public sealed record Return(Span Span, Expression? Value) : Statement(Span);

/// <summary><c>del targets</c></summary>
public sealed record Delete(Span Span, ImmutableArray<Expression> Targets) : Statement(Span);

/// <summary><c>target = target = value</c></summary>
public sealed record Assign(Span Span, ImmutableArray<Expression> Targets, Expression Value) : Statement(Span);

/// <summary><c>type name[params] = value</c></summary>
public sealed record TypeAlias(Span Span, Name Name, ImmutableArray<TypeParameter> TypeParams, Expression Value) : Statement(Span);

/// <summary><c>target op= value</c></summary>
public sealed record AugAssign(Span Span, Expression Target, BinaryOperator Op, Span OpSpan, Expression Value) : Statement(Span);

/// <summary><c>target: annotation = value</c></summary>
/// <param name="Span">The whole statement.</param>
/// <param name="Target">A name, an attribute or a subscript.</param>
/// <param name="Annotation">The annotation.</param>
/// <param name="Value">What is assigned, if anything.</param>
/// <param name="Simple">The target is a name without parentheses, and so becomes a local variable.</param>
public sealed record AnnAssign(Span Span, Expression Target, Expression Annotation, Expression? Value, bool Simple) : Statement(Span);

/// <summary>What <see cref="For"/> and <see cref="AsyncFor"/> share.</summary>
public abstract record ForStatement(Span Span, Expression Target, Expression Iter, ImmutableArray<Statement> Body, ImmutableArray<Statement> OrElse) : Statement(Span);

/// <summary><c>for target in iter: body else: orelse</c></summary>
public sealed record For(Span Span, Expression Target, Expression Iter, ImmutableArray<Statement> Body, ImmutableArray<Statement> OrElse) : ForStatement(Span, Target, Iter, Body, OrElse);

/// <summary><c>async for target in iter: body else: orelse</c></summary>
public sealed record AsyncFor(Span Span, Expression Target, Expression Iter, ImmutableArray<Statement> Body, ImmutableArray<Statement> OrElse) : ForStatement(Span, Target, Iter, Body, OrElse);

/// <summary><c>while test: body else: orelse</c></summary>
public sealed record While(Span Span, Expression Test, ImmutableArray<Statement> Body, ImmutableArray<Statement> OrElse) : Statement(Span);

/// <summary><c>if test: body else: orelse</c>; an <c>elif</c> is an If alone in OrElse. A long chain makes a deep tree.</summary>
public sealed record If(Span Span, Expression Test, ImmutableArray<Statement> Body, ImmutableArray<Statement> OrElse) : Statement(Span);

/// <summary>What <see cref="With"/> and <see cref="AsyncWith"/> share.</summary>
public abstract record WithStatement(Span Span, ImmutableArray<WithItem> Items, ImmutableArray<Statement> Body) : Statement(Span);

/// <summary><c>with items: body</c></summary>
public sealed record With(Span Span, ImmutableArray<WithItem> Items, ImmutableArray<Statement> Body) : WithStatement(Span, Items, Body);

/// <summary><c>async with items: body</c></summary>
public sealed record AsyncWith(Span Span, ImmutableArray<WithItem> Items, ImmutableArray<Statement> Body) : WithStatement(Span, Items, Body);

/// <summary><c>contextexpr as optionalvars</c></summary>
public sealed record WithItem(Span Span, Expression ContextExpr, Expression? OptionalVars) : Node(Span);

/// <summary><c>match subject: cases</c></summary>
public sealed record Match(Span Span, Expression Subject, ImmutableArray<MatchCase> Cases) : Statement(Span);

/// <summary><c>raise exc from cause</c></summary>
public sealed record Raise(Span Span, Expression? Exc, Expression? Cause) : Statement(Span);

/// <summary>What <see cref="Try"/> and <see cref="TryStar"/> share.</summary>
public abstract record TryStatement(Span Span, ImmutableArray<Statement> Body, ImmutableArray<ExceptHandler> Handlers, ImmutableArray<Statement> OrElse, ImmutableArray<Statement> FinalBody) : Statement(Span);

/// <summary><c>try: body except ...: else: orelse finally: finalbody</c></summary>
public sealed record Try(Span Span, ImmutableArray<Statement> Body, ImmutableArray<ExceptHandler> Handlers, ImmutableArray<Statement> OrElse, ImmutableArray<Statement> FinalBody) : TryStatement(Span, Body, Handlers, OrElse, FinalBody);

/// <summary>A try whose handlers are <c>except*</c>.</summary>
public sealed record TryStar(Span Span, ImmutableArray<Statement> Body, ImmutableArray<ExceptHandler> Handlers, ImmutableArray<Statement> OrElse, ImmutableArray<Statement> FinalBody) : TryStatement(Span, Body, Handlers, OrElse, FinalBody);

/// <summary><c>except type as name: body</c></summary>
public sealed record ExceptHandler(Span Span, Expression? Type, string? Name, ImmutableArray<Statement> Body) : Node(Span);

/// <summary><c>assert test, msg</c></summary>
public sealed record Assert(Span Span, Expression Test, Expression? Msg) : Statement(Span);

/// <summary><c>import names</c></summary>
public sealed record Import(Span Span, ImmutableArray<Alias> Names) : Statement(Span);

/// <summary><c>from module import names</c></summary>
/// <param name="Span">The whole statement.</param>
/// <param name="Module">The dotted name, null in <c>from . import x</c>.</param>
/// <param name="Names">The imported names; a single <c>*</c> for all.</param>
/// <param name="Level">The number of leading dots.</param>
public sealed record ImportFrom(Span Span, string? Module, ImmutableArray<Alias> Names, int Level) : Statement(Span);

/// <summary><c>name as asname</c> of an import; the name may be dotted or <c>*</c>.</summary>
public sealed record Alias(Span Span, string Name, string? AsName) : Node(Span);

/// <summary><c>global names</c></summary>
public sealed record Global(Span Span, ImmutableArray<string> Names) : Statement(Span);

/// <summary><c>nonlocal names</c></summary>
public sealed record Nonlocal(Span Span, ImmutableArray<string> Names) : Statement(Span);

/// <summary>An expression as a statement.</summary>
public sealed record ExprStmt(Span Span, Expression Value) : Statement(Span);

/// <summary><c>pass</c></summary>
public sealed record Pass(Span Span) : Statement(Span);

/// <summary><c>break</c></summary>
public sealed record Break(Span Span) : Statement(Span);

/// <summary><c>continue</c></summary>
public sealed record Continue(Span Span) : Statement(Span);
