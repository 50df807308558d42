using System.Globalization;
using System.Linq;
using System.Text;
using Rusthon.Source;
using Rusthon.Syntax;

namespace Rusthon.Semantics;

/// <summary>The text of a module that is imported: one that is no Python becomes a module that raises its SyntaxError.</summary>
internal static class CheckedSource
{
    /// <summary>The tree of a module's text. Errors are reported as warnings, because only the import fails.</summary>
    public static Module Parse(SourceText source, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        var tree = Parser.ParseModule(source, found);
        if (tree is not null)
        {
            ScopeBuilder.Build(tree, found);
        }

        foreach (var item in found.Items)
        {
            diagnostics.Report(item.Kind.Severity == Severity.Error
                ? item with { Kind = DiagnosticKind.RaisesWhenReached, Message = $"{NameOf(item.Kind)}: {item.Message}" }
                : item);
        }

        return tree is null || found.HasErrors ? Raising(found.Items.First(item => item.Kind.Severity == Severity.Error)) : tree;
    }

    private static string NameOf(DiagnosticKind kind) =>
        kind == DiagnosticKind.IndentationError ? "IndentationError" : kind == DiagnosticKind.TabError ? "TabError" : "SyntaxError";

    /// <summary>A module of one statement, which raises the error in the place where the text has it.</summary>
    public static Module Raising(Diagnostic wrong)
    {
        var source = wrong.Source;
        var (start, end) = (source.PositionOf(wrong.Span.Start), source.PositionOf(wrong.Span.End));
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"raise {NameOf(wrong.Kind)}({Quote(wrong.Message)}, ({Quote(source.Path)}, {start.Line}, {start.Column + 1}, {Quote($"{source.Line(start.Line)}\n")}, {end.Line}, {end.Column + 1}))\n");
        return Parser.ParseModule(new SourceText(source.Path, text), new DiagnosticBag())!;
    }

    /// <summary>A Python literal of a text.</summary>
    private static string Quote(string text)
    {
        var quoted = new StringBuilder("'");
        foreach (var c in text)
        {
            quoted.Append(c is >= ' ' and <= '~' and not '\'' and not '\\' ? c.ToString() : $"\\u{(int)c:x4}");
        }

        return quoted.Append('\'').ToString();
    }
}
