using System.Runtime.InteropServices;

namespace Rusthon.Runtime;

/// <summary>A timer of the process that sends a signal once, for the thread that runs to let others run.</summary>
[Cold]
internal static unsafe class SliceTimer
{
    /// <summary>A real-time signal that programs hardly use.</summary>
    private const int Signal = 63;

    private static void* timer;
    private static bool exists;
    private static bool isArmed;
    private static long time;

    /// <summary>Sends the signal at a time (nanoseconds of the monotonic clock), unless it is to come earlier.</summary>
    public static void ArmFor(long when)
    {
        if ((isArmed && time <= when) || (!exists && !Make()))
        {
            return;
        }

        isArmed = true;
        time = when;
        var rest = when - Scheduler.Now();
        Set(rest > 1000 ? rest : 1000);
    }

    /// <summary>Takes the signal back.</summary>
    public static void Disarm()
    {
        if (isArmed)
        {
            isArmed = false;
            Set(0);
        }
    }

    private static void Set(long nanoseconds)
    {
        var times = stackalloc long[4];
        times[0] = 0;
        times[1] = 0;
        times[2] = nanoseconds / 1_000_000_000;
        times[3] = nanoseconds % 1_000_000_000;
        SetTime(timer, 0, times, null);
    }

    private static bool Make()
    {
        // A struct sigevent: the signal's number and the way of telling (0: a signal) behind a value of 8 bytes.
        var wanted = stackalloc long[8];
        for (var i = 0; i < 8; i++)
        {
            wanted[i] = 0;
        }

        ((int*)wanted)[2] = Signal;
        Libc.Signal(Signal, (void*)(delegate*<int, void>)&OnTime);
        void* made;
        exists = Create(TimeCalls.Monotonic, wanted, &made) == 0;
        timer = made;
        return exists;
    }

    private static void OnTime(int signal)
    {
        isArmed = false;
        Thread.State->Interrupted = signal;
    }

    [DllImport("libc", EntryPoint = "timer_create")]
    private static extern int Create(int clock, void* wanted, void** made);

    [DllImport("libc", EntryPoint = "timer_settime")]
    private static extern int SetTime(void* made, int flags, long* times, long* old);
}
