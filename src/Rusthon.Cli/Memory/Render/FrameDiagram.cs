using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Rusthon.CodeGen.Machine;
using Rusthon.Cli.Memory.Facts;

namespace Rusthon.Cli.Memory.Render;

/// <summary>A stack frame as boxes of text, the return address at the top.</summary>
internal static class FrameDiagram
{
    private const int Width = 34;

    /// <summary>The lines of the diagram.</summary>
    public static IEnumerable<string> Lines(FrameRow[] rows)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            yield return Edge(row, i == 0 ? '┌' : '├', i == 0 ? '┐' : '┤');
            var bytes = row.Bytes.ToString(CultureInfo.InvariantCulture);
            var name = row.Text.Length > Width - bytes.Length - 3 ? row.Text[..(Width - bytes.Length - 4)] + "…" : row.Text;
            yield return $"       │ {name.PadRight(Width - bytes.Length - 3)} {bytes} │";
        }

        yield return $"    +0 └{new string('─', Width)}┘ stack pointer";

        static string Edge(FrameRow row, char left, char right) =>
            string.Create(CultureInfo.InvariantCulture, $"{"+" + (row.Offset + row.Bytes),6} {left}{new string('─', Width)}{right}");
    }

    /// <summary>The parts of a frame from the top, those of the same kind that lie together as one row, with the variables that are there.</summary>
    public static FrameRow[] Rows(MachineFunction code, ImmutableArray<LocalVariable> variables)
    {
        var rows = new List<FrameRow>();
        foreach (var slot in code.Slots.Where(slot => slot.Kind != FrameSlotKind.Parameter))
        {
            var names = variables.Where(variable => variable.Representation is not (Representation.Cell or Representation.Generator)
                && variable.Places.Any(place => place.Offset is { } at && at >= slot.Offset && at < slot.Offset + slot.Size)).Select(variable => variable.Name).ToList();
            var text = names.Count > 0 ? string.Join(", ", names) : Wording.Of(slot);
            if (rows.Count > 0 && names.Count == 0 && rows[^1].Kind == slot.Kind && slot.Kind is FrameSlotKind.SavedRegister or FrameSlotKind.Spill && rows[^1].IsMergeable)
            {
                rows[^1] = Merge(rows[^1], slot);
            }
            else
            {
                rows.Add(new FrameRow(slot.Offset, slot.Size, slot.Kind, text, names.Count == 0 && slot.Kind is FrameSlotKind.SavedRegister or FrameSlotKind.Spill, 1));
            }
        }

        return [.. rows];
    }

    private static FrameRow Merge(FrameRow row, FrameSlot slot) => row with
    {
        Offset = slot.Offset,
        Bytes = row.Bytes + slot.Size,
        Count = row.Count + 1,
        Text = row.Kind == FrameSlotKind.Spill ? string.Create(CultureInfo.InvariantCulture, $"{row.Count + 1} temporaries") : $"{row.Text}, {slot.Name}",
    };
}

/// <summary>A row of a frame's diagram.</summary>
/// <param name="Offset">Bytes from the stack pointer to its lower end.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Text">What is there.</param>
/// <param name="IsMergeable">Whether more of its kind may join it.</param>
/// <param name="Count">How many parts it stands for.</param>
internal sealed record FrameRow(int Offset, int Bytes, FrameSlotKind Kind, string Text, bool IsMergeable, int Count);
