using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Rusthon.CodeGen.Link.Pruning;

/// <summary>A place that the linker fills in.</summary>
/// <param name="Section">The number of the section that it is in.</param>
/// <param name="Offset">Where in it, bytes.</param>
/// <param name="Symbol">The number of the symbol whose address is written there.</param>
/// <param name="Entry">Where the relocation itself stands in the file.</param>
internal readonly record struct Relocation(int Section, long Offset, int Symbol, int Entry);

/// <summary>
/// A relocatable object file: ELF, 64 bits, little endian, relocations with addends, as LLVM writes it for x86-64 and AArch64
/// (System V ABI, chapters "Object Files" and "Relocation").
/// </summary>
internal sealed class ElfObject
{
    private const int SectionTableOffset = 0x28;
    private const int SectionCountOffset = 0x3C;
    private const int SectionHeaderSize = 64;
    private const int SymbolSize = 24;
    private const int RelocationSize = 24;
    private const uint SymbolTable = 2;
    private const uint Relocations = 4;
    private const uint ExtendedIndices = 18;
    private const int ExtendedIndex = 0xFFFF;

    private static ReadOnlySpan<byte> Identification => [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1];

    private readonly byte[] bytes;
    private readonly List<Section> sections = [];
    private readonly int symbolTable;
    private readonly Section? extendedIndices;

    /// <summary>Opens a file's content, which stays the object's own.</summary>
    /// <exception cref="LinkException">It is not such a file.</exception>
    public ElfObject(byte[] bytes)
    {
        this.bytes = bytes;
        if (bytes.Length < SectionHeaderSize || !bytes.AsSpan(0, 6).SequenceEqual(Identification))
        {
            throw new LinkException("the object file is not a little-endian ELF file of 64 bits");
        }

        var table = (int)Long(SectionTableOffset);
        var count = (int)Short(SectionCountOffset);
        count = count == 0 ? (int)Long(table + 32) : count;
        for (var i = 0; i < count; i++)
        {
            var at = table + (i * SectionHeaderSize);
            sections.Add(new(Int(at + 4), (int)Long(at + 24), (int)Long(at + 32), (int)Int(at + 40), (int)Int(at + 44)));
            if (sections[i].Type == SymbolTable)
            {
                symbolTable = i;
            }
            else if (sections[i].Type == ExtendedIndices)
            {
                extendedIndices = sections[i];
            }
        }
    }

    /// <summary>The content.</summary>
    public ReadOnlySpan<byte> Bytes => bytes;

    /// <summary>The number of sections; they are numbered from 0.</summary>
    public int SectionCount => sections.Count;

    /// <summary>The number of symbols; they are numbered from 1.</summary>
    public int SymbolCount => symbolTable == 0 ? 0 : sections[symbolTable].Size / SymbolSize;

    /// <summary>True for a symbol that the file refers to and does not define.</summary>
    public bool IsUndefined(int symbol) => Short(SymbolAt(symbol) + 6) == 0;

    /// <summary>The section that a symbol of the file is in, or stands for.</summary>
    public int SectionOf(int symbol)
    {
        var index = (int)Short(SymbolAt(symbol) + 6);
        return index == ExtendedIndex && extendedIndices is { } table ? (int)Int(table.Offset + (symbol * 4)) : index;
    }

    /// <summary>Where in its section a symbol is.</summary>
    public long OffsetOf(int symbol) => Long(SymbolAt(symbol) + 8);

    /// <summary>The name of a symbol.</summary>
    public string NameOf(int symbol)
    {
        var start = sections[sections[symbolTable].Link].Offset + (int)Int(SymbolAt(symbol));
        return Encoding.UTF8.GetString(bytes.AsSpan(start, bytes.AsSpan(start).IndexOf((byte)0)));
    }

    /// <summary>All relocations.</summary>
    public IEnumerable<Relocation> AllRelocations()
    {
        foreach (var section in sections.Where(section => section.Type == Relocations))
        {
            for (var at = section.Offset; at < section.Offset + section.Size; at += RelocationSize)
            {
                yield return new(section.Info, Long(at), (int)Int(at + 12), at);
            }
        }
    }

    /// <summary>Turns a relocation into none, which leaves zeros in its place.</summary>
    public void Clear(Relocation relocation) => bytes.AsSpan(relocation.Entry + 8, 16).Clear();

    /// <summary>Moves a relocation to another place in its section.</summary>
    public void Move(Relocation relocation, long offset) => BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(relocation.Entry), offset);

    /// <summary>Makes pointers in data null: the relocations at places, given by a symbol and an offset from it, are turned into none.</summary>
    public void ClearPointers(ILookup<string, int> places)
    {
        var offsets = new Dictionary<int, HashSet<long>>();
        for (var i = 1; i < SymbolCount; i++)
        {
            if (Short(SymbolAt(i) + 6) != 0 && places[NameOf(i)] is var found && found.Any())
            {
                var section = SectionOf(i);
                if (!offsets.TryGetValue(section, out var known))
                {
                    offsets.Add(section, known = []);
                }

                foreach (var offset in found)
                {
                    known.Add(Long(SymbolAt(i) + 8) + offset);
                }
            }
        }

        foreach (var section in sections)
        {
            if (section.Type == Relocations && offsets.TryGetValue(section.Info, out var cleared))
            {
                Clear(section, cleared);
            }
        }
    }

    /// <summary>Lets symbols that the file defines mean what another means.</summary>
    public void Redirect(IReadOnlySet<string> symbols, string target)
    {
        var to = Enumerable.Range(1, SymbolCount - 1).FirstOrDefault(i => NameOf(i) == target);
        for (var i = 1; i < SymbolCount && to != 0; i++)
        {
            if (Short(SymbolAt(i) + 6) == 0 || !symbols.Contains(NameOf(i)))
            {
                continue;
            }

            bytes.AsSpan(SymbolAt(to) + 6, 18).CopyTo(bytes.AsSpan(SymbolAt(i) + 6));
            if (extendedIndices is { } table)
            {
                bytes.AsSpan(table.Offset + (to * 4), 4).CopyTo(bytes.AsSpan(table.Offset + (i * 4)));
            }
        }
    }

    private void Clear(Section relocations, HashSet<long> places)
    {
        for (var at = relocations.Offset; at < relocations.Offset + relocations.Size; at += RelocationSize)
        {
            if (places.Contains(Long(at)))
            {
                // Type 0 is "none" on every machine.
                bytes.AsSpan(at + 8, 16).Clear();
            }
        }
    }

    private int SymbolAt(int index) => sections[symbolTable].Offset + (index * SymbolSize);

    private long Long(int at) => BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(at));

    private uint Int(int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));

    private uint Short(int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));

    private sealed record Section(uint Type, int Offset, int Size, int Link, int Info);
}
