using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;

namespace Rusthon.CodeGen.Machine;

/// <summary>
/// Reads what LLVM says of stack frames (StackFrameLayoutAnalysisPass): <c>Function: NAME</c>, then lines such as
/// <c>Offset: [SP-16], Type: Spill, Align: 8, Size: 8</c>, in which SP is what the stack pointer is when the function begins,
/// each followed by the variables that are there (<c>n @ fact.py:1</c>).
/// </summary>
internal static class FrameLayoutReader
{
    private const string Heading = "Function: ";
    private const int AddressBytes = 8;

    /// <summary>A slot as LLVM numbers it.</summary>
    /// <param name="Offset">Bytes from the stack pointer on entry.</param>
    /// <param name="Size">Bytes.</param>
    /// <param name="Kind">Spills include saved registers.</param>
    /// <param name="Name">The variable that is there, or null.</param>
    internal sealed record RawSlot(int Offset, int Size, FrameSlotKind Kind, string? Name);

    /// <summary>The slots of each function by its symbol.</summary>
    public static Dictionary<string, ImmutableArray<RawSlot>> Read(IEnumerable<string> layouts)
    {
        var functions = new Dictionary<string, ImmutableArray<RawSlot>>(StringComparer.Ordinal);
        foreach (var layout in layouts)
        {
            var lines = layout.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (Array.Find(lines, line => line.StartsWith(Heading, StringComparison.Ordinal)) is { } heading)
            {
                functions[heading[Heading.Length..]] = ReadSlots(lines);
            }
        }

        return functions;
    }

    /// <summary>The parts of a frame from the return address down, without gaps.</summary>
    /// <param name="slots">What LLVM has put there.</param>
    /// <param name="saved">Where the caller's registers are, in bytes from the stack pointer on entry.</param>
    /// <param name="locals">How far the function moves the stack pointer.</param>
    /// <param name="hasReturnAddress">Calls leave a return address at the stack pointer on entry (on x86-64).</param>
    public static ImmutableArray<FrameSlot> Complete(IEnumerable<RawSlot> slots, IReadOnlyDictionary<int, string> saved, int locals, bool hasReturnAddress)
    {
        var parts = ImmutableArray.CreateBuilder<FrameSlot>();
        var below = 0;
        foreach (var slot in slots.OrderByDescending(slot => slot.Offset))
        {
            if (slot.Offset >= 0)
            {
                parts.Add(new(slot.Offset + locals, slot.Size, FrameSlotKind.Parameter, null));
                continue;
            }

            AddReturnAddress();
            Fill(slot.Offset + slot.Size);
            parts.Add(saved.TryGetValue(slot.Offset, out var register)
                ? new(slot.Offset + locals, slot.Size, FrameSlotKind.SavedRegister, register)
                : new(slot.Offset + locals, slot.Size, slot.Kind, slot.Name));
            below = slot.Offset;
        }

        AddReturnAddress();
        Fill(-locals);
        return parts.ToImmutable();

        void AddReturnAddress()
        {
            if (hasReturnAddress && parts.All(part => part.Kind != FrameSlotKind.ReturnAddress))
            {
                parts.Add(new(locals, AddressBytes, FrameSlotKind.ReturnAddress, null));
            }
        }

        void Fill(int down)
        {
            if (down < below)
            {
                parts.Add(new(down + locals, below - down, FrameSlotKind.Padding, null));
                below = down;
            }
        }
    }

    private static ImmutableArray<RawSlot> ReadSlots(string[] lines)
    {
        var slots = ImmutableArray.CreateBuilder<RawSlot>();
        foreach (var line in lines)
        {
            if (ReadSlot(line) is { } slot)
            {
                slots.Add(slot);
            }
            else if (slots.Count > 0 && line.IndexOf(" @ ", StringComparison.Ordinal) is > 0 and var end)
            {
                slots[^1] = slots[^1] with { Name = slots[^1].Name ?? line[..end] };
            }
        }

        return slots.ToImmutable();
    }

    private static RawSlot? ReadSlot(string line)
    {
        var fields = line.Split(", ").Select(field => field.Split(": ", 2)).Where(field => field.Length == 2).ToDictionary(field => field[0], field => field[1]);
        if (!fields.TryGetValue("Offset", out var place) || !place.StartsWith("[SP", StringComparison.Ordinal))
        {
            return null;
        }

        var digits = place["[SP".Length..].TrimEnd(']');
        var offset = digits.Length == 0 ? 0 : int.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var kind = fields["Type"] switch
        {
            "Spill" => FrameSlotKind.Spill,
            "Fixed" => FrameSlotKind.Parameter,
            _ => FrameSlotKind.Variable,
        };
        return new RawSlot(offset, int.Parse(fields["Size"], CultureInfo.InvariantCulture), kind, null);
    }
}
