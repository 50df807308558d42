using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Rusthon.CodeGen.Machine;
using Rusthon.Cli.Memory.Facts;

namespace Rusthon.Cli.Memory.Render;

/// <summary>The words for facts that the text and the page share.</summary>
internal static class Wording
{
    /// <summary>What a part of a frame is.</summary>
    public static string Of(FrameSlot slot) => slot.Kind switch
    {
        FrameSlotKind.ReturnAddress => "return address",
        FrameSlotKind.SavedRegister => $"saved {slot.Name}",
        FrameSlotKind.Padding => "unused (alignment)",
        FrameSlotKind.Parameter => slot.Name ?? "parameter",
        FrameSlotKind.Spill => slot.Name ?? "temporary",
        _ => slot.Name switch
        {
            ".arguments" => "arguments of calls",
            ".loop" => "loop counter",
            ".scratch" => "scratch",
            null => "buffer",
            var name => name.TrimStart('.'),
        },
    };

    /// <summary>How a variable is held.</summary>
    public static string Of(Representation representation) => representation switch
    {
        Representation.Boxed => "boxed, 64 bits",
        Representation.Int => "64-bit integer",
        Representation.Unsigned => "unsigned 64-bit integer",
        Representation.Float => "64-bit double",
        Representation.Bool => "truth value, 1 bit",
        Representation.Cell => "cell on the heap",
        Representation.Generator => "in the generator object",
        _ => "no place of its own in the code",
    };

    /// <summary>When a form runs.</summary>
    public static string Of(FormRole role) => role switch
    {
        FormRole.Fast => "fast code",
        FormRole.FastTwice => "fast code: one frame for two calls",
        FormRole.Entry => "boxed entry",
        FormRole.Resume => "resumed code",
        FormRole.Part => "part",
        _ => "generic code",
    };

    /// <summary>Where a value lives.</summary>
    public static string Of(Place place) => place switch
    {
        Place.Static => "static data",
        Place.Register => "registers",
        Place.Frame => "frame",
        _ => "heap",
    };

    /// <summary>Where a variable is, with the lines.</summary>
    public static string Of(LocalVariable variable, VariablePlace place)
    {
        var where = place.Register
            ?? (place.Constant is { } constant ? $"built into the code ({constant})"
            : variable.Representation == Representation.Cell ? $"+{place.Offset} in its cell"
            : variable.Representation == Representation.Generator ? $"+{place.Offset} in the generator object"
            : $"frame +{place.Offset}");
        return place.Lines.IsEmpty ? where : $"{where} ({Lines(place.Lines)})";
    }

    /// <summary>The functions of a path or a cycle, with arrows.</summary>
    public static string Of(StackDepth depth) => depth.IsUnbounded
        ? string.Create(CultureInfo.InvariantCulture, $"unbounded: {Path(depth.Path)} takes {depth.Bytes} bytes each round")
        : depth.Path.Length < 2 ? Bytes(depth.Bytes) : $"{Bytes(depth.Bytes)}: {Path(depth.Path)}";

    /// <summary>Where a value's life ends.</summary>
    public static string Of(LifeEnd end) =>
        (end.Line > 0 && !end.How.StartsWith("lives", StringComparison.Ordinal) ? string.Create(CultureInfo.InvariantCulture, $"line {end.Line}: {end.How}") : end.How) + (end.ByException ? " when an exception passes" : "");

    /// <summary>Lines as ranges: "lines 2-4, 7".</summary>
    public static string Lines(ImmutableArray<int> lines)
    {
        var parts = lines.Aggregate(ImmutableArray<(int From, int To)>.Empty, (ranges, line) =>
            ranges.Length > 0 && ranges[^1].To + 1 >= line ? ranges.SetItem(ranges.Length - 1, (ranges[^1].From, line)) : ranges.Add((line, line)));
        var text = string.Join(", ", parts.Select(part => part.From == part.To ? Text(part.From) : $"{Text(part.From)}-{Text(part.To)}"));
        return (lines.Length == 1 ? "line " : "lines ") + text;
    }

    /// <summary>"48 bytes".</summary>
    public static string Bytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes:N0} byte{(bytes == 1 ? "" : "s")}");

    private static string Path(ImmutableArray<string> path) => string.Join(" → ", path);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
