using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Rusthon.Runtime;

/// <summary>Signals: those with a handler in Python set a flag; their handlers run at the next poll, and so does the cycle collector when it was asked for.</summary>
[Cold]
public static unsafe class Signals
{
    private const int Count = 65;
    private const int Default = 0;
    private const int Ignore = 1;

    [FixedAddressValueType]
    private static SignalState state;

    private static SignalState* State => (SignalState*)Unsafe.AsPointer(ref state);

    /// <summary>Runs the cycle collector when it was asked for, and the handlers of the signals that have come; without one of its own SIGINT raises KeyboardInterrupt: 0 or -1.</summary>
    [Export("rt_poll")]
    [Inline]
    public static int Poll() => Thread.State->Interrupted == 0 ? 0 : Interrupt();

    /// <summary>As <see cref="Poll"/>; 0 when no code of the program can have run, 1 when it may have.</summary>
    [Export("rt_poll_result")]
    [Inline]
    public static int PollResult() => Thread.State->Interrupted == 0 ? 0 : InterruptResult();

    /// <summary>Installs the handlers: SIGINT sets a flag, SIGPIPE is an error of the write.</summary>
    internal static void Install()
    {
        Watch(Libc.SignalInterrupt);
        Libc.Signal(Libc.SignalPipe, (void*)Ignore);
    }

    /// <summary>Ends the process as an unhandled SIGINT does.</summary>
    internal static void DieOfInterrupt()
    {
        Libc.Signal(Libc.SignalInterrupt, null);
        Libc.RaiseSignal(Libc.SignalInterrupt);
    }

    /// <summary>Forgets the handlers, at exit.</summary>
    internal static void Shutdown()
    {
        for (var i = 1; i < Count; i++)
        {
            var old = State->Handlers[i];
            State->Handlers[i] = V.Unset;
            Counts.Release(old.IsPointer ? old : V.None);
        }
    }

    /// <summary>Sets the handler of a signal, a callable or 0 (default) or 1 (ignore); the old one, as <see cref="Get"/> tells it.</summary>
    [Builtin("_signal(signum, handler, /)", Module = "_signal")]
    public static V Set(V number, V handler)
    {
        if (!Number(number, out var signal))
        {
            return V.Error;
        }

        var isAction = Ints.TryToLong(handler, out var action) && Ints.IsInt(handler) && action is Default or Ignore;
        if (!isAction && Types.Of(handler)->Call == null)
        {
            return Errors.Raise(TypeErrorType.Address, "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object"u8);
        }

        var old = Get(V.FromSmall(signal));
        if (isAction ? Libc.Signal(signal, (void*)action) == (void*)-1 : !Watch(signal))
        {
            Counts.Release(old);
            return PosixFiles.Fail();
        }

        var previous = State->Handlers[signal];
        State->Handlers[signal] = isAction ? V.FromSmall(action) : Counts.Retain(handler);
        Counts.Release(previous.IsPointer ? previous : V.None);
        return old;
    }

    /// <summary>The handler of a signal: a callable, 0 or 1; None for the one that the runtime itself has for SIGINT.</summary>
    [Builtin("_getsignal(signum, /)", Module = "_signal")]
    public static V Get(V number)
    {
        if (!Number(number, out var signal))
        {
            return V.Error;
        }

        var handler = State->Handlers[signal];
        if (handler.IsPointer || handler.IsSmall)
        {
            return Counts.Retain(handler);
        }

        return signal == Libc.SignalInterrupt ? V.None : V.FromSmall(signal == Libc.SignalPipe ? Ignore : Default);
    }

    [Builtin("raise_signal(signalnum, /)", Module = "_signal")]
    public static V Raise(V number)
    {
        if (!TextArguments.Int(number, 0, out var signal))
        {
            return V.Error;
        }

        return Libc.RaiseSignal((int)signal) != 0 ? PosixFiles.Fail() : Poll() < 0 ? V.Error : V.None;
    }

    [Builtin("alarm(seconds, /)", Module = "_signal")]
    public static V SetAlarm(V seconds) => TextArguments.Int(seconds, 0, out var count) ? V.FromSmall(Alarm((uint)count)) : V.Error;

    [Builtin("pause()", Module = "_signal")]
    public static V WaitForSignal()
    {
        Pause();
        return Poll() < 0 ? V.Error : V.None;
    }

    [Builtin("strsignal(signalnum, /)", Module = "_signal")]
    public static V Describe(V number)
    {
        if (!Number(number, out var signal))
        {
            return V.Error;
        }

        var text = TextOf(signal);
        return text == null ? V.None : Strs.FromUtf8(text, (long)Libc.Length(text));
    }

    [DllImport("libc", EntryPoint = "alarm")]
    private static extern uint Alarm(uint seconds);

    [DllImport("libc", EntryPoint = "pause")]
    private static extern int Pause();

    [DllImport("libc", EntryPoint = "strsignal")]
    private static extern byte* TextOf(int signal);

    private static bool Number(V value, out int signal)
    {
        signal = 0;
        if (!TextArguments.Int(value, 0, out var number))
        {
            return false;
        }

        signal = (int)number;
        if (signal is > 0 and < Count)
        {
            return true;
        }

        Errors.Raise(ValueErrorType.Address, "signal number out of range"u8);
        return false;
    }

    private static bool Watch(int signal)
    {
        if (Libc.Signal(signal, (void*)(delegate*<int, void>)&Handle) == (void*)-1)
        {
            return false;
        }

        Libc.SignalInterrupts(signal, 1);
        return true;
    }

    /// <summary>Whether a signal has come that has a handler.</summary>
    internal static bool HasArrived()
    {
        for (var i = 1; i < Count; i++)
        {
            if (State->Arrived[i] != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static int Interrupt() => InterruptResult() < 0 ? -1 : 0;

    private static int InterruptResult()
    {
        Thread.State->Interrupted = 0;
        var treated = Garbage.Treated;
        Collector.RunIfAsked();
        var result = Garbage.Treated != treated || Thread.State->OnInterrupt != null ? 1 : 0;
        if (Thread.State->OnInterrupt != null && Thread.State->OnInterrupt() == 0)
        {
            return result;
        }

        for (var i = 1; i < Count; i++)
        {
            if (State->Arrived[i] == 0)
            {
                continue;
            }

            State->Arrived[i] = 0;
            var handler = State->Handlers[i];
            if (handler.IsPointer)
            {
                if (Run(handler, i) < 0)
                {
                    return -1;
                }

                result = 1;
            }
            else if (i == Libc.SignalInterrupt && !handler.IsSmall)
            {
                Errors.RaiseBare(KeyboardInterruptType.Address);
                return -1;
            }
        }

        return result;
    }

    private static int Run(V handler, int signal)
    {
        V* args = stackalloc V[2];
        args[0] = V.FromSmall(signal);
        args[1] = V.None;
        Counts.Retain(handler);
        var result = Objects.Call(handler, args, 2, null);
        Counts.Release(handler);
        Counts.Release(result);
        return result.IsError ? -1 : 0;
    }

    private static void Handle(int signal)
    {
        State->Arrived[signal] = 1;
        Thread.State->Interrupted = signal;
    }

    /// <summary>Of each signal: whether it has come since the last poll, and its handler: zero bits or Unset for none.</summary>
    private struct SignalState
    {
        public Flags Arrived;
        public Table Handlers;
    }

    [InlineArray(Count)]
    private struct Flags
    {
        private byte first;
    }

    [InlineArray(Count)]
    private struct Table
    {
        private V first;
    }
}
