using System;
using System.Collections.Generic;

namespace Rusthon.Source;

/// <summary>
/// The decoded text of one source file and the offsets of its lines. Offsets are UTF-16 code units
/// from 0; lines count from 1; columns count code units from 0.
/// </summary>
public sealed class SourceText
{
    private readonly List<int> lineStarts = [0];

    /// <summary>Makes a text. Line ends are <c>\n</c>, <c>\r\n</c> and <c>\r</c>, as for Python.</summary>
    public SourceText(string path, string text)
    {
        Path = path;
        Text = text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
            {
                i++;
            }

            if (text[i] is '\n' or '\r')
            {
                lineStarts.Add(i + 1);
            }
        }
    }

    /// <summary>The path: in diagnostics as the user gave it, in tracebacks the absolute one.</summary>
    public string Path { get; }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>The number of lines, at least 1.</summary>
    public int LineCount => lineStarts.Count;

    /// <summary>The line (from 1) and column (from 0) of an offset in 0..Text.Length.</summary>
    public LinePosition PositionOf(int offset)
    {
        var index = lineStarts.BinarySearch(offset);
        if (index < 0)
        {
            index = ~index - 1;
        }

        return new LinePosition(index + 1, offset - lineStarts[index]);
    }

    /// <summary>The text of a line (from 1) without its line end; empty beyond the last line.</summary>
    public ReadOnlySpan<char> Line(int line)
    {
        if (line < 1 || line > lineStarts.Count)
        {
            return default;
        }

        var start = lineStarts[line - 1];
        var end = line < lineStarts.Count ? lineStarts[line] : Text.Length;
        return Text.AsSpan(start, end - start).TrimEnd("\r\n");
    }
}

/// <summary>A line (from 1) and a column in UTF-16 code units (from 0).</summary>
public readonly record struct LinePosition(int Line, int Column);

/// <summary>A half-open range of UTF-16 offsets in a source text.</summary>
public readonly record struct Span(int Start, int End)
{
    /// <summary>The length in code units.</summary>
    public int Length => End - Start;

    /// <summary>The smallest span that covers both.</summary>
    public static Span Cover(Span first, Span last) => new(Math.Min(first.Start, last.Start), Math.Max(first.End, last.End));
}
