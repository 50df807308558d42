using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Rusthon.Cli.Memory.Facts;
using Spectre.Console;

namespace Rusthon.Cli.Memory.Render;

/// <summary>What was measured, as text.</summary>
internal static class RunText
{
    private const int Columns = 72;
    private const int Rows = 8;
    private const int MostSites = 30;
    private const int MostCalls = 40;

    /// <summary>Writes it.</summary>
    public static void Write(IAnsiConsole console, RunMemory run, ProgramMemory program)
    {
        console.WriteLine();
        console.MarkupLine($"[bold]Measured[/]  (exit code {run.ExitCode})");
        console.WriteLine($"  {Text(run.Allocations)} blocks allocated, {Text(run.Bytes)} bytes; {Text(run.Frees)} freed; at most {Text(run.PeakBytes)} bytes in use");
        console.WriteLine($"  before its first line the runtime has made {Text(run.Startup.Allocations)} of these blocks, {Text(run.Startup.Bytes)} bytes");
        console.WriteLine($"  {Text(run.LiveBlocks)} blocks alive at the end, {Text(run.LiveBytes)} bytes");
        console.WriteLine($"  {Text(run.CallCount)} calls of its functions, at most {Text(run.DeepestCalls)} on the stack");
        console.WriteLine($"  {Text(run.Retains)} references added, {Text(run.Releases)} given up");
        WriteSites(console, run);
        WriteHeap(console, run.Heap);
        WriteCalls(console, run.Calls, program);
    }

    private static void WriteSites(IAnsiConsole console, RunMemory run)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var column in (string[])["line", "type", "blocks", "bytes", "freed", "peak bytes", "alive at the end", "their bytes"])
        {
            table.AddColumn(new TableColumn($"[dim]{column}[/]") { Alignment = column is "line" or "type" ? Justify.Left : Justify.Right });
        }

        foreach (var site in run.Rows.Take(MostSites))
        {
            table.AddRow(
                site.Line == 0 ? "start" : Text(site.Line), Markup.Escape(site.Type), Text(site.Allocations), Text(site.Bytes), Text(site.Frees), Text(site.PeakBytes), Text(site.LiveBlocks), Text(site.LiveBytes));
        }

        console.Write(table);
        if (run.Rows.Length > MostSites)
        {
            console.WriteLine($"  and {run.Rows.Length - MostSites} more");
        }
    }

    /// <summary>The heap as columns of blocks, from left to right in the order of allocations and frees.</summary>
    private static void WriteHeap(IAnsiConsole console, ImmutableArray<HeapSample> samples)
    {
        if (samples.IsEmpty)
        {
            return;
        }

        var most = Math.Max(samples.Max(sample => sample.Bytes), 1);
        var last = samples[^1].Event;
        var columns = Math.Min(Columns, samples.Length);
        var heights = Enumerable.Range(0, columns)
            .Select(column => samples.Where(sample => (sample.Event - 1) * columns / last == column).Select(sample => sample.Bytes).DefaultIfEmpty(-1).Max()).ToArray();
        for (var i = 1; i < columns; i++)
        {
            heights[i] = heights[i] < 0 ? heights[i - 1] : heights[i];
        }

        console.WriteLine($"  bytes in use in the course of {Text(last)} allocations and frees");
        for (var row = Rows; row >= 1; row--)
        {
            var label = row == Rows ? Text(most) : "";
            console.WriteLine($"  {label,12} │{string.Concat(heights.Select(height => Cell(height * Rows * 8.0 / most, row)))}");
        }

        console.WriteLine($"  {"0",12} └{new string('─', columns)}");
    }

    /// <summary>The part of a column of that height (in eighths of a row) that is in a row.</summary>
    private static char Cell(double height, int row) => " ▁▂▃▄▅▆▇█"[(int)Math.Clamp(Math.Round(height) - ((row - 1) * 8), 0, 8)];

    private static void WriteCalls(IAnsiConsole console, ImmutableArray<CallEvent> calls, ProgramMemory program)
    {
        if (calls.IsEmpty)
        {
            return;
        }

        var forms = program.Functions.SelectMany(function => function.Forms.Select(form => (form, function.Name))).DistinctBy(pair => pair.form.Symbol).ToDictionary(pair => pair.form.Symbol);
        var stack = new Stack<int>();
        console.WriteLine();
        console.WriteLine("  the stack: the first calls and returns, with the bytes of their frames and of all frames");
        foreach (var call in calls.Take(MostCalls))
        {
            var (form, name) = forms.GetValueOrDefault(call.Function);
            var indent = new string(' ', Math.Min(call.Depth - 1, 30) * 2);
            if (call.Result is null)
            {
                var bytes = form?.Code?.FrameBytes ?? 0;
                stack.Push(bytes);
                var text = name == "<module>" ? name : $"{name ?? call.Function}({call.Arguments})";
                console.WriteLine($"  {indent}▼ {text,-28} {(bytes == 0 ? "inlined" : Text(bytes)),8} {Text(stack.Sum()),8}");
            }
            else
            {
                stack.TryPop(out _);
                console.WriteLine($"  {indent}▲ {(name == "<module>" ? "end" : "returns " + call.Result),-28} {"",8} {Text(stack.Sum()),8}");
            }
        }

        if (calls.Length > MostCalls)
        {
            console.WriteLine("  …");
        }
    }

    private static string Text(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
