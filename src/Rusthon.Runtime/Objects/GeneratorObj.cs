namespace Rusthon.Runtime;

/// <summary>
/// A generator, coroutine or asynchronous generator: the compiled resume function and the values that live across
/// yields. The type's own bit 1 of Head.Flags is set while it runs. Behind the slots lies one more value: the
/// exception that the generator is handling while suspended, or Unset.
/// </summary>
public unsafe struct GeneratorObj
{
    public Obj Head;

    /// <summary>Runs up to the next yield: (generator, what is sent in; Error raises the pending exception inside) -> what is yielded, Unset when finished, or Error.</summary>
    public delegate*<GeneratorObj*, V, V> Resume;
    public CodeObj* Code;

    /// <summary>0 before the first yield, n when waiting at the n-th, -1 when finished.</summary>
    public long State;
    public long SlotCount;

    /// <summary>The iterator that a suspended generator waits for in yield from or await (kept by a slot), or None.</summary>
    public V Delegate;

    /// <summary>Of a suspended generator: the generator at the end of the chain of yield from that begins here, which is resumed in its place; or null (<see cref="DelegationChain"/>).</summary>
    public GeneratorObj* Leaf;

    /// <summary>Of a generator in such a chain: the one that waits for it.</summary>
    public GeneratorObj* Delegator;

    /// <summary>The first slot.</summary>
    public V FirstSlot;

    /// <summary>The flag of a running generator.</summary>
    public const uint Running = 1;

    /// <summary>The flag of an asynchronous generator that is inside asend, athrow or aclose.</summary>
    public const uint StepRunning = 2;

    /// <summary>The flag of an asynchronous generator of which a step was asked for.</summary>
    public const uint Begun = 4;

    /// <summary>The flag of a running generator that handles an exception itself, which may be the one that its resumer handles too.</summary>
    public const uint Handling = 8;
}
