using System.Collections.Immutable;

namespace Rusthon.Cli.Memory.Facts;

/// <summary>A place where the source makes a value that has, or could have, memory of its own.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Text">The source.</param>
/// <param name="Kind">What is made, a name in the table of layouts.</param>
/// <param name="Size">How many bytes.</param>
/// <param name="Place">Where it lives.</param>
/// <param name="Why">Why it lives there.</param>
/// <param name="Ends">Where its life ends; empty for what is static or in registers.</param>
/// <param name="InLoop">It is made in each round of a loop.</param>
public sealed record AllocationSite(
    int Line,
    int Column,
    string Text,
    string Kind,
    SizeFormula Size,
    Place Place,
    ImmutableArray<string> Why,
    ImmutableArray<LifeEnd> Ends,
    bool InLoop);

/// <summary>Where a value lives.</summary>
public enum Place
{
    /// <summary>In the executable's data.</summary>
    Static,

    /// <summary>In registers.</summary>
    Register,

    /// <summary>In the frame of the function.</summary>
    Frame,

    /// <summary>On the heap.</summary>
    Heap,
}

/// <summary>A number of bytes: fixed, and a number for each element.</summary>
/// <param name="Formula">As text: "40 + 8 × n".</param>
/// <param name="Bytes">The number when it is known, or null.</param>
/// <param name="Of">What n stands for, or null.</param>
public sealed record SizeFormula(string Formula, long? Bytes, string? Of)
{
    /// <summary>How many elements it is made with, when that is known.</summary>
    public int? Elements { get; init; }
}

/// <summary>An end of a value's life.</summary>
/// <param name="Line">The line at which the function gives its reference up, or 0.</param>
/// <param name="How">Freed there, or handed on.</param>
/// <param name="ByException">Only when an exception passes.</param>
public sealed record LifeEnd(int Line, string How, bool ByException);

/// <summary>How objects of a kind are laid out on the heap.</summary>
/// <param name="Kind">The kind: a Python type, "cell", "instance".</param>
/// <param name="Formula">The bytes of all its blocks.</param>
/// <param name="Blocks">The object first; then blocks of memory that belong to it.</param>
public sealed record ObjectLayout(string Kind, string Formula, ImmutableArray<ObjectBlock> Blocks);

/// <summary>A block of memory.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Bytes">The bytes before the elements.</param>
/// <param name="Fields">Its fields.</param>
/// <param name="Element">What follows as often as is needed, or null.</param>
public sealed record ObjectBlock(string Name, int Bytes, ImmutableArray<ObjectField> Fields, ObjectElement? Element);

/// <summary>A field of a heap object.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Offset">Bytes from the start of the block.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="PointsTo">The block that it points to, or null.</param>
public sealed record ObjectField(string Name, int Offset, int Bytes, string? PointsTo);

/// <summary>What a block has as many of as there are elements.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Bytes">The bytes of each, as text where it differs.</param>
/// <param name="Count">How many: "n", "capacity".</param>
public sealed record ObjectElement(string Name, string Bytes, string Count);
