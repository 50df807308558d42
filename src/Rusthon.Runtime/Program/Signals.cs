using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>SIGINT becomes KeyboardInterrupt at the next poll.</summary>
public static unsafe class Signals
{
    /// <summary>Raises KeyboardInterrupt when SIGINT has come: 0 or -1.</summary>
    [Export("rt_poll")]
    [Inline]
    public static int Poll() => Thread.State->Interrupted == 0 ? 0 : Interrupt();

    /// <summary>Installs the handlers: SIGINT sets a flag, SIGPIPE is an error of the write.</summary>
    internal static void Install()
    {
        Libc.Signal(Libc.SignalInterrupt, (void*)(delegate*<int, void>)&Handle);
        Libc.SignalInterrupts(Libc.SignalInterrupt, 1);
        Libc.Signal(Libc.SignalPipe, (void*)1);
    }

    /// <summary>Ends the process as an unhandled SIGINT does.</summary>
    internal static void DieOfInterrupt()
    {
        Libc.Signal(Libc.SignalInterrupt, null);
        Libc.RaiseSignal(Libc.SignalInterrupt);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Interrupt()
    {
        Thread.State->Interrupted = 0;
        Errors.RaiseBare(KeyboardInterruptType.Address);
        return -1;
    }

    private static void Handle(int signal) => Thread.State->Interrupted = signal;
}
