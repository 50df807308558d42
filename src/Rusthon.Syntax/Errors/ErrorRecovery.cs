using System;
using Rusthon.Source;

namespace Rusthon.Syntax;

/// <summary>
/// Finds the errors behind the first one: the line that is wrong is replaced by one that does nothing, and the rest is
/// parsed again. It stops where an error may be the consequence of another: in brackets, in texts over several lines, in
/// indentation, and in the parts of a compound statement behind the first.
/// </summary>
internal static class ErrorRecovery
{
    private const int MaxErrors = 20;

    /// <summary>Reports the independent errors behind the first.</summary>
    public static void ReportRest(SourceText source, Diagnostic first, DiagnosticBag diagnostics)
    {
        var text = source.Text;
        var last = first;
        for (var count = 1; count < MaxErrors; count++)
        {
            var (line, column) = source.PositionOf(last.Span.Start);
            if (last.Kind != DiagnosticKind.SyntaxError || Replace(source, text, line, last.Span.Start - column) is not { } replaced)
            {
                return;
            }

            text = replaced;
            var found = new DiagnosticBag();
            if (Parser.ParseOnce(new SourceText(source.Path, text), found) is not null || found.Items.Count == 0)
            {
                return;
            }

            last = found.Items[0];
            if (source.PositionOf(last.Span.Start).Line <= line)
            {
                return;
            }

            diagnostics.Report(last with { Source = source });
        }
    }

    /// <summary>The text with a line that does nothing in a line's place, which starts at an offset; null where that is not safe.</summary>
    private static string? Replace(SourceText source, string text, int line, int offset)
    {
        var whole = source.Line(line);
        var content = whole.Trim();
        var indent = whole.Length - whole.TrimStart().Length;
        var opensBlock = IndentOf(source, NextLine(source, line)) > indent;
        var substitute = opensBlock ? "if 1:" : "pass";
        if (content.Length < substitute.Length || !StandsAlone(content) || IsLaterPart(content))
        {
            return null;
        }

        var start = offset + indent;
        return string.Concat(text.AsSpan(0, start), substitute.PadRight(content.Length), text.AsSpan(start + content.Length));
    }

    /// <summary>True when no bracket, text or joined line goes on in the next line.</summary>
    private static bool StandsAlone(ReadOnlySpan<char> content)
    {
        var depth = 0;
        foreach (var c in content)
        {
            depth += c is '(' or '[' or '{' ? 1 : c is ')' or ']' or '}' ? -1 : 0;
        }

        return depth == 0 && content[^1] != '\\' && !content.Contains("\"\"\"", StringComparison.Ordinal) && !content.Contains("'''", StringComparison.Ordinal);
    }

    private static bool IsLaterPart(ReadOnlySpan<char> content)
    {
        var end = content.IndexOfAny(" :(");
        return (end < 0 ? content : content[..end]) is "else" or "elif" or "except" or "finally" or "case" || content[0] == '@';
    }

    private static int NextLine(SourceText source, int line)
    {
        do
        {
            line++;
        }
        while (line <= source.LineCount && source.Line(line).Trim() is { } content && (content.Length == 0 || content[0] == '#'));
        return line;
    }

    private static int IndentOf(SourceText source, int line)
    {
        var whole = source.Line(line);
        return whole.Length - whole.TrimStart().Length;
    }
}
