using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using Rusthon.Cli.Memory.Facts;

namespace Rusthon.Cli.Memory.Render;

/// <summary>Draws the heap in the course of a run, and the first calls as they are pushed and unwound.</summary>
internal static class RunCharts
{
    private const double Left = 80;
    private const double Width = 980;
    private const double Height = 170;
    private const double CallHeight = 22;
    private const int MostCalls = 90;
    private const int MostDepth = 24;

    /// <summary>Bytes in use as an area, calls on the stack as a line, from left to right in the order of allocations and frees.</summary>
    public static string Heap(ImmutableArray<HeapSample> samples)
    {
        var svg = new Svg();
        if (samples.IsEmpty)
        {
            svg.Text(0, 12, "nothing was allocated", "faint");
            return svg.Finish("No allocations");
        }

        var last = Math.Max(samples[^1].Event, 1);
        var most = Math.Max(samples.Max(sample => sample.Bytes), 1);
        var deepest = Math.Max(samples.Max(sample => sample.Depth), 1);
        var area = new StringBuilder();
        var line = new StringBuilder();
        area.Append(CultureInfo.InvariantCulture, $"M{Left:0.#} {Height:0.#}");
        foreach (var sample in samples)
        {
            var x = Left + (Width * sample.Event / last);
            area.Append(CultureInfo.InvariantCulture, $" L{x:0.#} {Height - ((Height - 14) * sample.Bytes / most):0.#}");
            line.Append(line.Length == 0 ? 'M' : 'L').Append(CultureInfo.InvariantCulture, $"{x:0.#} {Height - ((Height - 14) * sample.Depth / deepest):0.#}");
        }

        area.Append(CultureInfo.InvariantCulture, $" L{Left + Width:0.#} {Height:0.#} Z");
        svg.Path($"{area}", "heapline");
        svg.Path($"{line}", "depthline");
        svg.Path($"M{Left:0.#} 8 V{Height:0.#} H{Left + Width:0.#}", "axis");
        svg.Text(Left - 8, 18, most.ToString("N0", CultureInfo.InvariantCulture), "end small");
        svg.Text(Left - 8, 32, "bytes", "end small faint");
        svg.Text(Left - 8, Height, "0", "end small faint");
        svg.Text(Left + Width + 8, 18, deepest.ToString("N0", CultureInfo.InvariantCulture), "small");
        svg.Text(Left + Width + 8, 32, "calls", "small faint");
        svg.Extend(Left + Width + 70, Height + 24);
        svg.Text(Left, Height + 18, "start", "small faint");
        svg.Text(Left + Width, Height + 18, $"{last.ToString("N0", CultureInfo.InvariantCulture)} allocations and frees", "end small faint");
        return svg.Finish($"Bytes in use, at most {most}; calls on the stack, at most {deepest}");
    }

    /// <summary>Each call as a bar below its caller's, as long as it takes in calls and returns, with its arguments and what it returns.</summary>
    public static string Calls(ImmutableArray<CallEvent> events, ProgramMemory program)
    {
        var shown = events.Take(MostCalls).ToList();
        var names = program.Functions.SelectMany(function => function.Forms.Select(form => (form.Symbol, function))).DistinctBy(pair => pair.Symbol).ToDictionary(pair => pair.Symbol, pair => pair.function);
        var step = Math.Clamp(Width / Math.Max(shown.Count, 1), 26, 90);
        var open = new Stack<(int Start, CallEvent Call)>();
        var svg = new Svg();
        for (var i = 0; i < shown.Count; i++)
        {
            if (shown[i].Result is null)
            {
                open.Push((i, shown[i]));
            }
            else if (open.TryPop(out var call))
            {
                Draw(call.Start, i, call.Call, shown[i].Result);
            }
        }

        while (open.TryPop(out var call))
        {
            Draw(call.Start, shown.Count, call.Call, null);
        }

        return svg.Finish("The first calls and returns of the program");

        int NextAt(int start, int depth)
        {
            var next = shown.FindIndex(start + 1, call => call.Result is null && call.Depth == depth);
            return next < 0 ? shown.Count + 1 : next;
        }

        void Draw(int start, int end, CallEvent call, string? result)
        {
            if (call.Depth > MostDepth)
            {
                return;
            }

            var x = start * step;
            var width = Math.Max((end - start) * step, 8);
            var y = (call.Depth - 1) * (CallHeight + 2);
            var function = names.GetValueOrDefault(call.Function);
            var text = function?.Name == "<module>" ? "<module>" : $"{function?.Name ?? call.Function}({call.Arguments})";
            var bytes = function?.Forms.FirstOrDefault(form => form.Symbol == call.Function)?.Code?.FrameBytes;
            var called = text + (result is { Length: > 0 } ? $" → {result}" : "");
            var whole = bytes is { } size ? string.Create(CultureInfo.InvariantCulture, $"{called} · {size} B") : called;
            svg.Box(x, y, width, CallHeight, "call", called + (bytes is { } known ? string.Create(CultureInfo.InvariantCulture, $", frame of {known} bytes") : ", inlined: no frame of its own"));
            var room = (int)(((NextAt(start, call.Depth) * step) - x - 10) / Svg.CharacterWidth);
            var label = whole.Length <= room ? whole : called.Length <= room ? called : text.Length <= room ? text : room >= 4 ? FrameSvg.Shorten(text, room) : "";
            svg.Text(x + 6, y + 15, label, "small");
        }
    }
}
