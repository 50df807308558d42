using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Rusthon.CodeGen.Machine;
using Rusthon.Cli.Memory.Facts;

namespace Rusthon.Cli.Memory.Render;

/// <summary>Draws a stack frame, and the registers that hold variables.</summary>
internal static class FrameSvg
{
    private const double Left = 44;
    private const double Width = 250;
    private const double RowHeight = 24;
    private const double TallestRow = 60;

    /// <summary>The frame with the return address at the top.</summary>
    public static string Draw(MachineFunction code, ImmutableArray<LocalVariable> variables, string name)
    {
        var svg = new Svg();
        svg.Text(Left + (Width / 2), 12, "the caller's frame", "middle faint");
        var y = 20.0;
        foreach (var row in FrameDiagram.Rows(code, variables))
        {
            var height = Math.Clamp(row.Bytes / 8.0 * RowHeight, RowHeight, TallestRow);
            var style = StyleOf(row);
            svg.Box(Left, y, Width, height, style, string.Create(CultureInfo.InvariantCulture, $"{row.Text}: {row.Bytes} bytes at +{row.Offset}"));
            svg.Text(Left - 6, y + 5, "+" + Text(row.Offset + row.Bytes), "end faint");
            svg.Text(Left + 10, y + (height / 2) + 4, Shorten(row.Text, 27), row.Kind == FrameSlotKind.Padding ? "faint" : "");
            svg.Text(Left + Width - 8, y + (height / 2) + 4, Text(row.Bytes), "end faint");
            y += height;
        }

        svg.Text(Left - 6, y + 5, "+0", "end faint");
        svg.Text(Left + (Width / 2), y + 16, "▲ stack pointer", "middle faint");
        return svg.Finish($"The stack frame of {name}: {code.FrameBytes} bytes");
    }

    /// <summary>The registers that hold variables; null when there are none.</summary>
    public static string? DrawRegisters(ImmutableArray<LocalVariable> variables, string name)
    {
        var held = variables.SelectMany(variable => variable.Places.Where(place => place.Register is not null).Select(place => (variable, place))).ToList();
        if (held.Count == 0)
        {
            return null;
        }

        var svg = new Svg();
        for (var i = 0; i < held.Count; i++)
        {
            var (variable, place) = held[i];
            var y = i * (RowHeight + 3);
            svg.Box(Left, y, Width, RowHeight, "register", $"{variable.Name} in {place.Register}");
            svg.Text(Left - 6, y + 16, place.Register!, "end faint");
            svg.Text(Left + 10, y + 16, Shorten($"{variable.Name}: {variable.Type}", 22));
            svg.Text(Left + Width - 8, y + 16, place.Lines.IsEmpty ? "" : Shorten(Wording.Lines(place.Lines), 14), "end faint");
        }

        return svg.Finish($"Registers in which {name} has variables");
    }

    private static string StyleOf(FrameRow row) => row.Kind switch
    {
        FrameSlotKind.ReturnAddress => "static",
        FrameSlotKind.SavedRegister => "static",
        FrameSlotKind.Padding => "padding",
        FrameSlotKind.Spill when row.IsMergeable => "temporary",
        _ => "frame",
    };

    /// <summary>The beginning of a text when it is too long.</summary>
    internal static string Shorten(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
