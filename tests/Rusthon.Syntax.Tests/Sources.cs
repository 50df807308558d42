using System;
using System.Collections.Generic;
using System.IO;
using Rusthon.Source;
using Xunit;

namespace Rusthon.Syntax.Tests;

using Assert = Xunit.Assert;

/// <summary>The texts of the folder Cases, and what the tests do with them.</summary>
internal static class Sources
{
    private const string Separator = "====";

    /// <summary>Constructs that Python 3.13 accepts.</summary>
    public static IReadOnlyList<string> Accepted() => Read("accepted").Split(Separator + "\n");

    /// <summary>Texts that Python 3.13 refuses, each under "kind place message" as CPython 3.13.0 gives them.</summary>
    public static IEnumerable<(string Expected, string Text)> Refused()
    {
        foreach (var part in Read("refused").Split(Separator + " ", StringSplitOptions.RemoveEmptyEntries))
        {
            var end = part.IndexOf('\n', StringComparison.Ordinal);
            yield return (part[..end], part[(end + 1)..]);
        }
    }

    public static Module Parse(string text)
    {
        var diagnostics = new DiagnosticBag();
        var module = Parser.ParseModule(new SourceText("test.py", text), diagnostics);
        Assert.True(module is not null, text + "\n" + (diagnostics.Items.Count > 0 ? Show(diagnostics.Items[0]) : "no error"));
        return module;
    }

    /// <summary>The first error of a text that is refused.</summary>
    public static Diagnostic Refuse(string text)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(Parser.ParseModule(new SourceText("test.py", text), diagnostics));
        return diagnostics.Items[0];
    }

    /// <summary>"kind line:column message" or "kind line:column-line:column message"; columns are characters from 1.</summary>
    public static string Show(Diagnostic diagnostic)
    {
        var kind = diagnostic.Kind == DiagnosticKind.TabError ? "TabError"
            : diagnostic.Kind == DiagnosticKind.IndentationError ? "IndentationError" : "SyntaxError";
        var source = diagnostic.Source;
        var start = source.PositionOf(diagnostic.Span.Start);
        var end = source.PositionOf(diagnostic.Span.End);
        var startColumn = Characters(source, start) + 1;
        var endColumn = Characters(source, end) + 1;
        var place = start.Line == end.Line && endColumn <= startColumn + 1 ? "" : $"-{end.Line}:{endColumn}";
        return $"{kind} {start.Line}:{startColumn}{place} {diagnostic.Message}";
    }

    private static int Characters(SourceText source, LinePosition position)
    {
        var count = position.Column;
        foreach (var c in source.Line(position.Line)[..Math.Min(position.Column, source.Line(position.Line).Length)])
        {
            count -= char.IsLowSurrogate(c) ? 1 : 0;
        }

        return count;
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(Sources).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
