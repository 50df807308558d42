using System.Runtime.InteropServices;

namespace Rusthon.Runtime;

/// <summary>The functions of the C library that the program's start and its files use.</summary>
internal static unsafe class Libc
{
    public const int ErrorInterrupted = 4;
    public const int SignalInterrupt = 2;
    public const int SignalPipe = 13;

    [DllImport("libc", EntryPoint = "abort")]
    public static extern void Abort();

    [DllImport("libc", EntryPoint = "write")]
    public static extern nint Write(int file, void* bytes, nuint count);

    [DllImport("libc", EntryPoint = "read")]
    public static extern nint Read(int file, void* bytes, nuint count);

    [DllImport("libc", EntryPoint = "open")]
    public static extern int Open(byte* path, int flags, int mode);

    [DllImport("libc", EntryPoint = "close")]
    public static extern int Close(int file);

    [DllImport("libc", EntryPoint = "lseek")]
    public static extern long Seek(int file, long offset, int whence);

    [DllImport("libc", EntryPoint = "isatty")]
    public static extern int IsTerminal(int file);

    [DllImport("libc", EntryPoint = "ftruncate")]
    public static extern int Truncate(int file, long length);

    [DllImport("libc", EntryPoint = "__errno_location")]
    public static extern int* ErrorNumber();

    [DllImport("libc", EntryPoint = "strerror")]
    public static extern byte* ErrorText(int number);

    [DllImport("libc", EntryPoint = "strlen")]
    public static extern nuint Length(byte* text);

    [DllImport("libc", EntryPoint = "getenv")]
    public static extern byte* GetEnvironment(byte* name);

    [DllImport("libc", EntryPoint = "exit")]
    public static extern void Exit(int code);

    [DllImport("libc", EntryPoint = "_exit")]
    public static extern void ExitNow(int code);

    [DllImport("libc", EntryPoint = "signal")]
    public static extern void* Signal(int number, void* handler);

    [DllImport("libc", EntryPoint = "siginterrupt")]
    public static extern int SignalInterrupts(int number, int interrupts);

    [DllImport("libc", EntryPoint = "raise")]
    public static extern int RaiseSignal(int number);

    /// <summary>Zeroed memory of which pages are used when touched; null when there is none.</summary>
    public static void* MapMemory(nuint size)
    {
        const int ReadWrite = 3;
        const int PrivateAnonymousNoReserve = 0x4022;
        var memory = Map(null, size, ReadWrite, PrivateAnonymousNoReserve, -1, 0);
        return (nint)memory == -1 ? null : memory;
    }

    [DllImport("libc", EntryPoint = "mmap")]
    public static extern byte* Map(void* address, nuint length, int protection, int flags, int file, long offset);

    /// <summary>Gives the pages of mapped memory back, which stays mapped: zeros from now on.</summary>
    public static void Forget(void* address, long length)
    {
        const int DontNeed = 4;
        if (length > 0)
        {
            Advise(address, (nuint)length, DontNeed);
        }
    }

    [DllImport("libc", EntryPoint = "madvise")]
    private static extern int Advise(void* address, nuint length, int advice);

    [DllImport("libc", EntryPoint = "munmap")]
    public static extern int Unmap(void* address, nuint length);

    [DllImport("libc", EntryPoint = "getcontext")]
    public static extern int GetContext(void* context);

    [DllImport("libc", EntryPoint = "makecontext")]
    public static extern void MakeContext(void* context, void* function, int count);

    [DllImport("libc", EntryPoint = "swapcontext")]
    public static extern int SwapContext(void* saved, void* next);
}
