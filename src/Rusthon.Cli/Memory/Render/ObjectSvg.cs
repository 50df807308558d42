using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Rusthon.Cli.Memory.Facts;

namespace Rusthon.Cli.Memory.Render;

/// <summary>Draws how an object lies on the heap: its fields as boxes, its elements, and the blocks that it points to.</summary>
internal static class ObjectSvg
{
    private const double Height = 26;
    private const double Gap = 44;
    private const double NarrowestField = 46;
    private const double NameWidth = 86;
    private const int MostFields = 10;
    private const int MostElements = 5;

    /// <summary>The object.</summary>
    /// <param name="layout">How objects of its kind are laid out.</param>
    /// <param name="elements">How many elements it has, when that is known.</param>
    public static string Draw(ObjectLayout layout, int? elements = null)
    {
        var svg = new Svg();
        var y = 16.0;
        double? pointer = null;
        foreach (var block in layout.Blocks)
        {
            svg.Text(NameWidth - 8, y + 17, block.Name == "object" ? layout.Kind : block.Name, "end strong");
            if (pointer is { } from)
            {
                svg.Path($"M{from:0.#} {y - Gap + 2:0.#} V{y - 20:0.#} H{NameWidth + 16:0.#} V{y - 3:0.#}", "arrow");
                svg.Path($"M{NameWidth + 12:0.#} {y - 8:0.#} l4 6 l4 -6 z", "head");
            }

            pointer = DrawBlock(svg, block, elements, y) ?? pointer;
            y += Height + Gap;
        }

        return svg.Finish($"The layout of {layout.Kind}: {layout.Formula} bytes");
    }

    /// <summary>Draws a block; gives the middle of the field that points to another.</summary>
    private static double? DrawBlock(Svg svg, ObjectBlock block, int? elements, double y)
    {
        double? pointer = null;
        var x = NameWidth;
        foreach (var (text, offset, bytes, style, points) in Cells(block, elements))
        {
            var width = Math.Max((text.Length * Svg.CharacterWidth) + 14, NarrowestField);
            svg.Box(x, y, width, Height, style, $"{text}: {bytes} bytes");
            svg.Text(x + (width / 2), y + 17, text, "middle");
            svg.Text(x, y - 4, offset, "tiny faint");
            pointer = points ? x + (width / 2) : pointer;
            if (points)
            {
                svg.Dot(x + (width / 2), y + Height, 2.5, "head");
            }

            x += width;
        }

        svg.Extend(x, y + Height);
        return pointer;
    }

    private static IEnumerable<(string Text, string Offset, string Bytes, string Style, bool Points)> Cells(ObjectBlock block, int? elements)
    {
        foreach (var field in block.Fields.Take(MostFields))
        {
            yield return (field.Name, Text(field.Offset), Text(field.Bytes), field.Offset < 16 ? "header" : "field", field.PointsTo is not null);
        }

        if (block.Fields.Length > MostFields)
        {
            yield return ($"{block.Fields.Length - MostFields} more", "", "", "field", false);
        }

        if (block.Element is not { } element)
        {
            yield break;
        }

        var first = Text(block.Bytes);
        if (elements is { } count && count <= MostElements && element.Bytes == "8")
        {
            for (var i = 0; i < count; i++)
            {
                yield return ($"{element.Name} {i}", Text(block.Bytes + (8 * i)), element.Bytes, "element", false);
            }

            yield break;
        }

        if (element.Name.Length > 12)
        {
            yield return (element.Name, first, element.Bytes, "element", false);
            yield break;
        }

        yield return ($"{element.Name} 0", first, element.Bytes, "element", false);
        yield return ($"{element.Name} 1", "", element.Bytes, "element", false);
        yield return ($"… {element.Count}", "", element.Bytes, "element", false);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
