using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Specialization;

/// <summary>What a loop goes through without an iterator object.</summary>
public enum LoopForm
{
    /// <summary>range(…): a counter.</summary>
    Range,

    /// <summary>One container.</summary>
    Walk,

    /// <summary>The keys and values of a dict, in pairs: dict.items().</summary>
    Items,

    /// <summary>Another source, counting: enumerate(…).</summary>
    Enumerate,

    /// <summary>Several sources at once: zip(…).</summary>
    Zip,
}

/// <summary>What is walked through by an index. The numbers are those of the walk ops.</summary>
public enum WalkKind
{
    /// <summary>A list.</summary>
    List = 0,

    /// <summary>A tuple.</summary>
    Tuple = 1,

    /// <summary>A str.</summary>
    Str = 2,

    /// <summary>A list from its end.</summary>
    ListDown = 3,

    /// <summary>A bytes object.</summary>
    Bytes = 4,

    /// <summary>A bytearray.</summary>
    ByteArray = 5,

    /// <summary>The keys of a dict.</summary>
    Keys = 6,

    /// <summary>The values of a dict.</summary>
    Values = 7,

    /// <summary>The keys of a dict, each with its value.</summary>
    Items = 8,

    /// <summary>A set or frozenset.</summary>
    Set = 9,

    /// <summary>A list of a derived class that is gone through as lists are.</summary>
    DerivedList = 10,

    /// <summary>A range object whose numbers are small ints.</summary>
    Range = 11,
}

/// <summary>What a loop goes through without an iterator object; enumerate and zip are made of others.</summary>
/// <param name="Form">What it is.</param>
/// <param name="Slot">The counter or index in the frame; of enumerate the one that counts, of zip none.</param>
/// <param name="Call">The call that makes it; null for a container itself.</param>
/// <param name="Parts">What enumerate and zip go through.</param>
public sealed record LoopSource(LoopForm Form, int Slot, Instruction? Call, ImmutableArray<LoopSource> Parts)
{
    /// <summary>What enumerate counts lies below this: no loop runs as often.</summary>
    public const long FarthestCount = 1L << 62;

    /// <summary>The range's step; 1 or -1, its direction, when that is no constant.</summary>
    public long Step { get; init; } = 1;

    /// <summary>The step is a number that only execution knows.</summary>
    public bool HasVariableStep { get; init; }

    /// <summary>Of a range that reversed(…) turns round: the call of that. The step is the one that the loop takes.</summary>
    public Instruction? Reversal { get; init; }

    /// <summary>How the container is walked through.</summary>
    public WalkKind Kind { get; init; }

    /// <summary>The container that is walked through.</summary>
    public ValueId Container { get; init; }

    /// <summary>For enumerate: the index of the walk that it counts is the number, but for where it begins.</summary>
    public bool CountsIndex { get; init; }

    /// <summary>How many items a tuple has that it gives; 0 when it gives no tuples.</summary>
    public int Arity => Form switch
    {
        LoopForm.Items or LoopForm.Enumerate => 2,
        LoopForm.Zip => Parts.Length,
        _ => 0,
    };

    /// <summary>The source of an item of the tuples that it gives; null when that is no tuple.</summary>
    public LoopSource? SourceOf(int place) =>
        Form == LoopForm.Zip ? Parts[place] : Form == LoopForm.Enumerate && place == 1 ? Parts[0] : null;

    /// <summary>The containers and counters in it, in the order in which they are looked at.</summary>
    public IEnumerable<LoopSource> Leaves => Parts.IsEmpty ? [this] : Parts.SelectMany(part => part.Leaves);

    /// <summary>True for a walk that has something to check before each step.</summary>
    public bool MayChange => Kind is WalkKind.Keys or WalkKind.Values or WalkKind.Items or WalkKind.Set && Form is LoopForm.Walk or LoopForm.Items;
}
