using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;
using Rusthon.Passes.Analysis;

namespace Rusthon.Passes.Specialization;

/// <summary>The blocks of a function's generic form at which its fast code is left. All clones of the function share them.</summary>
internal sealed class FunctionExits
{
    private readonly Function generic;
    private readonly Liveness liveness;
    private readonly HashSet<ValueId> madeAgain;
    private readonly Dictionary<int, int> entries = [];

    /// <summary>None so far, for a function in generic form.</summary>
    public FunctionExits(Function generic)
    {
        this.generic = generic;
        liveness = new Liveness(generic, new ControlFlow(generic.Blocks), [.. Enumerable.Repeat(true, generic.ValueTypes.Length)]);
        madeAgain = [.. generic.Blocks.SelectMany(block => block.Instructions).Where(instruction => instruction.Result.Exists && instruction.IsRematerializable).Select(instruction => instruction.Result)];
    }

    /// <summary>The name of the generic code.</summary>
    public string Name => generic.Name + ".generic";

    /// <summary>The generic code, or null when fast code is never left for it.</summary>
    public Function? Make() => entries.Count == 0 ? null : Continuation.Make(generic, Name, Entries);

    /// <summary>The blocks, by the number of the entry of the generic code; with the values that are given there.</summary>
    private IReadOnlyList<(int Block, ImmutableArray<ValueId> Live)> Entries =>
        [.. entries.OrderBy(pair => pair.Value).Select(pair => (pair.Key, Live(pair.Key)))];

    /// <summary>What is to be given to generic code that goes on at the start of a block; what it can make again is not.</summary>
    public ImmutableArray<ValueId> Live(int target)
    {
        var live = ImmutableArray.CreateBuilder<ValueId>();
        foreach (var index in liveness.Entering(target))
        {
            if (new ValueId(index) is var value && !madeAgain.Contains(value))
            {
                live.Add(value);
            }
        }

        live.AddRange(generic.Blocks[target].Parameters);
        return live.ToImmutable();
    }

    /// <summary>The number of the entry at a block.</summary>
    public int EntryOf(int target)
    {
        if (!entries.TryGetValue(target, out var entry))
        {
            entry = entries.Count;
            entries.Add(target, entry);
        }

        return entry;
    }
}
