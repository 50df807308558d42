using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Rusthon.Cli.Memory.Facts;

namespace Rusthon.Cli.Memory.Render;

/// <summary>What was measured, on the page.</summary>
internal static class RunHtml
{
    private const int MostSites = 40;

    /// <summary>Writes it.</summary>
    public static void Write(TextWriter page, RunMemory run, ProgramMemory program)
    {
        page.Write("<section>\n<h2>Measured in a run</h2>\n<div class=\"tiles\">");
        Tile(page, run.Allocations, "blocks allocated");
        Tile(page, run.Bytes, "bytes allocated");
        Tile(page, run.Frees, "blocks freed");
        Tile(page, run.PeakBytes, "bytes at the peak");
        Tile(page, run.LiveBlocks, "blocks alive at the end");
        Tile(page, run.LiveBytes, "bytes alive at the end");
        Tile(page, run.CallCount, "calls of its functions");
        Tile(page, run.DeepestCalls, "functions on the stack at most");
        page.Write("</div>\n");
        page.Write($"<p class=\"lead\">Before the first line of the program the runtime has made {Text(run.Startup.Allocations)} of these blocks, {Text(run.Startup.Bytes)} bytes: the streams, the names of built-in things.</p>\n");
        page.Write($"<p class=\"lead\">References were added {Text(run.Retains)} times and given up {Text(run.Releases)} times.</p>\n");
        page.Write($"<h3>The heap, and the depth of calls</h3><div class=\"scroll\">{RunCharts.Heap(run.Heap)}</div>\n");
        if (run.Calls.Length > 0)
        {
            page.Write($"<h3>The stack: the first calls</h3><div class=\"scroll\">{RunCharts.Calls(run.Calls, program)}</div>\n");
        }

        WriteSites(page, run);
        page.Write("</section>\n");
    }

    private static void WriteSites(TextWriter page, RunMemory run)
    {
        page.Write("<h3>By line and type</h3><div class=\"scroll\"><table><tr><th class=\"number\">line</th><th>type</th><th class=\"number\">blocks</th><th class=\"number\">bytes</th><th class=\"number\">freed</th><th class=\"number\">peak bytes</th><th class=\"number\">alive at the end</th><th class=\"number\">their bytes</th></tr>\n");
        foreach (var site in run.Rows.Take(MostSites))
        {
            IEnumerable<long> numbers = [site.Allocations, site.Bytes, site.Frees, site.PeakBytes, site.LiveBlocks, site.LiveBytes];
            page.Write($"<tr><td class=\"number\">{(site.Line == 0 ? "start" : Text(site.Line))}</td><td><code>{Svg.Escape(site.Type)}</code></td>{string.Concat(numbers.Select(number => $"<td class=\"number\">{Text(number)}</td>"))}</tr>\n");
        }

        page.Write("</table></div>\n");
        if (run.Rows.Length > MostSites)
        {
            page.Write($"<p class=\"lead\">and {run.Rows.Length - MostSites} more</p>\n");
        }
    }

    private static void Tile(TextWriter page, long number, string text) => page.Write($"<div><strong>{Text(number)}</strong><span>{text}</span></div>");

    private static string Text(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
