using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using Rusthon.Cli.Memory.Facts;

namespace Rusthon.Cli.Memory.Render;

/// <summary>The source of a function with a bar beside it for each heap object: from the line that makes it to the line where its life ends, as far as the function knows.</summary>
internal static class LifetimeHtml
{
    private const double LineHeight = 21;
    private const double LaneWidth = 13;
    private const int MostLanes = 16;
    private const int Colours = 6;

    /// <summary>The listing.</summary>
    public static string Write(FunctionMemory function, ProgramMemory program)
    {
        var shown = ShownLines(function, program);
        var row = shown.Select((line, index) => (line, index)).Where(item => item.line > 0).ToDictionary(item => item.line, item => item.index);
        var heap = function.Sites.Where(site => site.Place == Place.Heap && row.ContainsKey(site.Line)).Take(MostLanes).ToList();
        var text = new StringBuilder("<div class=\"listing\">");
        if (heap.Count > 0)
        {
            text.Append("<div class=\"lanes\">").Append(Lanes(heap, row, shown.Count)).Append("</div>");
        }

        text.Append("<pre>");
        foreach (var line in shown)
        {
            text.Append("<span class=\"line\">");
            if (line == 0)
            {
                text.Append("<i></i><b class=\"faint\">    …</b>");
            }
            else
            {
                text.Append(CultureInfo.InvariantCulture, $"<i>{line}</i><b>{Svg.Escape(program.Source.Line(line).ToString())} </b>");
                foreach (var site in function.Sites.Where(site => site.Line == line))
                {
                    text.Append(Chip(site, heap.IndexOf(site)));
                }

                text.Append(Measured(program.Run, function.Path, line));
            }

            text.Append("</span>");
        }

        return text.Append("</pre></div>").ToString();
    }

    /// <summary>The colour of the bar of a value, by its number among those of the function.</summary>
    public static string Colour(int lane) => string.Create(CultureInfo.InvariantCulture, $"lane{lane % Colours}");

    /// <summary>What a line has allocated in the run.</summary>
    private static string Measured(RunMemory? run, string path, int line)
    {
        var sites = run?.Sites.Where(site => site.Path == path && site.Line == line).ToList() ?? [];
        return sites.Count == 0 ? "" : string.Create(
            CultureInfo.InvariantCulture,
            $"<s>{sites.Sum(site => site.Allocations):N0} allocated, {sites.Sum(site => site.Frees):N0} freed</s>");
    }

    private static string Chip(AllocationSite site, int lane)
    {
        var dot = lane >= 0 ? $"<em class=\"{Colour(lane)}\"></em>" : "";
        var bytes = site.Size.Bytes is { } known && site.Place is Place.Heap or Place.Static ? string.Create(CultureInfo.InvariantCulture, $" {known}") : "";
        return $"<u class=\"{PageStyle.Of(site.Place)}\" title=\"{Svg.Escape($"{site.Text}: {site.Kind}, {site.Size.Formula} bytes, {Wording.Of(site.Place)}; {string.Join("; ", site.Why)}")}\">{dot}{Svg.Escape(site.Kind)}{bytes}</u>";
    }

    private static string Lanes(List<AllocationSite> heap, Dictionary<int, int> row, int rows)
    {
        var svg = new Svg();
        svg.Extend((heap.Count * LaneWidth) + 4, rows * LineHeight);
        for (var i = 0; i < heap.Count; i++)
        {
            var site = heap[i];
            var x = (i * LaneWidth) + 7;
            var start = (row[site.Line] * LineHeight) + (LineHeight / 2);
            var ends = site.Ends.Where(end => !end.ByException && row.ContainsKey(end.Line)).ToList();
            var last = ends.Where(end => end.Line >= site.Line).Select(end => row[end.Line]).DefaultIfEmpty(row[site.Line]).Max();
            var stop = (last * LineHeight) + (LineHeight / 2);
            var isFreed = ends.Exists(end => end.How == "freed");
            svg.Path($"M{x:0.#} {start:0.#} V{(isFreed ? Math.Max(stop, start + 6) : Math.Max(stop + 6, start + 8)):0.#}", "bar " + Colour(i));
            svg.Dot(x, start, 3.6, "fill " + Colour(i));
            if (isFreed)
            {
                var end = Math.Max(stop, start + 8);
                svg.Path($"M{x - 4:0.#} {end:0.#} H{x + 4:0.#}", "bar " + Colour(i));
            }
            else
            {
                var end = Math.Max(stop + 6, start + 8);
                svg.Path($"M{x - 4:0.#} {end - 3:0.#} l4 5 l4 -5 z", "fill " + Colour(i));
            }
        }

        return svg.Finish("Lifetimes of heap objects");
    }

    /// <summary>The lines of a function; 0 for those of other functions that a module's listing leaves out.</summary>
    private static List<int> ShownLines(FunctionMemory function, ProgramMemory program)
    {
        if (function.Path != program.Source.Path)
        {
            return [];
        }

        if (function.Name != "<module>")
        {
            return [.. Enumerable.Range(function.Line, function.EndLine - function.Line + 1)];
        }

        var lines = new List<int>();
        var last = program.Source.LineCount;
        while (last > 1 && program.Source.Line(last).IsWhiteSpace())
        {
            last--;
        }

        for (var line = 1; line <= last; line++)
        {
            var inside = program.Functions.Any(other => other.Name != "<module>" && other.Path == function.Path && line > other.Line && line <= other.EndLine);
            if (!inside)
            {
                lines.Add(line);
            }
            else if (lines.Count > 0 && lines[^1] != 0)
            {
                lines.Add(0);
            }
        }

        return lines;
    }
}
