using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using Rusthon.Source;

namespace Rusthon.Syntax;

/// <summary>Writes a tree as CPython's <c>ast.dump(tree, indent=2)</c> does, to the byte.</summary>
public sealed class TreeDumper
{
    private readonly StringBuilder output = new();
    private readonly SourceText? source;

    private TreeDumper(SourceText? source) => this.source = source;

    /// <summary>The text of a tree.</summary>
    /// <param name="module">The tree.</param>
    /// <param name="withPlaces">Adds lines (from 1) and columns (UTF-8 bytes, from 0), as <c>include_attributes=True</c> does.</param>
    public static string Dump(Module module, bool withPlaces = false)
    {
        var dumper = new TreeDumper(withPlaces ? module.Source : null);
        dumper.Write((module, 0));
        return dumper.output.ToString();
    }

    private void Write((object? Value, int Level) part) => DeepRecursion.Run(WriteHere, part);

    private void WriteHere((object? Value, int Level) part)
    {
        var (value, level) = part;
        switch (value)
        {
            case Node node:
                WriteNode(node, level + 1);
                break;
            case IReadOnlyList<object?> { Count: > 0 } list:
                for (var i = 0; i < list.Count; i++)
                {
                    output.Append(i == 0 ? "[" : ",");
                    NewLine(level + 1);
                    Write((list[i], level + 1));
                }

                output.Append(']');
                break;
            default:
                output.Append(Simple(value));
                break;
        }
    }

    private void WriteNode(Node node, int level)
    {
        var fields = new List<NodeField>();
        var simple = true;
        foreach (var field in NodeFields.Of(node))
        {
            if (field.Value is null or IReadOnlyList<object?> { Count: 0 })
            {
                continue;
            }

            fields.Add(field);
            simple &= field.Value is not (Node or IReadOnlyList<object?>) || (field.Value is Arguments arguments && IsEmpty(arguments));
        }

        if (source is not null && NodeFields.HasPlace(node))
        {
            AddPlace(fields, source, node.Span);
        }

        var onOneLine = simple && fields.Count <= 3;
        output.Append(NodeFields.NameOf(node)).Append('(');
        for (var i = 0; i < fields.Count; i++)
        {
            output.Append(i == 0 ? "" : onOneLine ? ", " : ",");
            if (!onOneLine)
            {
                NewLine(level);
            }

            output.Append(fields[i].Name).Append('=');
            Write((fields[i].Value, level));
        }

        output.Append(')');
    }

    private static bool IsEmpty(Arguments arguments) =>
        Array.TrueForAll(NodeFields.Of(arguments), field => field.Value is null or IReadOnlyList<object?> { Count: 0 });

    private static void AddPlace(List<NodeField> fields, SourceText source, Span span)
    {
        var start = source.PositionOf(span.Start);
        var end = source.PositionOf(span.End);
        fields.Add(new NodeField("lineno", start.Line));
        fields.Add(new NodeField("col_offset", Utf8Column(source, start)));
        fields.Add(new NodeField("end_lineno", end.Line));
        fields.Add(new NodeField("end_col_offset", Utf8Column(source, end)));
    }

    private static int Utf8Column(SourceText source, LinePosition position)
    {
        var line = source.Line(position.Line);
        return Encoding.UTF8.GetByteCount(line[..Math.Min(position.Column, line.Length)]);
    }

    private void NewLine(int level) => output.Append('\n').Append(' ', 2 * level);

    private static string Simple(object? value) => value switch
    {
        null => "None",
        ConstantValue constant => PythonRepr.Of(constant),
        string text => PythonRepr.Of(new StringConstant(text)),
        AstName name => name.Text + "()",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
