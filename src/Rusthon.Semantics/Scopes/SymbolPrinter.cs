using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Rusthon.Source;
using Rusthon.Syntax;

namespace Rusthon.Semantics;

/// <summary>The text form of a module's scopes: one line a scope, below it one line a name, then the scopes inside.</summary>
public static class SymbolPrinter
{
    private static readonly (SymbolFlags Flag, string Word)[] Words =
    [
        (SymbolFlags.Parameter, "parameter"),
        (SymbolFlags.TypeParameter, "type-parameter"),
        (SymbolFlags.Local, "bound"),
        (SymbolFlags.Import, "imported"),
        (SymbolFlags.Annotated, "annotated"),
        (SymbolFlags.Nonlocal, "nonlocal"),
        (SymbolFlags.ComprehensionTarget, "target"),
        (SymbolFlags.FreeInClass, "free-in-class"),
        (SymbolFlags.Deleted, "deleted"),
        (SymbolFlags.Use, "used"),
    ];

    /// <summary>Prints the scopes of a module.</summary>
    public static string Print(ScopeTree tree, SourceText source)
    {
        var text = new StringBuilder();
        Print(tree.Module, source, 0, text);
        return text.ToString();
    }

    private static void Print(Scope scope, SourceText source, int depth, StringBuilder text)
    {
        var indent = new string(' ', depth * 2);
        text.Append(indent).Append(WordOf(scope.Kind)).Append(' ').Append(scope.Name);
        if (scope.Parent is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $" (line {source.PositionOf(scope.Node.Span.Start).Line})");
        }

        foreach (var property in Properties(scope))
        {
            text.Append(' ').Append(property);
        }

        text.Append('\n');
        foreach (var symbol in scope.Symbols)
        {
            text.Append(indent).Append("  ").Append(symbol.Name).Append(": ").Append(WordOf(symbol.Resolution));
            foreach (var (_, word) in Words.Where(row => symbol.Is(row.Flag)))
            {
                text.Append(' ').Append(word);
            }

            text.Append('\n');
        }

        foreach (var child in scope.Children)
        {
            Print(child, source, depth + 1, text);
        }
    }

    private static IEnumerable<string> Properties(Scope scope)
    {
        if (scope.IsInlined)
        {
            yield return "inlined";
        }

        if (scope.IsGenerator)
        {
            yield return "generator";
        }

        if (scope.IsCoroutine)
        {
            yield return "coroutine";
        }

        if (scope.NeedsClassCell)
        {
            yield return "class-cell";
        }

        if (scope.NeedsClassNamespace)
        {
            yield return "class-namespace";
        }

        if (scope.SeesClassNamespace)
        {
            yield return "sees-class";
        }
    }

    private static string WordOf(ScopeKind kind) => kind switch
    {
        ScopeKind.GeneratorExpression => "generator-expression",
        ScopeKind.TypeParameters => "type-parameters",
        ScopeKind.TypeAlias => "type-alias",
        ScopeKind.TypeVariable => "type-variable",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static string WordOf(Resolution resolution) => resolution switch
    {
        Resolution.Local => "local",
        Resolution.Cell => "cell",
        Resolution.Free => "free",
        Resolution.GlobalExplicit => "global",
        Resolution.GlobalImplicit => "global-or-builtin",
        _ => throw new InvalidOperationException("a name was not resolved"),
    };
}
