using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>A sorted stretch that waits to be merged.</summary>
public unsafe struct PendingRun
{
    public V* Keys;

    /// <summary>Null when the keys are the elements themselves.</summary>
    public V* Values;
    public long Length;

    /// <summary>Of the boundary to the next run.</summary>
    public int Power;
}

/// <summary>Room for all runs that can be pending at once.</summary>
[InlineArray(85)]
public struct PendingRuns
{
    private PendingRun first;
}

/// <summary>A sort under way.</summary>
public unsafe struct MergeState
{
    /// <summary>1 when the first is less than the second, 0, or -1 raised.</summary>
    public delegate*<V, V, int> Less;
    public V* Base;
    public long Length;

    /// <summary>How often one run must win in a row before galloping starts; adapts to the data.</summary>
    public long MinGallop;
    public long PendingCount;
    public PendingRuns PendingRuns;

    /// <summary>Owned block for the smaller run of a merge: keys, then values.</summary>
    public V* Buffer;
    public long BufferLength;
}

/// <summary>A position in keys and, unless null, in values.</summary>
public unsafe struct Cursor
{
    public V* Keys;
    public V* Values;

    /// <summary>A position further on.</summary>
    public readonly Cursor Plus(long count) => new()
    {
        Keys = Keys + count,
        Values = Values == null ? null : Values + count,
    };

    /// <summary>Copies the element of another position here and moves both by a step.</summary>
    public void Take(ref Cursor from, long step)
    {
        *Keys = *from.Keys;
        Keys += step;
        from.Keys += step;
        if (Values != null)
        {
            *Values = *from.Values;
            Values += step;
            from.Values += step;
        }
    }

    /// <summary>Moves by a number of elements.</summary>
    public void Advance(long count)
    {
        Keys += count;
        if (Values != null)
        {
            Values += count;
        }
    }

    /// <summary>Copies elements from another position; the ranges may overlap.</summary>
    public readonly void CopyFrom(Cursor source, long count)
    {
        Blocks.Move(Keys, source.Keys, count);
        if (Values != null)
        {
            Blocks.Move(Values, source.Values, count);
        }
    }
}

/// <summary>Merging neighbouring runs.</summary>
public static unsafe class Merging
{
    /// <summary>The first value of <see cref="MergeState.MinGallop"/>.</summary>
    public const long InitialGallop = 7;

    /// <summary>The runs that wait to be merged.</summary>
    public static PendingRun* Pending(MergeState* state) => (PendingRun*)&state->PendingRuns;

    /// <summary>Frees the buffer.</summary>
    public static void FreeBuffer(MergeState* state)
    {
        if (state->Buffer != null)
        {
            Heap.Free(state->Buffer, state->BufferLength * sizeof(V));
        }
    }

    /// <summary>Merges the pending runs n and n + 1. 0, or -1 raised: then their elements are in some order.</summary>
    public static int MergeAt(MergeState* state, long n)
    {
        var pending = Pending(state);
        var first = pending[n];
        var second = pending[n + 1];
        pending[n].Length += second.Length;
        if (n == state->PendingCount - 3)
        {
            pending[n + 1] = pending[n + 2];
        }

        state->PendingCount--;
        var a = new Cursor { Keys = first.Keys, Values = first.Values };
        var b = new Cursor { Keys = second.Keys, Values = second.Values };
        var skipped = Galloping.Right(state, *b.Keys, a.Keys, first.Length, 0);
        if (skipped < 0)
        {
            return -1;
        }

        a.Advance(skipped);
        var countA = first.Length - skipped;
        if (countA == 0)
        {
            return 0;
        }

        var countB = Galloping.Left(state, a.Keys[countA - 1], b.Keys, second.Length, second.Length - 1);
        if (countB <= 0)
        {
            return countB == 0 ? 0 : -1;
        }

        return countA <= countB
            ? MergeLow.Merge(state, a, countA, b, countB)
            : MergeHigh.Merge(state, a, countA, b, countB);
    }

    /// <summary>The buffer, with room for a run. Null keys when out of memory (raised).</summary>
    public static Cursor BufferFor(MergeState* state, long count, bool values)
    {
        var needed = values ? 2 * count : count;
        if (needed > state->BufferLength)
        {
            FreeBuffer(state);
            state->BufferLength = 0;
            state->Buffer = (V*)Heap.Allocate(needed * sizeof(V));
            if (state->Buffer == null)
            {
                return default;
            }

            state->BufferLength = needed;
        }

        return new Cursor { Keys = state->Buffer, Values = values ? state->Buffer + count : null };
    }
}
