using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;

namespace Rusthon.Source;

/// <summary>Diagnostics as text for people (source line and caret) or as JSON lines for tools.</summary>
public static class DiagnosticRenderer
{
    private const string Bold = "\u001b[1m";
    private const string Red = "\u001b[1;31m";
    private const string Yellow = "\u001b[1;33m";
    private const string Reset = "\u001b[0m";

    /// <summary>Writes one diagnostic: place, message, the source line, a caret under the range, and a sentence of help.</summary>
    public static void WriteText(TextWriter output, Diagnostic diagnostic, bool colour)
    {
        var start = diagnostic.Source.PositionOf(diagnostic.Span.Start);
        var end = diagnostic.Source.PositionOf(diagnostic.Span.End);
        var isError = diagnostic.Kind.Severity == Severity.Error;
        var (tint, bold, reset) = colour ? (isError ? Red : Yellow, Bold, Reset) : ("", "", "");
        var severity = isError ? "error" : "warning";
        output.WriteLine($"{bold}{diagnostic.Source.Path}:{start.Line}:{start.Column + 1}:{reset} {tint}{severity}[{diagnostic.Kind.Code}]:{reset} {bold}{diagnostic.Message}{reset}");
        var line = diagnostic.Source.Line(start.Line);
        var gutter = new string(' ', start.Line.ToString(System.Globalization.CultureInfo.InvariantCulture).Length);
        output.WriteLine($" {start.Line} | {line}");
        var stop = end.Line == start.Line ? end.Column : line.Length;
        var caret = new string('^', Math.Max(1, stop - start.Column));
        output.WriteLine($" {gutter} | {Indent(line, start.Column)}{tint}{caret}{reset}");
        if (diagnostic.Kind.Help.Length > 0)
        {
            output.WriteLine($" {gutter} = help: {diagnostic.Kind.Help}");
        }
    }

    /// <summary>A SyntaxWarning as CPython writes it to the error output of the program.</summary>
    public static string PythonWarning(Diagnostic warning)
    {
        var path = warning.Source.Path;
        var line = warning.Source.PositionOf(warning.Span.Start).Line;
        var isFile = !path.StartsWith('<');
        var head = $"{(isFile ? Path.GetFullPath(path) : path)}:{line}: SyntaxWarning: {warning.Message}\n";
        var text = warning.Source.Line(line).Trim();
        return isFile && text.Length > 0 ? $"{head}  {text}\n" : head;
    }

    /// <summary>Writes diagnostics as a JSON array; lines and columns count from 1.</summary>
    public static void WriteJson(Stream output, IEnumerable<Diagnostic> diagnostics)
    {
        using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true });
        writer.WriteStartArray();
        foreach (var diagnostic in diagnostics)
        {
            var start = diagnostic.Source.PositionOf(diagnostic.Span.Start);
            var end = diagnostic.Source.PositionOf(diagnostic.Span.End);
            writer.WriteStartObject();
            writer.WriteString("file", diagnostic.Source.Path);
            writer.WriteNumber("line", start.Line);
            writer.WriteNumber("column", start.Column + 1);
            writer.WriteNumber("endLine", end.Line);
            writer.WriteNumber("endColumn", end.Column + 1);
            writer.WriteString("severity", diagnostic.Kind.Severity == Severity.Error ? "error" : "warning");
            writer.WriteString("code", diagnostic.Kind.Code);
            writer.WriteString("message", diagnostic.Message);
            writer.WriteString("help", diagnostic.Kind.Help);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Blanks as wide as the text before a column; tabs stay tabs.</summary>
    private static string Indent(ReadOnlySpan<char> line, int column)
    {
        var text = new StringBuilder();
        for (var i = 0; i < column; i++)
        {
            text.Append(i < line.Length && line[i] == '\t' ? '\t' : ' ');
        }

        return text.ToString();
    }
}
