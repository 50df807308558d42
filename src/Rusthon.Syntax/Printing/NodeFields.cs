using System;
using System.Collections.Generic;

namespace Rusthon.Syntax;

/// <summary>
/// One field of a node, under its name in CPython's <c>ast</c>. The value is null, a <see cref="Node"/>, a
/// list of such values, a <see cref="ConstantValue"/>, a string, an int, or an <see cref="AstName"/>.
/// </summary>
internal readonly record struct NodeField(string Name, object? Value);

/// <summary>The name of an operator or a context, which CPython shows as an empty node.</summary>
internal sealed record AstName(string Text);

/// <summary>The fields of all nodes, in the order of CPython's <c>ast</c>: the one list that dumps and comparisons read.</summary>
internal static class NodeFields
{
    /// <summary>The name of the node's class in CPython.</summary>
    public static string NameOf(Node node) => node switch
    {
        ExprStmt => "Expr",
        Arguments => "arguments",
        Arg => "arg",
        Keyword => "keyword",
        Alias => "alias",
        WithItem => "withitem",
        MatchCase => "match_case",
        Comprehension => "comprehension",
        _ => node.GetType().Name,
    };

    /// <summary>True for the nodes to which CPython gives a place.</summary>
    public static bool HasPlace(Node node) => node is not (Module or Arguments or WithItem or MatchCase or Comprehension);

    /// <summary>The fields of a node.</summary>
    public static NodeField[] Of(Node node) => node switch
    {
        Module n => [F("body", n.Body)],
        FunctionStatement n => [F("name", n.Name), F("args", n.Args), F("body", n.Body), F("decorator_list", n.Decorators), F("returns", n.Returns), F("type_params", n.TypeParams)],
        ClassDef n => [F("name", n.Name), F("bases", n.Bases), F("keywords", n.Keywords), F("body", n.Body), F("decorator_list", n.Decorators), F("type_params", n.TypeParams)],
        Return n => [F("value", n.Value)],
        Delete n => [F("targets", n.Targets)],
        Assign n => [F("targets", n.Targets), F("value", n.Value)],
        TypeAlias n => [F("name", n.Name), F("type_params", n.TypeParams), F("value", n.Value)],
        AugAssign n => [F("target", n.Target), F("op", Name(n.Op)), F("value", n.Value)],
        AnnAssign n => [F("target", n.Target), F("annotation", n.Annotation), F("value", n.Value), F("simple", n.Simple ? 1 : 0)],
        ForStatement n => [F("target", n.Target), F("iter", n.Iter), F("body", n.Body), F("orelse", n.OrElse)],
        While n => [F("test", n.Test), F("body", n.Body), F("orelse", n.OrElse)],
        If n => [F("test", n.Test), F("body", n.Body), F("orelse", n.OrElse)],
        WithStatement n => [F("items", n.Items), F("body", n.Body)],
        WithItem n => [F("context_expr", n.ContextExpr), F("optional_vars", n.OptionalVars)],
        Match n => [F("subject", n.Subject), F("cases", n.Cases)],
        Raise n => [F("exc", n.Exc), F("cause", n.Cause)],
        TryStatement n => [F("body", n.Body), F("handlers", n.Handlers), F("orelse", n.OrElse), F("finalbody", n.FinalBody)],
        ExceptHandler n => [F("type", n.Type), F("name", n.Name), F("body", n.Body)],
        Assert n => [F("test", n.Test), F("msg", n.Msg)],
        Import n => [F("names", n.Names)],
        ImportFrom n => [F("module", n.Module), F("names", n.Names), F("level", n.Level)],
        Alias n => [F("name", n.Name), F("asname", n.AsName)],
        Global n => [F("names", n.Names)],
        Nonlocal n => [F("names", n.Names)],
        ExprStmt n => [F("value", n.Value)],
        Pass or Break or Continue => [],
        Expression n => OfExpression(n),
        Pattern n => OfPattern(n),
        MatchCase n => [F("pattern", n.Pattern), F("guard", n.Guard), F("body", n.Body)],
        Comprehension n => [F("target", n.Target), F("iter", n.Iter), F("ifs", n.Ifs), F("is_async", n.IsAsync ? 1 : 0)],
        Keyword n => [F("arg", n.Name), F("value", n.Value)],
        Arguments n => [F("posonlyargs", n.PosOnlyArgs), F("args", n.Args), F("vararg", n.VarArg), F("kwonlyargs", n.KwOnlyArgs), F("kw_defaults", n.KwDefaults), F("kwarg", n.KwArg), F("defaults", n.Defaults)],
        Arg n => [F("arg", n.Name), F("annotation", n.Annotation)],
        TypeVar n => [F("name", n.Name), F("bound", n.Bound), F("default_value", n.Default)],
        TypeParameter n => [F("name", n.Name), F("default_value", n.Default)],
        _ => throw new InvalidOperationException($"syntax: {node.GetType().Name} has no list of fields"),
    };

    private static NodeField[] OfExpression(Expression expression) => expression switch
    {
        BoolOp n => [F("op", Name(n.Op)), F("values", n.Values)],
        NamedExpr n => [F("target", n.Target), F("value", n.Value)],
        BinOp n => [F("left", n.Left), F("op", Name(n.Op)), F("right", n.Right)],
        UnaryOp n => [F("op", Name(n.Op)), F("operand", n.Operand)],
        Lambda n => [F("args", n.Args), F("body", n.Body)],
        IfExp n => [F("test", n.Test), F("body", n.Body), F("orelse", n.OrElse)],
        Dict n => [F("keys", n.Keys), F("values", n.Values)],
        Set n => [F("elts", n.Elements)],
        ListComp n => [F("elt", n.Element), F("generators", n.Generators)],
        SetComp n => [F("elt", n.Element), F("generators", n.Generators)],
        DictComp n => [F("key", n.Key), F("value", n.Value), F("generators", n.Generators)],
        GeneratorExp n => [F("elt", n.Element), F("generators", n.Generators)],
        Await n => [F("value", n.Value)],
        Yield n => [F("value", n.Value)],
        YieldFrom n => [F("value", n.Value)],
        Compare n => [F("left", n.Left), F("ops", Array.ConvertAll([.. n.Ops], op => Name(op))), F("comparators", n.Comparators)],
        Call n => [F("func", n.Func), F("args", n.Args), F("keywords", n.Keywords)],
        FormattedValue n => [F("value", n.Value), F("conversion", (int)n.Conversion), F("format_spec", n.FormatSpec)],
        JoinedStr n => [F("values", n.Values)],
        Constant n => [F("value", n.Value), F("kind", n.HasPrefixU ? "u" : null)],
        Attribute n => [F("value", n.Value), F("attr", n.Name), F("ctx", Name(n.Context))],
        Subscript n => [F("value", n.Value), F("slice", n.Index), F("ctx", Name(n.Context))],
        Starred n => [F("value", n.Value), F("ctx", Name(n.Context))],
        Name n => [F("id", n.Id), F("ctx", Name(n.Context))],
        List n => [F("elts", n.Elements), F("ctx", Name(n.Context))],
        Tuple n => [F("elts", n.Elements), F("ctx", Name(n.Context))],
        Slice n => [F("lower", n.Lower), F("upper", n.Upper), F("step", n.Step)],
        _ => throw new InvalidOperationException($"syntax: {expression.GetType().Name} has no list of fields"),
    };

    private static NodeField[] OfPattern(Pattern pattern) => pattern switch
    {
        MatchValue n => [F("value", n.Value)],
        MatchSingleton n => [F("value", n.Value)],
        MatchSequence n => [F("patterns", n.Patterns)],
        MatchMapping n => [F("keys", n.Keys), F("patterns", n.Patterns), F("rest", n.Rest)],
        MatchClass n => [F("cls", n.Cls), F("patterns", n.Patterns), F("kwd_attrs", n.KwdAttrs), F("kwd_patterns", n.KwdPatterns)],
        MatchStar n => [F("name", n.Name)],
        MatchAs n => [F("pattern", n.Pattern), F("name", n.Name)],
        MatchOr n => [F("patterns", n.Patterns)],
        _ => throw new InvalidOperationException($"syntax: {pattern.GetType().Name} has no list of fields"),
    };

    private static NodeField F(string name, object? value) => new(name, value);

    private static AstName Name<T>(T value)
        where T : struct, Enum => new(value.ToString());
}
