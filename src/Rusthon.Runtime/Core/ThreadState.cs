using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>All state of a running program. One thread runs Python code; everything hangs here so that threads can come later.</summary>
public unsafe struct ThreadState
{
    /// <summary>Code must not move the stack pointer below this address.</summary>
    public byte* StackLimit;

    /// <summary>The exception that is being raised (owned), Unset, or Deferred.</summary>
    public V Pending;

    /// <summary>The exception that is being handled, sys.exc_info (owned), None, or Deferred.</summary>
    public V Handled;

    /// <summary>The exception that has no object yet, while <see cref="Pending"/> or <see cref="Handled"/> is Deferred (see <see cref="DeferredExceptions"/>).</summary>
    public DeferredException Deferred;

    /// <summary>The return value of the generator that has just finished (owned), until it is taken; else Unset.</summary>
    public V SubResult;

    /// <summary>How an iteration ended (owned), while <see cref="EndValues.Next"/> asks; else Unset.</summary>
    public V EndValue;

    /// <summary>1 while <see cref="EndValues.Next"/> asks how an iteration ends.</summary>
    public long WantsEndValue;

    /// <summary>The generator whose code runs, or null.</summary>
    public GeneratorObj* RunningGenerator;

    /// <summary>What was being handled when that generator was resumed (borrowed from the resumer), or None.</summary>
    public V OuterHandled;

    /// <summary>A generator that has ended and whose delegator is resumed next, which will ask for that end; or null. How it ended: Unset (the result is in <see cref="SubResult"/>) or Error (pending).</summary>
    public GeneratorObj* EndedDelegate;
    public V DelegateEnd;

    /// <summary>The exception (borrowed) that generator.throw made of what it was given, and what that was: a throw method of an iterator gets it as given.</summary>
    public V Thrown;
    public V ThrownAs;

    /// <summary>1 after a method call that failed in finding the method: its traceback entry marks the callee only.</summary>
    public long CalleeFailed;

    /// <summary>Set by the signal handler for SIGINT; polled at calls and loop back-edges.</summary>
    public volatile nint Interrupted;

    /// <summary>
    /// What the rest of the runtime asks of threads; null in programs that make none, which are linked without them. A signal has
    /// come: lets other threads run; 1 in the main thread, which runs the handlers, else 0.
    /// </summary>
    public delegate*<int> OnInterrupt;

    /// <summary>Sleeps until a time of the monotonic clock, in nanoseconds: 0, or -1 raised.</summary>
    public delegate*<long, int> OnSleep;

    /// <summary>Waits for the threads that are no daemons, when the main module has ended.</summary>
    public delegate*<void> OnFinish;

    /// <summary>How deep <see cref="Heap.Drop"/> is nested.</summary>
    public long DropDepth;

    /// <summary>Objects that wait to be dropped.</summary>
    public Obj** DropList;
    public long DropCount;
    public long DropCapacity;

    /// <summary>Free blocks of each size class, linked through their first word.</summary>
    public FreeLists Free;

    /// <summary>The next free byte and the end of the chunk that small blocks are carved from.</summary>
    public byte* ChunkNext;
    public byte* ChunkEnd;

    /// <summary>All chunks, linked through their first word; each begins with its size in the second word.</summary>
    public byte* Chunks;

    /// <summary>Free container blocks of each size class, as <see cref="Free"/>.</summary>
    public FreeLists FreeContainers;

    /// <summary>The bytes that the heap has from the system: chunks, and blocks of their own.</summary>
    public long HeapBytes;

    /// <summary>The <see cref="HeapBytes"/> beyond which the heap asks for a collection.</summary>
    public long HeapGoal;

    /// <summary>Blocks allocated and not yet freed (counted by the malloc and poison builds; large blocks always).</summary>
    public long LiveBlocks;

    /// <summary>The exception whose newest places are not in its traceback yet (see <see cref="TraceBuffer"/>), or null; how many, and which.</summary>
    public ExceptionObj* TraceOwner;
    public long TraceCount;
    public TracePlaces TracePlaces;

    /// <summary>How many references were added and given up, in a program that measures.</summary>
    public long Retains;

    /// <inheritdoc cref="Retains"/>
    public long Releases;
}

/// <summary>One list head for each size class of 16 bytes, up to 512 bytes.</summary>
[InlineArray(Heap.ClassCount)]
public unsafe struct FreeLists
{
    private nint first;
}

/// <summary>What an exception object is to be made of.</summary>
public unsafe struct DeferredException
{
    public TypeObj* Type;

    /// <summary>The text of the only argument, as for <see cref="Errors.Raise"/>, static; null when the arguments are the values.</summary>
    public byte* Message;
    public long MessageLength;

    /// <summary>How many of the values there are, which are owned.</summary>
    public long Count;
    public DeferredValues Values;
}

/// <summary>The values of a <see cref="DeferredException"/>.</summary>
[InlineArray((int)DeferredExceptions.MostArguments)]
public struct DeferredValues
{
    private V first;
}

/// <summary>Addresses of positions, in the order in which an exception passed through them.</summary>
[InlineArray(TraceBuffer.Capacity)]
public unsafe struct TracePlaces
{
    private nint first;
}

/// <summary>Access to the thread state.</summary>
public static unsafe class Thread
{
    [FixedAddressValueType]
    [ExportData("rt_thread")]
    private static ThreadState state;

    /// <summary>The state of the current thread.</summary>
    public static ThreadState* State => (ThreadState*)Unsafe.AsPointer(ref state);
}
