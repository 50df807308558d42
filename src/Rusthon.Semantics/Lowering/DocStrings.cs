using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.Syntax;

namespace Rusthon.Semantics;

/// <summary>Docstrings.</summary>
internal static class DocStrings
{
    /// <summary>The docstring of a body without its indentation, as CPython 3.13 compiles it; null when there is none.</summary>
    public static IR.StringConstant? Of(ImmutableArray<Statement> body) =>
        body is [ExprStmt { Value: Constant { Value: StringConstant text } }, ..] ? new IR.StringConstant(Clean(text.CodePoints)) : null;

    /// <summary>Expands tabs, takes the common indentation of all lines but the first from them, and all of the first line's own; blank lines keep what is left of them.</summary>
    private static ImmutableArray<int> Clean(ImmutableArray<int> doc)
    {
        var lines = Lines(ExpandTabs(doc));
        var margin = int.MaxValue;
        foreach (var line in lines.Skip(1))
        {
            var blanks = Blanks(line);
            if (blanks < line.Count)
            {
                margin = Math.Min(margin, blanks);
            }
        }

        margin = margin == int.MaxValue ? 0 : margin;
        var result = ImmutableArray.CreateBuilder<int>(doc.Length);
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0)
            {
                result.Add('\n');
            }

            var line = lines[i];
            result.AddRange(line.Skip(i == 0 ? Blanks(line) : Math.Min(margin, Blanks(line))));
        }

        return result.ToImmutable();
    }

    private static List<int> ExpandTabs(ImmutableArray<int> doc)
    {
        var result = new List<int>(doc.Length);
        var column = 0;
        foreach (var point in doc)
        {
            if (point == '\t')
            {
                do
                {
                    result.Add(' ');
                    column++;
                }
                while (column % 8 != 0);
            }
            else
            {
                result.Add(point);
                column = point is '\n' or '\r' ? 0 : column + 1;
            }
        }

        return result;
    }

    private static List<List<int>> Lines(List<int> text)
    {
        var lines = new List<List<int>> { new() };
        foreach (var point in text)
        {
            if (point == '\n')
            {
                lines.Add([]);
            }
            else
            {
                lines[^1].Add(point);
            }
        }

        return lines;
    }

    private static int Blanks(List<int> line)
    {
        var count = 0;
        while (count < line.Count && line[count] == ' ')
        {
            count++;
        }

        return count;
    }
}
