using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>
/// Runs threads in turn on the one thread of the process: each has a stack, and another goes on where the running one waits,
/// ends, or has run for <see cref="Slice"/> while others could (it notices at the next poll). What waits for the system
/// (reading a file) stops all.
/// </summary>
[Cold]
internal static unsafe class Scheduler
{
    /// <summary>A deadline that does not come.</summary>
    public const long Never = long.MaxValue;

    /// <summary>Nanoseconds that a thread may run while others are ready: CPython's switch interval.</summary>
    private const long Slice = 5_000_000;
    private const long StackSize = 64 << 20;
    private const long ContextSize = 8192;
    private const long RedZone = 256 << 10;

    [FixedAddressValueType]
    private static State state;

    /// <summary>The thread that runs.</summary>
    public static PythonThread* Current => S->Current;

    /// <summary>The number of threads that have begun and not ended, without the main one.</summary>
    public static long Count => S->Count;

    private static State* S => (State*)Unsafe.AsPointer(ref state);

    /// <summary>Makes the main thread known: the first that a program does with threads.</summary>
    public static void Begin()
    {
        if (S->Current != null)
        {
            return;
        }

        S->Current = S->First = &S->Main;
        S->Main.Context = Unsafe.AsPointer(ref S->MainContext);
        Thread.State->OnInterrupt = &OnSignal;
        Thread.State->OnSleep = &Sleep;
        Thread.State->OnFinish = &Finish;
    }

    /// <summary>Starts a thread that calls a function: its number, or -1 raised.</summary>
    public static long Start(V function, bool isDaemon)
    {
        Begin();
        var stack = (byte*)Libc.MapMemory((nuint)StackSize);
        var thread = stack == null ? null : (PythonThread*)Heap.Allocate(sizeof(PythonThread));
        if (thread == null)
        {
            if (stack != null)
            {
                Libc.Unmap(stack, (nuint)StackSize);
            }

            return Errors.Fail(RuntimeErrorType.Address, "can't start new thread"u8);
        }

        *thread = default;
        thread->Stack = stack;
        thread->Context = stack;
        thread->Function = Counts.Retain(function);
        thread->Number = ++S->Started;
        thread->IsDaemon = isDaemon;
        thread->SetFirst(stack + ContextSize + RedZone);
        Libc.GetContext(thread->Context);
        ((void**)thread->Context)[1] = null;
        ((void**)thread->Context)[2] = stack + ContextSize;
        ((long*)thread->Context)[4] = StackSize - ContextSize;
        Libc.MakeContext(thread->Context, (void*)(delegate*<void>)&Body, 0);
        thread->Next = S->First;
        S->First = thread;
        S->Count++;
        S->Awaited += isDaemon ? 0 : 1;
        Enqueue(thread);
        return thread->Number;
    }

    /// <summary>Waits until something is woken, or until a deadline.</summary>
    public static void Wait(void* something, long deadline)
    {
        var thread = S->Current;
        thread->WaitsFor = something;
        thread->Deadline = deadline;
        thread->Turn = ++S->Turns;
        Switch();
        thread->WaitsFor = null;
        thread->Deadline = 0;
    }

    /// <summary>Makes the thread ready that has waited longest for something.</summary>
    public static void Wake(void* something)
    {
        PythonThread* longest = null;
        for (var thread = S->First; thread != null; thread = thread->Next)
        {
            if (thread->WaitsFor == something && !thread->IsReady && (longest == null || thread->Turn < longest->Turn))
            {
                longest = thread;
            }
        }

        if (longest != null)
        {
            longest->WaitsFor = null;
            Enqueue(longest);
        }
    }

    /// <summary>Lets the other threads that can run go first.</summary>
    public static void Yield()
    {
        if (S->Ready != null)
        {
            Enqueue(S->Current);
            Switch();
        }
    }

    /// <summary>Now, nanoseconds of the monotonic clock.</summary>
    public static long Now()
    {
        ClockTime now;
        TimeCalls.GetTime(TimeCalls.Monotonic, &now);
        return (now.Seconds * 1_000_000_000) + now.Nanoseconds;
    }

    /// <summary>The first code of a thread, on its own stack.</summary>
    private static void Body()
    {
        FreeEnded();
        var thread = S->Current;
        var result = Objects.Call0(thread->Function);
        if (result.IsError)
        {
            Unraisable.Report(V.None, thread->Function);
        }

        Counts.Release(result);
        var function = thread->Function;
        thread->Function = V.Unset;
        Counts.Release(function);
        Leave(thread);
        S->Ended = thread;
        S->Count--;
        S->Awaited -= thread->IsDaemon ? 0 : 1;
        if (S->Awaited == 0)
        {
            Wake(&S->Awaited);
        }

        Switch();
    }

    private static void Leave(PythonThread* thread)
    {
        var place = &S->First;
        while (*place != thread)
        {
            place = &(*place)->Next;
        }

        *place = thread->Next;
    }

    private static void FreeEnded()
    {
        var ended = S->Ended;
        if (ended != null)
        {
            S->Ended = null;
            Libc.Unmap(ended->Stack, (nuint)StackSize);
            Heap.Free(ended, sizeof(PythonThread));
        }
    }

    private static void Enqueue(PythonThread* thread)
    {
        thread->IsReady = true;
        thread->NextReady = null;
        if (S->Ready == null)
        {
            S->Ready = thread;
        }
        else
        {
            S->LastReady->NextReady = thread;
        }

        S->LastReady = thread;
        SliceTimer.ArmFor(Now() + Slice);
    }

    /// <summary>Goes on in the next thread; comes back when it is this one's turn again.</summary>
    private static void Switch()
    {
        var before = S->Current;
        var next = TakeReady();
        if (next == before)
        {
            return;
        }

        before->Save();
        S->Current = next;
        next->Load();
        Libc.SwapContext(before->Context, next->Context);
        FreeEnded();
    }

    /// <summary>Takes the first that can run out of the queue; waits for one when there is none.</summary>
    private static PythonThread* TakeReady()
    {
        while (true)
        {
            var soonest = WakeExpired();
            var thread = S->Ready;
            if (thread != null)
            {
                S->Ready = thread->NextReady;
                thread->IsReady = false;
                ArmTimer(soonest);
                return thread;
            }

            SliceTimer.Disarm();
            if (Thread.State->Interrupted == 0)
            {
                ClockTime until;
                until.Seconds = soonest / 1_000_000_000;
                until.Nanoseconds = soonest % 1_000_000_000;
                TimeCalls.Sleep(TimeCalls.Monotonic, 1, &until, null);
            }

            WakeMain();
        }
    }

    /// <summary>Lets the running thread be interrupted when others are ready, or one will be.</summary>
    private static void ArmTimer(long soonest)
    {
        if (S->Ready != null)
        {
            SliceTimer.ArmFor(Now() + Slice);
        }
        else if (soonest != Never)
        {
            SliceTimer.ArmFor(soonest);
        }
    }

    /// <summary>Makes those ready whose deadline has come, in that order: the next deadline.</summary>
    private static long WakeExpired()
    {
        while (true)
        {
            PythonThread* first = null;
            for (var thread = S->First; thread != null; thread = thread->Next)
            {
                if (thread->Deadline != 0 && !thread->IsReady && (first == null || thread->Deadline < first->Deadline))
                {
                    first = thread;
                }
            }

            if (first == null || first->Deadline == Never || first->Deadline > Now())
            {
                return first == null ? Never : first->Deadline;
            }

            Enqueue(first);
        }
    }

    /// <summary>After a signal: the main thread looks for it.</summary>
    private static void WakeMain()
    {
        if (Thread.State->Interrupted != 0 && !S->Main.IsReady && S->Main.Deadline != 0)
        {
            Enqueue(&S->Main);
        }
    }

    private static int OnSignal()
    {
        if (S->Current != &S->Main && Signals.HasArrived())
        {
            Thread.State->Interrupted = 1;
            WakeMain();
        }

        var soonest = WakeExpired();
        if (S->Ready == null)
        {
            ArmTimer(soonest);
        }

        Yield();
        return S->Current == &S->Main ? 1 : 0;
    }

    private static int Sleep(long until)
    {
        do
        {
            Wait(null, until);
            if (Signals.Poll() < 0)
            {
                return -1;
            }
        }
        while (Now() < until);
        return 0;
    }

    private static void Finish()
    {
        while (S->Awaited > 0)
        {
            Wait(&S->Awaited, Never);
            if (Signals.Poll() < 0)
            {
                Errors.Clear();
                return;
            }
        }
    }

    private struct State
    {
        public PythonThread Main;
        public PythonThread* Current;
        public PythonThread* First;
        public PythonThread* Ready;
        public PythonThread* LastReady;
        public PythonThread* Ended;
        public long Started;
        public long Turns;
        public long Count;

        /// <summary>The threads that the program waits for.</summary>
        public long Awaited;
        public ContextBytes MainContext;
    }

    [InlineArray((int)ContextSize)]
    private struct ContextBytes
    {
        private byte first;
    }
}
