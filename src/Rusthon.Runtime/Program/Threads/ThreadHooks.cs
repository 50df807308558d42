using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>What the rest of the runtime asks of threads: nothing (null) in programs that make none, which are linked without them.</summary>
public unsafe struct ThreadHooks
{
    [FixedAddressValueType]
    private static ThreadHooks hooks;

    /// <summary>A signal has come: lets other threads run. 1 in the main thread, which runs the handlers, else 0.</summary>
    public delegate*<int> Interrupted;

    /// <summary>Sleeps until a time of the monotonic clock, in nanoseconds: 0, or -1 raised.</summary>
    public delegate*<long, int> Sleep;

    /// <summary>Waits for the threads that are no daemons, when the main module has ended.</summary>
    public delegate*<void> Finish;

    /// <summary>The hooks.</summary>
    public static ThreadHooks* All => (ThreadHooks*)Unsafe.AsPointer(ref hooks);
}
