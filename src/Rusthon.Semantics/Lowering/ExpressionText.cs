using Rusthon.Source;
using Rusthon.Syntax;

namespace Rusthon.Semantics;

/// <summary>Expressions as text, for annotations that are not evaluated.</summary>
internal static class ExpressionText
{
    /// <summary>The source of an expression, as ast.unparse gives it.</summary>
    public static string Of(Expression expression) =>
        TreePrinter.Print(new Module(expression.Span, new SourceText("", ""), [new ExprStmt(expression.Span, expression)])).TrimEnd('\n');
}
