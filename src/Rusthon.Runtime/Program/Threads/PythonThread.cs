namespace Rusthon.Runtime;

/// <summary>A thread of Python code: a stack of its own, and what of the thread state belongs to it while it does not run.</summary>
internal unsafe struct PythonThread
{
    /// <summary>The machine's registers while it does not run (a ucontext_t); for all but the main thread at the bottom of the stack.</summary>
    public void* Context;

    /// <summary>The memory of the stack; null for the main thread.</summary>
    public byte* Stack;

    /// <summary>What it calls without arguments, owned.</summary>
    public V Function;

    /// <summary>From 1; 0 for the main thread.</summary>
    public long Number;

    /// <summary>It is in the queue of those that can run.</summary>
    public bool IsReady;

    /// <summary>The program does not wait for it.</summary>
    public bool IsDaemon;

    /// <summary>When a wait ends by itself, nanoseconds of the monotonic clock; <see cref="Scheduler.Never"/> for none, 0 while it does not wait.</summary>
    public long Deadline;

    /// <summary>What it waits for, compared only.</summary>
    public void* WaitsFor;

    /// <summary>The order in which waits began.</summary>
    public long Turn;

    /// <summary>The next of all threads.</summary>
    public PythonThread* Next;

    /// <summary>The next of those that can run.</summary>
    public PythonThread* NextReady;

    private byte* stackLimit;
    private V pending;
    private V handled;
    private V subResult;
    private V endValue;
    private long wantsEndValue;
    private GeneratorObj* runningGenerator;
    private V outerHandled;
    private V thrown;
    private V thrownAs;
    private long calleeFailed;
    private long dropDepth;

    /// <summary>The state that a thread begins with.</summary>
    public void SetFirst(byte* limit)
    {
        stackLimit = limit;
        pending = V.Unset;
        handled = V.None;
        subResult = V.Unset;
        endValue = V.Unset;
        wantsEndValue = 0;
        runningGenerator = null;
        outerHandled = V.None;
        calleeFailed = 0;
        dropDepth = 0;
    }

    /// <summary>Keeps the state of the thread that has run.</summary>
    public void Save()
    {
        DeferredExceptions.Settle();
        var state = Thread.State;
        stackLimit = state->StackLimit;
        pending = state->Pending;
        handled = state->Handled;
        subResult = state->SubResult;
        endValue = state->EndValue;
        wantsEndValue = state->WantsEndValue;
        runningGenerator = state->RunningGenerator;
        outerHandled = state->OuterHandled;
        thrown = state->Thrown;
        thrownAs = state->ThrownAs;
        calleeFailed = state->CalleeFailed;
        dropDepth = state->DropDepth;
    }

    /// <summary>Makes this the state of the thread that runs.</summary>
    public void Load()
    {
        var state = Thread.State;
        state->StackLimit = stackLimit;
        state->Pending = pending;
        state->Handled = handled;
        state->SubResult = subResult;
        state->EndValue = endValue;
        state->WantsEndValue = wantsEndValue;
        state->RunningGenerator = runningGenerator;
        state->OuterHandled = outerHandled;
        state->Thrown = thrown;
        state->ThrownAs = thrownAs;
        state->CalleeFailed = calleeFailed;
        state->DropDepth = dropDepth;
    }
}
